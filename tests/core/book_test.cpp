#include "core/book.h"

#include <catch2/catch.hpp>

#include "core/thai_digits.h"

using namespace sala;

TEST_CASE("offices write Thai digits but where Latin letters stand in the word") {
  CHECK(office_digits("รุ่นที่ 3 วันที่ 23–24") == "รุ่นที่ ๓ วันที่ ๒๓–๒๔");
  CHECK(office_digits("HR-2570-08 ปี 2570") == "HR-2570-08 ปี ๒๕๗๐");
  CHECK(office_digits("p < .001 (t = 8.91, df = 33)") == "p < .๐๐๑ (t = ๘.๙๑, df = ๓๓)");
  CHECK(office_digits("COVID-19") == "COVID-19");
  CHECK(office_digits("") == "");
}

TEST_CASE("contents name headings of two levels, tables and pictures by their place in the book") {
  Book book;
  book.front = {BookHeading{1, "", "คำนำ"}};
  book.body = {BookHeading{1, "บทที่ 1", "บทนำ"}, BookHeading{3, "", "ย่อย"}, BookTable{{"ตารางที่ 1", "ผล"}, {}, {}, ""},
               BookHeading{2, "1.1", "ที่มา"}};
  const std::vector<BookEntry> entries = entries_of(book);
  REQUIRE(entries.size() == 4);
  CHECK(entries[1] == BookEntry{BookContentsOf::headings, 1, 1, "บทที่ 1", "บทนำ"});
  CHECK(entries[2] == BookEntry{BookContentsOf::tables, 3, 1, "ตารางที่ 1", "ผล"});
  CHECK(entries[3] == BookEntry{BookContentsOf::headings, 4, 2, "1.1", "ที่มา"});
}

TEST_CASE("Thai digits reach every word of a book") {
  Book book;
  book.cover = BookCover{"", "", "", "", "รุ่นที่ 2", {"23 พฤศจิกายน 2569"}, {"ปี 2570"}, "รหัส A-1"};
  book.body = {BookHeading{1, "บทที่ 1", "ผล 1"}, BookParagraph{{{"มี 4 คน", false}}},
               BookTable{{"ตารางที่ 1", "n = 4"}, {{"ข้อ 1"}}, {{{"5"}}}, "หมายเหตุ 6"}};
  spell_in_thai_digits(book);
  CHECK(book.thai_digits);
  CHECK(book.cover->title == "รุ่นที่ ๒");
  CHECK(book.cover->when_and_where[0] == "๒๓ พฤศจิกายน ๒๕๖๙");
  CHECK(book.cover->small == "รหัส A-1");
  CHECK(std::get<BookHeading>(book.body[0]).number == "บทที่ ๑");
  CHECK(std::get<BookParagraph>(book.body[1]).words[0].words == "มี ๔ คน");
  const BookTable& table = std::get<BookTable>(book.body[2]);
  CHECK(table.caption.label + table.columns[0].heading + table.rows[0].cells[0] + table.note ==
        "ตารางที่ ๑ข้อ ๑๕หมายเหตุ ๖");
}
