#include "kiosk/demo/play_day.h"

#include <charconv>

#include "core/ticket.h"
#include "files/own_folder.h"
#include "files/whole_file.h"
#include "kiosk/demo/camera_scene.h"
#include "kiosk/demo/demo_survey.h"
#include "kiosk/headless_view.h"
#include "scanner/decoder.h"
#include "scanner/held_codes.h"
#include "security/tickets.h"
#include "station/people/ticket_files.h"
#include "station/results/summary.h"
#include "storage/roster_queries.h"
#include "words/shell.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr int frames_a_show = 12;  // of a second at a kiosk's pace
constexpr std::int64_t frame_ms = 80;
constexpr std::int64_t key_ms = 4;  // a scanner's pace

Failure refuse(std::string why) {
  return fail(words::error_script, {{"line", "0"}, {"why", std::move(why)}});
}

std::optional<int> number_of(const std::string& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// The key and Shift that type a character on a US keyboard.
std::optional<KeyPress> key_for(char character) {
  for (int key = 32; key <= 96; ++key)
    for (const bool shift : {false, true})
      if (us_character(static_cast<PhysicalKey>(key), shift) == character)
        return KeyPress{static_cast<PhysicalKey>(key), shift};
  return std::nullopt;
}

class DayPlayer {
 public:
  DayPlayer(DayPlay& play, std::unique_ptr<HeadlessView> view, std::unique_ptr<Kiosk> kiosk)
      : play_(play), view_(std::move(view)), kiosk_(std::move(kiosk)) {
    view_->join(kiosk_->ui());
  }

  Result<void> begin() {
    if (const auto made = make_output_folder(play_.shots); !made) return made;
    const auto project = project_in_use(*play_.station.store);
    if (!project) return Failure(project.error());
    if (!*project) return refuse("project");
    project_ = **project;
    kiosk_->take(CameraChanged{CameraState::live}, now_s_);
    return see(std::nullopt);
  }

  Result<void> carry_out(const ScriptStep& step) {
    const std::string& verb = step.verb();
    if (verb == "clock") return turn_clock(step.word(0));
    if (verb == "wait") return wait(step.word(0));
    if (verb == "show") return show(step);
    if (verb == "type-scan") return type_scan(step.word(1));
    if (verb == "reissue") return reissue(step.word(0));
    if (verb == "survey") return answer_surveys(step.word(0), step.word(1));
    if (verb == "names") return change_names(step.word(0) == "masked");
    if (verb == "camera") return change_camera(step.word(0) == "plug");
    if (verb == "tap") return tap(step.word(0));
    if (verb == "type") return type(step.word(0));
    if (verb == "choose") return choose(step.word(0));
    if (verb == "language") return speak(step.word(0) == "en" ? Language::en : Language::th);
    if (verb == "expect") return expect(step.word(0), step.word(1));
    if (verb == "shot") return shoot(step.word(0));
    return export_all(step.word(0));
  }

 private:
  FrameOutput draw(Point pointer = {-1, -1}, bool down = false) {
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

  void pass(std::int64_t ms) {
    play_.clock.advance_ms(ms);
    now_s_ += static_cast<double>(ms) / 1000;
    kiosk_->flow().pass_time(now_s_);
  }

  Result<void> turn_clock(const std::string& text) {
    const auto hour = number_of(text.substr(0, text.find(':')));
    const auto minute = text.find(':') == std::string::npos ? std::nullopt : number_of(text.substr(text.find(':') + 1));
    if (!hour || !minute) return refuse(text);
    const Moment now = play_.clock.now();
    const Moment then = moment_at(day_of(now), *hour * 60 + *minute, now.offset_min);
    if (then.utc_ms < now.utc_ms) return refuse(text + " < " + format_time(now).substr(11, 5));
    pass(then.utc_ms - now.utc_ms);
    return {};
  }

  Result<void> wait(const std::string& text) {
    const auto seconds = text.ends_with('s') ? number_of(text.substr(0, text.size() - 1)) : std::nullopt;
    if (!seconds) return refuse(text);
    for (int i = 0; i < *seconds; ++i) pass(1000);
    return {};
  }

  /// What the camera sees now; a code is read from the picture itself.
  Result<void> see(const std::optional<std::string>& code) {
    const auto frame = camera_scene(code);
    if (!frame) return Failure(frame.error());
    view_->show_camera(*frame);
    for (int i = 0; i < frames_a_show; ++i) {
      for (const std::string& text : held_.newly_seen(decoder_.decode(frame->grey()), play_.clock.now().utc_ms))
        kiosk_->take(CodeScanned{text}, now_s_);
      if (code) pass(frame_ms);
    }
    return {};
  }

  /// Holds the code up for a second and takes it away again.
  Result<void> hold_up(const std::string& code) {
    if (!camera_plugged_) return refuse("camera");
    if (auto seen = see(code); !seen) return seen;
    held_.newly_seen({}, play_.clock.now().utc_ms);
    held_.newly_seen({}, play_.clock.now().utc_ms + 1001);
    return {};
  }

  Result<std::optional<Participant>> person_of(const std::string& no) const {
    const auto rows = roster(*play_.station.store, project_.id);
    if (!rows) return Failure(rows.error());
    const auto row = std::ranges::find_if(*rows, [&](const RosterRow& r) { return r.person.no == no; });
    return row == rows->end() ? std::nullopt : std::optional(row->person);
  }

  Result<std::string> ticket_of(const std::string& no) const {
    const auto person = person_of(no);
    if (!person) return Failure(person.error());
    if (!*person) return refuse(no);
    const auto issued = issue_tickets(play_.station, project_.id, {**person});
    if (!issued) return Failure(issued.error());
    return issued->front().code;
  }

  Result<std::string> code_of(const ScriptStep& step) const {
    const std::string what = step.word(0);
    if (what == "ticket") return ticket_of(step.word(1));
    if (what == "text") return step.word(1);
    if (what == "replaced")
      return replaced_.contains(step.word(1)) ? Result<std::string>(replaced_.at(step.word(1))) : refuse(step.word(1));
    if (what == "other-project") {
      const Random& random = play_.station.store->seams().random;
      return ticket_text(sign_ticket(Uuid::v4(random), Uuid::v4(random), *play_.station.key));
    }
    if (what != "altered") return refuse(what);
    const auto code = ticket_of(step.word(1));
    if (!code) return code;
    TicketPayload payload = *parse_ticket(*code);
    payload.ticket.bytes[3] ^= 1;
    return ticket_text(payload);
  }

  Result<void> show(const ScriptStep& step) {
    const auto code = code_of(step);
    if (!code) return Failure(code.error());
    return hold_up(*code);
  }

  Result<void> type_scan(const std::string& no) {
    const auto code = ticket_of(no);
    if (!code) return Failure(code.error());
    std::int64_t time_ms = static_cast<std::int64_t>(now_s_ * 1000);
    for (const char character : *code) {
      auto press = key_for(character);
      if (!press) return refuse(no);
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

  Result<void> reissue(const std::string& no) {
    const auto old = ticket_of(no);
    if (!old) return Failure(old.error());
    const auto person = person_of(no);
    if (!person) return Failure(person.error());
    const auto done = reissue_ticket(play_.station, project_.id, (*person)->id, "");
    if (!done) return Failure(done.error());
    replaced_[no] = *old;
    return {};
  }

  /// People from one number to another answer the survey, as at another kiosk.
  Result<void> answer_surveys(const std::string& from, const std::string& to) {
    const auto first = number_of(from), last = number_of(to);
    if (!first || !last) return refuse(from + " " + to);
    for (int no = *first; no <= *last; ++no)
      if (const auto answered = answer_demo_survey(play_.station, project_.id, std::to_string(no)); !answered)
        return answered;
    return {};
  }

  Result<void> change_names(bool masked) {
    project_.names_masked = masked;
    const auto facts = record(play_.station, {{project_.id, "project_put", project_body(project_, "system")}});
    if (!facts) return Failure(facts.error());
    kiosk_->flow().take_intent(intent::GoWelcome{}, now_s_);
    return {};
  }

  Result<void> change_camera(bool plugged) {
    camera_plugged_ = plugged;
    kiosk_->take(CameraChanged{plugged ? CameraState::live : CameraState::unplugged}, now_s_);
    return plugged ? see(std::nullopt) : Result<void>();
  }

  /// A finger: down in one frame, up in the next.
  Result<void> tap(const std::string& id) {
    draw();
    if (const double settles_s = kiosk_->settles_in_s(now_s_); settles_s > 0) {
      pass(static_cast<std::int64_t>(settles_s * 1000) + 1);
      draw();
    }
    const WidgetNote* widget = kiosk_->ui().log.find(id);
    if (!widget || !widget->visible || !widget->enabled) return refuse(id);
    const float scale = kiosk_->ui().canvas.scale;
    const Point at{(widget->touch.x + widget->touch.width / 2) * scale,
                   (widget->touch.y + widget->touch.height / 2) * scale};
    draw(at, false);
    draw(at, true);
    pass(60);
    draw(at, false);
    draw();
    return {};
  }

  bool has_key(const std::string& id) {
    draw();
    return kiosk_->ui().log.find(id) != nullptr;
  }

  /// On the keyboard of the screen, key by key.
  Result<void> type(const std::string& words) {
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

  /// Taps a person's row among the names found.
  Result<void> choose(const std::string& no) {
    const auto person = person_of(no);
    if (!person) return Failure(person.error());
    return *person ? tap("find_name." + (*person)->id.text()) : refuse(no);
  }

  Result<void> speak(Language language) {
    return kiosk_->flow().texts().language() == language ? Result<void>() : tap("top_bar.language");
  }

  Result<void> expect(const std::string& what, const std::string& wanted) {
    if (what == "screen") {
      const std::string shown(name_of(kiosk_->flow().screen()));
      return shown == wanted ? Result<void>() : refuse(shown + " ≠ " + wanted);
    }
    const auto counts = roster_counts(*play_.station.store, project_.id);
    if (!counts) return Failure(counts.error());
    const std::string registered = std::to_string(counts->checked_in);
    return what == "registered" && registered == wanted ? Result<void>()
                                                        : refuse(what + " " + registered + " ≠ " + wanted);
  }

  Result<void> shoot(const std::string& name) {
    FrameOutput output = draw();
    for (int i = 0; i < 40 && output.wants_frames; ++i) {  // what moves comes to rest
      pass(33);
      output = draw();
    }
    return write_png(play_.shots / (name + ".png"), view_->picture(kiosk_->ui(), output));
  }

  Result<void> export_all(const std::string& name) {
    const fs::path folder = play_.shots / name;
    if (const auto made = make_output_folder(folder); !made) return made;
    std::string lines;
    const auto exported = play_.station.store->export_lines(std::nullopt, [&](const std::string& line) -> Result<void> {
      lines += line + "\n";
      return {};
    });
    if (!exported) return exported;
    if (auto written = write_file(folder / "facts.facts.jsonl", lines); !written) return written;
    const auto figures = summarise(*play_.station.store, project_);
    if (!figures) return Failure(figures.error());
    const Moment now = play_.station.clock->now();
    const auto results = evaluate(*play_.station.store, project_, now);
    if (!results) return Failure(results.error());
    const std::string summary = to_json(*figures, *results, now).dump(2) + "\n";
    if (auto written = write_file(folder / "summary.json", summary); !written) return written;
    return export_tickets(folder);
  }

  Result<void> export_tickets(const fs::path& folder) {
    const auto rows = roster(*play_.station.store, project_.id);
    if (!rows) return Failure(rows.error());
    std::vector<Participant> people;
    for (const RosterRow& row : *rows) people.push_back(row.person);
    const auto issued = issue_tickets(play_.station, project_.id, people);
    if (!issued) return Failure(issued.error());
    const auto cards = ticket_cards(*play_.station.store, project_, *issued, kiosk_->flow().texts());
    if (!cards) return Failure(cards.error());
    const auto sheet = write_ticket_sheet(folder, *cards);
    if (!sheet) return Failure(sheet.error());
    return {};
  }

  DayPlay& play_;
  std::unique_ptr<HeadlessView> view_;
  std::unique_ptr<Kiosk> kiosk_;
  Project project_;
  StreamDecoder decoder_;
  HeldCodes held_;
  std::map<std::string, std::string> replaced_;
  bool camera_plugged_ = true;
  double now_s_ = 0;
};

}  // namespace

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
