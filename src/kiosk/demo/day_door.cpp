// What is held up to the door of the day, and what a scanner types.
#include "core/ticket.h"
#include "kiosk/demo/camera_scene.h"
#include "kiosk/demo/day_player.h"
#include "security/tickets.h"
#include "station/people/ticket_issue.h"
#include "storage/roster_queries.h"

namespace sala {

namespace {

constexpr int frames_a_show = 12;  // of a second at a kiosk's pace
constexpr std::int64_t frame_ms = 80;
constexpr std::int64_t key_ms = 4;  // a scanner's pace

/// The key and Shift that type a character on a US keyboard.
std::optional<KeyPress> key_for(char character) {
  for (int key = 32; key <= 96; ++key)
    for (const bool shift : {false, true})
      if (us_character(static_cast<PhysicalKey>(key), shift) == character)
        return KeyPress{static_cast<PhysicalKey>(key), shift};
  return std::nullopt;
}

}  // namespace

Result<void> DayPlayer::see(const std::optional<std::string>& code) {
  const auto frame = camera_scene(code);
  if (!frame) return Failure(frame.error());
  view_->show_camera(*frame);
  seen_ = *frame;
  for (int i = 0; i < frames_a_show; ++i) {
    for (const std::string& text : held_.newly_seen(decoder_.decode(frame->grey()), play_.clock.now().utc_ms))
      kiosk_->take(CodeScanned{text}, now_s_);
    if (code) pass(frame_ms);
  }
  return {};
}

Result<void> DayPlayer::hold_up(const std::string& code) {
  if (!camera_plugged_) return refuse_step("camera");
  if (auto seen = see(code); !seen) return seen;
  held_.newly_seen({}, play_.clock.now().utc_ms);
  held_.newly_seen({}, play_.clock.now().utc_ms + 1001);
  return {};
}

Result<std::optional<Participant>> DayPlayer::person_of(const std::string& no) const {
  const auto rows = roster(*play_.station.store, project_.id);
  if (!rows) return Failure(rows.error());
  const auto row = std::ranges::find_if(*rows, [&](const RosterRow& r) { return r.person.no == no; });
  return row == rows->end() ? std::nullopt : std::optional(row->person);
}

Result<std::string> DayPlayer::ticket_of(const std::string& no) const {
  const auto person = person_of(no);
  if (!person) return Failure(person.error());
  if (!*person) return refuse_step(no);
  const auto issued = issue_tickets(play_.station, project_.id, {**person});
  if (!issued) return Failure(issued.error());
  return issued->front().code;
}

Result<std::string> DayPlayer::code_of(const ScriptStep& step) const {
  const std::string what = step.word(0);
  if (what == "ticket") return ticket_of(step.word(1));
  if (what == "text") return step.word(1);
  if (what == "certificate" || what == "forged") return certificate_of(step.word(1), what == "forged");
  if (what == "replaced")
    return replaced_.contains(step.word(1)) ? Result<std::string>(replaced_.at(step.word(1)))
                                            : refuse_step(step.word(1));
  if (what == "other-project") {
    const Random& random = play_.station.store->seams().random;
    return ticket_text(sign_ticket(Uuid::v4(random), Uuid::v4(random), *play_.station.key));
  }
  if (what != "altered") return refuse_step(what);
  const auto code = ticket_of(step.word(1));
  if (!code) return code;
  TicketPayload payload = *parse_ticket(*code);
  payload.ticket.bytes[3] ^= 1;
  return ticket_text(payload);
}

Result<void> DayPlayer::show(const ScriptStep& step) {
  const auto code = code_of(step);
  if (!code) return Failure(code.error());
  return hold_up(*code);
}

Result<void> DayPlayer::type_scan(const ScriptStep& step) {
  const auto code = code_of(step);
  if (!code) return Failure(code.error());
  std::int64_t time_ms = static_cast<std::int64_t>(now_s_ * 1000);
  for (const char character : *code) {
    auto press = key_for(character);
    if (!press) return refuse_step(step.word(1));
    press->time_ms = press->since_ms = time_ms += key_ms;
    kiosk_->take_key(*press, now_s_);
  }
  KeyPress enter{PhysicalKey::enter};
  enter.time_ms = enter.since_ms = time_ms += key_ms;
  kiosk_->take_key(enter, now_s_);
  pass(500);
  kiosk_->pause_keys(time_ms + 500, now_s_);
  return {};
}

Result<void> DayPlayer::reissue(const std::string& no) {
  const auto old = ticket_of(no);
  if (!old) return Failure(old.error());
  const auto person = person_of(no);
  if (!person) return Failure(person.error());
  const auto done = reissue_ticket(play_.station, project_.id, (*person)->id, "");
  if (!done) return Failure(done.error());
  replaced_[no] = *old;
  return {};
}

Result<void> DayPlayer::change_camera(bool plugged) {
  camera_plugged_ = plugged;
  kiosk_->take(CameraChanged{plugged ? CameraState::live : CameraState::unplugged}, now_s_);
  return plugged ? see(std::nullopt) : Result<void>();
}

}  // namespace sala
