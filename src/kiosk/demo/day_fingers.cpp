// The fingers on the screen of the day.
#include <chrono>
#include <thread>

#include "kiosk/demo/day_player.h"

namespace sala {
namespace {

/// By its id, or the first whose id begins so where that ends in `*`.
const WidgetNote* widget_of(const WidgetLog& log, std::string_view id) {
  if (!id.ends_with('*')) return log.find(id);
  const auto found = std::ranges::find_if(
      log.widgets, [&](const WidgetNote& widget) { return widget.id.starts_with(id.substr(0, id.size() - 1)); });
  return found == log.widgets.end() ? nullptr : &*found;
}

bool can_be_tapped(const WidgetNote* widget) {
  return widget != nullptr && widget->visible && widget->enabled;
}

constexpr int most_tries = 200;
constexpr int try_ms = 20;

}  // namespace

Result<Point> DayPlayer::place_of(const std::string& id) {
  draw();
  if (const double settles_s = kiosk_->settles_in_s(now_s_); settles_s > 0) {
    pass(static_cast<std::int64_t>(settles_s * 1000) + 1);
    draw();
  }
  const WidgetNote* widget = widget_of(kiosk_->ui().log, id);
  for (int tries = 0; tries < most_tries && !can_be_tapped(widget);
       ++tries) {  // what another thread reads comes meanwhile
    std::this_thread::sleep_for(std::chrono::milliseconds(try_ms));
    pass(1);
    draw();
    widget = widget_of(kiosk_->ui().log, id);
  }
  if (!can_be_tapped(widget)) return refuse_step(id);
  const float scale = kiosk_->ui().canvas.scale;
  return Point{(widget->touch.x + widget->touch.width / 2) * scale,
               (widget->touch.y + widget->touch.height / 2) * scale};
}

Result<void> DayPlayer::tap(const std::string& id) {
  const auto at = place_of(id);
  if (!at) return Failure(at.error());
  draw(*at, false);
  draw(*at, true);
  pass(60);
  draw(*at, false);
  draw();
  return {};
}

Result<void> DayPlayer::hold(const std::string& id, const std::string& text) {
  const auto seconds = seconds_of_step(text);
  const auto at = place_of(id);
  if (!at) return Failure(at.error());
  if (!seconds) return refuse_step(text);
  draw(*at, false);
  for (int tenths = 0; tenths < *seconds * 10; ++tenths) {
    draw(*at, true);
    pass(100);
  }
  draw(*at, false);
  draw();
  return {};
}

bool DayPlayer::has_key(const std::string& id) {
  draw();
  return kiosk_->ui().log.find(id) != nullptr;
}

Result<void> DayPlayer::type(const std::string& words) {
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = at + 1;
    while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xc0U) == 0x80U) ++end;
    const std::string letter = words.substr(at, end - at);
    const std::string id = "keyboard." + (letter == " " ? std::string("space") : letter);
    if (!has_key(id))
      if (auto shifted = tap("keyboard.shift"); !shifted) return shifted;
    if (auto tapped = tap(id); !tapped) return tapped;
    at = end;
  }
  return {};
}

Result<void> DayPlayer::choose(const std::string& no) {
  const auto person = person_of(no);
  if (!person) return Failure(person.error());
  return *person ? tap("find_name." + (*person)->id.text()) : refuse_step(no);
}

}  // namespace sala
