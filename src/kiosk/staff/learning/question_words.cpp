#include "kiosk/staff/learning/question_words.h"

#include <algorithm>

#include "words/taking.h"
#include "words/trainer.h"

namespace sala {
namespace {

using Look = QuestionsPage::Look;
using QuestionRow = QuestionsPage::Row;

std::string line_words(int line, const std::string& what, QuestionForm form, const Texts& texts) {
  const TextId id = form == QuestionForm::workbook ? words::trainer_row : words::trainer_line;
  return texts.with(id, {{"line", std::to_string(line)}, {"what", what}});
}

QuestionRow row_of_question(const ReadTest& test, const ReadQuestion& question, const Texts& texts) {
  QuestionRow row;
  row.number = std::to_string(question.n);
  row.title = title_in(question.text, texts.language() == Language::th);
  row.kind = kind_words(question.kind, texts);
  row.look = question.notes.empty() ? Look::fine : Look::to_see;
  if (test.left_out.contains(question.n)) row.look = Look::left_out;
  if (row.look == Look::to_see) row.note = note_words(question.notes.front(), test.read.format, texts);
  return row;
}

/// A group with its heading, where anything is in it.
void add_group(QuestionRows& all, TextId heading, const QuestionRows& group, const Texts& texts) {
  if (group.rows.empty()) return;
  QuestionRow row;
  row.look = Look::heading;
  row.title = texts.with(heading, {{"count", std::to_string(group.rows.size())}});
  all.rows.push_back(row);
  all.places.push_back(0);
  all.rows.insert(all.rows.end(), group.rows.begin(), group.rows.end());
  all.places.insert(all.places.end(), group.places.begin(), group.places.end());
}

void add_row(QuestionRows& group, QuestionRow row, std::size_t place) {
  group.rows.push_back(std::move(row));
  group.places.push_back(place);
}

std::string joined_words(const std::vector<std::string>& all, const char* between) {
  std::string joined;
  for (const std::string& each : all) joined += (joined.empty() ? "" : between) + each;
  return joined;
}

std::string number_words(const ReadNumber& number, const Texts& texts) {
  if (!number.from.empty()) return texts.with(words::trainer_number_range, {{"from", number.from}, {"to", number.to}});
  if (number.tolerance.empty() || number.tolerance == "0") return number.value;
  return number.value + " ± " + number.tolerance;
}

/// What is right where no choice can be tapped.
std::string answer_words(const ReadQuestion& question, const Texts& texts) {
  std::vector<std::string> all;
  switch (question.kind) {
    case QuestionKind::ordering:
      return texts[words::trainer_in_this_order];
    case QuestionKind::matching:
      return texts[words::trainer_as_paired];
    case QuestionKind::number:
      for (const ReadNumber& number : question.numbers) all.push_back(number_words(number, texts));
      break;
    case QuestionKind::short_text:
      for (const ReadChoice& text : question.choices)
        if (text.fraction > 0) all.push_back(text.text);
      break;
    case QuestionKind::single:
    case QuestionKind::multiple:
    case QuestionKind::true_false:
      break;
  }
  return joined_words(all, " · ");
}

std::vector<QuestionsPage::Item> items_of(const ReadQuestion& question, const Texts& texts) {
  const Language language = texts.language();
  std::vector<QuestionsPage::Item> items;
  if (question.kind == QuestionKind::true_false)
    return {{letter_words(0, language), texts[words::taking_true], "", question.is_true},
            {letter_words(1, language), texts[words::taking_false], "", !question.is_true}};
  if (question.kind == QuestionKind::matching) {
    for (const ReadPair& pair : question.pairs)
      items.push_back({std::to_string(items.size() + 1), pair.left, pair.right, true});
    for (const std::string& decoy : question.decoys) items.push_back({"–", "", decoy, false});
    return items;
  }
  if (question.kind == QuestionKind::short_text) return items;
  for (const ReadChoice& choice : question.choices) {
    const std::size_t index = items.size();
    const bool orders = question.kind == QuestionKind::ordering;
    const bool english = language == Language::en && !choice.text_en.empty();
    items.push_back({orders ? std::to_string(index + 1) : letter_words(index, language),
                     english ? choice.text_en : choice.text, "", choice.fraction > 0});
  }
  return items;
}

std::string file_line(const ReadTest& test, const Texts& texts) {
  std::string files;
  for (const std::string& file : test.files) files += (files.empty() ? "" : ", ") + file;
  return texts.with(words::trainer_read_from, {{"file", files}, {"count", std::to_string(test.read.questions.size())}});
}

void tell_test(const ReadTest& test, const TestsRead* read, const Texts& texts, QuestionsPage& page) {
  page.minutes = test.minutes ? texts.with(words::trainer_minutes, {{"count", std::to_string(*test.minutes)}})
                              : texts[words::trainer_no_limit];
  page.is_for_pre = test.is_for_pre;
  page.is_for_post = test.is_for_post;
  const TestOverview* before = replaced_by(read);
  page.may_replace = before != nullptr;
  if (before != nullptr && !test.is_new)
    page.target =
        texts.with(words::trainer_replaces, {{"count", std::to_string(before->stored.test.questions.size())}});
  else if (test.is_new)
    page.target = texts[before != nullptr ? words::trainer_beside : words::trainer_beside_answered];
  page.pass = read != nullptr && read->pass_percent
                  ? texts.with(words::trainer_pass_mark, {{"percent", std::to_string(*read->pass_percent)}})
                  : texts[words::trainer_no_pass_mark];
}

}  // namespace

const TestOverview* replaced_by(const TestsRead* read) {
  const bool is_one = read != nullptr && read->tests.size() == 1 && !read->tests.front().is_answered;
  return is_one ? &read->tests.front() : nullptr;
}

const ReadQuestion* chosen_question(const ReadTest& test, const Texts& texts) {
  const QuestionRows rows = question_rows(test, texts);
  if (test.chosen >= rows.rows.size()) return nullptr;
  const Look look = rows.rows[test.chosen].look;
  const bool is_question = look != Look::heading && look != Look::skipped;
  return is_question ? &test.read.questions[rows.places[test.chosen]] : nullptr;
}

QuestionsPage questions_page(const ReadTest& test, const TestsRead* read, const Texts& texts) {
  QuestionsPage page;
  QuestionRows rows = question_rows(test, texts);
  page.file = file_line(test, texts);
  page.chosen = test.chosen;
  if (const ReadQuestion* question = chosen_question(test, texts))
    page.preview = preview_of(test, *question, texts);
  else if (test.chosen < rows.rows.size())
    page.skipped_why = rows.rows[test.chosen].note;
  page.rows = std::move(rows.rows);
  page.count = static_cast<int>(test.read.questions.size() - test.left_out.size());
  tell_test(test, read, texts, page);
  return page;
}

std::string letter_words(std::size_t index, Language language) {
  static constexpr std::array<const char*, max_choices> thai = {"ก", "ข", "ค", "ง", "จ", "ฉ", "ช", "ซ", "ฌ", "ญ"};
  if (language == Language::th && index < thai.size()) return thai[index];
  return std::string(1, static_cast<char>('A' + static_cast<char>(index % 26)));
}

std::string points_words(int points, const Texts& texts) {
  return texts.with(words::trainer_points, {{"points", points_text(points)}});
}

const std::string& kind_words(QuestionKind kind, const Texts& texts) {
  static constexpr std::array kinds = {words::trainer_single,    words::trainer_multiple, words::trainer_true_false,
                                       words::trainer_ordering,  words::trainer_matching, words::trainer_number,
                                       words::trainer_short_text};
  return texts[kinds[static_cast<std::size_t>(kind)]];
}

QuestionRows question_rows(const ReadTest& test, const Texts& texts) {
  QuestionRows to_see, skipped, fine, left_out, all;
  for (std::size_t i = 0; i < test.read.questions.size(); ++i) {
    QuestionRow row = row_of_question(test, test.read.questions[i], texts);
    QuestionRows& group = row.look == Look::to_see ? to_see : row.look == Look::left_out ? left_out : fine;
    add_row(group, std::move(row), i);
  }
  for (std::size_t i = 0; i < test.read.skipped.size(); ++i) {
    const SkippedText& part = test.read.skipped[i];
    add_row(skipped,
            {Look::skipped, "–", part.text, line_words(part.line, texts.of(part.why), test.read.format, texts),
             texts[words::trainer_skipped]},
            i);
  }
  add_group(all, words::trainer_to_see, to_see, texts);
  add_group(all, words::trainer_not_taken_count, skipped, texts);
  add_group(all, words::trainer_left_out_count, left_out, texts);
  add_group(all, words::trainer_fine, fine, texts);
  return all;
}

QuestionsPage::Preview preview_of(const ReadTest& test, const ReadQuestion& question, const Texts& texts) {
  QuestionsPage::Preview preview;
  preview.heading = texts.with(words::trainer_as_seen, {{"n", std::to_string(question.n)}});
  preview.kind = kind_words(question.kind, texts);
  preview.points = points_words(question.points, texts);
  preview.type = question.kind;
  preview.description = question.description;
  preview.text = title_in(question.text, texts.language() == Language::th);
  preview.unit = question.unit;
  preview.items = items_of(question, texts);
  for (const Error& note : question.notes) preview.notes.push_back(note_words(note, test.read.format, texts));
  preview.answer = answer_words(question, texts);
  preview.may_choose = may_choose_right(question);
  preview.is_left_out = test.left_out.contains(question.n);
  return preview;
}

bool may_choose_right(const ReadQuestion& question) {
  return question.kind == QuestionKind::single || question.kind == QuestionKind::multiple ||
         question.kind == QuestionKind::true_false;
}

void choose_right(ReadQuestion& question, std::size_t choice) {
  if (question.kind == QuestionKind::true_false) {
    if (choice < 2) question.is_true = choice == 0;
    return;
  }
  if (!may_choose_right(question) || choice >= question.choices.size()) return;
  const bool several = question.kind == QuestionKind::multiple;
  const auto right = std::ranges::count_if(question.choices, [](const ReadChoice& each) { return each.fraction > 0; });
  const bool was_right = question.choices[choice].fraction > 0;
  if (several && was_right && right == 1) return;  // one must stay right
  question.is_weighted = false;                    // its weights were of another key
  for (std::size_t i = 0; i < question.choices.size(); ++i) {
    ReadChoice& each = question.choices[i];
    const bool stays = several && each.fraction > 0;
    const bool is_right = i == choice ? !several || !was_right : stays;
    each.fraction = is_right ? whole : 0;
  }
}

}  // namespace sala
