// The columns of a survey's sheet by their headings, in the spellings people use. Part of survey_table.h.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "documents/table.h"

namespace sala {

enum class SurveyField {
  type,
  name,
  label,
  label_en,
  required,
  relevant,
  choices,
  choices_en,
  other,
  scale,
  pair,
  moment,
  about,
  group_by,
  rows,
  list_name
};

/// A heading as Sala writes it: "label::English".
std::string_view heading_of(SurveyField field);

struct SurveyColumns {
  int heading_row = 0;
  std::map<SurveyField, std::size_t> places = {};

  std::string text(const TableRow& row, SurveyField field) const;
  bool truth(const TableRow& row, SurveyField field) const;
};
/// Nothing where no row has a type or kind and a label.
std::optional<SurveyColumns> survey_columns(const Table& table, SurveyField needed = SurveyField::type);

}  // namespace sala
