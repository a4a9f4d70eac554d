#include "documents/cell_text.h"

#include <unicode/unistr.h>

#include <filesystem>

#include "documents/csv.h"
#include "documents/csv_writer.h"
#include "documents/table.h"
#include "documents/xlsx_writer.h"
#include "support/temporary_folder.h"

using namespace sala;

namespace {

std::int32_t units_of(const std::string& text) {
  return icu::UnicodeString::fromUTF8(text).length();
}

std::string many(const std::string& letter, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += letter;
  return text;
}

}  // namespace

TEST_CASE("a cell's words are whole letters without control characters, as many as Excel takes") {
  CHECK(cell_text("ก\x01ข") == "กข");
  CHECK(cell_text("one\r\ntwo\rthree") == "one\ntwo\nthree");
  CHECK(cell_text("😀") == "😀");
  for (const char* letter : {"a", "ก", "😀"}) {
    const std::string cut = cell_text(many(letter, 40'000));
    INFO(letter);
    CHECK(units_of(cut) <= 32'767);
    CHECK(units_of(cut) >= 32'766);
    CHECK(cut.ends_with("…"));
    CHECK(cell_text(cut) == cut);
  }
}

TEST_CASE("words that look like an escape of the workbook's XML stay as they are written") {
  CHECK(workbook_text("_x0041_") == "_x005F_x0041_");
  CHECK(workbook_text("_x0041_x0042_") == "_x005F_x0041_x005F_x0042_");
  CHECK(workbook_text("my_x004_file") == "my_x004_file");
  CHECK(units_of(workbook_text(many("_x0041_", 4'681))) <= 32'767);
}

TEST_CASE("escapes of a workbook are read as what they stand for") {
  CHECK(from_workbook_text("a_x000D_b") == "a\rb");
  CHECK(from_workbook_text("_x0E01_") == "ก");
  CHECK(from_workbook_text("_x005F_x0041_") == "_x0041_");
  CHECK(from_workbook_text("_xD83D_ _x0000_ _x41_") == "_xD83D_ _x0000_ _x41_");
  for (const char* words : {"_x0041_x0042_", "__x0041_", "ก_x", ""})
    CHECK(from_workbook_text(workbook_text(words)) == words);
}

TEST_CASE("marks above and below Thai letters take no room, and the widest line counts") {
  CHECK(letters_wide("ที่") == 1);
  CHECK(letters_wide("น้ำ") == 2);
  CHECK(letters_wide("ab\nabcd\na") == 4);
  CHECK(letters_wide("") == 0);
}

TEST_CASE("hostile words come out of a workbook and a CSV file as they went in, or harmless") {
  const TemporaryFolder folder;
  const std::vector<std::string> hostile = {
      "=1+1",   "+66 2",   "-cmd|'/c'!A1", "@SUM(A1)",          "\t=1",
      "a\x02z", "😀 & <b>", "_x0041_",      "\"quoted\", twice", many("ก", 40'000)};
  DataSheet sheet{"hostile", "[แผ่น]: */?\\", {{"คำ"}, {"คำ"}}, {}};
  for (const std::string& words : hostile) sheet.rows.push_back({words, words});
  REQUIRE(write_xlsx(folder / "book.xlsx", {sheet}, Era::common, {"ชื่อ \x01", "ผู้ทำ"}));
  const auto book = read_table(folder / "book.xlsx");
  const auto table = parse_csv(csv_text(sheet, Era::common), "hostile.csv");
  REQUIRE(book);
  REQUIRE(table);
  REQUIRE(book->rows.size() == hostile.size() + 1);
  REQUIRE(table->rows.size() == hostile.size() + 1);
  CHECK(book->rows[0].cells == std::vector<std::string>{"คำ", "คำ (2)"});
  for (std::size_t i = 0; i < hostile.size(); ++i) {
    INFO(i);
    const std::string plain = cell_text(hostile[i]), &in_csv = table->rows[i + 1].cells[1];
    if (plain.find('\t') == std::string::npos) CHECK(book->rows[i + 1].cells[1] == plain);
    CHECK((in_csv == plain || in_csv == "'" + plain));
    CHECK_FALSE(std::string_view("=+-@\t").find(in_csv.front()) != std::string_view::npos);
  }
}
