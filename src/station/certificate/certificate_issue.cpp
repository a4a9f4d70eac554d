#include "station/certificate/certificate_issue.h"

#include "core/thai_text.h"
#include "security/certificate_key.h"
#include "station/certificate/certificate_office.h"
#include "station/certificate/certificate_text_fields.h"
#include "station/certificate/eligible.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/station.h"

namespace sala {
namespace {

constexpr std::size_t at_once = 50;  // facts of one transaction: a window goes on drawing between two

/// The numbers of one year that this station gives out next. Nobody else writes between asking for them and recording them:
/// this thread alone writes, under the folder's lock.
class NextNumbers {
 public:
  static Result<NextNumbers> of(OpenStation& station, Day given_on, const std::string& by) {
    const auto known = organisation(*station.store);
    if (!known) return Failure(known.error());
    NextNumbers numbers;
    if (*known) numbers.numbering_ = numbering_from((*known)->rest);
    numbers.year_ = year_of_number(numbers.numbering_, given_on);
    auto blocks = own_blocks(station, CertificateKind::participant, numbers.year_, by);
    if (!blocks) return Failure(blocks.error());
    numbers.blocks_ = std::move(*blocks);
    return numbers;
  }

  /// Leaves it without one where none is left: it will follow.
  void number(CertificateIssued& issued) {
    const auto next = next_number(blocks_);
    if (!next) return;
    for (UsedBlock& used : blocks_)
      if (holds_number(used.block, *next)) used.highest = *next;
    issued.n = *next;
    issued.year = year_;
    issued.fields.number = number_text(numbering_, *next, year_);
  }

 private:
  Numbering numbering_ = {};
  int year_ = 0;
  std::vector<UsedBlock> blocks_ = {};
};

/// Signs what is to be issued; what no code holds is refused before anything is written.
Result<void> sign(CertificateIssued& issued, const SecretKey& key, const Random& random) {
  random(issued.fields.salt);
  const SignedCertificate made = sign_certificate(issued.fields, key);
  issued.key = key.public_key();
  issued.signature = made.signature;
  if (certificate_text(made).size() > most_certificate_characters)
    return fail(words::error_certificate_too_long, {{"name", issued.fields.name}, {"title", issued.fields.title}});
  return {};
}

Draft issued_draft(const Uuid& project, const CertificateIssued& issued, const std::string& by) {
  Written written;
  written.by = by;
  return {project, "certificate_issued", certificate_issued_body(issued, written)};
}

Result<StoredCertificate> stored_certificate(const Store& store, const Uuid& certificate) {
  const auto found = find_certificate(store, certificate);
  if (!found) return Failure(found.error());
  if (!*found) return fail(words::error_no_certificate, {{"certificate", certificate.text()}});
  return **found;
}

Result<std::vector<StoredCertificate>> record_all(OpenStation& station, const Uuid& project,
                                                  const std::vector<CertificateIssued>& all, const std::string& by) {
  std::vector<StoredCertificate> stored;
  for (std::size_t from = 0; from < all.size(); from += at_once) {
    const auto some = std::span(all).subspan(from, std::min(at_once, all.size() - from));
    std::vector<Draft> drafts;
    for (const CertificateIssued& issued : some) drafts.push_back(issued_draft(project, issued, by));
    if (const auto facts = record(station, drafts); !facts) return Failure(facts.error());
    for (const CertificateIssued& issued : some) {
      auto kept = stored_certificate(*station.store, issued.fields.certificate);
      if (!kept) return Failure(kept.error());
      stored.push_back(std::move(*kept));
    }
  }
  return stored;
}

/// Of everybody: who never had one. Of one person: who holds none.
bool is_due(const EligibleLine& line, const IssueWish& wish) {
  if (wish.participant) return !line.certificate || line.certificate->revoked_ms;
  return has_earned(line) && !line.certificate;
}

/// Issued without a number, and still good.
bool waits_for_number(const EligibleLine& line) {
  return line.certificate && !line.certificate->revoked_ms && line.certificate->issued.fields.number.empty();
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

/// What is to be written for these people, signed and numbered in their order.
Result<std::vector<CertificateIssued>> prepared(OpenStation& station, const Project& project, const IssueWish& wish,
                                                const std::vector<EligibleLine>& lines) {
  const auto common = common_fields(*station.store, project, wish.given_on);
  if (!common) return Failure(common.error());
  const auto key = ensure_certificate_key(station, wish.passphrase, wish.by);
  if (!key) return Failure(key.error());
  auto numbers = NextNumbers::of(station, common->given_on, wish.by);
  if (!numbers) return Failure(numbers.error());
  const Random& random = station.store->seams().random;
  std::vector<CertificateIssued> all;
  for (const EligibleLine& line : lines) {
    const bool waits = waits_for_number(line);
    if (!waits && !is_due(line, wish)) continue;
    CertificateIssued issued = waits ? line.certificate->issued : CertificateIssued{};
    if (!waits) {
      issued.participant = line.person.id;
      issued.fields = *common;
      issued.fields.certificate = Uuid::v4(random);
      issued.fields.name = printed_name(line.person);
    }
    numbers->number(issued);
    if (waits && issued.fields.number.empty()) continue;
    if (const auto done = sign(issued, *key, random); !done) return Failure(done.error());
    all.push_back(std::move(issued));
  }
  return all;
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
  const auto lines = lines_wished_for(station, project, wish);
  if (!lines) return Failure(lines.error());
  const bool anything = std::ranges::any_of(
      *lines, [&](const EligibleLine& line) { return waits_for_number(line) || is_due(line, wish); });
  std::vector<CertificateIssued> all;
  if (anything) {
    auto made = prepared(station, project, wish, *lines);
    if (!made) return Failure(made.error());
    all = std::move(*made);
  }
  if (all.empty() && wish.participant) return std::vector{*lines->front().certificate};
  return record_all(station, project.id, all, wish.by);
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
  const auto stored = changeable(station, change);
  if (!stored) return stored;
  const auto person = find_participant(*station.store, stored->project, stored->person);
  if (!person) return Failure(person.error());
  if (!*person) return fail(words::error_no_participant, {{"participant", stored->person.text()}});
  const auto key = ensure_certificate_key(station, change.passphrase, change.by);
  if (!key) return Failure(key.error());
  CertificateIssued issued = stored->issued;
  issued.participant = stored->person;
  issued.fields.name = printed_name(**person);
  ++issued.fields.issue;
  issued.reason = clean(change.reason);
  if (const auto done = sign(issued, *key, station.store->seams().random); !done) return Failure(done.error());
  if (const auto facts = record(station, {issued_draft(stored->project, issued, change.by)}); !facts)
    return Failure(facts.error());
  return stored_certificate(*station.store, change.certificate);
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
