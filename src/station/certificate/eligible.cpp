#include "station/certificate/eligible.h"

#include <map>

#include "core/thai_text.h"
#include "station/learning/own_result.h"
#include "station/learning/test_results.h"
#include "storage/attendance_queries.h"
#include "storage/door_queries.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "storage/survey/survey_queries.h"
#include "words/certificate.h"
#include "words/station.h"

namespace sala {
namespace {

/// By person what is known; read once for all.
struct Claims {
  int sessions = 0;
  std::map<Uuid, CertificateClaim> by_person = {};
  std::vector<std::map<Uuid, PostResult>> tests = {};  ///< of each test for after the training, who took it
  std::vector<bool> keys = {};                         ///< of each of them
  std::vector<std::set<Uuid>> surveys = {};            ///< who answered each
  std::map<Uuid, GrantDecision> grants = {};
};

Result<void> read_attendance(const Store& store, const Uuid& project, Claims& claims) {
  const auto agenda = sessions(store, project);
  if (!agenda) return Failure(agenda.error());
  std::set<Uuid> counted;
  for (const Session& session : *agenda)
    if (session.takes_attendance) counted.insert(session.id);
  const auto rows = counted_check_ins(store, project);
  if (!rows) return Failure(rows.error());
  for (const AttendanceRow& row : *rows) {
    if (!row.person) continue;
    CertificateClaim& claim = claims.by_person[*row.person];
    if (!row.session) claim.registered = true;
    if (row.session && counted.contains(*row.session)) ++claim.attended;
  }
  claims.sessions = static_cast<int>(counted.size());
  return {};
}

Result<void> read_tests(const Store& store, const Project& project, Moment now, Claims& claims) {
  const auto tests = stored_tests(store, project.id);
  if (!tests) return Failure(tests.error());
  for (const StoredTest& stored : *tests) {
    if (!stored.test.phases.contains(Phase::post)) continue;
    const auto scored = scored_test(store, project, stored, now);
    if (!scored) return Failure(scored.error());
    std::map<Uuid, PostResult> taken;
    for (const ScoredAttempt& attempt : scored->post)
      taken[attempt.participant] = {total_of(attempt), full_score(scored->forms.at(attempt.form)), true,
                                    scored->key_is_here};
    claims.tests.push_back(std::move(taken));
    claims.keys.push_back(scored->key_is_here);
  }
  return {};
}

Result<void> read_surveys(const Store& store, const Uuid& project, Claims& claims) {
  const auto surveys = stored_surveys(store, project);
  if (!surveys) return Failure(surveys.error());
  for (const StoredSurvey& stored : *surveys) {
    auto people = people_completed(store, project, stored.survey.id);
    if (!people) return Failure(people.error());
    claims.surveys.push_back(std::move(*people));
  }
  return {};
}

Result<Claims> read_claims(const Store& store, const Project& project, Moment now) {
  Claims claims;
  if (const auto read = read_attendance(store, project.id, claims); !read) return Failure(read.error());
  if (const auto read = read_tests(store, project, now, claims); !read) return Failure(read.error());
  if (const auto read = read_surveys(store, project.id, claims); !read) return Failure(read.error());
  auto grants = grants_of(store, project.id, CertificateKind::participant);
  if (!grants) return Failure(grants.error());
  claims.grants = std::move(*grants);
  return claims;
}

CertificateClaim claim_of(const Claims& claims, const Uuid& person) {
  const auto known = claims.by_person.find(person);
  CertificateClaim claim = known == claims.by_person.end() ? CertificateClaim{} : known->second;
  claim.sessions = claims.sessions;
  for (std::size_t test = 0; test < claims.tests.size(); ++test) {
    const auto taken = claims.tests[test].find(person);
    claim.posts.push_back(taken == claims.tests[test].end() ? PostResult{0, 0, false, claims.keys[test]}
                                                            : taken->second);
  }
  if (!claims.surveys.empty())
    claim.survey = std::ranges::all_of(claims.surveys, [&](const auto& people) { return people.contains(person); });
  if (const auto said = claims.grants.find(person); said != claims.grants.end()) claim.decision = said->second;
  return claim;
}

/// One that was not revoked stands before one that was, and later ones before earlier ones.
std::map<Uuid, StoredCertificate> by_holder(std::vector<StoredCertificate> certificates) {
  std::map<Uuid, StoredCertificate> holders;
  for (StoredCertificate& certificate : certificates) {
    if (certificate.issued.kind != CertificateKind::participant) continue;
    const auto known = holders.find(certificate.person);
    if (known == holders.end() || known->second.revoked_ms || !certificate.revoked_ms)
      holders.insert_or_assign(certificate.person, std::move(certificate));
  }
  return holders;
}

// ---- one person -----------------------------------------------------------------------------------------------------
// Nobody else's check-ins, answers and surveys are looked at: a screen waits for it.
Result<void> read_own_attendance(const Store& store, const Uuid& project, const Uuid& person, CertificateClaim& claim) {
  const auto agenda = sessions(store, project);
  if (!agenda) return Failure(agenda.error());
  const auto came = [&](std::optional<Uuid> session) { return counted_check_in(store, project, person, {}, session); };
  const auto registered = came({});
  if (!registered) return Failure(registered.error());
  claim.registered = registered->has_value();
  for (const Session& session : *agenda) {
    if (!session.takes_attendance) continue;
    const auto attended = came(session.id);
    if (!attended) return Failure(attended.error());
    ++claim.sessions;
    claim.attended += attended->has_value() ? 1 : 0;
  }
  return {};
}

Result<void> read_own_tests(const Store& store, const Project& project, const Uuid& person, Moment now,
                            CertificateClaim& claim) {
  const auto tests = stored_tests(store, project.id);
  if (!tests) return Failure(tests.error());
  for (const StoredTest& stored : *tests) {
    if (!stored.test.phases.contains(Phase::post)) continue;
    const auto key = stored_key(store, project.id, stored.test);
    if (!key) return Failure(key.error());
    const auto counts =
        own_counting_attempt(store, {project.id, person, stored.test.id, Phase::post}, stored.test, now);
    if (!counts) return Failure(counts.error());
    const Score score = *counts && *key ? score_of(**counts, stored.test, (*key)->key) : Score{};
    claim.posts.push_back({score.points, score.full, counts->has_value(), key->has_value()});
  }
  return {};
}

Result<void> read_own_surveys(const Store& store, const Uuid& project, const Uuid& person, CertificateClaim& claim) {
  const auto surveys = stored_surveys(store, project);
  if (!surveys) return Failure(surveys.error());
  for (const StoredSurvey& stored : *surveys) {
    const auto completed = has_completed(store, project, stored.survey.id, person);
    if (!completed) return Failure(completed.error());
    claim.survey = claim.survey.value_or(true) && *completed;
  }
  return {};
}

/// What the rule does not ask for is not read.
Result<CertificateClaim> own_claim(const Store& store, const Project& project, const Uuid& person, Moment now) {
  CertificateClaim claim;
  if (const auto read = read_own_attendance(store, project.id, person, claim); !read) return Failure(read.error());
  if (pass_percent_of(project))
    if (const auto read = read_own_tests(store, project, person, now, claim); !read) return Failure(read.error());
  if (const auto read = read_own_surveys(store, project.id, person, claim); !read) return Failure(read.error());
  const auto grants = grants_of(store, project.id, CertificateKind::participant);
  if (!grants) return Failure(grants.error());
  if (const auto said = grants->find(person); said != grants->end()) claim.decision = said->second;
  return claim;
}

Json number_or_null(std::optional<int> number) {
  return number ? Json(*number) : Json();
}

}  // namespace

Result<std::vector<EligibleLine>> eligible_people(const Store& store, const Project& project, Moment now) {
  const auto rows = roster(store, project.id);
  if (!rows) return Failure(rows.error());
  const auto claims = read_claims(store, project, now);
  if (!claims) return Failure(claims.error());
  auto certificates = certificates_of(store, project.id);
  if (!certificates) return Failure(certificates.error());
  const auto holders = by_holder(std::move(*certificates));
  std::vector<EligibleLine> lines;
  for (const RosterRow& row : *rows) {
    if (row.person.status == "withdrawn") continue;
    EligibleLine line{row.person, CertificateKind::participant, {}, {}};
    line.answer = certificate_answer(project.certificate_rule, claim_of(*claims, row.person.id));
    if (const auto held = holders.find(row.person.id); held != holders.end()) line.certificate = held->second;
    lines.push_back(std::move(line));
  }
  return lines;
}

Result<std::optional<StoredCertificate>> certificate_held(const Store& store, const Uuid& project, const Uuid& person) {
  auto certificates = certificates_of_person(store, project, person);
  if (!certificates) return Failure(certificates.error());
  const auto holders = by_holder(std::move(*certificates));
  return holders.empty() ? std::optional<StoredCertificate>() : std::optional(holders.begin()->second);
}

Result<std::optional<EligibleLine>> eligible_person(const Store& store, const Project& project, const Uuid& person,
                                                    Moment now) {
  const auto known = find_participant(store, project.id, person);
  if (!known) return Failure(known.error());
  if (!*known || (*known)->status == "withdrawn") return std::optional<EligibleLine>();
  const auto claim = own_claim(store, project, (*known)->id, now);
  if (!claim) return Failure(claim.error());
  auto held = certificate_held(store, project.id, (*known)->id);
  if (!held) return Failure(held.error());
  EligibleLine line{**known, CertificateKind::participant, {}, std::move(*held)};
  line.answer = certificate_answer(project.certificate_rule, *claim);
  return std::optional(std::move(line));
}

bool is_due_first(const EligibleLine& line) {
  return has_earned(line) && !line.certificate;
}

bool has_earned(const EligibleLine& line) {
  return line.answer.state == EarnedState::earned || line.answer.state == EarnedState::granted;
}

Result<void> grant_certificate(OpenStation& station, const Project& project, const GrantWish& wish) {
  const std::string reason = clean(wish.reason);
  if (reason.empty()) return fail(words::error_certificate_reason);
  const auto person = find_participant(*station.store, project.id, wish.participant);
  if (!person) return Failure(person.error());
  if (!*person) return fail(words::error_no_participant, {{"participant", wish.participant.text()}});
  Written written;
  written.by = wish.by;
  written.salt = random_salt(station.store->seams().random);
  const CertificateGranted granted{wish.participant, CertificateKind::participant, wish.decision, reason};
  const auto facts = record(station, {{project.id, "certificate_granted", certificate_granted_body(granted, written)}});
  if (!facts) return Failure(facts.error());
  return {};
}

TextId words_of(EarnedState state) {
  switch (state) {
    case EarnedState::earned:
      return words::eligible_earned;
    case EarnedState::not_earned:
      return words::eligible_not_earned;
    case EarnedState::granted:
      return words::eligible_granted;
    case EarnedState::withheld:
      return words::eligible_withheld;
    case EarnedState::unknown:
      break;
  }
  return words::eligible_unknown;
}

Json eligible_json(const std::vector<EligibleLine>& lines) {
  Json json = Json::array();
  for (const EligibleLine& line : lines) {
    const CertificateAnswer& answer = line.answer;
    json.push_back(
        {{"participant", line.person.id.text()},
         {"no", line.person.no},
         {"kind", std::string(name_of(line.kind))},
         {"state", std::string(name_of(answer.state))},
         {"registered", answer.registered},
         {"attended", answer.attended},
         {"sessions", answer.sessions},
         {"needed", answer.needed},
         {"post_percent", number_or_null(answer.post_percent)},
         {"post_needed", number_or_null(answer.post_needed)},
         {"survey", answer.survey ? Json(*answer.survey) : Json()},
         {"survey_needed", answer.survey_needed},
         {"certificate", line.certificate ? Json(line.certificate->issued.fields.certificate.text()) : Json()}});
  }
  return json;
}

}  // namespace sala
