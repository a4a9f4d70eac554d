#include "kiosk/demo/samples_door.h"

#include "kiosk/demo/samples.h"
#include "words/certificate_shown.h"
#include "words/door.h"
#include "words/find.h"

namespace sala {
namespace {

std::string first_part(const Samples& s) {
  return s.in("ช่วงที่ 1 หลักการเขียน", "Part 1: Principles of writing");
}
std::string second_part(const Samples& s) {
  return s.in("ช่วงที่ 2 ฝึกปฏิบัติ", "Part 2: Practice");
}

WelcomeScreen welcome(const Samples& s, CameraView camera = CameraView::live) {
  WelcomeScreen screen;
  screen.title = sample_title(s);
  screen.when = s.date(sample_day) + " · " + s.span("08:00", "16:30");
  screen.checked_in = 26;
  screen.expected = 40;
  screen.camera = camera;
  screen.can_find_name = screen.can_walk_in = true;
  return screen;
}

std::vector<NextStep> next_steps(const Samples& s) {
  return {{Icon::opening, s.in("พิธีเปิด", "Opening"), s.clock("09:00") + " · " + sample_hall(s),
           s.texts.with(words::flow_in_minutes, {{"minutes", "29"}}), Tone::accent},
          {Icon::people, first_part(s), s.span("09:15", "12:00"), "", Tone::accent},
          {Icon::people, second_part(s), s.span("13:00", "15:30"), "", Tone::accent}};
}

CheckedInScreen checked_in(const Samples& s) {
  CheckedInScreen screen;
  screen.headline = s.texts.with(words::flow_registered, {{"time", s.clock("08:31")}});
  screen.name = sample_person(s);
  screen.unit = s.in("คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ", "Faculty of Agriculture and Natural Resources");
  screen.next = next_steps(s);
  return screen;
}

AlreadyInScreen already_in(const Samples& s) {
  const std::string desk = s.in("จุดลงทะเบียน 1", "desk 1");
  return {s.texts.with(words::flow_already_in, {{"time", s.clock("08:31")}, {"station", desk}}),
          s.in("นายก้องเกียรติ ซื่อสัตย์", "Mr. Kongkiat Suesat"), true};
}

DayStep step(const Samples& s, Icon icon, std::string title, std::string caption, TextId chip, Tone tone) {
  return {icon, std::move(title), std::move(caption), s.texts[chip], tone};
}

MyDayScreen my_day(const Samples& s) {
  MyDayScreen screen;
  screen.name = sample_person(s);
  screen.project_line = sample_title(s) + " · " + s.date(sample_day);
  screen.steps = {
      step(s, Icon::check, s.texts[words::flow_registration], s.clock("08:31") + s.in(" · จุดลงทะเบียน 1", " · Desk 1"),
           words::flow_done, Tone::success),
      step(s, Icon::opening, s.in("พิธีเปิด", "Opening"), s.clock("09:00") + " · " + sample_hall(s), words::flow_present,
           Tone::success),
      step(s, Icon::people, first_part(s), s.span("09:15", "12:00"), words::flow_present_late, Tone::warning),
      step(s, Icon::people, second_part(s), s.span("13:00", "15:30"), words::flow_open_now, Tone::primary),
      {Icon::people, s.in("ช่วงที่ 3 สรุปและตอบคำถาม", "Part 3: Summary and questions"), s.span("15:45", "16:30"), "",
       Tone::accent}};
  screen.certificate = CertificateProgress{
      s.texts.with(words::flow_certificate_missing, {{"count", "3"}}),
      {{s.texts.with(words::flow_need_attendance, {{"present", "2"}, {"all", "4"}, {"needed", "4"}}), 0.5F, false},
       {s.texts.with(words::flow_need_post, {{"percent", "60"}}), 0.0F, false},
       {s.texts[words::flow_need_survey], std::nullopt, false}}};
  return screen;
}

MyDayScreen full_day(const Samples& s) {
  MyDayScreen day = my_day(s);
  day.name = sample_longest_name(s);
  const std::string title = s.in("ช่วงที่ 4 การใช้ปัญญาประดิษฐ์ช่วยร่างและตรวจทานหนังสือราชการอย่างรับผิดชอบ",
                                 "Part 4: Drafting and proofreading official letters responsibly with the help of AI");
  for (int i = 0; i < 4; ++i)
    day.steps.push_back(step(s, Icon::people, title, s.span("16:30", "18:00"), words::flow_not_yet, Tone::accent));
  return day;
}

MyDayScreen earned_day(const Samples& s) {
  MyDayScreen day = my_day(s);
  for (DayStep& each : day.steps) {
    each.chip = s.texts[words::flow_present];
    each.tone = Tone::success;
  }
  const std::string attended =
      s.texts.with(words::flow_need_attendance, {{"present", "4"}, {"all", "4"}, {"needed", "4"}});
  day.certificate = CertificateProgress{s.texts[words::flow_certificate_earned], {{attended, 1.0F, true}}};
  return day;
}

void add_welcome(const Samples& s) {
  s.add("welcome", welcome(s));
  WelcomeScreen listed_only = welcome(s);
  listed_only.can_walk_in = false;
  s.add("welcome-listed-only", listed_only);
  WelcomeScreen ticket_only = listed_only;
  ticket_only.can_find_name = false;
  s.add("welcome-ticket-only", ticket_only);
  WelcomeScreen session = welcome(s);
  session.session = first_part(s);
  s.add("welcome-session", session);
  WelcomeScreen long_words = welcome(s);
  long_words.title = sample_long_title(s);
  long_words.session = s.in("ช่วงที่ 4 การใช้ปัญญาประดิษฐ์ช่วยร่างและตรวจทานหนังสือราชการอย่างรับผิดชอบ",
                            "Part 4: Drafting and proofreading official letters responsibly");
  s.add("welcome-long-title", long_words);
  s.add("welcome-camera-starting", welcome(s, CameraView::starting));
  s.add("welcome-camera-absent", welcome(s, CameraView::absent));
  s.add("welcome-camera-busy", welcome(s, CameraView::busy));
  s.add("welcome-camera-unplugged", welcome(s, CameraView::unplugged));
  s.add("welcome-camera-off", welcome(s, CameraView::off));
  WelcomeScreen staff_only = welcome(s, CameraView::absent);
  staff_only.scanner_hint = false;
  s.add("welcome-no-scanner", staff_only);
}

void add_welcome_made_easier(const Samples& s) {
  s.add("welcome-accessibility", welcome(s)).shell.accessibility_open = true;
  s.add("welcome-larger-text", welcome(s)).shell.accessibility.larger_text = true;
  s.add("welcome-high-contrast", welcome(s)).shell.accessibility.high_contrast = true;
  s.add("welcome-dark", welcome(s)).shell.accessibility.dark = true;
  s.add("welcome-low-controls", welcome(s)).shell.accessibility.low_controls = true;
  s.add("welcome-dark-unplugged", welcome(s, CameraView::unplugged)).shell.accessibility.dark = true;
  s.add("welcome-notice", welcome(s)).shell.notice = s.texts[words::refusal_unreadable_do];
  s.add("welcome-own-logo", welcome(s)).shell.logo = sample_logo();
  Shell& own_logo_dark = s.add("welcome-own-logo-dark", welcome(s)).shell;
  own_logo_dark.logo = sample_logo();
  own_logo_dark.accessibility.dark = true;
  s.add("welcome-logo-held", welcome(s)).held = "top_bar.logo";
}

void add_checked_in(const Samples& s) {
  s.add_passing("checked-in", checked_in(s));
  CheckedInScreen late = checked_in(s);
  late.headline = s.texts.with(
      words::flow_session_checked_in,
      {{"time", s.clock("09:42")}, {"session", s.in("ช่วงที่ 1 หลักการเขียน", "Part 1: Principles of writing")}});
  late.late = true;
  late.now =
      NextStep{Icon::people, first_part(s), sample_hall(s) + " · " + s.texts[words::flow_come_in], "", Tone::success};
  late.next.erase(late.next.begin(), late.next.begin() + 2);
  s.add_passing("checked-in-session-late", late);
  CheckedInScreen masked = checked_in(s);
  masked.name = s.in("นางสาวญาณิศา ต•••", "Ms. Yanisa T•••");
  s.add_passing("checked-in-masked", masked);
  CheckedInScreen long_name = checked_in(s);
  long_name.name = sample_longest_name(s);
  s.add_passing("checked-in-long-name", long_name);
  CheckedInScreen unknown = checked_in(s);
  unknown.name = unknown.unit = "";
  s.add_passing("checked-in-name-follows", unknown);
  CheckedInScreen last = checked_in(s);
  last.next.clear();
  s.add_passing("checked-in-nothing-next", last);
  s.add_passing("checked-in-high-contrast", checked_in(s)).shell.accessibility.high_contrast = true;
  s.add_passing("checked-in-dark", checked_in(s)).shell.accessibility.dark = true;
  s.add_passing("checked-in-larger-text", checked_in(s)).shell.accessibility.larger_text = true;
  s.add_passing("checked-in-low-controls", checked_in(s)).shell.accessibility.low_controls = true;
}

void add_already_in(const Samples& s) {
  s.add_passing("already-in", already_in(s));
  AlreadyInScreen long_name = already_in(s);
  long_name.name = sample_longest_name(s);
  s.add_passing("already-in-long-name", long_name);
  AlreadyInScreen unknown = already_in(s);
  unknown.name = "";
  s.add_passing("already-in-name-follows", unknown);
}

void add_refusals(const Samples& s) {
  const auto add = [&](const char* name, RefusalScreen screen) { s.add_passing(name, std::move(screen)); };
  const std::string opens =
      s.texts.with(words::flow_session_opens, {{"session", second_part(s)}, {"time", s.clock("12:30")}});
  using Way = RefusalScreen::SecondWay;
  add("refusal-not-on-roster", {Outcome::not_on_roster, "", "", Way::find_name});
  add("refusal-withdrawn", {Outcome::withdrawn, sample_person(s), ""});
  add("refusal-other-project", {Outcome::other_project, "", "", Way::find_name});
  add("refusal-altered", {Outcome::altered, "", "", Way::find_name});
  add("refusal-replaced", {Outcome::revoked, "", "", Way::find_name});
  add("refusal-not-open", {Outcome::not_open, sample_person(s), opens, Way::my_day});
  add("refusal-registration-closed", {Outcome::not_open, sample_person(s), ""});
  add("refusal-not-a-ticket", {Outcome::not_a_ticket, "", "", Way::walk_in});
  add("refusal-unreadable", {Outcome::unreadable, "", "", Way::find_name});
  TroubleScreen not_me{s.texts[words::flow_not_me], "", s.texts[words::flow_call_staff], Icon::people, Tone::warning};
  not_me.way = TroubleWay{s.texts[words::welcome_find_name], Icon::search, intent::FindName{}};
  s.add_passing("not-me", not_me);
}

void add_my_day(const Samples& s) {
  s.add("my-day", my_day(s));
  s.add("my-day-full", full_day(s));
  s.add("my-day-earned", earned_day(s));
  MyDayScreen issued = earned_day(s);
  issued.certificate->sentence = s.texts.with(words::day_certificate_issued, {{"number", "0012/2569"}});
  issued.certificate->offer = CertificateOffer{{}, s.texts[words::day_certificate_show]};
  s.add("my-day-certificate", issued);
  issued.certificate->sentence = s.texts[words::day_certificate_revoked];
  issued.certificate->offer.reset();
  s.add("my-day-certificate-revoked", issued);
  MyDayScreen registered_suffices = my_day(s);
  registered_suffices.certificate.reset();
  s.add("my-day-no-rule", registered_suffices);
  s.add("my-day-still-there", my_day(s)).shell.countdown = Countdown{9, 0.75F, true};
  s.add("my-day-larger-text", my_day(s)).shell.accessibility.larger_text = true;
  s.add("my-day-dark", my_day(s)).shell.accessibility.dark = true;
  CheckedInScreen by_name = checked_in(s);
  by_name.by_ticket = false;
  by_name.replaces = s.texts.with(words::find_name_replaces, {{"name", sample_longest_name(s)}});
  s.add_passing("checked-in-by-name", by_name);
}

}  // namespace

void add_door_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  const Samples samples{texts, all};
  add_welcome(samples);
  add_welcome_made_easier(samples);
  add_checked_in(samples);
  add_already_in(samples);
  add_refusals(samples);
  add_my_day(samples);
}

}  // namespace sala
