// Every fact that may speak of a person has words of its own in that person's history: none is "another record".
#include <catch2/catch.hpp>
#include <set>

#include "core/fact_kinds.h"
#include "kiosk/staff/people/told_kinds.h"
#include "station/program_files.h"

namespace sala {
namespace {

/// Told beside what was said before them, in person_history.cpp.
const std::set<std::string_view> told_in_order = {"participant_put", "participant_merged", "participants_kept_apart",
                                                  "ticket_put",      "ticket_revoked",     "check_in",
                                                  "correction"};

/// Their bodies name nobody: they are of the organisation, the project, an attempt, an answer or a paper.
const std::set<std::string_view> about_nobody = {"station_put",
                                                 "organisation_put",
                                                 "station_revoked",
                                                 "station_refused",
                                                 "fork_settled",
                                                 "facts_taken",
                                                 "held",
                                                 "project_put",
                                                 "session_put",
                                                 "gate",
                                                 "test_put",
                                                 "test_key",
                                                 "test_key_opened",
                                                 "answer",
                                                 "attempt_finished",
                                                 "attempt_more_time",
                                                 "attempt_resumed",
                                                 "sheet_put",
                                                 "sheet_read",
                                                 "survey_put",
                                                 "survey_response",
                                                 "survey_text",
                                                 "survey_about",
                                                 "survey_lost",
                                                 "rubric_put",
                                                 "photo",
                                                 "certificate_revoked",
                                                 "certificate_handed_out",
                                                 "certificate_key_put",
                                                 "certificate_key_ended",
                                                 "number_block",
                                                 "template_put",
                                                 "report_text",
                                                 "step",
                                                 "budget_put",
                                                 "expense",
                                                 "advance"};

}  // namespace

TEST_CASE("each kind of fact is told in a person's history, or speaks of nobody") {
  const Texts thai = load_texts(Language::th).value();
  std::set<std::string> said;
  for (const FactKind& kind : fact_kinds()) {
    INFO(kind.name);
    const auto told = told_by_kind(kind.name, Json::object(), thai);
    CHECK(1 == (told.has_value() ? 1 : 0) + static_cast<int>(told_in_order.count(kind.name)) +
                   static_cast<int>(about_nobody.count(kind.name)));
    if (told) CHECK(said.insert(*told).second);  // and no two alike
  }
}

TEST_CASE("a history says which test was begun, what was agreed to and why a certificate was given") {
  const Texts english = load_texts(Language::en).value();
  const auto told = [&](const char* kind, const Json& body) { return told_by_kind(kind, body, english).value(); };
  CHECK(told("attempt_started", {{"phase", "pre"}}) == "Began the test before");
  CHECK(told("attempt_started", {{"phase", "post"}}) == "Began the test after");
  CHECK(told("consent", {{"given", true}}) == "Agreed to the notice");
  CHECK(told("consent", {{"given", false}}) == "Did not agree to the notice");
  CHECK(told("certificate_granted", {{"decision", "withheld"}, {"reason", "left early"}}) ==
        "A certificate was withheld: left early");
  CHECK(told("certificate_issued", {{"number", "12/2569"}}) == "Certificate 12/2569 was issued");
}

}  // namespace sala
