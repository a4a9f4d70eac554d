#include "kiosk/visits/test/test_words.h"

#include "core/learning/question_order.h"
#include "station/learning/attempt_desk.h"
#include "storage/roster_queries.h"
#include "words/taking.h"

namespace sala {
namespace {

constexpr std::int64_t short_s = 60;

const std::string& text_in(const Bilingual& text, const Texts& texts) {
  return title_in(text, texts.language() == Language::th);
}

std::vector<ShownItem> shown_items(const std::vector<const QuestionItem*>& items, const Texts& texts) {
  std::vector<ShownItem> shown;
  for (const QuestionItem* item : items) shown.push_back({item->id, text_in(item->text, texts)});
  return shown;
}

/// True and false have no items of their own in a test.
std::vector<ShownItem> true_and_false(const Texts& texts) {
  return {{"true", texts[words::taking_true]}, {"false", texts[words::taking_false]}};
}

}  // namespace

const std::string& phase_words(const Texts& texts, Phase phase) {
  return texts[phase == Phase::pre ? words::taking_pre : words::taking_post];
}

TimeShown time_words(const Texts& texts, std::optional<std::int64_t> left_s) {
  if (!left_s) return {};
  return {texts.with(words::taking_time_left, {{"time", fmt::format("{}:{:02}", *left_s / 60, *left_s % 60)}}),
          *left_s < short_s};
}

Result<TestStartScreen> test_start_words(const WordContext& context, const Uuid& participant, const TestAtStart& at) {
  const auto person = find_participant(context.store, context.project.id, participant);
  if (!person) return Failure(person.error());
  TestStartScreen screen;
  screen.title = phase_words(context.texts, at.phase);
  if (*person) screen.name = shown_name(context, **person);
  if (*person) screen.unit = (*person)->unit;
  const Form form = *person ? form_for(at.stored.test, {(*person)->no, participant, at.phase}) : Form::only;
  screen.questions = static_cast<int>(questions_of(at.stored.test, form).size());
  screen.minutes_left = at.stored.test.minutes;
  screen.is_begun = at.attempt.has_value();
  if (at.attempt) {
    const auto left = left_s(*at.attempt, at.used_s);
    if (left) screen.minutes_left = static_cast<int>((*left + 59) / 60);
    screen.answered = static_cast<int>(at.attempt->answers.size());
  }
  const auto& rule = context.project.certificate_rule;
  screen.counts = at.phase == Phase::post && rule && rule->min_post_percent > 0;
  return screen;
}

QuestionScreen question_words(const Texts& texts, const QuestionShown& shown) {
  const Question& question = shown.question;
  const std::string& seed = shown.attempt.begun.seed;
  QuestionScreen screen;
  screen.phase = phase_words(texts, shown.attempt.begun.phase);
  screen.question = question.id;
  screen.kind = question.kind;
  screen.description = question.description;
  screen.text = text_in(question.text, texts);
  screen.unit = question.unit;
  screen.keyboard = keyboard_for(texts.language());
  switch (question.kind) {
    case QuestionKind::single:
    case QuestionKind::multiple:
      screen.items = shown_items(choices_in_order(shown.test, question, seed), texts);
      break;
    case QuestionKind::true_false:
      screen.items = true_and_false(texts);
      break;
    case QuestionKind::ordering:
      screen.items = shown_items(items_in_order(question.choices, seed), texts);
      break;
    case QuestionKind::matching:
      for (const QuestionItem& left : question.left) screen.items.push_back({left.id, text_in(left.text, texts)});
      screen.right = shown_items(items_in_order(question.right, seed), texts);
      break;
    case QuestionKind::number:
    case QuestionKind::short_text:
      break;
  }
  const auto answer = shown.attempt.answers.find(question.id);
  show_answer(screen, answer == shown.attempt.answers.end() ? AnswerValue() : answer->second.value);
  return screen;
}

void show_answer(QuestionScreen& screen, const AnswerValue& value) {
  screen.chosen.clear();
  screen.pairs.clear();
  screen.held.clear();
  if (value.is_boolean()) screen.chosen = {value.get<bool>() ? "true" : "false"};
  if (value.is_string() && screen.kind == QuestionKind::single) screen.chosen = {value.get<std::string>()};
  if (value.is_string() && screen.kind != QuestionKind::single) screen.field = edit_text(value.get<std::string>());
  if (value.is_object())
    for (const auto& [left, right] : value.items()) screen.pairs[left] = right.get<std::string>();
  if (!value.is_array()) return;
  screen.chosen = value.get<std::vector<std::string>>();
  if (screen.kind != QuestionKind::ordering) return;
  std::ranges::sort(screen.items, {}, [&](const ShownItem& item) {
    return std::ranges::find(screen.chosen, item.id) - screen.chosen.begin();
  });
}

}  // namespace sala
