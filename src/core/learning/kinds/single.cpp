// One choice of several. Part marks are shares of choices; the best is usually the whole.
#include "core/json_read.h"
#include "core/learning/kinds/file_choices.h"
#include "core/learning/kinds/letters.h"

namespace sala {
namespace {

bool single_takes(const Question& question, const AnswerValue& value) {
  return value.is_string() && has_item(question.choices, value.get<std::string>());
}

Share single_share(const QuestionKey& key, const AnswerValue& value) {
  const std::string id = value.get<std::string>();
  if (const auto part = key.fractions.find(id); part != key.fractions.end()) return {std::max(0, part->second), whole};
  return {std::ranges::find(key.right, id) != key.right.end() ? whole : 0, whole};
}

std::optional<AnswerValue> single_meant(const QuestionKey& key, const Json& said) {
  const auto id = id_by_letter(key.file_order, said);
  return id ? std::optional<AnswerValue>(*id) : std::nullopt;
}

Json single_said(const QuestionKey& key, const AnswerValue& value) {
  return letter_of_id(key.file_order, value.get<std::string>());
}

void make_single(const ReadQuestion& read, TestIds& ids, MadeQuestion& made) {
  const auto order = take_choices(read, ids, made);
  int best = 1;
  for (const ReadChoice& choice : read.choices) best = std::max(best, choice.fraction);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const int fraction = read.choices[i].fraction;
    if (fraction == best) made.key.right.push_back(order[i]);
    if (fraction > 0 && fraction < whole) made.key.fractions[order[i]] = fraction;
  }
}

void write_single(const QuestionKey& key, Json& json) {
  json["answer"] = key.right.size() == 1 ? Json(key.right.front()) : Json(key.right);
  if (!key.fractions.empty()) json["fractions"] = fractions_json(key.fractions);
}

bool read_single(const Json& json, QuestionKey& key) {
  const std::string one = text_at(json, "answer");
  key.right = one.empty() ? texts_at(json, "answer") : std::vector{one};
  key.fractions = fractions_at(json);
  return !key.right.empty();
}

}  // namespace

const QuestionRules& single_rules() {
  static constexpr QuestionRules rules = {false,       single_takes, single_share, single_meant,
                                          single_said, make_single,  write_single, read_single};
  return rules;
}

}  // namespace sala
