#include "kiosk/flow.h"

#include <spdlog/spdlog.h>

#include <cmath>

#include "core/format_date.h"
#include "core/overloaded.h"
#include "station/survey/survey_desk.h"
#include "storage/project_queries.h"

namespace sala {
namespace {

bool is_result(const Screen& screen) {
  return manner_of(screen).leaves == Leaves::soon;
}

/// What the whole room reads is not locked away for want of a touch; going back from it may ask for the PIN.
bool is_rooms(const Screen& screen) {
  const auto* staff = std::get_if<StaffScreen>(&screen);
  return staff != nullptr && is_for_room(*staff);
}

bool stays(const Screen& screen) {
  return is_rooms(screen) || manner_of(screen).leaves == Leaves::never;
}

bool is_staffs(const Screen& screen) {
  return std::holds_alternative<PinScreen>(screen) || std::holds_alternative<StaffScreen>(screen);
}

}  // namespace

Flow::Flow(OpenStation& station, const Texts& thai, const Texts& english, FlowOptions options)
    : station_(station),
      thai_(thai),
      english_(english),
      options_(options),
      settings_(read_kiosk_settings(*station.store)),
      language_(own_language()),
      staff_(station, options_.ways_out) {}

Language Flow::own_language() const {
  return options_.language.value_or(settings_.language.value_or(Language::th));
}

/// Whatever staff chose on the set-up pages counts from the next visitor on.
void Flow::take_up_settings() {
  settings_ = read_kiosk_settings(*station_.store);
  language_ = own_language();
}

void Flow::begin(double now_s) {
  set_out(KioskOpens{std::exchange(options_.notices, {})}, now_s);
}

VisitDesk Flow::desk(double now_s) {
  return {station_, project_, texts(), camera_, now_s, screen_};
}

/// Whoever was on a way has left it: what they told goes with the visit.
void Flow::go(Screen screen, double now_s) {
  visit_.reset();
  vouched_.reset();
  screen_ = std::move(screen);
  accessibility_open_ = false;
  touched_s_ = now_s;
}

void Flow::go_welcome(double now_s) {
  vouched_.reset();
  staff_.leave();
  notice_.clear();
  take_up_settings();
  accessibility_ = {};
  const auto in_use = project_in_use(*station_.store);  // it may have been changed meanwhile
  if (!in_use) return set_out(in_use.error(), now_s);
  project_ = *in_use;
  if (!project_ || visits_.waits_for_clock()) return begin(now_s);
  go(WelcomeScreen{}, now_s);
  refresh(now_s);
}

/// Begins another visit, or lets the one that goes on take what was asked for.
void Flow::set_out(const VisitWish& wish, double now_s) {
  VisitDesk desk = this->desk(now_s);
  auto begun = visits_.begin(desk, wish);
  if (!begun) return carry_out(desk, Failure(begun.error()));
  if (*begun) visit_ = std::move(*begun);
  const auto* wanted = std::get_if<Intent>(&wish);
  const bool goes_on = wanted != nullptr && visit_ && !desk.has_shown && !desk.is_over;
  carry_out(desk, goes_on ? visit_->take(desk, *wanted) : Result<void>());
}

/// What a visit leaves to the flow.
void Flow::carry_out(VisitDesk& desk, const Result<void>& done) {
  if (desk.has_shown) {
    accessibility_open_ = false;
    touched_s_ = desk.now_s;
  }
  if (desk.chime && settings_.sounds) chime_ = desk.chime;
  if (desk.is_repeat) staff_.note_repeat();
  if (desk.leaving) leaving_ = desk.leaving;
  if (!done) return set_out(done.error(), desk.now_s);
  if (desk.is_over) return go_welcome(desk.now_s);
  if (desk.vouched) return ask_to_vouch(std::move(*desk.vouched), desk.now_s);
  if (desk.next) set_out(*desk.next, desk.now_s);
}

/// Reads anew what the screen shows, in the language it is shown in.
void Flow::refresh(double now_s) {
  const Store& store = *station_.store;
  const auto organisation_now = organisation(store);
  if (organisation_now && *organisation_now) {
    const Bilingual& names = (*organisation_now)->names;
    organisation_ = names.th.empty() && names.en.empty() && project_ ? project_->organiser
                                                                     : title_in(names, language_ == Language::th);
    const std::string& logo = (*organisation_now)->logo;
    if (logo.empty()) logo_.reset();
    if (!logo.empty() && (!logo_ || *logo_ != logo)) logo_ = std::make_shared<const std::string>(logo);
  }
  station_line_ = station_name(store, texts()).value_or("");
  if (project_ && !project_->place.empty()) station_line_ += " · " + project_->place;
  if (!std::holds_alternative<WelcomeScreen>(screen_) || !project_) return;
  VisitDesk desk = this->desk(now_s);
  if (const auto shown = Visits::show_welcome(desk); !shown) set_out(shown.error(), now_s);
}

bool Flow::takes_codes() const {
  return project_ && manner_of(screen_).takes_codes;
}

void Flow::take_code(const std::string& code, double now_s, CodeSource source) {
  if (std::holds_alternative<StaffScreen>(screen_)) return scan_for_staff(code, source, now_s);
  if (takes_codes()) set_out(CodeShown{code}, now_s);
}

void Flow::take_intent(const Intent& wanted, double now_s) {
  take_touch(now_s);
  if (const auto* shell = std::get_if<ShellIntent>(&wanted)) return take_shell(*shell, now_s);
  if (const auto* staff = std::get_if<StaffIntent>(&wanted)) return take_staff(*staff, now_s);
  set_out(wanted, now_s);
}

void Flow::take_shell(const ShellIntent& wanted, double now_s) {
  std::visit(Overloaded{
                 [&](intent::ToggleLanguage) { switch_language(now_s); },
                 [&](intent::ToggleAccessibilityPanel) { accessibility_open_ = !accessibility_open_; },
                 [&](const intent::SetAccessibility& set) { accessibility_ = set.to; },
                 [](intent::StayHere) {},
                 [&](intent::GoWelcome) { go_welcome(now_s); },
                 [&](intent::OpenStaffSide) { open_staff_side(now_s); },
             },
             wanted);
}

/// What stands there is said anew in the other language.
void Flow::switch_language(double now_s) {
  language_ = language_ == Language::th ? Language::en : Language::th;
  if (std::holds_alternative<WelcomeScreen>(screen_)) return refresh(now_s);
  if (is_staffs(screen_)) return retell_staff(now_s);
  if (!visit_) return;
  VisitDesk desk = this->desk(now_s);
  const auto told = visit_->retell(desk);
  carry_out(desk, told);
}

bool Flow::pass_visit_time(double now_s) {
  if (!visit_) return false;
  VisitDesk desk = this->desk(now_s);
  const auto changed = visit_->pass_time(desk);
  carry_out(desk, changed ? Result<void>() : Failure(changed.error()));
  return !changed || *changed;
}

void Flow::take_camera(CameraView camera) {
  camera_ = camera;
  if (auto* welcome = std::get_if<WelcomeScreen>(&screen_)) welcome->camera = camera;
  if (auto* staff = std::get_if<StaffScreen>(&screen_))
    std::visit(
        [&](auto& page) {
          if constexpr (requires { page.camera = camera; }) page.camera = camera;
        },
        staff->page);
}

bool Flow::wants_camera_preview() const {
  const auto* staff = std::get_if<StaffScreen>(&screen_);
  const auto has_camera = []<class Page>(const Page&) {
    return requires(Page page) {
      page.camera;
    };
  };
  const bool tries_it = staff != nullptr && std::visit(has_camera, staff->page);
  return tries_it || std::holds_alternative<WelcomeScreen>(screen_);
}

void Flow::take_touch(double now_s) {
  touched_s_ = now_s;
}

int Flow::limit_s() const {
  if (std::holds_alternative<StaffScreen>(screen_)) return options_.staff_idle_s;
  if (manner_of(screen_).leaves == Leaves::working) return std::max(options_.working_s, idle_s());
  return is_result(screen_) ? options_.result_s : idle_s();
}

std::optional<Countdown> Flow::countdown(double now_s) const {
  if (stays(screen_)) return std::nullopt;
  const double left = std::max(0.0, limit_s() - (now_s - touched_s_));
  const bool asks = !is_result(screen_) && left <= options_.ask_s;
  if (!is_result(screen_) && !asks) return std::nullopt;
  const int whole = asks ? options_.ask_s : limit_s();
  return Countdown{static_cast<int>(std::ceil(left)), static_cast<float>(left / whole), asks};
}

/// A survey may have been closed by the agenda, or by a fact that came from elsewhere: what waits here is then released.
void Flow::pass_minute() {
  if (!project_) return;
  if (const auto settled = settle_surveys(station_, *project_); !settled)
    spdlog::error("STAFF: answers that wait are left as they are: {}", name_of(settled.error().text));
}

bool Flow::pass_time(double now_s) {
  const int minute = minute_of_day(station_.clock->now());
  const bool new_minute = minute != shown_minute_;
  shown_minute_ = minute;
  if (new_minute) pass_minute();
  if (stays(screen_)) {
    const bool staff_are_done = pass_staff_time(now_s);  // what they confirmed is carried out, though they left
    const bool touched_welcome =
        language_ != own_language() || accessibility_ != Accessibility{} || accessibility_open_;
    if (std::holds_alternative<WelcomeScreen>(screen_) && touched_welcome && now_s - touched_s_ >= idle_s())
      go_welcome(now_s);
    else if (new_minute)
      refresh(now_s);
    return new_minute || staff_are_done;
  }
  if (now_s - touched_s_ >= limit_s()) {
    go_welcome(now_s);
    return true;
  }
  const bool staff_changed = pass_staff_time(now_s);
  const bool visit_changed = pass_visit_time(now_s);
  const auto left = countdown(now_s);
  const int seconds = left ? left->seconds_left : -1;
  const bool changed = seconds != shown_seconds_ || new_minute || staff_changed || visit_changed;
  shown_seconds_ = seconds;
  return changed;
}

Shell Flow::shell(double now_s) const {
  Shell shell;
  shell.organisation = organisation_;
  shell.station_line = station_line_;
  shell.logo = logo_;
  if (project_) shell.primary = parse_color(project_->primary);
  shell.clock = clock_time(station_.clock->now());
  shell.accessibility = accessibility_;
  shell.accessibility_open = accessibility_open_;
  shell.countdown = countdown(now_s);
  if (!notice_.empty()) shell.notice = notice_;
  shell.notice_since_s = notice_since_s_;
  return shell;
}

}  // namespace sala
