#include "core/check_in.h"

#include <catch2/catch.hpp>

using namespace sala;

namespace {

Moment at(const char* clock) {
  return *parse_time("2026-11-23T" + std::string(clock) + "+07:00");
}

Session morning() {
  Session session;
  session.id.bytes[0] = 5;
  session.title.th = "ช่วงที่ 1";
  session.starts = at("09:15:00");
  session.ends = at("12:00:00");
  return session;
}

CountedCheckIn counted(const char* clock) {
  CountedCheckIn check_in;
  check_in.fact.bytes[0] = 9;
  check_in.time = at(clock);
  check_in.station_name = "จุดลงทะเบียน 1";
  return check_in;
}

CheckInContext ticket_holder() {
  CheckInContext context;
  context.ticket = Uuid{};
  context.participant = Uuid{};
  return context;
}

CheckInContext at_session(bool bound = false) {
  CheckInContext context = ticket_holder();
  context.session = Place{morning(), {}, {}};
  context.session_bound = bound;
  return context;
}

}  // namespace

TEST_CASE("a first scan registers") {
  const auto decision = decide_check_in(ticket_holder(), at("08:31:00"));
  CHECK(decision.outcome == Outcome::checked_in);
  REQUIRE(decision.drafts.size() == 1);
  CHECK(decision.drafts[0].body["session"].is_null());
  CHECK(decision.drafts[0].body["method"] == "ticket");
  CHECK(decision.drafts[0].body["time"] == "2026-11-23T08:31:00.000+07:00");
  CHECK_FALSE(decision.drafts[0].body.contains("entered_at"));
}

TEST_CASE("a second scan within five seconds changes nothing") {
  CheckInContext context = ticket_holder();
  context.registration.counted = counted("08:31:00");
  const auto again = decide_check_in(context, at("08:31:05"));
  CHECK(again.outcome == Outcome::checked_in);
  CHECK(again.drafts.empty());
  CHECK(again.counted_fact == counted("08:31:00").fact);
}

TEST_CASE("a clock that was set back a little between two scans changes nothing either") {
  CheckInContext context = ticket_holder();
  context.registration.counted = counted("08:31:00");
  CHECK(decide_check_in(context, at("08:30:57")).outcome == Outcome::checked_in);
  CHECK(decide_check_in(context, at("08:30:54")).outcome == Outcome::already_in);
}

TEST_CASE("a later scan says when and where") {
  CheckInContext context = ticket_holder();
  context.registration.counted = counted("08:31:00");
  const auto again = decide_check_in(context, at("08:31:05.001"));
  CHECK(again.outcome == Outcome::already_in);
  CHECK(again.drafts.empty());
  REQUIRE(again.first);
  CHECK(again.first->station_name == "จุดลงทะเบียน 1");
}

TEST_CASE("the registration is open unless its gate is closed") {
  CheckInContext context = ticket_holder();
  context.registration.gate = false;
  CHECK(decide_check_in(context, at("08:31:00")).outcome == Outcome::not_open);
  CHECK(decide_check_in(context, at("08:31:00")).drafts.empty());
  context.registration.gate = true;
  CHECK(decide_check_in(context, at("08:31:00")).outcome == Outcome::checked_in);
}

TEST_CASE("an open session is checked in to on the way, after the registration") {
  const auto decision = decide_check_in(at_session(), at("09:10:00"));
  CHECK(decision.outcome == Outcome::checked_in);
  REQUIRE(decision.drafts.size() == 2);
  CHECK(decision.drafts[0].body["session"].is_null());
  CHECK(decision.drafts[1].body["session"] == morning().id.text());
  CHECK(decision.session == morning().id);
}

TEST_CASE("a session that is not open is not looked at unless the station is bound to it") {
  CHECK(decide_check_in(at_session(), at("08:31:00")).session == std::nullopt);
  CHECK(decide_check_in(at_session(), at("08:31:00")).outcome == Outcome::checked_in);
  const auto bound = decide_check_in(at_session(true), at("08:31:00"));
  CHECK(bound.outcome == Outcome::not_open);
  CHECK(bound.drafts.size() == 1);  // the registration made on the way stands
  CHECK(bound.session == morning().id);
}

TEST_CASE("a second scan at once is the first one's answer, at a session that is not open, too") {
  CheckInContext context = at_session(true);
  context.registration.counted = counted("08:31:00");
  const auto again = decide_check_in(context, at("08:31:02"));
  CHECK(again.outcome == Outcome::checked_in);
  CHECK(again.drafts.empty());
  CHECK(decide_check_in(context, at("08:31:20")).outcome == Outcome::not_open);
}

TEST_CASE("registered long ago, new to the session: the outcome is the session's") {
  CheckInContext context = at_session();
  context.registration.counted = counted("08:31:00");
  const auto decision = decide_check_in(context, at("09:20:00"));
  CHECK(decision.outcome == Outcome::checked_in);
  REQUIRE(decision.drafts.size() == 1);
  CHECK(decision.drafts[0].body["session"] == morning().id.text());
}

TEST_CASE("already in the session") {
  CheckInContext context = at_session();
  context.registration.counted = counted("08:31:00");
  context.session->counted = counted("09:10:00");
  const auto decision = decide_check_in(context, at("09:20:00"));
  CHECK(decision.outcome == Outcome::already_in);
  CHECK(decision.session == morning().id);
}

TEST_CASE("a gate outweighs the agenda's window") {
  CheckInContext context = at_session(true);
  context.session->gate = true;
  CHECK(decide_check_in(context, at("07:00:00")).outcome == Outcome::checked_in);
  context.session->gate = false;
  CHECK(decide_check_in(context, at("09:20:00")).outcome == Outcome::not_open);
}

TEST_CASE("staff write down who was there, whatever is open") {
  CheckInContext context = at_session(true);
  context.method = Method::staff;
  context.by_hand = true;
  context.registration.gate = false;
  const auto decision = decide_check_in(context, at("18:00:00"));
  CHECK(decision.outcome == Outcome::checked_in);
  CHECK(decision.drafts.size() == 2);
}

TEST_CASE("people who may not come in") {
  CheckInContext context = ticket_holder();
  context.withdrawn = true;
  CHECK(decide_check_in(context, at("08:31:00")).outcome == Outcome::withdrawn);
  context.on_roster = false;
  CHECK(decide_check_in(context, at("08:31:00")).outcome == Outcome::not_on_roster);
  CHECK(decide_check_in(context, at("08:31:00")).drafts.empty());
}

TEST_CASE("a genuine ticket of somebody unknown is written without a person") {
  CheckInContext context = ticket_holder();
  context.participant.reset();
  const auto decision = decide_check_in(context, at("08:31:00"));
  REQUIRE(decision.drafts.size() == 1);
  CHECK(decision.drafts[0].body["participant"].is_null());
  CHECK(decision.drafts[0].body["ticket"] == Uuid{}.text());
}

TEST_CASE("a time that was said is kept beside the time it was entered") {
  const auto decision = decide_check_in(ticket_holder(), at("08:31:00"), at("10:00:00"));
  CHECK(decision.drafts[0].body["time"] == "2026-11-23T08:31:00.000+07:00");
  CHECK(decision.drafts[0].body["entered_at"] == "2026-11-23T10:00:00.000+07:00");
}

TEST_CASE("of several open sessions the latest started one counts") {
  Session later = morning();
  later.id.bytes[0] = 6;
  later.starts = at("09:30:00");
  const std::vector<Place> places = {{later, {}, {}}, {morning(), {}, {}}};
  CHECK(open_session(places, at("09:40:00")) == 0);
  CHECK(open_session(places, at("08:50:00")) == 1);  // later opens at 09:00
  CHECK_FALSE(open_session(places, at("13:00:00")));
}

TEST_CASE("a session opened early by hand takes nobody from the one whose time it is") {
  Session later = morning();
  later.id.bytes[0] = 6;
  later.starts = at("13:00:00");
  later.ends = at("16:00:00");
  const std::vector<Place> places = {{later, true, {}}, {morning(), {}, {}}};
  CHECK(open_session(places, at("09:40:00")) == 1);
  CHECK(open_session(places, at("08:00:00")) == 0);
}
