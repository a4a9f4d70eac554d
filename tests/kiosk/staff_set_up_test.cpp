// An administrator sets things up on the screen: the first start, the event and its agenda, users, the organisation.
#include "kiosk/staff/set_up/set_up_lists.h"
#include "security/pins.h"
#include "station/project/project_changes.h"
#include "station/users.h"
#include "storage/project_queries.h"
#include "support/day/set_up_day.h"
#include "words/doctor.h"
#include "words/people.h"
#include "words/set_up.h"
#include "words/shell.h"
#include "words/station.h"

namespace sala {
namespace {

void fill_event(FirstStart& start) {
  start.fill(words::form_title_th, "ภาษาอังกฤษเพื่อการทำงาน");
  start.fill(words::form_code, "EN-1");
  start.fill(words::form_starts, "23/11/2569");
}

}  // namespace

TEST_CASE("before the first event the staff's side is the set-up, and the first event opens the door") {
  FirstStart start;
  CHECK(start.has_only_set_up());
  CHECK(start.list().lead == start.english.with(words::set_up_steps, {{"count", "5"}}));
  start.open(words::set_up_event);
  fill_event(start);
  start.save();
  CHECK_FALSE(start.has_only_set_up());
  start.open(words::set_up_agenda);
  start.want(su::Add{});
  start.fill(words::form_title_th, "ช่วงที่ 1");
  start.save();
  CHECK(start.trouble() == start.english.with(words::error_form_missing, {{"field", start.english[words::form_from]}}));
  start.ask(StaffIntent{si::CloseQuestion{}});
  start.fill(words::form_from, "9.15");
  start.fill(words::form_to, "๑๒:๐๐");
  start.save();
  REQUIRE(start.list().rows.size() == 1);
  start.ask(StaffIntent{si::LockScreen{}});
  REQUIRE(start.shows<WelcomeScreen>());
  CHECK(start.shows<WelcomeScreen>()->title == "ภาษาอังกฤษเพื่อการทำงาน");
  const auto project = projects(*start.station.store).value().front();
  CHECK(project.starts_on == Day{2026, 11, 23});
  CHECK(project.ends_on == Day{2026, 11, 23});
  const auto session = sessions(*start.station.store, project.id).value().front();
  CHECK(session.starts.utc_ms == at(9, 15).utc_ms);
  CHECK(session.ends.utc_ms == at(12, 0).utc_ms);
}

TEST_CASE("a first start is led through in five steps, each of which may be left as it is") {
  FirstStart start;
  const auto& texts = start.english;
  const auto leads_to = [&](std::size_t step, TextId name) {
    CHECK(start.list().next == step_words(texts, step, texts[name]));
    start.want(su::Next{});
  };
  leads_to(0, words::set_up_users);
  CHECK(start.list().rows.front().title == texts[words::set_up_users_none]);
  start.want(su::Back{});
  leads_to(1, words::set_up_organisation);
  start.fill(words::form_organisation_th, "กองบริหารงานบุคคล");
  start.save();
  leads_to(2, words::set_up_event);
  fill_event(start);
  start.save();
  leads_to(3, words::set_up_agenda);
  start.want(su::Back{});
  leads_to(4, words::set_up_checks);
  start.want(su::Back{});
  CHECK(start.list().lead == texts[words::set_up_then_import]);
  CHECK(start.list().next_area == StaffArea::import_people);
}

TEST_CASE("a form that lacks something says what, keeps what was typed and writes nothing") {
  FirstStart start;
  start.open(words::set_up_event);
  start.fill(words::form_title_th, "ภาษาอังกฤษ");
  start.save();
  CHECK(start.trouble().find(start.english[words::form_code]) != std::string::npos);
  start.ask(StaffIntent{si::CloseQuestion{}});
  CHECK(start.field(words::form_title_th).text.text == "ภาษาอังกฤษ");
  fill_event(start);
  for (const char* wrong : {"31/2/2569", "tomorrow", "22/11/2569"}) {  // the last one lies before the first day
    start.fill(words::form_ends, wrong);
    start.save();
    INFO(wrong);
    CHECK(start.trouble().find(wrong) != std::string::npos);
    start.ask(StaffIntent{si::CloseQuestion{}});
  }
  start.fill(words::form_ends, "24/11/2026");
  start.save();
  CHECK(start.trouble().find("24/11/2026") != std::string::npos);
  CHECK(projects(*start.station.store).value().empty());
}

TEST_CASE("changing the event writes one fact by who did it, and saving it unchanged none") {
  SetUpDay day;
  day.open_set_up();
  const int before = day.facts();
  day.open(words::set_up_event);
  day.save();
  CHECK(day.facts() == before);
  day.open(words::set_up_event);
  day.field(words::form_walk_in).on = false;
  day.save();
  CHECK(day.facts() == before + 1);
  day.ask(StaffIntent{si::LockScreen{}});
  CHECK_FALSE(day.shows<WelcomeScreen>()->can_walk_in);
}

TEST_CASE("another event may not have the code of the first; with its own it is the one in use") {
  SetUpDay day;
  day.open_set_up();
  day.want(su::Add{});
  day.fill(words::form_title_th, "ภาษาอังกฤษ");
  day.fill(words::form_code, "HR-1");
  day.fill(words::form_starts, "1/12/2026");
  day.save();
  CHECK_FALSE(day.trouble().empty());
  day.ask(StaffIntent{si::CloseQuestion{}});
  day.fill(words::form_code, "EN-1");
  day.save();
  CHECK(projects(*day.station.store).value().size() == 2);
  CHECK(project_in_use(*day.station.store).value().value().code == "EN-1");
}

TEST_CASE("the organisation's units come from one line, and walk-ins are offered them") {
  SetUpDay day;
  day.change_organisation(words::form_units, " กองคลัง,สำนักหอสมุด , ,กองคลัง");
  const auto known = organisation(*day.station.store).value().value();
  CHECK(known.units == std::vector<std::string>{"กองคลัง", "สำนักหอสมุด"});
  CHECK(known.names.th == "กองบริหารงานบุคคล");
}

TEST_CASE("long words and lists stay whole when a form is opened and saved") {
  SetUpDay day;
  Organisation known = organisation(*day.station.store).value().value();
  for (int i = 0; i < 40; ++i) known.units.push_back("สำนักวิทยบริการและเทคโนโลยีสารสนเทศ " + std::to_string(i));
  known.units.push_back("กองกลาง, ฝ่ายพัสดุ");
  known.names.en = std::string(300, 'W');
  REQUIRE(put_organisation(day.station, known, "system"));
  Project project = find_project(*day.station.store, day.project).value().value();
  project.title.th = std::string(100, 'A') + std::string(200, 'B');
  REQUIRE(add_project(day.station, project));
  const int before = day.facts();
  day.open_set_up();
  for (const TextId part : {words::set_up_organisation, words::set_up_event}) {
    day.open(part);
    day.save();
    CHECK(day.trouble().empty());
  }
  CHECK(day.facts() == before);
  day.open(words::set_up_organisation);
  day.fill(words::form_organisation_th, "กองกลาง");
  day.save();
  known.names.th = "กองกลาง";
  CHECK(organisation(*day.station.store).value().value() == known);
}

TEST_CASE("this kiosk's name is changed, and told to other stations by a fact") {
  SetUpDay day;
  day.open_set_up();
  day.open(words::set_up_station);
  day.fill(words::form_station, "จุดลงทะเบียน 2");
  day.save();
  const auto own = day.station.store->own_station_id();
  REQUIRE(own);
  CHECK(find_station(*day.station.store, *own).value().value().name == "จุดลงทะเบียน 2");
}

TEST_CASE("the first user is an administrator with a PIN typed twice; then the PIN is asked for") {
  SetUpDay day;
  day.open_set_up();
  day.open(words::set_up_users);
  day.want(su::Add{});
  CHECK(day.field(words::form_role).chosen == static_cast<std::size_t>(UserRole::administrator));
  day.fill(words::form_user_name, "สุดา");
  day.fill(words::form_pin, "804713");
  day.fill(words::form_pin_again, "804714");
  day.save();
  CHECK(day.trouble() == day.english[words::error_pin_repeat]);
  day.ask(StaffIntent{si::CloseQuestion{}});
  day.fill(words::form_pin_again, "804713");
  day.save();
  day.let_hash();
  REQUIRE(day.list().rows.size() == 1);
  CHECK_FALSE(day.staff().menu.is_open_to_all);
  CHECK(read_users(day.station.folder).value().front().user.name == "สุดา");
  day.ask(StaffIntent{si::LockScreen{}});
  day.ask(intent::OpenStaffSide{});
  CHECK(day.shows<PinScreen>());
}

TEST_CASE("the last administrator stays") {
  SetUpDay day;
  REQUIRE(add_user(day.station, "สุดา", UserRole::administrator, "x"));
  REQUIRE(add_user(day.station, "วิทยา", UserRole::staff, "x"));
  day.open_set_up();
  day.open(words::set_up_users);
  day.open("สุดา");
  day.want(su::Remove{});
  CHECK(day.trouble() == day.english[words::error_user_last]);
  day.ask(StaffIntent{si::CloseQuestion{}});
  day.want(su::Back{});
  day.open("วิทยา");
  day.want(su::Remove{});
  CHECK(read_users(day.station.folder).value().size() == 1);
}

TEST_CASE("who gives themself another role, or leaves the list, is asked for the PIN anew") {
  SetUpDay day;
  const auto hash = hash_pin("804713");
  REQUIRE(hash);
  const User suda = add_user(day.station, "สุดา", UserRole::administrator, *hash).value();
  REQUIRE(add_user(day.station, "วิทยา", UserRole::administrator, *hash));
  day.ask(StaffIntent{si::LockScreen{}});
  day.ask(intent::OpenStaffSide{});
  day.ask(StaffIntent{si::ChooseUser{suda.id}});
  day.ask(StaffIntent{si::TypePin{"804713\n"}});
  day.let_work([&] { return day.shows<PinScreen>() != nullptr; });
  day.ask(intent::ToggleLanguage{});
  day.open_set_up();
  day.open(words::set_up_users);
  day.open("สุดา");
  SECTION("another role") {
    day.field(words::form_role).chosen = static_cast<std::size_t>(UserRole::staff);
    day.save();
  }
  SECTION("gone") {
    day.want(su::Remove{});
  }
  CHECK(day.shows<PinScreen>());
}

TEST_CASE("with another time zone the agenda keeps its hours") {
  SetUpDay day;
  day.change_organisation(words::form_time_zone, "Asia/Tokyo");
  const Session session = sessions(*day.station.store, day.project).value().front();
  CHECK(format_time(session.starts).ends_with("T09:15:00.000+09:00"));
  CHECK(format_time(session.ends).ends_with("T12:00:00.000+09:00"));
}

TEST_CASE("the check-up says what sala doctor says") {
  SetUpDay day;
  day.open_set_up();
  day.open(words::set_up_checks);
  REQUIRE(day.list().rows.size() == 1);
  CHECK(day.list().rows.front().title == day.english[words::set_up_checking]);
  day.let_work([&] { return day.list().rows.size() == 1; });
  CHECK(day.list().rows.size() == 10);
  CHECK(day.list().rows.front().title == day.english[words::check_store]);
}

TEST_CASE("only an administrator sets up") {
  TrainingDay day;
  const Project project = find_project(*day.station.store, day.project).value().value();
  StaffScreen screen;
  screen.page = DoorBoardPage{};
  SetUpWork work;
  StaffDesk desk{day.station, &project, day.english, {Uuid{{7}}, "Suda", UserRole::staff}, screen};
  REQUIRE(take_set_up(desk, work, su::Add{}));
  CHECK(std::holds_alternative<DoorBoardPage>(screen.page));
}

TEST_CASE("a PIN that is still being hashed is its owner's, whatever page is open by then") {
  SetUpDay day;
  REQUIRE(add_user(day.station, "สุดา", UserRole::administrator, "hers"));
  day.open_set_up();
  day.open(words::set_up_users);
  day.want(su::Add{});
  day.fill(words::form_user_name, "วิทยา");
  day.fill(words::form_pin, "804713");
  day.fill(words::form_pin_again, "804713");
  day.save();
  CHECK(day.field(words::form_pin).text.text.empty());
  day.want(su::Back{});
  day.open("สุดา");
  day.let_work([&] { return read_users(day.station.folder).value().size() < 2; });
  const auto users = read_users(day.station.folder).value();
  REQUIRE(users.size() == 2);
  CHECK(users[0].pin_hash == "hers");
  CHECK(users[1].user.name == "วิทยา");
  CHECK_FALSE(day.form().working);
  CHECK(day.shell().notice == day.english[words::edit_saved]);
}

TEST_CASE("a form keeps what stands in it when the language is switched, and says its labels anew") {
  FirstStart start;
  start.open(words::set_up_event);
  start.fill(words::form_title_th, "ภาษาอังกฤษ");
  start.ask(intent::ToggleLanguage{});
  CHECK(start.form().fields.front().label == start.thai[words::form_title_th]);
  CHECK(start.form().fields.front().text.text == "ภาษาอังกฤษ");
}

TEST_CASE("typing begins with the keys that a field needs") {
  FirstStart start;
  start.open(words::set_up_event);
  StillScreen still;
  const auto layout_after = [&](const char* id) {
    start.form().typing = false;
    still.tap(id, start.flow->screen(), start.shell(), start.english);
    return start.form().keyboard.layout;
  };
  CHECK(layout_after("set_up.title_th.field") == KeyboardLayout::thai);
  CHECK(layout_after("set_up.code.field") == KeyboardLayout::english);
}

TEST_CASE("a day is chosen in the calendar or typed as people say it, and is said back in full") {
  FirstStart start;
  start.open(words::set_up_event);
  StillScreen still;
  const auto tap = [&](const char* id) {
    if (const auto wanted = still.tap(id, start.flow->screen(), start.shell(), start.english)) start.ask(*wanted);
  };
  tap("set_up.starts.field");
  REQUIRE(start.form().picking);
  CHECK(start.form().picking->month == 11);
  tap("set_up.sheet.later");
  tap("set_up.sheet.day_24");
  CHECK_FALSE(start.form().picking);
  CHECK(start.form()["starts"].text.text == "24/12/2026");
  CHECK(start.form()["starts"].said == "Thursday, 24 December 2026");
  start.fill(words::form_ends, "25 ธ.ค. 69");
  start.want(su::ReadFields{});
  CHECK(start.form()["ends"].said == "Friday, 25 December 2026");
  tap("set_up.starts.field");
  tap("set_up.sheet.type");
  CHECK(start.form().typing);
}

TEST_CASE("an hour is chosen by two taps") {
  SetUpDay day;
  day.open_set_up();
  day.open(words::set_up_agenda);
  day.want(su::Add{});
  StillScreen still;
  const auto tap = [&](const char* id) {
    if (const auto wanted = still.tap(id, day.flow->screen(), day.shell(), day.english)) day.ask(*wanted);
  };
  tap("set_up.from.field");
  tap("set_up.sheet.hour_13");
  tap("set_up.sheet.minute_30");
  CHECK(day.form()["from"].text.text == "13:30");
  CHECK_FALSE(day.form().picking);
}

TEST_CASE("what is wrong is told at its field when it was filled in, and what is missing when it is saved") {
  FirstStart start;
  start.open(words::set_up_event);
  start.fill(words::form_ends, "31/2/2569");
  start.form()["ends"].touched = true;
  start.want(su::ReadFields{});
  CHECK(has(start.form()["ends"].fault, "31/2/2569"));
  CHECK(start.form()["code"].fault.empty());
  start.save();
  CHECK_FALSE(start.form()["code"].fault.empty());
  CHECK_FALSE(start.staff().trouble);
  CHECK(projects(*start.station.store).value().empty());
}

TEST_CASE("a form that is half filled in survives another page and the lock, and going back asks") {
  SetUpDay day;
  day.open_set_up();
  day.want(su::Add{});
  day.fill(words::form_title_th, "ภาษาอังกฤษ");
  day.want(su::Back{});
  CHECK(day.form().leaving);
  day.want(su::KeepIt{});
  CHECK_FALSE(day.form().leaving);
  day.flow->pass_time(day.now_s);
  SECTION("another page") {
    day.ask(StaffIntent{si::OpenArea{StaffArea::people}});
  }
  SECTION("the lock") {
    day.ask(StaffIntent{si::LockScreen{}});
    day.ask(intent::OpenStaffSide{});
  }
  day.open_set_up();
  day.want(su::Add{});
  CHECK(day.form()["title_th"].text.text == "ภาษาอังกฤษ");
  day.want(su::Back{});
  CHECK(day.form().leaving);
  day.want(su::Discard{});
  day.want(su::Add{});
  CHECK(day.form()["title_th"].text.text.empty());
}

TEST_CASE("a secret is never kept of a form that was left") {
  SetUpDay day;
  day.open_set_up();
  day.open(words::set_up_users);
  day.want(su::Add{});
  day.fill(words::form_user_name, "สุดา");
  day.fill(words::form_pin, "804713");
  day.flow->pass_time(day.now_s);
  day.open_set_up();
  day.open(words::set_up_users);
  day.want(su::Add{});
  CHECK(day.form()["user_name"].text.text == "สุดา");
  CHECK(day.form()["pin"].text.text.empty());
}

TEST_CASE("a session that ends on a later day still does after its title was changed") {
  SetUpDay day;
  Session camp;
  camp.title = {"ค่าย", ""};
  camp.starts = at(18, 0);
  camp.ends = at(6, 0);
  camp.ends.utc_ms += 2 * 86'400'000LL;
  REQUIRE(add_sessions(day.station, day.project, {camp}));
  day.open_set_up();
  day.open(words::set_up_agenda);
  day.open("ค่าย");
  day.fill(words::form_title_th, "ค่ายฝึก");
  day.save();
  const auto agenda = sessions(*day.station.store, day.project).value();
  CHECK(agenda.back().title.th == "ค่ายฝึก");
  CHECK(agenda.back().ends.utc_ms == camp.ends.utc_ms);
}

TEST_CASE("a session that is removed leaves the agenda, and nothing else is changed") {
  SetUpDay day;
  day.open_set_up();
  day.open(words::set_up_agenda);
  REQUIRE(day.list().rows.size() == 1);
  const int facts = day.facts();
  day.want(su::OpenRow{day.list().rows.front().id});
  day.want(su::AskRemove{});
  CHECK(day.form().removing);
  day.want(su::Remove{});
  REQUIRE(day.list().rows.size() == 1);  // what an empty agenda says
  CHECK_FALSE(day.list().rows.front().opens);
  CHECK(sessions(*day.station.store, day.project).value().empty());
  CHECK(day.facts() == facts + 1);  // nothing is taken back: one more word about it
}

TEST_CASE("minutes that were emptied, or are no number, are asked for: nobody is late without a word") {
  SetUpDay day;
  day.open_set_up();
  day.open(words::set_up_agenda);
  day.want(su::OpenRow{day.list().rows.front().id});
  const int facts = day.facts();
  for (const TextId minutes : {words::form_opens_before, words::form_closes_after, words::form_late_after})
    for (const char* wrong : {"", "15x", "-5"}) {
      const std::string known = day.field(minutes).text.text;
      day.fill(minutes, wrong);
      day.save();
      INFO(day.english[minutes] << ": " << wrong);
      CHECK(has(day.trouble(), day.english[minutes]));
      day.ask(StaffIntent{si::CloseQuestion{}});
      day.fill(minutes, known);
    }
  day.fill(words::form_late_after, "๐");
  day.save();
  CHECK(day.trouble().empty());
  CHECK(day.facts() == facts + 1);
  CHECK(sessions(*day.station.store, day.project).value().front().late_after_min == 0);
}

TEST_CASE("a user's role is changed without a new PIN, but the last administrator stays one") {
  SetUpDay day;
  REQUIRE(add_user(day.station, "สุดา", UserRole::administrator, "hers"));
  REQUIRE(add_user(day.station, "วิทยา", UserRole::staff, "his"));
  day.open_set_up();
  day.open(words::set_up_users);
  day.open("วิทยา");
  day.field(words::form_role).chosen = static_cast<std::size_t>(UserRole::trainer);
  day.save();
  const auto users = read_users(day.station.folder).value();
  CHECK(users[1].user.role == UserRole::trainer);
  CHECK(users[1].pin_hash == "his");
  day.open("สุดา");
  day.field(words::form_role).chosen = static_cast<std::size_t>(UserRole::staff);
  day.save();
  CHECK(day.trouble() == day.english[words::error_user_last]);
}

}  // namespace sala
