// Staff issue certificates, issue them anew, end and grant them, take them along on paper, and verify them, from the screen.
#include "files/whole_file.h"
#include "kiosk/staff/certificate/certificate_desk.h"
#include "kiosk/staff/certificate/certificate_paper.h"
#include "station/certificate/certificate_office.h"
#include "station/certificate/verify.h"
#include "station/people/roster_changes.h"
#include "storage/roster_queries.h"
#include "support/day/certified_day.h"
#include "words/certificate_desk.h"
#include "words/certificate_shown.h"
#include "words/out.h"

namespace sala {
namespace {

using BandState = CertificatesBand::State;

const CertificateRow& row(CertifiedDay& day, std::size_t index) {
  const auto& people = *day.page().people;
  const auto found = std::ranges::find(people, day.id(index), &CertificateRow::person);
  REQUIRE(found != people.end());
  return *found;
}

bool offers(CertifiedDay& day, std::string_view id) {
  const CertificatePanel& panel = day.page().panel;
  const auto has_it = [&](const CertificatePanel::Choice& choice) { return choice.id == id; };
  return std::ranges::any_of(panel.above, has_it) || std::ranges::any_of(panel.below, has_it);
}

std::vector<std::filesystem::path> written_to(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  return files;
}

/// A user at the page with a stick of their own.
struct PaperDesk {
  explicit PaperDesk(CertifiedDay& its_day) : day(its_day), sheet(its_day.sheet()) {
    work.find_places = [this] { return std::vector<ExportPlace>{look_at(stick.path(), "KINGSTON")}; };
    open();
  }
  StaffDesk at_desk() { return {day.station, &sheet, day.thai, {Uuid{{7}}, "Suda", UserRole::staff}, screen}; }
  void open() {
    StaffDesk desk = at_desk();
    REQUIRE(show_certificates(desk, work));
  }
  void save(bool all) {
    StaffDesk desk = at_desk();
    REQUIRE(save_pdf(desk, work, all));
  }
  void let_write() {
    for (int i = 0; i < 20000 && work.writing.works(); ++i) {
      StaffDesk desk = at_desk();
      look_at_paper(desk, work);
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    open();
  }
  const CertificatesPage& page() { return std::get<CertificatesPage>(screen.page); }

  CertifiedDay& day;
  Project sheet;
  TemporaryFolder stick;
  StaffScreen screen;
  CertificateWork work;  ///< last: its threads end first
};

}  // namespace

TEST_CASE("the list says who has earned one, who not and why, in numbers") {
  CertifiedDay day("certificate = {min_attendance_percent = 80}\n");
  day.comes(0);
  day.turn_to(at(9, 20));
  day.scan(day.person(1).code);
  day.open_certificates();
  CHECK(row(day, 0).sessions == "0/1");
  CHECK(row(day, 0).lacks_sessions);
  CHECK(row(day, 0).state == day.thai.with(words::certs_lacks_sessions, {{"count", "1"}}));
  CHECK(row(day, 1).sessions == "1/1");
  CHECK(row(day, 1).state == day.thai[words::certs_is_waiting]);
  CHECK(row(day, 2).state == day.thai[words::certs_lacks_registration]);
  CHECK(day.page().counts == std::array{3, 1, 0, 2});
  CHECK(has(day.page().rule, "1"));
  day.want(ci::Filter{CertificatesFilter::due});
  CHECK(day.page().shown.size() == 1);
}

TEST_CASE("all that are earned are issued after a question, one each, numbered by the roster") {
  CertifiedDay day;
  day.comes(2);
  day.comes(0);
  day.open_certificates();
  CHECK(day.page().band.button == day.thai.with(words::certs_issue, {{"count", "2"}}));
  day.want(ci::AskIssueAll{});
  REQUIRE(day.page().question);
  CHECK(asks(day.page()));
  CHECK(day.issued_count() == 0);
  day.confirm();
  day.let_work();
  CHECK(day.page().band.title == day.thai.with(words::certs_told_issued, {{"count", "2"}}));
  CHECK(day.held(0)->issued.fields.number == "0001/2569");
  CHECK(day.held(2)->issued.fields.number == "0002/2569");
  CHECK(row(day, 0).state == day.thai.with(words::certs_is_issued, {{"number", "0001"}}));
  CHECK(day.page().band.button.empty());
}

TEST_CASE("a question that is not confirmed changes nothing") {
  CertifiedDay day;
  day.comes(0);
  day.open_certificates();
  day.want(ci::AskIssueAll{});
  day.want(ci::CancelAsked{});
  CHECK_FALSE(day.page().question);
  CHECK(day.issued_count() == 0);
}

TEST_CASE("issuing goes on a piece at a time; stopped, what was issued stays, and the next run gives the rest") {
  CertifiedDay day;
  day.more_come(45);
  day.open_certificates();
  day.want(ci::AskIssueAll{});
  day.confirm();
  day.flow->pass_time(day.now_s);
  CHECK(day.issued_count() == 20);
  CHECK(day.is_told(BandState::working));
  day.want(ci::StopWork{});
  CHECK(day.issued_count() == 20);
  CHECK(day.page().band.title == day.thai.with(words::certs_told_stopped, {{"count", "20"}}));
  day.issue_all();
  CHECK(day.issued_count() == 45);
}

TEST_CASE("a run that staff left goes on, and one that the program ends with is carried out") {
  CertifiedDay day;
  day.more_come(45);
  day.open_certificates();
  day.want(ci::AskIssueAll{});
  day.confirm();
  SECTION("locked") {
    day.ask(StaffIntent{staff_intent::LockScreen{}});
    for (int i = 0; i < 5; ++i) day.flow->pass_time(day.now_s);
    CHECK(day.shows<WelcomeScreen>());
  }
  SECTION("ended") {
    day.flow.reset();
  }
  CHECK(day.issued_count() == 45);
}

TEST_CASE("who got one meanwhile gets no second") {
  CertifiedDay day;
  day.comes(0);
  day.open_certificates();
  day.want(ci::AskIssueAll{});
  day.issue_to(0);  // by line
  day.confirm();
  day.let_work();
  CHECK(day.issued_count() == 1);
}

TEST_CASE("revoking asks for a reason, and who verifies it sees red from then on") {
  CertifiedDay day;
  day.comes(0);
  const std::string code = day.code_of(day.issue_to(0));
  day.open_certificates();
  day.choose(0);
  day.deed(CertificateDeed::revoke, " ");
  REQUIRE(day.page().question);
  CHECK(day.page().question->told == day.thai[words::certs_reason_missing]);
  CHECK_FALSE(day.held(0)->revoked_ms);
  day.confirm("ออกผิดคน");
  CHECK_FALSE(day.page().question);
  CHECK(row(day, 0).state == day.thai[words::certs_is_revoked]);
  CHECK(has(day.page().panel.note, "ออกผิดคน"));
  CHECK(offers(day, "certs.issue_one"));
  CHECK(verify_certificate(*day.station.store, code, day.clock.now())->state == CertificateState::revoked);
}

TEST_CASE("after a name was corrected the certificate is issued anew under its number") {
  CertifiedDay day;
  day.comes(0);
  day.issue_to(0);
  Participant changed = find_participant(*day.station.store, day.project, day.id(0)).value().value();
  changed.family_name = "ตั้งใจดียิ่ง";
  REQUIRE(put_participant(day.station, day.project, changed, "system"));
  day.open_certificates();
  day.choose(0);
  day.deed(CertificateDeed::reissue, "สะกดผิด");
  CHECK(day.held(0)->issued.fields.name == "นางสาวญาณิศา ตั้งใจดียิ่ง");
  CHECK(day.held(0)->issued.fields.number == "0001/2569");
  CHECK(day.held(0)->issued.fields.issue == 2);
  CHECK(has(day.page().panel.note, "2"));
}

TEST_CASE("staff grant one with a reason, withhold it, and go by the rule again") {
  CertifiedDay day;
  day.open_certificates();
  day.choose(1);
  REQUIRE(offers(day, "certs.grant"));
  day.deed(CertificateDeed::grant, "ไปราชการ");
  CHECK(row(day, 1).state == day.thai[words::certs_is_granted]);
  CHECK(offers(day, "certs.issue_one"));
  day.deed(CertificateDeed::withhold, "ยังไม่ส่งงาน");
  CHECK(row(day, 1).state == day.thai[words::certs_is_withheld]);
  day.deed(CertificateDeed::by_rule, "ส่งแล้ว");
  CHECK(row(day, 1).state == day.thai[words::certs_lacks_registration]);
}

TEST_CASE("one person's is issued alone, also to whose was revoked") {
  CertifiedDay day;
  day.comes(0);
  day.comes(1);
  const StoredCertificate first = day.issue_to(0);
  REQUIRE(revoke_certificate(day.station, {first.issued.fields.certificate, "ออกผิดคน"}));
  day.open_certificates();
  day.choose(0);
  day.deed(CertificateDeed::issue);
  day.let_work();
  CHECK(day.held(0)->issued.fields.number == "0002/2569");
  CHECK_FALSE(day.held(1));
}

TEST_CASE("a sealed key asks for its passphrase once, until staff lock the screen") {
  CertifiedDay day;
  day.comes(0);
  REQUIRE(make_certificate_key(day.station, {{}, "correct horse battery", "system"}));
  day.open_certificates();
  day.want(ci::AskIssueAll{});
  REQUIRE(day.page().question);
  CHECK(day.page().question->wants_passphrase);
  day.confirm();
  CHECK(day.page().question->told == day.thai[words::certs_passphrase_missing]);
  day.confirm("", "wrong horse battery");
  day.let_work();
  CHECK(day.is_told(BandState::trouble));
  CHECK(day.issued_count() == 0);
  day.want(ci::AskIssueAll{});
  day.confirm("", "correct horse battery");
  day.let_work();
  CHECK(day.issued_count() == 1);
  day.choose(0);
  day.want(ci::AskDeed{CertificateDeed::reissue});
  CHECK_FALSE(day.page().question->wants_passphrase);
  day.ask(StaffIntent{staff_intent::LockScreen{}});
  day.open_certificates();
  day.choose(0);
  day.want(ci::AskDeed{CertificateDeed::reissue});
  CHECK(day.page().question->wants_passphrase);
}

TEST_CASE("where no number is left the page says so before anything is issued") {
  CertifiedDay day;
  day.comes(0);
  day.comes(1);
  const Uuid own = day.station.store->own_station_id().value();
  REQUIRE(give_block(day.station, {CertificateKind::participant, 2569, 1, 1, own}, "system"));
  day.open_certificates();
  CHECK(has(day.page().band.words, "1"));
  day.issue_all();
  CHECK(day.page().band.words == day.thai.with(words::certs_told_without, {{"count", "1"}}));
  day.comes(2);
  day.ask(StaffIntent{staff_intent::OpenArea{StaffArea::certificates}});
  CHECK(has(day.page().band.words, day.thai[words::certs_no_numbers]));
}

TEST_CASE("the certificates go out on a stick in one file, or one alone, named by number and never by a person") {
  CertifiedDay day;
  day.comes(0);
  day.comes(1);
  day.issue_to(1);
  day.issue_to(0);
  PaperDesk desk(day);
  REQUIRE(desk.page().panel.places.size() == 1);
  desk.save(true);
  desk.let_write();
  CHECK(desk.page().band.state == BandState::done);
  CHECK(has(desk.page().band.words, day.thai[words::send_take_out]));
  auto files = written_to(desk.stick.path());
  REQUIRE(files.size() == 1);
  CHECK(files[0].filename().string().substr(0, 29) == "certificates-HR-1-2026-11-23-");
  CHECK(read_file(files[0]).value().starts_with("%PDF"));
  desk.work.chosen = day.id(1);
  desk.save(false);
  desk.let_write();
  files = written_to(desk.stick.path());
  REQUIRE(files.size() == 2);
  const bool named = std::ranges::any_of(
      files, [](const auto& file) { return file.filename().string().starts_with("certificate-0001-2569-"); });
  CHECK(named);
}

TEST_CASE("a stick that was pulled out is told, and nothing is written elsewhere") {
  CertifiedDay day;
  day.comes(0);
  day.issue_to(0);
  PaperDesk desk(day);
  desk.work.find_places = [] { return std::vector<ExportPlace>(); };
  desk.save(true);
  desk.let_write();
  CHECK(desk.page().band.state == BandState::trouble);
  CHECK(desk.page().band.words == day.thai[words::send_gone]);
}

TEST_CASE("making a file can be ended, and then there is none") {
  CertifiedDay day;
  day.comes(0);
  day.issue_to(0);
  PaperDesk desk(day);
  desk.save(true);
  stop_writing(desk.work);
  desk.let_write();
  CHECK(written_to(desk.stick.path()).size() <= 1);  // it may have been ready
  CHECK(desk.page().band.state == BandState::done);
}

TEST_CASE("the chosen person's certificate is drawn apart and shown") {
  CertifiedDay day;
  day.comes(0);
  day.issue_to(0);
  day.open_certificates();
  day.choose(0);
  CHECK_FALSE(day.page().panel.picture);
  CHECK_FALSE(day.page().panel.waits.empty());
  for (int i = 0; i < 20000 && !day.page().panel.picture; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    day.flow->pass_time(day.now_s);
  }
  REQUIRE(day.page().panel.picture);
  CHECK(day.page().panel.picture->width > 800);
  day.want(ci::Choose{});
  CHECK_FALSE(day.page().panel.picture);
}

TEST_CASE("the list is searched by any part of a name, and by number") {
  CertifiedDay day;
  day.comes(0);
  day.issue_to(0);
  day.open_certificates();
  const auto found = [&](const std::string& typed) {
    day.page().search.text = typed;
    day.want(ci::Search{});
    return day.page().shown.size();
  };
  CHECK(found("ซื่อ") == 1);
  CHECK(found("0001/2569") == 1);
  CHECK(found("ไม่มีใคร") == 0);
  CHECK(found("") == 3);
}

TEST_CASE("staff verify where they are: the reason of a revocation is theirs to read") {
  CertifiedDay day;
  day.comes(0);
  const StoredCertificate stored = day.issue_to(0);
  const std::string code = day.code_of(stored);
  day.open_certificates();
  day.scan(code);
  REQUIRE(day.staff_page<VerifyPage>());
  CHECK(day.staff_page<VerifyPage>()->verdict->face == VerdictFace::good);
  REQUIRE(revoke_certificate(day.station, {stored.issued.fields.certificate, "ออกผิดคน"}));
  day.scan(code);
  CHECK(day.staff_page<VerifyPage>()->verdict->face == VerdictFace::bad);
  CHECK(has(day.staff_page<VerifyPage>()->reason, "ออกผิดคน"));
  day.scan(day.person(1).code);  // a ticket is told from one, and lets nobody in here
  CHECK(day.staff_page<VerifyPage>()->verdict->title == day.thai[words::verdict_is_ticket]);
  CHECK_FALSE(day.is_registered(1));
  day.want(ci::CloseVerify{});
  CHECK(day.staff_page<CertificatesPage>());
}

TEST_CASE("a certificate shown on another staff page is told for what it is") {
  CertifiedDay day;
  day.comes(0);
  const std::string code = day.code_of(day.issue_to(0));
  day.ask(intent::OpenStaffSide{});
  day.ask(StaffIntent{staff_intent::OpenArea{StaffArea::door}});
  day.scan(code);
  CHECK(day.shell().notice == day.thai[words::verdict_at_staff_page]);
}

}  // namespace sala
