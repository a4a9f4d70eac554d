// How often names may be searched for at the door without anybody getting in: whoever tries the roster out letter by
// letter meets a pause. Pure; seconds are those of any steady clock, which no wall clock's change reaches.
#pragma once
#include <string>
#include <string_view>

namespace sala {

struct SearchLimit {
  static constexpr int most_searches = 20;
  static constexpr double pause_s = 120;

  std::string current;  ///< the longest text of the search going on
  int searches = 0;     ///< begun since somebody checked in
  double paused_until_s = -1;
};

/// Typing on, or taking letters back, is the same search; other letters are a new one. Answers whether it may be shown.
bool note_search(SearchLimit& limit, std::string_view typed, double now_s);
/// Another visitor: what they type is a new search.
void note_visitor(SearchLimit& limit);
void note_check_in(SearchLimit& limit);
bool is_paused(const SearchLimit& limit, double now_s);

}  // namespace sala
