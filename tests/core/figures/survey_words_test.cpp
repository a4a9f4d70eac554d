#include "core/figures/survey_words.h"

#include <catch2/catch.hpp>

#include "support/word_lists.h"

using namespace sala;

namespace {

using SurveyWordsSentences = std::vector<std::string>;

/// Sections of one item each, of ten people who all give these levels: the first so many of them the first level.
struct MadeSection {
  Bilingual title;
  std::vector<std::int8_t> levels;
};

SurveyAnswers answers_of(const std::vector<MadeSection>& sections) {
  SurveyAnswers answers;
  answers.invited = 40;
  answers.answered = answers.responses = static_cast<std::int64_t>(sections[0].levels.size());
  for (std::size_t i = 0; i < sections.size(); ++i) {
    answers.sections.push_back(sections[i].title);
    answers.items.push_back({static_cast<int>(i + 1), i, LevelUse::rating, "", sections[i].levels});
  }
  return answers;
}

const Bilingual content = {"ด้านเนื้อหา", "Content"}, speaker = {"ด้านวิทยากร", "Speaker"}, place = {"ด้านสถานที่", "Place"},
                use = {"ด้านการนำไปใช้", "Use"};

std::string thai_sections(const std::vector<MadeSection>& sections) {
  return section_sentence(survey_figures(answers_of(sections)), read_texts(Language::th));
}

}  // namespace

TEST_CASE("who answered comes first, then the whole, the sections and who is satisfied") {
  const SurveyFigures figures =
      survey_figures(answers_of({{content, {5, 4, 4, 4, 4}}, {speaker, {5, 5, 5, 5, 4}}, {place, {3, 4, 3, 4, 4}}}));
  CHECK(survey_sentences(figures, read_texts(Language::th)) ==
        SurveyWordsSentences{"ผู้ตอบแบบประเมิน 5 คน จากผู้ลงทะเบียน 40 คน คิดเป็นร้อยละ 12.50",
                             "ผู้ตอบแบบประเมินมีความพึงพอใจโดยรวมอยู่ในระดับมาก (ค่าเฉลี่ย = 4.20, S.D. = 0.68, n = 5)",
                             "เมื่อพิจารณารายด้าน ด้านวิทยากร มีค่าเฉลี่ยสูงสุด (ค่าเฉลี่ย = 4.80) รองลงมาคือ ด้านเนื้อหา (ค่าเฉลี่ย = 4.20) "
                             "และ ด้านสถานที่ มีค่าเฉลี่ยต่ำสุด (ค่าเฉลี่ย = 3.60)",
                             "ผู้ที่มีความพึงพอใจเฉลี่ยตั้งแต่ 3.51 ขึ้นไปคิดเป็นร้อยละ 100.00 และคำตอบระดับมากขึ้นไปคิดเป็นร้อยละ 86.67",
                             "กลุ่มตัวอย่างน้อย"});
  CHECK(survey_sentences(figures, read_texts(Language::en))[2] ==
        "Of the sections Speaker has the highest mean (mean = 4.80), then Content (mean = 4.20), and Place has the "
        "lowest "
        "(mean = 3.60).");
}

TEST_CASE("sections of one mean are named together") {
  CHECK(thai_sections({{content, {4, 4, 4, 4, 4}}, {speaker, {5, 5, 5, 5, 5}}, {place, {4, 4, 4, 4, 4}}}) ==
        "เมื่อพิจารณารายด้าน ด้านวิทยากร มีค่าเฉลี่ยสูงสุด (ค่าเฉลี่ย = 5.00) และ ด้านเนื้อหา และ ด้านสถานที่ มีค่าเฉลี่ยต่ำสุด "
        "(ค่าเฉลี่ย = 4.00)");
  CHECK(thai_sections({{content, {4, 5, 4, 5, 4}}, {speaker, {5, 4, 4, 4, 5}}}) ==
        "เมื่อพิจารณารายด้าน ทุกด้านมีค่าเฉลี่ยเท่ากัน (ค่าเฉลี่ย = 4.40)");
  CHECK(thai_sections(
            {{content, {5, 5, 5, 5, 5}}, {speaker, {5, 5, 5, 5, 5}}, {place, {5, 5, 5, 5, 5}}, {use, {1, 1, 1, 1, 1}}})
            .find("ด้านเนื้อหา, ด้านวิทยากร และ ด้านสถานที่ มีค่าเฉลี่ยสูงสุด") != std::string::npos);
}

TEST_CASE("one section is the whole, and before and after are no section of ratings") {
  CHECK(thai_sections({{content, {4, 4, 4, 4, 4}}}).empty());
  SurveyAnswers answers = answers_of({{content, {4, 4, 4, 4, 4}}, {use, {1, 2, 3, 2, 1}}});
  answers.items[1].use = LevelUse::before;
  CHECK(section_sentence(survey_figures(answers), read_texts(Language::th)).empty());
}

TEST_CASE("below five opened answers only that is said") {
  CHECK(survey_sentences(survey_figures(answers_of({{content, {5, 5, 5, 5}}})), read_texts(Language::th)) ==
        SurveyWordsSentences{"ผู้ตอบแบบประเมิน 4 คน จากผู้ลงทะเบียน 40 คน คิดเป็นร้อยละ 10.00",
                             "คำตอบที่เปิดแล้วยังไม่ถึง 5 ชุด จึงยังไม่แสดงผล"});
  SurveyAnswers answers = answers_of({{content, {5, 5, 5, 5}}});
  answers.invited = 0;
  CHECK(survey_sentences(survey_figures(answers), read_texts(Language::en))[0] == "4 people answered the survey.");
}

TEST_CASE("who recommends, and what people say of themselves before and after") {
  SurveyAnswers answers = answers_of({{content, {1, 2, 1, 2, 2}}, {content, {3, 4, 4, 4, 5}}});
  answers.items[0].use = LevelUse::before;
  answers.items[1].use = LevelUse::after;
  answers.items[0].pair = answers.items[1].pair = "ความรู้";
  answers.has_recommend = true;
  answers.recommend = {10, 9, 8, 3, -1};
  CHECK(
      survey_sentences(survey_figures(answers), read_texts(Language::th)) ==
      SurveyWordsSentences{"ผู้ตอบแบบประเมิน 5 คน จากผู้ลงทะเบียน 40 คน คิดเป็นร้อยละ 12.50",
                           "คะแนนการแนะนำต่อ (NPS) = 25 จากผู้ตอบ 4 คน ผู้ที่จะแนะนำ 2 คน เป็นกลาง 1 คน ไม่แนะนำ 1 คน",
                           "ความรู้: ผู้ตอบ 5 คน ประเมินตนเองก่อนอบรมเฉลี่ย 1.60 (S.D. = 0.55) หลังอบรมเฉลี่ย 4.00 (S.D. = 0.71) "
                           "สูงกว่าก่อนอบรมอย่างมีนัยสำคัญทางสถิติที่ระดับ .01 (t = 9.80, df = 4, p < .001)",
                           "กลุ่มตัวอย่างน้อย"});
}

TEST_CASE("an indicator is reached, missed or still open") {
  MeasuredResults results;
  results.post_pass_percent = percent_of(18, 26);
  results.checked_in = Ratio{38, 1};
  const Texts thai = read_texts(Language::th);
  const auto told = [&](const std::string& target, const std::string& unit, const std::string& measure) {
    return indicator_sentence(indicator_figures({"ผู้ผ่านเกณฑ์", target, unit, measure}, results), thai);
  };
  CHECK(told("60", "ร้อยละ", "post_pass_percent") == "ผู้ผ่านเกณฑ์: เป้าหมาย 60 ผล 69.23 (ร้อยละ) บรรลุ");
  CHECK(told("80", "ร้อยละ", "post_pass_percent") == "ผู้ผ่านเกณฑ์: เป้าหมาย 80 ผล 69.23 (ร้อยละ) ไม่บรรลุ");
  CHECK(told("40", "คน", "checked_in") == "ผู้ผ่านเกณฑ์: เป้าหมาย 40 ผล 38 (คน) ไม่บรรลุ");
  CHECK(told("40", "คน", "improved_percent") == "ผู้ผ่านเกณฑ์: เป้าหมาย 40 (คน) ยังไม่มีผล");
}

TEST_CASE("a result that misses its target by a hair is not told as if it reached it") {
  MeasuredResults results;
  results.survey_percent = Ratio{799'996, 10'000};
  const auto figures = indicator_figures({"x", "80", "%", "survey_percent"}, results);
  CHECK(indicator_sentence(figures, read_texts(Language::en)) == "x: target 80, result 79.9996 (%), not reached");
}

TEST_CASE("the criteria of levels say where they are from") {
  CHECK(level_criteria(read_texts(Language::th)).starts_with("เกณฑ์ (บุญชม ศรีสะอาด, 2535): 4.51–5.00 มากที่สุด"));
}
