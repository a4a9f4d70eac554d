#include "documents/question_row.h"

#include <algorithm>
#include <set>

#include "core/learning/files/accepted_number.h"
#include "core/learning/files/list_marks.h"
#include "core/learning/files/question_text.h"
#include "core/learning/files/read_notes.h"
#include "core/thai_text.h"
#include "words/questions.h"

namespace sala {
namespace {

/// The choices' columns that have something in them.
std::vector<std::size_t> filled_choices(const QuestionRow& row) {
  std::vector<std::size_t> filled;
  for (std::size_t place = 0; place < max_choices; ++place)
    if (!row.choice(place).empty()) filled.push_back(place);
  return filled;
}

std::optional<std::size_t> column_by_words(const QuestionRow& row, const std::string& said) {
  for (std::size_t place = 0; place < max_choices; ++place)
    if (!row.choice(place).empty() && fold(row.choice(place)) == fold(said)) return place;
  return std::nullopt;
}

std::optional<std::size_t> column_by_mark(const QuestionRow& row, const std::string& said) {
  const auto answer = list_answer("ans: " + clean(said));
  if (!answer || !clean(answer->words).empty() || answer->letters.size() > 1) return std::nullopt;
  const int place = answer->number > 0 ? answer->number - 1 : answer->letters.empty() ? -1 : answer->letters[0].place;
  if (place < 0 || place >= static_cast<int>(max_choices)) return std::nullopt;
  const auto column = static_cast<std::size_t>(place);
  return row.choice(column).empty() ? std::nullopt : std::optional(column);
}

/// The choice that a number or a letter names, as the template asks for; else the one with these words. Choices that are
/// numbers themselves are noted.
std::optional<std::size_t> column_named(const QuestionRow& row, const std::string& said, ReadQuestion& question) {
  const auto by_mark = column_by_mark(row, said), by_words = column_by_words(row, said);
  if (by_mark && by_words && *by_mark != *by_words)
    note(question, row.number(), words::question_note_answer_place,
         {{"answer", clean(said)}, {"letter", std::to_string(*by_mark + 1)}});
  return by_mark ? by_mark : by_words;
}

/// "1, 3", "ก และ ค": the words between commas, each of which names a choice.
std::vector<std::string> named_in(std::string_view right) {
  std::vector<std::string> named(1);
  while (!right.empty()) {
    std::size_t step = 0;
    for (const std::string_view sign : {",", ";", "\n", "และ", " and "})
      if (right.starts_with(sign)) step = sign.size();
    if (step > 0)
      named.emplace_back();
    else
      named.back() += right[0];
    right.remove_prefix(std::max<std::size_t>(step, 1));
  }
  std::erase_if(named, [](const std::string& said) { return clean(said).empty(); });
  return named;
}

std::optional<std::vector<std::size_t>> right_columns(const QuestionRow& row, const std::string& right,
                                                      ReadQuestion& question) {
  if (const auto whole = column_named(row, right, question)) return std::vector{*whole};
  std::vector<std::size_t> columns;
  for (const std::string& said : named_in(right)) {
    const auto column = column_named(row, said, question);
    if (!column) return std::nullopt;
    if (std::ranges::find(columns, *column) == columns.end()) columns.push_back(*column);
  }
  return columns.empty() ? std::nullopt : std::optional(columns);
}

std::optional<Error> fill_choices(const QuestionRow& row, ReadQuestion& question) {
  const std::vector<std::size_t> filled = filled_choices(row);
  if (filled.empty()) return Error{words::question_skip_no_choices};
  if (filled.size() == 1) return Error{words::question_skip_one_choice};
  const std::string right = row.text(QuestionField::right);
  if (right.empty()) return Error{words::question_skip_no_right};
  const auto named = right_columns(row, right, question);
  if (!named) return Error{words::question_skip_answer, {{"answer", first_words(right)}}};
  if (named->size() > 1 && question.kind == QuestionKind::single) {
    question.kind = QuestionKind::multiple;
    note(question, row.number(), words::question_note_answers);
  }
  for (const std::size_t place : filled) {
    const bool is_right = std::ranges::find(*named, place) != named->end();
    question.choices.push_back({row.choice(place), is_right ? 1000 : 0});
  }
  if (filled.back() != filled.size() - 1) note(question, row.number(), words::question_note_choice_empty);
  note_same_choices(question, row.number());
  return std::nullopt;
}

std::optional<Error> fill_truth(const QuestionRow& row, ReadQuestion& question) {
  const std::string right = row.text(QuestionField::right);
  const auto truth = truth_in_cell(right);
  if (!truth) return Error{words::question_skip_answer, {{"answer", first_words(right)}}};
  question.is_true = *truth;
  return std::nullopt;
}

std::optional<Error> fill_items(const QuestionRow& row, ReadQuestion& question) {
  for (const std::size_t place : filled_choices(row)) question.choices.push_back({row.choice(place), 1000});
  if (question.choices.size() < 2) return Error{words::question_skip_order};
  note_same_choices(question, row.number());
  return std::nullopt;
}

std::optional<Error> fill_pairs(const QuestionRow& row, ReadQuestion& question) {
  std::set<std::string> lefts;
  for (const std::size_t place : filled_choices(row)) {
    const std::string cell = row.choice(place);
    const auto arrow = cell.find("->"), at = arrow != std::string::npos ? arrow : cell.find('=');
    if (at == std::string::npos) return Error{words::question_skip_half_pair, {{"text", first_words(cell)}}};
    const std::string left = tidy_lines(cell.substr(0, at)),
                      right = tidy_lines(cell.substr(at + (arrow != std::string::npos ? 2 : 1)));
    if (right.empty()) return Error{words::question_skip_half_pair, {{"text", first_words(left)}}};
    if (left.empty())
      question.decoys.push_back(right);
    else
      question.pairs.push_back({left, right});
    if (!left.empty() && !lefts.insert(fold(left)).second)
      note(question, row.number(), words::question_note_choice_same, {{"text", left}});
  }
  if (question.pairs.empty()) return Error{words::question_skip_pairs};
  if (question.pairs.size() + question.decoys.size() < 2) return Error{words::question_skip_one_choice};
  return std::nullopt;
}

std::optional<Error> fill_number(const QuestionRow& row, ReadQuestion& question) {
  const std::string right = row.text(QuestionField::right), tolerance = row.text(QuestionField::tolerance);
  const auto dots = right.find("..");
  ReadNumber& number = question.numbers.emplace_back();
  question.unit = row.text(QuestionField::unit);
  if (dots != std::string::npos) return accept_range(right.substr(0, dots), right.substr(dots + 2), number);
  return accept_value(right, tolerance.empty() ? "0" : tolerance, number);
}

std::optional<Error> fill_words(const QuestionRow& row, ReadQuestion& question) {
  std::vector<std::string> accepted;
  for (const std::size_t place : filled_choices(row)) accepted.push_back(clean(row.choice(place)));
  const std::string right = clean(row.text(QuestionField::right));
  if (!right.empty() && std::ranges::find(accepted, right) == accepted.end()) accepted.push_back(right);
  if (accepted.empty()) return Error{words::question_skip_no_right};
  for (const std::string& word : accepted) question.choices.push_back({word, 1000});
  return std::nullopt;
}

}  // namespace

std::string QuestionRow::cell(std::size_t column) const {
  return column < row_.cells.size() ? tidy_lines(row_.cells[column]) : "";
}

std::string QuestionRow::text(QuestionField field) const {
  const auto column = columns_.fields.find(field);
  return column == columns_.fields.end() ? "" : cell(column->second);
}

std::string QuestionRow::choice(std::size_t place) const {
  const auto column = columns_.choices[place];
  return column ? cell(*column) : "";
}

bool QuestionRow::has_choices() const {
  return !filled_choices(*this).empty();
}

std::optional<bool> truth_in_cell(std::string_view word) {
  const std::string plain = plain_words(word);
  for (const char* yes : {"ถูก", "ถูกต้อง", "จริง", "ใช่", "true", "t", "yes", "1", "✓", "✔"})
    if (plain == yes) return true;
  for (const char* no : {"ผิด", "ไม่ถูก", "ไม่ถูกต้อง", "เท็จ", "ไม่จริง", "ไม่ใช่", "false", "f", "no", "0", "✗", "✘"})
    if (plain == no) return false;
  return std::nullopt;
}

std::optional<Error> fill_answers(const QuestionRow& row, ReadQuestion& question) {
  switch (question.kind) {
    case QuestionKind::single:
    case QuestionKind::multiple:
      return fill_choices(row, question);
    case QuestionKind::true_false:
      return fill_truth(row, question);
    case QuestionKind::ordering:
      return fill_items(row, question);
    case QuestionKind::matching:
      return fill_pairs(row, question);
    case QuestionKind::number:
      return fill_number(row, question);
    case QuestionKind::short_text:
      return fill_words(row, question);
  }
  return std::nullopt;
}

}  // namespace sala
