#include "core/learning/kinds/file_choices.h"

#include <set>

#include "core/json_read.h"
#include "core/learning/stays_last.h"

namespace sala {

std::vector<std::string> take_choices(const ReadQuestion& read, TestIds& ids, MadeQuestion& made) {
  for (const ReadChoice& choice : read.choices) {
    const std::string id = ids.next();
    made.question.choices.push_back({id, {choice.text, choice.text_en}});
    made.key.file_order.push_back(id);
    if (!choice.feedback.empty()) made.key.feedbacks[id] = choice.feedback;
  }
  std::vector<QuestionItem>& choices = made.question.choices;
  if (read.kind != QuestionKind::ordering) propose_last(choices);
  const auto last = std::ranges::stable_partition(choices, [](const QuestionItem& item) { return !item.stays_last; });
  std::vector<QuestionItem> free(choices.begin(), last.begin());
  shuffle_items(free, ids.random());
  std::ranges::copy(free, choices.begin());
  return made.key.file_order;
}

bool has_item(const std::vector<QuestionItem>& items, const std::string& id) {
  return std::ranges::find(items, id, &QuestionItem::id) != items.end();
}

bool names_items(const std::vector<QuestionItem>& items, const AnswerValue& value) {
  if (!value.is_array()) return false;
  std::set<std::string> seen;
  return std::ranges::all_of(value, [&](const Json& id) {
    return id.is_string() && has_item(items, id.get<std::string>()) && seen.insert(id.get<std::string>()).second;
  });
}

Json fractions_json(const std::map<std::string, int>& fractions) {
  Json json = Json::object();
  for (const auto& [id, fraction] : fractions) json[id] = fraction;
  return json;
}

std::map<std::string, int> fractions_at(const Json& json) {
  std::map<std::string, int> fractions;
  const auto found = json.find("fractions");
  if (found == json.end() || !found->is_object()) return fractions;
  for (const auto& member : found->items())
    fractions[member.key()] = std::clamp(int_at(*found, member.key().c_str(), 0), -1000, 1000);
  return fractions;
}

}  // namespace sala
