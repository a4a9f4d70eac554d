#include "core/printing/printing.h"

#include <catch2/catch.hpp>

using namespace sala;

namespace {

std::string trouble_said(const std::vector<std::string>& reasons) {
  return std::string(name_of(trouble_of_reasons(reasons)));
}

}  // namespace

TEST_CASE("what a printer says becomes what somebody can do about it") {
  CHECK(trouble_said({}) == "ready");
  CHECK(trouble_said({"cups-waiting-for-job-completed"}) == "ready");
  CHECK(trouble_said({"media-empty-error"}) == "no_paper");
  CHECK(trouble_said({"media-needed"}) == "no_paper");
  CHECK(trouble_said({"media-jam-warning"}) == "jammed");
  CHECK(trouble_said({"cover-open"}) == "cover_open");
  CHECK(trouble_said({"toner-empty-error"}) == "no_ink");
  CHECK(trouble_said({"toner-low-warning", "media-low-report"}) == "ready");
  CHECK(trouble_said({"offline-report"}) == "offline");
  CHECK(trouble_said({"paused", "offline-report", "media-empty"}) == "no_paper");
  CHECK(trouble_said({"spool-area-full", "output-area-full"}) == "other");
}

TEST_CASE("a stopped queue is paused unless its machine says why; one that takes nothing refuses") {
  CHECK(trouble_of({3, true, {}}) == PrinterTrouble::none);
  CHECK(trouble_of({5, true, {"paused"}}) == PrinterTrouble::paused);
  CHECK(trouble_of({5, true, {"media-empty-error"}}) == PrinterTrouble::no_paper);
  CHECK(trouble_of({5, false, {}}) == PrinterTrouble::refuses);
  CHECK(trouble_of({4, true, {"stopped-partly"}}) == PrinterTrouble::other);
}

TEST_CASE("a job that is held or stopped still waits; only four ends are ends") {
  for (const int waiting : {3, 4, 6}) CHECK(phase_of(waiting) == PrintPhase::waiting);
  CHECK(phase_of(5) == PrintPhase::sending);
  CHECK(phase_of(7) == PrintPhase::cancelled);
  CHECK(phase_of(8) == PrintPhase::failed);
  CHECK(phase_of(9) == PrintPhase::handed_over);
  CHECK(!has_ended(PrintPhase::sending));
  CHECK(has_ended(PrintPhase::left));
}
