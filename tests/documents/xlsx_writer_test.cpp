#include "documents/xlsx_writer.h"

#include <sys/stat.h>

#include <fstream>

#include "documents/csv_writer.h"
#include "support/command_output.h"
#include "support/temporary_folder.h"
#include "words/core.h"

using namespace sala;

namespace {

const Moment moment = moment_at({2026, 11, 23}, 8 * 60 + 31, 7 * 60);

DataSheet xlsx_writer_sheet(std::vector<std::vector<DataCell>> rows) {
  return {"people", "การเข้าร่วม", {{"ที่", 7}, {"ชื่อ-สกุล", 30}, {"วันที่", 14}, {"เวลา", 8}}, std::move(rows)};
}

/// A part of the workbook, checked by its CRC on the way.
std::string part(const std::filesystem::path& file, const std::string& name) {
  return output_of("unzip -p '" + file.string() + "' " + name);
}

bool has(const std::string& text, const std::string& wanted) {
  return text.find(wanted) != std::string::npos;
}

}  // namespace

TEST_CASE("counts, days and times are numbers in the workbook, words are words") {
  const TemporaryFolder folder;
  const auto file = folder / "out.xlsx";
  REQUIRE(write_xlsx(file,
                     {xlsx_writer_sheet({{std::int64_t{12}, "นางสาวญาณิศา ตั้งใจดี", day_of(moment), TimeOfDay{moment}}})},
                     Era::buddhist));
  const std::string cells = part(file, "xl/worksheets/sheet1.xml");
  CHECK(has(cells, "<v>12</v>"));
  CHECK(has(cells, "<v>46349</v>"));  // 23 November 2026, days since 1899-12-30
  CHECK(has(cells, "<v>0.354861111111111"));
  CHECK(has(cells, "<t>นางสาวญาณิศา ตั้งใจดี</t>"));
  CHECK(has(cells, "state=\"frozen\""));
  CHECK(has(part(file, "xl/styles.xml"), "[$-107041E]d mmm yyyy;@"));
  CHECK(has(part(file, "xl/workbook.xml"), "name=\"การเข้าร่วม\""));
}

TEST_CASE("a name that begins like a formula stays a text in the workbook") {
  const TemporaryFolder folder;
  const auto file = folder / "out.xlsx";
  REQUIRE(write_xlsx(file, {xlsx_writer_sheet({{"=1+1", "@SUM(A1)", "+66\x01", "-2<3&"}})}, Era::common));
  const std::string cells = part(file, "xl/worksheets/sheet1.xml");
  CHECK_FALSE(has(cells, "<f>"));
  for (const char* text : {"<t>=1+1</t>", "<t>@SUM(A1)</t>", "<t>+66</t>", "<t>-2&lt;3&amp;</t>"})
    CHECK(has(cells, text));
}

TEST_CASE("a workbook replaces another only when it is whole, and leaves nothing beside it") {
  const TemporaryFolder folder;
  const auto file = folder / "out.xlsx";
  std::ofstream(file) << "the one before";
  const TemporaryFolder elsewhere;
  std::ofstream(elsewhere / "kept") << "kept";
  std::filesystem::create_symlink(elsewhere / "kept", folder / "out.xlsx.part");
  REQUIRE(write_xlsx(file, {xlsx_writer_sheet({{"a"}})}, Era::common));
  CHECK(has(part(file, "xl/worksheets/sheet1.xml"), "<t>a</t>"));
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
  CHECK(std::filesystem::file_size(elsewhere / "kept") == 4);
}

TEST_CASE("a workbook into nowhere is refused with words") {
  const TemporaryFolder folder;
  CHECK(write_xlsx(folder / "none" / "out.xlsx", {xlsx_writer_sheet({})}, Era::common).error().text ==
        words::error_file_unwritable);
  std::filesystem::create_directory(folder / "taken.xlsx");
  CHECK(write_xlsx(folder / "taken.xlsx", {xlsx_writer_sheet({})}, Era::common).error().text ==
        words::error_file_unwritable);
  CHECK_FALSE(std::filesystem::exists(folder / "taken.xlsx.part"));
}

TEST_CASE("a sheet as CSV writes days in the era asked for") {
  const DataSheet table = xlsx_writer_sheet({{std::int64_t{1}, "=cmd", day_of(moment), TimeOfDay{moment}}});
  const std::string head = "\xef\xbb\xbfที่,ชื่อ-สกุล,วันที่,เวลา\r\n";
  CHECK(csv_text(table, Era::common) == head + "1,'=cmd,2026-11-23,08:31\r\n");
  CHECK(csv_text(table, Era::buddhist) == head + "1,'=cmd,23/11/2569,08:31\r\n");
}
