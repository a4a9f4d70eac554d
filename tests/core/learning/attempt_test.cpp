#include "core/learning/attempt.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "attempt_story.h"
#include "core/learning/counting_attempt.h"

namespace sala {
namespace {

using namespace samples;

template <class Facts>
void shuffle_facts(Facts& facts, const Random& random) {
  shuffle_items(facts.started, random);
  shuffle_items(facts.answers, random);
  shuffle_items(facts.finished, random);
  shuffle_items(facts.more_time, random);
  shuffle_items(facts.resumed, random);
}

std::vector<std::string_view> states(const std::vector<Attempt>& attempts, bool phase_open = true) {
  std::vector<std::string_view> names;
  for (const AttemptStanding& standing : standings_of(attempts, phase_open)) names.push_back(name_of(standing.state));
  return names;
}

using States = std::vector<std::string_view>;
using Reasons = std::vector<LeftOut>;

}  // namespace

TEST_CASE("without a beginning there is no attempt") {
  CHECK_FALSE(attempt_of({}, 10));
}

TEST_CASE("the newest answer to a question counts, and null takes it back") {
  CHECK(counted(AttemptStory().answers(1, "q", "a", 10).answers(1, "q", "b", 20).told()) == Json{{"q", "b"}});
  CHECK(counted(AttemptStory().answers(1, "q", "b", 20).answers(1, "q", "a", 10).told()) == Json{{"q", "b"}});
  CHECK(counted(AttemptStory().answers(1, "q", "a", 10).answers(1, "q", "b", 10).told()) == Json{{"q", "b"}});
  const Attempt taken_back = AttemptStory().answers(1, "q", "a", 10).answers(1, "q", nullptr, 20).told();
  CHECK(taken_back.answers.empty());
  CHECK(taken_back.left_out.empty());
}

TEST_CASE("answers count up to the limit and five seconds") {
  const Attempt attempt = AttemptStory().answers(1, "p", "a", 605).answers(1, "q", "b", 606).told();
  CHECK(counted(attempt) == Json{{"p", "a"}});
  CHECK(left_out(attempt) == Reasons{LeftOut::time_over});
  CHECK(attempt.used_s == 606);
  CHECK(is_time_over(attempt));
  CHECK(counted(AttemptStory().answers(1, "q", "b", 99999).told(std::nullopt)) == Json{{"q", "b"}});
}

TEST_CASE("more time is the attempt's own or everybody's at its phase, whenever it was given") {
  CHECK(AttemptStory().told().limit_s == 600);
  CHECK(AttemptStory().gets_minutes(5).everybody_gets_minutes(10).told().limit_s == 1500);
  CHECK(AttemptStory().everybody_gets_minutes(10, Phase::post).told().limit_s == 600);
  CHECK_FALSE(AttemptStory().gets_minutes(5).told(std::nullopt).limit_s);
  AttemptStory other;
  other.gets_minutes(5).facts.more_time.back().told.attempt = id_of(99);
  CHECK(other.told().limit_s == 600);
}

TEST_CASE("an answer at more time used than the first finish counts nothing") {
  const Attempt attempt = AttemptStory()
                              .answers(1, "p", "a", 100)
                              .finishes(1, 200)
                              .answers(1, "q", "b", 201)
                              .answers(1, "r", "c", 200)
                              .told();
  CHECK(counted(attempt) == Json{{"p", "a"}, {"r", "c"}});
  CHECK(left_out(attempt) == Reasons{LeftOut::after_finish});
}

TEST_CASE("a finish that was taken back ends nothing") {
  AttemptStory story;
  story.answers(1, "p", "a", 100).finishes(1, 200).answers(1, "q", "b", 300);
  story.facts.finished[0].is_corrected = true;
  CHECK_FALSE(story.told().finished);
  CHECK(counted(story.told()) == Json{{"p", "a"}, {"q", "b"}});
}

TEST_CASE("another station's facts count only after staff let the attempt go on") {
  const Attempt stranger = AttemptStory().answers(2, "q", "b", 300).finishes(2, 400).told();
  CHECK(stranger.answers.empty());
  CHECK(left_out(stranger) == Reasons{LeftOut::other_station});
  CHECK_FALSE(stranger.finished);
  CHECK(stranger.used_s == 0);
  const Attempt late = AttemptStory().answers(2, "q", "b", 300).resumes(2).answers(2, "r", "c", 310).told();
  CHECK(counted(late) == Json{{"r", "c"}});
  CHECK(late.stations == std::set{id_of(1), id_of(2)});
}

TEST_CASE("two stations on one attempt: the newest by time used counts, the other's is shown") {
  const Attempt attempt = AttemptStory().answers(1, "q", "a", 500).resumes(2).answers(2, "q", "b", 400).told();
  CHECK(counted(attempt) == Json{{"q", "a"}});
  CHECK(left_out(attempt) == Reasons{LeftOut::older});
  CHECK(attempt.left_out[0].answer.value == "b");
}

TEST_CASE("the first finish counts; two of two stations that had not met are flagged") {
  const Attempt attempt = AttemptStory()
                              .answers(1, "q", "a", 100)
                              .resumes(2)
                              .finishes(2, 500, FinishReason::submitted, 20)
                              .finishes(1, 300, FinishReason::submitted, 10)
                              .told();
  CHECK(attempt.finished->told.used_s == 300);
  CHECK(attempt.is_finished_twice);
  CHECK_FALSE(AttemptStory().finishes(1, 100).finishes(1, 100).told().is_finished_twice);
}

TEST_CASE("an attempt is ended when it is finished, its time is over, or its phase is closed") {
  const Attempt open = AttemptStory().answers(1, "q", "a", 10).told();
  CHECK_FALSE(is_ended(open, true));
  CHECK(is_ended(open, false));
  CHECK(is_ended(AttemptStory().answers(1, "q", "a", 600).told(), true));
  CHECK(is_ended(AttemptStory().finishes(1, 10, FinishReason::time).told(), true));
  CHECK_FALSE(is_ended(AttemptStory().answers(1, "q", "a", 600).gets_minutes(1).told(), true));
}

TEST_CASE("how attempts stand") {
  const Attempt opened = AttemptStory(1).told();
  const Attempt going = AttemptStory(2, 1, 5).answers(1, "q", "a", 10).told();
  const Attempt done = AttemptStory(3, 1, 6).answers(1, "q", "a", 10).finishes(1, 20).told();
  CHECK(states({opened}) == States{"opened_only"});
  CHECK(states({opened}, false) == States{"opened_only"});
  CHECK(states({going}) == States{"in_progress"});
  CHECK(states({going}, false) == States{"ended"});
  CHECK(states({opened, going, done}) == States{"opened_only", "second", "ended"});
  AttemptStory taken_back(4);
  taken_back.answers(1, "q", "a", 10).finishes(1, 20).facts.started[0].is_corrected = true;
  CHECK(states({taken_back.told(), done}) == States{"corrected", "ended"});
  CHECK(counting_attempt(std::vector{going}, true) == std::nullopt);
  CHECK(counting_attempt(std::vector{opened, going, done}, true) == 2);
}

TEST_CASE("of several attempts handed in one counts, and a second is never added") {
  const Attempt first = AttemptStory(3, 1, 5).answers(1, "q", "a", 10).finishes(1, 20).told();
  const Attempt later = AttemptStory(4, 1, 6).answers(1, "q", "b", 10).answers(1, "r", "a", 15).finishes(1, 20).told();
  for (const std::vector<Attempt>& attempts : {std::vector{first, later}, std::vector{later, first}}) {
    const auto standings = standings_of(attempts, true);
    CHECK(std::ranges::count(standings, true, &AttemptStanding::counts) == 1);
    CHECK(standings[*counting_attempt(attempts, true)].counts);
    CHECK(attempts[*counting_attempt(attempts, true)].begun.attempt == first.begun.attempt);
  }
}

TEST_CASE("the earliest handed in counts, not the better or the longer one") {
  const Attempt later = AttemptStory(1)
                            .answers(1, "p", "a", 1)
                            .answers(1, "q", "a", 2)
                            .finishes(1, 20, FinishReason::submitted, 40)
                            .told();
  const Attempt earlier = AttemptStory(2).answers(1, "p", "a", 1).finishes(1, 20, FinishReason::submitted, 30).told();
  CHECK(counting_attempt(std::vector{later, earlier}, true) == 1);
  CHECK(standings_of(std::vector{later, earlier}, true)[0].is_second_finished);
}

TEST_CASE("what was handed in comes before what ended by itself, and then most answers count") {
  const Attempt by_time =
      AttemptStory(1).answers(1, "p", "a", 1).answers(1, "q", "a", 2).finishes(1, 600, FinishReason::time, 10).told();
  const Attempt handed_in = AttemptStory(2).answers(1, "p", "a", 1).finishes(1, 20, FinishReason::sheet, 40).told();
  const Attempt fewer = AttemptStory(3).answers(1, "p", "a", 1).finishes(1, 600, FinishReason::time, 5).told();
  CHECK(counting_attempt(std::vector{by_time, handed_in}, true) == 1);
  CHECK(counting_attempt(std::vector{fewer, by_time}, true) == 1);
}

TEST_CASE("answers written down after the key was opened are told") {
  AttemptStory story;
  story.answers(1, "p", "a", 1).answers(1, "q", "a", 2);
  story.facts.answers[1].place.time = clock_at(60);
  CHECK(answered_after(story.told(), clock_at(59)) == std::vector<std::string>{"q"});
}

TEST_CASE("what an attempt comes to does not depend on the order its facts came in") {
  CHECK(rc::check([] {
    AttemptStory story;
    const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5000));
    for (const int step : steps) {
      const int station = 1 + step % 3;
      const std::int64_t used_s = step % 700;
      switch (step % 11) {
        case 0:
          story.finishes(station, used_s, step % 2 ? FinishReason::time : FinishReason::submitted, step % 5);
          story.facts.finished.back().is_corrected = step % 3 == 0;
          break;
        case 1:
          story.resumes(station);
          break;
        case 2:
          story.gets_minutes(1 + step % 3);
          break;
        default:
          story.answers(station, "q" + std::to_string(step % 4), step % 7 ? Json(step) : Json(nullptr), used_s);
      }
    }
    const Attempt expected = story.told();
    AttemptFacts shuffled = story.facts;
    shuffle_facts(shuffled, seeded(*rc::gen::arbitrary<std::uint32_t>()));
    RC_ASSERT(attempt_of(shuffled, 10).value() == expected);
  }));
}

TEST_CASE("which attempt counts does not depend on the order attempts came in") {
  CHECK(rc::check([] {
    std::vector<Attempt> attempts;
    const auto kinds = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5000));
    for (const int kind : kinds) {
      if (attempts.size() == 100) break;
      AttemptStory story(static_cast<std::uint8_t>(attempts.size() + 1), 1 + kind % 3, kind % 4);
      for (int n = 0; n < kind % 5; ++n) story.answers(1 + kind % 3, "q" + std::to_string(n), "a", n);
      if (kind % 2) story.finishes(1 + kind % 3, 10, kind % 3 ? FinishReason::submitted : FinishReason::time, kind % 4);
      story.facts.started[0].is_corrected = kind % 7 == 0;
      story.facts.started[0].place.fact.bytes[2] = static_cast<std::uint8_t>(attempts.size());
      story.facts.started[0].place.seq = static_cast<std::int64_t>(attempts.size());
      for (auto& finished : story.facts.finished) finished.place.seq = static_cast<std::int64_t>(attempts.size());
      attempts.push_back(story.told());
    }
    const auto counts = [](const std::vector<Attempt>& all, bool phase_open) {
      const auto place = counting_attempt(all, phase_open);
      return place ? std::optional(all[*place].begun.attempt) : std::nullopt;
    };
    std::vector<Attempt> shuffled = attempts;
    shuffle_items(shuffled, seeded(*rc::gen::arbitrary<std::uint32_t>()));
    for (const bool phase_open : {true, false}) {
      RC_ASSERT(counts(shuffled, phase_open) == counts(attempts, phase_open));
      const auto standings = standings_of(attempts, phase_open);
      RC_ASSERT(std::ranges::count_if(standings, &AttemptStanding::counts) <= 1);
    }
  }));
}

}  // namespace sala
