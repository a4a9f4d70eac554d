#include "core/figures/observation_figures.h"

#include <catch2/catch.hpp>

#include "core/figures/observation_words.h"
#include "support/word_lists.h"

namespace sala {
namespace {

CountedRating rated(const std::string& whom, const std::string& item, int rating, const std::string& observer = "a",
                    const std::string& session = "1") {
  return {whom, session, item, observer, rating};
}

double mean_of_them(const std::vector<CountedRating>& ratings) {
  return *observed_figures(ratings).mean;
}

Texts words_in(Language language) {
  return read_texts(language);
}

}  // namespace

TEST_CASE("several observers of one person are averaged before people are") {
  const std::vector<CountedRating> ratings = {rated("p", "talks", 4, "a"), rated("p", "talks", 5, "b"),
                                              rated("q", "talks", 3, "a")};
  const ObservedFigures figures = observed_item_figures(ratings, "talks");
  CHECK(figures.people == 2);
  CHECK(figures.ratings == 3);
  CHECK(*figures.mean == Approx(3.75));
  CHECK(*figures.sd == Approx(1.06066).epsilon(1e-5));
  CHECK(figures.level == 4);
}

TEST_CASE("a session with many observers weighs no more than one with one") {
  CHECK(mean_of_them({rated("p", "talks", 5, "a", "1"), rated("p", "talks", 5, "b", "1"),
                      rated("p", "talks", 5, "c", "1"), rated("p", "talks", 1, "a", "2")}) == Approx(3));
}

TEST_CASE("an item that was rated often weighs no more than one that was rated once") {
  CHECK(mean_of_them({rated("p", "talks", 4, "a"), rated("p", "talks", 4, "b"), rated("p", "works", 2, "a")}) ==
        Approx(3));
}

TEST_CASE("the order of ratings changes no bit, and means stay exact at the edges of levels") {
  std::vector<CountedRating> ratings;
  for (int person = 0; person < 200; ++person)
    ratings.push_back(rated(std::to_string(person), "talks", person < 101 ? 5 : 4));
  const ObservedFigures figures = observed_figures(ratings);
  CHECK(figures.mean->over * 200 == 901 * figures.mean->under);
  CHECK(figures.level == 5);
  std::ranges::reverse(ratings);
  CHECK(*observed_figures(ratings).sd == *figures.sd);
}

TEST_CASE("of nobody there is no figure, of one person no spread") {
  const ObservedFigures none = observed_figures({});
  CHECK(none.people == 0);
  CHECK_FALSE(none.mean);
  CHECK_FALSE(none.level);
  const ObservedFigures one = observed_figures(std::vector{rated("p", "talks", 4)});
  CHECK(*one.mean == Approx(4));
  CHECK_FALSE(one.sd);
}

TEST_CASE("observers of very different numbers still average to what a hand finds") {
  std::vector<CountedRating> ratings;
  double by_hand = 0;
  for (int person = 1; person <= 40; ++person) {
    for (int observer = 0; observer < person; ++observer)
      ratings.push_back(rated(std::to_string(person), "talks", observer == 0 ? 5 : 3, std::to_string(observer)));
    by_hand += (5.0 + 3.0 * (person - 1)) / person / 40;
  }
  CHECK(mean_of_them(ratings) == Approx(by_hand).epsilon(1e-8));
}

TEST_CASE("what was seen is told in sentences, in both languages") {
  ObservationFigures figures;
  figures.observers = 2;
  figures.overall = {12, 30, Ratio{412, 100}, 0.5, 4};
  figures.items = {{{"พูด", "Talks"}, {12, 15, Ratio{45, 10}, 0.4, 4}},
                   {{"ทำ", "Works"}, {12, 15, Ratio{38, 10}, {}, 4}}};
  CHECK(observation_sentences(figures, words_in(Language::th)) ==
        std::vector<std::string>{
            "สังเกตผู้เข้ารับการอบรม 12 คน โดยผู้สังเกต 2 คน (30 รายการ) พฤติกรรมการเรียนรู้โดยรวมอยู่ในระดับมาก (ค่าเฉลี่ย = "
            "4.12, S.D. = 0.50)",
            "พูด มีค่าเฉลี่ยสูงสุด (ค่าเฉลี่ย = 4.50) และ ทำ มีค่าเฉลี่ยต่ำสุด (ค่าเฉลี่ย = 3.80)"});
  CHECK(observation_sentences({}, words_in(Language::en)) == std::vector<std::string>{"Nobody has been observed yet."});
  figures.items[1].figures.mean = Ratio{45, 10};
  CHECK(observation_sentences(figures, words_in(Language::en)).size() == 1);
}

}  // namespace sala
