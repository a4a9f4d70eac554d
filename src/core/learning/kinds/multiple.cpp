// Several choices of several: right ones less wrong ones, or the sum of weights where the file has them.
#include "core/json_read.h"
#include "core/learning/kinds/file_choices.h"
#include "core/learning/kinds/letters.h"

namespace sala {
namespace {

/// Nothing chosen is no answer but null, so that "not answered" has one form.
bool multiple_takes(const Question& question, const AnswerValue& value) {
  return names_items(question.choices, value) && !value.empty() && std::ranges::is_sorted(value);
}

/// Weights of thirds add up to 999 or 1001: those are the whole.
Share share_by_weights(const QuestionKey& key, const AnswerValue& value) {
  Thousandths sum = 0, best = 0;
  for (const auto& [id, weight] : key.fractions) best += std::max(0, weight);
  for (const Json& id : value)
    if (const auto weight = key.fractions.find(id.get<std::string>()); weight != key.fractions.end())
      sum += weight->second;
  const Thousandths full = best >= whole - 1 && best <= whole + 1 ? best : whole;
  return {std::clamp<Thousandths>(sum, 0, full), full};
}

Share multiple_share(const QuestionKey& key, const AnswerValue& value) {
  if (!key.fractions.empty()) return share_by_weights(key, value);
  const auto is_right = [&](const Json& id) {
    return std::ranges::find(key.right, id.get<std::string>()) != key.right.end();
  };
  const Thousandths right = std::ranges::count_if(value, is_right);
  const Thousandths wrong = static_cast<Thousandths>(value.size()) - right;
  return {std::max<Thousandths>(0, right - wrong),
          static_cast<Thousandths>(std::max<std::size_t>(1, key.right.size()))};
}

std::optional<AnswerValue> multiple_meant(const QuestionKey& key, const Json& said) {
  auto ids = ids_by_letters(key.file_order, said);
  if (!ids || ids->empty()) return std::nullopt;
  std::ranges::sort(*ids);
  return *ids;
}

Json multiple_said(const QuestionKey& key, const AnswerValue& value) {
  Json letters = letters_of_ids(key.file_order, value);
  std::sort(letters.begin(), letters.end());
  return letters;
}

void make_multiple(const ReadQuestion& read, TestIds& ids, MadeQuestion& made) {
  const auto order = take_choices(read, ids, made);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const int fraction = read.choices[i].fraction;
    if (fraction > 0) made.key.right.push_back(order[i]);
    if (read.is_weighted && fraction != 0) made.key.fractions[order[i]] = fraction;
  }
}

void write_multiple(const QuestionKey& key, Json& json) {
  json["answer"] = key.right;
  if (!key.fractions.empty()) json["fractions"] = fractions_json(key.fractions);
}

bool read_multiple(const Json& json, QuestionKey& key) {
  key.right = texts_at(json, "answer");
  key.fractions = fractions_at(json);
  return !key.right.empty();
}

}  // namespace

const QuestionRules& multiple_rules() {
  static constexpr QuestionRules rules = {false,         multiple_takes, multiple_share, multiple_meant,
                                          multiple_said, make_multiple,  write_multiple, read_multiple};
  return rules;
}

}  // namespace sala
