#include "documents/csv.h"

#include <unicode/unistr.h>

#include <fstream>

#include "documents/csv_writer.h"
#include "documents/text_encoding.h"
#include "support/temporary_folder.h"
#include "words/documents.h"

using namespace sala;

namespace {

using Rows = std::vector<TableRow>;

Rows rows_of(std::string_view text) {
  const auto table = parse_csv(text, "table.csv");
  REQUIRE(table);
  return table->rows;
}

Error error_of(std::string_view text) {
  const auto table = parse_csv(text, "table.csv");
  REQUIRE_FALSE(table);
  return table.error();
}

std::string in_encoding(const std::string& text, const char* encoding) {
  const auto wide = icu::UnicodeString::fromUTF8(text);
  std::string bytes(static_cast<std::size_t>(wide.length()) * 4 + 8, '\0');
  bytes.resize(static_cast<std::size_t>(
      wide.extract(0, wide.length(), bytes.data(), static_cast<uint32_t>(bytes.size()), encoding)));
  return bytes;
}

const std::string thai = "ลำดับ,ชื่อ\n1,ญาณิศา\n2,ตั้งใจ\n";

}  // namespace

TEST_CASE("the encoding of a file from elsewhere is found by itself") {
  const std::tuple<std::string, std::string> files[] = {{thai, "utf-8"},
                                                        {"\xef\xbb\xbf" + thai, "utf-8"},
                                                        {in_encoding(thai, "windows-874"), "windows-874"},
                                                        {in_encoding(thai, "UTF-16LE"), "utf-16le"},
                                                        {in_encoding(thai, "UTF-16BE"), "utf-16be"},
                                                        {"\xff\xfe" + in_encoding(thai, "UTF-16LE"), "utf-16le"},
                                                        {"\xfe\xff" + in_encoding(thai, "UTF-16BE"), "utf-16be"}};
  for (const auto& [bytes, encoding] : files) {
    INFO(encoding);
    const DecodedText decoded = decode_text(bytes);
    CHECK(decoded.encoding == encoding);
    CHECK(decoded.text == thai);
  }
  CHECK(decode_text("").encoding == "utf-8");
  CHECK(decode_text("plain").encoding == "utf-8");
}

TEST_CASE("a wrong byte in UTF-8 costs one letter, and accents among Latin letters are no Thai") {
  std::string damaged = thai;
  damaged.erase(damaged.find("ญ") + 1, 1);
  CHECK(decode_text(damaged).encoding == "utf-8");
  CHECK(decode_text(damaged).text.find("2,ตั้งใจ") != std::string::npos);
  CHECK(decode_text(damaged).text.find("\ufffd") != std::string::npos);
  for (const std::string text : {"No.,Name\n1,Jörg Müller\n2,Zoë Çelik\n", "name\nÅsa Öberg\n"}) {
    CHECK(decode_text(in_encoding(text, "windows-1252")).encoding == "windows-1252");
    CHECK(decode_text(in_encoding(text, "windows-1252")).text == text);
  }
  CHECK(decode_text(in_encoding("no,name\n1,นายJohn\n2,ฯพณฯ\n", "windows-874")).encoding == "windows-874");
}

TEST_CASE("what an encoding cannot say becomes a visible sign, not silence") {
  CHECK(decode_text("\xef\xbb\xbf"
                    "a\xff"
                    "b")
            .text == "a\ufffdb");
  CHECK(decode_text("\xa1\xdb").text == "ก\uf8c1");
}

TEST_CASE("fields, quotation marks and line ends as RFC 4180 says") {
  CHECK(rows_of("a,b\r\nc,d\r\n") == Rows{{1, {"a", "b"}}, {2, {"c", "d"}}});
  CHECK(rows_of("a,b\nc,d") == Rows{{1, {"a", "b"}}, {2, {"c", "d"}}});
  CHECK(rows_of("a,b\rc,d\r") == Rows{{1, {"a", "b"}}, {2, {"c", "d"}}});
  CHECK(rows_of("\"a,1\",\"b\"\"c\"\"\",\n") == Rows{{1, {"a,1", "b\"c\"", ""}}});
  CHECK(rows_of("\"two\nlines\",x\ny,z\n") == Rows{{1, {"two\nlines", "x"}}, {2, {"y", "z"}}});
  CHECK(rows_of("5\" disk,\"a\"b\n") == Rows{{1, {"5\" disk", "ab"}}});
  CHECK(rows_of("").empty());
}

TEST_CASE("blank rows are left out and still counted") {
  CHECK(rows_of("a,b\n\n,\nc,d\n") == Rows{{1, {"a", "b"}}, {4, {"c", "d"}}});
}

TEST_CASE("the delimiter is the one that stands equally often in the lines") {
  CHECK(rows_of("a;b\nc,1;d\n") == Rows{{1, {"a", "b"}}, {2, {"c,1", "d"}}});
  CHECK(rows_of("a\tb\nc, d\te\n") == Rows{{1, {"a", "b"}}, {2, {"c, d", "e"}}});
  CHECK(rows_of("รายชื่อ; ครั้งที่ 1\na,b\nc,d\ne,f\n")[1] == TableRow{2, {"a", "b"}});
  CHECK(rows_of("a,\"x;y;z\"\nb,\"x;y;z\"\n")[0] == TableRow{1, {"a", "x;y;z"}});
  CHECK(rows_of("sep=;\r\na,1;b\r\n") == Rows{{2, {"a,1", "b"}}});
  CHECK(rows_of("one column\nonly\n") == Rows{{1, {"one column"}}, {2, {"only"}}});
}

TEST_CASE("an unclosed quotation mark is told with the line where it opened") {
  CHECK(error_of("a,b\n1,\"x\n2,y\n") == Error{words::error_table_quote, {{"line", "2"}, {"file", "table.csv"}}});
}

TEST_CASE("bytes that are no text, too many columns and workbooks are refused") {
  CHECK(error_of(std::string_view("a,b\n\0,d\n", 8)) ==
        Error{words::error_table_binary, {{"line", "2"}, {"file", "table.csv"}}});
  std::string wide;
  for (int i = 0; i < 600; ++i) wide += "x,";
  CHECK(error_of("a\n" + wide).text == words::error_table_columns);
  CHECK(rows_of("a\n" + std::string(600, ',') + "\nb\n").size() == 2);  // empty ones at the end are no columns
  CHECK(error_of("PK\x03\x04...").text == words::error_table_workbook);
  CHECK(error_of("\xd0\xcf\x11\xe0...").text == words::error_table_workbook);
}

TEST_CASE("a file that is missing or too large is refused before it is read") {
  const TemporaryFolder folder;
  CHECK(read_table(folder / "none.csv").error().text == words::error_table_missing);
  CHECK(read_table(folder.path()).error().text == words::error_table_missing);
  std::ofstream(folder / "large.csv") << "a,b\n";
  CHECK(read_table(folder / "large.csv")->rows.size() == 1);
  std::filesystem::resize_file(folder / "large.csv", (64u << 20) + 1);
  CHECK(read_table(folder / "large.csv").error().text == words::error_table_too_large);
}

TEST_CASE("no bytes whatever make the reader fail otherwise than with words") {
  CHECK(rc::check([](const std::string& bytes) {
    const auto table = parse_csv(bytes, "any");
    RC_ASSERT(table.has_value() || !table.error().values.empty());
  }));
}

TEST_CASE("what is written is read again as it was") {
  CHECK(rc::check([] {
    const auto cell = rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab=,;\t\"\r\n x'1")));
    const auto rows =
        *rc::gen::container<std::vector<std::vector<std::string>>>(rc::gen::container<std::vector<std::string>>(
            3, rc::gen::map(cell, [](std::string text) { return "x" + text; })));
    const auto table = parse_csv(csv_text(rows), "written");
    RC_ASSERT(table.has_value());
    std::vector<std::vector<std::string>> read;
    for (const TableRow& row : table->rows) read.push_back(row.cells);
    if (rows.size() > 2) RC_ASSERT(read == rows);
  }));
}

TEST_CASE("what a spreadsheet would run as a formula is written as text, numbers stay numbers") {
  const std::pair<const char*, const char*> cells[] = {
      {"=1+1", "'=1+1"}, {"@SUM(A1)", "'@SUM(A1)"}, {"+66 81 234", "'+66 81 234"},
      {"-cmd", "'-cmd"}, {"\t=1", "\"'\t=1\""},     {" =1", "' =1"},
      {"-12", "-12"},    {"+3.5", "+3.5"},          {"-1+2", "'-1+2"},
      {"a=b", "a=b"},    {"\r=1", "\"'\r=1\""},     {"-", "'-"}};
  for (const auto& [value, written] : cells)
    CHECK(csv_text({{value}}) == "\xef\xbb\xbf" + std::string(written) + "\r\n");
}
