#include "core/eras.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "core/thai_text.h"

namespace sala {
namespace {

constexpr int first_buddhist_year = 2400;

/// Three numbers and what stands between them, nothing else.
std::optional<std::array<int, 3>> three_numbers(std::string_view text) {
  std::array<int, 3> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto [rest, failed] = std::from_chars(text.data(), text.data() + text.size(), numbers[i]);
    const auto digits = static_cast<std::size_t>(rest - text.data());
    if (failed != std::errc() || digits > 4 || numbers[i] < 0) return std::nullopt;
    text.remove_prefix(digits);
    if (i + 1 == numbers.size()) break;
    if (text.empty() || std::string_view("/.-").find(text.front()) == std::string_view::npos) return std::nullopt;
    text.remove_prefix(1);
  }
  return text.empty() ? std::optional(numbers) : std::nullopt;
}

}  // namespace

int Eras::common_year(int year, const std::string& as_written) {
  const bool buddhist = said_ == "be" || (said_ != "ce" && year >= first_buddhist_year);
  std::string& example = buddhist ? be_ : ce_;
  if (example.empty()) example = as_written;
  return buddhist ? year - years_of_buddhist_era : year;
}

std::optional<Day> Eras::day(const std::string& written) {
  const std::string text = western_digits(clean(written));
  auto numbers = three_numbers(text);
  if (!numbers) return std::nullopt;
  if ((*numbers)[0] < 1000) std::swap((*numbers)[0], (*numbers)[2]);
  const auto [year, month, day] = *numbers;
  if (year < 1000) return std::nullopt;
  return parse_day(fmt::format("{:04}-{:02}-{:02}", common_year(year, text), month, day));
}

std::string Eras::with_common_year(const std::string& written) {
  const auto digits = written.find_first_not_of("0123456789");
  if (digits != 4 || written[digits] != '-') return written;
  return fmt::format("{:04}", common_year(std::stoi(written.substr(0, 4)), written.substr(0, 10))) + written.substr(4);
}

std::optional<std::pair<std::string, std::string>> Eras::mixed() const {
  if (!said_.empty() || be_.empty() || ce_.empty()) return std::nullopt;
  return std::pair(be_, ce_);
}

}  // namespace sala
