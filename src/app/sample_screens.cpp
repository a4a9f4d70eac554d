#include "app/sample_screens.h"

#include "core/format_date.h"
#include "core/text_ids.h"

namespace sala {
namespace {

/// The sample's words in the tour's language.
struct Samples {
  const Texts& texts;
  std::vector<SampleScreen> all = {};

  bool thai() const { return texts.language() == Language::th; }
  std::string in(const char* th, const char* en) const { return thai() ? th : en; }
  std::string clock(const char* time) const { return texts.with(TextId::flow_at_clock, {{"time", time}}); }
  std::string span(const char* from, const char* to) const {
    return texts.with(TextId::flow_time_span, {{"from", from}, {"to", to}});
  }
  std::string day() const { return long_date({2026, 11, 23}, texts.language()); }

  Shell shell() const {
    Shell shell;
    shell.organisation = in("กองบริหารงานบุคคล", "Human Resources Division");
    shell.station_line = in("จุดลงทะเบียน 1 · ห้องประชุมใหญ่", "Desk 1 · Main hall");
    shell.clock = "08:31";
    return shell;
  }

  void add(const char* name, Screen screen) { all.push_back({name, std::move(screen), shell()}); }
  Shell& add_with_shell(const char* name, Screen screen) {
    add(name, std::move(screen));
    return all.back().shell;
  }
};

constexpr const char* longest_name = "ว่าที่ร้อยตรีหญิงพิมพ์พิชชาญาณ์ศศิประภัสสร ณ เกียรติศักดิ์ศรีสุวรรณภูมิ";

WelcomeScreen welcome(const Samples& samples, CameraView camera = CameraView::live) {
  WelcomeScreen screen;
  screen.title = samples.in("การเขียนหนังสือราชการยุคดิจิทัล", "Writing official letters in the digital age");
  screen.when = samples.day() + " · " + samples.span("08:00", "16:30");
  screen.checked_in = 26;
  screen.expected = 40;
  screen.camera = camera;
  return screen;
}

std::string person(const Samples& samples) { return samples.in("นางสาวญาณิศา ตั้งใจดี", "Ms. Yanisa Tangjaidee"); }

std::vector<NextStep> next_steps(const Samples& samples) {
  return {{Icon::opening, samples.in("พิธีเปิด", "Opening"), samples.clock("09:00") + samples.in(" · ห้องประชุมใหญ่", " · Main hall"),
           samples.texts.with(TextId::flow_in_minutes, {{"minutes", "29"}}), Tone::accent},
          {Icon::people, samples.in("ช่วงที่ 1 หลักการเขียน", "Part 1: Principles of writing"), samples.span("09:15", "12:00"),
           samples.texts[TextId::flow_morning], Tone::accent},
          {Icon::people, samples.in("ช่วงที่ 2 ฝึกปฏิบัติ", "Part 2: Practice"), samples.span("13:00", "15:30"),
           samples.texts[TextId::flow_afternoon], Tone::accent}};
}

CheckedInScreen checked_in(const Samples& samples) {
  CheckedInScreen screen;
  screen.headline = samples.texts.with(TextId::flow_registered, {{"time", samples.clock("08:31")}});
  screen.name = person(samples);
  screen.unit = samples.in("คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ", "Faculty of Agriculture and Natural Resources");
  screen.next = next_steps(samples);
  return screen;
}

AlreadyInScreen already_in(const Samples& samples) {
  const std::string headline = samples.texts.with(
      TextId::flow_already_in, {{"time", samples.clock("08:31")}, {"station", samples.in("จุดลงทะเบียน 1", "desk 1")}});
  return {headline, samples.in("นายก้องเกียรติ ซื่อสัตย์", "Mr. Kongkiat Suesat"), true};
}

MyDayScreen my_day(const Samples& samples) {
  const Texts& texts = samples.texts;
  MyDayScreen screen;
  screen.name = person(samples);
  screen.project_line = welcome(samples).title + " · " + samples.day();
  screen.steps = {
      {Icon::check, texts[TextId::flow_registration], samples.clock("08:31") + samples.in(" · จุดลงทะเบียน 1", " · Desk 1"),
       texts[TextId::flow_done], Tone::success},
      {Icon::people, samples.in("ช่วงที่ 1 หลักการเขียน", "Part 1: Principles of writing"), samples.span("09:15", "12:00"),
       texts[TextId::flow_present], Tone::success},
      {Icon::people, samples.in("ช่วงที่ 2 ฝึกปฏิบัติ", "Part 2: Practice"), samples.span("13:00", "15:30"),
       texts[TextId::flow_open_now], Tone::primary}};
  screen.certificate = CertificateProgress{
      texts.with(TextId::flow_certificate_missing, {{"count", "3"}}),
      {{texts.with(TextId::flow_need_attendance, {{"present", "1"}, {"all", "2"}, {"needed", "2"}}), 0.5F, false},
       {texts.with(TextId::flow_need_post, {{"percent", "60"}}), 0.0F, false},
       {texts[TextId::flow_need_survey], std::nullopt, false}}};
  return screen;
}

void add_before_opening(Samples& samples) {
  samples.add("set-up", SetUpScreen{"/home/sala/.local/share/sala"});
  ChooseProjectScreen choose;
  choose.projects = {{Uuid{{1}}, welcome(samples).title, samples.day(), "", true},
                     {Uuid{{2}}, samples.in("การจัดการข้อมูลส่วนบุคคลในงานราชการ", "Personal data at work"),
                      long_date({2026, 12, 1}, samples.texts.language()), "", false},
                     {Uuid{{3}}, samples.in("ภาษาอังกฤษเพื่อการทำงาน", "English for work"),
                      date_range({2026, 12, 14}, {2026, 12, 15}, samples.texts.language()), "", false}};
  samples.add("choose-project", choose);
  const std::string shown = samples.day() + " · " + samples.clock("08:31");
  const std::string newest = long_date({2026, 11, 24}, samples.texts.language()) + " · " + samples.clock("16:02");
  samples.add("clock", ClockScreen{shown, newest, false});
  samples.add("clock-ask", ClockScreen{shown, newest, true});
}

void add_welcome(Samples& samples) {
  samples.add("welcome", welcome(samples));
  samples.add("welcome-camera-starting", welcome(samples, CameraView::starting));
  samples.add("welcome-camera-absent", welcome(samples, CameraView::absent));
  samples.add("welcome-camera-busy", welcome(samples, CameraView::busy));
  samples.add("welcome-camera-unplugged", welcome(samples, CameraView::unplugged));
  WelcomeScreen session = welcome(samples);
  session.session = samples.in("ช่วงที่ 1 หลักการเขียน", "Part 1: Principles of writing");
  samples.add("welcome-session", session);
  WelcomeScreen long_title = welcome(samples);
  long_title.title = samples.in("โครงการพัฒนาทักษะการเขียนหนังสือราชการและการใช้ระบบสารบรรณอิเล็กทรอนิกส์สำหรับบุคลากรสายสนับสนุน",
                                "Writing official letters and using the electronic correspondence system, for support staff");
  samples.add("welcome-long-title", long_title);
  samples.add_with_shell("welcome-accessibility", welcome(samples)).accessibility_open = true;
  samples.add_with_shell("welcome-larger-text", welcome(samples)).accessibility.larger_text = true;
  samples.add_with_shell("welcome-high-contrast", welcome(samples)).accessibility.high_contrast = true;
  samples.add_with_shell("welcome-dark", welcome(samples)).accessibility.dark = true;
}

void add_checked_in(Samples& samples) {
  const auto add = [&](const char* name, CheckedInScreen screen) {
    samples.add_with_shell(name, std::move(screen)).countdown = Countdown{6, 0.79F, false};
  };
  add("checked-in", checked_in(samples));
  CheckedInScreen session = checked_in(samples);
  session.headline = samples.texts.with(TextId::flow_session_checked_in, {{"time", samples.clock("09:42")}});
  session.late = true;
  session.next.erase(session.next.begin());
  add("checked-in-session-late", session);
  CheckedInScreen masked = checked_in(samples);
  masked.name = samples.in("นางสาวญาณิศา ต•••", "Ms. Yanisa T•••");
  add("checked-in-masked", masked);
  CheckedInScreen long_name = checked_in(samples);
  long_name.name = longest_name;
  add("checked-in-long-name", long_name);
  CheckedInScreen unknown = checked_in(samples);
  unknown.name = unknown.unit = "";
  add("checked-in-name-follows", unknown);
  CheckedInScreen last = checked_in(samples);
  last.next.clear();
  add("checked-in-nothing-next", last);
  samples.add_with_shell("checked-in-high-contrast", checked_in(samples)).accessibility.high_contrast = true;
  samples.add_with_shell("checked-in-dark", checked_in(samples)).accessibility.dark = true;
  samples.add_with_shell("already-in", already_in(samples)).countdown = Countdown{8, 1, false};
  AlreadyInScreen long_already = already_in(samples);
  long_already.name = longest_name;
  samples.add("already-in-long-name", long_already);
}

void add_refusals(Samples& samples) {
  const auto add = [&](const char* name, RefusalScreen screen) {
    samples.add_with_shell(name, std::move(screen)).countdown = Countdown{7, 0.9F, false};
  };
  add("refusal-not-on-roster", {Outcome::not_on_roster, "", ""});
  add("refusal-withdrawn", {Outcome::withdrawn, person(samples), ""});
  add("refusal-other-project", {Outcome::other_project, "", ""});
  add("refusal-altered", {Outcome::altered, "", ""});
  add("refusal-replaced", {Outcome::revoked, "", ""});
  const std::string opens = samples.texts.with(TextId::flow_session_opens, {{"session", samples.in("ช่วงที่ 2 ฝึกปฏิบัติ", "Part 2: Practice")},
                                                                            {"time", samples.clock("12:30")}});
  add("refusal-not-open", {Outcome::not_open, person(samples), opens});
  add("refusal-registration-closed", {Outcome::not_open, person(samples), ""});
  add("refusal-not-a-ticket", {Outcome::not_a_ticket, "", ""});
  samples.add("trouble", TroubleScreen{samples.texts[TextId::trouble_title], samples.texts[TextId::error_disk_full], samples.texts[TextId::flow_call_staff]});
  samples.add("not-me", TroubleScreen{samples.texts[TextId::flow_not_me], "", samples.texts[TextId::flow_call_staff]});
}

void add_my_day(Samples& samples) {
  samples.add("my-day", my_day(samples));
  MyDayScreen registered_suffices = my_day(samples);
  registered_suffices.certificate.reset();
  samples.add("my-day-no-rule", registered_suffices);
  MyDayScreen full = my_day(samples);
  const DayStep again = full.steps.back();
  for (int i = 0; i < 6; ++i) full.steps.push_back(again);
  full.name = longest_name;
  samples.add("my-day-full", full);
  samples.add_with_shell("my-day-still-there", my_day(samples)).countdown = Countdown{9, 0.75F, true};
  samples.add_with_shell("my-day-larger-text", my_day(samples)).accessibility.larger_text = true;
  samples.add("way-out", WayOutScreen{SALA_VERSION, "", false});
  samples.add("way-out-ask", WayOutScreen{SALA_VERSION, "", true});
}

}  // namespace

std::vector<SampleScreen> sample_screens(const Texts& texts) {
  Samples samples{texts};
  add_before_opening(samples);
  add_welcome(samples);
  add_checked_in(samples);
  add_refusals(samples);
  add_my_day(samples);
  return std::move(samples.all);
}

}  // namespace sala
