#include "core/observation/rubric_body.h"

#include "core/bilingual_json.h"

namespace sala {
namespace {

Json rubric_item_json(const RubricItem& item) {
  Json json = {{"id", item.id}, {"name", bilingual_json(item.name)}};
  if (!item.hint.th.empty() || !item.hint.en.empty()) json["hint"] = bilingual_json(item.hint);
  for (const Bilingual& level : item.levels) json["levels"].push_back(bilingual_json(level));
  return json;
}

/// Five words, or none.
std::vector<Bilingual> level_words_at(const Json& json) {
  std::vector<Bilingual> levels;
  const auto found = json.find("levels");
  if (found == json.end() || !found->is_array()) return levels;
  for (const Json& word : *found) levels.push_back(bilingual_at(Json{{"word", word}}, "word"));
  return levels.size() == highest_rating ? levels : std::vector<Bilingual>{};
}

}  // namespace

Json rubric_put_body(const Rubric& rubric, const Written& written) {
  Json items = Json::array();
  for (const RubricItem& item : rubric.items) items.push_back(rubric_item_json(item));
  return stamped({{"rubric", rubric.id.text()}, {"title", bilingual_json(rubric.title)}, {"items", std::move(items)}},
                 written);
}

Result<Rubric> rubric_put_from(const Json& body) {
  const auto id = id_at(body, "rubric");
  if (!id) return lacks("rubric_put", "rubric");
  const auto items = body.find("items");
  if (items == body.end() || !items->is_array()) return lacks("rubric_put", "items");
  Rubric rubric{*id, bilingual_at(body, "title"), {}};
  for (const Json& item : *items) {
    if (!item.is_object() || text_at(item, "id").empty() || rubric.items.size() == max_rubric_items) continue;
    rubric.items.push_back(
        {text_at(item, "id"), bilingual_at(item, "name"), bilingual_at(item, "hint"), level_words_at(item)});
  }
  return rubric;
}

bool fits_a_fact(const Rubric& rubric) {
  constexpr std::size_t stamp_bytes = 600;  // what `Written` adds at most
  return rubric_put_body(rubric, {}).dump().size() + stamp_bytes <= max_body_bytes;
}

}  // namespace sala
