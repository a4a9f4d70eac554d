#include "core/learning/decimal.h"

#include <charconv>
#include <cstdlib>

#include "core/thai_text.h"

namespace sala {
namespace {

constexpr std::int64_t atto_in_one = 1'000'000'000'000'000'000;
constexpr std::size_t most_before = 17, most_behind = 18;
constexpr std::string_view minus_signs[] = {"-", "\u2212", "\u2013"};

bool is_plain_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Without spaces and signs that do not show, Thai digits as 0–9.
std::string bare_number(std::string_view text) {
  std::string kept = fold(text);
  std::erase(kept, ' ');
  return kept;
}

/// Whether a sign was taken off that makes the number negative.
bool take_sign(std::string_view& text) {
  for (const std::string_view sign : minus_signs) {
    if (!text.starts_with(sign)) continue;
    text.remove_prefix(sign.size());
    return true;
  }
  if (text.starts_with('+')) text.remove_prefix(1);
  return false;
}

/// The digits before the point; nothing where commas do not part groups of three.
std::optional<std::string> without_commas(std::string_view text) {
  if (text.find(',') == std::string_view::npos) return std::string(text);
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_comma_place = (text.size() - i) % 4 == 0 && i > 0;
    if (is_comma_place != (text[i] == ',')) return std::nullopt;
    if (!is_comma_place) digits += text[i];
  }
  return digits;
}

/// The exponent behind "e", taken off the text; nothing where it is none.
std::optional<int> take_exponent(std::string_view& text) {
  const std::size_t place = text.find('e');
  if (place == std::string_view::npos) return 0;
  std::string_view said = text.substr(place + 1);
  text = text.substr(0, place);
  if (said.starts_with('+')) said.remove_prefix(1);
  int exponent = 0;
  const auto [end, error] = std::from_chars(said.data(), said.data() + said.size(), exponent);
  const bool is_read = error == std::errc() && end == said.data() + said.size() && std::abs(exponent) <= 99;
  return is_read ? std::optional(exponent) : std::nullopt;
}

/// Moves the point: `before` and `behind` are the digits on its sides.
void shift_point(std::string& before, std::string& behind, int places) {
  for (; places > 0; --places) {
    before += behind.empty() ? '0' : behind.front();
    if (!behind.empty()) behind.erase(0, 1);
  }
  for (; places < 0; ++places) {
    behind.insert(behind.begin(), before.empty() ? '0' : before.back());
    if (!before.empty()) before.pop_back();
  }
}

std::int64_t number_of_digits(const std::string& digits) {
  std::int64_t number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
  const std::string kept = bare_number(text);
  std::string_view rest = kept;
  const bool is_negative = take_sign(rest);
  const auto exponent = take_exponent(rest);
  const std::size_t point = std::min(rest.find('.'), rest.size());
  auto before = without_commas(rest.substr(0, point));
  std::string behind(rest.substr(std::min(point + 1, rest.size())));
  if (!exponent || !before || (before->empty() && behind.empty())) return std::nullopt;
  if (!std::ranges::all_of(*before, is_plain_digit) || !std::ranges::all_of(behind, is_plain_digit))
    return std::nullopt;
  shift_point(*before, behind, *exponent);
  before->erase(0, std::min(before->find_first_not_of('0'), before->size()));
  while (!behind.empty() && behind.back() == '0') behind.pop_back();
  if (before->size() > most_before || behind.size() > most_behind) return std::nullopt;
  behind.resize(most_behind, '0');
  const Decimal number{number_of_digits(*before), number_of_digits(behind)};
  return is_negative ? -number : number;
}

std::string decimal_text(Decimal number) {
  const bool is_negative = number.whole < 0;
  const Decimal size = is_negative ? -number : number;
  std::string text = (is_negative ? "-" : "") + std::to_string(size.whole);
  if (size.atto == 0) return text;
  std::string behind = std::to_string(size.atto);
  behind.insert(0, most_behind - behind.size(), '0');
  while (behind.back() == '0') behind.pop_back();
  return text + "." + behind;
}

Decimal operator+(Decimal a, Decimal b) {
  const std::int64_t atto = a.atto + b.atto;
  return {a.whole + b.whole + atto / atto_in_one, atto % atto_in_one};
}

Decimal operator-(Decimal a) {
  if (a.atto == 0) return {-a.whole, 0};
  return {-a.whole - 1, atto_in_one - a.atto};
}

}  // namespace sala
