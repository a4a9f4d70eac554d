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

}  // namespace sala
