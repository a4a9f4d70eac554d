// An administrator sets up this kiosk at its place, and the others it works with.
#include "kiosk/kiosk_settings.h"
#include "station/keeping/restore.h"
#include "station/people/ticket_issue.h"
#include "storage/project_queries.h"
#include "support/day/set_up_day.h"
#include "words/exchange.h"
#include "words/out.h"
#include "words/security.h"
#include "words/set_up.h"
#include "words/shell.h"

namespace sala {
namespace {

Fact newest_fact(const OpenStation& station) {
  Fact newest;
  REQUIRE(station.store->export_lines({}, [&](const std::string& line) -> Result<void> {
    Fact fact = from_line(line).value();
    if (fact.at > newest.at) newest = std::move(fact);
    return {};
  }));
  return newest;
}

}  // namespace

TEST_CASE("a new kiosk joins on the screen: it asks, its digits are typed at the office, it takes in the answer") {
  SetUpDay office;
  FirstStart door;
  TemporaryFolder stick;
  const auto at = [&](auto& day, SetUpWork& work, StaffScreen& screen, const Project* project) {
    work.find_places = [&] { return std::vector<ExportPlace>{look_at(stick.path(), "KINGSTON")}; };
    return StaffDesk{day.station, project, day.english, {Uuid{{7}}, "Suda", UserRole::administrator}, screen};
  };
  SetUpWork door_work, office_work;
  StaffScreen door_screen, office_screen;
  const Project project = find_project(*office.station.store, office.project).value().value();
  StaffDesk at_door = at(door, door_work, door_screen, nullptr),
            at_office = at(office, office_work, office_screen, &project);
  const auto let_work = [](StaffDesk& desk, SetUpWork& work, const auto& working) {
    for (int i = 0; i < 20000 && working(); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      REQUIRE(look_set_up(desk, work));
    }
  };

  door_work.part = SetUpPart::others;
  REQUIRE(show_set_up(at_door, door_work));
  REQUIRE(take_set_up(at_door, door_work, su::Add{}));
  let_work(at_door, door_work, [&] { return door_work.asking.works(); });
  const std::string digits = at_door.page<JoinPage>()->digits;
  REQUIRE(digits.size() == std::string("123 456 789 012").size());

  office_work.part = SetUpPart::others;
  REQUIRE(show_set_up(at_office, office_work));
  REQUIRE(take_set_up(at_office, office_work, su::Add{}));
  FormPage& form = *at_office.page<FormPage>();
  form["digits"].text = edit_text("000 000 000 000");
  const auto saving = [&] { return office_work.saving.works(); };
  REQUIRE(take_set_up(at_office, office_work, su::Save{}));
  let_work(at_office, office_work, saving);
  CHECK(office_screen.trouble == office.english.with(words::error_join_digits, {{"digits", "000000000000"}}));
  form["digits"].text = edit_text(digits);
  REQUIRE(take_set_up(at_office, office_work, su::Save{}));
  let_work(at_office, office_work, saving);
  REQUIRE(at_office.page<ListPage>());
  CHECK(at_office.page<ListPage>()->rows.size() == 2);
  const Fact word = newest_fact(office.station);
  CHECK(word.kind == "station_put");
  CHECK(Json::parse(word.body)["by"] == at_office.by());
  CHECK(Json::parse(word.body)["roles"] == "door");  // nobody chose more
  const std::string told = at_office.page<ListPage>()->lead;

  const auto take_answer = [&] {
    REQUIRE(take_set_up(at_door, door_work, su::Save{}));
    let_work(at_door, door_work, [&] { return !at_door.page<JoinPage>()->compares; });
    REQUIRE(at_door.page<JoinPage>()->compares);
    CHECK(told.find(at_door.page<JoinPage>()->digits) != std::string::npos);
    CHECK(count_facts(door.station.store->heads().value()) == 0);
  };
  take_answer();
  REQUIRE(take_set_up(at_door, door_work, su::Remove{}));  // they differ, somebody says
  CHECK_FALSE(is_working(door_work.exchange));
  CHECK(at_door.page<JoinPage>()->told.words == door.english[words::join_not_alike]);
  CHECK(count_facts(door.station.store->heads().value()) == 0);
  take_answer();
  REQUIRE(take_set_up(at_door, door_work, su::Save{}));
  let_work(at_door, door_work, [&] { return is_working(door_work.exchange); });
  REQUIRE(at_door.page<ListPage>());
  CHECK(at_door.page<ListPage>()->add.empty());
  CHECK(find_project(*door.station.store, office.project).value().value() == project);

  // the organisation is the office's to change
  const auto before = count_facts(door.station.store->heads().value());
  door_work.part = SetUpPart::organisation;
  door_screen.page = ListPage{};
  REQUIRE(show_set_up(at_door, door_work));
  const auto refused = take_set_up(at_door, door_work, su::Save{});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().text == words::error_not_office);
  CHECK(count_facts(door.station.store->heads().value()) == before);
}

TEST_CASE("a backup that a passphrase opens is written to the stick, and only a strong passphrase will do") {
  SetUpDay day;
  TemporaryFolder stick;
  SetUpWork work;
  StaffScreen screen;
  work.find_places = [&] { return std::vector<ExportPlace>{look_at(stick.path(), "KINGSTON")}; };
  StaffDesk desk{day.station, nullptr, day.english, {Uuid{{7}}, "Suda", UserRole::administrator}, screen};
  work.part = SetUpPart::backup;
  REQUIRE(show_set_up(desk, work));
  const auto type = [&](const std::string& passphrase) {
    for (const char* field : {"passphrase", "passphrase_again"}) (*desk.page<FormPage>())[field].text.text = passphrase;
  };
  type("short");
  const auto refused = take_set_up(desk, work, su::Save{});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().text == words::error_passphrase_short);
  std::filesystem::remove(stick.path());  // pulled out: nothing is written in its place
  const auto plugged = std::exchange(work.find_places, [] { return std::vector<ExportPlace>(); });
  type("four quite different words");
  const auto gone = take_set_up(desk, work, su::Save{});
  REQUIRE_FALSE(gone);
  CHECK(gone.error().text == words::send_gone);
  CHECK_FALSE(std::filesystem::exists(stick.path()));
  std::filesystem::create_directory(stick.path());
  work.find_places = plugged;
  const std::string passphrase = "four quite different words";
  type(passphrase);
  REQUIRE(take_set_up(desk, work, su::Save{}));
  CHECK((*desk.page<FormPage>())["passphrase"].text.text.empty());
  for (int i = 0; i < 20000 && work.saving.works(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    REQUIRE(look_set_up(desk, work));
  }
  CHECK_FALSE(screen.trouble);
  const auto written = std::filesystem::directory_iterator(stick.path())->path();
  CHECK(written.extension() == ".sala");
  CHECK(open_backup(written, [&] { return Result<std::string>(passphrase); }));
}

TEST_CASE("a stick plugged in while the page for the sealed backup is open is offered, and what was chosen stays") {
  SetUpDay day;
  TemporaryFolder stick, other;
  SetUpWork work;
  StaffScreen screen;
  std::vector<ExportPlace> places = {look_at(day.station.folder / "exchange", "")};
  work.find_places = [&] { return places; };
  StaffDesk desk{day.station, nullptr, day.english, {Uuid{{7}}, "Suda", UserRole::administrator}, screen};
  work.part = SetUpPart::backup;
  REQUIRE(show_set_up(desk, work));
  (*desk.page<FormPage>())["passphrase"].text.text = "half a passphr";
  const auto plug_in = [&](const TemporaryFolder& folder, const char* name) {
    places.insert(places.begin(), look_at(folder.path(), name));
    CHECK(shows_places(screen, work));
    REQUIRE(show_set_up(desk, work));
    const FormPage& form = *desk.page<FormPage>();
    REQUIRE(form["where"].choices.size() == places.size());
    CHECK(form["where"].choices[form["where"].chosen].find("KINGSTON") != std::string::npos);
    CHECK(form["passphrase"].text.text == "half a passphr");
  };
  plug_in(stick, "KINGSTON");
  plug_in(other, "ADATA");
}

TEST_CASE("what is still being saved is not lost to a request to join") {
  FirstStart day;
  TemporaryFolder stick;
  SetUpWork work;
  StaffScreen screen;
  work.find_places = [&] { return std::vector<ExportPlace>{look_at(stick.path(), "KINGSTON")}; };
  StaffDesk desk{day.station, nullptr, day.english, {Uuid{{7}}, "Suda", UserRole::administrator}, screen};
  work.part = SetUpPart::others;
  REQUIRE(show_set_up(desk, work));
  std::promise<Finish> slow;
  work.saving.begin({}, [end = slow.get_future().share()] { return end.get(); });
  REQUIRE(take_set_up(desk, work, su::Add{}));
  CHECK(desk.page<JoinPage>()->told.words == day.english[words::error_still_saving]);
  bool is_saved = false;
  slow.set_value([&](OpenStation&) {
    is_saved = true;
    return Result<Saved>(Saved{});
  });
  while (work.saving.works()) REQUIRE(look_set_up(desk, work));
  CHECK(is_saved);
}

TEST_CASE("what is tried out on the page for camera and scanner registers nobody") {
  SetUpDay day;
  day.open_set_up();
  day.open(words::set_up_devices);
  const int before = day.facts();
  day.flow->take_code(day.people[0].code, day.now_s, CodeSource::scanner);
  const auto& page = std::get<DevicesPage>(day.staff().page);
  CHECK(page.by_scanner.count == 1);
  CHECK(page.by_scanner.words == day.english[words::devices_read_ticket]);
  CHECK(page.by_camera.count == 0);
  CHECK(day.facts() == before);
  CHECK_FALSE(day.is_registered(0));
  CHECK(day.flow->wants_camera_preview());
}

TEST_CASE("the kiosk's own language and waiting time, and the event's colour, count from the next visitor on") {
  SetUpDay day;
  day.open_set_up();
  day.open(words::set_up_screen);
  day.field(words::form_language).chosen = 1;
  day.field(words::form_idle).chosen = 0;
  day.save();
  day.open(words::set_up_event);
  day.field(words::form_colour).chosen = 1;
  day.save();
  day.ask(intent::GoWelcome{});
  CHECK(day.flow->texts().language() == Language::en);
  day.ask(intent::ToggleLanguage{});  // a visitor's choice, until nobody has touched it for the time that was chosen
  CHECK(day.flow->texts().language() == Language::th);
  day.flow->pass_time(day.now_s + 21);
  CHECK(day.flow->texts().language() == Language::en);
  CHECK(day.shell().primary == parse_color("#1F4E8C"));
  CHECK(read_kiosk_settings(*day.station.store).idle_s == 20);
}

TEST_CASE("sounds are heard once they were switched on, for who is let in and who is not") {
  SetUpDay day;
  day.ask(intent::GoWelcome{});
  day.scan(day.person(0).code);
  CHECK_FALSE(day.flow->take_chime());
  day.ask(intent::GoWelcome{});
  day.ask(intent::ToggleLanguage{});
  day.ask(intent::OpenStaffSide{});
  day.open_set_up();
  day.open(words::set_up_screen);
  day.field(words::form_sounds).on = true;
  day.save();
  day.ask(intent::GoWelcome{});
  day.scan(day.person(1).code);
  CHECK(day.flow->take_chime() == Chime::success);
  day.ask(intent::ToggleLanguage{});  // told anew, not heard anew
  CHECK_FALSE(day.flow->take_chime());
  day.scan("https://example.org");
  CHECK(day.flow->take_chime() == Chime::refusal);
}

}  // namespace sala
