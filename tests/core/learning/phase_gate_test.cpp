#include "core/learning/phase_gate.h"

#include <catch2/catch.hpp>

#include "attempt_story.h"

namespace sala {
namespace {

using namespace samples;

/// A session from 9:15 to 9:45 by the test's clock.
std::vector<Session> agenda() {
  Session session;
  session.id = id_of(5);
  session.starts = clock_at(15);
  session.ends = clock_at(45);
  return {session};
}

WindowEdge starts(int offset_min = 0) {
  return {id_of(5), false, offset_min};
}
WindowEdge ends(int offset_min = 0) {
  return {id_of(5), true, offset_min};
}

PhaseStatus by_clock(PhaseWindow window, int minute, int second = 0) {
  return phase_at({{}, window}, agenda(), clock_at(minute, second));
}

PhaseStatus by_hand(PhaseGate gate, int minute, std::optional<PhaseWindow> window = {}) {
  return phase_at({gate, window}, agenda(), clock_at(minute));
}

GateContext gates(Phase phase, GateWish wish) {
  GateContext context;
  context.target = id_of(7).text();
  context.phase = phase;
  context.wish = wish;
  context.written = {"3f2c", clock_at(0)};
  return context;
}

}  // namespace

TEST_CASE("without gate and window a phase is closed") {
  CHECK_FALSE(phase_at({}, agenda(), clock_at(20)).is_open);
  CHECK_FALSE(by_clock({}, 20).is_open);
}

TEST_CASE("a window follows the agenda, to the second") {
  const PhaseWindow window{starts(-10), ends(5)};
  CHECK_FALSE(by_clock(window, 4, 59).is_open);
  CHECK(by_clock(window, 4, 59).opens == clock_at(5));
  CHECK(by_clock(window, 5).is_open);
  CHECK(by_clock(window, 5).closes == clock_at(50));
  CHECK(by_clock(window, 49, 59).is_open);
  CHECK_FALSE(by_clock(window, 50).is_open);
  CHECK_FALSE(by_clock(window, 50).opens);
}

TEST_CASE("a window may have one edge; one of a session that is no more opens nothing") {
  CHECK(by_clock({ends(), {}}, 500).is_open);
  CHECK_FALSE(by_clock({ends(), {}}, 44).is_open);
  CHECK(by_clock({{}, starts()}, 0).is_open);
  CHECK_FALSE(by_clock({{}, starts()}, 15).is_open);
  CHECK_FALSE(by_clock({starts(), WindowEdge{id_of(6), true, 0}}, 20).is_open);
  auto removed = agenda();
  removed[0].is_removed = true;
  CHECK_FALSE(phase_at({{}, PhaseWindow{starts(), ends()}}, removed, clock_at(20)).is_open);
}

TEST_CASE("a gate outweighs the window until it is given back to the clock") {
  const PhaseWindow window{starts(), ends()};
  CHECK(by_hand({true, {}}, 5, window).is_open);
  CHECK(by_hand({true, {}}, 5, window).by_gate);
  CHECK_FALSE(by_hand({false, {}}, 20, window).is_open);
  CHECK(by_hand({std::nullopt, {}}, 20, window).is_open);
  CHECK_FALSE(by_hand({std::nullopt, {}}, 20, window).by_gate);
  CHECK_FALSE(by_hand({std::nullopt, {}}, 20).is_open);
}

TEST_CASE("a gate with an hour closes then, also within the window") {
  const PhaseGate gate{true, clock_at(30)};
  CHECK(by_hand(gate, 29).is_open);
  CHECK(by_hand(gate, 29).closes == clock_at(30));
  CHECK_FALSE(by_hand(gate, 30).is_open);
  CHECK_FALSE(by_hand(gate, 30, PhaseWindow{starts(), ends()}).is_open);
}

TEST_CASE("opening by hand proposes the minutes of the test, on a full minute") {
  CHECK(proposed_until(10, clock_at(5)) == clock_at(15));
  CHECK(proposed_until(10, clock_at(5, 1)) == clock_at(16));
  CHECK_FALSE(proposed_until(std::nullopt, clock_at(5)));
}

TEST_CASE("opening post closes pre while that is open, unless it is kept") {
  GateContext context = gates(Phase::post, GateWish::open);
  context.until = clock_at(60);
  CHECK(decide_gate(context).drafts.size() == 1);
  context.pre.is_open = true;
  const auto decision = decide_gate(context);
  CHECK(decision.closes_pre);
  REQUIRE(decision.drafts.size() == 2);
  CHECK(decision.drafts[0].body["phase"] == "pre");
  CHECK(decision.drafts[0].body["open"] == false);
  CHECK_FALSE(decision.drafts[0].body.contains("until"));
  CHECK(decision.drafts[1].body["phase"] == "post");
  CHECK(decision.drafts[1].body["open"] == true);
  CHECK(decision.drafts[1].body["until"] == "2026-11-23T10:00:00.000+07:00");
  context.keep_pre = true;
  CHECK_FALSE(decide_gate(context).closes_pre);
  CHECK(decide_gate(context).drafts.size() == 1);
}

TEST_CASE("closing and giving back to the clock touch no other phase") {
  for (const GateWish wish : {GateWish::close, GateWish::clock}) {
    GateContext context = gates(Phase::post, wish);
    context.pre.is_open = true;
    context.until = clock_at(60);
    const auto decision = decide_gate(context);
    REQUIRE(decision.drafts.size() == 1);
    CHECK(decision.drafts[0].body["open"] == (wish == GateWish::close ? Json(false) : Json(nullptr)));
    CHECK_FALSE(decision.drafts[0].body.contains("until"));
  }
}

TEST_CASE("five minutes more move the room's time and everybody's limit") {
  const auto more = [](std::optional<Moment> closes, std::optional<int> minutes, Moment now) {
    RoomTime room{id_of(7), {}, minutes, "+5", now};
    room.status.closes = closes;
    return five_minutes_more(gates(Phase::pre, GateWish::open), room);
  };
  const auto both = more(clock_at(30), 10, clock_at(28));
  REQUIRE(both.size() == 2);
  CHECK(both[0].body["until"] == format_time(clock_at(35)));
  CHECK(both[1].kind == "attempt_more_time");
  CHECK(both[1].body["minutes"] == 5);
  CHECK(both[1].body["phase"] == "pre");
  CHECK(more(clock_at(30), {}, clock_at(40))[0].body["until"] == format_time(clock_at(45)));
  CHECK(more({}, 10, clock_at(28)).size() == 1);
  CHECK(more({}, {}, clock_at(28)).empty());
}

}  // namespace sala
