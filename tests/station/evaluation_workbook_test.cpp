// One project's results as JSON, CSV files and a workbook: the same figures in all of them, and tables as people expect them.
#include <filesystem>
#include <set>

#include "documents/roster_headings.h"
#include "documents/table.h"
#include "files/whole_file.h"
#include "support/command_output.h"
#include "support/day/desk.h"
#include "support/survey_files.h"

namespace sala {
namespace {

constexpr const char* planned_project = R"(
code = "HR-1"
title = "การเขียนหนังสือราชการ"
title_en = "Writing letters"
organiser = "กองบริหารงานบุคคล"
starts = 2026-11-23
indicators = [
  { name = "ผู้ลงทะเบียน", target = 5, unit = "คน", measure = "checked_in" },
  { name = "ความพึงพอใจ", target = "4.5", unit = "คะแนนเต็ม 5", measure = "survey_mean" },
  { name = "นำไปใช้จริง", target = 80, unit = "ร้อยละ" },
]
budget = [ { line = "ค่าวิทยากร", planned = 720050 }, { line = "อาหาร", planned = 600000 } ]
[certificate]
min_post_percent = 50
[[sessions]]
title = "ภาคเช้า"
title_en = "Morning"
starts = "09:00"
ends = "12:00"
[[sessions]]
title = "ภาคเช้า"
title_en = "Morning"
starts = "13:00"
ends = "16:00"
)";

constexpr int people_there = 6;

/// Six people, two sessions of one title, a test before and after, a survey.
struct EvaluatedDay : Desk {
  EvaluatedDay() {
    set_up();
    ask({"project", "import", write("project.toml", planned_project)});
    std::string list = "no,given name,family name\n";
    for (int n = 3; n <= people_there; ++n) list += std::to_string(n) + ",คน" + std::to_string(n) + ",นามสกุล\n";
    ask({"roster", "import", write("people.csv", list)});
    for (const Json& person : ask({"roster", "list"})) people.push_back(person["participant"]);
    for (const std::string& person : people) ask({"check-in", "--participant", person});
    ask({"test", "import", write("q.gift", "หนึ่ง {=ก ~ข ~ค}\n\nสอง {TRUE}\n")});
    ask({"survey", "import", write("survey.toml", survey_of_every_kind)});
    ask({"gate", "survey", "open"});
  }

  void take_test(const std::string& phase, int right_people) {
    ask({"gate", "test", "open", "--phase", phase});
    for (int i = 0; i < people_there; ++i) {
      const Json answers = {{"1", i < right_people ? "a" : "b"}, {"2", i % 2 == 0}};
      ask({"test", "answer", "--participant", people[static_cast<std::size_t>(i)], "--phase", phase, "--file",
           write("a.json", answers.dump())});
    }
    ask({"gate", "test", "close", "--phase", phase});
  }
  void take_survey(int persons) {
    for (int i = 0; i < persons; ++i) {
      const Json said = {{"1", "a"}, {"2", 5 - i % 2}, {"8", Json::array({"a"})}, {"9", 9}, {"11", "=ดีมาก"}};
      ask({"survey", "respond", "--participant", people[static_cast<std::size_t>(i)], "--file",
           write("s.json", said.dump())});
    }
    ask({"gate", "survey", "close"});
  }
  Json take_out(const char* language = "th") {
    const auto run_at = run_sala(
        data(), {"--lang", language, "--json", "summary", "--xlsx", book().string(), "--csv", file("csv").string()});
    REQUIRE(run_at.status == 0);
    return Json::parse(run_at.output);
  }

  std::filesystem::path book() const { return file("results.xlsx"); }
  Table csv(const std::string& name) const {
    auto table = read_table(file("csv") / (name + ".csv"));
    REQUIRE(table);
    return *table;
  }
  Table sheet(const std::string& name) const {
    auto table = read_table(book(), {name, {}});
    REQUIRE(table);
    return *table;
  }

  std::vector<std::string> people;
};

/// "95.0%" as 0.95; nothing for words.
std::optional<double> number_in(const std::string& cell) {
  const bool is_share = cell.ends_with('%');
  std::istringstream in(is_share ? cell.substr(0, cell.size() - 1) : cell);
  double number = 0;
  if (!(in >> number) || in.peek() != std::istringstream::traits_type::eof()) return std::nullopt;
  return is_share ? number / 100 : number;
}

const std::string& cell_at(const TableRow& row, std::size_t column) {
  static const std::string none;
  return column < row.cells.size() ? row.cells[column] : none;
}

constexpr std::size_t value_column = 3, place_column = 6;  // of the results in brief

/// How many figures of a table are those of the JSON.
int figures_as_told(const Table& table, const Json& told, double hair) {
  int same = 0;
  for (const TableRow& row : table.rows) {
    const std::string& place = cell_at(row, place_column);
    if (!place.starts_with('/')) continue;
    const Json::json_pointer at(place);
    INFO(place << " " << cell_at(row, value_column));
    const auto number = number_in(cell_at(row, value_column));
    if (!told.contains(at) || !told.at(at).is_number()) {
      CHECK(cell_at(row, value_column) == "–");
      continue;
    }
    if (!number) continue;  // a level in words
    const bool is_percent = place.ends_with("percent");
    CHECK(*number == Approx(told.at(at).get<double>() / (is_percent ? 100 : 1)).margin(hair));
    ++same;
  }
  return same;
}

std::vector<std::string> names_of_sheets(const std::filesystem::path& book) {
  const auto table = read_table(book);
  REQUIRE(table);
  return table->sheets;
}

}  // namespace

TEST_CASE("JSON, CSV and workbook of one project tell the same figures") {
  EvaluatedDay day;
  day.take_test("pre", 2);
  day.take_test("post", 5);
  day.take_survey(people_there);
  const Json told = day.take_out();
  const int in_book = figures_as_told(day.sheet("ผลโดยย่อ"), told, 1e-9);
  CHECK(in_book > 50);
  CHECK(figures_as_told(day.csv("brief"), told, 0.0051) == in_book);
  CHECK(told["certificates"]["eligible"] == 5);
  CHECK(told["indicators"][0] == Json{{"name", "ผู้ลงทะเบียน"},
                                      {"target", 5},
                                      {"unit", "คน"},
                                      {"measure", "checked_in"},
                                      {"result", 6.0},
                                      {"reached", true}});
  CHECK(told["indicators"][1]["target"] == 4.5);
  CHECK(told["indicators"][1]["reached"] == true);
  CHECK(told["indicators"][2]["result"].is_null());
  CHECK(told["indicators"][2]["reached"].is_null());
}

TEST_CASE("the sheets stand in the order in which people read them, and each is a CSV file but the charts") {
  EvaluatedDay day;
  day.take_test("pre", 2);
  day.take_test("post", 5);
  day.take_survey(people_there);
  const Json told = day.take_out();
  const std::vector<std::string> expected = {
      "อ่านก่อน",         "ผลโดยย่อ",   "รายชื่อ",      "การเข้าร่วม",    "การเช็กชื่อ",  "สรุปรายช่วง",
      "สรุปตามประเภท",   "คะแนน",     "คำตอบรายข้อ", "วิเคราะห์ข้อสอบ", "แบบประเมิน", "ตัวเลือกแบบประเมิน",
      "คำตอบแบบประเมิน", "ข้อเสนอแนะ", "ตัวชี้วัด",      "งบประมาณ",     "เกียรติบัตร",  "กราฟ"};
  CHECK(names_of_sheets(day.book()) == expected);
  CHECK(told["files"].size() == 1 + expected.size() - 1);
  CHECK(day.csv("test-answers").rows.size() == 1 + people_there * 2 * 2);  // people, phases, questions
  CHECK(day.csv("test-results").rows.size() == 1 + people_there * 2);
  CHECK(day.csv("survey-responses").rows.size() == 1 + people_there);
  CHECK(day.csv("budget").rows[1].cells == std::vector<std::string>{"ค่าวิทยากร", "7200.50"});
}

TEST_CASE("what a sheet and each of its columns is stands on the first sheet") {
  EvaluatedDay day;
  day.take_test("pre", 2);
  day.take_test("post", 5);
  day.take_survey(people_there);
  day.take_out();
  std::set<std::pair<std::string, std::string>> told;
  for (const TableRow& row : day.sheet("อ่านก่อน").rows) {
    CHECK(row.cells.size() >= 3);
    CHECK_FALSE(cell_at(row, 2).empty());
    told.insert({cell_at(row, 0), cell_at(row, 1)});
  }
  for (const std::string& name : names_of_sheets(day.book())) {
    const Table table = day.sheet(name);
    std::set<std::string> headings;
    for (const std::string& heading : table.rows.front().cells) {
      INFO(name << ": " << heading);
      CHECK_FALSE(heading.empty());
      CHECK(headings.insert(heading).second);
      const bool is_second = heading.ends_with(" (2)");  // of two sessions with one title
      const std::string letter = column_letters(headings.size() - 1);
      if (name != "อ่านก่อน" && !is_second) CHECK(told.contains({"แผ่น " + name, "คอลัมน์ " + letter + " " + heading}));
    }
  }
}

TEST_CASE("a sheet without data is left out, and the first sheet says so") {
  EvaluatedDay day;
  day.ask({"gate", "survey", "close"});
  day.take_out();
  const auto names = names_of_sheets(day.book());
  for (const char* left_out : {"คะแนน", "คำตอบรายข้อ", "แบบประเมิน", "คำตอบแบบประเมิน", "ข้อเสนอแนะ"}) {
    INFO(left_out);
    CHECK(std::ranges::count(names, left_out) == 0);
    const auto rows = day.sheet("อ่านก่อน").rows;
    CHECK(std::ranges::any_of(rows, [&](const TableRow& row) {
      return cell_at(row, 0) == "แผ่น " + std::string(left_out) && cell_at(row, 2).starts_with("ไม่มีในไฟล์นี้");
    }));
  }
  CHECK_FALSE(std::filesystem::exists(day.file("csv") / "test-results.csv"));
}

TEST_CASE("of fewer than five responses nothing is told in any file") {
  EvaluatedDay day;
  day.take_survey(4);
  day.take_out();
  for (const auto& file : std::filesystem::directory_iterator(day.file("csv"))) {
    INFO(file.path());
    CHECK(read_file(file.path()).value().find("=ดีมาก") == std::string::npos);
    CHECK_FALSE(file.path().filename().string().starts_with("survey-"));
  }
}

TEST_CASE("no sheet of the workbook has a formula, and words that begin like one stay words") {
  EvaluatedDay day;
  day.take_survey(people_there);
  day.take_out();
  CHECK(cell_at(day.sheet("ข้อเสนอแนะ").rows[1], 2) == "=ดีมาก");
  CHECK(cell_at(day.csv("survey-texts").rows[1], 2) == "'=ดีมาก");
  const std::string parts = output_of("unzip -p '" + day.book().string() + "' 'xl/worksheets/*.xml'");
  CHECK(parts.find("<f>") == std::string::npos);
  CHECK(parts.find("mergeCell") == std::string::npos);
}

TEST_CASE("in English everything that is Sala's own is English, in the common era") {
  EvaluatedDay day;
  day.take_test("pre", 2);
  day.take_test("post", 5);
  day.take_survey(people_there);
  day.take_out("en");
  const auto names = names_of_sheets(day.book());
  CHECK(names.front() == "Read first");
  CHECK(names.back() == "Charts");
  CHECK(day.csv("attendance").rows[0].cells[8] == "Morning");
  CHECK(day.csv("attendance").rows[0].cells[9] == "Result – Morning");
  CHECK(day.csv("attendance").rows[0].cells[10] == "Morning (2)");
  CHECK(day.csv("sessions").rows[1].cells[1] == "2026-11-23");
}

TEST_CASE("the workbook taken in as a roster is read where the people stand, and changes nothing") {
  EvaluatedDay day;
  day.take_test("pre", 2);
  day.take_test("post", 5);
  for (const char* language : {"th", "en"}) {
    day.take_out(language);
    const Json again = day.ask({"roster", "import", day.book().string(), "--dry-run"});
    CHECK(again["rows"] == people_there);
    CHECK(again["unchanged"] == people_there);
  }
}

}  // namespace sala
