#include "core/near_names.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

namespace sala {
namespace {

constexpr std::size_t short_name = 6;  // letters and marks: below it, one slip may make another name
constexpr std::size_t long_name = 16;  // from it on, two slips are still the same name

/// The bytes of each letter as one number: only whether two are the same matters.
std::vector<char32_t> letters_of(std::string_view text) {
  std::vector<char32_t> letters;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    if ((value & 0xC0U) == 0x80U && !letters.empty())
      letters.back() = letters.back() << 8U | value;
    else
      letters.push_back(value);
  }
  return letters;
}

/// How many letters have to be put in, left out or replaced to make one of the other (Levenshtein).
std::size_t slips_between(const std::vector<char32_t>& a, const std::vector<char32_t>& b) {
  std::vector<std::size_t> above(b.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t before = std::exchange(above[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = before + (a[i - 1] == b[j - 1] ? 0 : 1);
      before = above[j];
      above[j] = std::min({above[j] + 1, above[j - 1] + 1, replaced});
    }
  }
  return above.back();
}

}  // namespace

NameLetters::NameLetters(std::string_view folded_name) : letters_(letters_of(folded_name)) {
  for (const char32_t letter : letters_) kinds_ |= std::uint64_t{1} << letter % 64;
}

bool NameLetters::is_near(const NameLetters& other) const {
  const auto [shorter, longer] = std::minmax({letters_.size(), other.letters_.size()});
  if (shorter < short_name) return false;
  const std::size_t most_slips = shorter >= long_name ? 2 : 1;
  const auto other_kinds = static_cast<std::size_t>(std::popcount(kinds_ ^ other.kinds_));
  if (longer - shorter > most_slips || other_kinds > 2 * most_slips) return false;  // a slip takes one and puts one
  return slips_between(letters_, other.letters_) <= most_slips;
}

}  // namespace sala
