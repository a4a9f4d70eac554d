#include "ui/motion.h"

#include <algorithm>
#include <functional>

namespace sala {

namespace {

float moved_share(double now_s, double since_s, double duration_s) {
  return duration_s <= 0 ? 1.0F : static_cast<float>(std::clamp((now_s - since_s) / duration_s, 0.0, 1.0));
}

}  // namespace

float ease_out(float share) {
  const float left = 1.0F - std::clamp(share, 0.0F, 1.0F);
  return 1.0F - left * left * left;
}

void Motion::begin_frame(double now_s) {
  step_s_ = frame_ == 0 ? 0 : std::clamp(now_s - now_s_, 0.0, 0.1);
  now_s_ = now_s;
  moving_ = false;
  wakes_in_s_.reset();
  std::erase_if(tracks_, [&](const auto& entry) { return entry.second.asked + 1 < frame_; });
  ++frame_;
}

void Motion::wake_in(double seconds) {
  wakes_in_s_ = std::min(seconds, wakes_in_s_.value_or(seconds));
}

Motion::Track& Motion::track(std::string_view id, std::string_view part, bool& is_new) {
  const std::hash<std::string_view> hash;
  const auto [entry, made] = tracks_.try_emplace(hash(id) * 31 + hash(part));
  is_new = made || entry->second.asked + 1 < frame_;
  entry->second.asked = frame_;
  return entry->second;
}

float Motion::toward(std::string_view id, float target, double duration_s, std::string_view part) {
  bool is_new = false;
  Track& track = this->track(id, part, is_new);
  if (is_new || still_) track = {target, target, now_s_, frame_};
  const auto value_now = [&] {
    return track.from + (track.to - track.from) * ease_out(moved_share(now_s_, track.since_s, duration_s));
  };
  if (track.to != target) track = {value_now(), target, now_s_, frame_};
  const float value = value_now();
  moving_ = moving_ || (track.from != track.to && moved_share(now_s_, track.since_s, duration_s) < 1);
  return value;
}

float Motion::appearing(std::string_view id, double duration_s) {
  return ease_out(passing(id, duration_s));
}

float Motion::passing(std::string_view id, double duration_s) {
  bool is_new = false;
  Track& track = this->track(id, {}, is_new);
  if (is_new) track = {0, 1, now_s_, frame_};
  const float share = still_ ? 1.0F : moved_share(now_s_, track.since_s, duration_s);
  moving_ = moving_ || share < 1;
  return share;
}

}  // namespace sala
