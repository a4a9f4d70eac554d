#include "station/certificate/certificate_issue.h"

#include "core/thai_text.h"
#include "station/certificate/certificate_making.h"
#include "station/certificate/certificate_office.h"
#include "station/certificate/certificate_text_fields.h"
#include "storage/roster_queries.h"
#include "words/station.h"

namespace sala {
namespace {

/// Of everybody: who never had one. Of one person: who holds none.
bool is_due(const EligibleLine& line, const IssueWish& wish) {
  if (wish.participant) return !line.certificate || line.certificate->revoked_ms;
  return is_due_first(line);
}

Result<std::vector<EligibleLine>> lines_wished_for(const OpenStation& station, const Project& project,
                                                   const IssueWish& wish) {
  auto lines = eligible_people(*station.store, project, station.clock->now());
  if (!lines || !wish.participant) return lines;
  std::erase_if(*lines, [&](const EligibleLine& line) { return line.person.id != wish.participant; });
  if (lines->empty()) return fail(words::error_no_participant, {{"participant", wish.participant->text()}});
  if (is_due(lines->front(), wish) && !has_earned(lines->front())) return fail(words::error_certificate_not_earned);
  return lines;
}

/// What both ways of changing one ask first.
Result<StoredCertificate> changeable(const OpenStation& station, const CertificateChange& change) {
  if (clean(change.reason).empty()) return fail(words::error_certificate_reason);
  auto stored = stored_certificate(*station.store, change.certificate);
  if (stored && stored->revoked_ms)
    return fail(words::error_certificate_revoked, {{"number", stored->issued.fields.number}});
  return stored;
}

}  // namespace

Result<std::vector<StoredCertificate>> issue_certificates(OpenStation& station, const Project& project,
                                                          const IssueWish& wish) {
  auto lines = lines_wished_for(station, project, wish);
  if (!lines) return Failure(lines.error());
  const std::vector<EligibleLine> asked = *lines;
  std::erase_if(*lines, [&](const EligibleLine& line) { return !waits_for_number(line) && !is_due(line, wish); });
  std::vector<CertificateIssued> all;
  if (!lines->empty()) {
    const auto key = ensure_certificate_key(station, wish.passphrase, wish.by);
    if (!key) return Failure(key.error());
    auto made = make_certificates(station, project, {*key, wish.given_on, wish.by}, *lines);
    if (!made) return Failure(made.error());
    all = std::move(*made);
  }
  if (all.empty() && wish.participant) return std::vector{*asked.front().certificate};
  return record_certificates(station, project.id, all, wish.by);
}

Result<StoredCertificate> revoke_certificate(OpenStation& station, const CertificateChange& change) {
  const auto stored = changeable(station, change);
  if (!stored) return stored;
  const auto office = is_office(*station.store);
  if (!office) return Failure(office.error());
  if (!*office) return fail(words::error_certificate_office);
  Written written;
  written.by = change.by;
  written.salt = random_salt(station.store->seams().random);
  const Json body = certificate_revoked_body({change.certificate, clean(change.reason)}, written);
  if (const auto facts = record(station, {{stored->project, "certificate_revoked", body}}); !facts)
    return Failure(facts.error());
  return stored_certificate(*station.store, change.certificate);
}

Result<StoredCertificate> reissue_certificate(OpenStation& station, const CertificateChange& change) {
  if (const auto stored = changeable(station, change); !stored) return stored;
  const auto key = ensure_certificate_key(station, change.passphrase, change.by);
  if (!key) return Failure(key.error());
  return reissue_certificate(station, change, *key);
}

Result<StoredCertificate> reissue_certificate(OpenStation& station, const CertificateChange& change,
                                              const SecretKey& key) {
  const auto stored = changeable(station, change);
  if (!stored) return stored;
  const auto person = find_participant(*station.store, stored->project, stored->person);
  if (!person) return Failure(person.error());
  if (!*person) return fail(words::error_no_participant, {{"participant", stored->person.text()}});
  CertificateIssued issued = stored->issued;
  issued.participant = stored->person;
  issued.fields.name = printed_name(**person);
  ++issued.fields.issue;
  issued.reason = clean(change.reason);
  if (const auto done = sign_issue(issued, key, station.store->seams().random); !done) return Failure(done.error());
  const auto recorded = record_certificates(station, stored->project, {issued}, change.by);
  if (!recorded) return Failure(recorded.error());
  return recorded->front();
}

Result<CertificateWithCode> certificate_with_code(const Store& store, const Uuid& certificate) {
  auto stored = stored_certificate(store, certificate);
  if (!stored) return Failure(stored.error());
  if (stored->issued.fields.number.empty()) return fail(words::error_certificate_number);
  std::string code = certificate_text(signed_certificate(stored->issued));
  return CertificateWithCode{std::move(*stored), std::move(code)};
}

Json certificates_json(const std::vector<StoredCertificate>& certificates) {
  Json json = Json::array();
  for (const StoredCertificate& stored : certificates) {
    const CertificateFields& fields = stored.issued.fields;
    json.push_back({{"certificate", fields.certificate.text()},
                    {"number", fields.number.empty() ? Json() : Json(fields.number)},
                    {"participant", stored.person.text()},
                    {"kind", std::string(name_of(stored.issued.kind))},
                    {"issue", fields.issue},
                    {"revoked", stored.revoked_ms.has_value()},
                    {"handed_out", stored.handed_out}});
  }
  return json;
}

}  // namespace sala
