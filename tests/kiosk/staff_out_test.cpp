// Staff take lists, sheets and tickets out on a stick, and exchange facts with another kiosk, from the screen.
#include <sys/mount.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

#include "documents/table.h"
#include "files/whole_file.h"
#include "kiosk/staff/out/out.h"
#include "kiosk/staff/store_out.h"
#include "station/exchange/stick.h"
#include "station/program_files.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "support/day/training_day.h"
#include "words/out.h"
#include "words/shell.h"
#include "words/station.h"

namespace sala {
namespace {

namespace fs = std::filesystem;
namespace oi = out_intent;

/// A user at the page of what goes out. Sticks are folders; they come and go.
struct OutDesk {
  explicit OutDesk(OpenStation& opened, const Uuid& project_id, UserRole role = UserRole::staff)
      : station(opened), project(find_project(*opened.store, project_id).value().value()) {
    user = {Uuid{{7}}, "Suda", role};
    work.find_places = [this] {
      std::vector<ExportPlace> places;
      for (const fs::path& stick : sticks) places.push_back(look_at(stick, "KINGSTON"));
      places.push_back(look_at(station.folder / "exchange", ""));
      return places;
    };
    open();
  }

  StaffDesk at_desk() { return {station, &project, texts, user, screen}; }
  void open() {
    StaffDesk desk = at_desk();
    REQUIRE(show_out(desk, work));
  }
  void plug_in(const fs::path& stick) {
    sticks = {stick};
    open();
    choose(0);
  }
  void choose(std::size_t place) { ask(oi::ChoosePlace{place}); }
  void ask(const OutIntent& wanted) {
    StaffDesk desk = at_desk();
    REQUIRE(take_out(desk, work, wanted));
  }
  /// Waits until it is written, as the kiosk's loop does.
  void let_work() {
    for (int i = 0; i < 5000 && is_working(work); ++i) {
      StaffDesk desk = at_desk();
      REQUIRE(look_out(desk, work));
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }
  void take(const OutIntent& wanted) {
    ask(wanted);
    let_work();
  }
  const OutPage& page() {
    REQUIRE(std::holds_alternative<OutPage>(screen.page));
    return std::get<OutPage>(screen.page);
  }
  bool is_done() { return page().told.state == OutPage::State::done; }

  OpenStation& station;
  Project project;
  Texts texts = load_texts(Language::en).value();
  User user;
  std::vector<fs::path> sticks;
  StaffScreen screen;
  OutWork work;  ///< last: its thread ends first
};

std::vector<std::string> staff_out_names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

std::string begins(const fs::path& file, std::size_t count) {
  return read_file(file).value().substr(0, count);
}

struct OutDay {
  explicit OutDay(UserRole role = UserRole::staff) : desk(day.station, day.project, role) {
    desk.plug_in(stick.path());
  }
  std::vector<std::string> written() const { return staff_out_names_in(stick.path()); }

  TrainingDay day;
  TemporaryFolder stick;
  OutDesk desk;
};

}  // namespace

TEST_CASE("where to: each stick with its room, and the exchange folder; sticks come and go while the page is open") {
  TrainingDay day;
  OutDesk desk(day.station, day.project);
  REQUIRE(desk.page().places.size() == 1);
  CHECK(has(desk.page().places[0], "Exchange folder · "));
  CHECK(desk.page().hint == desk.texts[words::send_no_stick]);
  TemporaryFolder stick;
  desk.plug_in(stick.path());
  REQUIRE(desk.page().places.size() == 2);
  CHECK(has(desk.page().places[0], "Stick KINGSTON · "));
  CHECK(has(desk.page().places[0], "free"));
  CHECK(desk.page().hint.empty());
  desk.sticks.clear();
  desk.open();
  CHECK(desk.page().places.size() == 1);
  CHECK(desk.page().chosen == 0);
}

TEST_CASE("a tap means the place that was shown, also when a stick came in between") {
  OutDay out;
  TemporaryFolder late;
  out.desk.sticks = {late.path(), out.stick.path()};
  out.desk.choose(0);
  out.desk.take(oi::Begin{OutAction::csv});
  CHECK(out.desk.is_done());
  CHECK_FALSE(out.written().empty());
  CHECK(staff_out_names_in(late.path()).empty());
}

TEST_CASE("the results go out as a workbook that is whole, under a name of its own, and says who came") {
  OutDay out;
  out.day.scan(out.day.person(0).code);
  out.desk.take(oi::Begin{OutAction::workbook});
  REQUIRE(out.desk.is_done());
  CHECK(has(out.desk.page().told.words, "Stick KINGSTON"));
  CHECK(has(out.desk.page().told.words, out.desk.texts[words::send_take_out]));
  REQUIRE(out.written().size() == 1);
  const std::string first = out.written().front();
  CHECK(has(first, out.desk.texts[words::send_file_results] + " " + out.desk.project.code));
  CHECK(has(out.desk.page().told.words, first));
  CHECK(begins(out.stick.path() / first, 4) == "PK\x03\x04");
  const auto tables = read_table(out.stick.path() / first);
  REQUIRE(tables);
  out.desk.take(oi::Begin{OutAction::workbook});
  CHECK(out.written().size() == 2);
}

TEST_CASE("as CSV all tables stand in one folder, and nothing half remains beside it") {
  OutDay out;
  out.desk.take(oi::Begin{OutAction::csv});
  REQUIRE(out.desk.is_done());
  const auto names = out.written();
  CHECK(std::ranges::count(names, "people.csv") == 1);
  CHECK(std::ranges::none_of(names, [](const std::string& name) { return name.ends_with(".part"); }));
}

TEST_CASE("sign-in sheets are offered for the registration and each session, with who is in or blank") {
  OutDay out;
  out.desk.ask(oi::Begin{OutAction::sheets});
  REQUIRE(std::holds_alternative<SheetsPage>(out.desk.screen.page));
  const auto rows = std::get<SheetsPage>(out.desk.screen.page).rows;
  REQUIRE(rows.size() >= 2);
  CHECK_FALSE(rows[0].session);
  CHECK(rows[1].session == out.day.first_session);
  for (const bool blank : {false, true}) {
    out.desk.take(oi::WriteSheet{rows[1].session, blank});
    CHECK(out.desk.is_done());
  }
  const auto names = out.written();
  REQUIRE(names.size() == 2);
  for (const std::string& name : names) CHECK(begins(out.stick.path() / name, 5) == "%PDF-");
}

TEST_CASE(
    "tickets go out for everybody who is expected, issued under the user's name, and printing again issues none") {
  OutDay out;
  out.desk.take(oi::Begin{OutAction::tickets});
  REQUIRE(out.desk.is_done());
  REQUIRE(out.written().size() == 1);
  CHECK(begins(out.stick.path() / out.written().front(), 5) == "%PDF-");
  const int facts = out.day.facts();
  out.desk.take(oi::Begin{OutAction::tickets});
  CHECK(out.desk.is_done());
  CHECK(out.day.facts() == facts);
}

TEST_CASE("without a stick files go to the exchange folder, which is made, and no stick is spoken of") {
  TrainingDay day;
  OutDesk desk(day.station, day.project);
  desk.take(oi::Begin{OutAction::tickets});
  REQUIRE(desk.is_done());
  CHECK(staff_out_names_in(day.station.folder / "exchange").size() == 1);
  CHECK_FALSE(has(desk.page().told.words, desk.texts[words::send_take_out]));
}

TEST_CASE("a stick that was pulled out is told, and nothing is written where it stood") {
  OutDay out;
  out.desk.sticks.clear();
  out.desk.ask(oi::Begin{OutAction::workbook});
  CHECK(out.desk.page().told.state == OutPage::State::trouble);
  CHECK(out.desk.page().told.words == out.desk.texts[words::send_gone]);
  CHECK(out.written().empty());
}

TEST_CASE("a stick that is pulled out while a file is made leaves nothing on the machine's own disk") {
  OutDay out;
  out.desk.work.find_places = [&] {
    ExportPlace place = look_at(out.stick.path(), "KINGSTON");
    place.device += 1;  // by now the folder stands on another file system
    return std::vector{place};
  };
  for (const OutAction action : {OutAction::workbook, OutAction::csv, OutAction::tickets}) {
    out.desk.take(oi::Begin{action});
    CHECK(out.desk.page().told.state == OutPage::State::trouble);
    CHECK(has(out.desk.page().told.words, out.desk.texts[words::send_gone]));
  }
  CHECK(out.written().empty());
}

TEST_CASE("what was written just before the stick was pulled out is neither called stored nor left behind") {
  const TemporaryFolder stick;
  ExportPlace place = look_at(stick.path(), "KINGSTON");
  REQUIRE(write_file(stick / "a", "a"));
  CHECK(store_or_remove(place, stick / "a"));
  CHECK(fs::exists(stick / "a"));
  place.device += 1;
  const auto stored = store_or_remove(place, stick / "a");
  REQUIRE_FALSE(stored);
  CHECK(stored.error().text == words::send_gone);
  CHECK_FALSE(fs::exists(stick / "a"));
}

TEST_CASE("where nobody chose a place, a stick that comes back is taken again") {
  TrainingDay day;
  OutDesk desk(day.station, day.project);
  const TemporaryFolder stick;
  desk.sticks = {stick.path()};
  desk.open();
  CHECK(desk.page().chosen == 0);
  desk.sticks.clear();
  desk.open();
  desk.sticks = {stick.path()};
  desk.open();
  desk.take(oi::Begin{OutAction::csv});
  CHECK_FALSE(staff_out_names_in(stick.path()).empty());
}

TEST_CASE("a full stick is told, and nothing half is left on it") {
  TrainingDay day;
  TemporaryFolder stick;
  if (::mount("tmpfs", stick.path().c_str(), "tmpfs", 0, "size=8k") != 0) {
    WARN("skipped: mounting a small stick needs root");
    return;
  }
  OutDesk desk(day.station, day.project);
  desk.plug_in(stick.path());
  for (const OutAction action : {OutAction::tickets, OutAction::workbook, OutAction::csv}) {
    desk.take(oi::Begin{action});
    CHECK(desk.page().told.words == desk.texts[words::send_full]);
    CHECK(staff_out_names_in(stick.path()).empty());
  }
  ::mount("", stick.path().c_str(), "", MS_REMOUNT | MS_RDONLY, nullptr);
  desk.take(oi::Begin{OutAction::exchange});
  CHECK(desk.page().told.words == desk.texts[words::send_protected]);
  ::umount(stick.path().c_str());
}

TEST_CASE("a trainer takes nothing out") {
  OutDay out(UserRole::trainer);
  out.desk.ask(oi::Begin{OutAction::workbook});
  CHECK(out.desk.page().told.state == OutPage::State::none);
  CHECK(out.written().empty());
}

TEST_CASE("one pass of the stick each way brings both kiosks together; again in any order doubles nothing") {
  TrainingDay day;
  TemporaryFolder stick, other_folder;
  REQUIRE(ensure_organisation(day.station));
  SetClock clock(at(8, 0));
  OpenStation other = open_station(other_folder.path(), OpenMode::read_write, clock).value();
  const auto request = request_to_join(other, stick.path());
  REQUIRE(request);
  const auto answered = endorse_station(day.station, *request, {Roles::parse("door,trainer,staff")}, stick.path(), "");
  REQUIRE(answered);
  REQUIRE(exchange_facts(other, stick.path(), answered->code));

  OutDesk here(day.station, day.project), there(other, day.project);
  here.plug_in(stick.path());
  there.plug_in(stick.path());
  day.scan(day.person(0).code);
  const auto pass = [](OutDesk& desk) {
    desk.take(oi::Begin{OutAction::exchange});
    REQUIRE(desk.is_done());
    return desk.page().told.words;
  };
  const auto counts = [&](OutDesk& desk) { return roster_counts(*desk.station.store, day.project).value(); };
  CHECK(counts(there).checked_in == 0);
  pass(here);
  pass(there);
  CHECK(counts(there).checked_in == 1);
  for (OutDesk* desk : {&there, &here, &here, &there}) pass(*desk);
  CHECK(counts(there).checked_in == 1);
  CHECK(counts(here).checked_in == 1);
  CHECK(has(pass(there), "0 new facts"));
}

TEST_CASE("while a pass that nobody waits for is still at its stick, the next one is asked to wait") {
  OutDay day;
  std::promise<Result<void>> slow;
  day.desk.work.exchange.stage = ExchangeWork::Stage::reading;
  day.desk.work.exchange.step.begin({}, [end = slow.get_future().share()] { return end.get(); });
  forget_told(day.desk.work);
  day.desk.ask(oi::Begin{OutAction::exchange});
  CHECK(day.desk.page().told.words == day.desk.texts[words::error_still_saving]);
  slow.set_value({});
}

TEST_CASE("the main kiosk that nobody has joined yet is told so when it exchanges") {
  TrainingDay day;
  TemporaryFolder stick;
  OutDesk desk(day.station, day.project);
  desk.plug_in(stick.path());
  desk.take(oi::Begin{OutAction::exchange});
  CHECK(desk.page().told.state == OutPage::State::trouble);
  CHECK(desk.page().told.words == desk.texts[words::error_stick_alone]);
}

}  // namespace sala
