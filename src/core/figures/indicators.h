// A project's indicators: what was promised, what came of it, and whether that reaches it. Which of Sala's figures an
// indicator asks for is its measure; where they come from is not known here.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/figures/ratio.h"

namespace sala {

enum class Measure {
  post_pass_percent,
  improved_percent,
  survey_mean,
  survey_percent,
  people_satisfied_percent,
  attendance_percent,
  checked_in
};
std::string_view name_of(Measure measure);
std::optional<Measure> measure_of(std::string_view name);

/// As project_put has it.
struct Indicator {
  std::string name;
  std::string target;  ///< a decimal, as text
  std::string unit;
  std::string measure;
};

/// What the project came to; nothing where it is undefined.
struct MeasuredResults {
  std::optional<Ratio> post_pass_percent, improved_percent;
  std::optional<Ratio> survey_mean, survey_percent, people_satisfied_percent;
  std::optional<Ratio> attendance_percent, checked_in;
};

struct IndicatorFigures {
  Indicator indicator;
  std::optional<Ratio> result;  ///< nothing for a measure that is not known here, too
  std::optional<bool> reached;  ///< the result as it is, not rounded, is the target or more
};
IndicatorFigures indicator_figures(const Indicator& indicator, const MeasuredResults& results);

}  // namespace sala
