#include "core/report/report_book.h"

#include <catch2/catch.hpp>

#include "support/made_report.h"
#include "support/word_lists.h"

using namespace sala;

namespace {

std::string words_of_block(const BookBlock& block) {
  std::string all;
  if (const auto* heading = std::get_if<BookHeading>(&block)) all = heading->number + " " + heading->words;
  if (const auto* paragraph = std::get_if<BookParagraph>(&block))
    for (const BookRun& run : paragraph->words) all += run.words;
  if (const auto* list = std::get_if<BookList>(&block))
    for (const std::string& item : list->items) all += item + "\n";
  if (const auto* table = std::get_if<BookTable>(&block)) all = table->caption.label + " " + table->caption.words;
  if (const auto* chart = std::get_if<BookChart>(&block)) all = chart->caption.label + " " + chart->caption.words;
  return all;
}

std::string words_of_body(ReportData data, Language language = Language::th) {
  data.sheet.thai_digits = false;
  std::string all;
  for (const BookBlock& block : report_book(data, plan_of_sources(), read_texts(language)).body)
    all += words_of_block(block) + "\n";
  return all;
}

bool says(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

std::vector<std::string> headings_of(const std::vector<BookBlock>& blocks, int level) {
  std::vector<std::string> headings;
  for (const BookBlock& block : blocks)
    if (const auto* heading = std::get_if<BookHeading>(&block); heading && heading->level == level)
      headings.push_back(heading->number + " " + heading->words);
  return headings;
}

using ReportHeadings = std::vector<std::string>;

/// People of groups of these sizes, who all came.
ReportData of_groups(const std::vector<std::pair<std::string, int>>& groups) {
  ReportData data = made_report(0, 0);
  for (const auto& [name, count] : groups)
    for (int i = 0; i < count; ++i) {
      ReportPerson person;
      person.name = "ก";
      person.personnel_type = name;
      person.came = true;
      data.people.push_back(person);
    }
  return data;
}

}  // namespace

TEST_CASE("a report has five chapters and an appendix, and its sections are numbered in them") {
  ReportData data = made_report();
  data.sheet.thai_digits = false;
  const Book book = report_book(data, plan_of_sources(), read_texts(Language::th));
  CHECK(headings_of(book.body, 1) == ReportHeadings{"บทที่ 1 บทนำ", "บทที่ 2 วิธีดำเนินการ", "บทที่ 3 ผลการดำเนินโครงการ",
                                                    "บทที่ 4 งบประมาณ", "บทที่ 5 สรุปและข้อเสนอแนะ",
                                                    "ภาคผนวก ก รายชื่อผู้เข้ารับการอบรม"});
  CHECK(headings_of(book.front, 1) == ReportHeadings{" คำนำ", " บทสรุปผู้บริหาร", " สารบัญ", " สารบัญตาราง", " สารบัญภาพ"});
  CHECK(book.cover->small == "รหัสโครงการ HR-2570-08 · เก็บรักษา 5 ปี ถึง 30 กันยายน 2575");
}

TEST_CASE("what has no data is left out, and numbers close up") {
  ReportData data = made_report(0, 0);
  data.sheet.thai_digits = false;
  data.budget.clear();
  const Book book = report_book(data, plan_of_sources(), read_texts(Language::th));
  CHECK(headings_of(book.body, 1) == ReportHeadings{"บทที่ 1 บทนำ", "บทที่ 2 ผลการดำเนินโครงการ", "บทที่ 3 สรุปและข้อเสนอแนะ"});
  CHECK(headings_of(book.body, 2)[5] == "2.1 ผลตามตัวชี้วัด");
  for (const BookEntry& entry : entries_of(book)) CHECK(entry.of != BookContentsOf::figures);
  CHECK(headings_of(book.front, 1).size() == 4);  // no list of pictures
}

TEST_CASE("only the parts that are asked for stand in the book") {
  const Book book = report_book(made_report(), plan_of_sources(), read_texts(Language::en), {"budget", "contents"});
  CHECK_FALSE(book.cover);
  CHECK(headings_of(book.front, 1) == ReportHeadings{" Contents"});
  CHECK(headings_of(book.body, 1) == ReportHeadings{"Chapter 1 Budget"});
  CHECK(part_names(plan_of_sources()).front() == "cover");
}

TEST_CASE("who came most is told as it is: majority, largest, tie, all alike, one group alone, nobody") {
  const auto told = [](const std::vector<std::pair<std::string, int>>& groups) {
    return words_of_body(of_groups(groups));
  };
  CHECK(says(told({{"ก", 3}, {"ข", 2}}), "พบว่า ผู้เข้ารับการอบรมส่วนใหญ่เป็นก จำนวน 3 คน คิดเป็นร้อยละ 60.00"));
  CHECK(says(told({{"ก", 2}, {"ข", 1}, {"ค", 1}}), "พบว่า กลุ่มที่มากที่สุดคือก จำนวน 2 คน คิดเป็นร้อยละ 50.00"));
  CHECK(says(told({{"ก", 2}, {"ข", 2}, {"ค", 1}}), "พบว่า กลุ่มที่มากที่สุดคือก และ ข จำนวนเท่ากัน กลุ่มละ 2 คน คิดเป็นร้อยละ 40.00"));
  CHECK(says(told({{"ก", 2}, {"ข", 2}}), "พบว่า ทุกกลุ่มมีจำนวนเท่ากัน กลุ่มละ 2 คน คิดเป็นร้อยละ 50.00"));
  CHECK(says(told({{"ก", 3}}), "พบว่า ผู้เข้ารับการอบรมทั้งหมด 3 คน เป็นก"));
  CHECK_FALSE(says(told({{"ก", 0}}), "จำแนกตามประเภทบุคลากร"));
}

TEST_CASE("sessions with the most and the fewest people are told, and all alike") {
  ReportData data = made_report();
  CHECK(says(words_of_body(data),
             "พบว่า ช่วงที่มีผู้เข้าร่วมมากที่สุดคือ ช่วงที่ 1 หลักการเขียน จำนวน 36 คน และช่วงที่มีผู้เข้าร่วมน้อยที่สุดคือ ช่วงที่ 2 "
             "ฝึกปฏิบัติ จำนวน 32 คน"));
  data.turnout[1].present = 36;
  CHECK(says(words_of_body(data), "พบว่า ทุกช่วงมีผู้เข้าร่วมเท่ากัน ช่วงละ 36 คน"));
  data.turnout.pop_back();
  CHECK(says(words_of_body(data), "พบว่า ช่วงที่ 1 หลักการเขียน มีผู้เข้าร่วม 36 คน"));
}

TEST_CASE(
    "satisfaction names the highest and the lowest item, ties together, and nothing of fewer than five responses") {
  ReportData data = made_report(40, 10);
  CHECK(says(words_of_body(data),
             "รายข้อที่มีค่าเฉลี่ยสูงสุดคือ “ด้านวิทยากร ข้อย่อยที่ 1” (x̄ = 5.00) อยู่ในระดับมากที่สุด "
             "และรายข้อที่มีค่าเฉลี่ยต่ำสุดคือ “ด้านสถานที่ ข้อย่อยที่ 2” (x̄ = 2.90) อยู่ในระดับปานกลาง"));
  data.surveys = {told_survey({{"ด้านเนื้อหา", 1}, {"ด้านวิทยากร", 1}}, 10)};
  CHECK(says(words_of_body(data), "ทุกข้อมีค่าเฉลี่ยเท่ากัน (x̄ = 1.00) อยู่ในระดับน้อยที่สุด"));
  data.surveys = {told_survey({{"ด้านเนื้อหา", 4}}, 4)};
  const std::string few = words_of_body(data);
  CHECK(says(few, "คำตอบที่เปิดแล้วยังไม่ถึง 5 ชุด จึงยังไม่แสดงผล"));
  CHECK_FALSE(says(few, "รายข้อที่มีค่าเฉลี่ย"));
  data.surveys.clear();
  CHECK_FALSE(says(words_of_body(data), "ผลการประเมินความพึงพอใจ"));
}

TEST_CASE("indicators are told as reached, missed or not measured") {
  ReportData data = made_report();
  CHECK(says(words_of_body(data), "พบว่า ตัวชี้วัดที่วัดผลแล้ว 2 ตัวชี้วัด บรรลุเป้าหมาย 1 ตัวชี้วัด ไม่บรรลุได้แก่ ความพึงพอใจ"));
  data.indicators[0].reached = true;
  CHECK(says(words_of_body(data), "พบว่า ตัวชี้วัดที่วัดผลแล้ว 2 ตัวชี้วัด บรรลุเป้าหมายทุกตัวชี้วัด"));
  data.indicators[0].reached = data.indicators[1].reached = {};
  CHECK(says(words_of_body(data), "พบว่า ยังไม่มีตัวชี้วัดที่วัดผลได้จากข้อมูลในระบบ"));
}

TEST_CASE("the largest line of the budget is told, and lines of one amount together") {
  ReportData data = made_report();
  CHECK(says(words_of_body(data), "รายการที่ใช้งบประมาณมากที่สุดคือค่าตอบแทนวิทยากร 7,200.00 บาท คิดเป็นร้อยละ 54.55"));
  data.budget[1].satang = 720'000;
  CHECK(says(words_of_body(data), "คือค่าตอบแทนวิทยากร และ ค่าอาหารกลางวัน เท่ากัน รายการละ 7,200.00 บาท"));
}

TEST_CASE("what stands in a plan that nobody can mean is told with its line") {
  CHECK(read_book_plan("front = [{what = \"poem\"}]").error().values.front().second == "1");
  CHECK_FALSE(read_book_plan("[[chapters]]\nth = \"ไม่มีชื่อ\""));
  CHECK_FALSE(read_book_plan("chapters = 3"));
  const BookPlan own = read_book_plan(
                           "[[chapters]]\nname = \"x\"\nth = \"ทฤษฎี\"\nsections = [{what = \"text\", th = \"ที่มา\", "
                           "text = [{th = \"ของ{title}\"}]}]")
                           .value();
  ReportData data = made_report();
  data.sheet.thai_digits = false;
  const Book book = report_book(data, own, read_texts(Language::th));
  CHECK(words_of_block(book.body[2]) == "ของการเขียนหนังสือราชการยุคดิจิทัล");
}
