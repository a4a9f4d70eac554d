#include "core/rights.h"

#include <catch2/catch.hpp>

using namespace sala;

namespace {

/// The rights of one kind for door, trainer, staff, office: - no, y yes, w walk-in only, o own only.
std::string rights_of(const char* kind) {
  std::string row;
  for (const char* role : {"door", "trainer", "staff", "office"}) {
    switch (right_to_write(Roles::parse(role), kind)) {
      case Right::no:
        row += '-';
        break;
      case Right::yes:
        row += 'y';
        break;
      case Right::walk_in_only:
        row += 'w';
        break;
      case Right::own_only:
        row += 'o';
        break;
    }
  }
  return row;
}

}  // namespace

TEST_CASE("who may write which kind") {
  CHECK(rights_of("check_in") == "yyyy");
  CHECK(rights_of("consent") == "yyyy");
  CHECK(rights_of("attempt_started") == "yyyy");
  CHECK(rights_of("answer") == "yyyy");
  CHECK(rights_of("attempt_finished") == "yyyy");
  CHECK(rights_of("survey_response") == "yyyy");
  CHECK(rights_of("survey_completed") == "yyyy");
  for (const char* kind : {"sheet_read", "survey_text", "survey_about", "survey_lost"})
    CHECK(rights_of(kind) == "yyyy");
  CHECK(rights_of("certificate_handed_out") == "ooyy");
  CHECK(rights_of("badge_put") == "wwyy");
  for (const char* kind : {"attempt_more_time", "test_key_opened"}) CHECK(rights_of(kind) == "-yyy");
  for (const char* kind : {"attempt_resumed", "sheet_put", "rubric_put", "template_put", "report_text",
                           "certificate_granted", "contact_put", "budget_put", "advance", "person_request"})
    CHECK(rights_of(kind) == "--yy");
  for (const char* kind : {"number_block", "certificate_key_put", "certificate_key_ended", "fork_settled",
                           "station_revoked", "station_refused", "facts_taken", "held"})
    CHECK(rights_of(kind) == "---y");
  CHECK(rights_of("participant_put") == "wwyy");
  CHECK(rights_of("ticket_put") == "wwyy");
  CHECK(rights_of("correction") == "ooyy");
  CHECK(rights_of("gate") == "-yyy");
  CHECK(rights_of("observation") == "-yyy");
  CHECK(rights_of("photo") == "-yyy");
  CHECK(rights_of("project_put") == "--yy");
  CHECK(rights_of("session_put") == "--yy");
  CHECK(rights_of("test_put") == "--yy");
  CHECK(rights_of("test_key") == "--yy");
  CHECK(rights_of("survey_put") == "--yy");
  CHECK(rights_of("participant_merged") == "--yy");
  CHECK(rights_of("ticket_revoked") == "--yy");
  CHECK(rights_of("certificate_issued") == "--yy");
  CHECK(rights_of("certificate_revoked") == "--yy");
  CHECK(rights_of("step") == "--yy");
  CHECK(rights_of("expense") == "--yy");
  CHECK(rights_of("training_report") == "--yy");
  CHECK(rights_of("a_kind_of_tomorrow") == "--yy");
  CHECK(rights_of("station_put") == "oooy");
  CHECK(rights_of("organisation_put") == "---y");
  CHECK(rights_of("erasure") == "---y");
}

TEST_CASE("a station without a role may only introduce itself") {
  CHECK(right_to_write({}, "check_in") == Right::no);
  CHECK(right_to_write({}, "station_put") == Right::own_only);
}

TEST_CASE("roles are written in one order and read whole") {
  CHECK(Roles::all().text() == "door,trainer,staff,office");
  CHECK(Roles::parse("office,door").text() == "door,office");
  CHECK(Roles::parse("doorman,office2") == Roles{});
}
