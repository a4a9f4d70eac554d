// What trainers note on a day that is played; declared in day_player.h.
#include "kiosk/demo/day_player.h"
#include "kiosk/demo/demo_observation.h"
#include "kiosk/demo/demo_photos.h"

namespace sala {

/// People from one number to another, as on the trainer's own machine.
Result<void> DayPlayer::observe_people(const std::string& from, const std::string& to) {
  const auto first = number_of_step(from), last = number_of_step(to);
  if (!first || !last) return refuse_step(from + " " + to);
  for (int no = *first; no <= *last; ++no)
    if (const auto noted = observe_demo_person(play_.station, project_.id, std::to_string(no)); !noted) return noted;
  return {};
}

Result<void> DayPlayer::add_photo_of_step(const std::string& no) {
  return add_demo_photo(play_.station, project_.id, no);
}

}  // namespace sala
