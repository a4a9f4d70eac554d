#include "kiosk/demo/samples_findings.h"

#include "kiosk/demo/sample_observations.h"
#include "kiosk/demo/sample_test.h"
#include "kiosk/demo/samples_staff.h"
#include "kiosk/staff/findings/findings_words.h"
#include "words/findings.h"

namespace sala {
namespace {

/// So many answers to two sections and, where it is wished for, to a list of topics.
SurveyResult survey_of_day(bool with_wishes) {
  SurveyAnswers answers;
  answers.invited = 37;
  answers.answered = 34;
  answers.responses = 30;
  answers.held = 4;
  const std::array<Bilingual, 5> titles = {Bilingual{"ด้านเนื้อหา", "Content"}, Bilingual{"ด้านวิทยากร", "Trainers"},
                                           Bilingual{"ด้านสถานที่และระยะเวลา", "Place and time"},
                                           Bilingual{"ด้านการบริการ", "Service"}, Bilingual{"ด้านประโยชน์", "Use"}};
  for (std::size_t section = 0; section < titles.size(); ++section) {
    answers.sections.push_back(titles[section]);
    LevelItem item{static_cast<int>(section) + 1, section, LevelUse::rating, {}, {}};
    for (int i = 0; i < 30; ++i)
      item.levels.push_back(static_cast<std::int8_t>(5 - (i + static_cast<int>(section)) % (section == 2 ? 4 : 2)));
    answers.items.push_back(std::move(item));
  }
  SurveyResult result;
  if (with_wishes) {
    answers.choices.push_back({6, 4, {}});
    for (std::uint32_t i = 0; i < 30; ++i) answers.choices.back().answers.push_back({1U << (i % 4 * i % 4), false});
    SurveyItem item{"topics", SurveyItemKind::multiple, {"อยากให้จัดอบรมเรื่องใด", "Topics wished for"}};
    item.choices = {{"a", {"การเขียนหนังสือภาษาอังกฤษ", "Letters in English"}},
                    {"b", {"งานพัสดุและการจัดซื้อ", "Procurement"}},
                    {"c", {"การใช้ระบบสารบรรณอิเล็กทรอนิกส์", "The electronic registry"}},
                    {"d", {"การจดรายงานการประชุม", "Minutes of meetings"}}};
    for (int i = 0; i < 5; ++i)
      result.stored.survey.sections.push_back({titles[static_cast<std::size_t>(i)], {SurveyItem{std::to_string(i)}}});
    result.stored.survey.sections.push_back({{"ตอนที่ 3", "Part 3"}, {item}});
  }
  result.figures = survey_figures(answers);
  return result;
}

DayFindings day_of_samples(const StaffSamples& s, bool with_wishes) {
  DayFindings findings;
  const SampleTest test = sample_test(s, 38, {});
  findings.results.tests.push_back({test.overview.stored, true, test.open.figures});
  findings.scores = test.open.scores;
  findings.results.surveys.push_back(survey_of_day(with_wishes));
  findings.results.observations = sample_observations(s, 8);
  findings.results.indicators = {
      {{s.in("การเข้าร่วมทุกช่วงเทียบกับรายชื่อ", "Attendance of all sessions"), "80", s.in("ร้อยละ", "per cent"), ""},
       Ratio{925, 10},
       true},
      {{s.in("ผู้ที่มีคะแนนหลังอบรมตั้งแต่ร้อยละ 60", "Post-test of 60 per cent or more"), "80", s.in("ร้อยละ", "per cent"), ""},
       Ratio{710, 10},
       false},
      {{s.in("ความพึงพอใจของผู้เข้ารับการอบรม", "Satisfaction"), "4", s.in("คะแนนเต็ม 5", "of 5"), ""},
       Ratio{437, 100},
       true}};
  return findings;
}

/// A morning of which there is nothing yet, at a station that knows neither key nor observations.
DayFindings day_that_begins() {
  DayFindings findings;
  findings.results.observations.are_here = false;
  findings.results.tests.emplace_back();
  findings.results.tests.back().key_is_here = false;
  return findings;
}

}  // namespace

void add_findings_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  const StaffSamples s{{texts, all}};
  const auto add = [&](const char* name, FindingCards cards) -> SampleScreen& {
    return s.add(name, StaffArea::findings, words::findings_title, FindingsPage{false, std::move(cards)});
  };
  const DayFindings day = day_of_samples(s, false);
  add("findings", finding_cards(day, false, texts));
  add("findings-dark", finding_cards(day, false, texts)).shell.accessibility.dark = true;
  add("findings-larger-text", finding_cards(day, false, texts)).shell.accessibility.larger_text = true;
  add("findings-wishes", finding_cards(day_of_samples(s, true), false, texts));
  add("findings-elsewhere", finding_cards(day_that_begins(), false, texts));
  add("findings-empty", finding_cards({}, false, texts));
  s.add("findings-reading", StaffArea::findings, words::findings_title, FindingsPage{true, {}});
  s.add("findings-room", StaffArea::findings, words::findings_title,
        FindingsRoomPage{sample_title(s), finding_cards(day_of_samples(s, true), true, texts)});
}

}  // namespace sala
