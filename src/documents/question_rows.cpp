#include "documents/question_rows.h"

#include <algorithm>

#include "core/learning/decimal.h"
#include "core/learning/files/question_text.h"
#include "core/learning/files/read_notes.h"
#include "documents/question_row.h"
#include "words/questions.h"

namespace sala {
namespace {

struct KindName {
  std::string_view plain;
  QuestionKind kind;
};

constexpr auto kind_names = std::to_array<KindName>({{"ตัวเลือก", QuestionKind::single},
                                                     {"ตัวเลือกเดียว", QuestionKind::single},
                                                     {"เลือกตอบ", QuestionKind::single},
                                                     {"ปรนัย", QuestionKind::single},
                                                     {"onechoice", QuestionKind::single},
                                                     {"single", QuestionKind::single},
                                                     {"multiplechoice", QuestionKind::single},
                                                     {"หลายคำตอบ", QuestionKind::multiple},
                                                     {"severalchoices", QuestionKind::multiple},
                                                     {"multiple", QuestionKind::multiple},
                                                     {"ถูกผิด", QuestionKind::true_false},
                                                     {"trueorfalse", QuestionKind::true_false},
                                                     {"truefalse", QuestionKind::true_false},
                                                     {"เรียงลำดับ", QuestionKind::ordering},
                                                     {"putinorder", QuestionKind::ordering},
                                                     {"ordering", QuestionKind::ordering},
                                                     {"จับคู่", QuestionKind::matching},
                                                     {"match", QuestionKind::matching},
                                                     {"matching", QuestionKind::matching},
                                                     {"เติมตัวเลข", QuestionKind::number},
                                                     {"ตัวเลข", QuestionKind::number},
                                                     {"number", QuestionKind::number},
                                                     {"เติมคำ", QuestionKind::short_text},
                                                     {"shorttext", QuestionKind::short_text},
                                                     {"shortanswer", QuestionKind::short_text}});

std::optional<QuestionKind> kind_named(std::string_view cell) {
  const auto found = std::ranges::find(kind_names, std::string_view(plain_words(cell)), &KindName::plain);
  return found == kind_names.end() ? std::nullopt : std::optional(found->kind);
}

bool is_essay(std::string_view cell) {
  const std::string plain = plain_words(cell);
  return plain == "อัตนัย" || plain == "เขียนตอบ" || plain == "essay";
}

/// What a row without a kind must be, by what stands in it.
QuestionKind kind_from_cells(const QuestionRow& row) {
  const std::string right = row.text(QuestionField::right);
  if (row.has_choices()) return QuestionKind::single;
  if (truth_in_cell(right)) return QuestionKind::true_false;
  return parse_decimal(right) ? QuestionKind::number : QuestionKind::short_text;
}

/// In thousandths: more than 0, at most 1,000 points, three decimals.
std::optional<int> points_in(std::string_view cell) {
  constexpr std::int64_t atto_in_thousandth = 1'000'000'000'000'000, most_points = 1000;
  const auto decimal = parse_decimal(cell);
  if (!decimal || decimal->atto % atto_in_thousandth != 0) return std::nullopt;
  if (decimal->whole < 0 || decimal->whole > most_points) return std::nullopt;
  const auto points = static_cast<int>(decimal->whole * 1000 + decimal->atto / atto_in_thousandth);
  return points > 0 && points <= most_points * 1000 ? std::optional(points) : std::nullopt;
}

void take_points(const QuestionRow& row, ReadQuestion& question) {
  const std::string cell = row.text(QuestionField::points);
  const auto points = points_in(cell);
  if (cell.empty())
    note(question, row.number(), words::question_note_points_none);
  else if (!points)
    note(question, row.number(), words::question_note_points, {{"value", first_words(cell)}});
  question.points = points.value_or(1000);
}

std::optional<Error> take_kind(const QuestionRow& row, ReadQuestion& question) {
  const std::string cell = row.text(QuestionField::kind);
  if (is_essay(cell)) return Error{words::question_skip_essay};
  const auto kind = kind_named(cell);
  if (!cell.empty() && !kind) return Error{words::question_skip_kind, {{"kind", first_words(cell)}}};
  question.kind = kind.value_or(kind_from_cells(row));
  return std::nullopt;
}

std::optional<Error> fill_question(const QuestionRow& row, ReadQuestion& question) {
  question.text = {row.text(QuestionField::text_th), row.text(QuestionField::text_en)};
  if (question.text.th.empty() && question.text.en.empty()) return Error{words::question_skip_text};
  if (auto why = take_kind(row, question)) return why;
  question.topic = row.text(QuestionField::topic);
  question.picture = row.text(QuestionField::picture);
  question.feedback = row.text(QuestionField::feedback);
  take_points(row, question);
  const std::string tolerance = row.text(QuestionField::tolerance);
  if (!tolerance.empty() && question.kind != QuestionKind::number)
    note(question, row.number(), words::question_note_tolerance, {{"value", first_words(tolerance)}});
  if (auto why = fill_answers(row, question)) return why;
  if (row.text(QuestionField::kind).empty())
    note(question, row.number(), words::question_note_kind, {{"kind", std::string(name_of(question.kind))}});
  return std::nullopt;
}

}  // namespace

ReadQuestions questions_from(const Table& table) {
  ReadQuestions read;
  const auto columns = find_question_columns(table);
  if (!columns) return read;
  for (std::size_t at = columns->row + 1; at < table.rows.size(); ++at) {
    const QuestionRow row(table.rows[at], *columns);
    ReadQuestion question{.n = static_cast<int>(read.questions.size()) + 1, .line = row.number()};
    if (auto why = fill_question(row, question)) {
      const std::string said = question.text.th.empty() ? question.text.en : question.text.th;
      const std::string other = said.empty() ? row.choice(0) + " " + row.text(QuestionField::right) : said;
      read.skipped.push_back({row.number(), first_words(other), std::move(*why)});
    } else {
      read.questions.push_back(std::move(question));
    }
  }
  return read;
}

}  // namespace sala
