#include "station/results/sheet_parts.h"

#include <algorithm>

namespace sala {

std::vector<DataColumn> told_columns(const Texts& texts, std::initializer_list<ToldColumn> columns) {
  std::vector<DataColumn> made;
  for (const ToldColumn& column : columns) made.push_back({texts[column.heading], 0, {}, texts[column.meaning]});
  return made;
}

DataSheet named_sheet(const Texts& texts, const SheetNaming& naming, std::size_t place) {
  const std::string number = place == 0 ? "" : std::to_string(place + 1);
  DataSheet sheet{naming.file_name + (number.empty() ? "" : "-" + number),
                  texts[naming.title] + (number.empty() ? "" : " " + number),
                  {},
                  {}};
  sheet.meaning = texts[naming.meaning];
  return sheet;
}

DataCell percent_cell(const std::optional<Ratio>& percent) {
  return percent ? DataCell{PartOfOne{static_cast<double>(*percent) / 100}} : DataCell{};
}

DataCell share_cell(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? DataCell{} : DataCell{PartOfOne{static_cast<double>(part) / static_cast<double>(whole)}};
}

DataCell number_or_words(const std::string& text) {
  const bool is_number = !text.empty() && text.size() < 10 && text.front() != '0' &&
                         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  if (is_number) return std::int64_t{std::stoll(text)};
  return text;
}

DataCell words_cell(const Texts& texts, std::optional<TextId> words) {
  return words ? DataCell{texts[*words]} : DataCell{};
}

}  // namespace sala
