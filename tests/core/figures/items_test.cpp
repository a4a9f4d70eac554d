#include "core/figures/items.h"

#include <catch2/catch.hpp>

#include "core/figures/item_bands.h"
#include "made_tests.h"
#include "near.h"

using namespace sala;

namespace {

struct ItemRow {
  double difficulty, upper, lower, discrimination, point_biserial, corrected;
};

void check_items(const MadeSitting& made, std::int64_t group, const std::vector<ItemRow>& rows) {
  const std::vector<ItemFigures> items = item_figures(made.sitting());
  REQUIRE(items.size() == rows.size());
  for (std::size_t q = 0; q < rows.size(); ++q) {
    CAPTURE(q);
    CHECK(items[q].number == static_cast<int>(q + 1));
    CHECK(items[q].group == group);
    CHECK(*items[q].difficulty == near(rows[q].difficulty));
    CHECK(*items[q].upper == rows[q].upper);
    CHECK(*items[q].lower == rows[q].lower);
    CHECK(*items[q].discrimination == near(rows[q].discrimination));
    CHECK(*items[q].group_difficulty == near((rows[q].upper + rows[q].lower) / 2 / static_cast<double>(group)));
    CHECK(*items[q].point_biserial == near(rows[q].point_biserial));
    CHECK(*items[q].point_biserial_corrected == near(rows[q].corrected));
  }
}

/// Twelve people, the first six better at three questions more; of a question with choices a–d they take these.
MadeSitting with_choices(const std::string& taken, char right) {
  MadeSitting made{form_of({1000, 1000, 1000, 1000}), {}};
  made.form.questions[0].choices = {"a", "b", "c", "d"};
  made.form.questions[0].right = static_cast<std::uint16_t>(1U << (right - 'a'));
  for (std::size_t i = 0; i < taken.size(); ++i) {
    const std::int32_t other = i < taken.size() / 2 ? 1000 : 0;
    ScoredAttempt attempt = attempt_of(static_cast<int>(i + 1), {0, other, other, other});
    if (taken[i] == '-')
      attempt.answers[0] = {0, 0, false};
    else
      attempt.answers[0] = {taken[i] == right ? 1000 : 0, static_cast<std::uint16_t>(1U << (taken[i] - 'a')), true};
    made.attempts.push_back(attempt);
  }
  return made;
}

}  // namespace

TEST_CASE("items of the KR-20 page, as R has them") {
  check_items(sitting_of(kr20_page), 3,
              {{.7, 3, 1, .666666666667, 0.794633008214, 0.705889154386},
               {.7, 3, 1, .666666666667, 0.794633008214, 0.705889154386},
               {.6, 3, 1, .666666666667, 0.20272121352, 0},
               {.7, 2, 1, .333333333333, 0.614034597256, 0.473589199219},
               {.6, 3, 1, .666666666667, 0.709524247319, 0.583874208121},
               {.8, 3, 1, .666666666667, 0.434493091516, 0.286146544556},
               {.7, 2, 2, 0, 0.162538569862, -0.0274445095546},
               {.7, 3, 1, .666666666667, 0.794633008214, 0.705889154386},
               {.5, 2, 2, 0, 0.0827605888602, -0.123612846515},
               {.6, 2, 0, .666666666667, 0.62505707502, 0.475866867267}});
}

TEST_CASE("items with part marks and unequal points, as R has them") {
  check_items(part_marks(), 6,
              {{0.586956521739, 6, 1, 0.833333333333, 0.872794605886, 0.837366695312},
               {0.630434782609, 6, 1, 0.833333333333, 0.923732502705, 0.902525106936},
               {0.54347826087, 6, .5, 0.916666666667, 0.956245267235, 0.922878321397},
               {0.586956521739, 6, 1, 0.833333333333, 0.910413300541, 0.88473740659},
               {0.630434782609, 6, 1, 0.833333333333, 0.914004550525, 0.903162253906},
               {0.54347826087, 6, 0, 1, 0.956245267235, 0.890812206194}});
  check_items(opposed(), 6,
              {{0.45652173913, 0, 3, -.5, -0.425419025669, -0.612032512031},
               {0.565217391304, 3, 6, -.5, -0.656130656465, -0.779396505489},
               {0.478260869565, 6, 0, 1, 0.993162181208, 0.956792918506},
               {0.45652173913, 0, 3, -.5, -0.425419025669, -0.612032512031},
               {0.565217391304, 3, 6, -.5, -0.656130656465, -0.726331231826},
               {0.478260869565, 6, 0, 1, 0.993162181208, 0.563544512512}});
}

TEST_CASE("items of 40 people and 12 questions, as R has them") {
  check_items(whole_marks(), 11,
              {{0.5, 11, 1, 0.909090909091, 0.63826837915, 0.535473874344},
               {0.475, 11, 1, 0.909090909091, 0.648465768302, 0.547816221774},
               {0.575, 9, 3, 0.545454545455, 0.556331498462, 0.440606865719},
               {0.65, 11, 4, 0.636363636364, 0.562820294694, 0.452614307611},
               {0.625, 10, 2, 0.727272727273, 0.579708892592, 0.470355788634},
               {0.625, 11, 5, 0.545454545455, 0.440113440195, 0.311831777148},
               {0.675, 10, 3, 0.636363636364, 0.579160177384, 0.47369534978},
               {0.725, 11, 4, 0.636363636364, 0.586493589677, 0.487621393364},
               {0.65, 11, 2, 0.818181818182, 0.657279644852, 0.563461203757},
               {0.675, 11, 4, 0.636363636364, 0.579160177384, 0.47369534978},
               {0.725, 11, 5, 0.545454545455, 0.536042528199, 0.429873497514},
               {0.725, 11, 3, 0.727272727273, 0.653761671647, 0.566095496313}});
}

TEST_CASE("the upper and the lower 27 per cent") {
  CHECK_FALSE(group_size(9));
  CHECK(group_size(10) == 3);
  CHECK(group_size(11) == 3);
  CHECK(group_size(12) == 3);
  CHECK(group_size(13) == 4);
  CHECK(group_size(50) == 14);  // 13.5 and half
  CHECK(group_size(100) == 27);
  CHECK(group_size(10'000) == 2700);
}

TEST_CASE("below ten people there is difficulty and no discrimination") {
  const std::vector<ItemFigures> items =
      item_figures(sitting_of({"10", "01", "11", "00", "10", "01", "11", "00", "10"}).sitting());
  CHECK(*items[0].difficulty == near(5.0 / 9));
  CHECK(items[0].point_biserial);
  CHECK_FALSE((items[0].group || items[0].upper || items[0].lower || items[0].discrimination));
  CHECK_FALSE(items[0].group_difficulty);
  CHECK_FALSE(is_usable(items[0]));
}

TEST_CASE("equal totals are ranked by number as number, then by id") {
  MadeSitting made = sitting_of({"10", "10", "10", "10", "11"});
  made.attempts[0].no = "10";
  made.attempts[1].no = "9";
  made.attempts[2].no = "";
  made.attempts[3].no = "";
  CHECK(ranking(made.sitting()) == std::vector<std::size_t>{4, 2, 3, 1, 0});
}

TEST_CASE("a question that all have right or wrong, and the only question, correlate with nothing") {
  const std::vector<ItemFigures> items = item_figures(sitting_of({"110", "101", "100"}).sitting());
  CHECK(*items[0].difficulty == 1.0);
  CHECK_FALSE((items[0].point_biserial || items[0].point_biserial_corrected));
  const std::vector<ItemFigures> only = item_figures(sitting_of({"1", "0"}).sitting());
  CHECK(*only[0].point_biserial == near(1));
  CHECK_FALSE(only[0].point_biserial_corrected);  // nothing is left to correlate with
  const std::vector<ItemFigures> even = item_figures(sitting_of({"10", "01"}).sitting());
  CHECK_FALSE(even[0].point_biserial);
  CHECK(*even[0].point_biserial_corrected == near(-1));
}

TEST_CASE("who left a question out has it wrong and is counted beside") {
  const MadeSitting made = with_choices("aaab-aabcbb-", 'a');
  const ItemFigures item = item_figures(made.sitting())[0];
  CHECK(item.people == 12);
  CHECK(*item.difficulty == near(5.0 / 12));
  CHECK(item.none == 2);
  REQUIRE(item.choices.size() == 4);
  CHECK(item.choices[0].taken == 5);
  CHECK(item.choices[0].is_right);
  CHECK(item.choices[1].taken == 4);
  CHECK(item.choices[2].taken == 1);
  CHECK(item.choices[3].taken == 0);
  CHECK_FALSE(item.choices[3].is_right);
}

TEST_CASE("without a key it is known who sat and what was taken, and nothing else") {
  const ItemFigures item = counted_items(with_choices("aaab-aabcbb-", 'a').sitting())[0];
  CHECK(item.people == 12);
  CHECK(item.none == 2);
  CHECK(item.choices[1].taken == 4);
  CHECK_FALSE((item.difficulty || item.group || item.point_biserial || item.choices[1].correlation));
}

TEST_CASE("difficulty in words, after rounding half up") {
  CHECK(difficulty_word({0, 1}) == DifficultyWord::very_hard);
  CHECK(difficulty_word({194, 1000}) == DifficultyWord::very_hard);
  CHECK(difficulty_word({195, 1000}) == DifficultyWord::rather_hard);
  CHECK(difficulty_word({395, 1000}) == DifficultyWord::medium);
  CHECK(difficulty_word({594, 1000}) == DifficultyWord::medium);
  CHECK(difficulty_word({595, 1000}) == DifficultyWord::rather_easy);
  CHECK(difficulty_word({804, 1000}) == DifficultyWord::rather_easy);
  CHECK(difficulty_word({805, 1000}) == DifficultyWord::very_easy);
  CHECK(difficulty_word({1, 1}) == DifficultyWord::very_easy);
  CHECK(is_difficulty_flagged({194, 1000}));
  CHECK_FALSE(is_difficulty_flagged({195, 1000}));
  CHECK_FALSE(is_difficulty_flagged({804, 1000}));
  CHECK(is_difficulty_flagged({805, 1000}));
}

TEST_CASE("discrimination in words") {
  CHECK(discrimination_word({-1, 2}) == DiscriminationWord::poor);
  CHECK(discrimination_word({194, 1000}) == DiscriminationWord::poor);
  CHECK(discrimination_word({195, 1000}) == DiscriminationWord::fair);
  CHECK(discrimination_word({3, 10}) == DiscriminationWord::good);
  CHECK(discrimination_word({395, 1000}) == DiscriminationWord::very_good);
  CHECK(discrimination_word({1, 1}) == DiscriminationWord::very_good);
}

TEST_CASE("a question is usable by difficulty and discrimination together") {
  ItemFigures item;
  CHECK_FALSE(is_usable(item));
  item.difficulty = Ratio{1, 2};
  CHECK_FALSE(is_usable(item));
  item.discrimination = Ratio{1, 5};
  CHECK(is_usable(item) == true);
  item.discrimination = Ratio{19, 100};
  CHECK(is_usable(item) == false);
  item.discrimination = Ratio{1, 2};
  item.difficulty = Ratio{9, 10};
  CHECK(is_usable(item) == false);
}

TEST_CASE("a wrong choice that hardly anybody takes does not distract; one that the better take is to be looked at") {
  const ItemFigures item = item_figures(with_choices("bbbbbbaaccac", 'a').sitting())[0];
  CHECK(notes_of(item, item.choices[0]).empty());
  CHECK(notes_of(item, item.choices[1]) == std::vector<ChoiceNote>{ChoiceNote::taken_by_the_better});
  CHECK(notes_of(item, item.choices[2]).empty());
  CHECK(notes_of(item, item.choices[3]) == std::vector<ChoiceNote>{ChoiceNote::does_not_distract});
}

TEST_CASE("a choice distracts from exactly five per cent on") {
  ItemFigures item;
  item.people = 20;
  CHECK(notes_of(item, {"b", false, 1, {}, {}, {}}).empty());
  item.people = 21;
  CHECK(notes_of(item, {"b", false, 1, {}, {}, {}}).size() == 1);
  CHECK(notes_of(item, {"b", true, 0, {}, {}, {}}).empty());
}

TEST_CASE("the key may be wrong where the better take a wrong choice and the others the right one") {
  CHECK(key_may_be_wrong(item_figures(with_choices("bbbbbbaaaaaa", 'a').sitting())[0]));
  CHECK_FALSE(key_may_be_wrong(item_figures(with_choices("bbbbbbaaaaaa", 'b').sitting())[0]));
  CHECK_FALSE(key_may_be_wrong(item_figures(with_choices("aaaaaaaaaaaa", 'a').sitting())[0]));
  CHECK_FALSE(key_may_be_wrong(item_figures(with_choices("------aaaaaa", 'a').sitting())[0]));
}

TEST_CASE("a question that tells people apart is not doubted for a choice that the better take") {
  ItemFigures item;
  item.point_biserial_corrected = 0.1;
  item.choices = {{"b", false, 5, {}, {}, 0.3}};
  CHECK_FALSE(key_may_be_wrong(item));
  item.point_biserial_corrected = -0.1;
  CHECK(key_may_be_wrong(item));
  item.choices[0].correlation = 0.19;
  CHECK_FALSE(key_may_be_wrong(item));
}
