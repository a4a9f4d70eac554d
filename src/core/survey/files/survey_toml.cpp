#include "core/survey/files/survey_toml.h"

#include <algorithm>

#include "core/thai_text.h"
#include "core/toml.h"
#include "words/survey.h"

namespace sala {
namespace {

int line_of(const toml::node& node) {
  return static_cast<int>(node.source().begin.line);
}

std::string text_in(const toml::table& table, std::string_view name) {
  return clean(table[name].value_or(std::string()));
}

/// `text` and `text_en`.
Bilingual words_in(const toml::table& table, const std::string& name) {
  return {text_in(table, name), text_in(table, name + "_en")};
}

/// A list of words: each a text, or a table {text, text_en}.
std::vector<Bilingual> list_in(const toml::table& table, std::string_view name) {
  std::vector<Bilingual> words;
  const toml::array* list = table[name].as_array();
  if (!list) return words;
  for (const toml::node& each : *list)
    if (const toml::table* both = each.as_table())
      words.push_back(words_in(*both, "text"));
    else
      words.push_back({clean(each.value_or(std::string())), ""});
  return words;
}

/// A text or a whole number, as text.
std::string scalar_text(const toml::node& node) {
  if (const auto number = node.value_exact<std::int64_t>()) return std::to_string(*number);
  return clean(node.value_or(std::string()));
}

std::optional<DraftCondition> condition_in(const toml::table& table) {
  const toml::table* said = table["show_if"].as_table();
  if (!said) return std::nullopt;
  DraftCondition condition;
  if (const toml::node* item = said->get("item")) condition.item = scalar_text(*item);
  if (const toml::array* list = (*said)["any_of"].as_array())
    for (const toml::node& each : *list) condition.any_of.push_back(scalar_text(each));
  return condition;
}

DraftItem item_in_toml(const toml::table& table) {
  static constexpr std::string_view known[] = {"kind",     "name",    "text",  "text_en", "required", "other", "about",
                                               "group_by", "choices", "scale", "show_if", "pair",     "moment"};
  DraftItem item{line_of(table), text_in(table, "name"), text_in(table, "kind"), words_in(table, "text")};
  item.required = table["required"].value_or(false);
  item.other = table["other"].value_or(false);
  item.about = table["about"].value_or(false);
  item.group_by = table["group_by"].value_or(false);
  item.choices = list_in(table, "choices");
  item.scale = list_in(table, "scale");
  item.show_if = condition_in(table);
  item.pair = text_in(table, "pair");
  item.moment = text_in(table, "moment");
  for (const auto& [key, value] : table)
    if (std::ranges::find(known, key.str()) == std::end(known)) item.unknown.emplace_back(key.str());
  return item;
}

DraftSection section_in_toml(const toml::table& table) {
  DraftSection section{line_of(table), words_in(table, "title"), list_in(table, "rows"), {}};
  if (const toml::array* items = table["items"].as_array())
    for (const toml::node& item : *items)
      if (const toml::table* each = item.as_table()) section.items.push_back(item_in_toml(*each));
  return section;
}

}  // namespace

Result<SurveyDraft> survey_draft_from_toml(std::string_view text) {
  try {
    const toml::table file = toml::parse(text);
    SurveyDraft draft{words_in(file, "title"), {}};
    if (const toml::array* sections = file["sections"].as_array())
      for (const toml::node& section : *sections)
        if (const toml::table* each = section.as_table()) draft.sections.push_back(section_in_toml(*each));
    if (draft.sections.empty()) return fail(words::error_survey_no_sections);
    return draft;
  } catch (const toml::parse_error& error) {
    return fail(words::error_survey_toml,
                {{"line", std::to_string(error.source().begin.line)}, {"why", std::string(error.description())}});
  }
}

}  // namespace sala
