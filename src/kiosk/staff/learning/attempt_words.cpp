// Attempts one by one, and the questions of a test with their key, as their pages show them.
#include <algorithm>

#include "core/figures/figure_text.h"
#include "kiosk/staff/learning/question_words.h"
#include "kiosk/staff/learning/test_pages.h"
#include "station/learning/test_import.h"
#include "words/taking.h"
#include "words/trainer.h"

namespace sala {
namespace {

/// What somebody should look at: two attempts of one person, or two that were handed in apart.
bool is_doubtful(const AttemptLine& line) {
  return line.standing.state == AttemptState::second || line.standing.is_second_finished ||
         line.attempt.is_finished_twice;
}

struct StateLook {
  TextId words;
  Tone tone;
};
StateLook look_of(const AttemptLine& line) {
  if (line.attempt.is_finished_twice) return {words::trainer_state_twice, Tone::warning};
  if (line.standing.counts) return {words::trainer_state_counts, Tone::success};
  switch (line.standing.state) {
    case AttemptState::in_progress:
      return {words::trainer_state_in_progress, Tone::accent};
    case AttemptState::opened_only:
      return {words::trainer_state_opened, Tone::primary};
    case AttemptState::second:
      return {words::trainer_state_second, Tone::warning};
    case AttemptState::corrected:
      return {words::trainer_state_corrected, Tone::danger};
    case AttemptState::ended:
      break;
  }
  return {words::trainer_state_not_counted, Tone::primary};
}

ScoresPage::Row attempt_row(const AttemptLine& line, const TestWords& words) {
  const StateLook look = look_of(line);
  ScoresPage::Row row{
      line.attempt.begun.attempt, line.no,  line.name, short_phase(line.attempt.begun.phase, words.texts), "",
      words.texts[look.words],    look.tone};
  const bool is_told = line.score && line.standing.state != AttemptState::in_progress;
  if (is_told && may(words.role, StaffTask::see_scores))
    row.score = words.texts.with(
        words::trainer_of_full, {{"points", points_text(line.score->points)}, {"full", points_text(line.score->full)}});
  row.may_void = line.standing.state != AttemptState::corrected && words.rights.may_author &&
                 may(words.role, StaffTask::author_tests);
  return row;
}

// ---- the key --------------------------------------------------------------------------------------------------------
/// The places of an id among letters in file order.
bool is_right_id(const QuestionKey& key, const std::string& id) {
  return std::ranges::find(key.right, id) != key.right.end();
}

const std::string& text_of_item(const std::vector<QuestionItem>& items, const std::string& id, const TestWords& words) {
  static const std::string unknown;
  const auto found = std::ranges::find(items, id, &QuestionItem::id);
  return found == items.end() ? unknown : title_in(found->text, words.thai());
}

std::vector<QuestionsPage::Item> key_items(const Question& question, const QuestionKey& key, const TestWords& words) {
  std::vector<QuestionsPage::Item> items;
  const Language language = words.texts.language();
  if (question.kind == QuestionKind::true_false)
    return {{letter_words(0, language), words.texts[words::taking_true], "", key.is_true},
            {letter_words(1, language), words.texts[words::taking_false], "", !key.is_true}};
  if (question.kind == QuestionKind::matching) {
    for (const QuestionItem& left : question.left) {
      const auto pair = key.pairs.find(left.id);
      const std::string right = pair == key.pairs.end() ? "" : text_of_item(question.right, pair->second, words);
      items.push_back({std::to_string(items.size() + 1), title_in(left.text, words.thai()), right, true});
    }
    return items;
  }
  const bool orders = question.kind == QuestionKind::ordering;
  for (const std::string& id : orders ? key.right : key.file_order)
    items.push_back({orders ? std::to_string(items.size() + 1) : letter_words(items.size(), language),
                     text_of_item(question.choices, id, words), "", is_right_id(key, id)});
  return items;
}

std::string typed_answers(const QuestionKey& key) {
  std::string all;
  const auto add = [&](const std::string& answer) { all += (all.empty() ? "" : " · ") + answer; };
  for (const ReadNumber& number : key.numbers)
    add(number.from.empty() ? number.value + (number.tolerance.empty() ? "" : " ± " + number.tolerance)
                            : number.from + "–" + number.to);
  for (const AcceptedText& text : key.texts) add(text.text);
  return all;
}

QuestionsPage::Preview key_preview(const Question& question, int n, const QuestionKey& key, const TestWords& words) {
  QuestionsPage::Preview preview;
  preview.heading = words.texts.with(words::trainer_as_seen, {{"n", std::to_string(n)}});
  preview.kind = kind_words(question.kind, words.texts);
  preview.points = points_words(key.points, words.texts);
  preview.type = question.kind;
  preview.description = question.description;
  preview.text = title_in(question.text, words.thai());
  preview.unit = question.unit;
  preview.items = key_items(question, key, words);
  preview.may_choose = question.kind == QuestionKind::single || question.kind == QuestionKind::multiple ||
                       question.kind == QuestionKind::true_false;
  preview.answer = typed_answers(key);
  if (question.kind == QuestionKind::ordering) preview.answer = words.texts[words::trainer_in_this_order];
  if (question.kind == QuestionKind::matching) preview.answer = words.texts[words::trainer_as_paired];
  return preview;
}

bool is_doubted(const OpenTest& open, int n) {
  const auto stands_in = [&](const std::vector<int>& numbers) {
    return std::ranges::find(numbers, n) != numbers.end();
  };
  return stands_in(open.pre.doubted) || stands_in(open.post.doubted);
}

}  // namespace

ScoresPage scores_page(const TestOverview& test, const OpenTest& open, bool only_doubtful, const TestWords& words) {
  ScoresPage page;
  page.test = test.stored.test.id;
  page.only_doubtful = only_doubtful;
  const auto doubtful = std::ranges::count_if(open.attempts, is_doubtful);
  page.all = words.texts.with(words::trainer_all_attempts, {{"count", std::to_string(open.attempts.size())}});
  page.doubtful = words.texts.with(words::trainer_doubtful, {{"count", std::to_string(doubtful)}});
  for (const AttemptLine& line : open.attempts)
    if (!only_doubtful || is_doubtful(line)) page.rows.push_back(attempt_row(line, words));
  return page;
}

ScoresPage::VoidQuestion void_question(const OpenTest& open, const Uuid& attempt, const Texts& texts) {
  ScoresPage::VoidQuestion question{attempt, {}};
  std::string name;
  for (const AttemptLine& line : open.attempts)
    if (line.attempt.begun.attempt == attempt) name = line.name;
  question.words.title = texts.with(words::trainer_void_attempt, {{"name", name}});
  question.words.body = texts[words::trainer_void_attempt_body];
  question.words.confirm = texts[words::trainer_void_attempt_do];
  question.words.reasons = {texts[words::trainer_void_wrong_person], texts[words::trainer_void_disturbed],
                            texts[words::trainer_void_trial]};
  return question;
}

KeyPage key_page(const TestOverview& test, const OpenTest& open, std::size_t chosen, const TestWords& words) {
  KeyPage page;
  page.may_change = words.rights.may_author && may(words.role, StaffTask::author_tests);
  if (!open.key) page.note = words.texts[words::trainer_no_key_here];
  if (!open.key) return page;
  int n = 0;
  for (const Question& question : test.stored.test.questions) {
    const QuestionKey* key = key_of(open.key->key, question.id);
    KeyPage::Row row{std::to_string(++n), title_in(question.text, words.thai()), "", is_doubted(open, n), false};
    row.is_voided = key != nullptr && key->voided != Voided::no;
    if (row.is_doubted) row.note = words.texts[words::trainer_doubted];
    if (row.is_voided)
      row.note = words.texts[key->voided == Voided::all ? words::trainer_voided_all : words::trainer_voided_none];
    page.rows.push_back(std::move(row));
  }
  page.chosen = std::min(chosen, page.rows.empty() ? 0 : page.rows.size() - 1);
  if (page.rows.empty()) return page;
  const Question& shown = test.stored.test.questions[page.chosen];
  const QuestionKey* key = key_of(open.key->key, shown.id);
  if (key == nullptr) return page;
  page.preview = key_preview(shown, static_cast<int>(page.chosen) + 1, *key, words);
  page.voided = static_cast<std::size_t>(key->voided);
  return page;
}

QuestionKey with_right(const Question& question, QuestionKey key, std::size_t choice) {
  if (question.kind == QuestionKind::true_false) {
    key.is_true = choice == 0;
    return key;
  }
  if (choice >= key.file_order.size()) return key;
  const std::string& id = key.file_order[choice];
  key.fractions.clear();  // shares were of the key before
  const bool was_right = is_right_id(key, id);
  if (question.kind == QuestionKind::single)
    key.right = {id};
  else if (!was_right)
    key.right.push_back(id);
  else if (key.right.size() > 1)
    std::erase(key.right, id);
  return key;
}

ReasonQuestion key_question(const KeyChangePreview& preview, int n, const Texts& texts) {
  const KeyPreview& told = preview.post.people > 0 ? preview.post : preview.pre;
  const auto mean = [&](Thousandths points) { return decimals(ratio(points, std::int64_t{1000} * told.people), 2); };
  ReasonQuestion question;
  question.title = texts.with(words::trainer_key_ask, {{"n", std::to_string(n)}});
  question.body = preview.people == 0
                      ? texts[words::trainer_key_changes_nobody]
                      : texts.with(words::trainer_key_changes, {{"people", std::to_string(preview.people)},
                                                                {"before", mean(told.points_before)},
                                                                {"after", mean(told.points_after)},
                                                                {"gained", std::to_string(told.pass_gained)},
                                                                {"lost", std::to_string(told.pass_lost)}});
  question.confirm = texts[words::trainer_key_change_do];
  question.reasons = {texts[words::trainer_key_reason_wrong], texts[words::trainer_key_reason_unclear],
                      texts[words::trainer_key_reason_not_taught]};
  return question;
}

}  // namespace sala
