#include "kiosk/flow.h"

#include <spdlog/spdlog.h>

#include <cmath>

#include "core/format_date.h"
#include "core/overloaded.h"
#include "kiosk/screen_manner.h"
#include "kiosk/visits/door_words.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/door.h"
#include "words/keeping.h"
#include "words/opening.h"

namespace sala {
namespace {

bool is_result(const Screen& screen) {
  return manner_of(screen).leaves == ScreenManner::Leaves::soon;
}

bool stays(const Screen& screen) {
  return manner_of(screen).leaves == ScreenManner::Leaves::never;
}

bool is_staffs(const Screen& screen) {
  return std::holds_alternative<PinScreen>(screen) || std::holds_alternative<StaffScreen>(screen);
}

ProjectChoice choice_of(const Project& project, const Texts& texts, Day today) {
  return {project.id, title_in(project.title, texts.language() == Language::th),
          date_range(project.starts_on, project.ends_on, texts.language()), project.place,
          project.starts_on <= today && today <= project.ends_on};
}

Result<Screen> result_screen(const WordContext& context, const DoorAnswer& answer) {
  if (answer.outcome == Outcome::already_in) return already_in_words(context, answer);
  if (!lets_in(answer)) return refusal_words(context, answer);
  auto words = checked_in_words(context, answer);
  if (!words) return Failure(words.error());
  return std::move(*words);
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
  const Store& store = *station_.store;
  const Moment now = station_.clock->now();
  const auto newest = newest_at(store);
  if (!newest) return show_trouble(newest.error(), now_s);
  if (clock_is_behind(now, *newest) && !clock_confirmed_)
    return go(ClockScreen{date_and_time(now, texts().language()),
                          date_and_time({**newest, now.offset_min}, texts().language())},
              now_s);
  const auto in_use = project_in_use(store);
  if (!in_use) return show_trouble(in_use.error(), now_s);
  project_ = *in_use;
  if (const auto told = std::exchange(options_.notices, {}); !told.empty()) return show_notice(told.front(), now_s);
  if (project_) return go_welcome(now_s);
  const auto all = projects(store);
  if (!all) return show_trouble(all.error(), now_s);
  if (all->empty()) return go(SetUpScreen{station_.folder.string()}, now_s);
  ChooseProjectScreen choose;
  for (const Project& project : *all) choose.projects.push_back(choice_of(project, texts(), day_of(now)));
  go(std::move(choose), now_s);
}

void Flow::go(Screen screen, double now_s) {
  screen_ = std::move(screen);
  retell_ = nullptr;
  accessibility_open_ = false;
  touched_s_ = now_s;
}

void Flow::go_welcome(double now_s) {
  visitor_.reset();
  staff_.leave();
  notice_.clear();
  take_up_settings();
  accessibility_ = {};
  const auto in_use = project_in_use(*station_.store);  // it may have been changed meanwhile
  if (!in_use) return show_trouble(in_use.error(), now_s);
  project_ = *in_use;
  if (!project_) return begin(now_s);
  go(WelcomeScreen{}, now_s);
  refresh(now_s);
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
  auto words = welcome_words({store, *project_, texts(), station_.clock->now()});
  if (!words) return show_trouble(words.error(), now_s);
  words->camera = camera_;
  screen_ = std::move(*words);
}

bool Flow::takes_codes() const {
  return project_ && manner_of(screen_).takes_codes;
}

void Flow::take_code(const std::string& code, double now_s, CodeSource source) {
  if (std::holds_alternative<StaffScreen>(screen_)) return scan_for_staff(code, source, now_s);
  if (!takes_codes()) return;
  DoorRequest request{project_->id};
  const auto answer = check_in_by_code(station_, request, code);
  if (!answer) return show_trouble(answer.error(), now_s);
  spdlog::info("scan: {}", name_of(answer->outcome));
  admit(*answer, now_s);
}

/// Counts what came of it, once, and shows it and lets it be heard.
void Flow::admit(const DoorAnswer& answer, double now_s) {
  if (settings_.sounds) chime_ = lets_in(answer) ? Chime::success : Chime::refusal;
  if (lets_in(answer)) finding_.note_check_in();
  if (answer.outcome == Outcome::already_in) staff_.note_repeat();
  show(answer, now_s);
}

void Flow::show(const DoorAnswer& answer, double now_s) {
  const WordContext context{*station_.store, *project_, texts(), answer.time};
  visitor_.reset();
  const bool inside = lets_in(answer) || answer.outcome == Outcome::already_in;
  if (inside && answer.participant) visitor_ = Visitor{*answer.participant, answer.method == Method::ticket};
  auto screen = result_screen(context, answer);
  if (!screen) return show_trouble(screen.error(), now_s);
  go(std::move(*screen), now_s);
  retell_ = [this, answer](double then_s) { show(answer, then_s); };
}

void Flow::show_trouble(const Error& error, double now_s) {
  spdlog::error("trouble: {}", name_of(error.text));
  visitor_.reset();
  go(TroubleScreen{texts()[words::trouble_title], texts().of(error), texts()[words::flow_try_again]}, now_s);
  retell_ = [this, error](double then_s) { show_trouble(error, then_s); };
}

void Flow::show_notice(const Error& notice, double now_s) {
  go(TroubleScreen{texts()[words::keep_notice_title], texts().of(notice), texts()[words::keep_notice_do]}, now_s);
  retell_ = [this, notice](double then_s) { show_notice(notice, then_s); };
}

void Flow::show_not_me(double now_s) {
  visitor_.reset();
  go(TroubleScreen{texts()[words::flow_not_me], "", texts()[words::flow_call_staff], Icon::people, Tone::warning},
     now_s);
  retell_ = [this](double then_s) { show_not_me(then_s); };
}

void Flow::open_my_day(double now_s) {
  if (!visitor_ || !visitor_->by_ticket || !project_) return;
  const auto person = find_participant(*station_.store, project_->id, visitor_->participant);
  if (!person) return show_trouble(person.error(), now_s);
  if (!*person) return;
  auto words = my_day_words({*station_.store, *project_, texts(), station_.clock->now()}, **person);
  if (!words) return show_trouble(words.error(), now_s);
  go(std::move(*words), now_s);
  retell_ = [this](double then_s) { open_my_day(then_s); };
}

void Flow::take_intent(const Intent& wanted, double now_s) {
  take_touch(now_s);
  std::visit(Overloaded{
                 [&](intent::ToggleLanguage) {
                   language_ = language_ == Language::th ? Language::en : Language::th;
                   if (std::holds_alternative<WelcomeScreen>(screen_))
                     refresh(now_s);
                   else if (is_staffs(screen_))
                     retell_staff(now_s);
                   else if (const auto retell = retell_)
                     retell(now_s);
                   else if (stays(screen_))
                     begin(now_s);
                 },
                 [&](intent::ToggleAccessibilityPanel) { accessibility_open_ = !accessibility_open_; },
                 [&](const intent::SetAccessibility& set) { accessibility_ = set.to; },
                 [&](intent::StayHere) {},
                 [&](intent::GoWelcome) { go_welcome(now_s); },
                 [&](intent::OpenMyDay) { open_my_day(now_s); },
                 [&](intent::NotMe) { show_not_me(now_s); },
                 [&](intent::FindName) { find_name(now_s); },
                 [&](intent::SearchName) { search_name(now_s); },
                 [&](const intent::ChooseName& chosen) { choose_name(chosen.participant, now_s); },
                 [&](const intent::ConfirmName& confirmed) { confirm_name(confirmed.participant, now_s); },
                 [&](intent::WalkIn) { begin_walk_in(now_s); },
                 [&](const intent::TurnWalkIn& turn) { turn_walk_in(turn.to); },
                 [&](intent::RegisterWalkIn) { register_walk_in(now_s); },
                 [&](const intent::ChooseProject& chosen) {
                   const auto set = station_.store->set_setting("project", chosen.project.text());
                   if (!set) return show_trouble(set.error(), now_s);
                   begin(now_s);
                 },
                 [&](const intent::AskClockConfirmation& ask) {
                   if (auto* clock = std::get_if<ClockScreen>(&screen_)) clock->confirming = ask.ask;
                 },
                 [&](intent::ConfirmClock) {
                   clock_confirmed_ = true;
                   begin(now_s);
                 },
                 [&](intent::RecheckSetUp) { begin(now_s); },
                 [&](intent::OpenStaffSide) { open_staff_side(now_s); },
                 [&](const intent::AskLeave& ask) {
                   if (auto* way_out = std::get_if<WayOutScreen>(&screen_)) way_out->asked = ask.how;
                 },
                 [&](const intent::Leave& leave) {
                   if (std::holds_alternative<WayOutScreen>(screen_)) leaving_ = leave.how;
                 },
                 [&](const StaffIntent& staff) { take_staff(staff, now_s); },
             },
             wanted);
}

void Flow::take_camera(CameraView camera) {
  camera_ = camera;
  if (auto* welcome = std::get_if<WelcomeScreen>(&screen_)) welcome->camera = camera;
  if (auto* staff = std::get_if<StaffScreen>(&screen_))
    if (auto* devices = std::get_if<DevicesPage>(&staff->page)) devices->camera = camera;
}

bool Flow::wants_camera_preview() const {
  const auto* staff = std::get_if<StaffScreen>(&screen_);
  const bool tries_it = staff != nullptr && std::holds_alternative<DevicesPage>(staff->page);
  return tries_it || std::holds_alternative<WelcomeScreen>(screen_);
}

void Flow::take_touch(double now_s) {
  touched_s_ = now_s;
}

int Flow::limit_s() const {
  if (std::holds_alternative<StaffScreen>(screen_)) return options_.staff_idle_s;
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

bool Flow::pass_time(double now_s) {
  const int minute = minute_of_day(station_.clock->now());
  const bool new_minute = minute != shown_minute_;
  shown_minute_ = minute;
  if (stays(screen_)) {
    const bool touched_welcome =
        language_ != own_language() || accessibility_ != Accessibility{} || accessibility_open_;
    if (std::holds_alternative<WelcomeScreen>(screen_) && touched_welcome && now_s - touched_s_ >= idle_s())
      go_welcome(now_s);
    else if (new_minute)
      refresh(now_s);
    return new_minute;
  }
  if (now_s - touched_s_ >= limit_s()) {
    go_welcome(now_s);
    return true;
  }
  const bool staff_changed = pass_staff_time(now_s);
  const auto left = countdown(now_s);
  const int seconds = left ? left->seconds_left : -1;
  const bool changed = seconds != shown_seconds_ || new_minute || staff_changed;
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
