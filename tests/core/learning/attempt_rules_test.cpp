#include "core/learning/attempt_rules.h"

#include <catch2/catch.hpp>

#include "attempt_story.h"

namespace sala {
namespace {

using namespace samples;

const MadeTest& short_test() {
  static const MadeTest test = made({single({{"ก", 1000}, {"ข", 0}, {"ค", 0}}), number({{"5", ""}})});
  return test;
}
const std::string& first_id() {
  return short_test().test.questions[0].id;
}
const std::string& right_choice() {
  return first_key(short_test()).right[0];
}

StartContext comes_to_kiosk(std::vector<Attempt> attempts = {}) {
  StartContext context;
  context.participant = id_of(100);
  context.test = id_of(7);
  context.station = id_of(1);
  context.attempts = std::move(attempts);
  context.new_attempt = id_of(50);
  context.new_seed = "5eed";
  context.new_salt = std::string(32, '5');
  context.written = {"participant", clock_at(5)};
  return context;
}

AttemptContext at_question(const AttemptStory& story, std::int64_t used_s = 30) {
  AttemptContext context;
  context.attempt = story.told();
  context.questions = questions_of(short_test().test, Form::only);
  context.station = id_of(1);
  context.used_s = used_s;
  context.written = {"participant", clock_at(5)};
  return context;
}

std::vector<std::string> kinds_of(const AttemptDecision& decision) {
  std::vector<std::string> kinds;
  for (const Draft& draft : decision.drafts) kinds.push_back(draft.kind);
  return kinds;
}

using Kinds = std::vector<std::string>;

}  // namespace

TEST_CASE("a first scan while the phase is open begins an attempt") {
  const auto decision = decide_attempt_start(comes_to_kiosk());
  CHECK(decision.outcome == AttemptOutcome::started);
  REQUIRE(kinds_of(decision) == Kinds{"attempt_started"});
  const Json& body = decision.drafts[0].body;
  CHECK(body["attempt"] == id_of(50).text());
  CHECK(body["phase"] == "pre");
  CHECK(body["form"].is_null());
  CHECK(body["seed"] == "5eed");
  CHECK(body["by"] == "participant");
  CHECK(body["time"] == "2026-11-23T09:05:00.000+07:00");
  CHECK_FALSE(body.contains("salt"));
}

TEST_CASE("who may not begin") {
  const auto outcome = [](auto&& change) {
    StartContext context = comes_to_kiosk();
    change(context);
    const auto decision = decide_attempt_start(context);
    CHECK(decision.drafts.empty());
    return decision.outcome;
  };
  CHECK(outcome([](StartContext& c) { c.on_roster = false; }) == AttemptOutcome::not_on_roster);
  CHECK(outcome([](StartContext& c) { c.withdrawn = true; }) == AttemptOutcome::withdrawn);
  CHECK(outcome([](StartContext& c) { c.registered = false; }) == AttemptOutcome::not_registered);
  CHECK(outcome([](StartContext& c) { c.has_ticket = false; }) == AttemptOutcome::needs_ticket);
  CHECK(outcome([](StartContext& c) { c.phase_open = false; }) == AttemptOutcome::phase_closed);
}

TEST_CASE("a second scan goes on with the same attempt, also where nothing was answered") {
  const auto opened = decide_attempt_start(comes_to_kiosk({AttemptStory(3).told()}));
  CHECK(opened.outcome == AttemptOutcome::resumed);
  CHECK(opened.attempt == id_of(3));
  CHECK(opened.drafts.empty());
  const auto going = decide_attempt_start(comes_to_kiosk({AttemptStory(3).answers(1, "q", "a", 10).told()}));
  CHECK(going.outcome == AttemptOutcome::resumed);
}

TEST_CASE("what was handed in is not begun again") {
  const auto decision =
      decide_attempt_start(comes_to_kiosk({AttemptStory(3).answers(1, "q", "a", 9).finishes(1, 10).told()}));
  CHECK(decision.outcome == AttemptOutcome::already_finished);
  CHECK(decision.drafts.empty());
  const auto blank = decide_attempt_start(comes_to_kiosk({AttemptStory(3).finishes(1, 10).told()}));
  CHECK(blank.outcome == AttemptOutcome::already_finished);
}

TEST_CASE("while the phase is closed nothing goes on, but what was handed in is still told") {
  StartContext context = comes_to_kiosk({AttemptStory(3).answers(1, "q", "a", 9).finishes(1, 10).told()});
  context.phase_open = false;
  CHECK(decide_attempt_start(context).outcome == AttemptOutcome::already_finished);
  context.attempts = {AttemptStory(3).answers(1, "q", "a", 9).told()};
  CHECK(decide_attempt_start(context).outcome == AttemptOutcome::phase_closed);
  context.staff_allow = true;
  context.again_because = "ไฟดับ";
  CHECK(decide_attempt_start(context).drafts.empty());
}

TEST_CASE("found over, it is ended at once with the answers it has") {
  Attempt attempt = AttemptStory(3).answers(1, "q", "a", 10).told();
  attempt.used_s = 700;  // by the running clock
  const auto decision = decide_attempt_start(comes_to_kiosk({attempt}));
  CHECK(decision.outcome == AttemptOutcome::time_over);
  REQUIRE(kinds_of(decision) == Kinds{"attempt_finished"});
  CHECK(decision.drafts[0].body["reason"] == "time");
  CHECK(decision.drafts[0].body["used_s"] == 700);
}

TEST_CASE("at another station it goes on by staff alone, and that is written down once") {
  StartContext context = comes_to_kiosk({AttemptStory(3, 2).answers(2, "q", "a", 10).told()});
  CHECK(decide_attempt_start(context).outcome == AttemptOutcome::needs_staff);
  context.staff_allow = true;
  const auto decision = decide_attempt_start(context);
  CHECK(decision.outcome == AttemptOutcome::resumed);
  CHECK(kinds_of(decision) == Kinds{"attempt_resumed"});
  context.attempts = {AttemptStory(3, 2).resumes(1).told()};
  context.staff_allow = false;
  CHECK(decide_attempt_start(context).drafts.empty());
  CHECK(decide_attempt_start(context).outcome == AttemptOutcome::resumed);
}

TEST_CASE("again only by staff, with a reason, and what was before is taken back") {
  StartContext context = comes_to_kiosk({AttemptStory(3).answers(1, "q", "a", 9).finishes(1, 10).told()});
  context.again_because = "ไฟดับ";
  CHECK(decide_attempt_start(context).outcome == AttemptOutcome::needs_staff);
  context.staff_allow = true;
  const auto decision = decide_attempt_start(context);
  CHECK(decision.outcome == AttemptOutcome::started);
  REQUIRE(kinds_of(decision) == Kinds{"correction", "attempt_started"});
  CHECK(decision.drafts[0].body["fact"] == context.attempts[0].begun_at.fact.text());
  CHECK(decision.drafts[0].body["reason"] == "ไฟดับ");
  CHECK(decision.drafts[0].body["salt"] == context.new_salt);
  context.again_because = "";
  CHECK(decide_attempt_start(context).outcome == AttemptOutcome::needs_reason);
}

TEST_CASE("an answer is written down with the time used") {
  const auto decision = decide_answer(at_question(AttemptStory()), first_id(), right_choice());
  CHECK(decision.outcome == AttemptOutcome::answered);
  REQUIRE(kinds_of(decision) == Kinds{"answer"});
  CHECK(decision.drafts[0].body["question"] == first_id());
  CHECK(decision.drafts[0].body["value"] == right_choice());
  CHECK(decision.drafts[0].body["used_s"] == 30);
}

TEST_CASE("a salt stands only beside what was typed") {
  AttemptContext context = at_question(AttemptStory());
  context.written.salt = std::string(32, '5');
  CHECK_FALSE(decide_answer(context, first_id(), right_choice()).drafts[0].body.contains("salt"));
  CHECK(decide_answer(context, short_test().test.questions[1].id, "5").drafts[0].body["salt"] == context.written.salt);
  CHECK_FALSE(decide_finish(context, FinishReason::submitted).drafts[0].body.contains("salt"));
}

TEST_CASE("the time used never goes down") {
  const auto decision =
      decide_answer(at_question(AttemptStory().answers(1, "q", "a", 50), 30), first_id(), right_choice());
  CHECK(decision.drafts[0].body["used_s"] == 50);
}

TEST_CASE("null takes an answer back; what is no answer to the question is refused") {
  const auto outcome = [](const std::string& question, const AnswerValue& value) {
    return decide_answer(at_question(AttemptStory()), question, value).outcome;
  };
  CHECK(outcome(first_id(), nullptr) == AttemptOutcome::answered);
  CHECK(outcome(first_id(), "b") == AttemptOutcome::not_an_answer);
  CHECK(outcome(first_id(), {right_choice()}) == AttemptOutcome::not_an_answer);
  CHECK(outcome("nothing", right_choice()) == AttemptOutcome::not_a_question);
}

TEST_CASE("after the limit and its five seconds an answer ends the attempt instead") {
  CHECK(decide_answer(at_question(AttemptStory(), 605), first_id(), right_choice()).outcome ==
        AttemptOutcome::answered);
  const auto decision = decide_answer(at_question(AttemptStory(), 606), first_id(), right_choice());
  CHECK(decision.outcome == AttemptOutcome::time_over);
  REQUIRE(kinds_of(decision) == Kinds{"attempt_finished"});
  CHECK(decision.drafts[0].body["reason"] == "time");
}

TEST_CASE("nothing is answered after the end, elsewhere, or while the phase is closed") {
  AttemptContext context = at_question(AttemptStory().finishes(1, 20));
  CHECK(decide_answer(context, first_id(), right_choice()).outcome == AttemptOutcome::already_finished);
  context = at_question(AttemptStory());
  context.phase_open = false;
  CHECK(decide_answer(context, first_id(), right_choice()).outcome == AttemptOutcome::phase_closed);
  context = at_question(AttemptStory(1, 2));
  CHECK(decide_answer(context, first_id(), right_choice()).outcome == AttemptOutcome::needs_staff);
}

TEST_CASE("a double tap hands in once") {
  const auto once = decide_finish(at_question(AttemptStory()), FinishReason::submitted);
  CHECK(once.outcome == AttemptOutcome::finished);
  CHECK(once.drafts[0].body["reason"] == "submitted");
  const auto twice = decide_finish(at_question(AttemptStory().finishes(1, 30)), FinishReason::submitted);
  CHECK(twice.outcome == AttemptOutcome::already_finished);
  CHECK(twice.drafts.empty());
}

TEST_CASE("handed in too late, the reason is the time") {
  const auto decision = decide_finish(at_question(AttemptStory(), 700), FinishReason::submitted);
  CHECK(decision.outcome == AttemptOutcome::time_over);
  CHECK(decision.drafts[0].body["reason"] == "time");
}

TEST_CASE("staff end what lies open elsewhere so that it counts; a closed phase ends at the project's end") {
  AttemptContext context = at_question(AttemptStory(1, 2));
  CHECK(decide_finish(context, FinishReason::submitted).outcome == AttemptOutcome::needs_staff);
  CHECK(decide_finish(context, FinishReason::gate).outcome == AttemptOutcome::needs_staff);
  CHECK(kinds_of(decide_finish(context, FinishReason::staff)) == Kinds{"attempt_resumed", "attempt_finished"});
  context = at_question(AttemptStory());
  context.phase_open = false;
  CHECK(decide_finish(context, FinishReason::submitted).outcome == AttemptOutcome::phase_closed);
  CHECK(decide_finish(context, FinishReason::gate).outcome == AttemptOutcome::finished);
}

TEST_CASE("paper and files bring a whole attempt in one transaction, or nothing") {
  const auto questions = questions_of(short_test().test, Form::only);
  const std::string& second_id = short_test().test.questions[1].id;
  const AnswersGiven given{{}, {{first_id(), right_choice()}, {second_id, "5"}}, 0};
  const auto decision = decide_whole_attempt(comes_to_kiosk(), questions, given, FinishReason::sheet);
  CHECK(decision.outcome == AttemptOutcome::started);
  REQUIRE(kinds_of(decision) == Kinds{"attempt_started", "answer", "attempt_finished"});
  CHECK(decision.drafts[1].body["answers"] == Json{{first_id(), right_choice()}, {second_id, "5"}});
  CHECK(decision.drafts[1].body["attempt"] == id_of(50).text());
  CHECK(decision.drafts[2].body["reason"] == "sheet");
  const AnswersGiven wrong{{}, {{first_id(), right_choice()}, {second_id, "five"}}, 0};
  CHECK(decide_whole_attempt(comes_to_kiosk(), questions, wrong, FinishReason::sheet).drafts.empty());
}

TEST_CASE("a whole attempt again is refused: the first counts") {
  const auto again = [](const AttemptStory& story) {
    return decide_whole_attempt(comes_to_kiosk({story.told()}), {}, {}, FinishReason::submitted).outcome;
  };
  CHECK(again(AttemptStory().answers(1, "q", "a", 1).finishes(1, 10)) == AttemptOutcome::already_finished);
  CHECK(again(AttemptStory().answers(1, "q", "a", 1)) == AttemptOutcome::already_begun);
}

TEST_CASE("more time is one to 240 minutes, and said why") {
  const auto outcome = [](int minutes, std::string reason) {
    return decide_more_time({}, {id_of(1), {}, {}, minutes, std::move(reason)}, {}).outcome;
  };
  CHECK(outcome(1, "ช้า") == AttemptOutcome::more_time);
  CHECK(outcome(240, "ช้า") == AttemptOutcome::more_time);
  CHECK(outcome(0, "ช้า") == AttemptOutcome::not_minutes);
  CHECK(outcome(241, "ช้า") == AttemptOutcome::not_minutes);
  CHECK(outcome(5, "") == AttemptOutcome::needs_reason);
}

TEST_CASE("every outcome has a name of its own") {
  std::set<std::string_view> names;
  for (int outcome = 0; outcome <= static_cast<int>(AttemptOutcome::not_minutes); ++outcome)
    names.insert(name_of(static_cast<AttemptOutcome>(outcome)));
  CHECK(names.size() == static_cast<std::size_t>(AttemptOutcome::not_minutes) + 1);
  CHECK(name_of(AttemptOutcome::already_finished) == "already_finished");
  CHECK(name_of(AttemptOutcome::not_minutes) == "not_minutes");
}

}  // namespace sala
