// Certificates at the door: what is missing told in numbers, the certificate shown to whom a ticket let in, and whether one
// that is held up is genuine.
#include "core/certificate/certificate_code.h"
#include "support/day/certified_day.h"
#include "words/certificate_shown.h"
#include "words/door.h"

namespace sala {
namespace {

struct ShownCertificateDay : CertifiedDay {
  using CertifiedDay::CertifiedDay;

  const MyDayScreen& my_day_of(std::size_t index) {
    scan(person(index).code);
    ask(intent::OpenMyDay{});
    REQUIRE(shows<MyDayScreen>());
    return *shows<MyDayScreen>();
  }
  std::string sentence_of(std::size_t index) {
    const auto& progress = my_day_of(index).certificate;
    return progress ? progress->sentence : "";
  }
  const VerdictShown& verdict_on(const std::string& code) {
    scan(code);
    REQUIRE(shows<VerifyScreen>());
    return shows<VerifyScreen>()->verdict;
  }
  void let_draw() {
    for (int i = 0; i < 20000 && !shows<CertificateScreen>()->picture; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      flow->pass_time(now_s);
    }
  }
};

std::string forged(const std::string& code) {
  SignedCertificate changed = parse_certificate(code).value();
  changed.fields.name = "ผู้ไม่เคยมา";
  return certificate_text(changed);
}

}  // namespace

TEST_CASE("my day says in numbers what a certificate still needs, and once all is done that it waits") {
  ShownCertificateDay day("certificate = {min_attendance_percent = 80}\n");
  const auto progress = day.my_day_of(0).certificate;
  REQUIRE(progress);
  CHECK(progress->sentence == day.thai.with(words::flow_certificate_missing, {{"count", "1"}}));
  REQUIRE(progress->needs.size() == 1);
  CHECK(has(progress->needs[0].words, "0"));
  CHECK_FALSE(progress->needs[0].met);
  day.ask(intent::GoWelcome{});
  day.turn_to(at(9, 20));
  CHECK(day.sentence_of(0) == day.thai[words::flow_certificate_earned]);
  CHECK_FALSE(day.shows<MyDayScreen>()->certificate->offer);
}

TEST_CASE("where registering suffices my day speaks of no certificate until there is one") {
  ShownCertificateDay day;
  CHECK_FALSE(day.my_day_of(0).certificate);
  day.issue_to(0);
  CHECK(day.sentence_of(0) == day.thai.with(words::day_certificate_issued, {{"number", "0001/2569"}}));
}

TEST_CASE("whom a ticket let in sees the certificate, drawn while the screen stands, and its code") {
  ShownCertificateDay day;
  day.comes(0);
  const std::string code = day.code_of(day.issue_to(0));
  REQUIRE(day.my_day_of(0).certificate->offer);
  day.ask(intent::OpenCertificate{day.id(0)});
  REQUIRE(day.shows<CertificateScreen>());
  CHECK_FALSE(day.shows<CertificateScreen>()->picture);
  CHECK(has(day.shows<CertificateScreen>()->number, "0001/2569"));
  CHECK(day.shows<CertificateScreen>()->code.size > 60);
  day.let_draw();
  REQUIRE(day.shows<CertificateScreen>()->picture);
  CHECK(day.shows<CertificateScreen>()->picture->width > 1000);
  day.ask(intent::ToggleLanguage{});
  CHECK(day.shows<CertificateScreen>()->picture);
  CHECK(has(day.shows<CertificateScreen>()->number, "No. 0001/2569"));
}

TEST_CASE("somebody who leaves while it is drawn leaves nothing for the next") {
  ShownCertificateDay day;
  day.comes(0);
  day.issue_to(0);
  day.my_day_of(0);
  day.ask(intent::OpenCertificate{day.id(0)});
  day.ask(intent::GoWelcome{});
  day.pass_s(3);
  CHECK(day.shows<WelcomeScreen>());
}

TEST_CASE("a revoked certificate is not shown, and my day says whom to ask") {
  ShownCertificateDay day;
  day.comes(0);
  const StoredCertificate stored = day.issue_to(0);
  REQUIRE(revoke_certificate(day.station, {stored.issued.fields.certificate, "ออกผิดคน"}));
  CHECK(day.sentence_of(0) == day.thai[words::day_certificate_revoked]);
  CHECK_FALSE(day.shows<MyDayScreen>()->certificate->offer);
  day.ask(intent::OpenCertificate{day.id(0)});
  CHECK_FALSE(day.shows<CertificateScreen>());
}

TEST_CASE("a certificate held up at Welcome is verified, with what stands on the paper") {
  ShownCertificateDay day;
  day.comes(0);
  const std::string code = day.code_of(day.issue_to(0));
  const VerdictShown& verdict = day.verdict_on(code);
  CHECK(verdict.face == VerdictFace::good);
  CHECK(verdict.title == day.thai[words::verdict_valid]);
  REQUIRE(verdict.fields.size() == 6);
  CHECK(verdict.fields[0].value == "นางสาวญาณิศา ตั้งใจดี");
  CHECK(verdict.fields[5].value == "เลขที่ ๐๐๐๑/๒๕๖๙");
  const int before = day.facts();
  day.ask(intent::ToggleLanguage{});
  CHECK(day.shows<VerifyScreen>()->verdict.title == day.english[words::verdict_valid]);
  CHECK(day.shows<VerifyScreen>()->verdict.fields[5].value == "เลขที่ ๐๐๐๑/๒๕๖๙");  // as the paper has it
  CHECK(day.facts() == before);
}

TEST_CASE("a forged certificate is red, and nothing that it says is shown") {
  ShownCertificateDay day;
  day.comes(0);
  const VerdictShown& verdict = day.verdict_on(forged(day.code_of(day.issue_to(0))));
  CHECK(verdict.face == VerdictFace::bad);
  CHECK(verdict.fields.empty());
  CHECK(verdict.findings.size() == 3);
  CHECK_FALSE(has(drawn_words(day), "ผู้ไม่เคยมา"));
}

TEST_CASE("a revoked certificate is red; why is not for visitors") {
  ShownCertificateDay day;
  day.comes(0);
  const StoredCertificate stored = day.issue_to(0);
  REQUIRE(revoke_certificate(day.station, {stored.issued.fields.certificate, "ออกผิดคน"}));
  CHECK(day.verdict_on(day.code_of(stored)).face == VerdictFace::bad);
  CHECK_FALSE(has(drawn_words(day), "ออกผิดคน"));
}

TEST_CASE("another organisation's certificate is never called genuine, and half a code is none") {
  ShownCertificateDay day, elsewhere;
  elsewhere.comes(0);
  const std::string code = elsewhere.code_of(elsewhere.issue_to(0));
  CHECK(day.verdict_on(code).title == day.thai[words::verdict_unknown_signer]);
  CHECK(day.verdict_on(code).face == VerdictFace::silent);
  CHECK(day.verdict_on(code.substr(0, 300)).title == day.thai[words::verdict_not_a_certificate]);
}

TEST_CASE("a ticket held up after a certificate lets in as ever") {
  ShownCertificateDay day;
  day.comes(0);
  day.verdict_on(day.code_of(day.issue_to(0)));
  day.scan(day.person(1).code);
  CHECK(day.shows<CheckedInScreen>());
}

}  // namespace sala
