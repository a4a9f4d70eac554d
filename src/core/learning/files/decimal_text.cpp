#include "core/learning/files/decimal_text.h"

#include <algorithm>
#include <charconv>

#include "core/thai_text.h"

namespace sala {
namespace {

constexpr std::size_t most_digits = 30;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool are_digits(std::string_view text) {
  return std::ranges::all_of(text, is_digit);
}

/// "1,234,567" without its commas; nothing where they do not stand at thousands.
std::optional<std::string> ungrouped(std::string_view whole) {
  if (whole.find(',') == std::string_view::npos) return std::string(whole);
  std::string digits;
  for (bool first = true; !whole.empty(); first = false) {
    const std::string_view group = whole.substr(0, whole.find(','));
    const bool right_size = first ? !group.empty() && group.size() <= 3 : group.size() == 3;
    if (!right_size || whole.size() == group.size() + 1) return std::nullopt;
    digits += group;
    whole.remove_prefix(std::min(group.size() + 1, whole.size()));
  }
  return digits;
}

/// What stands after "e"; 0 where there is none.
std::optional<int> take_exponent(std::string_view& number) {
  const auto at = number.find_first_of("eE");
  if (at == std::string_view::npos) return 0;
  std::string_view digits = number.substr(at + 1);
  number = number.substr(0, at);
  if (digits.starts_with('+')) digits.remove_prefix(1);
  int exponent = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
  const bool whole = failed == std::errc() && end == digits.data() + digits.size();
  return whole && std::abs(exponent) <= static_cast<int>(most_digits) ? std::optional(exponent) : std::nullopt;
}

/// Moves the point by the exponent.
void shift(std::string& whole, std::string& part, int exponent) {
  for (; exponent > 0; --exponent) {
    whole += part.empty() ? '0' : part[0];
    if (!part.empty()) part.erase(0, 1);
  }
  for (; exponent < 0; ++exponent) {
    part.insert(0, 1, whole.empty() ? '0' : whole.back());
    if (!whole.empty()) whole.pop_back();
  }
}

std::string_view without_zeros_before(std::string_view digits) {
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

/// Compares digits before the point, then those after it, without signs.
int compare_sizes(std::string_view a, std::string_view b) {
  const auto whole = [](std::string_view number) { return without_zeros_before(number.substr(0, number.find('.'))); };
  const auto part = [](std::string_view number) {
    const auto point = number.find('.');
    std::string digits(point == std::string_view::npos ? "" : number.substr(point + 1));
    digits.resize(std::max(digits.size(), 2 * most_digits + 2), '0');
    return digits;
  };
  if (whole(a).size() != whole(b).size()) return whole(a).size() < whole(b).size() ? -1 : 1;
  if (const int order = whole(a).compare(whole(b)); order != 0) return order;
  return part(a).compare(part(b));
}

}  // namespace

std::optional<std::string> decimal_text(std::string_view written) {
  std::string text = western_digits(clean(written));
  std::erase(text, ' ');
  std::string_view number = text;
  const bool negative = number.starts_with('-') || number.starts_with("−");
  if (negative || number.starts_with('+')) number.remove_prefix(number.starts_with("−") ? 3 : 1);
  const auto exponent = take_exponent(number);
  const auto point = std::min(number.find('.'), number.size());
  const auto grouped = ungrouped(number.substr(0, point));
  if (!exponent || !grouped) return std::nullopt;
  std::string whole = *grouped, part(number.substr(std::min(point + 1, number.size())));
  if (!are_digits(whole) || !are_digits(part) || whole.size() + part.size() == 0 ||
      whole.size() + part.size() > most_digits)
    return std::nullopt;
  shift(whole, part, *exponent);
  whole = without_zeros_before(whole);
  const bool zero = (whole + part).find_first_not_of('0') == std::string::npos;
  return (negative && !zero ? "-" : "") + (whole.empty() ? "0" : whole) + (part.empty() ? "" : "." + part);
}

bool is_smaller_decimal(std::string_view a, std::string_view b) {
  const bool a_negative = a.starts_with('-'), b_negative = b.starts_with('-');
  if (a_negative != b_negative) return a_negative;
  return a_negative ? compare_sizes(b.substr(1), a.substr(1)) < 0 : compare_sizes(a, b) < 0;
}

}  // namespace sala
