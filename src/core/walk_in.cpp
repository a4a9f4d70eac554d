#include "core/walk_in.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/person_name.h"
#include "core/thai_text.h"

namespace sala {
namespace {

constexpr std::size_t short_name = 6;  // letters and marks: below it, one slip may make another name
constexpr std::size_t long_name = 16;  // from it on, two slips are still the same name

using Letters = std::vector<std::string_view>;

Letters walk_in_letters_of(std::string_view text) {
  Letters letters;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    letters.push_back(text.substr(at, end - at));
    at = end;
  }
  return letters;
}

/// How many letters have to be put in, left out or replaced to make one of the other (Levenshtein).
std::size_t slips_between(const Letters& a, const Letters& b) {
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

bool is_close(const std::string& known, const std::string& comer) {
  const Letters a = walk_in_letters_of(known), b = walk_in_letters_of(comer);
  const auto [shorter, longer] = std::minmax({a.size(), b.size()});
  if (shorter < short_name) return false;
  const std::size_t most_slips = shorter >= long_name ? 2 : 1;
  return longer - shorter <= most_slips && slips_between(a, b) <= most_slips;
}

/// Folded and without spaces, so that a name written in one field is the name written in two.
std::string joined(const std::string& first, const std::string& second) {
  std::string name = fold(without_prefix(clean(first + " " + second)));
  std::erase(name, ' ');
  return name;
}

/// Whether a name put after it would be all the name there is: an empty text, or a prefix alone.
bool names_nobody(const std::string& given_name) {
  constexpr std::string_view any_name = "ก";
  const std::string whole = clean(given_name + " " + std::string(any_name));
  return without_prefix(whole) == any_name;
}

}  // namespace

std::vector<WalkInField> missing_in(const Participant& comer) {
  std::vector<WalkInField> missing;
  if (names_nobody(comer.given_name)) missing.push_back(WalkInField::given_name);
  if (clean(comer.family_name).empty()) missing.push_back(WalkInField::family_name);
  if (clean(comer.unit).empty()) missing.push_back(WalkInField::unit);
  return missing;
}

WalkInMatch::WalkInMatch(const Participant& comer)
    : name_(joined(comer.given_name, comer.family_name)),
      turned_(joined(comer.family_name, comer.given_name)),
      unit_(fold(comer.unit)) {}

bool WalkInMatch::is_likely(const Participant& known) const {
  const std::string name = joined(known.given_name, known.family_name);
  if (name.empty() || name_.empty()) return false;
  if (name == name_ || name == turned_) return true;
  if (!is_close(name, name_)) return false;
  const std::string unit = fold(known.unit);
  return unit.empty() || unit_.empty() || unit == unit_;
}

void note_walk_in(WalkInLimit& limit, double now_s) {
  limit.registered_at_s.push_back(now_s);
  if (limit.registered_at_s.size() > WalkInLimit::most) limit.registered_at_s.pop_front();
}

bool needs_staff(const WalkInLimit& limit, double now_s) {
  return limit.registered_at_s.size() == WalkInLimit::most &&
         now_s - limit.registered_at_s.front() < WalkInLimit::window_s;
}

}  // namespace sala
