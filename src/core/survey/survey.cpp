#include "core/survey/survey.h"

#include <algorithm>
#include <array>

namespace sala {
namespace {

constexpr std::array<std::string_view, 7> item_kind_names = {"level5",    "single", "multiple", "text",
                                                             "recommend", "number", "note"};
constexpr std::array<std::string_view, 3> moment_names = {"", "before", "after"};

template <class Named, std::size_t count>
std::optional<Named> named(const std::array<std::string_view, count>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Named>(found - names.begin());
}

}  // namespace

std::string_view name_of(SurveyItemKind kind) {
  return item_kind_names[static_cast<std::size_t>(kind)];
}

std::optional<SurveyItemKind> survey_item_kind_of(std::string_view name) {
  return named<SurveyItemKind>(item_kind_names, name);
}

std::string_view name_of(PairMoment moment) {
  return moment_names[static_cast<std::size_t>(moment)];
}

std::optional<PairMoment> pair_moment_of(std::string_view name) {
  return named<PairMoment>(moment_names, name);
}

std::vector<NumberedItem> numbered_items(const Survey& survey) {
  std::vector<NumberedItem> items;
  for (std::size_t section = 0; section < survey.sections.size(); ++section)
    for (const SurveyItem& item : survey.sections[section].items)
      items.push_back({static_cast<int>(items.size()) + 1, section, &item});
  return items;
}

const SurveyItem* item_in(const Survey& survey, std::string_view id) {
  for (const SurveySection& section : survey.sections)
    for (const SurveyItem& item : section.items)
      if (item.id == id) return &item;
  return nullptr;
}

const SurveyItem* group_item(const Survey& survey) {
  for (const SurveySection& section : survey.sections)
    for (const SurveyItem& item : section.items)
      if (item.group_by) return &item;
  return nullptr;
}

bool has_choices(SurveyItemKind kind) {
  return kind == SurveyItemKind::single || kind == SurveyItemKind::multiple;
}

bool takes_words(const SurveyItem& item) {
  return item.kind == SurveyItemKind::text || item.kind == SurveyItemKind::number || item.other;
}

}  // namespace sala
