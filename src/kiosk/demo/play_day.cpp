#include "kiosk/demo/play_day.h"

#include "kiosk/demo/day_player.h"
#include "words/shell.h"

namespace sala {

Result<void> play_day(DayPlay play, const std::vector<ScriptStep>& steps) {
  auto view = HeadlessView::create(play.width_px, play.height_px);
  if (!view) return Failure(view.error());
  auto kiosk = Kiosk::open(play.station, std::move(play.words), {}, 0);
  if (!kiosk) return Failure(kiosk.error());
  DayPlayer day(play, std::move(*view), std::move(*kiosk));
  if (auto begun = day.begin(); !begun) return begun;
  for (const ScriptStep& step : steps) {
    const auto done = day.carry_out(step);
    if (done) continue;
    Error error = done.error();
    if (error.text == words::error_script) error.values.front().second = std::to_string(step.line);
    return Failure(std::move(error));
  }
  return {};
}

}  // namespace sala
