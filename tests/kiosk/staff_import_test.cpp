// Staff take people in from a file on a stick, from the screen.
#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

#include "kiosk/staff/import/import.h"
#include "kiosk/staff/import/import_words.h"
#include "station/program_files.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "support/day/training_day.h"
#include "words/import_list.h"
#include "words/people.h"

namespace sala {
namespace {

namespace fs = std::filesystem;
namespace ii = import_intent;

const char* const list_csv =
    "รายชื่อผู้เข้าอบรม,,,,\n"
    "ที่,ชื่อ-สกุล,สังกัด,อาหาร,เลขประจำตัวประชาชน\n"
    "1,นางสาวญาณิศา ตั้งใจดี,กองคลัง,,1-1017-00123-45-6\n"
    "4,นายธนกร แสงทอง,สำนักหอสมุด,เจ,1101700123456\n"
    "5,ผศ.ดร.วิทยา เกื้อกูล,คณะวิทยาศาสตร์,,\n";

/// A user at the page on which lists are taken in. Sticks are folders; they come and go.
struct ImportDesk {
  explicit ImportDesk(UserRole role = UserRole::staff) {
    user = {Uuid{{7}}, "Suda", role};
    work.reader.program = SALA_PROGRAM;
    work.find_places = [this] {
      std::vector<ExportPlace> places;
      if (fs::exists(stick)) places.push_back(look_at(stick, "KINGSTON"));
      places.push_back(look_at(day.station.folder / "exchange", ""));
      return places;
    };
    fs::create_directory(stick);
  }

  StaffDesk at_desk() { return {day.station, &project, day.english, user, screen}; }
  void put(const std::string& name, const std::string& bytes) {
    std::ofstream(stick / name, std::ios::binary) << bytes;
    ask(ii::LookAgain{});
  }
  void ask(const ImportIntent& wanted) {
    StaffDesk desk = at_desk();
    REQUIRE(take_import(desk, work, wanted));
  }
  /// Waits until it is read or written, as the kiosk's loop does.
  void let_work() {
    for (int i = 0; i < 20000 && is_working(work); ++i) {
      StaffDesk desk = at_desk();
      REQUIRE(look_import(desk, work));
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    REQUIRE_FALSE(is_working(work));
  }
  void open(const std::string& name) {
    const auto& entries = files().entries;
    const auto found = std::ranges::find(entries, name, &ImportFilesPage::Entry::name);
    REQUIRE(found != entries.end());
    ask(ii::OpenEntry{static_cast<std::size_t>(found - entries.begin())});
    let_work();
  }
  void confirm() {
    ask(ii::Confirm{});
    let_work();
  }
  const ImportFilesPage& files() {
    REQUIRE(std::holds_alternative<ImportFilesPage>(screen.page));
    return std::get<ImportFilesPage>(screen.page);
  }
  const ImportTablePage& table() {
    REQUIRE(std::holds_alternative<ImportTablePage>(screen.page));
    return std::get<ImportTablePage>(screen.page);
  }
  std::vector<std::string> names() {
    std::vector<std::string> names;
    for (const ImportFilesPage::Entry& entry : files().entries) names.push_back(entry.name);
    return names;
  }
  std::vector<RosterRow> people() { return roster(*day.station.store, day.project).value(); }
  std::size_t column(const std::string& heading) {
    const auto& columns = table().columns;
    return static_cast<std::size_t>(std::ranges::find(columns, heading, &ImportTablePage::Column::heading) -
                                    columns.begin());
  }
  void use(const std::string& heading, const std::string& words) {
    ask(ii::AskColumn{column(heading)});
    const auto& uses = table().uses;
    ask(ii::UseColumn{static_cast<std::size_t>(std::ranges::find(uses, words) - uses.begin())});
  }

  TrainingDay day;
  Project project = find_project(*day.station.store, day.project).value().value();
  TemporaryFolder folder;
  fs::path stick = folder.path() / "KINGSTON";
  User user;
  StaffScreen screen;
  ImportWork work;  ///< last: its thread ends first
};

}  // namespace

TEST_CASE("a list on a stick is looked at first, and its people are in once it is confirmed") {
  ImportDesk desk;
  desk.put("people.csv", list_csv);
  desk.open("people.csv");
  CHECK(desk.table().people == 2);
  CHECK(desk.people().size() == 3);
  desk.confirm();
  CHECK(desk.files().told.state == WorkTold::State::done);
  const auto people = desk.people();
  REQUIRE(people.size() == 5);
  CHECK(full_name(people[4].person) == "ผศ.ดร.วิทยา เกื้อกูล");
}

TEST_CASE("who takes a list in stands in its facts") {
  ImportDesk desk;
  desk.put("people.csv", list_csv);
  desk.open("people.csv");
  desk.confirm();
  std::string last;
  REQUIRE(desk.day.station.store->export_lines(desk.day.project, [&](const std::string& line) -> Result<void> {
    last = line;
    return {};
  }));
  CHECK(Json::parse(last)["body"]["by"] == desk.user.id.text());
}

TEST_CASE("taken in again a list changes nothing, and confirming twice writes once") {
  ImportDesk desk;
  desk.put("people.csv", list_csv);
  desk.open("people.csv");
  desk.ask(ii::Confirm{});
  desk.ask(ii::Confirm{});
  desk.let_work();
  const int facts = desk.day.facts();
  desk.open("people.csv");
  CHECK(desk.table().people == 0);
  desk.confirm();
  CHECK(desk.day.facts() == facts);
}

TEST_CASE("what was looked at is written, whatever becomes of the file meanwhile") {
  ImportDesk desk;
  desk.put("people.csv", list_csv);
  desk.open("people.csv");
  fs::remove_all(desk.stick);
  desk.confirm();
  CHECK(desk.people().size() == 5);
}

TEST_CASE("a column may be kept, be another field or be left out; citizen numbers are never taken") {
  ImportDesk desk;
  desk.put("people.csv", list_csv);
  desk.open("people.csv");
  CHECK_FALSE(desk.table().columns[desk.column("เลขประจำตัวประชาชน")].may_change);
  desk.use("อาหาร", desk.day.english[words::import_use_keep]);
  desk.use("สังกัด", desk.day.english[words::edit_position]);
  desk.use("เลขประจำตัวประชาชน", desk.day.english[words::edit_phone]);
  desk.confirm();
  const Participant person = desk.people()[3].person;
  CHECK(person.extra == std::vector<ExtraValue>{{"อาหาร", "เจ"}});
  CHECK(person.unit.empty());
  CHECK(person.position == "สำนักหอสมุด");
  CHECK(person.phone.empty());
}

TEST_CASE("a field that goes to another column leaves the one it had") {
  ImportDesk desk;
  desk.put("people.csv", "ชื่อ-สกุล,สังกัด,กลุ่ม\nนายธนกร แสงทอง,กองคลัง,ก\n");
  desk.open("people.csv");
  desk.use("กลุ่ม", desk.day.english[words::edit_unit]);
  CHECK_FALSE(desk.table().columns[desk.column("สังกัด")].is_taken);
  desk.confirm();
  CHECK(desk.people()[3].person.unit == "ก");
}

TEST_CASE("without a column of names there is nobody to save") {
  ImportDesk desk;
  desk.put("people.csv", "ชื่อ-สกุล,สังกัด\nนายธนกร แสงทอง,กองคลัง\n");
  desk.open("people.csv");
  desk.use("ชื่อ-สกุล", desk.day.english[words::import_use_leave]);
  CHECK(desk.table().people == 0);
  desk.confirm();
  CHECK(desk.people().size() == 3);
}

TEST_CASE("a list without headings, or with others than are known, is matched by hand") {
  ImportDesk desk;
  desk.put("plain.csv", "นายธนกร แสงทอง,กองคลัง\nนางสาวกมล ใจดี,กองคลัง\n");
  desk.open("plain.csv");
  CHECK(desk.table().people == 2);
  desk.use("B", desk.day.english[words::edit_unit]);
  desk.confirm();
  REQUIRE(desk.people().size() == 5);
  CHECK(desk.people().back().person.unit == "กองคลัง");
  desk.put("other.csv", "who,where\nธนา แสงทอง,กองคลัง\n");
  desk.open("other.csv");
  CHECK(desk.table().people == 0);
  CHECK(has(desk.table().problems.at(0).what, "which column holds the names"));
  desk.use("who", desk.day.english[words::import_field_name]);
  CHECK(desk.table().people == 1);
}

TEST_CASE("another sheet of a workbook is read when it is chosen") {
  ImportDesk desk;
  fs::copy_file(SALA_SOURCE_DIR "/tests/documents/files/openpyxl.xlsx", desk.stick / "people.xlsx");
  desk.ask(ii::LookAgain{});
  desk.open("people.xlsx");
  const auto& sheets = desk.table().sheets;
  INFO(sheets.size());
  REQUIRE(sheets.size() > 1);
  desk.ask(ii::ChooseSheet{desk.table().sheet});
  CHECK(desk.files().told.state == WorkTold::State::running);
  desk.let_work();
  CHECK(desk.table().people > 0);
}

TEST_CASE("folders open and close; links, hidden files and other things are not offered") {
  ImportDesk desk;
  fs::create_directory(desk.stick / "อบรม");
  fs::create_symlink("/etc", desk.stick / "outside");
  fs::create_symlink("/etc/passwd", desk.stick / "passwd.csv");
  desk.put(".hidden.csv", list_csv);
  desk.put("~$people.xlsx", "x");
  desk.put("photo.jpg", "x");
  desk.put("people.csv", list_csv);
  CHECK(desk.names() == std::vector<std::string>{"อบรม", "people.csv"});
  desk.ask(ii::OpenEntry{0});
  CHECK(desk.files().folder == "อบรม");
  CHECK(desk.files().entries.empty());
  desk.ask(ii::GoUp{});
  desk.ask(ii::GoUp{});
  CHECK(desk.files().folder.empty());
  CHECK(desk.names().size() == 2);
}

TEST_CASE("a file that became a link since it was listed is not followed") {
  ImportDesk desk;
  desk.put("people.csv", list_csv);
  fs::remove(desk.stick / "people.csv");
  fs::create_symlink("/etc/passwd", desk.stick / "people.csv");
  desk.ask(ii::OpenEntry{0});
  desk.let_work();
  CHECK(desk.files().told.state == WorkTold::State::trouble);
  CHECK(desk.files().told.words == desk.day.english[words::import_gone]);
}

TEST_CASE("files that hold no list say what to do, and nothing is written") {
  ImportDesk desk;
  const int facts = desk.day.facts();
  desk.put("old.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on");
  desk.put("empty.csv", "");
  for (const char* name : {"old.xls", "empty.csv"}) {
    desk.open(name);
    INFO(name);
    CHECK(desk.files().told.state == WorkTold::State::trouble);
    CHECK_FALSE(desk.files().told.words.empty());
  }
  CHECK(desk.day.facts() == facts);
}

TEST_CASE("a stick pulled out is gone from the page, and choosing its file says so") {
  ImportDesk desk;
  desk.put("people.csv", list_csv);
  fs::remove_all(desk.stick);
  desk.ask(ii::OpenEntry{0});
  desk.let_work();
  CHECK(desk.files().told.state == WorkTold::State::trouble);
  desk.ask(ii::LookAgain{});
  CHECK(desk.files().places.size() == 1);
  CHECK(desk.files().entries.empty());
}

TEST_CASE("reading can be cancelled, and another file read at once") {
  ImportDesk desk;
  desk.put("slow.csv", list_csv);
  const fs::path sleeper = desk.folder.path() / "reader";
  std::ofstream(sleeper) << "#!/bin/sh\nexec sleep 3\n";
  fs::permissions(sleeper, fs::perms::owner_all);
  desk.work.reader.program = sleeper;
  desk.ask(ii::OpenEntry{0});
  CHECK(desk.files().told.state == WorkTold::State::running);
  desk.ask(ii::Cancel{});
  CHECK(desk.files().told.state == WorkTold::State::none);
  desk.work.reader.program = SALA_PROGRAM;
  desk.open("slow.csv");
  CHECK(desk.table().people == 2);
}

TEST_CASE("a trainer takes nobody in") {
  ImportDesk desk(UserRole::trainer);
  desk.ask(ii::LookAgain{});
  CHECK_FALSE(std::holds_alternative<ImportFilesPage>(desk.screen.page));
}

TEST_CASE("who works here next sees nothing of the file that was open") {
  ImportDesk desk;
  desk.put("people.csv", list_csv);
  desk.open("people.csv");
  forget_import(desk.work);
  desk.ask(ii::LookAgain{});
  CHECK(desk.files().told.state == WorkTold::State::none);
}

TEST_CASE("a row that contradicts somebody known is asked before anything is saved, and the answer is carried out") {
  for (const bool is_same : {true, false}) {
    ImportDesk desk;
    const std::size_t before = desk.people().size();
    desk.put("first.csv", "ชื่อ-สกุล,สังกัด,โทร\nนายธีระ มั่นคง,กองคลัง,0811111111\n");
    desk.open("first.csv");
    desk.confirm();
    desk.put("second.csv", "ชื่อ-สกุล,สังกัด,โทร\nนายธีระ มั่นคง,กองคลัง,0822222222\n");
    desk.open("second.csv");
    CHECK(desk.table().unanswered == 1);
    desk.confirm();
    CHECK(desk.people().size() == before + 1);
    desk.ask(ii::AskDoubt{0});
    CHECK(asks(desk.table()));
    desk.ask(ii::AnswerDoubt{is_same});
    CHECK(desk.table().unanswered == 0);
    desk.confirm();
    CHECK(desk.people().size() == (is_same ? before + 1 : before + 2));
  }
}

TEST_CASE("what was not taken of a file is told after the import") {
  ImportDesk desk;
  desk.put("people.csv", "ชื่อ-สกุล,รหัส\nนายธีระ มั่นคง,7\n");
  desk.open("people.csv");
  desk.confirm();
  CHECK(desk.files().told.words.find("Columns not taken: รหัส") != std::string::npos);
}

}  // namespace sala
