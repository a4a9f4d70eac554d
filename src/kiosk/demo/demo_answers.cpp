#include "kiosk/demo/demo_answers.h"

#include <random>

namespace sala {
namespace {

/// How many of a hundred questions somebody of a class of four gets right.
int right_in_hundred(Phase phase, int number) {
  static constexpr int before[] = {30, 42, 55, 66}, after[] = {62, 76, 86, 94};
  return (phase == Phase::pre ? before : after)[number % 4];
}

std::string first_wrong(const Question& question, const QuestionKey& key) {
  for (const QuestionItem& choice : question.choices)
    if (std::ranges::find(key.right, choice.id) == key.right.end()) return choice.id;
  return question.choices.front().id;
}

/// Every left takes the right of the next one.
AnswerValue turned_pairs(const QuestionKey& key) {
  std::map<std::string, std::string> turned;
  for (auto pair = key.pairs.begin(); pair != key.pairs.end(); ++pair) {
    const auto next = std::next(pair) == key.pairs.end() ? key.pairs.begin() : std::next(pair);
    turned[pair->first] = next->second;
  }
  return turned;
}

std::string place_in(const std::vector<ShownItem>& items, const std::string& id) {
  return std::to_string(std::ranges::find(items, id, &ShownItem::id) - items.begin());
}

/// Arrows that move each item up to its place, one after the other.
std::vector<std::string> taps_for_order(const QuestionScreen& screen, const std::vector<std::string>& wanted) {
  std::vector<std::string> taps, ids;
  for (const ShownItem& item : screen.items) ids.push_back(item.id);
  for (std::size_t place = 0; place < wanted.size(); ++place) {
    auto at = static_cast<std::size_t>(std::ranges::find(ids, wanted[place]) - ids.begin());
    for (; at > place && at < ids.size(); --at) {
      taps.push_back("question.up_" + std::to_string(at));
      std::swap(ids[at], ids[at - 1]);
    }
  }
  return taps.empty() ? std::vector<std::string>{"question.keep_order"} : taps;
}

std::string pad_key(char symbol) {
  const std::string name = symbol == '-' ? "minus" : symbol == '.' ? "point" : std::string(1, symbol);
  return "question.pad." + name;
}

}  // namespace

AnswerValue demo_answer(const Question& question, const QuestionKey& key, bool right) {
  switch (question.kind) {
    case QuestionKind::single:
      return right ? key.right.front() : first_wrong(question, key);
    case QuestionKind::multiple: {
      std::vector<std::string> ids = right ? key.right : std::vector{first_wrong(question, key)};
      std::ranges::sort(ids);
      return ids;
    }
    case QuestionKind::true_false:
      return key.is_true == right;
    case QuestionKind::ordering:
      return right ? key.right : std::vector(key.right.rbegin(), key.right.rend());
    case QuestionKind::matching:
      return right ? AnswerValue(key.pairs) : turned_pairs(key);
    case QuestionKind::number:
      return right ? key.numbers.front().value : key.numbers.front().value + "0";
    case QuestionKind::short_text:
      return right ? key.texts.front().text : "-";
  }
  return {};
}

std::map<std::string, AnswerValue> demo_answers(const Test& test, const TestKey& key, Phase phase, int number) {
  std::mt19937 chance(static_cast<std::uint32_t>(number * 2 + (phase == Phase::pre ? 0 : 1)));
  std::map<std::string, AnswerValue> answers;
  for (const Question& question : test.questions) {
    const QuestionKey* right = key_of(key, question.id);
    const bool knows = static_cast<int>(chance() % 100) < right_in_hundred(phase, number);
    const bool leaves_out = phase == Phase::pre && chance() % 25 == 0;
    if (right != nullptr && !leaves_out) answers[question.id] = demo_answer(question, *right, knows);
  }
  return answers;
}

std::vector<std::string> taps_for(const QuestionScreen& screen, const AnswerValue& answer) {
  std::vector<std::string> taps;
  switch (screen.kind) {
    case QuestionKind::single:
      return {"question.choice_" + place_in(screen.items, answer.get<std::string>())};
    case QuestionKind::true_false:
      return {"question.choice_" + place_in(screen.items, answer.get<bool>() ? "true" : "false")};
    case QuestionKind::multiple:
      for (const auto& id : answer) taps.push_back("question.choice_" + place_in(screen.items, id.get<std::string>()));
      return taps;
    case QuestionKind::matching:
      for (const auto& [left, right] : answer.items()) {
        taps.push_back("question.left_" + place_in(screen.items, left));
        taps.push_back("question.right_" + place_in(screen.right, right.get<std::string>()));
      }
      return taps;
    case QuestionKind::ordering:
      return taps_for_order(screen, answer.get<std::vector<std::string>>());
    case QuestionKind::number:
      for (const char symbol : answer.get<std::string>()) taps.push_back(pad_key(symbol));
      return taps;
    case QuestionKind::short_text:
      return {};
  }
  return taps;
}

}  // namespace sala
