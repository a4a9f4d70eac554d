// A station and its certificates: who has earned one, numbers and keys that come into being, issuing, ending, giving out anew,
// and what a code says on this machine and on another.
#include <fmt/format.h>

#include <random>

#include "core/certificate/certificate_facts.h"
#include "core/fact_kinds.h"
#include "security/certificate_key.h"
#include "security/organisation_key.h"
#include "station/certificate/certificate_issue.h"
#include "station/certificate/certificate_office.h"
#include "station/certificate/eligible.h"
#include "station/certificate/verify.h"
#include "storage/roster_queries.h"
#include "support/bodies.h"
#include "support/station_day.h"
#include "words/station.h"

namespace sala {
namespace {

constexpr int year_of_the_day = 2569;

struct CertificateDay : StationDay {
  using StationDay::StationDay;

  Uuid id(std::size_t index) const { return person(index).person.id; }
  void comes(std::size_t index, std::optional<Uuid> session = {}) {
    const Json body = bodies::check_in(id(index), moment_of_day(9, 20).utc_ms, {}, session);
    REQUIRE(record(station, {{project, "check_in", body}}));
  }
  EligibleLine line(std::size_t index) const {
    const auto lines = eligible_people(*station.store, sheet(), clock.now()).value();
    for (const EligibleLine& each : lines)
      if (each.person.id == id(index)) return each;
    FAIL("the person is on the roster");
    return {};
  }
  EarnedState state(std::size_t index) const { return line(index).answer.state; }

  std::vector<StoredCertificate> issue() { return issue_certificates(station, sheet(), {}).value(); }
  Result<std::vector<StoredCertificate>> issue_to(std::size_t index) {
    IssueWish wish;
    wish.participant = id(index);
    return issue_certificates(station, sheet(), wish);
  }
  /// Of the first person, who came.
  Uuid one() {
    comes(0);
    return issue_to(0).value().front().issued.fields.certificate;
  }
  std::string code(const Uuid& certificate) const {
    return certificate_with_code(*station.store, certificate).value().code;
  }
  Verdict verdict(const std::string& text) const {
    return verify_certificate(*station.store, text, clock.now()).value();
  }
  CertificateState judged_as(const std::string& text) const { return verdict(text).state; }
  void rename(std::size_t index, const std::string& family_name) {
    Participant changed = find_participant(*station.store, project, id(index)).value().value();
    changed.family_name = family_name;
    REQUIRE(put_participant(station, project, changed, "system"));
  }
  void give(std::int64_t from, std::int64_t to) {
    const Uuid own = station.store->own_station_id().value();
    REQUIRE(give_block(station, {CertificateKind::participant, year_of_the_day, from, to, own}, "system"));
  }
  std::vector<std::string> lines() const {
    std::vector<std::string> lines;
    const auto keep = [&](const std::string& each) -> Result<void> {
      lines.push_back(each);
      return {};
    };
    REQUIRE(station.store->export_lines({}, keep));
    return lines;
  }
};

template <class T>
std::optional<TextId> refused_with(const Result<T>& result) {
  return result ? std::nullopt : std::optional(result.error().text);
}

std::vector<std::string> numbers_of(const std::vector<StoredCertificate>& certificates) {
  std::vector<std::string> numbers;
  for (const StoredCertificate& stored : certificates) numbers.push_back(stored.issued.fields.number);
  return numbers;
}

/// A certificate's code with another name under the same signature.
std::string with_name(const std::string& code, const std::string& name) {
  SignedCertificate changed = parse_certificate(code).value();
  changed.fields.name = name;
  return certificate_text(changed);
}

/// Thai letters that nothing makes shorter.
std::string endless_title(std::size_t letters) {
  std::mt19937 numbers(1);
  std::string title;
  for (std::size_t i = 0; i < letters; ++i)
    title += fmt::format("\xE0\xB8{}", static_cast<char>(0x81 + numbers() % 0x2E));
  return title;
}

}  // namespace

TEST_CASE("without a rule whoever registered has earned a certificate") {
  CertificateDay day;
  CHECK(day.state(0) == EarnedState::not_earned);
  day.comes(0);
  CHECK(day.state(0) == EarnedState::earned);
  CHECK(day.state(1) == EarnedState::not_earned);
}

TEST_CASE("with a rule the sessions count, and the answer says how many") {
  CertificateDay day("certificate = {min_attendance_percent = 80}\n");
  day.comes(0);
  CHECK(day.state(0) == EarnedState::not_earned);
  CHECK(day.line(0).answer.needed == 1);
  CHECK(day.line(0).answer.attended == 0);
  day.comes(0, day.first_session);
  CHECK(day.state(0) == EarnedState::earned);
  CHECK(day.line(0).answer.attended == 1);
}

TEST_CASE("what the rule asks for and nobody here knows of is unknown") {
  CertificateDay day("certificate = {min_post_percent = 60, survey_required = true}\n");
  day.comes(0);
  CHECK(day.state(0) == EarnedState::unknown);
  CHECK(day.state(1) == EarnedState::not_earned);
}

TEST_CASE("all who earned one get it, numbered in the order of the roster, and once") {
  CertificateDay day;
  day.comes(2);
  day.comes(0);
  CHECK(numbers_of(day.issue()) == std::vector<std::string>{"0001/2569", "0002/2569"});
  CHECK(day.issue().empty());
  const auto all = certificates_of(*day.station.store, day.project).value();
  REQUIRE(all.size() == 2);
  CHECK(all[0].person == day.id(0));
  CHECK(all[1].person == day.id(2));
  CHECK(all[0].issued.fields.name == "นางสาวญาณิศา ตั้งใจดี");
  CHECK(all[0].issued.fields.title == "การเขียนหนังสือราชการ");
  CHECK(all[0].issued.fields.organiser == "กองบริหารงานบุคคล");
  CHECK(all[0].issued.fields.minutes == 165);
  CHECK(all[0].issued.fields.given_on == Day{2026, 11, 23});
  CHECK(day.station.store->waiting().value().empty());
}

TEST_CASE("the key and the numbers come into being with the first certificate, never by looking") {
  CertificateDay day;
  day.comes(0);
  CHECK(day.state(0) == EarnedState::earned);
  CHECK(certificate_key_state(day.station.folder) == SigningKeyState::none);
  CHECK(number_blocks(*day.station.store).value().empty());
  day.issue();
  CHECK(certificate_key_state(day.station.folder) == SigningKeyState::plain);
  const auto blocks = number_blocks(*day.station.store).value();
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].from == 1);
  CHECK_FALSE(blocks[0].to);
  CHECK(blocks[0].station == day.station.store->own_station_id());
}

TEST_CASE("where nobody has earned one nothing is made") {
  CertificateDay day;
  CHECK(day.issue().empty());
  CHECK(certificate_key_state(day.station.folder) == SigningKeyState::none);
}

TEST_CASE("one person gets one, and the same one when asked again") {
  CertificateDay day;
  CHECK(refused_with(day.issue_to(0)) == words::error_certificate_not_earned);
  const Uuid certificate = day.one();
  CHECK(day.issue_to(0).value().front().issued.fields.certificate == certificate);
  CHECK(certificates_of(*day.station.store, day.project).value().size() == 1);
}

TEST_CASE("staff may grant and withhold with a reason, and take their word back") {
  CertificateDay day;
  const auto say = [&](std::size_t person, GrantDecision decision, const std::string& reason) {
    return grant_certificate(day.station, day.sheet(), {day.id(person), decision, reason});
  };
  CHECK(refused_with(say(0, GrantDecision::granted, " ")) == words::error_certificate_reason);
  REQUIRE(say(0, GrantDecision::granted, "ลาป่วยช่วงบ่าย"));
  CHECK(day.state(0) == EarnedState::granted);
  CHECK(day.issue_to(0));
  day.comes(1);
  REQUIRE(say(1, GrantDecision::withheld, "ยังไม่ส่งงาน"));
  CHECK(day.state(1) == EarnedState::withheld);
  CHECK(day.issue().empty());
  REQUIRE(say(1, GrantDecision::by_rule, "ส่งงานแล้ว"));
  CHECK(day.issue().size() == 1);
}

TEST_CASE("a genuine certificate is valid, and everything on it is told") {
  CertificateDay day;
  const std::string code = day.code(day.one());
  const Verdict verdict = day.verdict(code);
  CHECK(verdict.state == CertificateState::valid);
  CHECK(verdict.signer == "กองบริหารงานบุคคล");
  CHECK(verdict.revoked == false);
  CHECK(verdict.fields->number == "0001/2569");
  CHECK(day.judged_as("]Q1" + code + "\r\n") == CertificateState::valid);
  const Json json = verdict_json(verdict, 420);
  CHECK(json["genuine"] == true);
  CHECK(json["state"] == "valid");
  CHECK(json["fields"]["name"] == "นางสาวญาณิศา ตั้งใจดี");
  CHECK_FALSE(json["fields"].contains("salt"));
}

TEST_CASE(
    "another name under the same signature is altered, another organisation's certificate has an unknown signer") {
  CertificateDay day, elsewhere;
  const std::string code = day.code(day.one());
  CHECK(day.judged_as(with_name(code, "คนอื่น")) == CertificateState::altered);
  CHECK(day.judged_as(elsewhere.code(elsewhere.one())) == CertificateState::unknown_signer);
  CHECK_FALSE(is_genuine(CertificateState::unknown_signer));
  CHECK(is_genuine(CertificateState::altered) == false);
}

TEST_CASE("a ticket is told from a certificate, and anything else is none") {
  CertificateDay day;
  CHECK(day.verdict(day.person(0).code).reason == VerdictReason::is_ticket);
  CHECK(day.judged_as(day.person(0).code) == CertificateState::not_a_certificate);
  CHECK(day.judged_as("https://example.org") == CertificateState::not_a_certificate);
  const std::string code = day.code(day.one());
  CHECK(day.judged_as(code.substr(0, code.size() - 3)) == CertificateState::not_a_certificate);
}

TEST_CASE("a revoked certificate is red with its reason, and its number is never given again") {
  CertificateDay day;
  const Uuid certificate = day.one();
  const std::string code = day.code(certificate);
  CHECK(refused_with(revoke_certificate(day.station, {certificate, " "})) == words::error_certificate_reason);
  REQUIRE(revoke_certificate(day.station, {certificate, "ออกผิดคน"}));
  CHECK(day.judged_as(code) == CertificateState::revoked);
  CHECK(day.verdict(code).revoked == true);
  CHECK(day.verdict(code).revocation == "ออกผิดคน");
  CHECK(refused_with(revoke_certificate(day.station, {certificate, "อีกครั้ง"})) == words::error_certificate_revoked);
  CHECK(day.issue().empty());  // in bulk nobody gets one again
  CHECK(numbers_of(day.issue_to(0).value()) == std::vector<std::string>{"0002/2569"});
}

TEST_CASE("a corrected name is the next issue under the same number, and takes the place of the first") {
  CertificateDay day;
  const Uuid certificate = day.one();
  const std::string first = day.code(certificate);
  day.rename(0, "ตั้งใจดียิ่ง");
  CHECK(day.code(certificate) == first);  // until staff say so
  const auto again = reissue_certificate(day.station, {certificate, "สะกดผิด"}).value();
  CHECK(again.issued.fields.issue == 2);
  CHECK(again.issued.fields.number == "0001/2569");
  CHECK(again.issued.fields.name == "นางสาวญาณิศา ตั้งใจดียิ่ง");
  CHECK(day.judged_as(first) == CertificateState::replaced);
  CHECK(day.judged_as(day.code(certificate)) == CertificateState::valid);
  CHECK(certificates_of(*day.station.store, day.project).value().size() == 1);
}

TEST_CASE("where no number is left the certificate is issued, and its number follows") {
  CertificateDay day;
  day.give(1, 1);
  day.comes(0);
  day.comes(1);
  const auto issued = day.issue();
  CHECK(numbers_of(issued) == std::vector<std::string>{"0001/2569", ""});
  const Uuid waiting = issued[1].issued.fields.certificate;
  CHECK(refused_with(certificate_with_code(*day.station.store, waiting)) == words::error_certificate_number);
  CHECK(day.issue().empty());
  day.give(50, 60);
  CHECK(numbers_of(day.issue()) == std::vector<std::string>{"0050/2569"});
  CHECK(day.judged_as(day.code(waiting)) == CertificateState::valid);
  CHECK(day.station.store->waiting().value().empty());
}

TEST_CASE("numbers that a station has are given to no other") {
  CertificateDay day;
  day.give(1, 100);
  const Uuid own = day.station.store->own_station_id().value();
  const NumberBlock across{CertificateKind::participant, year_of_the_day, 100, {}, own};
  CHECK(refused_with(give_block(day.station, across, "system")) == words::error_block_overlaps);
  const NumberBlock nobodys{CertificateKind::participant, year_of_the_day, 200, 300, id_of(0x99)};
  CHECK(refused_with(give_block(day.station, nobodys, "system")) == words::error_no_station);
}

TEST_CASE("another machine knows the certificate, and after a day without the office no longer how it stands") {
  CertificateDay day;
  const std::string code = day.code(day.one());
  BareStation other;
  REQUIRE(other.station.store->receive(day.lines(), Trust::store_owner)->refused == 0);
  const auto judge = [&](Moment now) { return verify_certificate(*other.station.store, code, now).value(); };
  CHECK(judge(moment_of_day(13, 0)).state == CertificateState::valid);
  Moment next_day = moment_of_day(13, 0);
  next_day.utc_ms += day_ms;
  const Verdict late = judge(next_day);
  CHECK(late.state == CertificateState::status_unknown);
  CHECK(late.reason == VerdictReason::offices_not_heard);
  CHECK_FALSE(late.revoked);
  CHECK(late.as_of_ms);
  CHECK(judge(moment_of_day(8, 0)).reason == VerdictReason::clock_behind);
  day.clock.set(next_day);
  CHECK(day.judged_as(code) == CertificateState::valid);  // the office itself knows
}

TEST_CASE("a machine without the key issues nothing, and one without the fact does not call it valid") {
  CertificateDay day;
  day.comes(1);
  const std::vector<std::string> before = day.lines();
  const Uuid certificate = day.one();
  const std::string code = day.code(certificate);
  BareStation other;
  REQUIRE(other.station.store->receive(before, Trust::store_owner)->refused == 0);
  const Project sheet = find_project(*other.station.store, day.project).value().value();
  CHECK(refused_with(issue_certificates(other.station, sheet, {})) == words::error_certificate_key_new);
  CHECK(verify_certificate(*other.station.store, code, moment_of_day(13, 0))->state ==
        CertificateState::unknown_signer);
}

TEST_CASE("of a key that was stolen and ended, what stands in the register stays genuine and nothing else is") {
  CertificateDay day;
  const std::string code = day.code(day.one());
  const auto key = open_certificate_key(day.station.folder).value();
  CertificateFields forged = parse_certificate(code)->fields;
  forged.certificate = id_of(0x55);
  forged.name = "ผู้ไม่เคยมา";
  const std::string forged_code = certificate_text(sign_certificate(forged, key));
  CHECK(day.verdict(forged_code).reason == VerdictReason::not_in_register);
  const auto organisation_key = open_organisation_key(day.station.folder).value();
  Json ended = certificate_key_ended_body({key.public_key(), "stolen"}, "system");
  ended["signature"] = hex(organisation_key.sign(organisation_message("certificate_key_ended", ended)));
  REQUIRE(record(day.station, {{std::nullopt, "certificate_key_ended", ended}}));
  CHECK(day.judged_as(code) == CertificateState::valid);
  CHECK(day.judged_as(forged_code) == CertificateState::altered);
  CHECK(day.verdict(forged_code).reason == VerdictReason::key_ended);
  day.comes(1);
  CHECK(refused_with(day.issue_to(1)) == words::error_certificate_key_ended);
}

TEST_CASE("words that no code holds are refused before anything is written") {
  CertificateDay day;
  day.comes(0);
  Project sheet = day.sheet();
  sheet.title.th = endless_title(700);
  CHECK(refused_with(issue_certificates(day.station, sheet, {})) == words::error_certificate_too_long);
  CHECK(certificates_of(*day.station.store, day.project).value().empty());
  sheet.rest["short_title"] = "หนังสือราชการ";
  CHECK(issue_certificates(day.station, sheet, {}).value().front().issued.fields.title == "หนังสือราชการ");
}

}  // namespace sala
