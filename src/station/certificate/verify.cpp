#include "station/certificate/verify.h"

#include <algorithm>
#include <array>

#include "core/ticket.h"
#include "station/open_station.h"
#include "storage/certificate/certificate_queries.h"
#include "storage/project_queries.h"

namespace sala {
namespace {

constexpr std::array<std::string_view, 8> state_names = {
    "valid", "status_unknown", "replaced", "expired", "revoked", "altered", "unknown_signer", "not_a_certificate"};
constexpr std::array<std::string_view, 8> reason_names = {
    "", "ticket", "not_in_register", "offices_not_heard", "clock_behind", "number_twice", "key_ended", "text_differs"};

/// The code within what a reader puts around it: before the prefix anything, after it control characters.
std::string_view code_in(std::string_view text) {
  text.remove_prefix(std::min(text.find("SALA"), text.size()));
  while (!text.empty() && static_cast<unsigned char>(text.back()) < 0x20) text.remove_suffix(1);
  return text;
}

Verdict judged(Verdict verdict, CertificateState state, VerdictReason reason = VerdictReason::none) {
  verdict.state = state;
  verdict.reason = reason;
  return verdict;
}

Result<std::string> organisation_name(const Store& store) {
  const auto known = organisation(store);
  if (!known) return Failure(known.error());
  return *known ? title_in((*known)->names, true) : std::string();
}

/// How far revocations are known: to this moment where no other office could have revoked, else to the oldest word of one.
struct Hearing {
  std::optional<std::int64_t> as_of_ms = {};
  VerdictReason doubt = VerdictReason::none;
};

Result<Hearing> hearing(const Store& store, Moment now) {
  const auto offices = office_heads(store);
  if (!offices) return Failure(offices.error());
  const auto newest = newest_at(store);
  if (!newest) return Failure(newest.error());
  std::int64_t as_of_ms = now.utc_ms;
  for (const OfficeHead& office : *offices)
    if (!office.is_own) as_of_ms = std::min(as_of_ms, office.newest_ms);
  Hearing heard;
  if (as_of_ms > 0) heard.as_of_ms = as_of_ms;
  if (now.utc_ms - as_of_ms > day_ms) heard.doubt = VerdictReason::offices_not_heard;
  if (clock_is_behind(now, *newest)) heard.doubt = VerdictReason::clock_behind;
  return heard;
}

/// The key it was signed with, of those that this organisation endorses.
const KnownCertificateKey* signing_key(const SignedCertificate& certificate,
                                       const std::vector<KnownCertificateKey>& keys) {
  const auto found = std::ranges::find_if(
      keys, [&](const KnownCertificateKey& known) { return is_signed_with(certificate, known.key); });
  return found == keys.end() ? nullptr : &*found;
}

/// What is known of a certificate that is genuine.
struct RegisterEntry {
  bool is_issued = false;  ///< exactly this issue
  std::optional<StoredCertificate> newest = {};
  int under_number = 0;
};

Result<RegisterEntry> entry_of(const Store& store, const SignedCertificate& certificate) {
  RegisterEntry entry;
  const auto issued = is_issued(store, certificate);
  if (!issued) return Failure(issued.error());
  entry.is_issued = *issued;
  auto newest = find_certificate(store, certificate.fields.certificate);
  if (!newest) return Failure(newest.error());
  entry.newest = std::move(*newest);
  if (!entry.newest || !entry.newest->issued.n) return entry;
  const auto used = times_used(store, entry.newest->issued);
  if (!used) return Failure(used.error());
  entry.under_number = *used;
  return entry;
}

/// Red before amber, amber before green.
Verdict standing_of_genuine(Verdict verdict, const SignedCertificate& certificate, const RegisterEntry& entry,
                            const Hearing& heard, Day today) {
  verdict.as_of_ms = heard.as_of_ms;
  if (entry.newest && entry.newest->revoked_ms) {
    verdict.revoked = true;
    verdict.revoked_ms = entry.newest->revoked_ms;
    return judged(verdict, CertificateState::revoked);
  }
  const bool in_time = heard.doubt == VerdictReason::none;
  if (in_time && entry.is_issued) verdict.revoked = false;
  const bool is_newest = entry.newest && entry.newest->issued.signature == certificate.signature;
  if (entry.newest && !is_newest && (entry.is_issued || entry.newest->issued.fields.issue > certificate.fields.issue))
    return judged(verdict, CertificateState::replaced);
  if (certificate.fields.valid_until && *certificate.fields.valid_until < today)
    return judged(verdict, CertificateState::expired);
  if (!entry.is_issued) return judged(verdict, CertificateState::status_unknown, VerdictReason::not_in_register);
  if (entry.under_number > 1) return judged(verdict, CertificateState::status_unknown, VerdictReason::number_twice);
  return judged(verdict, in_time ? CertificateState::valid : CertificateState::status_unknown, heard.doubt);
}

Result<Verdict> verdict_on(const Store& store, const SignedCertificate& certificate, Moment now) {
  Verdict verdict;
  verdict.fields = certificate.fields;
  const auto keys = certificate_keys(store, certificate.key);
  if (!keys) return Failure(keys.error());
  if (keys->empty()) return judged(verdict, CertificateState::unknown_signer);
  const KnownCertificateKey* key = signing_key(certificate, *keys);
  if (!key) return judged(verdict, CertificateState::altered);
  const auto entry = entry_of(store, certificate);
  if (!entry) return Failure(entry.error());
  // Of a key that was stolen only what came in an office's own fact was signed by the office.
  if (key->is_ended && !entry->is_issued) return judged(verdict, CertificateState::altered, VerdictReason::key_ended);
  auto signer = organisation_name(store);
  if (!signer) return Failure(signer.error());
  verdict.signer = signer->empty() ? hex(certificate.key) : std::move(*signer);
  const auto heard = hearing(store, now);
  if (!heard) return Failure(heard.error());
  verdict = standing_of_genuine(std::move(verdict), certificate, *entry, *heard, day_of(now));
  if (verdict.state != CertificateState::revoked) return verdict;
  auto why = revocation_reason(store, certificate.fields.certificate);
  if (!why) return Failure(why.error());
  verdict.revocation = std::move(*why);
  return verdict;
}

Json time_or_null(std::optional<std::int64_t> utc_ms, int offset_min) {
  return utc_ms ? Json(format_time({*utc_ms, offset_min})) : Json();
}

Json told_fields(const std::optional<CertificateFields>& fields) {
  if (!fields) return Json();
  Json json = certificate_fields_json(*fields);
  json.erase("salt");
  for (const char* optional : {"minutes", "place", "valid_until"})
    if (!json.contains(optional)) json[optional] = nullptr;
  return json;
}

}  // namespace

std::string_view name_of(CertificateState state) {
  return state_names[static_cast<std::size_t>(state)];
}

std::string_view name_of(VerdictReason reason) {
  return reason_names[static_cast<std::size_t>(reason)];
}

std::optional<bool> is_genuine(CertificateState state) {
  switch (state) {
    case CertificateState::valid:
    case CertificateState::status_unknown:
    case CertificateState::replaced:
    case CertificateState::expired:
    case CertificateState::revoked:
      return true;
    case CertificateState::altered:
      return false;
    case CertificateState::unknown_signer:
    case CertificateState::not_a_certificate:
      break;
  }
  return std::nullopt;
}

bool is_certificate_code(std::string_view text) {
  return code_in(text).starts_with(certificate_prefix);
}

Result<Verdict> verify_certificate(const Store& store, std::string_view text, Moment now) {
  const std::string_view code = code_in(text);
  if (const auto certificate = parse_certificate(code)) return verdict_on(store, *certificate, now);
  return judged({}, CertificateState::not_a_certificate,
                parse_ticket(code) ? VerdictReason::is_ticket : VerdictReason::none);
}

Json verdict_json(const Verdict& verdict, int offset_min) {
  const auto genuine = is_genuine(verdict.state);
  return {{"genuine", genuine ? Json(*genuine) : Json()},
          {"state", std::string(name_of(verdict.state))},
          {"signer", verdict.signer.empty() ? Json() : Json(verdict.signer)},
          {"revoked", verdict.revoked ? Json(*verdict.revoked) : Json()},
          {"revoked_at", time_or_null(verdict.revoked_ms, offset_min)},
          {"as_of", time_or_null(verdict.as_of_ms, offset_min)},
          {"fields", told_fields(verdict.fields)},
          {"text_differs", verdict.text_differs},
          {"reason", verdict.reason == VerdictReason::none
                         ? (verdict.revocation.empty() ? Json() : Json(verdict.revocation))
                         : Json(std::string(name_of(verdict.reason)))}};
}

}  // namespace sala
