#include "documents/question_file.h"

#include <unicode/unistr.h>

#include "documents/question_columns.h"
#include "documents/question_rows.h"
#include "documents/question_source.h"
#include "documents/question_template.h"
#include "support/command_output.h"
#include "support/temporary_folder.h"
#include "support/told_questions.h"
#include "support/word_lists.h"
#include "support/zip_file.h"
#include "words/documents.h"
#include "words/questions.h"

using namespace sala;

namespace {

constexpr const char* gift_text = "::one::ถามว่า {=ใช่ ~%50%อาจ ~ไม่ใช่}\n\nExplain {}\n\nสูงเท่าใด {#3.5:0.1}\n";

std::string encoded(const std::string& text, const char* encoding) {
  const auto wide = icu::UnicodeString::fromUTF8(text);
  std::string bytes(static_cast<std::size_t>(wide.length()) * 4 + 8, '\0');
  bytes.resize(static_cast<std::size_t>(
      wide.extract(0, wide.length(), bytes.data(), static_cast<uint32_t>(bytes.size()), encoding)));
  return bytes;
}

Result<ReadQuestionFile> read_bytes(std::string_view bytes) {
  const auto content = parse_question_bytes(bytes, "q");
  if (!content) return Failure(content.error());
  return understand_questions(*content, "q");
}

Error refusal_of(std::string_view bytes) {
  const auto file = read_bytes(bytes);
  REQUIRE_FALSE(file);
  return file.error();
}

std::string as_written(const DataCell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return std::to_string(*count);
  return "";
}

/// A table as the template's, with these cells below kind, question, choice 1–3, answer, points and tolerance.
std::string told_rows(const std::vector<std::vector<std::string>>& rows) {
  Table table{.encoding = "",
              .rows = {{1, {"ชนิด", "คำถาม (ไทย)", "ตัวเลือก 1", "ตัวเลือก ๒", "Choice 3", "เฉลย", "คะแนน", "Tolerance"}}},
              .sheet = ""};
  int number = 1;
  for (const auto& cells : rows) table.rows.push_back({++number, cells});
  return told(questions_from(table));
}

}  // namespace

TEST_CASE("the same questions come out of every encoding a text editor saves in") {
  const auto plain = read_bytes(gift_text);
  REQUIRE(plain);
  CHECK(plain->format == QuestionForm::gift);
  CHECK(plain->questions.size() == 2);
  CHECK(plain->skipped.size() == 1);
  const std::pair<std::string, std::string> files[] = {
      {std::string("\xef\xbb\xbf") + gift_text, "utf-8"},
      {encoded(gift_text, "windows-874"), "windows-874"},
      {"\xff\xfe" + encoded(gift_text, "UTF-16LE"), "utf-16le"},
      {encoded(gift_text, "UTF-16BE"), "utf-16be"},
  };
  for (const auto& [bytes, encoding] : files) {
    INFO(encoding);
    const auto file = read_bytes(bytes);
    REQUIRE(file);
    CHECK(file->encoding == encoding);
    CHECK(file->questions == plain->questions);
    CHECK(file->skipped == plain->skipped);
  }
}

TEST_CASE("which form a text has is found by itself") {
  const auto form = [](std::string_view bytes) { return read_bytes(bytes).value().format; };
  CHECK(form("Q {T}") == QuestionForm::gift);
  CHECK(form("::a::Q\n{\n=A. x\n~B. y\n}") == QuestionForm::gift);
  CHECK(form("Q?\nA. x\nB. y\nANSWER: A") == QuestionForm::aiken);
  CHECK(form("Q {x}?\nA. x\nB. y\nANSWER: A\n\nR?\nA. x\nB. y\nANSWER: A") == QuestionForm::aiken);
  CHECK(form("1. ถาม\nก. หนึ่ง\nข. สอง\nเฉลย ก") == QuestionForm::list);
  CHECK(form("kind,question,choice 1,choice 2,answer\nsingle,Q,a,b,1") == QuestionForm::workbook);
  CHECK(form("Q {=a ~b") == QuestionForm::gift);
  CHECK(form(std::string(5000, 'x') + " {T}") == QuestionForm::gift);
}

TEST_CASE("files that hold no questions are refused in words that say what to do") {
  const auto id = [](std::string_view bytes) { return refusal_of(bytes).text; };
  CHECK(id(std::string(max_question_bytes + 1, 'x')) == words::error_questions_large);
  CHECK(id("Q {T}" + std::string(max_question_lines, '\n')) == words::error_questions_lines);
  CHECK(id("Q {T}" + std::string(max_question_lines, '\r')) == words::error_questions_lines);
  CHECK(id("") == words::error_questions_none);
  CHECK(id(" \r\n\t ") == words::error_questions_none);
  CHECK(id("Dear all,\nplease come.") == words::error_questions_none);
  CHECK(id("Q {T}\n\nQ2 \x01 {T}") == words::error_questions_binary);
  CHECK(id(std::string("Q {T}\0", 6)) == words::error_questions_binary);
  CHECK(value_of(refusal_of("Q {T}\n\nQ2 \x01 {T}"), "line") == "3");
  CHECK(id("%PDF-1.7") == words::error_questions_document);
  CHECK(id("{\\rtf1 Q}") == words::error_questions_document);
  CHECK(id("<?xml version='1.0'?><quiz/>") == words::error_questions_document);
  CHECK(id(zip_of({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<d/>"}})) ==
        words::error_questions_document);
  CHECK(id(zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<d/>"}})) ==
        words::error_questions_document);
  CHECK(id(small_workbook("<row><c t='inlineStr'><is><t>x</t></is></c></row>")) == words::error_questions_headings);
  CHECK(id("PK\x03\x04 cut") == words::error_table_damaged);
  CHECK_FALSE(read_bytes("Q {T}\n\x1a").value().questions.empty());
}

TEST_CASE("501 questions are refused and 500 are taken") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "Q" + std::to_string(i) + " {T}\n\n";
  CHECK(read_bytes(text)->questions.size() == 500);
  const Error error = refusal_of(text + "One more {T}");
  CHECK(error.text == words::error_questions_many);
  CHECK(value_of(error, "count") == "501");
}

TEST_CASE("the template comes back cell for cell, with a question of each kind and nothing to note") {
  const TemporaryFolder folder;
  for (const Language language : {Language::th, Language::en}) {
    const Texts texts = read_texts(language);
    const auto path = folder / "template.xlsx";
    REQUIRE(write_question_template(path, texts));
    const auto table = read_table(path, {.name = "", .fits = has_question_headings});
    REQUIRE(table);
    const DataSheet written = question_template(texts)[0];
    CHECK(table->sheet == written.title);
    REQUIRE(table->rows.size() == written.rows.size() + 1);
    for (std::size_t column = 0; column < written.columns.size(); ++column)
      CHECK(table->rows[0].cells.at(column) == written.columns[column].heading);
    for (std::size_t row = 0; row < written.rows.size(); ++row) {
      auto cells = table->rows[row + 1].cells;
      cells.resize(written.columns.size());
      for (std::size_t column = 0; column < written.rows[row].size(); ++column)
        CHECK(cells[column] == as_written(written.rows[row][column]));
    }
    const ReadQuestions read = questions_from(*table);
    CHECK(read.skipped.empty());
    REQUIRE(read.questions.size() == 7);
    for (std::size_t kind = 0; kind < 7; ++kind) {
      const ReadQuestion& question = read.questions[kind];
      INFO(told(question));
      CHECK(question.kind == static_cast<QuestionKind>(kind));
      CHECK(question.notes.empty());
      CHECK(question.topic == (language == Language::th ? "ตัวอย่าง" : "Example"));
    }
  }
}

TEST_CASE("the template offers the kinds in a list to choose from") {
  const TemporaryFolder folder;
  const auto path = folder / "template.xlsx";
  REQUIRE(write_question_template(path, read_texts(Language::th)));
  const std::string sheet = output_of("unzip -p '" + path.string() + "' xl/worksheets/sheet1.xml");
  CHECK(sheet.find("<dataValidation type=\"list\"") != std::string::npos);
  CHECK(sheet.find("ตัวเลือก,หลายคำตอบ,ถูก/ผิด,เรียงลำดับ,จับคู่,เติมตัวเลข,เติมคำ") != std::string::npos);
}

TEST_CASE("rows of the template: each kind, and what a row lacks") {
  const std::pair<std::vector<std::string>, std::string> rows[] = {
      {{"ตัวเลือก", "Q", "a", "b", "c", "2", "1"}, "single Q [a 0 | b 1000 | c 0]"},
      {{"single", "Q", "a", "b", "c", "ข", "1"}, "single Q [a 0 | b 1000 | c 0]"},
      {{"Single", "Q", "a", "b", "c", "C", "1"}, "single Q [a 0 | b 0 | c 1000]"},
      {{"ปรนัย", "Q", "3", "2", "1", "1", "1"}, "single Q [3 1000 | 2 0 | 1 0] !answer_place"},
      {{"ตัวเลือก", "Q", "yes", "no", "", "no", "1"}, "single Q [yes 0 | no 1000]"},
      {{"ตัวเลือก", "Q", "a", "", "c", "3", "1"}, "single Q [a 0 | c 1000] !choice_empty"},
      {{"ตัวเลือก", "Q", "a", "b", "c", "1, 3", "1"}, "multiple Q [a 1000 | b 0 | c 1000] !answers"},
      {{"หลายคำตอบ", "Q", "a", "b", "c", "ก และ ค", "1"}, "multiple Q [a 1000 | b 0 | c 1000]"},
      {{"multiple", "Q", "a", "b", "c", "2", "1"}, "multiple Q [a 0 | b 1000 | c 0]"},
      {{"ถูก/ผิด", "Q", "", "", "", "ถูก", "1"}, "true_false Q [true]"},
      {{"true_false", "Q", "", "", "", "FALSE", "1"}, "true_false Q [false]"},
      {{"เรียงลำดับ", "Q", "a", "b", "c", "", "1"}, "ordering Q [a 1000 | b 1000 | c 1000]"},
      {{"จับคู่", "Q", "a = b", "c -> d", "= e", "", "1"}, "matching Q [a -> b | c -> d | -> e]"},
      {{"เติมตัวเลข", "Q", "", "", "", "๓.๕", "1", "0.5"}, "number Q [3.5±0.5 1000]"},
      {{"number", "Q", "", "", "", "3..5", "1"}, "number Q [3..5 1000]"},
      {{"เติมคำ", "Q", "a", "b*", "", "", "1"}, "short_text Q [a 1000 | b* 1000]"},
      {{"short_text", "Q", "", "", "", "a", "1"}, "short_text Q [a 1000]"},
      {{"", "Q", "a", "b", "", "1", "1"}, "single Q [a 1000 | b 0] !kind"},
      {{"", "Q", "", "", "", "ผิด", "1"}, "true_false Q [false] !kind"},
      {{"", "Q", "", "", "", "12", "1"}, "number Q [12±0 1000] !kind"},
      {{"ตัวเลือก", "Q", "a", "b", "", "1", ""}, "single Q [a 1000 | b 0] !points_none"},
      {{"ตัวเลือก", "Q", "a", "b", "", "1", "x"}, "single Q [a 1000 | b 0] !points"},
      {{"ตัวเลือก", "Q", "a", "b", "", "1", "1", "2"}, "single Q [a 1000 | b 0] !tolerance"},
      {{"ตัวเลือก", "Q", "a", "a", "", "1", "1"}, "single Q [a 1000 | a 0] !choice_same"},
      {{"ตัวเลือก", "", "a", "b", "", "1", "1"}, "line 2 skip_text: a 1"},
      {{"ตัวเลือก", "Q", "a", "", "", "1", "1"}, "line 2 skip_one_choice: Q"},
      {{"ตัวเลือก", "Q", "", "", "", "1", "1"}, "line 2 skip_no_choices: Q"},
      {{"ตัวเลือก", "Q", "a", "b", "", "", "1"}, "line 2 skip_no_right: Q"},
      {{"ตัวเลือก", "Q", "a", "b", "", "3", "1"}, "line 2 skip_answer: Q"},
      {{"ตัวเลือก", "Q", "a", "b", "", "z", "1"}, "line 2 skip_answer: Q"},
      {{"ถูก/ผิด", "Q", "", "", "", "maybe", "1"}, "line 2 skip_answer: Q"},
      {{"เรียงลำดับ", "Q", "a", "", "", "", "1"}, "line 2 skip_order: Q"},
      {{"จับคู่", "Q", "a", "b", "", "", "1"}, "line 2 skip_half_pair: Q"},
      {{"จับคู่", "Q", "= a", "= b", "", "", "1"}, "line 2 skip_pairs: Q"},
      {{"เติมตัวเลข", "Q", "", "", "", "ten", "1"}, "line 2 skip_number: Q"},
      {{"เติมตัวเลข", "Q", "", "", "", "5..3", "1"}, "line 2 skip_range: Q"},
      {{"เติมตัวเลข", "Q", "", "", "", "5", "1", "-1"}, "line 2 skip_tolerance: Q"},
      {{"เติมคำ", "Q", "", "", "", "", "1"}, "line 2 skip_no_right: Q"},
      {{"เขียนตอบ", "Q", "", "", "", "", "1"}, "line 2 skip_essay: Q"},
      {{"รูปวาด", "Q", "", "", "", "", "1"}, "line 2 skip_kind: Q"},
  };
  for (const auto& [cells, expected] : rows) {
    INFO(expected);
    CHECK(told_rows({cells}) == expected);
  }
}

TEST_CASE("points of the template are whole thousandths") {
  const auto points = [](const std::string& cell) {
    Table table{.encoding = "",
                .rows = {{1, {"kind", "question", "choice 1", "choice 2", "answer", "points"}},
                         {2, {"single", "Q", "a", "b", "1", cell}}},
                .sheet = ""};
    return questions_from(table).questions.at(0).points;
  };
  CHECK(points("2") == 2000);
  CHECK(points("๐.๕") == 500);
  CHECK(points("1.125") == 1125);
  CHECK(points("0.3330") == 333);
  CHECK(points("1.1255") == 1000);
  CHECK(points("-1") == 1000);
  CHECK(points("0") == 1000);
  CHECK(points("1000") == 1'000'000);
  CHECK(points("1001") == 1000);
}

TEST_CASE("what was read is printed as the command line promises") {
  const Texts texts = read_texts(Language::en);
  const Json json = question_file_json(read_bytes(gift_text).value(), texts);
  CHECK(json["encoding"] == "utf-8");
  CHECK(json["format"] == "gift");
  const Json& first = json["questions"][0];
  CHECK(first["n"] == 1);
  CHECK(first["line"] == 1);
  CHECK(first["name"] == "one");
  CHECK(first["kind"] == "single");
  CHECK(first["text"] == "ถามว่า");
  CHECK(first["points"] == 1);
  CHECK(first["choices"] == Json::parse(R"([{"id":"a","text":"ใช่","fraction":1},{"id":"b","text":"อาจ","fraction":0.5},
                                            {"id":"c","text":"ไม่ใช่","fraction":0}])"));
  CHECK(first["right"] == Json::parse(R"(["a"])"));
  CHECK(json["questions"][1]["answers"] == Json::parse(R"([{"value":"3.5","tolerance":"0.1","fraction":1}])"));
  CHECK(json["skipped"][0]["line"] == 3);
  CHECK(json["skipped"][0]["text"] == "Explain");
  CHECK(json["skipped"][0]["why"] == "A person would have to mark it. Left out.");
  const auto of = [&](std::string_view gift) {
    return question_file_json(read_bytes(gift).value(), texts)["questions"][0];
  };
  CHECK(of("Q {=a -> b =c -> d = -> e}")["pairs"] ==
        Json::parse(R"([{"left":"a","right":"b"},{"left":"c","right":"d"}])"));
  CHECK(of("Q {=a -> b =c -> d = -> e}")["decoys"] == Json::parse(R"(["e"])"));
  CHECK(of("Q {T}")["right"] == true);
  CHECK(of("Q {=a =%50%b}")["answers"] == Json::parse(R"([{"text":"a","fraction":1},{"text":"b","fraction":0.5}])"));
  CHECK(of("Q {#3..5}")["answers"] == Json::parse(R"([{"from":"3","to":"5","fraction":1}])"));
  CHECK(of("Q {~%50%a ~%50%b ~%-50%c}")["right"] == Json::parse(R"(["a","b"])"));
  CHECK(of("\nQ {t}")["notes"] ==
        Json::parse(R"(["Line 2: “t” is read as true or false, though Moodle wants capital letters."])"));
}
