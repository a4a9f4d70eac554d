// An administrator sets things up on the screen: the first start, the event and its agenda, users, the organisation.
#include <catch2/catch.hpp>
#include <thread>

#include "app/kiosk_settings.h"
#include "app/project_changes.h"
#include "app/restore.h"
#include "app/staff/set_up.h"
#include "app/still_screen.h"
#include "app/training_day.h"
#include "app/users.h"
#include "core/text_ids.h"
#include "storage/project_queries.h"

namespace sala {
namespace {

namespace su = set_up_intent;
namespace si = staff_intent;

/// Somebody at the set-up pages of a kiosk, through the flow.
template <class Day>
struct SetUp : Day {
  SetUp() {
    if constexpr (!std::is_base_of_v<TrainingDay, Day>) Day::begin();
    Day::ask(intent::ToggleLanguage{});
    Day::ask(intent::OpenStaffSide{});
  }
  void want(const SetUpIntent& wanted) { Day::ask(StaffIntent{wanted}); }
  StaffScreen& staff() {
    auto* screen = std::get_if<StaffScreen>(&Day::flow->screen());
    REQUIRE(screen);
    return *screen;
  }
  void open_set_up() { Day::ask(StaffIntent{si::OpenArea{StaffArea::set_up}}); }
  ListPage& list() {
    REQUIRE(std::holds_alternative<ListPage>(staff().page));
    return std::get<ListPage>(staff().page);
  }
  FormPage& form() {
    REQUIRE(std::holds_alternative<FormPage>(staff().page));
    return std::get<FormPage>(staff().page);
  }
  void open(const std::string& title) {
    const auto& rows = list().rows;
    const auto found = std::ranges::find(rows, title, &ListPage::Row::title);
    REQUIRE(found != rows.end());
    want(su::OpenRow{static_cast<std::size_t>(found - rows.begin())});
  }
  void open(TextId title) { open(Day::english[title]); }
  FormPage::Field& field(TextId label) {
    auto& fields = form().fields;
    const auto found = std::ranges::find(fields, Day::english[label], &FormPage::Field::label);
    REQUIRE(found != fields.end());
    return *found;
  }
  void fill(TextId label, const std::string& words) {
    EditText& text = field(label).text;
    text.text = words;
    text.caret = text.anchor = words.size();
  }
  void save() { want(su::Save{}); }
  /// Waits until the PIN is hashed, or the machine was looked at.
  void let_work(const std::function<bool()>& working) {
    for (int i = 0; i < 20000 && working(); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      Day::flow->pass_time(Day::now_s);
    }
  }
  void let_hash() {
    let_work([this] {
      const auto* open_form = std::get_if<FormPage>(&staff().page);
      return open_form != nullptr && open_form->working;
    });
  }
  std::string trouble() { return staff().trouble.value_or(""); }
};

using FirstStart = SetUp<EmptyDay>;
using SetUpDay = SetUp<TrainingDay>;

void fill_event(FirstStart& start) {
  start.fill(TextId::form_title_th, "ภาษาอังกฤษเพื่อการทำงาน");
  start.fill(TextId::form_code, "EN-1");
  start.fill(TextId::form_starts, "23/11/2569");
}

}  // namespace

TEST_CASE("before the first event the staff's side is the set-up, and the first event opens the door") {
  FirstStart start;
  CHECK(start.staff().menu.areas == std::vector<StaffArea>{StaffArea::set_up});
  CHECK(start.list().lead == start.english[TextId::set_up_five_steps]);
  start.open(TextId::set_up_event);
  fill_event(start);
  start.save();
  CHECK(start.list().lead.empty());
  CHECK(start.staff().menu.areas.size() > 1);
  start.open(TextId::set_up_agenda);
  start.want(su::Add{});
  start.fill(TextId::form_title_th, "ช่วงที่ 1");
  start.fill(TextId::form_from, "9.15");
  start.fill(TextId::form_to, "๑๒:๐๐");
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

TEST_CASE("a form that lacks something says what, keeps what was typed and writes nothing") {
  FirstStart start;
  start.open(TextId::set_up_event);
  start.fill(TextId::form_title_th, "ภาษาอังกฤษ");
  start.save();
  CHECK(start.trouble().find(start.english[TextId::form_code]) != std::string::npos);
  start.ask(StaffIntent{si::CloseQuestion{}});
  CHECK(start.field(TextId::form_title_th).text.text == "ภาษาอังกฤษ");
  fill_event(start);
  for (const char* wrong : {"31/2/2569", "tomorrow", "22/11/2569"}) {
    start.fill(TextId::form_ends, wrong);
    start.save();
    INFO(wrong);
    CHECK(start.trouble().find(wrong) != std::string::npos);
    start.ask(StaffIntent{si::CloseQuestion{}});
  }
  start.fill(TextId::form_ends, "24/11/2026");
  start.save();
  CHECK(start.trouble().find("24/11/2026") != std::string::npos);
  CHECK(projects(*start.station.store).value().empty());
}

TEST_CASE("changing the event writes one fact by who did it, and saving it unchanged none") {
  SetUpDay day;
  day.open_set_up();
  const int before = day.facts();
  day.open(TextId::set_up_event);
  day.save();
  CHECK(day.facts() == before);
  day.open(TextId::set_up_event);
  day.field(TextId::form_walk_in).on = false;
  day.save();
  CHECK(day.facts() == before + 1);
  day.ask(StaffIntent{si::LockScreen{}});
  CHECK_FALSE(day.shows<WelcomeScreen>()->can_walk_in);
}

TEST_CASE("another event may not have the code of the first; with its own it is the one in use") {
  SetUpDay day;
  day.open_set_up();
  day.want(su::Add{});
  day.fill(TextId::form_title_th, "ภาษาอังกฤษ");
  day.fill(TextId::form_code, "HR-1");
  day.fill(TextId::form_starts, "1/12/2026");
  day.save();
  CHECK_FALSE(day.trouble().empty());
  day.ask(StaffIntent{si::CloseQuestion{}});
  day.fill(TextId::form_code, "EN-1");
  day.save();
  CHECK(projects(*day.station.store).value().size() == 2);
  CHECK(project_in_use(*day.station.store).value().value().code == "EN-1");
}

TEST_CASE("the organisation's units come from one line, and walk-ins are offered them") {
  SetUpDay day;
  day.open_set_up();
  day.open(TextId::set_up_organisation);
  day.fill(TextId::form_units, " กองคลัง,สำนักหอสมุด , ,กองคลัง");
  day.save();
  const auto known = organisation(*day.station.store).value().value();
  CHECK(known.units == std::vector<std::string>{"กองคลัง", "สำนักหอสมุด"});
  CHECK(known.names.th == "กองบริหารงานบุคคล");
}

TEST_CASE("this kiosk's name is changed, and told to other stations by a fact") {
  SetUpDay day;
  day.open_set_up();
  day.open(TextId::set_up_station);
  day.fill(TextId::form_station, "จุดลงทะเบียน 2");
  day.save();
  const auto own = day.station.store->own_station_id();
  REQUIRE(own);
  CHECK(find_station(*day.station.store, *own).value().value().name == "จุดลงทะเบียน 2");
}

TEST_CASE("the first user is an administrator with a PIN typed twice; then the PIN is asked for") {
  SetUpDay day;
  day.open_set_up();
  day.open(TextId::set_up_users);
  day.want(su::Add{});
  CHECK(day.field(TextId::form_role).chosen == static_cast<std::size_t>(UserRole::administrator));
  day.fill(TextId::form_user_name, "สุดา");
  day.fill(TextId::form_pin, "804713");
  day.fill(TextId::form_pin_again, "804714");
  day.save();
  CHECK(day.trouble() == day.english[TextId::error_pin_repeat]);
  day.ask(StaffIntent{si::CloseQuestion{}});
  day.fill(TextId::form_pin_again, "804713");
  day.save();
  day.let_hash();
  REQUIRE(day.list().rows.size() == 1);
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
  day.open(TextId::set_up_users);
  day.open("สุดา");
  day.want(su::Remove{});
  CHECK(day.trouble() == day.english[TextId::error_user_last]);
  day.ask(StaffIntent{si::CloseQuestion{}});
  day.want(su::Back{});
  day.open("วิทยา");
  day.want(su::Remove{});
  CHECK(read_users(day.station.folder).value().size() == 1);
}

TEST_CASE("the check-up says what sala doctor says") {
  SetUpDay day;
  day.open_set_up();
  day.open(TextId::set_up_checks);
  REQUIRE(day.list().rows.size() == 1);
  CHECK(day.list().rows.front().title == day.english[TextId::set_up_checking]);
  day.let_work([&] { return day.list().rows.size() == 1; });
  CHECK(day.list().rows.size() == 9);
  CHECK(day.list().rows.front().title == day.english[TextId::check_store]);
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
  day.open(TextId::set_up_users);
  day.want(su::Add{});
  day.fill(TextId::form_user_name, "วิทยา");
  day.fill(TextId::form_pin, "804713");
  day.fill(TextId::form_pin_again, "804713");
  day.save();
  CHECK(day.field(TextId::form_pin).text.text.empty());
  day.want(su::Back{});
  day.open("สุดา");
  day.let_work([&] { return read_users(day.station.folder).value().size() < 2; });
  const auto users = read_users(day.station.folder).value();
  REQUIRE(users.size() == 2);
  CHECK(users[0].pin_hash == "hers");
  CHECK(users[1].user.name == "วิทยา");
  CHECK_FALSE(day.form().working);
}

TEST_CASE("a form keeps what stands in it when the language is switched, and says its labels anew") {
  FirstStart start;
  start.open(TextId::set_up_event);
  start.fill(TextId::form_title_th, "ภาษาอังกฤษ");
  start.ask(intent::ToggleLanguage{});
  CHECK(start.form().fields.front().label == start.thai[TextId::form_title_th]);
  CHECK(start.form().fields.front().text.text == "ภาษาอังกฤษ");
}

TEST_CASE("typing begins with the keys that a field needs") {
  FirstStart start;
  start.open(TextId::set_up_event);
  StillScreen still;
  const auto layout_after = [&](const char* id) {
    start.form().typing = false;
    still.tap(id, start.flow->screen(), start.shell(), start.english);
    return start.form().keyboard.layout;
  };
  CHECK(layout_after("set_up.field_0.field") == KeyboardLayout::thai);
  CHECK(layout_after("set_up.field_2.field") == KeyboardLayout::english);
  CHECK(layout_after("set_up.field_5.field") == KeyboardLayout::symbols);
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
  day.open(TextId::set_up_agenda);
  day.open("ค่าย");
  day.fill(TextId::form_title_th, "ค่ายฝึก");
  day.save();
  const auto agenda = sessions(*day.station.store, day.project).value();
  CHECK(agenda.back().title.th == "ค่ายฝึก");
  CHECK(agenda.back().ends.utc_ms == camp.ends.utc_ms);
}

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
  const std::string digits = at_door.page<JoinPage>()->digits;
  REQUIRE(digits.size() == 7);

  office_work.part = SetUpPart::others;
  REQUIRE(show_set_up(at_office, office_work));
  REQUIRE(take_set_up(at_office, office_work, su::Add{}));
  FormPage& form = *at_office.page<FormPage>();
  form.fields[0].text = edit_text("000 000");
  const auto saving = [&] { return office_work.saving.valid(); };
  REQUIRE(take_set_up(at_office, office_work, su::Save{}));
  let_work(at_office, office_work, saving);
  CHECK(office_screen.trouble == office.english.with(TextId::error_join_digits, {{"digits", "000000"}}));
  form.fields[0].text = edit_text(digits);
  REQUIRE(take_set_up(at_office, office_work, su::Save{}));
  let_work(at_office, office_work, saving);
  REQUIRE(at_office.page<ListPage>());
  CHECK(at_office.page<ListPage>()->rows.size() == 2);

  REQUIRE(take_set_up(at_door, door_work, su::Save{}));
  let_work(at_door, door_work, [&] { return is_working(door_work.exchange); });
  REQUIRE(at_door.page<ListPage>());
  CHECK(at_door.page<ListPage>()->add.empty());
  CHECK(find_project(*door.station.store, office.project).value().value() == project);

  // the organisation is the office's to change
  const int before = static_cast<int>(door.station.store->heads().value().size());
  door_work.part = SetUpPart::organisation;
  door_screen.page = ListPage{};
  REQUIRE(show_set_up(at_door, door_work));
  const auto refused = take_set_up(at_door, door_work, su::Save{});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().text == TextId::error_not_office);
  CHECK(static_cast<int>(door.station.store->heads().value().size()) == before);
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
    for (const std::size_t field : {1, 2}) desk.page<FormPage>()->fields[field].text.text = passphrase;
  };
  type("short");
  const auto refused = take_set_up(desk, work, su::Save{});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().text == TextId::error_passphrase_short);
  const std::string passphrase = "four quite different words";
  type(passphrase);
  REQUIRE(take_set_up(desk, work, su::Save{}));
  CHECK(desk.page<FormPage>()->fields[1].text.text.empty());
  for (int i = 0; i < 20000 && work.saving.valid(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    REQUIRE(look_set_up(desk, work));
  }
  CHECK_FALSE(screen.trouble);
  const auto written = std::filesystem::directory_iterator(stick.path())->path();
  CHECK(written.extension() == ".sealed");
  CHECK(open_backup(written, [&] { return Result<std::string>(passphrase); }));
  CHECK_FALSE(std::filesystem::exists(day.station.folder / "sealing.sqlite"));
}

TEST_CASE("a session that is removed leaves the agenda; its check-ins stay in the facts") {
  SetUpDay day;
  day.open_set_up();
  day.open(TextId::set_up_agenda);
  const auto before = day.list().rows.size();
  day.want(su::OpenRow{0});
  day.want(su::AskRemove{});
  CHECK(day.form().removing);
  day.want(su::Remove{});
  CHECK(day.list().rows.size() == before - 1);
  CHECK(sessions(*day.station.store, day.project).value().size() == before - 1);
}

TEST_CASE("what is tried out on the page for camera and scanner registers nobody") {
  SetUpDay day;
  day.open_set_up();
  day.open(TextId::set_up_devices);
  const int before = day.facts();
  day.flow->take_code(day.people[0].code, day.now_s, CodeSource::scanner);
  const auto& page = std::get<DevicesPage>(day.staff().page);
  CHECK(page.by_scanner.count == 1);
  CHECK(page.by_scanner.words == day.english[TextId::devices_read_ticket]);
  CHECK(page.by_camera.count == 0);
  CHECK(day.facts() == before);
  CHECK_FALSE(day.is_registered(0));
  CHECK(day.flow->wants_camera_preview());
}

TEST_CASE("the kiosk's own language and waiting time, and the event's colour, count from the next visitor on") {
  SetUpDay day;
  day.open_set_up();
  day.open(TextId::set_up_screen);
  day.field(TextId::form_language).chosen = 1;
  day.field(TextId::form_idle).chosen = 0;
  day.save();
  day.open(TextId::set_up_event);
  day.field(TextId::form_colour).chosen = 1;
  day.save();
  day.ask(intent::GoWelcome{});
  CHECK(day.flow->texts().language() == Language::en);
  CHECK(day.shell().primary == parse_color("#1F4E8C"));
  CHECK(read_kiosk_settings(*day.station.store).idle_s == 20);
}

TEST_CASE("a user's role is changed without a new PIN, but the last administrator stays one") {
  SetUpDay day;
  REQUIRE(add_user(day.station, "สุดา", UserRole::administrator, "hers"));
  REQUIRE(add_user(day.station, "วิทยา", UserRole::staff, "his"));
  day.open_set_up();
  day.open(TextId::set_up_users);
  day.open("วิทยา");
  day.field(TextId::form_role).chosen = static_cast<std::size_t>(UserRole::trainer);
  day.save();
  const auto users = read_users(day.station.folder).value();
  CHECK(users[1].user.role == UserRole::trainer);
  CHECK(users[1].pin_hash == "his");
  day.open("สุดา");
  day.field(TextId::form_role).chosen = static_cast<std::size_t>(UserRole::staff);
  day.save();
  CHECK(day.trouble() == day.english[TextId::error_user_last]);
}

}  // namespace sala
