#include "core/ticket.h"
#include "support/day/desk.h"

namespace sala {
namespace {

/// A grey picture in which nothing is to be read.
std::string empty_picture(const Desk& desk) {
  return desk.write("grey.pgm", "P5\n64 64\n255\n" + std::string(64 * 64, '\x80'));
}

std::string altered(const std::string& code) {
  TicketPayload payload = *parse_ticket(code);
  payload.ticket.bytes[3] ^= 1;
  return ticket_text(payload);
}

/// Checks in and answers the outcome; the exit status must be the one of the contract.
Json check_in(const Desk& desk, Desk::Words who) {
  who.insert(who.begin(), "check-in");
  const ProgramRun run = desk.run(who);
  INFO(run.output << run.errors);
  Json answer = run.json();
  REQUIRE(answer.contains("outcome"));
  const std::string outcome = answer["outcome"];
  CHECK(run.status == (outcome == "checked_in" || outcome == "already_in" ? 0 : 1));
  CHECK(members(answer) == Desk::Words{"fact", "first", "outcome", "participant", "session"});
  return answer;
}

std::string add_session(const Desk& desk) {
  return desk.id({"session", "add", "--title", "ช่วงที่ 1", "--starts", "2026-11-23T09:15:00+07:00", "--ends",
                  "2026-11-23T12:00:00+07:00"},
                 "session");
}

std::int64_t facts_of(const Desk& desk) {
  return desk.ask({"facts", "verify"})["facts"];
}

}  // namespace

TEST_CASE("by code: in, then already in with the first time and station") {
  Desk desk;
  desk.set_up();
  const std::string code = desk.code_of(desk.yanisa);
  const Json first = check_in(desk, {"--code", code, "--at", "2026-11-23T08:05:00+07:00"});
  CHECK(first["outcome"] == "checked_in");
  CHECK(first["participant"] == desk.yanisa);
  CHECK(first["session"].is_null());
  CHECK(first["first"].is_null());
  const std::int64_t before = facts_of(desk);
  const Json again = check_in(desk, {"--code", code, "--at", "2026-11-23T08:06:00+07:00"});
  CHECK(again["outcome"] == "already_in");
  CHECK(again["fact"] == first["fact"]);
  CHECK(again["first"]["time"].get<std::string>().starts_with("2026-11-23T08:05:00"));
  CHECK(again["first"]["station"].get<std::string>().size() == 36);
  CHECK(facts_of(desk) == before);
}

TEST_CASE("again within five seconds is checked in by the same fact") {
  Desk desk;
  desk.set_up();
  const Json first = check_in(desk, {"--participant", desk.yanisa, "--at", "2026-11-23T08:05:00+07:00"});
  const std::int64_t before = facts_of(desk);
  const Json again = check_in(desk, {"--participant", desk.yanisa, "--at", "2026-11-23T08:05:05+07:00"});
  CHECK(again["outcome"] == "checked_in");
  CHECK(again["fact"] == first["fact"]);
  CHECK(facts_of(desk) == before);
  CHECK(check_in(desk, {"--participant", desk.yanisa, "--at", "2026-11-23T08:05:06+07:00"})["outcome"] == "already_in");
}

TEST_CASE("by picture of a ticket, and a picture without a code is unreadable") {
  Desk desk;
  desk.set_up();
  CHECK(check_in(desk, {"--image", desk.picture_of(desk.yanisa)})["participant"] == desk.yanisa);
  const Json nothing = check_in(desk, {"--image", empty_picture(desk)});
  CHECK(nothing["outcome"] == "unreadable");
  CHECK(nothing["participant"].is_null());
  CHECK(nothing["fact"].is_null());
  CHECK(desk.ask({"check-in", "--image", desk.file("missing.png").string()}, 1).contains("error"));
}

TEST_CASE("a stranger's id is not on the roster") {
  Desk desk;
  desk.set_up();
  CHECK(check_in(desk, {"--participant", desk.project})["outcome"] == "not_on_roster");
}

TEST_CASE("each code that lets nobody in says why and writes nothing") {
  Desk desk;
  desk.set_up();
  const std::string code = desk.code_of(desk.yanisa);
  const std::string kongkiat = desk.code_of(desk.kongkiat);
  desk.ask({"roster", "withdraw", desk.kongkiat});
  TicketPayload elsewhere = *parse_ticket(code);
  elsewhere.project.bytes[0] ^= 1;
  const std::int64_t before = facts_of(desk);
  CHECK(check_in(desk, {"--code", kongkiat})["outcome"] == "withdrawn");
  CHECK(check_in(desk, {"--code", ticket_text(elsewhere)})["outcome"] == "other_project");
  CHECK(check_in(desk, {"--code", altered(code)})["outcome"] == "altered");
  CHECK(check_in(desk, {"--code", "https://www.example.ac.th"})["outcome"] == "not_a_ticket");
  CHECK(check_in(desk, {"--code", code + "0"})["outcome"] == "not_a_ticket");
  CHECK(check_in(desk, {"--code", ""})["outcome"] == "not_a_ticket");
  CHECK(facts_of(desk) == before);
}

TEST_CASE("a closed registration is not open, and open again it lets in") {
  Desk desk;
  desk.set_up();
  desk.ask({"gate", "registration", "close"});
  CHECK(check_in(desk, {"--participant", desk.yanisa})["outcome"] == "not_open");
  desk.ask({"gate", "registration", "open"});
  CHECK(check_in(desk, {"--participant", desk.yanisa})["outcome"] == "checked_in");
}

TEST_CASE("a named session that is not open registers all the same") {
  Desk desk;
  desk.set_up();
  const std::string session = add_session(desk);
  const Json answer =
      check_in(desk, {"--participant", desk.yanisa, "--session", session, "--at", "2026-11-23T07:00:00+07:00"});
  CHECK(answer["outcome"] == "not_open");
  CHECK(answer["session"] == session);
  CHECK(answer["fact"].is_string());
  CHECK(desk.ask({"roster", "list"})[0]["checked_in"] == true);
  CHECK(desk.ask({"session", "list"})[0]["present"] == 0);
}

TEST_CASE("while a session is open the outcome is the session's") {
  Desk desk;
  desk.set_up();
  const std::string session = add_session(desk);
  const Json answer = check_in(desk, {"--participant", desk.yanisa, "--at", "2026-11-23T09:10:00+07:00"});
  CHECK(answer["session"] == session);
  CHECK(answer["outcome"] == "checked_in");
  check_in(desk, {"--participant", desk.kongkiat, "--at", "2026-11-23T11:00:00+07:00"});
  const Json agenda = desk.ask({"session", "list"});
  CHECK(agenda[0]["present"] == 2);
  CHECK(agenda[0]["late"] == 1);
}

TEST_CASE("a corrected check-in does not count, and the person may come in again") {
  Desk desk;
  desk.set_up();
  const std::string fact = check_in(desk, {"--participant", desk.yanisa, "--at", "2026-11-23T08:05:00+07:00"})["fact"];
  const Json correction = desk.ask({"correct", fact, "--reason", "the wrong person"});
  CHECK(correction["corrects"] == fact);
  CHECK(desk.ask({"roster", "list"})[0]["checked_in"] == false);
  const Json again = check_in(desk, {"--participant", desk.yanisa, "--at", "2026-11-23T08:30:00+07:00"});
  CHECK(again["outcome"] == "checked_in");
  CHECK(again["fact"] != fact);
  CHECK(desk.ask({"roster", "list"})[0]["checked_in"] == true);
}

TEST_CASE("what is no check-in cannot be taken back") {
  Desk desk;
  desk.set_up();
  CHECK(desk.ask({"correct", desk.yanisa, "--reason", "x"}, 1)["error"] == "error_not_correctable");
  CHECK(desk.ask({"correct", "x", "--reason", "x"}, 1)["error"] == "error_not_an_id");
}

TEST_CASE("times and ids that cannot be read are refused") {
  Desk desk;
  desk.set_up();
  CHECK(desk.ask({"check-in", "--participant", desk.yanisa, "--at", "08:05"}, 1)["error"] == "error_not_a_time");
  CHECK(desk.ask({"check-in", "--participant", desk.yanisa, "--at", ""}, 1)["error"] == "error_not_a_time");
  CHECK(desk.ask({"check-in", "--participant", "1"}, 1)["error"] == "error_not_an_id");
  CHECK(desk.ask({"check-in", "--participant", desk.yanisa, "--session", desk.project}, 1)["error"] ==
        "error_no_session");
}

TEST_CASE("a scanned picture tells its texts and what they are as a ticket") {
  Desk desk;
  desk.set_up();
  const std::string picture = desk.picture_of(desk.yanisa);
  const Json scanned = desk.ask({"scan", picture, empty_picture(desk)});
  REQUIRE(scanned.size() == 2);
  CHECK(members(scanned[0]) == Desk::Words{"file", "texts", "ticket"});
  CHECK(scanned[0]["file"] == picture);
  CHECK(scanned[0]["texts"].size() == 1);
  CHECK(scanned[0]["ticket"] == Json{{"valid", true}, {"participant", desk.yanisa}, {"reason", nullptr}});
  CHECK(scanned[1]["texts"].empty());
  CHECK(scanned[1]["ticket"].is_null());
}

TEST_CASE("a picture is read where nothing is set up, and no other project's name is believed") {
  Desk desk;
  const Json scanned = desk.ask({"scan", empty_picture(desk)});
  CHECK(scanned[0]["texts"].empty());
  CHECK_FALSE(std::filesystem::exists(desk.data()));
  desk.set_up();
  CHECK(desk.ask({"scan", empty_picture(desk), "--project", "nowhere"}, 1)["error"] == "error_no_project");
}

TEST_CASE("a file that is no picture is told in its place, and the others are read") {
  Desk desk;
  desk.set_up();
  const Json scanned = desk.ask(
      {"scan", desk.write("notes.txt", "no picture"), desk.picture_of(desk.yanisa), desk.file("gone.png").string()}, 1);
  REQUIRE(scanned.size() == 3);
  CHECK(scanned[0]["ticket"].is_null());
  CHECK_FALSE(scanned[0]["error"].get<std::string>().empty());
  CHECK(scanned[1]["ticket"]["participant"] == desk.yanisa);
  CHECK(scanned[2].contains("error"));
}

TEST_CASE("a scan writes nothing and says why a ticket has ended") {
  Desk desk;
  desk.set_up();
  const std::string picture = desk.picture_of(desk.yanisa);
  desk.ask({"tickets", "reissue", desk.yanisa, "--reason", "lost"});
  const std::int64_t before = facts_of(desk);
  const Json ticket = desk.ask({"scan", picture})[0]["ticket"];
  CHECK(ticket["valid"] == false);
  CHECK(ticket["reason"] == "revoked");
  CHECK(facts_of(desk) == before);
}

}  // namespace sala
