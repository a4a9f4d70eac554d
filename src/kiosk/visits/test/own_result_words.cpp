#include "kiosk/visits/test/own_result_words.h"

#include "core/figures/figure_text.h"
#include "core/learning/question_order.h"
#include "kiosk/visits/test/test_words.h"
#include "station/learning/test_import.h"
#include "station/learning/test_results.h"
#include "words/taking.h"

namespace sala {
namespace {

const std::string& item_text(const std::vector<QuestionItem>& items, const std::string& id, const Texts& texts) {
  static const std::string unknown = "–";
  const auto found = std::ranges::find(items, id, &QuestionItem::id);
  return found == items.end() ? unknown : title_in(found->text, texts.language() == Language::th);
}

std::string told_order(const Question& question, const std::vector<std::string>& ids, const Texts& texts) {
  std::string told;
  for (std::size_t i = 0; i < ids.size(); ++i)
    told += fmt::format("{}{}. {}", i == 0 ? "" : "  ", i + 1, item_text(question.choices, ids[i], texts));
  return told;
}

std::string joined_items(const Question& question, const std::vector<std::string>& ids, const Texts& texts) {
  std::string told;
  for (const std::string& id : ids) told += (told.empty() ? "" : " · ") + item_text(question.choices, id, texts);
  return told;
}

std::string told_pairs(const Question& question, const AnswerValue& pairs, const Texts& texts) {
  std::string told;
  for (const QuestionItem& left : question.left)
    if (const auto right = pairs.find(left.id); right != pairs.end())
      told += (told.empty() ? "" : " · ") + title_in(left.text, texts.language() == Language::th) + " – " +
              item_text(question.right, right->get<std::string>(), texts);
  return told;
}

std::string with_unit(const Question& question, const std::string& number) {
  return question.unit.empty() ? number : number + " " + question.unit;
}

std::string told_number(const ReadNumber& number, const Texts& texts) {
  if (!number.from.empty()) return texts.with(words::taking_own_range, {{"from", number.from}, {"to", number.to}});
  const bool is_exact = number.tolerance.empty() || number.tolerance == "0";
  return is_exact ? number.value : number.value + " ± " + number.tolerance;
}

/// How an answer came out: by word and shape, never by colour alone.
struct AnswerLook {
  TextId words;
  Tone tone;
  Icon icon;
};
AnswerLook look_of_answer(const QuestionKey& key, Thousandths points, bool is_answered) {
  if (key.voided == Voided::all) return {words::taking_own_for_all, Tone::success, Icon::check};
  if (key.voided == Voided::none) return {words::taking_own_taken_out, Tone::primary, Icon::minus};
  if (!is_answered) return {words::taking_own_unanswered, Tone::warning, Icon::minus};
  if (points >= key.points) return {words::taking_own_right, Tone::success, Icon::check};
  if (points > 0) return {words::taking_own_partly, Tone::accent, Icon::check};
  return {words::taking_own_wrong, Tone::warning, Icon::cross};
}

std::string feedback_of(const Question& question, const QuestionKey& key, const AnswerValue* value, bool is_right) {
  if (value != nullptr && question.kind == QuestionKind::single)
    if (const auto own = key.feedbacks.find(value->get<std::string>()); own != key.feedbacks.end()) return own->second;
  return !is_right && !key.feedback_wrong.empty() ? key.feedback_wrong : key.feedback;
}

OwnResultScreen::Answer answer_row(const Question& question, const QuestionKey& key, const Attempt& attempt,
                                   const Texts& texts) {
  const auto given = attempt.answers.find(question.id);
  const AnswerValue* value = given == attempt.answers.end() ? nullptr : &given->second.value;
  const Thousandths points = earned(question, key, value);
  const bool is_right = points >= key.points && value != nullptr;
  const AnswerLook look = look_of_answer(key, points, value != nullptr);
  OwnResultScreen::Answer row;
  row.question = title_in(question.text, texts.language() == Language::th);
  row.state = texts[look.words];
  row.tone = look.tone;
  row.icon = look.icon;
  if (value != nullptr)
    row.told.push_back(texts.with(words::taking_own_given, {{"answer", told_answer(question, *value, texts)}}));
  if (!is_right)
    row.told.push_back(texts.with(words::taking_own_right_is, {{"answer", told_key(question, key, texts)}}));
  if (std::string word = feedback_of(question, key, value, is_right); !word.empty())
    row.told.push_back(std::move(word));
  return row;
}

OwnResultScreen::Sitting sitting_words(const WordContext& context, const OwnSitting& own) {
  OwnResultScreen::Sitting sitting;
  sitting.phase = own.phase;
  sitting.title = phase_words(context.texts, own.phase);
  sitting.points = points_text(own.score.points);
  sitting.full = context.texts.with(words::taking_own_of, {{"full", points_text(own.score.full)}});
  if (own.score.full > 0) sitting.share = static_cast<float>(own.score.points) / static_cast<float>(own.score.full);
  const auto mark = pass_percent_of(context.project);
  if (own.phase != Phase::post || !mark) return sitting;
  sitting.is_reached = reaches_percent(own.score, *mark);
  sitting.mark = context.texts.with(sitting.is_reached ? words::taking_own_reached : words::taking_own_below,
                                    {{"percent", std::to_string(*mark)}});
  return sitting;
}

/// In the order in which this attempt asked them.
void tell_answers(const WordContext& context, const OwnResult& own, const Attempt& attempt, OwnResultScreen& screen) {
  const Test& test = own.stored.test;
  for (const Question* question : questions_in_order(test, attempt.begun.form, attempt.begun.seed)) {
    const QuestionKey* key = key_of(own.key, question->id);
    if (key == nullptr) continue;
    screen.answers.push_back(answer_row(*question, *key, attempt, context.texts));
    screen.answers.back().number = std::to_string(screen.answers.size());
  }
}

}  // namespace

std::string told_answer(const Question& question, const AnswerValue& value, const Texts& texts) {
  switch (question.kind) {
    case QuestionKind::single:
      return item_text(question.choices, value.get<std::string>(), texts);
    case QuestionKind::multiple:
      return joined_items(question, value.get<std::vector<std::string>>(), texts);
    case QuestionKind::true_false:
      return texts[value.get<bool>() ? words::taking_true : words::taking_false];
    case QuestionKind::ordering:
      return told_order(question, value.get<std::vector<std::string>>(), texts);
    case QuestionKind::matching:
      return told_pairs(question, value, texts);
    case QuestionKind::number:
      return with_unit(question, value.get<std::string>());
    case QuestionKind::short_text:
      return value.get<std::string>();
  }
  return "";
}

std::string told_key(const Question& question, const QuestionKey& key, const Texts& texts) {
  switch (question.kind) {
    case QuestionKind::single:
    case QuestionKind::multiple:
      return joined_items(question, key.right, texts);
    case QuestionKind::true_false:
      return texts[key.is_true ? words::taking_true : words::taking_false];
    case QuestionKind::ordering:
      return told_order(question, key.right, texts);
    case QuestionKind::matching:
      return told_pairs(question, AnswerValue(key.pairs), texts);
    case QuestionKind::number:
      return key.numbers.empty() ? "" : with_unit(question, told_number(key.numbers.front(), texts));
    case QuestionKind::short_text:
      return key.texts.empty() ? "" : key.texts.front().text;
  }
  return "";
}

OwnResultScreen own_result_words(const WordContext& context, const OwnResult& own, Phase shown) {
  OwnResultScreen screen;
  for (const OwnSitting& sitting : own.sittings) screen.sittings.push_back(sitting_words(context, sitting));
  const auto found = std::ranges::find(own.sittings, shown, &OwnSitting::phase);
  const OwnSitting& sitting = found == own.sittings.end() ? own.sittings.back() : *found;
  screen.shown = sitting.phase;
  if (own.view == OwnView::review) tell_answers(context, own, sitting.attempt, screen);
  return screen;
}

}  // namespace sala
