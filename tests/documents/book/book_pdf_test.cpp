#include "documents/book/book_pdf.h"

#include <fstream>

#include "documents/print_text.h"
#include "support/command_output.h"
#include "support/made_report.h"
#include "support/temporary_folder.h"
#include "support/word_lists.h"

using namespace sala;

namespace {

BookPdf printed(const ReportData& data, Language language = Language::th) {
  const auto pdf = book_pdf(report_book(data, plan_of_sources(), read_texts(language)));
  REQUIRE(pdf);
  return *pdf;
}

/// What a program says of the file.
std::string said_of(const std::string& bytes, const std::string& program, const std::string& after = "") {
  const TemporaryFolder folder;
  const std::string file = (folder / "book.pdf").string();
  std::ofstream(file, std::ios::binary) << bytes;
  return output_of(program + " '" + file + "' " + after);
}

/// The words of all pages, without white space: how a viewer groups Thai marks differs.
std::string words_of_pdf(const std::string& bytes) {
  std::string text = said_of(bytes, "pdftotext -layout", "-");
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\r'; });
  return text;
}

std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

bool has_words(const std::string& text, const std::string& words) {
  return text.find(without_blanks(words)) != std::string::npos;
}

}  // namespace

TEST_CASE("a report's pages are Thai paper: letters counted in front, digits after, contents that know them") {
  const BookPdf pdf = printed(made_report());
  const std::string words = words_of_pdf(pdf.bytes);
  CHECK(has_words(words, "จากตารางที่ ๓ พบว่า"));
  CHECK(has_words(words, "บทที่ ๑"));
  CHECK(has_words(words, "HR-2570-08"));
  CHECK(pdf.labels.front() == "ก");
  CHECK(pdf.labels.at(5) == "๑");  // five parts in front, then the first chapter
  const std::string info = said_of(pdf.bytes, "pdfinfo");
  CHECK(info.find("Tagged:          yes") != std::string::npos);
  CHECK(info.find("รายงานผลการดำเนินโครงการ การเขียนหนังสือราชการยุคดิจิทัล") != std::string::npos);
}

TEST_CASE("every font of a report is embedded") {
  const std::string fonts = said_of(printed(made_report()).bytes, "pdffonts");
  CHECK(fonts.find("Laksaman") != std::string::npos);
  std::size_t lines = 0, embedded = 0;
  for (std::size_t at = fonts.find('\n'); at != std::string::npos; at = fonts.find('\n', at + 1)) ++lines;
  for (std::size_t at = fonts.find(" yes yes yes"); at != std::string::npos; at = fonts.find(" yes yes yes", at + 1))
    ++embedded;
  CHECK(embedded + 2 == lines);
}

TEST_CASE("a report says its language, and what its charts show, to who cannot see them") {
  const std::string bytes = printed(made_report()).bytes;
  CHECK(bytes.find("/Lang") != std::string::npos);
  CHECK(bytes.find("/DisplayDocTitle true") != std::string::npos);
}

TEST_CASE("the list of names goes on with its head, and no row is cut") {
  const BookPdf pdf = printed(made_report(120, 0));
  const std::string words = words_of_pdf(pdf.bytes);
  CHECK(has_words(words, "รายชื่อผู้เข้ารับการอบรม (ต่อ)"));
  std::size_t people = 0;
  const std::string name = "นางสาวญาณิศา";  // without marks on marks, which pdftotext puts elsewhere
  for (std::size_t at = words.find(name); at != std::string::npos; at = words.find(name, at + 1)) ++people;
  CHECK(people == 120);
}

TEST_CASE("projects at the edge are books, too: nobody, no test, no survey, a title of three lines") {
  for (const auto& [people, responses] : std::vector<std::pair<int, int>>{{0, 0}, {1, 0}, {1, 4}, {40, 0}, {0, 10}}) {
    ReportData data = made_report(people, responses);
    data.project.title.th =
        "โครงการฝึกอบรมเชิงปฏิบัติการการเขียนหนังสือราชการและการบริหารงานสารบรรณอิเล็กทรอนิกส์สำหรับบุคลากรสายสนับสนุนวิชาการ "
        "ประจำปีงบประมาณ "
        "2570 รุ่นที่ 1";
    const BookPdf pdf = printed(data);
    CHECK(pdf.pages >= 8);
    CHECK(has_words(words_of_pdf(pdf.bytes), "๒๕๗๐ รุ่นที่ ๑"));
    CHECK(printed(data, Language::en).pages >= 8);
  }
}

TEST_CASE("a book of nothing is a page of nothing less than a file") {
  BookPlan plan;
  ReportData data;
  data.project.title.th = "ว่าง";
  const auto pdf = book_pdf(report_book(data, plan, read_texts(Language::th)));
  REQUIRE(pdf);
  CHECK(pdf->pages == 1);
}

TEST_CASE("pages in front are counted without the letters that nobody writes, in English as Roman numbers") {
  Book thai, english;
  english.language = "en";
  CHECK(front_page_label(1, thai) == "ก");
  CHECK(front_page_label(4, thai) == "ง");
  CHECK(front_page_label(4, english) == "iv");
  CHECK(front_page_label(99, english) == "xcix");
  CHECK(body_page_label(12, thai) == "12");
}

TEST_CASE("no letter of the words on paper is without a shape in the fonts for paper") {
  const auto fonts = PrintFonts::open();
  REQUIRE(fonts);
  for (const char* language : {"th", "en"})
    for (const char* list : {"papers", "memos", "report", "certificate_paper", "workbook_meanings"}) {
      std::ifstream lines(std::string(SALA_SOURCE_DIR "/assets/lang/") + language + "/" + list + ".toml");
      REQUIRE(lines);
      for (std::string line; std::getline(lines, line);) {
        INFO(language << " " << list << ": " << line);
        CHECK(fonts->measure(line, {}, {0, 0, 10'000, 100}).unknown.empty());
      }
    }
}
