// How many people of the roster a door may show to those who look for their name: whoever tries the roster out meets a
// pause. Counted are people, each once an hour, whoever was let in meanwhile. Pure; seconds are those of any steady clock,
// which no wall clock's change reaches. A restart forgets.
#pragma once
#include <deque>
#include <span>
#include <string_view>

#include "core/uuid.h"

namespace sala {

struct SearchLimit {
  static constexpr double window_s = 3600;

  struct Shown {
    Uuid person;  ///< nil: somebody was told that a name is on the list, and not whose
    double at_s;
  };
  std::deque<Shown> shown;  ///< within the hour, the oldest first
  double paused_until_s = -1;
};

/// Of so many people on the roster: a third, but at least 15, for a few may look on a short list, and at most 150.
std::size_t most_shown(std::size_t roster);

/// Answers whether these people may be shown; who may is counted. When it is too many, a pause begins.
bool note_shown(SearchLimit& limit, std::span<const Uuid> people, std::size_t roster, double now_s);
/// The same for a name that is told to be on the list.
bool note_listed(SearchLimit& limit, std::size_t roster, double now_s);

bool is_paused(const SearchLimit& limit, double now_s);
/// Until it ends by itself; 0 where there is none.
int pause_left_min(const SearchLimit& limit, double now_s);

/// Whether so much is enough to look for: on a roster that is not short, two letters, marks above and below not counted.
bool is_enough_to_search(std::string_view typed, std::size_t roster);
/// Whether one letter is too little on such a roster.
bool needs_two_letters(std::size_t roster);

}  // namespace sala
