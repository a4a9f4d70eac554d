#include "core/survey/waiting_text.h"

#include "core/hash.h"
#include "core/json_read.h"

namespace sala {
namespace {

constexpr std::string_view mark = "sala-waiting-1\n";
constexpr std::size_t digits = 64, length_digits = 12;

Json parts_json(const std::vector<WaitingPart>& parts) {
  Json json = Json::array();
  for (const WaitingPart& part : parts) json.push_back({part.item, part.value, part.salt});
  return json;
}

std::vector<WaitingPart> parts_from(const Json& json) {
  std::vector<WaitingPart> parts;
  for (const Json& part : json)
    parts.push_back({part.at(0).get<std::string>(), part.at(1), part.at(2).get<std::string>()});
  return parts;
}

Json pool_json(const WaitingPool& pool) {
  Json who = Json::array(), answers = Json::array();
  for (const Uuid& person : pool.who) who.push_back(person.text());
  for (const WaitingAnswer& answer : pool.answers)
    answers.push_back({{"response", answer.response.text()},
                       {"ratings", answer.ratings.empty() ? Json::object() : Json(answer.ratings)},
                       {"texts", parts_json(answer.texts)},
                       {"abouts", parts_json(answer.abouts)}});
  return {{"survey", pool.survey.text()}, {"generation", pool.generation}, {"who", who}, {"answers", answers}};
}

/// Throws what Json throws for anything that is not as pool_json writes it.
WaitingPool pool_from_json(const Json& json) {
  WaitingPool pool;
  pool.survey = id_at(json, "survey").value_or(Uuid{});
  pool.generation = json.at("generation").get<std::int64_t>();
  for (const Json& person : json.at("who"))
    if (const auto id = Uuid::parse(person.get<std::string>())) pool.who.push_back(*id);
  for (const Json& each : json.at("answers")) {
    WaitingAnswer answer;
    answer.response = id_at(each, "response").value_or(Uuid{});
    for (const auto& [item, value] : each.at("ratings").items()) answer.ratings[item] = value;
    answer.texts = parts_from(each.at("texts"));
    answer.abouts = parts_from(each.at("abouts"));
    pool.answers.push_back(std::move(answer));
  }
  return pool;
}

}  // namespace

std::string waiting_text(const WaitingPool& pool) {
  const std::string json = pool_json(pool).dump();
  std::string length = std::to_string(json.size());
  length.insert(0, length_digits - length.size(), '0');
  std::string text = std::string(mark) + hex(blake2b(length + json)) + length + json;
  std::size_t bytes = waiting_slot_bytes;
  while (bytes < text.size()) bytes *= 2;
  text.resize(bytes, ' ');
  return text;
}

std::optional<WaitingPool> waiting_pool_from(std::string_view bytes, const Uuid& survey) {
  const std::size_t head = mark.size() + digits + length_digits;
  if (!bytes.starts_with(mark) || bytes.size() < head) return std::nullopt;
  const std::string_view checksum = bytes.substr(mark.size(), digits);
  const std::string_view length = bytes.substr(mark.size() + digits, length_digits);
  if (length.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  const std::size_t size = std::stoull(std::string(length));
  if (size > bytes.size() - head) return std::nullopt;
  const std::string_view json = bytes.substr(head, size);
  if (hex(blake2b(std::string(length) + std::string(json))) != checksum) return std::nullopt;
  try {
    WaitingPool pool = pool_from_json(Json::parse(json));
    return pool.survey == survey ? std::optional(std::move(pool)) : std::nullopt;
  } catch (const Json::exception&) {
    return std::nullopt;  // another version's; its checksum was right
  }
}

}  // namespace sala
