#include "documents/survey_columns.h"

#include <algorithm>
#include <array>

#include "core/thai_text.h"

namespace sala {
namespace {

struct SurveyHeading {
  std::string_view folded;
  SurveyField field;
};

/// The first of a field is how Sala writes it.
constexpr auto survey_headings = std::to_array<SurveyHeading>({{"type", SurveyField::type},
                                                               {"kind", SurveyField::type},
                                                               {"name", SurveyField::name},
                                                               {"label", SurveyField::label},
                                                               {"text", SurveyField::label},
                                                               {"title", SurveyField::label},
                                                               {"label::thai", SurveyField::label},
                                                               {"label::thai (th)", SurveyField::label},
                                                               {"label::ไทย", SurveyField::label},
                                                               {"label::english", SurveyField::label_en},
                                                               {"label::english (en)", SurveyField::label_en},
                                                               {"text_en", SurveyField::label_en},
                                                               {"title_en", SurveyField::label_en},
                                                               {"required", SurveyField::required},
                                                               {"relevant", SurveyField::relevant},
                                                               {"show_if", SurveyField::relevant},
                                                               {"choices", SurveyField::choices},
                                                               {"choices::english", SurveyField::choices_en},
                                                               {"choices_en", SurveyField::choices_en},
                                                               {"other", SurveyField::other},
                                                               {"scale", SurveyField::scale},
                                                               {"pair", SurveyField::pair},
                                                               {"moment", SurveyField::moment},
                                                               {"about", SurveyField::about},
                                                               {"group_by", SurveyField::group_by},
                                                               {"rows", SurveyField::rows},
                                                               {"list_name", SurveyField::list_name},
                                                               {"list name", SurveyField::list_name}});

std::optional<SurveyField> survey_field_of(std::string_view cell) {
  const std::string folded = fold(cell);
  const auto found = std::ranges::find(survey_headings, std::string_view(folded), &SurveyHeading::folded);
  return found == survey_headings.end() ? std::nullopt : std::optional(found->field);
}

}  // namespace

std::string_view heading_of(SurveyField field) {
  const auto found = std::ranges::find(survey_headings, field, &SurveyHeading::field);
  return field == SurveyField::label_en     ? "label::English"
         : field == SurveyField::choices_en ? "choices::English"
                                            : found->folded;
}

std::string SurveyColumns::text(const TableRow& row, SurveyField field) const {
  const auto place = places.find(field);
  if (place == places.end() || place->second >= row.cells.size()) return "";
  return row.cells[place->second];
}

bool SurveyColumns::truth(const TableRow& row, SurveyField field) const {
  static constexpr auto yes = std::to_array<std::string_view>({"yes", "true", "1", "true()", "x", "ใช่"});
  return std::ranges::find(yes, std::string_view(fold(text(row, field)))) != yes.end();
}

std::optional<SurveyColumns> survey_columns(const Table& table, SurveyField needed) {
  constexpr std::size_t rows_to_search = 20;
  for (std::size_t at = 0; at < std::min(table.rows.size(), rows_to_search); ++at) {
    SurveyColumns columns{table.rows[at].number, {}};
    for (std::size_t place = 0; place < table.rows[at].cells.size(); ++place)
      if (const auto field = survey_field_of(table.rows[at].cells[place])) columns.places.try_emplace(*field, place);
    if (columns.places.contains(needed) && columns.places.contains(SurveyField::label)) return columns;
  }
  return std::nullopt;
}

}  // namespace sala
