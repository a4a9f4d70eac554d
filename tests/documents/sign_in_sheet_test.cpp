#include "documents/sign_in_sheet.h"

#include <fstream>

#include "documents/ticket_picture.h"
#include "support/command_output.h"
#include "support/temporary_folder.h"

using namespace sala;

namespace {

SignInSheet sheet_sheet(int people, int empty_rows) {
  SignInSheet sheet_sheet;
  sheet_sheet.organiser = "กองทรัพยากรบุคคล";
  sheet_sheet.title = "ใบลงทะเบียน";
  sheet_sheet.project_title = "การเขียนหนังสือราชการ";
  sheet_sheet.when_and_where = "วันที่ 23 พฤศจิกายน 2569 ณ ห้องประชุมใหญ่";
  sheet_sheet.headings = {"ที่", "ชื่อ-สกุล", "ตำแหน่ง", "หน่วยงาน", "ลายมือชื่อ", "หมายเหตุ"};
  for (int i = 1; i <= people; ++i)
    sheet_sheet.rows.push_back({std::to_string(i), "นางสาวญาณิศา ตั้งใจดี", "นักวิชาการ", "กองคลัง", "08:31"});
  sheet_sheet.empty_rows = empty_rows;
  sheet_sheet.spare = "ผู้ที่มาเพิ่ม";
  sheet_sheet.count = "foot";
  sheet_sheet.sign_here = "ลงชื่อ";
  sheet_sheet.sign_on = "วันที่";
  sheet_sheet.signers = {"ผู้จัดทำ", "ผู้รับรอง"};
  sheet_sheet.page_words = [](std::size_t page, std::size_t pages) {
    return "page" + std::to_string(page) + "of" + std::to_string(pages);
  };
  return sheet_sheet;
}

/// What stands in the PDF, without white space: how a viewer groups Thai marks differs.
std::string words_in(const std::string& bytes) {
  const TemporaryFolder folder;
  std::ofstream(folder / "out.pdf", std::ios::binary) << bytes;
  std::string text = output_of("pdftotext -raw '" + (folder / "out.pdf").string() + "' -");
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f' || c == '\r'; });
  return text;
}

/// Where a word stands on the first page, in points.
struct WordPlace {
  double height = 0, x = 0;
};
WordPlace place_of(const std::string& bytes, const std::string& word) {
  const TemporaryFolder folder;
  std::ofstream(folder / "out.pdf", std::ios::binary) << bytes;
  const std::string boxes = output_of("pdftotext -bbox -l 1 '" + (folder / "out.pdf").string() + "' -");
  const std::size_t end = boxes.find("\">" + word + "<");
  REQUIRE(end != std::string::npos);
  const std::string box = boxes.substr(boxes.rfind("<word", end));
  double left = 0, top = 0, right = 0, bottom = 0;
  REQUIRE(std::sscanf(box.c_str(), R"(<word xMin="%lf" yMin="%lf" xMax="%lf" yMax="%lf")", &left, &top, &right,
                      &bottom) == 4);
  return {bottom - top, left};
}

int count_of(const std::string& text, const std::string& part) {
  int count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

/// The pixels of the first page, grey, at 50 dots an inch.
struct Picture {
  int width = 0, height = 0;
  std::string grey;

  bool is_blank(int from_x, int to_x) const { return is_blank(from_x, to_x, 0, height); }
  bool is_blank_row(int y) const { return is_blank(0, width, y, y + 1); }

 private:
  bool is_blank(int from_x, int to_x, int from_y, int to_y) const {
    for (int y = from_y; y < to_y; ++y)
      for (int x = from_x; x < to_x; ++x)
        if (static_cast<unsigned char>(grey[static_cast<std::size_t>(y * width + x)]) < 250) return false;
    return true;
  }
};

Picture picture_of(const std::string& bytes) {
  const TemporaryFolder folder;
  std::ofstream(folder / "out.pdf", std::ios::binary) << bytes;
  const std::string pgm = output_of("pdftoppm -gray -r 50 -f 1 -l 1 '" + (folder / "out.pdf").string() + "'");
  Picture picture;
  int used = 0;
  REQUIRE(std::sscanf(pgm.c_str(), "P5 %d %d 255%n", &picture.width, &picture.height, &used) == 2);
  picture.grey = pgm.substr(static_cast<std::size_t>(used) + 1);
  return picture;
}

}  // namespace

TEST_CASE("every page of a sign-in sheet says the event, its columns and which page it is") {
  const auto pdf = sign_in_pdf(sheet_sheet(200, 10));
  REQUIRE(pdf);
  REQUIRE(pdf->pages > 1);
  const std::string words = words_in(pdf->bytes);
  const int pages = static_cast<int>(pdf->pages);
  CHECK(count_of(words, "ลายมือชื่อ") == pages);
  CHECK(count_of(words, "การเขียนหนังสือราชการ") == pages);
  for (int page = 1; page <= pages; ++page)
    CHECK(count_of(words, "page" + std::to_string(page) + "of" + std::to_string(pages)) == 1);
  CHECK(count_of(words, "ตั้งใจดี") == 200);
}

TEST_CASE("empty rows take pages of their own, and nobody at all is one page") {
  const auto none = sign_in_pdf(sheet_sheet(0, 0));
  REQUIRE(none);
  CHECK(none->pages == 1);
  const auto full = sign_in_pdf(sheet_sheet(20, 0)), more = sign_in_pdf(sheet_sheet(20, 40));
  CHECK(more->pages > full->pages);
  CHECK(count_of(words_in(more->bytes), "ตั้งใจดี") == 20);
}

TEST_CASE("who made the list and who certifies it sign once, on the last page") {
  for (const int people : {0, 3, 15, 16, 18, 19, 200}) {
    const std::string words = words_in(sign_in_pdf(sheet_sheet(people, 0)).value().bytes);
    CHECK(count_of(words, "ผู้จัดทำ") == 1);
    CHECK(count_of(words, "ผู้รับรอง") == 1);
    CHECK(count_of(words, "ตั้งใจดี") == people);
  }
}

TEST_CASE("pages for those who come besides say so") {
  CHECK(count_of(words_in(sign_in_pdf(sheet_sheet(3, 5)).value().bytes), "ผู้ที่มาเพิ่ม") == 0);
  CHECK(count_of(words_in(sign_in_pdf(sheet_sheet(18, 20)).value().bytes), "ผู้ที่มาเพิ่ม") > 0);
}

TEST_CASE("letters of a page are of one size, whatever needs less") {
  SignInSheet one_size = sheet_sheet(2, 0);
  one_size.rows[0].position = "Accountant";
  one_size.rows[0].unit = "Division of Human Resources and Finance";
  one_size.rows[1].position = "Analyst";
  const std::string bytes = sign_in_pdf(one_size).value().bytes;
  CHECK(place_of(bytes, "Accountant").height == Approx(place_of(bytes, "Resources").height).epsilon(0.01));
  CHECK(place_of(bytes, "Accountant").height == Approx(place_of(bytes, "Analyst").height).epsilon(0.01));
}

TEST_CASE("empty rows go on to the end of the page, and where none are wanted none are drawn") {
  const auto grey = [](int empty_rows) {
    return picture_of(sign_in_pdf(sheet_sheet(3, empty_rows)).value().bytes).grey;
  };
  CHECK(grey(1) == grey(12));
  CHECK(grey(0) != grey(1));
}

TEST_CASE("long words in a cell take a second line before they become small") {
  SignInSheet posts = sheet_sheet(2, 0);
  posts.rows[0].position = "Accountant";
  posts.rows[1].position = "Policy plan analysts";
  const std::string bytes = sign_in_pdf(posts).value().bytes;
  CHECK(place_of(bytes, "Policy").height > 0.85 * place_of(bytes, "Accountant").height);
}

TEST_CASE("a long name breaks between its parts") {
  SignInSheet names = sheet_sheet(1, 0);
  names.rows[0].name = "นางสาวกมลวรรณรัตน์ ศรีสุวรรณรัตนไพศาลวงศ์";
  const std::string bytes = sign_in_pdf(names).value().bytes;
  const TemporaryFolder folder;
  std::ofstream(folder / "out.pdf", std::ios::binary) << bytes;
  const std::string lines = output_of("pdftotext -layout '" + (folder / "out.pdf").string() + "' -");
  INFO(lines);
  CHECK(lines.find("ศรีสุวรรณรัตนไพศาลวงศ์") != std::string::npos);
}

TEST_CASE("words longer than their cell stay inside the table") {
  SignInSheet long_words = sheet_sheet(3, 2);
  for (SignInRow& row : long_words.rows) {
    for (int i = 0; i < 6; ++i) row.name += " ณ อยุธยาวรวงศ์สกุลไพศาล";
    row.unit = std::string(120, 'W');
    row.signed_in = std::string(60, 'M');
    row.no = "A-1234567890";
  }
  const auto pdf = sign_in_pdf(long_words);
  REQUIRE(pdf);
  const Picture picture = picture_of(pdf->bytes);
  const int margin = picture.width * 13 / 210;
  CHECK(picture.is_blank(0, margin));
  CHECK(picture.is_blank(picture.width - margin, picture.width));
  CHECK_FALSE(picture.is_blank(margin, picture.width - margin));
}

TEST_CASE("the organisation's logo stands over the head; one that cannot be read leaves its place empty") {
  SignInSheet plain = sheet_sheet(0, 3), own = plain, broken = plain;
  TicketCard picture;
  picture.code_text = "SALA";
  own.logo = ticket_png(picture).value();
  broken.logo = own.logo.substr(0, 100);
  const auto dark_rows = [](const SignInSheet& printed) {
    const Picture page = picture_of(sign_in_pdf(printed).value().bytes);
    constexpr int logo_from = 26, logo_to = 56;  // pixels of 13 to 28 mm
    int dark = 0;
    for (int y = logo_from; y < logo_to; ++y) dark += page.is_blank_row(y) ? 0 : 1;
    return dark;
  };
  CHECK(dark_rows(own) > 25);
  CHECK(dark_rows(broken) == 0);
  CHECK(dark_rows(plain) > 5);  // the head's words
}
