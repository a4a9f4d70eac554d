#include "core/figures/figure_text.h"

#include <fmt/format.h>

#include <cmath>

namespace sala {
namespace {

std::int64_t power_of_ten(int places) {
  std::int64_t power = 1;
  for (int i = 0; i < places; ++i) power *= 10;
  return power;
}

/// 450 with two places: "4.50".
std::string scaled_text(std::int64_t scaled, int places, bool is_negative) {
  const std::int64_t power = power_of_ten(places);
  const char* sign = is_negative && scaled != 0 ? "-" : "";
  if (places == 0) return fmt::format("{}{}", sign, scaled);
  return fmt::format("{}{}.{:0{}}", sign, scaled / power, scaled % power, places);
}

double rounded_to(double figure, int places) {
  const auto power = static_cast<double>(power_of_ten(places));
  return std::floor(figure * power + 0.5) / power;
}

}  // namespace

std::string decimals(const Ratio& figure, int places) {
  const bool is_negative = figure.over < 0;
  const Ratio size{is_negative ? -figure.over : figure.over, figure.under};
  return scaled_text(rounded_half_up(size, power_of_ten(places)), places, is_negative);
}

std::string decimals(double figure, int places) {
  constexpr double hair = 1e-9;
  const double scaled = std::abs(figure) * static_cast<double>(power_of_ten(places));
  if (scaled > 1e15) return fmt::format("{:.{}f}", figure, places);  // further than whole numbers go
  return scaled_text(static_cast<std::int64_t>(std::floor(scaled + 0.5 + hair)), places, figure < 0);
}

std::string p_text(double p) {
  if (p < 0.001) return "p < .001";
  const double bound = p < 0.01 ? 0.01 : p < 0.05 ? 0.05 : 2;
  int places = 3;
  while (places < 9 && rounded_to(p, places) >= bound) ++places;
  const std::string text = decimals(p, places);
  return "p = " + (text.starts_with("0") ? text.substr(1) : text);
}

bool is_significant(double p) {
  return p < 0.05;
}

std::string significance_level(double p) {
  return p < 0.01 ? ".01" : ".05";
}

}  // namespace sala
