#include "core/figures/indicators.h"

#include <array>
#include <utility>

namespace sala {
namespace {

struct MeasureRow {
  Measure measure;
  std::string_view name;
  std::optional<Ratio> MeasuredResults::*result;
};

constexpr std::array<MeasureRow, 7> measure_rows = {{
    {Measure::post_pass_percent, "post_pass_percent", &MeasuredResults::post_pass_percent},
    {Measure::improved_percent, "improved_percent", &MeasuredResults::improved_percent},
    {Measure::survey_mean, "survey_mean", &MeasuredResults::survey_mean},
    {Measure::survey_percent, "survey_percent", &MeasuredResults::survey_percent},
    {Measure::people_satisfied_percent, "people_satisfied_percent", &MeasuredResults::people_satisfied_percent},
    {Measure::attendance_percent, "attendance_percent", &MeasuredResults::attendance_percent},
    {Measure::checked_in, "checked_in", &MeasuredResults::checked_in},
}};

}  // namespace

std::string_view name_of(Measure measure) {
  return measure_rows[static_cast<std::size_t>(measure)].name;
}

std::optional<Measure> measure_of(std::string_view name) {
  for (const MeasureRow& row : measure_rows)
    if (row.name == name) return row.measure;
  return {};
}

IndicatorFigures indicator_figures(const Indicator& indicator, const MeasuredResults& results) {
  IndicatorFigures figures{indicator, {}, {}};
  const auto measure = measure_of(indicator.measure);
  if (!measure) return figures;
  figures.result = results.*measure_rows[static_cast<std::size_t>(*measure)].result;
  const auto target = ratio_of_decimal(indicator.target);
  if (figures.result && target) figures.reached = is_at_least(*figures.result, *target);
  return figures;
}

}  // namespace sala
