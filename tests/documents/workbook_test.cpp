#include "documents/workbook.h"

#include <fstream>

#include "core/texts.h"
#include "documents/blank_cells.h"
#include "documents/workbook_number.h"
#include "support/zip_file.h"

using namespace sala;

namespace {

std::string sample(const std::string& name) {
  std::ifstream in(SALA_SOURCE_DIR "/tests/documents/files/" + name, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// "4 1|นางมาลี|ศรีสุข": number and cells of each row.
std::string rows_in(const Result<Table>& table) {
  if (!table) return std::string(name_of(table.error().text));
  std::string text;
  for (const TableRow& row : table->rows) {
    text += std::to_string(row.number) + (row.hidden ? "h" : "");
    for (std::size_t i = 0; i < row.cells.size(); ++i) text += (i == 0 ? " " : "|") + row.cells[i];
    text += "\n";
  }
  return text;
}

std::string rows_in(const std::string& bytes, const SheetChoice& choice = {}) {
  return rows_in(parse_table(bytes, "people.xlsx", choice));
}

constexpr const char* package_relations =
    R"(<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>)";

struct Xlsx {
  std::string data;           ///< what stands in <sheetData>
  std::string after = "";     ///< what stands after it
  std::string workbook = "";  ///< <workbookPr>
  std::string strings = "";
  std::string styles = "";

  ZipParts parts() const {
    return {{"[Content_Types].xml", "<Types/>"},
            {"_rels/.rels", package_relations},
            {"xl/workbook.xml",
             "<workbook xmlns:r='x'>" + workbook + "<sheets><sheet name='A' r:id='s1'/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             "<Relationships><Relationship Id='s1' Type='http://x/worksheet' Target='worksheets/sheet1.xml'/>"
             "<Relationship Id='s2' Type='http://x/sharedStrings' Target='/xl/sharedStrings.xml'/>"
             "<Relationship Id='s3' Type='http://x/styles' Target='./styles.xml'/></Relationships>"},
            {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + data + "</sheetData>" + after + "</worksheet>"},
            {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"},
            {"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"}};
  }
  std::string bytes() const { return zip_of(parts()); }
};

std::string ods(const std::string& tables, const std::string& styles = "") {
  return zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                 {"content.xml", "<office:document-content><office:automatic-styles>" + styles +
                                     "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
                                     "</office:spreadsheet></office:body></office:document-content>"}});
}

}  // namespace

TEST_CASE(
    "a workbook of libxlsxwriter is read as it looks: rich text, merged units, telephone numbers, dates, hidden rows") {
  CHECK(rows_in(sample("libxlsxwriter.xlsx")) ==
        "1 ใบลงทะเบียน\n"
        "3 ลำดับ|ชื่อ|นามสกุล|หน่วยงาน|เบอร์โทร|วันเกิด|รหัส\n"
        "4 1|นางมาลี|ศรีสุข|คณะวิทยาศาสตร์|0812345678|1990-02-28|1234567890123456\n"
        "5 2|ก้อง|ดี|คณะวิทยาศาสตร์|02-123-4567||66812345678\n"
        "7h |ซ่อน\n");
}

TEST_CASE("a workbook of openpyxl is read: absolute targets, inline strings, booleans, errors, the sheet that fits") {
  const auto fits = [](const Table& table) { return table.rows.size() > 2; };
  const auto table = parse_table(sample("openpyxl.xlsx"), "openpyxl.xlsx", {"", fits});
  REQUIRE(table);
  CHECK(table->sheet == "รายชื่อ");
  CHECK(table->sheets == std::vector<std::string>{"คำชี้แจง", "รายชื่อ"});
  CHECK(table->encoding.empty());
  CHECK(rows_in(table) ==
        "1 รายชื่อผู้เข้ารับการอบรม\n"
        "3 ที่|ชื่อ-สกุล|สังกัด|โทรศัพท์|วันที่สมัคร|มาแล้ว\n"
        "4 1|นางสาวญาณิศา ตั้งใจดี|กองคลัง|081-234-5678|2026-11-23|TRUE\n"
        "5 2|ผศ.ดร.สมชาย ณ อยุธยา|กองแผน|0898765432|2026-11-23T08:30|FALSE\n"
        "6 3|ว่าที่ ร.ต.ก้องเกียรติ ซื่อสัตย์|#N/A\n");
  CHECK(rows_in(sample("openpyxl.xlsx")) == "1 กรอกรายชื่อในแผ่นงานถัดไป\n");
  CHECK(parse_table(sample("openpyxl.xlsx"), "a", {"รายชื่อ"})->sheet == "รายชื่อ");
  CHECK(rows_in(sample("openpyxl.xlsx"), {"ไม่มี"}) == "error_table_sheet");
}

TEST_CASE("rows and cells may lack their places, stand out of order, and carry a namespace's prefix") {
  CHECK(rows_in(Xlsx{"<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row>"}
                    .bytes()) == "1 1|2\n5 ||3|4\n");
  CHECK(rows_in(Xlsx{"<row r='2'><c r='A2'><v>2</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>"}.bytes()) ==
        "1 1\n2 2\n");
  CHECK(rows_in(Xlsx{"<x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>ก</x:t></x:is></x:c></x:row>"}.bytes()) ==
        "1 ก\n");
}

TEST_CASE("runs are joined with the spaces between them, and how a text is read aloud is not part of it") {
  Xlsx book{"<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>9</v></c></row>"};
  book.strings =
      "<si><r><t>สมชาย</t></r><r><rPr><b/></rPr><t xml:space='preserve'> </t></r><r><t>ใจดี</t></r></si>"
      "<si><t>ก&amp;ข</t><rPh><t>no</t></rPh></si>";
  CHECK(rows_in(book.bytes()) == "1 สมชาย ใจดี|ก&ข\n");
}

TEST_CASE("days count from 1904 where the workbook says so") {
  Xlsx book{"<row><c s='0'><v>0</v></c><c s='0'><v>44885</v></c></row>"};
  book.styles = "<cellXfs><xf numFmtId='14'/></cellXfs>";
  book.workbook = "<workbookPr date1904='1'/>";
  CHECK(rows_in(book.bytes()) == "1 1904-01-01|2026-11-21\n");
}

TEST_CASE("a cell merged downwards holds for each row that has something, and makes none of its own") {
  Xlsx book{
      "<row r='1'><c r='A1'><v>7</v></c><c r='B1'><v>1</v></c></row><row r='2'><c r='B2'><v>2</v></c></row>"
      "<row r='3'/><row r='5'><c r='B5'><v>5</v></c></row>"};
  book.after = "<mergeCells><mergeCell ref='A1:A4'/></mergeCells>";
  CHECK(rows_in(book.bytes()) == "1 7|1\n2 7|2\n5 |5\n");
}

TEST_CASE("numbers look as their format shows them, and never lose a digit to an exponent") {
  const std::tuple<const char*, const char*, const char*> numbers[] = {
      {"812345678", "0000000000", "0812345678"},
      {"812345678", "0##-###-####", "081-234-5678"},
      {"812345678", "0#\\-####\\-####", "08-1234-5678"},
      {"21234567", "[<=99999999][$-D000000]0\\-####\\-####;[$-D000000]0#\\-####\\-####", "0-2123-4567"},
      {"812345678", "[<=99999999][$-D000000]0\\-####\\-####;[$-D000000]0#\\-####\\-####", "08-1234-5678"},
      {"7", "000", "007"},
      {"7", "\"A-\"00", "A-07"},
      {"1234", "00", "1234"},
      {"7", "General", "7"},
      {"1.103701234567E12", "General", "1103701234567"},
      {"812345678", "#,##0.00", "812345678"},
      {"0.5", "0%", "0.5"},
      {"12.25", "General", "12.25"},
      {"1e-7", "General", "0.000000100000000"},
      {"46349", "d/m/yyyy", "2026-11-23"},
      {"46349.354166666664", "[$-41E]d mmmm bbbb h:mm", "2026-11-23T08:30"},
      {"0.354166666666667", "h:mm", "08:30"},
      {"59", "d/m/yyyy", "1900-02-28"},
      {"61", "d/m/yyyy", "1900-03-01"},
      {"99999999", "d/m/yyyy", "99999999"},
      {"-5", "0;-0", "-5"},
      {"not a number", "0", "not a number"}};
  for (const auto& [written, code, shown] : numbers) {
    INFO(written << " by " << code);
    CHECK(shown_number(written, code, DateEpoch::y1900) == shown);
  }
}

TEST_CASE(
    "an ODS is read: repeated rows and cells, spans, notes, numbers as shown, hidden and grouped rows, merged units") {
  const std::string table =
      "<table:table table:name='รายชื่อ'><table:table-header-rows><table:table-row><table:table-cell "
      "office:value-type='string'><text:p>ที่</text:p></table:table-cell><table:table-cell office:value-type='string'>"
      "<office:annotation><text:p>note</text:p></office:annotation><text:p>ชื่อ<text:s "
      "text:c='2'/><text:span>สกุล</text:span>"
      "</text:p></table:table-cell></table:table-row></table:table-header-rows>"
      "<table:table-row table:number-rows-repeated='3'><table:table-cell "
      "table:number-columns-repeated='16384'/></table:table-row>"
      "<table:table-row-group><table:table-row table:visibility='filter'><table:table-cell office:value-type='float' "
      "office:value='812345678'>"
      "<text:p>081-234-5678</text:p></table:table-cell><table:table-cell office:value-type='float' "
      "office:value='1.103701234567E12'>"
      "<text:p>1.1E+12</text:p></table:table-cell><table:table-cell table:number-columns-repeated='2' "
      "office:value-type='boolean' "
      "office:boolean-value='true'><text:p>จริง</text:p></table:table-cell><table:table-cell office:value-type='date' "
      "office:date-value='2026-11-23'><text:p>23/11/69</text:p></table:table-cell></table:table-row></"
      "table:table-row-group>"
      "<table:table-row table:number-rows-repeated='2'><table:table-cell table:number-rows-spanned='2' "
      "office:value-type='string'><text:p>กอง</text:p></table:table-cell></table:table-row>"
      "<table:table-row table:number-rows-repeated='1048000'><table:table-cell/></table:table-row></table:table>";
  CHECK(rows_in(ods(table)) == "1 ที่|ชื่อ สกุล\n5h 081-234-5678|1103701234567|TRUE|TRUE|2026-11-23\n6 กอง\n7 กอง\n");
}

TEST_CASE("a hidden sheet is read only when it is asked for") {
  const std::string styles =
      "<style:style style:name='ta2'><style:table-properties table:display='false'/></style:style>";
  const auto sheet = [](const std::string& name, const std::string& style) {
    return "<table:table table:name='" + name + "' table:style-name='" + style +
           "'><table:table-row><table:table-cell "
           "office:value-type='string'><text:p>" +
           name + "</text:p></table:table-cell></table:table-row></table:table>";
  };
  const std::string bytes = ods(sheet("old", "ta2") + sheet("new", "ta1"), styles);
  CHECK(rows_in(bytes) == "1 new\n");
  CHECK(rows_in(bytes, {"OLD"}) == "1 old\n");
}

TEST_CASE("what is no workbook to read is refused with words of its own") {
  const std::string whole = sample("libxlsxwriter.xlsx");
  const std::string ole("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
  const std::string locked("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
  const auto document = [](std::string part, std::string root) {
    ZipParts parts = Xlsx{""}.parts();
    parts[1].second = std::string("<Relationships><Relationship Id='r' Type='a/officeDocument' Target='") + part +
                      "'/></Relationships>";
    parts.push_back({part, root});
    return zip_of(parts);
  };
  const std::pair<std::string, const char*> files[] = {
      {whole.substr(0, whole.size() / 2), "error_table_damaged"},
      {whole.substr(0, whole.size() - 30), "error_table_damaged"},
      {"", "error_table_empty"},
      {"\xef\xbb\xbf \r\n", "error_table_empty"},
      {ole + std::string(600, '\0'), "error_table_old_workbook"},
      {ole + std::string(600, '\0') + locked, "error_table_locked"},
      {document("word/document.xml", "<w:document/>"), "error_table_document"},
      {document("xl/workbook.bin", "\1"), "error_table_binary_workbook"},
      {document("xl/other.xml", "<workbook"), "error_table_damaged"},
      {zip_of({{"a.txt", "a"}}), "error_table_document"},
      {"%PDF-1.7 ", "error_table_document"},
      {"<html><table>", "error_table_document"},
      {zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a/>"}}),
       "error_table_document"},
      {zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
               {"META-INF/manifest.xml", "<manifest:encryption-data/>"},
               {"content.xml", "?"}}),
       "error_table_locked"}};
  for (const auto& [bytes, expected] : files) {
    INFO(expected << " for " << bytes.size() << " bytes");
    CHECK(rows_in(bytes) == expected);
  }
}

TEST_CASE("a workbook that unpacks to too much, has too many parts, rows or columns, is refused") {
  Xlsx bomb{std::string(70u << 20, ' ')};
  CHECK(rows_in(bomb.bytes()) == "error_table_bomb");
  ZipParts many = Xlsx{""}.parts();
  for (int i = 0; i < 5'000; ++i) many.push_back({"x" + std::to_string(i), ""});
  CHECK(rows_in(zip_of(many)) == "error_table_entries");
  CHECK(rows_in(Xlsx{"<row r='1'><c r='XFC1'><v>1</v></c><c r='XFD1'><v>1</v></c></row>"}.bytes()) ==
        "error_table_columns");
  CHECK(rows_in(Xlsx{"<row r='1'><c r='A1'><v>1</v></c><c r='XFD1' s='1'/></row>"}.bytes()) == "1 1\n");
  CHECK(rows_in(
            ods("<table:table table:name='a'><table:table-row table:number-rows-repeated='1048576'><table:table-cell "
                "office:value-type='string'><text:p>a</text:p></table:table-cell></table:table-row></table:table>")) ==
        "error_table_rows");
}

TEST_CASE("a workbook cut anywhere, or with any byte changed, never does more than give rows or a reason") {
  const std::string whole = sample("openpyxl.xlsx");
  for (std::size_t at = 0; at < whole.size(); at += 37) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x55);
    CHECK_FALSE(rows_in(changed, {"รายชื่อ"}).empty());
    CHECK_FALSE(rows_in(whole.substr(0, at)).empty());
  }
}

TEST_CASE("places in a workbook are counted among elements of their kind, and no text is cut by what stands in it") {
  const std::string styles =
      "<numFmts>\n <numFmt numFmtId='170' formatCode='yyyy\\-mm\\-dd'/>\n</numFmts>"
      "<cellXfs>\n  <xf numFmtId='0'/><!-- plain -->\n  <xf numFmtId='170'/>\n</cellXfs>";
  const std::string strings = "\n<si><t>สม<!-- x -->ชาย</t></si>\n <si><t>ใจ<![CDATA[ดี]]></t></si>";
  const std::string data =
      "<row r='1'><c r='A1' t='s'><v>0</v></c>\n<c r='B1' t='s'><v>1</v></c><c r='c1' s='1'><v>4<?x "
      "y?>5000</v></c></row>";
  CHECK(rows_in(Xlsx{data, "", "", strings, styles}.bytes()) == "1 สมชาย|ใจดี|2023-03-15\n");
}

TEST_CASE("a workbook is read however its parts are named, and what it names and does not need may be absent") {
  const Xlsx plain{"<row r='1'><c r='A1' t='inlineStr'><is><t>มาลี</t></is></c></row>"};
  ZipParts turned = plain.parts();
  for (auto& [name, text] : turned) std::ranges::replace(name, '/', '\\');
  CHECK(rows_in(zip_of(turned)) == "1 มาลี\n");
  ZipParts fewer = plain.parts();
  std::erase_if(fewer, [](const auto& part) {
    return part.first == "xl/sharedStrings.xml" || part.first == "xl/styles.xml" || part.first == "_rels/.rels";
  });
  CHECK(rows_in(zip_of(fewer)) == "1 มาลี\n");
  ZipParts needed = Xlsx{"<row r='1'><c r='A1' t='s'><v>0</v></c></row>"}.parts();
  std::erase_if(needed, [](const auto& part) { return part.first == "xl/sharedStrings.xml"; });
  CHECK(rows_in(zip_of(needed)) == "error_table_damaged");
}

TEST_CASE("borders without words, blanks and a word far out are no part of the table") {
  std::string data = "<row r='1'><c r='A1' t='inlineStr'><is><t>ชื่อ</t></is></c></row>";
  for (int row = 2; row < 40'000; ++row) {
    data += "<row r='" + std::to_string(row) + "'>";
    for (const char column : {'A', 'B', 'C', 'D', 'E'})
      data += std::string("<c r='") + column + std::to_string(row) + (column == 'A' ? "' s='1'></c>" : "' s='1' />");
    data += "</row>";
  }
  data += "<row r='50000'><c r='XFD50000' t='inlineStr'><is><t> </t></is></c></row>";
  data += "<row r='50001'><c r='XFD50001' t='inlineStr'><is><t>x</t></is></c></row>";
  CHECK(rows_in(Xlsx{data}.bytes()) == "1 ชื่อ\n");
  data += "<row r='50002'><c r='XFD50002' t='inlineStr'><is><t>y</t></is></c></row>";
  CHECK(rows_in(Xlsx{data}.bytes()) == "error_table_columns");
  CHECK(without_blank_cells("<c r='A1'/><c><v>1</v></c>") == "<c r='A1'/><c><v>1</v></c>");
  CHECK(without_blank_cells("<x:c r='A1' t='a>b'/><!--<c r='B1'/>--><cols/>") == "<!--<c r='B1'/>--><cols/>");
}

TEST_CASE("an ODS without its mimetype is read, a locked one is called locked, a letter is no table") {
  const std::string table =
      "<table:table table:name='A'><table:table-row><table:table-cell office:value-type='string' "
      "office:string-value='มาลี'/></table:table-row></table:table>";
  const std::string body = "<office:document-content><office:body><office:spreadsheet>" + table +
                           "</office:spreadsheet></office:body></office:document-content>";
  CHECK(rows_in(zip_of({{"content.xml", body}})) == "1 มาลี\n");
  CHECK(rows_in(zip_of({{"mimetype", "x"}, {"encrypted-package", "?"}})) == "error_table_locked");
  CHECK(rows_in(zip_of({{"content.xml",
                         "<office:document-content><office:body><office:text/></office:body>"
                         "</office:document-content>"}})) == "error_table_document");
}

TEST_CASE("web pages are told from tables, whole or in parts") {
  for (const std::string& page : std::initializer_list<std::string>{
           "<table border=1><tr><td>ชื่อ", "<meta charset=utf-8>", "\xef\xbb\xbf <HTML>", "<!-- x -->",
           "MIME-Version: 1.0\r\n", "<style>td{}</style>", std::string("\xff\xfe<\0h\0t\0m\0l\0>\0", 14)})
    CHECK(is_other_document(page));
  for (const std::string& list : std::initializer_list<std::string>{"<ชื่อ>,หน่วยงาน\n", "<name>,unit\n", "name,<b\n"})
    CHECK_FALSE(is_other_document(list));
}
