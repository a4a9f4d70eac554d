// Pairs to find: each left side with its right one. Right sides of the same words are one, and decoys belong to no left.
#include "core/json_read.h"
#include "core/learning/kinds/file_choices.h"
#include "core/learning/kinds/letters.h"
#include "core/thai_text.h"

namespace sala {
namespace {

/// Some pairs are an answer, too: those that are missing earn nothing.
bool matching_takes(const Question& question, const AnswerValue& value) {
  if (!value.is_object() || value.empty()) return false;
  return std::ranges::all_of(value.items(), [&](const auto& pair) {
    return has_item(question.left, pair.key()) && pair.value().is_string() &&
           has_item(question.right, pair.value().template get<std::string>());
  });
}

Share matching_share(const QuestionKey& key, const AnswerValue& value) {
  Thousandths right = 0;
  for (const auto& [left, belonging] : key.pairs)
    if (text_at(value, left.c_str()) == belonging) ++right;
  return {right, static_cast<Thousandths>(std::max<std::size_t>(1, key.pairs.size()))};
}

std::optional<AnswerValue> matching_meant(const QuestionKey& key, const Json& said) {
  if (!said.is_object() || said.empty()) return std::nullopt;
  AnswerValue value = AnswerValue::object();
  for (const auto& pair : said.items()) {
    const auto left = id_by_letter(key.file_order, pair.key());
    const auto right = id_by_number(key.file_order_right, pair.value());
    if (!left || !right || value.contains(*left)) return std::nullopt;
    value[*left] = *right;
  }
  return value;
}

Json matching_said(const QuestionKey& key, const AnswerValue& value) {
  Json said = Json::object();
  for (const auto& pair : value.items())
    said[letter_of_id(key.file_order, pair.key())] =
        number_of_id(key.file_order_right, pair.value().get<std::string>());
  return said;
}

/// The id of the right side with these words; a new one where there is none yet.
std::string right_side(const std::string& words, TestIds& ids, MadeQuestion& made) {
  std::vector<QuestionItem>& sides = made.question.right;
  const auto same = [&](const QuestionItem& side) { return clean(side.text.th) == clean(words); };
  const auto found = std::ranges::find_if(sides, same);
  const std::string id = found != sides.end() ? found->id : ids.next();
  if (found == sides.end()) sides.push_back({id, {words, ""}});
  made.key.file_order_right.push_back(id);
  return id;
}

void make_matching(const ReadQuestion& read, TestIds& ids, MadeQuestion& made) {
  for (const ReadPair& pair : read.pairs) {
    const std::string left = ids.next();
    made.question.left.push_back({left, {pair.left, ""}});
    made.key.file_order.push_back(left);
    made.key.pairs[left] = right_side(pair.right, ids, made);
  }
  for (const std::string& decoy : read.decoys) right_side(decoy, ids, made);
  shuffle_items(made.question.right, ids.random());
}

void write_matching(const QuestionKey& key, Json& json) {
  json["answer"] = key.pairs;
}

bool read_matching(const Json& json, QuestionKey& key) {
  const auto answer = json.find("answer");
  if (answer == json.end() || !answer->is_object()) return false;
  for (const auto& pair : answer->items())
    if (pair.value().is_string()) key.pairs[pair.key()] = pair.value().get<std::string>();
  return !key.pairs.empty();
}

}  // namespace

const QuestionRules& matching_rules() {
  static constexpr QuestionRules rules = {false,         matching_takes, matching_share, matching_meant,
                                          matching_said, make_matching,  write_matching, read_matching};
  return rules;
}

}  // namespace sala
