// Setting up, in every state that matters, for the tour.
#include "kiosk/demo/samples_set_up.h"

#include "core/format_date.h"
#include "kiosk/demo/samples_staff.h"
#include "kiosk/staff/entrance.h"
#include "kiosk/staff/form_fields.h"
#include "kiosk/staff/set_up/set_up_forms.h"
#include "kiosk/staff/set_up/set_up_lists.h"
#include "kiosk/staff/staff_part.h"
#include "words/doctor.h"
#include "words/exchange.h"
#include "words/set_up.h"
#include "words/staff.h"

namespace sala {
namespace {

Project event() {
  Project project;
  project.code = "HR-69-014";
  project.title = {"การเขียนหนังสือราชการยุคดิจิทัล", "Writing official letters in the digital age"};
  project.organiser = "กองบริหารงานบุคคล";
  project.place = "ห้องประชุมใหญ่";
  project.starts_on = project.ends_on = {2026, 11, 23};
  return project;
}

ListPage overview(const StaffSamples& w, bool is_ready) {
  const Texts& texts = w.texts;
  const Tone tone = is_ready ? Tone::success : Tone::accent;
  const auto icon = [&](Icon otherwise) { return is_ready ? Icon::check : otherwise; };
  const auto words = [&](std::string ready, TextId none) { return is_ready ? std::move(ready) : texts[none]; };
  ListPage page;
  page.rows = {{icon(Icon::lock), tone, texts[words::set_up_users],
                words(texts.with(words::set_up_users_count, {{"count", "3"}}), words::set_up_users_none)},
               {icon(Icon::door), tone, texts[words::set_up_organisation],
                words(w.in("กองบริหารงานบุคคล", "Human Resources Division"), words::set_up_organisation_none)},
               {icon(Icon::calendar), tone, texts[words::set_up_event],
                words(w.in("การเขียนหนังสือราชการยุคดิจิทัล", "Writing official letters in the digital age"),
                      words::set_up_event_none)},
               {icon(Icon::clock), tone, texts[words::set_up_agenda],
                words(texts.with(words::set_up_agenda_count, {{"count", "4"}}), words::set_up_event_none), is_ready},
               {Icon::info, Tone::primary, texts[words::set_up_checks], texts[words::set_up_checks_do]},
               {Icon::bars, Tone::primary, texts[words::set_up_sheet],
                texts[is_ready ? words::set_up_sheet_do : words::set_up_event_none], is_ready},
               {Icon::certificate, Tone::primary, texts[words::set_up_rule],
                texts[is_ready ? words::set_up_rule_do : words::set_up_event_none], is_ready},
               {Icon::star, Tone::primary, texts[words::set_up_logo], texts[words::set_up_logo_do]},
               {Icon::pin_place, Tone::primary, texts[words::set_up_station], w.in("จุดลงทะเบียน 1", "Desk 1")},
               {Icon::gear, Tone::primary, texts[words::set_up_screen], texts[words::set_up_screen_do]},
               {Icon::camera, Tone::primary, texts[words::set_up_devices], texts[words::set_up_devices_do]},
               {Icon::usb, Tone::primary, texts[words::set_up_others], texts[words::set_up_others_do]},
               {Icon::lock, Tone::primary, texts[words::set_up_passphrase],
                texts[is_ready ? words::set_up_passphrase_is_set : words::set_up_passphrase_none]},
               {Icon::folder, Tone::primary, texts[words::set_up_backup], texts[words::set_up_backup_do]}};
  if (is_ready) {
    page.add = texts[words::set_up_new_event];
    return page;
  }
  number_steps(page);
  page.lead = texts.with(words::set_up_steps, {{"count", std::to_string(first_steps)}});
  page.next = step_words(texts, 0, texts[words::set_up_users]);
  return page;
}

void add_lists(const StaffSamples& w) {
  const Texts& texts = w.texts;
  SampleScreen& first = w.add("set-up-first", StaffArea::set_up, words::staff_area_set_up, overview(w, false));
  std::get<StaffScreen>(first.screen).menu.rail = rail_of(staff_parts(), UserRole::administrator, false);
  w.add("set-up-overview", StaffArea::set_up, words::staff_area_set_up, overview(w, true));
  ListPage users;
  users.has_above = true;
  users.lead = texts[words::set_up_users_lead];
  users.add = texts[words::set_up_add_user];
  users.rows = {
      {Icon::person, Tone::primary, w.in("สุดา ใจงาม", "Suda Jaingam"), role_words(UserRole::administrator, texts)},
      {Icon::person, Tone::primary, w.in("ผศ.ดร.วิทยา เกื้อกูล", "Asst. Prof. Wittaya Kuakul"),
       role_words(UserRole::trainer, texts)}};
  w.add("set-up-users", StaffArea::set_up, words::set_up_users, users);
  users.next = step_words(texts, 1, texts[words::set_up_organisation]);
  w.add("set-up-users-next", StaffArea::set_up, words::set_up_users, users);
  users.next.clear();
  users.rows = {{Icon::lock, Tone::accent, texts[words::set_up_users_none], "", false}};
  w.add("set-up-users-none", StaffArea::set_up, words::set_up_users, users);
  ListPage checks;
  checks.has_above = true;
  checks.add = texts[words::set_up_check_again];
  checks.add_icon = Icon::refresh;
  checks.rows = {
      {Icon::check, Tone::success, texts[words::check_store], texts.with(words::doctor_store_ok, {{"facts", "1,430"}}),
       false},
      {Icon::warning, Tone::warning, texts[words::check_camera], texts[words::doctor_camera_none], false},
      {Icon::cross, Tone::danger, texts[words::check_clock],
       texts.with(words::doctor_clock_implausible, {{"time", date_and_time({0, 420}, texts.language())}}), false},
      {Icon::warning, Tone::warning, texts[words::check_encryption], texts[words::doctor_encryption_none], false}};
  w.add("set-up-checks", StaffArea::set_up, words::set_up_checks, checks);
  checks.rows = {{Icon::refresh, Tone::primary, texts[words::set_up_checking], "", false}};
  w.add("set-up-checking", StaffArea::set_up, words::set_up_checks, checks);
}

void add_forms(const StaffSamples& w) {
  const auto show = [&](const char* name, TextId title, FormPage form) {
    form.keyboard = keyboard_for(w.texts.language());
    form.today = {2026, 11, 20};
    read_fields(form, w.texts, false);
    w.add(name, StaffArea::set_up, title, std::move(form));
  };
  const FormPage project = project_form(w.texts, event());
  show("set-up-event", words::set_up_event, project);
  Project promised = event();
  promised.rest["objectives"] = {"ผู้เข้ารับการอบรมเขียนหนังสือราชการได้ถูกต้องตามระเบียบงานสารบรรณ",
                                 "ผู้เข้ารับการอบรมเลือกใช้คำขึ้นต้น สรรพนาม และคำลงท้ายได้เหมาะสม"};
  promised.rest["indicators"] = Json::array({Json::object(
      {{"name", "ความพึงพอใจของผู้เข้ารับการอบรม"}, {"target", 4}, {"unit", "คะแนนเต็ม 5"}, {"measure", "survey_mean"}})});
  promised.rest["target_types"] = {"ข้าราชการ", "ลูกจ้างประจำ"};
  promised.rest["responsible"] = Json::array({"แผนกฝึกอบรม กองบริหารงานบุคคล"});
  promised.rest["budget"] = Json::array({Json::object({{"line", "ค่าตอบแทนวิทยากร"}, {"planned", 720000}}),
                                         Json::object({{"line", "ค่าอาหารกลางวัน"}, {"planned", 600000}})});
  promised.certificate_rule = CertificateRule{80, 60, true};
  show("set-up-sheet", words::set_up_sheet, sheet_form(w.texts, promised));
  show("set-up-sheet-empty", words::set_up_sheet, sheet_form(w.texts, event()));
  show("set-up-rule", words::set_up_rule, rule_form(w.texts, promised));
  FormPage typing = project;
  typing.typing = true;
  show("set-up-event-typing", words::set_up_event, typing);
  FormPage fresh = project_form(w.texts, Project{});
  show("set-up-new-event", words::set_up_new_event, fresh);
  fresh["title_th"].text = edit_text("การเขียนหนังสือราชการยุคดิจิทัล");
  fresh["ends"].text = edit_text("31/11/69");
  fresh.today = {2026, 11, 20};
  for (FormPage::Field& field : fresh.fields) field.touched = true;
  show("set-up-event-faults", words::set_up_new_event, fresh);
  FormPage choosing = project;
  choosing.picking = FormPage::Picking{"starts", 2026, 11, {}};
  show("set-up-event-day", words::set_up_event, choosing);
  FormPage leaving = project;
  leaving.leaving = true;
  show("set-up-event-leaving", words::set_up_event, leaving);
  Session session;
  session.id = Uuid{{4}};
  session.title = {"ช่วงที่ 1 หลักการเขียน", "Part 1: Principles of writing"};
  session.starts = moment_at({2026, 11, 23}, 9 * 60 + 15, 7 * 60);
  session.ends = moment_at({2026, 11, 23}, 12 * 60, 7 * 60);
  FormPage hours = session_form(w.texts, session);
  show("set-up-session", words::set_up_session, hours);
  hours.picking = FormPage::Picking{"from", 0, 0, {}};
  show("set-up-session-hour", words::set_up_session, hours);
  const User known{Uuid{{3}}, w.in("ผศ.ดร.วิทยา เกื้อกูล", "Asst. Prof. Wittaya Kuakul"), UserRole::trainer};
  FormPage user = user_form(w.texts, nullptr);
  user["user_name"].text = edit_text(known.name);
  type_text(user["pin"].text, "804713");
  show("set-up-user", words::set_up_add_user, user);
  user.typing = true;
  user.active = static_cast<std::size_t>(&user["pin"] - user.fields.data());
  show("set-up-user-typing-pin", words::set_up_add_user, user);
  FormPage pin = user_form(w.texts, &known);
  const auto show_known = [&](const char* name) {
    SampleScreen& sample = w.add(name, StaffArea::set_up, words::set_up_users, pin);
    std::get<StaffScreen>(sample.screen).title = known.name;
  };
  show_known("set-up-new-pin");
  pin.removing = true;
  show_known("set-up-remove-user");
}

/// A kiosk that is set up at its place, and the others it works with.
void add_kiosks(const StaffSamples& w) {
  const Texts& texts = w.texts;
  const auto show = [&](const char* name, TextId title, StaffPage page) {
    w.add(name, StaffArea::set_up, title, std::move(page));
  };
  show("set-up-screen", words::set_up_screen, screen_form(texts, {}));
  const std::string stick = w.in("แฟลชไดรฟ์ KINGSTON", "Stick KINGSTON");
  FormPage backup = backup_form(texts, {stick, w.in("โฟลเดอร์แลกเปลี่ยนของเครื่องนี้", "Exchange folder")}, false);
  show("set-up-backup", words::set_up_backup, backup);
  show("set-up-passphrase", words::set_up_passphrase, passphrase_form(texts, true));
  FormPage endorsing = endorsing_form(texts, true);
  endorsing["digits"].text = edit_text("481 902 337 560");
  show("set-up-endorse", words::join_let, endorsing);

  JoinPage join;
  join.places = {stick + " · 12 GB", w.in("โฟลเดอร์แลกเปลี่ยนของเครื่องนี้", "Exchange folder")};
  show("set-up-join", words::set_up_others, join);
  join.digits = "481 902 337 560";
  join.told = {WorkTold::State::done, texts[words::join_asked], texts[words::join_asked_do]};
  show("set-up-join-digits", words::set_up_others, join);
  join.digits = "905 118 264 073";
  join.told = {};
  join.compares = true;
  show("set-up-join-compare", words::set_up_others, join);
  ListPage others;
  others.has_above = true;
  others.lead = texts[words::join_office_lead];
  others.add = texts[words::join_let];
  others.rows = {{Icon::pin_place, Tone::primary, w.in("จุดลงทะเบียน 1", "Desk 1"), texts[words::join_this], false},
                 {Icon::usb, Tone::primary, w.in("ประตูทิศเหนือ", "North door"), texts[words::join_endorsed], false}};
  show("set-up-others", words::set_up_others, others);
  others.lead =
      texts.with(words::join_answered, {{"name", w.in("ประตูทิศเหนือ", "North door")}, {"digits", "905 118 264 073"}});
  show("set-up-others-answered", words::set_up_others, others);

  DevicesPage devices;
  devices.camera = CameraView::live;
  devices.by_camera = {1, texts[words::devices_read_ticket]};
  show("set-up-devices", words::set_up_devices, devices);
  devices = {};
  devices.camera = CameraView::absent;
  devices.by_scanner = {2, texts.with(words::devices_read_code, {{"count", "24"}})};
  show("set-up-devices-scanner", words::set_up_devices, devices);
}

void add_logo(const StaffSamples& w) {
  const Texts& texts = w.texts;
  const std::string stick = w.in("แฟลชไดรฟ์ KINGSTON", "Stick KINGSTON");
  ListPage page;
  page.has_above = page.shows_logo = true;
  page.lead = texts[words::logo_lead];
  page.add = texts[words::set_up_again];
  page.add_icon = Icon::refresh;
  page.rows = {{Icon::file, Tone::primary, "logo-2569.png", stick + " · 84 KB"},
               {Icon::file, Tone::primary, w.in("ตรากองบริหารงานบุคคล.jpg", "Division logo.jpg"), stick + " · 1.2 MB"},
               {Icon::minus, Tone::warning, texts[words::logo_remove], texts[words::logo_remove_do]}};
  SampleScreen& chosen = w.add("set-up-logo", StaffArea::set_up, words::set_up_logo, page);
  chosen.shell.logo = sample_logo();
  page.rows = {{Icon::usb, Tone::accent, texts[words::logo_none], texts[words::logo_none_do], false}};
  w.add("set-up-logo-none", StaffArea::set_up, words::set_up_logo, page);
}

}  // namespace

void add_set_up_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  const StaffSamples samples{{texts, all}};
  add_lists(samples);
  add_forms(samples);
  add_kiosks(samples);
  add_logo(samples);
}

}  // namespace sala
