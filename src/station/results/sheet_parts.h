// Cells and columns that the sheets of a project's workbook have in common. What is undefined is an empty cell.
#pragma once
#include <optional>

#include "core/figures/ratio.h"
#include "core/texts.h"
#include "documents/data_sheet.h"

namespace sala {

/// A column with its meaning, which the sheet to read first tells.
struct ToldColumn {
  TextId heading, meaning;
};
std::vector<DataColumn> told_columns(const Texts& texts, std::initializer_list<ToldColumn> columns);

/// What the sheets of one thing are called: of the second test "test-items-2" and "… 2".
struct SheetNaming {
  const char* file_name;
  TextId title, meaning;
};
DataSheet named_sheet(const Texts& texts, const SheetNaming& naming, std::size_t place = 0);

template <class Figure>
DataCell measure_cell(const std::optional<Figure>& figure) {
  return figure ? DataCell{static_cast<double>(*figure)} : DataCell{};
}
/// 62.5 as 62.5 %.
DataCell percent_cell(const std::optional<Ratio>& percent);
/// Nothing where there is no whole.
DataCell share_cell(std::int64_t part, std::int64_t whole);
/// "12" as a number, so that Excel sorts as people count; "007", "A-12" and long numbers as they are written.
DataCell number_or_words(const std::string& text);
DataCell words_cell(const Texts& texts, std::optional<TextId> words);

}  // namespace sala
