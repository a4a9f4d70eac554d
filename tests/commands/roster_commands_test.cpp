#include "support/day/desk.h"

namespace sala {
namespace {

constexpr const char* two_people =
    "ลำดับ,คำนำหน้า,ชื่อ,นามสกุล,หน่วยงาน,อีเมล\n"
    "1,นางสาว,ญาณิศา,ตั้งใจดี,กองคลัง,yanisa.t@example.ac.th\n"
    "2,นาย,ก้องเกียรติ,ซื่อสัตย์,กองคลัง,kongkiat.s@example.ac.th\n";

/// Thai text as Windows wrote it before UTF-8.
std::string windows_874(const std::string& utf8) {
  std::string bytes;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    if (lead < 0x80) {
      bytes += utf8[i];
      continue;
    }
    const auto second = static_cast<unsigned char>(utf8[++i]);
    const auto third = static_cast<unsigned char>(utf8[++i]);
    bytes += static_cast<char>((second & 1) * 64 + (third & 63) + 0xA0);  // U+0E00 is 0xA0
  }
  return bytes;
}

struct DeskWithProject : Desk {
  DeskWithProject() { ask({"project", "new", "--code", "A", "--title", "อบรม", "--starts", "2026-11-23"}); }
};

std::vector<std::string> numbers(const Json& people) {
  std::vector<std::string> all;
  for (const Json& person : people) all.push_back(person["no"]);
  return all;
}

}  // namespace

TEST_CASE("a roster is imported and reported") {
  Desk desk;
  desk.set_up();
  const Json report = desk.ask({"roster", "import", desk.write("people.csv", "ลำดับ,ชื่อ,นามสกุล\n3,กัญญ์วรา,ปั้นทองคำ\n")});
  CHECK(members(report) == Desk::Words{"columns_not_taken", "encoding", "likely_doubles", "new", "problems", "rows",
                                       "sheets", "skipped", "unchanged", "updated"});
  CHECK(report["encoding"] == "utf-8");
  CHECK(report["rows"] == 1);
  CHECK(report["new"] == 1);
  CHECK(report["skipped"] == 0);
  CHECK(desk.ask({"roster", "list"}).size() == 3);
}

TEST_CASE("the same roster again changes nothing") {
  const DeskWithProject desk;
  const std::string file = desk.write("people.csv", two_people);
  CHECK(desk.ask({"roster", "import", file})["new"] == 2);
  const Json before = desk.ask({"roster", "list"});
  const Json head = desk.ask({"facts", "head"});
  const Json again = desk.ask({"roster", "import", file});
  CHECK(again["new"] == 0);
  CHECK(again["updated"] == 0);
  CHECK(again["unchanged"] == 2);
  CHECK(desk.ask({"roster", "list"}) == before);
  CHECK(desk.ask({"facts", "head"}) == head);
}

TEST_CASE("a changed line of a roster updates that person") {
  const DeskWithProject desk;
  desk.ask({"roster", "import", desk.write("people.csv", two_people)});
  const Json before = desk.ask({"roster", "list"});
  const Json report = desk.ask({"roster", "import",
                                desk.write("people.csv",
                                           "ลำดับ,คำนำหน้า,ชื่อ,นามสกุล,หน่วยงาน,อีเมล\n"
                                           "1,นางสาว,ญาณิศา,ตั้งใจดี,กองแผน,yanisa.t@example.ac.th\n")});
  CHECK(report["updated"] == 1);
  const Json after = desk.ask({"roster", "list"});
  REQUIRE(after.size() == 2);
  CHECK(after[0]["unit"] == "กองแผน");
  CHECK(after[0]["participant"] == before[0]["participant"]);
}

TEST_CASE("a dry run reports and writes nothing") {
  const DeskWithProject desk;
  const Json report = desk.ask({"roster", "import", desk.write("people.csv", two_people), "--dry-run"});
  CHECK(report["new"] == 2);
  CHECK(desk.ask({"roster", "list"}).empty());
}

TEST_CASE("a roster of old Windows is read as Thai") {
  const DeskWithProject desk;
  const Json report = desk.ask({"roster", "import", desk.write("people.csv", windows_874(two_people))});
  CHECK(report["encoding"] == "windows-874");
  CHECK(desk.ask({"roster", "list"})[0]["given_name"] == "ญาณิศา");
}

TEST_CASE("what is wrong in a roster is told row by row, and the rest is written") {
  const DeskWithProject desk;
  const Json report = desk.ask({"roster", "import",
                                desk.write("people.csv",
                                           "ลำดับ,ชื่อ,นามสกุล,อีเมล\n"
                                           "1,ญาณิศา,ตั้งใจดี,not an address\n"
                                           "2,,,\n"
                                           "1,ญาณิศา,ตั้งใจดี,\n"
                                           "4,กัญญ์วรา,ปั้นทองคำ,\n")});
  CHECK(report["new"] == 2);
  CHECK(report["skipped"] == 2);
  std::vector<int> skipped_rows;
  std::vector<int> noted_rows;
  for (const Json& problem : report["problems"]) {
    CHECK(members(problem) == Desk::Words{"column", "problem", "row", "skipped", "value"});
    (problem["skipped"].get<bool>() ? skipped_rows : noted_rows).push_back(problem["row"]);
  }
  CHECK(skipped_rows == std::vector{3, 4});
  CHECK(noted_rows == std::vector{2});
  CHECK(numbers(desk.ask({"roster", "list"})) == Desk::Words{"1", "4"});
}

TEST_CASE("a roster that cannot be read at all is refused") {
  const DeskWithProject desk;
  CHECK(desk.ask({"roster", "import", desk.file("missing.csv").string()}, 1)["error"] == "error_table_missing");
  CHECK(desk.ask({"roster", "list"}).empty());
}

TEST_CASE("a dry run and the import count in the same words, and a problem of an empty cell shows no empty marks") {
  const DeskWithProject desk;
  const std::string file = desk.write("people.csv", "ลำดับ,ชื่อ-สกุล,หน่วยงาน\n1,นางมาลี ศรีสุข,กองแผน\n2,,กองแผน\n");
  const Desk::Words import = {"--lang", "th", "roster", "import", file};
  Desk::Words dry_run = import;
  dry_run.push_back("--dry-run");
  for (const Desk::Words& words : {dry_run, import}) {
    const std::string told = run_sala(desk.data(), words).output;
    INFO(told);
    CHECK(told.find("ปรับปรุง 0 คงเดิม 0 ข้าม 1") != std::string::npos);
    CHECK(told.find("แถว 3 ") != std::string::npos);
    CHECK(told.find("“”") == std::string::npos);
  }
}

TEST_CASE("a dry run says to a person that nothing was written, and how each column is understood") {
  const DeskWithProject desk;
  const std::string file = desk.write("people.csv", "ลำดับ,ชื่อ-สกุล,อาหาร,เลขบัตร\n1,นางมาลี ศรีสุข,เจ,1103701234567\n");
  const ProgramRun tried = run_sala(desk.data(), {"--lang", "en", "roster", "import", file, "--dry-run"});
  CHECK(tried.output.find("nothing was written") != std::string::npos);
  CHECK(tried.output.find("Column B “ชื่อ-สกุล”: Whole name in one cell (name)") != std::string::npos);
  CHECK(tried.output.find("1103701234567") == std::string::npos);
  const ProgramRun done = run_sala(desk.data(), {"--lang", "en", "roster", "import", file});
  CHECK(done.output.find("nothing was written") == std::string::npos);
  const Json columns = desk.ask({"roster", "import", file, "--dry-run"})["preview"]["columns"];
  REQUIRE(columns.size() == 4);
  CHECK(
      columns[1] ==
      Json{
          {"column", "B"}, {"heading", "ชื่อ-สกุล"}, {"field", "name"}, {"kept_as", nullptr}, {"citizen_numbers", false}});
  CHECK(columns[2]["field"] == nullptr);
  CHECK(columns[3]["citizen_numbers"] == true);
}

TEST_CASE("a column nobody has a field for is kept when it is chosen, stays through edits, and changes with the list") {
  const DeskWithProject desk;
  const auto import = [&](const std::string& food, const std::string& columns) {
    return desk.ask({"roster", "import",
                     desk.write("people.csv", "ลำดับ,ชื่อ,นามสกุล,อาหาร,เลขบัตร\n1,มาลี,ศรีสุข," + food + ",1103701234567\n"),
                     "--columns=" + columns});
  };
  CHECK(import("เจ", "no=ลำดับ")["new"] == 1);
  CHECK(desk.ask({"roster", "list"})[0]["extra"] == Json::array());
  CHECK(import("เจ", "+อาหาร,+card=เลขบัตร")["updated"] == 1);
  const Json kept = Json::array({Json{{"name", "อาหาร"}, {"value", "เจ"}}});
  const Json person = desk.ask({"roster", "list"})[0];
  CHECK(person["extra"] == kept);
  CHECK(import("เจ", "+อาหาร")["unchanged"] == 1);
  desk.ask({"roster", "edit", person["participant"].get<std::string>(), "--unit", "กองแผน"});
  CHECK(desk.ask({"roster", "list"})[0]["extra"] == kept);
  CHECK(import("ปกติ", "+อาหาร")["updated"] == 1);
  desk.ask({"facts", "rebuild"});
  CHECK(desk.ask({"roster", "list"})[0]["extra"][0]["value"] == "ปกติ");
}

TEST_CASE(
    "three units that each number from 1 are all taken, with numbers nobody has, and matched when they come again") {
  const DeskWithProject desk;
  const std::string file = desk.write("people.csv",
                                      "ที่,ชื่อ,นามสกุล,สังกัด\n1,ก,หนึ่ง,คลัง\n2,ข,สอง,คลัง\n"
                                      "1,ค,สาม,แผน\n2,ง,สี่,แผน\n3,จ,ห้า,แผน\n1,ฉ,หก,บุคคล\n");
  const Json report = desk.ask({"roster", "import", file});
  CHECK(report["new"] == 6);
  CHECK(report["skipped"] == 0);
  CHECK(report["problems"].size() == 3);
  const Json people = desk.ask({"roster", "list"});
  CHECK(numbers(people) == Desk::Words{"1", "2", "3", "4", "5", "6"});
  CHECK(people[2]["given_name"] == "จ");
  const Json head = desk.ask({"facts", "head"});
  CHECK(desk.ask({"roster", "import", file})["unchanged"] == 6);
  CHECK(desk.ask({"facts", "head"}) == head);
  CHECK(desk.ask({"roster", "list"}) == people);
  CHECK(desk.ask({"roster", "import",
                  desk.write("one.csv", "ที่,ชื่อ,นามสกุล,สังกัด,โทร\n1,ฉ,หก,บุคคล,0812345678\n")})["updated"] == 1);
  CHECK(numbers(desk.ask({"roster", "list"})) == Desk::Words{"1", "2", "3", "4", "5", "6"});
}

TEST_CASE("a person is known again by number and name, by name and address, and by name and unit; never by one alone") {
  const DeskWithProject desk;
  desk.ask({"roster", "import", desk.write("a.csv", two_people)});
  const auto changed = [&](const std::string& rows) {
    return desk.ask({"roster", "import", desk.write("b.csv", "ลำดับ,ชื่อ,นามสกุล,หน่วยงาน,อีเมล\n" + rows)});
  };
  CHECK(changed("1,ญาณิศา,ตั้งใจดี,กองแผน,new@example.ac.th\n")["updated"] == 1);
  CHECK(changed(",ญาณิศา,ตั้งใจดี,กองพัสดุ,NEW@example.ac.th\n")["updated"] == 1);
  CHECK(changed(",ก้องเกียรติ,ซื่อสัตย์,กองคลัง,\n")["unchanged"] == 1);
  CHECK(changed("2,ก้องเกียรติ,ซื่อสัตย์,กองอื่น,\n")["updated"] == 1);
  CHECK(changed(",ก้องเกียรติ,ซื่อสัตย์,กองคลัง,\n")["new"] == 1);
  CHECK(changed(",ญาณิศา,ชื่อสกุลใหม่,กองพัสดุ,new@example.ac.th\n")["new"] == 1);
  CHECK(numbers(desk.ask({"roster", "list"})) == Desk::Words{"1", "2", "3", "4"});
}

TEST_CASE("people who share one address are all taken, and stay apart in whatever order they come again") {
  const DeskWithProject desk;
  const std::string head = "ชื่อ,นามสกุล,อีเมล\n";
  const std::string a = "ก,หนึ่ง,office@example.ac.th\n", b = "ข,สอง,office@example.ac.th\n";
  const Json report = desk.ask({"roster", "import", desk.write("a.csv", head + a + b)});
  CHECK(report["new"] == 2);
  CHECK(report["skipped"] == 0);
  CHECK(desk.ask({"roster", "import", desk.write("a.csv", head + b + a)})["unchanged"] == 2);
  CHECK(desk.ask({"roster", "import", desk.write("a.csv", head + b)})["unchanged"] == 1);
}

TEST_CASE("who was made one with another does not come back with the old list") {
  const DeskWithProject desk;
  const std::string file = desk.write("people.csv", two_people);
  desk.ask({"roster", "import", file});
  const Json people = desk.ask({"roster", "list"});
  desk.ask({"roster", "merge", people[0]["participant"].get<std::string>(), people[1]["participant"].get<std::string>(),
            "--reason", "the same person"});
  CHECK(desk.ask({"roster", "import", file})["unchanged"] == 2);
  CHECK(desk.ask({"roster", "list"}).size() == 1);
}

TEST_CASE("who was withdrawn stays so, and the report says it") {
  const DeskWithProject desk;
  const std::string file = desk.write("people.csv", two_people);
  desk.ask({"roster", "import", file});
  desk.ask({"roster", "withdraw", desk.ask({"roster", "list"})[0]["participant"].get<std::string>()});
  const Json report = desk.ask({"roster", "import", file});
  REQUIRE(report["problems"].size() == 1);
  CHECK(report["problems"][0]["column"] == "status");
  CHECK(desk.ask({"roster", "list"})[0]["status"] == "withdrawn");
}

TEST_CASE("people are listed by number with every member, and found by parts of their names") {
  Desk desk;
  desk.set_up();
  desk.ask({"roster", "add", "--no", "10", "--given-name", "กัญญ์วรา", "--family-name", "ปั้นทองคำ"});
  const Json people = desk.ask({"roster", "list"});
  CHECK(numbers(people) == Desk::Words{"1", "2", "10"});
  for (const char* member : {"participant", "no", "prefix", "given_name", "family_name", "unit", "personnel_type",
                             "email", "phone", "status", "walk_in", "checked_in"})
    CHECK(people[0].contains(member));
  CHECK(people[0]["checked_in"] == false);
  CHECK(people[0]["status"] == "expected");
  CHECK(numbers(desk.ask({"roster", "list", "--search", "ตั้งใจ ญาณ"})) == Desk::Words{"1"});
  CHECK(numbers(desk.ask({"roster", "list", "--search", "กองคลัง"})) == Desk::Words{"1"});
  CHECK(desk.ask({"roster", "list", "--search", "ไม่มี"}).empty());
}

TEST_CASE("a search leaves prefixes out, and one who comes in place of another says so") {
  Desk desk;
  desk.set_up();
  CHECK(numbers(desk.ask({"roster", "list", "--search", "นางสาวญาณ"})) == Desk::Words{"1"});
  desk.ask({"roster", "add", "--given-name", "สมศรี", "--replaces", desk.yanisa});
  const Json people = desk.ask({"roster", "list", "--search", "สมศรี"});
  REQUIRE(people.size() == 1);
  CHECK(people[0]["replaces"] == desk.yanisa);
  desk.ask({"roster", "add", "--given-name", "ใคร", "--replaces", "11111111-1111-4111-8111-111111111111"}, 1);
  CHECK(desk.ask({"roster", "list", "--search", "ใคร"}).empty());
}

TEST_CASE("a person is changed field by field, withdrawn and expected again") {
  Desk desk;
  desk.set_up();
  desk.ask({"roster", "edit", desk.yanisa, "--unit", "กองแผน"});
  Json person = desk.ask({"roster", "list"})[0];
  CHECK(person["unit"] == "กองแผน");
  CHECK(person["given_name"] == "ญาณิศา");
  desk.ask({"roster", "withdraw", desk.yanisa});
  CHECK(desk.ask({"roster", "list"})[0]["status"] == "withdrawn");
  desk.ask({"roster", "edit", desk.yanisa, "--expected"});
  CHECK(desk.ask({"roster", "list"})[0]["status"] == "expected");
}

TEST_CASE("a person without a name or whom nobody knows is refused") {
  Desk desk;
  desk.set_up();
  CHECK(desk.ask({"roster", "add", "--no", "9"}, 1)["error"] == "error_no_name");
  CHECK(desk.ask({"roster", "edit", desk.project, "--unit", "ก"}, 1)["error"] == "error_no_participant");
  CHECK(desk.ask({"roster", "withdraw", "nobody"}, 1)["error"] == "error_not_an_id");
}

TEST_CASE("two persons become one, who is in when either was") {
  Desk desk;
  desk.set_up();
  desk.ask({"check-in", "--participant", desk.kongkiat});
  CHECK(desk.ask({"roster", "merge", desk.kongkiat, desk.yanisa, "--reason", "twice on the list"})["participant"] ==
        desk.yanisa);
  const Json people = desk.ask({"roster", "list"});
  REQUIRE(people.size() == 1);
  CHECK(people[0]["participant"] == desk.yanisa);
  CHECK(people[0]["checked_in"] == true);
  CHECK(desk.ask({"roster", "merge", desk.yanisa, desk.yanisa, "--reason", "x"}, 1).contains("error"));
}

}  // namespace sala
