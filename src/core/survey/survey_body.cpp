#include "core/survey/survey_body.h"

#include "core/bilingual_json.h"

namespace sala {
namespace {

bool is_blank(const Bilingual& text) {
  return text.th.empty() && text.en.empty();
}

Json words_json(const std::vector<Bilingual>& words) {
  Json json = Json::array();
  for (const Bilingual& word : words) json.push_back(bilingual_json(word));
  return json;
}

void put_flag(Json& json, const char* name, bool flag) {
  if (flag) json[name] = true;
}

Json item_json(const SurveyItem& item) {
  Json json = {{"id", item.id}, {"kind", std::string(name_of(item.kind))}, {"text", bilingual_json(item.text)}};
  if (!is_blank(item.row)) json["row"] = bilingual_json(item.row);
  put_flag(json, "required", item.required);
  put_flag(json, "other", item.other);
  put_flag(json, "about", item.about);
  put_flag(json, "group_by", item.group_by);
  for (const SurveyChoice& choice : item.choices)
    json["choices"].push_back({{"id", choice.id}, {"text", bilingual_json(choice.text)}});
  if (!item.scale.empty()) json["scale"] = words_json(item.scale);
  if (item.show_if) json["show_if"] = {{"item", item.show_if->item}, {"any_of", item.show_if->any_of}};
  if (item.moment != PairMoment::none) {
    json["pair"] = item.pair;
    json["moment"] = std::string(name_of(item.moment));
  }
  return json;
}

const Json& array_at(const Json& body, const char* name) {
  static const Json none = Json::array();
  const auto found = body.find(name);
  return found != body.end() && found->is_array() ? *found : none;
}

std::vector<SurveyChoice> choices_at(const Json& json) {
  std::vector<SurveyChoice> choices;
  for (const Json& choice : array_at(json, "choices"))
    if (choice.is_object() && !text_at(choice, "id").empty())
      choices.push_back({text_at(choice, "id"), bilingual_at(choice, "text")});
  if (choices.size() > max_survey_choices) choices.resize(max_survey_choices);
  return choices;
}

std::vector<Bilingual> scale_at(const Json& json) {
  std::vector<Bilingual> scale;
  for (const Json& word : array_at(json, "scale")) scale.push_back(bilingual_at(Json{{"word", word}}, "word"));
  return scale.size() == level_words ? scale : std::vector<Bilingual>{};
}

std::optional<ShowIf> show_if_at(const Json& json) {
  const auto found = json.find("show_if");
  if (found == json.end() || !found->is_object() || text_at(*found, "item").empty()) return std::nullopt;
  return ShowIf{text_at(*found, "item"), texts_at(*found, "any_of")};
}

std::optional<SurveyItem> item_from(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  const auto kind = survey_item_kind_of(text_at(json, "kind"));
  if (!kind || text_at(json, "id").empty()) return std::nullopt;
  SurveyItem item{text_at(json, "id"), *kind, bilingual_at(json, "text"), bilingual_at(json, "row")};
  item.required = bool_at(json, "required", false);
  item.other = bool_at(json, "other", false) && has_choices(*kind);
  item.about = bool_at(json, "about", false);
  item.group_by = bool_at(json, "group_by", false);
  item.choices = choices_at(json);
  item.scale = scale_at(json);
  item.show_if = show_if_at(json);
  item.pair = text_at(json, "pair");
  item.moment = pair_moment_of(text_at(json, "moment")).value_or(PairMoment::none);
  return item;
}

}  // namespace

Json survey_put_body(const Survey& survey, const Written& written) {
  Json sections = Json::array();
  for (const SurveySection& section : survey.sections) {
    Json items = Json::array();
    for (const SurveyItem& item : section.items) items.push_back(item_json(item));
    sections.push_back({{"title", bilingual_json(section.title)}, {"items", std::move(items)}});
  }
  return stamped({{"survey", survey.id.text()},
                  {"title", bilingual_json(survey.title)},
                  {"window", window_json(survey.window)},
                  {"sections", std::move(sections)}},
                 written);
}

Result<Survey> survey_put_from(const Json& body) {
  const auto id = id_at(body, "survey");
  if (!id) return lacks("survey_put", "survey");
  const auto sections = body.find("sections");
  if (sections == body.end() || !sections->is_array()) return lacks("survey_put", "sections");
  Survey survey{*id, bilingual_at(body, "title")};
  if (const auto window = body.find("window"); window != body.end()) survey.window = window_from(*window);
  for (const Json& json : *sections) {
    if (!json.is_object()) continue;
    SurveySection& section = survey.sections.emplace_back(SurveySection{bilingual_at(json, "title")});
    for (const Json& item : array_at(json, "items"))
      if (auto read = item_from(item)) section.items.push_back(std::move(*read));
  }
  return survey;
}

bool fits_a_fact(const Survey& survey) {
  constexpr std::size_t stamp_bytes = 600;  // what `Written` adds at most
  return survey_put_body(survey, {}).dump().size() + stamp_bytes <= max_body_bytes;
}

}  // namespace sala
