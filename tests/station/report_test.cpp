#include "files/whole_file.h"
#include "station/report/report_data.h"
#include "support/command_output.h"
#include "support/day/desk.h"

namespace sala {
namespace {

struct ReportedDesk : Desk {
  ReportedDesk() {
    set_up();
    session = id({"session", "add", "--title", "ช่วงที่ 1", "--starts", "2026-11-23T09:00:00+07:00", "--ends",
                  "2026-11-23T12:00:00+07:00"},
                 "session");
    ask({"check-in", "--code", code_of(yanisa), "--session", session, "--at", "2026-11-23T08:41:00+07:00"});
    ask({"roster", "add", "--no", "9", "--given-name", "</w:p><b>&\"กานดา\""});
  }

  std::string words_of_book() const {
    std::string text = output_of("pdftotext -layout '" + file("book.pdf").string() + "' -");
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
  }

  std::string session;
};

}  // namespace

TEST_CASE("the report book by line: its counts are the summary's, and who is on the list stands in it") {
  const ReportedDesk desk;
  const Json written = desk.ask({"report", "--out", desk.file("book.pdf").string()});
  CHECK(written["pages"].get<int>() >= 8);
  const Json people = desk.ask({"summary"})["participants"];
  const std::string words = desk.words_of_book();
  CHECK(people["roster"] == 3);
  CHECK(people["checked_in"] == 1);
  CHECK(words.find("มีผู้ลงทะเบียนเข้ารับการอบรม๑คนจากรายชื่อ๓คนคิดเป็นร้อยละ๓๓.๓๓") != std::string::npos);
  CHECK(words.find("ญาณิศา") != std::string::npos);
}

TEST_CASE("the report book to be edited is a DOCX, and parts of it can be had alone") {
  const ReportedDesk desk;
  desk.ask({"report", "--out", desk.file("book.docx").string()});
  CHECK(read_file(desk.file("book.docx")).value().starts_with("PK"));
  CHECK(desk.ask({"report", "--out", desk.file("list.pdf").string(), "--parts", "name_list"})["pages"] == 1);
}

TEST_CASE("a report that nobody can mean is refused, and nothing is written") {
  const ReportedDesk desk;
  CHECK(desk.ask({"report", "--out", desk.file("book.odt").string()}, 1)["error"] == "error_report_form");
  CHECK(desk.ask({"report", "--out", desk.file("book.pdf").string(), "--parts", "poem"}, 1)["error"] ==
        "error_report_part");
  CHECK_FALSE(std::filesystem::exists(desk.file("book.pdf")));
  CHECK(desk.ask({"report", "--out", (desk.data() / "book.pdf").string()}, 1)["error"] == "error_own_folder");
}

TEST_CASE("the summary has two pages, and says of the project what the book says") {
  const ReportedDesk desk;
  CHECK(desk.ask({"summary", "--pdf", desk.file("book.pdf").string()})["pages"].get<int>() <= 2);
  CHECK(desk.words_of_book().find("๑คนจากรายชื่อ๓คน") != std::string::npos);
  CHECK(desk.ask({"summary", "--pdf", desk.file("two.odt").string()}, 1)["error"] == "error_report_form");
  desk.ask({"summary", "--pdf", desk.file("two.docx").string()});
  CHECK(read_file(desk.file("two.docx")).value().starts_with("PK"));
}

TEST_CASE("a quarter's report counts what the project's summary counts, for programs and on paper") {
  const ReportedDesk desk;
  const Json report = desk.ask(
      {"report", "quarterly", "--fiscal-year", "2570", "--quarter", "1", "--out", desk.file("book.pdf").string()});
  const Json people = desk.ask({"summary"})["participants"];
  REQUIRE(report["periods"].size() == 1);
  const Json project = report["periods"][0]["projects"][0];
  CHECK(project["checked_in"] == people["checked_in"]);
  CHECK(project["roster"] == people["roster"]);
  CHECK(report["totals"]["held"] == 1);
  CHECK(desk.words_of_book().find("จัดแล้ว๑จาก๑โครงการ") != std::string::npos);
  desk.ask({"report", "quarterly", "--fiscal-year", "2570", "--out", desk.file("quarter.xlsx").string()});
  CHECK(read_file(desk.file("quarter.xlsx")).value().starts_with("PK"));
}

TEST_CASE("a report of a year counts trainings by the day they begin, and refuses what is no part of it") {
  const ReportedDesk desk;
  CHECK(desk.ask({"report", "monthly", "--fiscal-year", "2569"})["totals"]["projects"] == 0);
  const Json months = desk.ask({"report", "monthly", "--fiscal-year", "2570"})["periods"];
  REQUIRE(months.size() == 12);
  CHECK(months[1]["projects"].size() == 1);  // November is the second month
  CHECK(desk.ask({"report", "coverage", "--fiscal-year", "2570"})["totals"]["projects"] == 1);
  CHECK(desk.ask({"report", "quarterly", "--fiscal-year", "2570", "--quarter", "5"}, 1)["error"] ==
        "error_year_period");
  CHECK(desk.ask({"report", "coverage", "--fiscal-year", "2570", "--out", desk.file("x.odt").string()}, 1)["error"] ==
        "error_year_form");
  CHECK(desk.ask({"report"}, 2)["error"] == "error_report_out");
}

}  // namespace sala
