// A training day whose people earn certificates, at the door and on the staff's page.
#pragma once
#include <catch2/catch.hpp>
#include <thread>

#include "core/certificate/certificate_facts.h"
#include "station/certificate/certificate_issue.h"
#include "station/certificate/eligible.h"
#include "station/people/roster_changes.h"
#include "storage/project_queries.h"
#include "support/bodies.h"
#include "support/day/training_day.h"

namespace sala {

namespace ci = certificates_intent;

/// Without a rule: who registered has earned one.
struct CertifiedDay : TrainingDay {
  using TrainingDay::TrainingDay;

  Uuid id(std::size_t index) const { return person(index).person.id; }
  Project sheet() const { return find_project(*station.store, project).value().value(); }
  void comes(const Uuid& who) {
    REQUIRE(record(station, {{project, "check_in", bodies::check_in(who, clock.now().utc_ms, {}, {})}}));
  }
  void comes(std::size_t index) { comes(id(index)); }
  /// So many more on the roster, all of them here.
  void more_come(int count) {
    for (int i = 0; i < count; ++i) {
      Participant newcomer;
      newcomer.no = std::to_string(100 + i);
      newcomer.given_name = "คนที่" + std::to_string(i);
      comes(put_participant(station, project, newcomer, "system").value());
    }
  }
  std::optional<StoredCertificate> held(std::size_t index) const {
    return certificate_held(*station.store, project, id(index)).value();
  }
  StoredCertificate issue_to(std::size_t index) {
    IssueWish wish;
    wish.participant = id(index);
    return issue_certificates(station, sheet(), wish).value().front();
  }
  std::string code_of(const StoredCertificate& stored) const {
    return certificate_text(signed_certificate(stored.issued));
  }
  std::size_t issued_count() const { return certificates_of(*station.store, project).value().size(); }

  // ---- on the staff's page
  void open_certificates() {
    ask(intent::OpenStaffSide{});
    ask(StaffIntent{staff_intent::OpenArea{StaffArea::certificates}});
  }
  void want(const CertificatesIntent& wanted) { ask(StaffIntent{wanted}); }
  template <class Page>
  Page* staff_page() {
    auto* screen = std::get_if<StaffScreen>(&flow->screen());
    return screen != nullptr ? std::get_if<Page>(&screen->page) : nullptr;
  }
  CertificatesPage& page() {
    REQUIRE(staff_page<CertificatesPage>());
    return *staff_page<CertificatesPage>();
  }
  void choose(std::size_t index) { want(ci::Choose{id(index)}); }
  /// Asks, types and confirms.
  void deed(CertificateDeed wanted, const std::string& reason = "", const std::string& passphrase = "") {
    want(ci::AskDeed{wanted});
    confirm(reason, passphrase);
  }
  void confirm(const std::string& reason = "", const std::string& passphrase = "") {
    REQUIRE(page().question);
    page().question->reason.text = reason;
    page().question->passphrase.text = passphrase;
    want(ci::ConfirmAsked{});
  }
  /// As the kiosk's loop does, until the band is at rest.
  void let_work() {
    for (int i = 0; i < 20000; ++i) {
      flow->pass_time(now_s);
      const auto* open = staff_page<CertificatesPage>();
      if (open != nullptr && open->band.state != CertificatesBand::State::working) return;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    FAIL("it never ends");
  }
  void issue_all() {
    want(ci::AskIssueAll{});
    confirm();
    let_work();
  }
  bool is_told(CertificatesBand::State state) { return page().band.state == state; }
};

}  // namespace sala
