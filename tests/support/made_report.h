// A project with everything that a report can tell, made by hand, for tests of the report and of its paper.
#pragma once
#include <fstream>
#include <iterator>

#include "core/figures/score_bins.h"
#include "core/report/report_book.h"

namespace sala {

inline BookPlan plan_of_sources() {
  std::ifstream file(std::string(SALA_SOURCE_DIR) + "/data/report/book.toml");
  return read_book_plan(std::string(std::istreambuf_iterator<char>(file), {})).value();
}

/// Ten questions, answered by so many people before and after: person i has question j right where (i + j) % k is not 0.
inline ScoredTest made_test(int people) {
  ScoredTest test;
  TestForm form;
  for (int q = 1; q <= 10; ++q) {
    ScoredQuestion question;
    question.id = "q" + std::to_string(q);
    question.number = q;
    question.points = 1000;
    form.questions.push_back(question);
  }
  test.forms = {form};
  for (int i = 1; i <= people; ++i) {
    ScoredAttempt before, after;
    before.participant.bytes[15] = after.participant.bytes[15] = static_cast<std::uint8_t>(i);
    before.no = after.no = std::to_string(i);
    for (int q = 1; q <= 10; ++q) {
      before.answers.push_back({(i * 3 + q) % 5 < 2 ? 1000 : 0, 0, true});
      after.answers.push_back({(i + q * 2) % 4 > 0 ? 1000 : 0, 0, true});
    }
    test.pre.push_back(before);
    test.post.push_back(after);
  }
  test.pass_percent = 60;
  return test;
}

inline ReportTest told_test(int people) {
  const ScoredTest scored = made_test(people);
  ReportTest test{{"แบบทดสอบการเขียนหนังสือราชการ", "Test of official letters"},
                  {},
                  true,
                  test_figures(scored),
                  score_columns(scored)};
  for (int q = 1; q <= 10; ++q)
    test.questions.push_back({"q" + std::to_string(q), q, "ข้อใดเป็นหนังสือที่ใช้ประทับตราแทนการลงชื่อ " + std::to_string(q)});
  return test;
}

/// Sections of two items each; every response gives an item the same level, one of them a level less.
inline ReportSurvey told_survey(const std::vector<std::pair<std::string, int>>& sections, int responses) {
  ReportSurvey told;
  told.survey.title = {"แบบประเมินความพึงพอใจ", "Satisfaction survey"};
  SurveyAnswers answers;
  answers.invited = 40;
  answers.answered = answers.responses = responses;
  int number = 0;
  for (const auto& [title, level] : sections) {
    SurveySection section{{title, ""}, {}};
    for (int i = 1; i <= 2; ++i) {
      SurveyItem item;
      item.id = "i" + std::to_string(++number);
      item.text = {title + " ข้อย่อยที่ " + std::to_string(i), ""};
      section.items.push_back(item);
      std::vector<std::int8_t> levels(static_cast<std::size_t>(responses), static_cast<std::int8_t>(level));
      if (i == 2 && !levels.empty() && level > 1) levels[0] = static_cast<std::int8_t>(level - 1);
      answers.items.push_back({number, answers.sections.size(), LevelUse::rating, "", levels});
    }
    answers.sections.push_back(section.title);
    told.survey.sections.push_back(section);
  }
  told.figures = survey_figures(answers);
  return told;
}

inline ReportData made_report(int people = 40, int responses = 34) {
  ReportData data;
  data.project.code = "HR-2570-08";
  data.project.title = {"การเขียนหนังสือราชการยุคดิจิทัล", "Writing official letters in the digital age"};
  data.project.place = "ห้องประชุมใหญ่";
  data.project.starts_on = {2026, 11, 23};
  data.project.ends_on = {2026, 11, 24};
  data.organisation = "มหาวิทยาลัยเทคโนโลยีตัวอย่าง";
  data.organiser = "กองบริหารงานบุคคล";
  data.sheet.objectives = {"เขียนหนังสือราชการได้ถูกต้อง", "เลือกใช้คำขึ้นต้นและคำลงท้ายได้เหมาะสม"};
  data.sheet.target_types = {"ข้าราชการ", "พนักงานมหาวิทยาลัย"};
  data.sheet.responsible = {"แผนกฝึกอบรม กองบริหารงานบุคคล"};
  data.sheet.fiscal_year = 2570;
  const std::vector<std::string> units = {"กองคลัง", "คณะศิลปศาสตร์", "สถาบันวิจัย"};
  for (int i = 1; i <= people; ++i)
    data.people.push_back({std::to_string(i), "นางสาวญาณิศา ตั้งใจดี", "นักวิชาการศึกษา",
                           units[static_cast<std::size_t>(i) % 3], i % 3 == 0 ? "ข้าราชการ" : "พนักงานมหาวิทยาลัย", true,
                           i % 10 != 0, i % 10 == 0 ? 0 : 2});
  if (people > 0)
    data.turnout = {{{"ช่วงที่ 1 หลักการเขียน", "Part 1"}, people - 4, 3, 4},
                    {{"ช่วงที่ 2 ฝึกปฏิบัติ", "Part 2"}, people - 8, 1, 8}};
  if (people > 1) data.tests = {told_test(people)};
  if (responses > 0) data.surveys = {told_survey({{"ด้านเนื้อหา", 4}, {"ด้านวิทยากร", 5}, {"ด้านสถานที่", 3}}, responses)};
  data.indicators = {{{"ความพึงพอใจ", "4", "คะแนนเต็ม 5", "survey_mean"}, Ratio{398, 100}, false},
                     {{"การเข้าร่วม", "80", "ร้อยละ", "attendance_percent"}, Ratio{85, 1}, true}};
  data.budget = {{"ค่าตอบแทนวิทยากร", 720'000}, {"ค่าอาหารกลางวัน", 600'000}};
  return data;
}

}  // namespace sala
