#include <filesystem>

#include "files/whole_file.h"
#include "support/command_output.h"
#include "support/day/desk.h"

namespace sala {
namespace {

/// Two sessions; Yanisa is in on time by ticket, Kongkiat late by staff, a third person withdrew.
struct AttendedDay : Desk {
  AttendedDay() {
    set_up();
    const std::string third = id({"roster", "add", "--no", "=3", "--given-name", "=HYPERLINK(1)"}, "participant");
    ask({"roster", "withdraw", third});
    session = id({"session", "add", "--title", "ช่วงที่ 1", "--starts", "2026-11-23T09:00:00+07:00", "--ends",
                  "2026-11-23T12:00:00+07:00"},
                 "session");
    ask({"check-in", "--code", code_of(yanisa), "--session", session, "--at", "2026-11-23T08:41:00+07:00"});
    ask({"check-in", "--participant", kongkiat, "--session", session, "--at", "2026-11-23T09:31:00+07:00"});
  }
  std::string csv(const std::string& name) const { return read_file(file("csv") / name).value(); }

  std::string session;
};

bool attendance_has(const std::string& text, const std::string& wanted) {
  return text.find(wanted) != std::string::npos;
}

int attendance_lines_of(const std::string& text) {
  return static_cast<int>(std::ranges::count(text, '\n'));
}

std::string words_in(const std::filesystem::path& pdf) {
  std::string text = output_of("pdftotext -raw '" + pdf.string() + "' -");
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
  return text;
}

}  // namespace

TEST_CASE("attendance as CSV says who was where, when, and how") {
  const AttendedDay day;
  const Json figures = day.ask({"summary", "--csv", day.file("csv").string(), "--era", "ce"});
  CHECK(figures["files"].size() == 8);
  const std::string attendance = day.csv("attendance.csv");
  CHECK(attendance_has(attendance, "1,นางสาวญาณิศา ตั้งใจดี,กองคลัง,,มีรายชื่อ,2026-11-23,08:41,บัตร QR,08:41,ตรงเวลา,1\r\n"));
  CHECK(attendance_has(attendance, "2,นายก้องเกียรติ ซื่อสัตย์,,,มีรายชื่อ,2026-11-23,09:31,เจ้าหน้าที่,09:31,สาย,1\r\n"));
  CHECK(attendance_has(attendance, "'=3,'=HYPERLINK(1),,,ยกเลิกการเข้าร่วม,,,,,,0\r\n"));
  CHECK(attendance_lines_of(day.csv("check-ins.csv")) == 1 + 4);
  const std::string check_ins = day.csv("check-ins.csv");
  std::istringstream lines(check_ins);
  for (std::string line; std::getline(lines, line);) CHECK(std::ranges::count(line, ',') == 6);
}

TEST_CASE("no telephone number loses its first 0 in a spreadsheet, and the list taken in again changes nothing") {
  Desk desk;
  desk.set_up();
  const std::string people =
      "ที่,ชื่อ-สกุล,โทรศัพท์\n7,นายก เก่ง,0812345678\n8,นายข ดี,021234567\n9,นายค งาม,053123456\n10,นายง ดี,081 234 5678\n";
  desk.ask({"roster", "import", desk.write("people.csv", people)});
  desk.ask({"summary", "--csv", desk.file("csv").string()});
  const std::string csv = read_file(desk.file("csv") / "people.csv").value();
  for (const char* phone : {",081-234-5678,", ",02-123-4567,", ",053-123-456", ",081 234 5678,"})
    CHECK(attendance_has(csv, phone));
  const Json again = desk.ask({"roster", "import", (desk.file("csv") / "people.csv").string()});
  CHECK(again["unchanged"] == again["rows"]);
  CHECK(again["rows"] == 6);
}

TEST_CASE("what a list said besides goes out with the people, a column each, and comes in again") {
  Desk desk;
  desk.set_up();
  const std::string people = "ที่,ชื่อ-สกุล,อาหาร,=พัก\n7,นายก เก่ง,,ห้อง 2\n8,นายข ดี,=เจ,\n9,นายค งาม,,\n";
  desk.ask({"roster", "import", desk.write("people.csv", people), "--columns", "+อาหาร,+พัก==พัก"});
  desk.ask({"summary", "--csv", desk.file("csv").string()});
  const std::string file = (desk.file("csv") / "people.csv").string(), csv = read_file(file).value();
  CHECK(attendance_has(csv, ",สถานะ,พัก,อาหาร\r\n"));
  CHECK(attendance_has(csv, ",มีรายชื่อ,ห้อง 2,\r\n"));
  CHECK(attendance_has(csv, ",มีรายชื่อ,,'=เจ\r\n"));
  CHECK(attendance_has(csv, ",มีรายชื่อ,,\r\n"));
  const std::string book = desk.file("out.xlsx").string();
  desk.ask({"summary", "--xlsx", book});
  for (const std::string& again : {file, book}) {
    const Json report = desk.ask({"roster", "import", again, "--columns", "+พัก"});
    CHECK(report["unchanged"] == report["rows"]);
    CHECK(report["rows"] == 5);
  }
}

TEST_CASE("each table is told with its own rows, and the workbook with its people") {
  const AttendedDay day;
  const std::string folder = day.file("csv").string(), book = day.file("out.xlsx").string();
  const std::string told = run_sala(day.data(), {"--lang", "en", "summary", "--csv", folder, "--xlsx", book}).output;
  CHECK(attendance_has(told, "3 people written to " + book));
  CHECK(attendance_has(told, "1 rows written to " + (day.file("csv") / "sessions.csv").string()));
  CHECK(attendance_has(told, "4 rows written to " + (day.file("csv") / "check-ins.csv").string()));
}

TEST_CASE("the tables' totals are those of the summary") {
  const AttendedDay day;
  const Json figures = day.ask({"summary", "--csv", day.file("csv").string()});
  const Json session = figures["sessions"][0];
  CHECK(figures["participants"] == day.ask({"summary"})["participants"]);
  CHECK(attendance_has(day.csv("sessions.csv"), "2026-11-23,09:00," + session["present"].dump() + "," +
                                                    session["late"].dump() + "," + session["absent"].dump() +
                                                    ",100.0%,ปิดแล้ว\r\n"));
  CHECK(attendance_lines_of(day.csv("people.csv")) ==
        1 + figures["participants"]["roster"].get<int>() + 1);  // and who withdrew
}

TEST_CASE("a check-in that was taken back is in no table") {
  const AttendedDay day;
  const Json again = day.ask(
      {"check-in", "--participant", day.kongkiat, "--session", day.session, "--at", "2026-11-23T10:00:00+07:00"});
  day.ask({"correct", again["fact"], "--reason", "another person"});
  day.ask({"summary", "--csv", day.file("csv").string()});
  CHECK(attendance_has(day.csv("attendance.csv"), "เจ้าหน้าที่,,ขาด,0\r\n"));
}

TEST_CASE("a workbook is written whole, and a folder that is not there is told") {
  const AttendedDay day;
  const std::string file = day.file("out.xlsx").string();
  CHECK(day.ask({"summary", "--xlsx", file})["files"][0] == file);
  const std::string cells = output_of("unzip -p '" + file + "' xl/worksheets/sheet4.xml");
  CHECK(attendance_has(cells, "นางสาวญาณิศา ตั้งใจดี"));
  CHECK_FALSE(attendance_has(cells, "<f>"));
  CHECK(day.ask({"summary", "--xlsx", day.file("none/out.xlsx").string()}, 1)["error"] == "error_file_unwritable");
}

TEST_CASE("the sign-in sheet of a session knows who is in; blank it does not") {
  const AttendedDay day;
  const auto pdf = day.file("sheet.pdf");
  const Json written = day.ask({"sign-in-sheet", "--out", pdf.string(), "--session", day.session});
  CHECK(written["people"] == 2);  // not who withdrew
  CHECK(written["pages"] == 1);
  const std::string words = words_in(pdf);
  CHECK(attendance_has(words, "ลงทะเบียนแล้ว08:41น."));
  CHECK(attendance_has(words, "(สาย)"));
  CHECK(attendance_has(words, "23พฤศจิกายน2569"));
  day.ask({"sign-in-sheet", "--out", pdf.string(), "--blank"});
  CHECK_FALSE(attendance_has(words_in(pdf), "ลงทะเบียนแล้ว"));
  CHECK(attendance_has(words_in(pdf), "ตั้งใจดี"));
}

TEST_CASE("sign-in sheets in the order of the dictionary put ก before ญ") {
  const AttendedDay day;
  const auto pdf = day.file("sheet.pdf");
  day.ask({"sign-in-sheet", "--out", pdf.string(), "--by-name"});
  const std::string words = words_in(pdf);
  CHECK(words.find("ซื่อสัตย์") < words.find("ตั้งใจดี"));
}

TEST_CASE("a sign-in sheet of no session and with a mountain of rows is refused") {
  const AttendedDay day;
  const std::string pdf = day.file("sheet.pdf").string();
  CHECK(day.ask({"sign-in-sheet", "--out", pdf, "--session", day.project}, 1)["error"] == "error_no_session");
  CHECK(day.ask({"sign-in-sheet", "--out", pdf, "--rows", "501"}, 1)["error"] == "error_rows");
  CHECK_FALSE(std::filesystem::exists(pdf));
}

}  // namespace sala
