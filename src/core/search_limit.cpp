#include "core/search_limit.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace sala {
namespace {

constexpr std::size_t short_roster = 30;

void forget_old(SearchLimit& limit, double now_s) {
  while (!limit.shown.empty() && limit.shown.front().at_s + SearchLimit::window_s <= now_s) limit.shown.pop_front();
}

bool has_room(SearchLimit& limit, std::size_t more, std::size_t roster, double now_s) {
  if (limit.shown.size() + more <= most_shown(roster)) return true;
  const double oldest_s = limit.shown.empty() ? now_s : limit.shown.front().at_s;
  limit.paused_until_s = oldest_s + SearchLimit::window_s;
  return false;
}

}  // namespace

std::size_t most_shown(std::size_t roster) {
  return std::clamp<std::size_t>(roster / 3, 15, 150);
}

bool is_paused(const SearchLimit& limit, double now_s) {
  return now_s < limit.paused_until_s;
}

int pause_left_min(const SearchLimit& limit, double now_s) {
  return is_paused(limit, now_s) ? static_cast<int>(std::ceil((limit.paused_until_s - now_s) / 60)) : 0;
}

bool note_shown(SearchLimit& limit, std::span<const Uuid> people, std::size_t roster, double now_s) {
  if (is_paused(limit, now_s)) return false;
  forget_old(limit, now_s);
  std::set<Uuid> known;
  for (const SearchLimit::Shown& each : limit.shown) known.insert(each.person);
  std::vector<Uuid> others;
  std::ranges::copy_if(people, std::back_inserter(others), [&](const Uuid& each) { return !known.contains(each); });
  if (!has_room(limit, others.size(), roster, now_s)) return false;
  for (const Uuid& person : others) limit.shown.push_back({person, now_s});
  return true;
}

bool note_listed(SearchLimit& limit, std::size_t roster, double now_s) {
  if (is_paused(limit, now_s)) return false;
  forget_old(limit, now_s);
  if (!has_room(limit, 1, roster, now_s)) return false;
  limit.shown.push_back({{}, now_s});
  return true;
}

bool needs_two_letters(std::size_t roster) {
  return roster > short_roster;
}

bool is_enough_to_search(std::string_view typed, std::size_t roster) {
  const auto text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(typed.data(), static_cast<std::int32_t>(typed.size())));
  int letters = 0;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
    if (u_isalnum(text.char32At(at)) != 0) ++letters;
  return letters >= (needs_two_letters(roster) ? 2 : 1);
}

}  // namespace sala
