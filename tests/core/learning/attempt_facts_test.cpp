#include "core/learning/attempt_facts.h"

#include <catch2/catch.hpp>

#include "attempt_story.h"
#include "core/body_check.h"

namespace sala {
namespace {

using namespace samples;

const Written at_nine = {"participant", clock_at(0)};

}  // namespace

TEST_CASE("facts of an attempt come back from their bodies as they were") {
  AttemptStarted started{id_of(1), id_of(2), id_of(3), Phase::post, Form::b, "5eed", id_of(4)};
  CHECK(attempt_started_from(attempt_started_body(started, at_nine)).value() == started);
  started.form = Form::only;
  CHECK(attempt_started_from(attempt_started_body(started, at_nine)).value() == started);
  const AnswersGiven one{id_of(1), {{"q1", "c3"}}, 30};
  CHECK(answer_from(answer_body(one, at_nine)).value() == one);
  const AnswersGiven many{id_of(1), {{"q1", nullptr}, {"q2", {"a", "b"}}, {"q3", {{"l", "r"}}}, {"q4", true}}, 30};
  CHECK(answer_from(answer_body(many, at_nine)).value() == many);
  const AttemptFinished finished{id_of(1), FinishReason::sheet, 99};
  CHECK(attempt_finished_from(attempt_finished_body(finished, at_nine)).value() == finished);
  const AttemptMoreTime own{id_of(1), {}, {}, 5, "ช้า"}, everybodys{{}, id_of(3), Phase::pre, 240, "ไฟดับ"};
  CHECK(attempt_more_time_from(attempt_more_time_body(own, at_nine)).value() == own);
  CHECK(attempt_more_time_from(attempt_more_time_body(everybodys, at_nine)).value() == everybodys);
  CHECK(attempt_resumed_from(attempt_resumed_body({id_of(1)}, at_nine)).value() == AttemptResumed{id_of(1)});
}

TEST_CASE("bodies of attempts have the members that are written down for them") {
  const Json one = answer_body({id_of(1), {{"q1", "c3"}}, 30}, at_nine);
  CHECK(one == Json{{"attempt", id_of(1).text()},
                    {"question", "q1"},
                    {"value", "c3"},
                    {"used_s", 30},
                    {"by", "participant"},
                    {"time", "2026-11-23T09:00:00.000+07:00"}});
  const Json many = answer_body({id_of(1), {{"q1", "c3"}, {"q2", true}}, 30}, at_nine);
  CHECK(many["answers"] == Json{{"q1", "c3"}, {"q2", true}});
  CHECK_FALSE(many.contains("question"));
  CHECK(check_body(many));
}

TEST_CASE("bodies that nothing can be made of are refused") {
  const Json one = answer_body({id_of(1), {{"q1", "c3"}}, 30}, at_nine);
  const auto without = [](Json body, const char* member, Json value) {
    body[member] = std::move(value);
    return body;
  };
  CHECK_FALSE(answer_from(without(one, "attempt", "x")));
  CHECK_FALSE(answer_from(without(one, "used_s", -1)));
  CHECK_FALSE(answer_from(without(one, "used_s", "30")));
  CHECK_FALSE(answer_from(without(one, "used_s", 1'000'000'000'000)));
  CHECK_FALSE(answer_from(without(one, "question", nullptr)));
  CHECK_FALSE(answer_from(Json::object()));
  const Json started = attempt_started_body({id_of(1), id_of(2), id_of(3)}, at_nine);
  CHECK_FALSE(attempt_started_from(without(started, "phase", "during")));
  CHECK_FALSE(attempt_started_from(without(started, "form", "C")));
  CHECK_FALSE(attempt_started_from(without(started, "participant", nullptr)));
  const Json finished = attempt_finished_body({id_of(1)}, at_nine);
  CHECK_FALSE(attempt_finished_from(without(finished, "reason", "tired")));
  const Json more = attempt_more_time_body({id_of(1), {}, {}, 5, "ช้า"}, at_nine);
  CHECK_FALSE(attempt_more_time_from(without(more, "minutes", 0)));
  CHECK_FALSE(attempt_more_time_from(without(more, "minutes", 241)));
  CHECK_FALSE(attempt_more_time_from(without(more, "attempt", nullptr)));
}

}  // namespace sala
