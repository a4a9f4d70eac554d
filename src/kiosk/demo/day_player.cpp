#include "kiosk/demo/day_player.h"

#include <charconv>

#include "files/own_folder.h"
#include "files/whole_file.h"
#include "storage/roster_queries.h"
#include "words/shell.h"

namespace sala {

Failure refuse_step(std::string why) {
  return fail(words::error_script, {{"line", "0"}, {"why", std::move(why)}});
}

std::optional<int> number_of_step(const std::string& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<int> seconds_of_step(const std::string& text) {
  return text.ends_with('s') ? number_of_step(text.substr(0, text.size() - 1)) : std::nullopt;
}

DayPlayer::DayPlayer(DayPlay& play, std::unique_ptr<HeadlessView> view, std::unique_ptr<Kiosk> kiosk)
    : play_(play), view_(std::move(view)), kiosk_(std::move(kiosk)) {
  view_->join(kiosk_->ui());
}

Result<void> DayPlayer::begin() {
  if (const auto made = make_output_folder(play_.shots); !made) return made;
  const auto project = project_in_use(*play_.station.store);
  if (!project) return Failure(project.error());
  if (!*project) return refuse_step("project");
  project_ = **project;
  kiosk_->take(CameraChanged{CameraState::live}, now_s_);
  kiosk_->flow().set_eye([this] { return seen_; });
  return see(std::nullopt);
}

Result<void> DayPlayer::carry_out(const ScriptStep& step) {
  const std::string& verb = step.verb();
  if (verb == "clock") return turn_clock(step.word(0));
  if (verb == "wait") return wait(step.word(0));
  if (verb == "show") return show(step);
  if (verb == "type-scan") return type_scan(step);
  if (verb == "reissue") return reissue(step.word(0));
  if (verb == "survey") return answer_surveys(step.word(0), step.word(1));
  if (verb == "observe") return observe_people(step.word(0), step.word(1));
  if (verb == "photo") return add_photo_of_step(step.word(0));
  if (verb == "names") return change_names(step.word(0) == "masked");
  if (verb == "camera") return change_camera(step.word(0) == "plug");
  if (verb == "tap") return tap(step.word(0));
  if (verb == "hold") return hold(step.word(0), step.word(1));
  if (verb == "answer") return answer(step.word(0) == "right");
  if (verb == "turn") return turn();
  if (verb == "tests") return hand_in_tests(step.word(0), step.word(1));
  if (verb == "type") return type(step.word(0));
  if (verb == "choose") return choose(step.word(0));
  if (verb == "language") return speak(step.word(0) == "en" ? Language::en : Language::th);
  if (verb == "expect") return expect(step.word(0), step.word(1));
  if (verb == "shot") return shoot(step.word(0));
  if (verb == "let-work") return let_work();
  return export_all(step.word(0));
}

FrameOutput DayPlayer::draw(Point pointer, bool down) {
  FrameInput input;
  input.width_px = play_.width_px;
  input.height_px = play_.height_px;
  input.now_s = now_s_;
  input.pointer = pointer;
  input.pointer_down = down;
  FrameOutput output = kiosk_->draw(input);
  while (output.again) output = kiosk_->draw(input);
  return output;
}

void DayPlayer::pass(std::int64_t ms) {
  play_.clock.advance_ms(ms);
  now_s_ += static_cast<double>(ms) / 1000;
  kiosk_->flow().pass_time(now_s_);
}

Result<void> DayPlayer::turn_clock(const std::string& text) {
  const auto hour = number_of_step(text.substr(0, text.find(':')));
  const auto minute =
      text.find(':') == std::string::npos ? std::nullopt : number_of_step(text.substr(text.find(':') + 1));
  if (!hour || !minute) return refuse_step(text);
  const Moment now = play_.clock.now();
  const Moment then = moment_at(day_of(now), *hour * 60 + *minute, now.offset_min);
  if (then.utc_ms < now.utc_ms) return refuse_step(text + " < " + format_time(now).substr(11, 5));
  pass(then.utc_ms - now.utc_ms);
  return {};
}

Result<void> DayPlayer::wait(const std::string& text) {
  const auto seconds = seconds_of_step(text);
  if (!seconds) return refuse_step(text);
  for (int i = 0; i < *seconds; ++i) pass(1000);
  return {};
}

Result<void> DayPlayer::expect(const std::string& what, const std::string& wanted) {
  if (what == "screen") {
    const std::string shown(name_of(kiosk_->flow().screen()));
    return shown == wanted ? Result<void>() : refuse_step(shown + " ≠ " + wanted);
  }
  const auto counts = roster_counts(*play_.station.store, project_.id);
  if (!counts) return Failure(counts.error());
  const std::string registered = std::to_string(counts->checked_in);
  return what == "registered" && registered == wanted ? Result<void>()
                                                      : refuse_step(what + " " + registered + " ≠ " + wanted);
}

Result<void> DayPlayer::shoot(const std::string& name) {
  FrameOutput output = draw();
  for (int i = 0; i < 40 && output.wants_frames; ++i) {  // what moves comes to rest
    pass(33);
    output = draw();
  }
  return write_png(play_.shots / (name + ".png"), view_->picture(kiosk_->ui(), output));
}

Result<void> DayPlayer::change_names(bool masked) {
  project_.names_masked = masked;
  const auto facts = record(play_.station, {{project_.id, "project_put", project_body(project_, "system")}});
  if (!facts) return Failure(facts.error());
  kiosk_->flow().take_intent(intent::GoWelcome{}, now_s_);
  return {};
}

Result<void> DayPlayer::speak(Language language) {
  return kiosk_->flow().texts().language() == language ? Result<void>() : tap("top_bar.language");
}

}  // namespace sala
