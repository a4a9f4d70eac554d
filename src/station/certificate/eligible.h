// Who has earned a certificate, person by person with the numbers behind it: attendance, tests and surveys as this station
// knows them, weighed by core/certificate/certificate_rule.h, and what staff said besides.
#pragma once
#include <optional>
#include <vector>

#include "core/certificate/certificate_rule.h"
#include "core/roster.h"
#include "station/open_station.h"
#include "storage/certificate/certificate_queries.h"

namespace sala {

struct EligibleLine {
  Participant person = {};
  CertificateKind kind = CertificateKind::participant;
  CertificateAnswer answer = {};
  std::optional<StoredCertificate> certificate = {};  ///< the newest one, revoked or not
};

/// Everybody on the roster who did not withdraw, by number.
Result<std::vector<EligibleLine>> eligible_people(const Store& store, const Project& project, Moment now);
/// The same of one person; nothing of who is not on the roster, or withdrew.
Result<std::optional<EligibleLine>> eligible_person(const Store& store, const Project& project, const Uuid& person,
                                                    Moment now);
/// The newest certificate of a person, one that was not revoked before one that was.
Result<std::optional<StoredCertificate>> certificate_held(const Store& store, const Uuid& project, const Uuid& person);
/// Whether the rule or staff give one.
bool has_earned(const EligibleLine& line);
/// Has earned one and never had one.
bool is_due_first(const EligibleLine& line);

/// What staff decide about one person, whatever the rule says. Errors: error_no_participant, error_certificate_reason.
struct GrantWish {
  Uuid participant = {};
  GrantDecision decision = GrantDecision::granted;
  std::string reason = {};
  std::string by = "system";
};
Result<void> grant_certificate(OpenStation& station, const Project& project, const GrantWish& wish);

/// "ผ่านเกณฑ์", "ยังไม่ผ่านเกณฑ์" …
TextId words_of(EarnedState state);

/// `certificates eligible` of the command line.
Json eligible_json(const std::vector<EligibleLine>& lines);

}  // namespace sala
