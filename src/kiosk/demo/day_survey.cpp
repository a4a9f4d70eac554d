// The survey of a day that is played; declared in day_player.h.
#include "kiosk/demo/day_player.h"
#include "kiosk/demo/demo_survey.h"

namespace sala {

/// People from one number to another answer, as at another kiosk.
Result<void> DayPlayer::answer_surveys(const std::string& from, const std::string& to) {
  const auto first = number_of_step(from), last = number_of_step(to);
  if (!first || !last) return refuse_step(from + " " + to);
  for (int no = *first; no <= *last; ++no)
    if (const auto answered = answer_demo_survey(play_.station, project_.id, std::to_string(no)); !answered)
      return answered;
  return {};
}

}  // namespace sala
