#include "kiosk/visits.h"

#include "core/overloaded.h"
#include "kiosk/visits/certificate/certificate_visit.h"
#include "kiosk/visits/door/door_visit.h"
#include "kiosk/visits/find/find_visit.h"
#include "kiosk/visits/opening/opening_visit.h"
#include "kiosk/visits/opening/trouble_visit.h"
#include "kiosk/visits/survey/survey_visit.h"
#include "kiosk/visits/test/own_result_visit.h"
#include "kiosk/visits/test/test_visit.h"
#include "kiosk/visits/verify/verify_visit.h"
#include "kiosk/visits/walk_in/walk_in_visit.h"
#include "station/certificate/verify.h"

namespace sala {

struct Visits::Kept {
  OpeningKept opening;
  SearchLimit shown;  ///< who of the roster was shown, or told to be on it
  FindKept find;
  WalkInKept walk_in;
  CertificateKept certificate;
};

namespace {

using Begun = Result<std::unique_ptr<Visit>>;

}  // namespace

Visits::Visits() : kept_(std::make_unique<Kept>()) {}
Visits::~Visits() = default;

Begun Visits::begin(VisitDesk& desk, const VisitWish& wish) {
  Kept& kept = *kept_;
  const Overloaded by_intent{
      [&](const OpeningIntent& opening) { return begin_opening(desk, kept.opening, opening); },
      [&](const FindIntent& find) { return begin_finding(desk, kept.find, kept.shown, find); },
      [&](const WalkInIntent& walk_in) { return begin_walk_in(desk, kept.walk_in, kept.shown, walk_in); },
      [&](const TestIntent& test) {
        const auto* own = std::get_if<intent::OpenOwnResult>(&test);
        return own != nullptr && desk.project ? begin_own_result(desk, *own) : begin_test(desk, test);
      },
      [&](const SurveyIntent& survey) { return begin_survey(desk, survey); },
      [&](const CertificateIntent& certificate) { return begin_certificate(desk, kept.certificate, certificate); },
      [](const DoorIntent&) { return Begun(); },  // a code begins it
      [](const ShellIntent&) { return Begun(); },
      [](const StaffIntent&) { return Begun(); },
  };
  return std::visit(Overloaded{
                        [&](const Intent& wanted) { return std::visit(by_intent, wanted); },
                        [&](const KioskOpens& opens) { return begin_opening(desk, kept.opening, opens); },
                        [&](ClockVouched vouched) { return begin_opening(desk, kept.opening, vouched); },
                        [&](const CodeShown& shown) {
                          return is_certificate_code(shown.code) ? begin_verify(desk, shown) : begin_door(desk, shown);
                        },
                        [&](const DoorAnswer& answer) { return begin_door(desk, answer); },
                        [&](const WayOutScreen& way_out) { return begin_way_out(desk, way_out); },
                        [&](const Error& error) { return begin_trouble(desk, error); },
                    },
                    wish);
}

Result<void> Visits::show_welcome(VisitDesk& desk) {
  return sala::show_welcome(desk);
}

bool Visits::waits_for_clock() const {
  return kept_->opening.is_clock_asked;
}

void Visits::note_staff() {
  kept_->shown = {};
  kept_->walk_in = {};
}

}  // namespace sala
