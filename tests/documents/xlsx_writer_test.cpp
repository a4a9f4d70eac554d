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

TEST_CASE("shares, money and small probabilities are numbers with a form of their own") {
  const TemporaryFolder folder;
  const auto file = folder / "out.xlsx";
  const DataSheet table = xlsx_writer_sheet({{PartOfOne{0.95}, MoneyCell{1'800'050}, FineMeasure{0.0004}, 4.505}});
  REQUIRE(write_xlsx(file, {table}, Era::common));
  const std::string cells = part(file, "xl/worksheets/sheet1.xml"), styles = part(file, "xl/styles.xml");
  for (const char* value : {"<v>0.95</v>", "<v>18000.5</v>", "<v>0.0004</v>", "<v>4.505</v>"}) CHECK(has(cells, value));
  for (const char* code : {"\"0.0%\"", "\"0.0000\""}) CHECK(has(styles, code));  // "#,##0.00" is built in
  CHECK(has(csv_text(table, Era::common), "\r\n95.0%,18000.50,0.0004,4.51\r\n"));
}

TEST_CASE("a sheet is printed on A4 across, one page wide, its heading on every page, and can be filtered") {
  const TemporaryFolder folder;
  const auto file = folder / "out.xlsx";
  REQUIRE(write_xlsx(file, {xlsx_writer_sheet({{"a"}, {"b"}})}, Era::common, {"ชื่อโครงการ", "กองบริหารงานบุคคล"}));
  const std::string sheet = part(file, "xl/worksheets/sheet1.xml"), book = part(file, "xl/workbook.xml");
  for (const char* wanted : {"<autoFilter ref=\"A1:D3\"", "paperSize=\"9\"", "orientation=\"landscape\"",
                             "fitToHeight=\"0\"", "fitToPage=\"1\""})
    CHECK(has(sheet, wanted));
  CHECK_FALSE(has(sheet, "mergeCell"));
  CHECK(has(book, "_xlnm.Print_Titles"));
  const std::string core = part(file, "docProps/core.xml");
  CHECK(has(core, "<dc:title>ชื่อโครงการ</dc:title>"));
  CHECK(has(core, "<dc:creator>กองบริหารงานบุคคล</dc:creator>"));
  CHECK(has(part(file, "xl/styles.xml"), "TH Sarabun New"));
}

TEST_CASE("columns are as wide as their contents, and long words go on in the next line") {
  const TemporaryFolder folder;
  const auto file = folder / "out.xlsx";
  DataSheet table{"t", "t", {{"a"}, {"b"}}, {{"สั้น", std::string(200, 'x')}}};
  REQUIRE(write_xlsx(file, {table}, Era::common));
  const std::string sheet = part(file, "xl/worksheets/sheet1.xml");
  const auto width = [&](int column) {
    const std::string mark = "min=\"" + std::to_string(column) + "\" max=\"" + std::to_string(column) + "\" width=\"";
    const auto at = sheet.find(mark);
    REQUIRE(at != std::string::npos);
    return std::stod(sheet.substr(at + mark.size()));
  };
  CHECK(width(1) < 12);
  CHECK(width(2) > 60);
  CHECK(width(2) < 75);
  CHECK(has(sheet, "ht=\"96\""));  // four lines
}

TEST_CASE("rows that are made when they are written stand after the others, in both kinds of file") {
  const TemporaryFolder folder;
  const auto file = folder / "out.xlsx";
  DataSheet table{"t", "t", {{"n"}}, {{std::int64_t{1}}}};
  table.more_rows = 2;
  table.more = [](const TakeDataRow& take) {
    for (std::int64_t n : {2, 3}) take({n});
  };
  CHECK(row_count(table) == 3);
  REQUIRE(write_xlsx(file, {table}, Era::common));
  CHECK(has(part(file, "xl/worksheets/sheet1.xml"), "<autoFilter ref=\"A1:A4\""));
  CHECK(csv_text(table, Era::common) == "\xef\xbb\xbfn\r\n1\r\n2\r\n3\r\n");
}

TEST_CASE("every row of a CSV file is as long as its headings") {
  CHECK(csv_text(xlsx_writer_sheet({{"a"}, {"a", "b", "c", "d", "e"}}), Era::common).ends_with("a,,,\r\na,b,c,d\r\n"));
}

TEST_CASE("a chart is drawn from the cells beside it, with a title, axes and words for who cannot see it") {
  const TemporaryFolder folder;
  const auto file = folder / "out.xlsx";
  DataSheet table{"charts", "กราฟ", {{"หมวด"}, {"ค่า"}}, {{"ก", std::int64_t{1}}, {"ข", std::int64_t{2}}}};
  SheetChart chart;
  chart.title = "ข มากกว่า ก";
  chart.description = "แท่งสองแท่ง";
  chart.category_axis = "หมวด";
  chart.value_axis = "คน";
  chart.value_column = 1;
  chart.series = {{"คน", 0, 1, 0x0F4C4A}};
  table.charts = {chart};
  REQUIRE(write_xlsx(file, {table}, Era::common));
  const std::string drawn = part(file, "xl/charts/chart1.xml");
  for (const char* wanted : {"ข มากกว่า ก", "<a:t>คน</a:t>", "!$B$2:$B$3", "!$A$2:$A$3"}) CHECK(has(drawn, wanted));
  const std::string categories =
      drawn.substr(drawn.find("<c:catAx>"), drawn.find("</c:catAx>") - drawn.find("<c:catAx>"));
  CHECK(has(categories, "maxMin"));  // the first row above
  CHECK(has(categories, "<a:t>หมวด</a:t>"));
  CHECK(has(part(file, "xl/drawings/drawing1.xml"), "descr=\"แท่งสองแท่ง\""));
}
