#include "core/figures/test_words.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "core/figures/band_words.h"
#include "made_tests.h"
#include "near.h"
#include "support/word_lists.h"

using namespace sala;

namespace {

using TestWordsSentences = std::vector<std::string>;

/// A test of so many questions of one point in which people got these totals.
TestFigures figures_of(const std::vector<BeforeAfter>& totals, int questions, std::optional<int> pass_percent = {}) {
  const auto earned = [&](std::int64_t total) {
    std::vector<std::int32_t> points(static_cast<std::size_t>(questions), 0);
    std::fill(points.begin(), points.begin() + total, 1000);
    return points;
  };
  ScoredTest test;
  test.forms = {form_of(std::vector<std::int64_t>(static_cast<std::size_t>(questions), 1000))};
  test.pass_percent = pass_percent;
  for (std::size_t i = 0; i < totals.size(); ++i) {
    test.pre.push_back(attempt_of(static_cast<int>(i), earned(totals[i].before)));
    test.post.push_back(attempt_of(static_cast<int>(i), earned(totals[i].after)));
  }
  return test_figures(test);
}

std::vector<BeforeAfter> twice(std::vector<BeforeAfter> people) {
  people.insert(people.end(), people.begin(), people.end());
  return people;
}

std::vector<BeforeAfter> turned(std::vector<BeforeAfter> people) {
  for (BeforeAfter& person : people) std::swap(person.before, person.after);
  return people;
}

TestWordsSentences thai_comparison(const TestFigures& figures) {
  return comparison_sentences(figures, read_texts(Language::th));
}

}  // namespace

TEST_CASE("higher after the training, in a small group: Wilcoxon beside it") {
  CHECK(
      thai_comparison(figures_of(room, 12)) ==
      TestWordsSentences{"ผู้เข้ารับการอบรม 26 คน มีคะแนนเฉลี่ยก่อนอบรม 6.27 (S.D. = 2.62) หลังอบรม 8.42 (S.D. = 2.28) "
                         "สูงกว่าก่อนอบรมอย่างมีนัยสำคัญทางสถิติที่ระดับ .01 (t = 7.38, df = 25, p < .001)",
                         "การทดสอบ Wilcoxon signed-rank แตกต่างกันอย่างมีนัยสำคัญทางสถิติที่ระดับ .01 (V = 295, n = 24, p < .001)",
                         "คำนวณแบบแม่นตรงตามคะแนนที่เท่ากันได้ p < .001", "กลุ่มตัวอย่างน้อย"});
}

TEST_CASE("from thirty pairs on t stands alone, and lower is told as such") {
  CHECK(thai_comparison(figures_of(twice(turned(room)), 12)) ==
        TestWordsSentences{"ผู้เข้ารับการอบรม 52 คน มีคะแนนเฉลี่ยก่อนอบรม 8.42 (S.D. = 2.26) หลังอบรม 6.27 (S.D. = 2.59) "
                           "ต่ำกว่าก่อนอบรมอย่างมีนัยสำคัญทางสถิติที่ระดับ .01 (t = -10.54, df = 51, p < .001)"});
}

TEST_CASE("not different at the level .05") {
  CHECK(
      thai_comparison(figures_of({{1, 2}, {2, 2}, {3, 5}}, 5)) ==
      TestWordsSentences{"ผู้เข้ารับการอบรม 3 คน มีคะแนนเฉลี่ยก่อนอบรม 2.00 (S.D. = 1.00) หลังอบรม 3.00 (S.D. = 1.73) "
                         "ไม่แตกต่างกันอย่างมีนัยสำคัญทางสถิติที่ระดับ .05 (t = 1.73, df = 2, p = .225)",
                         "การทดสอบ Wilcoxon signed-rank ไม่แตกต่างกันอย่างมีนัยสำคัญทางสถิติที่ระดับ .05 (V = 3, n = 2, p = .371)",
                         "คำนวณแบบแม่นตรงตามคะแนนที่เท่ากันได้ p = .500", "กลุ่มตัวอย่างน้อย"});
}

TEST_CASE("significant at .05 and not at .01 names .05") {
  const TestFigures figures = figures_of({{1, 2}, {2, 4}, {3, 4}, {2, 5}, {4, 5}}, 5);
  CHECK(*figures.paired.test.p == near(0.0161300899));
  CHECK(thai_comparison(figures)[0].ends_with("ระดับ .05 (t = 4.00, df = 4, p = .016)"));
}

TEST_CASE("nobody, one person, and everybody changed alike each have their sentence") {
  CHECK(thai_comparison(figures_of({}, 5)) == TestWordsSentences{"ยังไม่มีผู้ที่ทำแบบทดสอบครบทั้งก่อนและหลังอบรม"});
  CHECK(thai_comparison(figures_of({{1, 4}}, 5)).front() ==
        "ผู้เข้ารับการอบรม 1 คน มีคะแนนก่อนอบรม 1.00 หลังอบรม 4.00 ทดสอบทางสถิติไม่ได้ เพราะมีเพียงคนเดียว");
  CHECK(
      thai_comparison(figures_of(twice(twice({{1, 2}, {2, 3}, {0, 1}, {3, 4}, {1, 2}, {0, 1}, {1, 2}, {1, 2}})), 5)) ==
      TestWordsSentences{"ผู้เข้ารับการอบรม 32 คน มีคะแนนเฉลี่ยก่อนอบรม 1.13 (S.D. = 0.94) หลังอบรม 2.13 (S.D. = 0.94) "
                         "คำนวณค่า t ไม่ได้ เพราะคะแนนของทุกคนเปลี่ยนไปเท่ากัน",
                         "การทดสอบ Wilcoxon signed-rank แตกต่างกันอย่างมีนัยสำคัญทางสถิติที่ระดับ .01 (V = 528, n = 32, p < .001)",
                         "คำนวณแบบแม่นตรงตามคะแนนที่เท่ากันได้ p < .001"});
}

TEST_CASE("English says the same") {
  CHECK(comparison_sentences(figures_of(room, 12), read_texts(Language::en)) ==
        TestWordsSentences{
            "26 participants had a mean of 6.27 (S.D. = 2.62) before and 8.42 (S.D. = 2.28) after the training, "
            "significantly higher at the .01 level (t = 7.38, df = 25, p < .001).",
            "By the Wilcoxon signed-rank test the difference is significant at the .01 level (V = 295, n = 24, "
            "p < .001).",
            "Computed exactly for scores that tie: p < .001.", "small group"});
}

TEST_CASE("by how much, and how large that is") {
  CHECK(gain_sentences(figures_of(room, 12), read_texts(Language::th)) ==
        TestWordsSentences{"คะแนนเพิ่มขึ้นเฉลี่ย 2.15 คะแนน ช่วงความเชื่อมั่นร้อยละ 95 ของผลต่างตั้งแต่ 1.55 ถึง 2.76 คะแนน "
                           "ขนาดอิทธิพล d_z = 1.45 อยู่ในระดับมาก",
                           "คะแนนพัฒนาการของกลุ่ม (Hake) g = 0.38 อยู่ในระดับปานกลาง",
                           "ดัชนีประสิทธิผล (E.I.) = 0.38 ต่ำกว่าเกณฑ์ .50",
                           "คะแนนพัฒนาการสัมพัทธ์เฉลี่ยร้อยละ 42.62 จากผู้ที่คะแนนก่อนอบรมยังไม่เต็ม 26 คน",
                           "ประสิทธิภาพ E1/E2 = –/70.19 เพราะไม่มีคะแนนแบบฝึกหัดระหว่างอบรม"});
  CHECK(gain_sentences(figures_of(turned(room), 12), read_texts(Language::th))[0] ==
        "คะแนนลดลงเฉลี่ย 2.15 คะแนน ช่วงความเชื่อมั่นร้อยละ 95 ของผลต่างตั้งแต่ -2.76 ถึง -1.55 คะแนน "
        "ขนาดอิทธิพล d_z = -1.45 อยู่ในระดับมาก");
  CHECK(gain_sentences(figures_of({{2, 5}, {3, 5}}, 5), read_texts(Language::en))[2] ==
        "The effectiveness index (E.I.) = 1.00 meets the criterion of .50.");
  CHECK(gain_sentences(figures_of({}, 5), read_texts(Language::th)).empty());
}

TEST_CASE("who improved, who passed and the mean against the criterion") {
  CHECK(people_sentences(figures_of(room, 12, 60), read_texts(Language::th)) ==
        TestWordsSentences{"จากผู้เข้ารับการอบรม 26 คน คะแนนเพิ่มขึ้น 22 คน (ร้อยละ 84.62) เท่าเดิม 2 คน (ร้อยละ 7.69) ลดลง 2 คน "
                           "(ร้อยละ 7.69)",
                           "ผู้ที่ได้คะแนนถึงเกณฑ์ร้อยละ 60 ก่อนอบรม 9 คน (ร้อยละ 34.62) หลังอบรม 18 คน (ร้อยละ 69.23) จาก 26 คน",
                           "สัดส่วนผู้ผ่านเกณฑ์แตกต่างกันอย่างมีนัยสำคัญทางสถิติที่ระดับ .05 (McNemar แบบแม่นตรง, n = 26, p = .012)",
                           "คะแนนเฉลี่ยหลังอบรม 8.42 สูงกว่าเกณฑ์ร้อยละ 60 อย่างมีนัยสำคัญทางสถิติที่ระดับ .05 "
                           "(t = 2.73, df = 25, n = 26, p = .011)"});
  CHECK(people_sentences(figures_of(room, 12), read_texts(Language::th)).size() == 1);
  CHECK(people_sentences(figures_of({}, 12, 60), read_texts(Language::th)).empty());
  const TestWordsSentences low = people_sentences(figures_of(room, 12, 95), read_texts(Language::en));
  CHECK(low[2] ==
        "The shares of people who passed do not differ significantly at the .05 level (exact McNemar, n = 26, p = "
        ".250).");
  CHECK(low[3].starts_with("The mean after the training, 8.42, is significantly below the criterion of 95 per cent"));
  CHECK(people_sentences(figures_of(room, 12, 70), read_texts(Language::en))[3].find("does not differ") !=
        std::string::npos);
}

TEST_CASE("questions that were learned, and a key that may be wrong") {
  TestFigures figures = figures_of(std::vector<BeforeAfter>(12, {0, 1}), 2);
  CHECK(question_sentences(figures, read_texts(Language::th)) ==
        TestWordsSentences{"ข้อ 1 ตอบผิดก่อนอบรมแล้วตอบถูกหลังอบรม 12 คน ตอบถูกแล้วกลับตอบผิด 0 คน ถือว่าได้เรียนรู้ "
                           "(McNemar แบบแม่นตรง ปรับด้วยวิธี Holm, n = 12, p < .001)"});
  ItemFigures& item = figures.post.items[1];
  item.point_biserial_corrected = -0.3;
  item.choices = {{"a", true, 3, {}, {}, -0.3}, {"b", false, 9, {}, {}, 0.3}};
  figures.pre.items[1] = item;  // doubted twice, told once
  CHECK(question_sentences(figures, read_texts(Language::th)).size() == 2);
  CHECK(question_sentences(figures, read_texts(Language::th)).back() == "เฉลยอาจผิด โปรดตรวจข้อ 2");
  CHECK(test_sentences(figures, read_texts(Language::en)).back() == "The key may be wrong: check question 2.");
}

TEST_CASE("no sentence keeps a placeholder, and none says significant without test, p and n") {
  for (const Language language : {Language::th, Language::en})
    for (const auto& people : {room, turned(room), halves, sleep_tenths, std::vector<BeforeAfter>{{1, 1}, {1, 1}}}) {
      std::vector<BeforeAfter> within;
      for (const auto& [before, after] : people)
        within.push_back({std::clamp<std::int64_t>(before, 0, 50), std::clamp<std::int64_t>(after, 0, 50)});
      for (const std::string& sentence : test_sentences(figures_of(within, 50, 10), read_texts(language))) {
        CAPTURE(sentence);
        CHECK(sentence.find('{') == std::string::npos);
        if (sentence.find("นัยสำคัญ") == std::string::npos && sentence.find("signific") == std::string::npos) continue;
        CHECK((sentence.find("p = ") != std::string::npos || sentence.find("p < ") != std::string::npos));
        CHECK((sentence.find("t = ") != std::string::npos || sentence.find("V = ") != std::string::npos ||
               sentence.find("McNemar") != std::string::npos));
        CHECK((sentence.find("n = ") != std::string::npos || sentence.find("ผู้เข้ารับการอบรม ") != std::string::npos ||
               sentence.find(" participants") != std::string::npos));
      }
    }
}

TEST_CASE("words of bands stand in both lists, by their place") {
  const Texts thai = read_texts(Language::th), english = read_texts(Language::en);
  CHECK(thai[words_of(DifficultyWord::very_hard)] == "ยากมาก");
  CHECK(thai[words_of(DifficultyWord::very_easy)] == "ง่ายมาก");
  CHECK(thai[words_of(DiscriminationWord::poor)] == "ต่ำ");
  CHECK(thai[words_of(DiscriminationWord::very_good)] == "ดีมาก");
  CHECK(english[words_of(GainWord::high)] == "high");
  CHECK(english[words_of(effect_word(0.199))] == "small");
  CHECK(english[words_of(effect_word(-0.194))] == "negligible");
  CHECK(english[words_of(effect_word(-0.8))] == "large");
  CHECK(english[words_of(effect_word(0.5))] == "medium");
  CHECK(thai[words_of(ChoiceNote::taken_by_the_better)] == "กลุ่มสูงเลือกมากกว่ากลุ่มต่ำ ควรพิจารณา");
  CHECK(english[words_of(EvaluationLevel::reaction)] == "Reaction");
  CHECK(thai[words_of(EvaluationLevel::results)] == "ผลลัพธ์ (Results)");
  CHECK(thai[words_of_level(5)] == "มากที่สุด");
  CHECK(thai[words_of_level(1)] == "น้อยที่สุด");
  CHECK(thai[words_of_usable(true)] == "ใช้ได้");
  CHECK(item_criteria(thai).size() == 2);
}
