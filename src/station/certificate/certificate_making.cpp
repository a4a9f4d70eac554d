#include "station/certificate/certificate_making.h"

#include <span>

#include "security/certificate_key.h"
#include "station/certificate/certificate_office.h"
#include "station/certificate/certificate_text_fields.h"
#include "storage/project_queries.h"
#include "words/station.h"

namespace sala {
namespace {

constexpr std::size_t at_once = 50;  // facts of one transaction

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

CertificateIssued first_issue(const EligibleLine& line, const CertificateFields& common, const Random& random) {
  CertificateIssued issued;
  issued.participant = line.person.id;
  issued.fields = common;
  issued.fields.certificate = Uuid::v4(random);
  issued.fields.name = printed_name(line.person);
  return issued;
}

Draft issued_draft(const Uuid& project, const CertificateIssued& issued, const std::string& by) {
  Written written;
  written.by = by;
  return {project, "certificate_issued", certificate_issued_body(issued, written)};
}

}  // namespace

bool waits_for_number(const EligibleLine& line) {
  return line.certificate && !line.certificate->revoked_ms && line.certificate->issued.fields.number.empty();
}

Result<void> sign_issue(CertificateIssued& issued, const SecretKey& key, const Random& random) {
  random(issued.fields.salt);
  const SignedCertificate made = sign_certificate(issued.fields, key);
  issued.key = key.public_key();
  issued.signature = made.signature;
  if (certificate_text(made).size() > most_certificate_characters)
    return fail(words::error_certificate_too_long, {{"name", issued.fields.name}, {"title", issued.fields.title}});
  return {};
}

Result<std::vector<CertificateIssued>> make_certificates(OpenStation& station, const Project& project,
                                                         const MakingWish& wish,
                                                         const std::vector<EligibleLine>& people) {
  const auto common = common_fields(*station.store, project, wish.given_on);
  if (!common) return Failure(common.error());
  auto numbers = NextNumbers::of(station, common->given_on, wish.by);
  if (!numbers) return Failure(numbers.error());
  const Random& random = station.store->seams().random;
  std::vector<CertificateIssued> all;
  for (const EligibleLine& line : people) {
    const bool waits = waits_for_number(line);
    CertificateIssued issued = waits ? line.certificate->issued : first_issue(line, *common, random);
    numbers->number(issued);
    if (waits && issued.fields.number.empty()) continue;
    if (const auto done = sign_issue(issued, wish.key, random); !done) return Failure(done.error());
    all.push_back(std::move(issued));
  }
  return all;
}

Result<StoredCertificate> stored_certificate(const Store& store, const Uuid& certificate) {
  const auto found = find_certificate(store, certificate);
  if (!found) return Failure(found.error());
  if (!*found) return fail(words::error_no_certificate, {{"certificate", certificate.text()}});
  return **found;
}

Result<std::vector<StoredCertificate>> record_certificates(OpenStation& station, const Uuid& project,
                                                           const std::vector<CertificateIssued>& all,
                                                           const std::string& by) {
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

}  // namespace sala
