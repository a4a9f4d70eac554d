// Certificates are a function of the set of facts: issues, later issues, revocations, keys, ends of keys, blocks and grants
// of several stations in any order, repetition and split give the same rows, and what is held is held for the same reason.
#include <algorithm>
#include <random>

#include "core/certificate/certificate_facts.h"
#include "core/fact_kinds.h"
#include "storage/certificate/certificate_queries.h"
#include "storage/certificate/register_queries.h"
#include "support/bodies.h"
#include "support/test_store.h"

using namespace sala;

namespace {

const Uuid issuing = id_of(0xaa);
const PenKey issuing_office(0x70);
const PenKey first_key(0x71), second_key(0x72), unknown_key(0x73);

struct Paper {
  int writer, kind, certificate, person, number, issue, target;
};

[[maybe_unused]] std::ostream& operator<<(std::ostream& out, const Paper& paper) {
  return out << '{' << paper.writer << ',' << paper.kind << ',' << paper.certificate << ',' << paper.person << ','
             << paper.number << ',' << paper.issue << ',' << paper.target << '}';
}

Uuid holder(int number) {
  return id_of(static_cast<std::uint8_t>(0x10 + number % 3));
}
Uuid paper_id(int number) {
  return id_of(static_cast<std::uint8_t>(0x40 + number % 4));
}

struct Numbered {
  Uuid certificate = {}, person = {};
  int n = 1, issue = 1;
};

CertificateIssued certificate_of(const Numbered& wish, const PenKey& key) {
  CertificateIssued issued;
  issued.participant = wish.person;
  issued.fields.certificate = wish.certificate;
  issued.fields.name = "สุดา ใจงาม";
  issued.fields.from = issued.fields.to = issued.fields.given_on = {2026, 11, 24};
  issued.fields.issue = wish.issue;
  if (wish.n > 0) {
    issued.n = wish.n;
    issued.year = 2569;
    issued.fields.number = number_text({}, wish.n, 2569);
  }
  issued.key = key.public_key;
  issued.signature = key.sign(certificate_message(issued.fields, key_id(key.public_key)));
  return issued;
}

Json endorsed_key(const PenKey& key, const PenKey& organisation = issuing_office) {
  return certificate_key_put_body(
      {key.public_key, organisation.sign(certificate_key_message(key.public_key, organisation.public_key))}, "system");
}

/// As the pen will write it: its `by` is under the signature.
Json ended_key(const PenKey& key) {
  Json body = certificate_key_ended_body({key.public_key, "stolen"}, "system");
  body["signature"] = hex(issuing_office.sign(organisation_message("certificate_key_ended", body)));
  return body;
}

Json block_for(const Pen& pen, int from, int to) {
  return number_block_body({CertificateKind::participant, 2569, from, to, pen.station.id}, "system");
}

/// Somebody's data are gone; the number of their certificate is not.
Json erasure_of(const Uuid& certificate, const Uuid& person, int n) {
  Json erasure = {{"participant", person.text()},
                  {"facts", Json::array()},
                  {"certificates",
                   {{{"certificate", certificate.text()},
                     {"number", number_text({}, n, 2569)},
                     {"issue", 1},
                     {"kind", "participant"},
                     {"n", n},
                     {"year", 2569}}}},
                  {"by", "system"}};
  erasure["signature"] = hex(issuing_office.sign(organisation_message("erasure", erasure)));
  return erasure;
}

std::vector<Pen> offices() {
  return {Pen(1, Roles::all(), &issuing_office), Pen(2, Roles::all(), &issuing_office),
          Pen(3, Roles::parse("door,trainer,staff"), &issuing_office), Pen(4, Roles::parse("door"), &issuing_office)};
}

Json with_roles(const Pen& pen, const std::string& roles) {
  Station station = pen.station;
  station.endorsement.reset();
  station.roles = Roles::parse(roles);
  return station_body(endorsed(station, issuing_office), "system");
}

/// What one deed writes, and in which chain.
Draft deed_of(const Paper& paper, const std::vector<Pen>& pens) {
  const PenKey& key = paper.target % 7 == 0 ? unknown_key : paper.target % 2 == 0 ? first_key : second_key;
  const Pen& other = pens[static_cast<std::size_t>(paper.target) % pens.size()];
  switch (paper.kind % 10) {
    case 0:
      return {{}, "certificate_key_put", endorsed_key(key, paper.number % 5 == 0 ? unknown_key : issuing_office)};
    case 1:
      return {{}, "number_block", block_for(other, 1 + paper.number % 4, 4 + paper.number % 4)};
    case 2:
      return {{}, "certificate_key_ended", ended_key(key)};
    case 3:
      return {issuing, "certificate_revoked", certificate_revoked_body({paper_id(paper.certificate), "ผิดคน"}, {})};
    case 4:
      return {issuing, "certificate_granted",
              certificate_granted_body({holder(paper.person), CertificateKind::participant,
                                        static_cast<GrantDecision>(paper.number % 3), "ป่วย"},
                                       {})};
    case 5:
      return {issuing, "certificate_handed_out", certificate_handed_out_body({paper_id(paper.certificate), "เอง"}, {})};
    case 6:
      return {issuing, "participant_merged", bodies::merged(holder(paper.person), holder(paper.number))};
    default:
      return {issuing, "certificate_issued",
              certificate_issued_body(
                  certificate_of(
                      {paper_id(paper.certificate), holder(paper.person), paper.number % 8, 1 + paper.issue % 3}, key),
                  {})};
  }
}

std::vector<std::string> lines_of(const std::vector<Paper>& papers) {
  std::vector<Pen> pens = offices();
  pens[0].write(std::nullopt, "organisation_put", bodies::organisation(issuing_office));
  pens[0].write(issuing, "project_put", bodies::project("C-1"));
  pens[0].write(std::nullopt, "certificate_key_put", endorsed_key(first_key));
  pens[0].write(std::nullopt, "number_block", block_for(pens[0], 1, 6));
  for (const Paper& paper : papers) {
    Pen& pen = pens[static_cast<std::size_t>(paper.writer) % pens.size()];
    if (paper.writer % 17 == 0)
      pens[0].write(std::nullopt, "station_put", with_roles(pens[1], paper.number % 2 == 0 ? "door" : "door,staff"));
    const Draft deed = deed_of(paper, pens);
    pen.write(deed.project, deed.kind, deed.body);
  }
  std::vector<std::string> lines;
  for (const Pen& pen : pens) lines = lines + pen.lines();
  return lines;
}

void same_certificates_whatever_the_way(const std::vector<Paper>& papers, Trust trust) {
  std::vector<std::string> lines = lines_of(papers);
  QuickStore at_once, in_parts;
  RC_ASSERT(at_once->receive(lines, trust)->refused == 0);
  std::ranges::shuffle(lines, std::mt19937(*rc::gen::arbitrary<std::uint32_t>()));
  const auto part = *rc::gen::inRange<std::size_t>(1, lines.size() + 1);
  for (std::size_t from = 0; from < lines.size(); from += part) {
    const std::span few = std::span(lines).subspan(from, std::min(part, lines.size() - from));
    RC_ASSERT(in_parts->receive({few.begin(), few.end()}, trust)->refused == 0);
  }
  RC_ASSERT(plain_tables(*at_once) == plain_tables(*in_parts));
  RC_ASSERT(in_parts->rebuild());
  RC_ASSERT(plain_tables(*at_once) == plain_tables(*in_parts));
}

/// An office with a key and the numbers 1 to 9, and a store that knows it.
struct Register {
  Register() {
    office.write(std::nullopt, "organisation_put", bodies::organisation(issuing_office));
    office.write(issuing, "project_put", bodies::project("C-1"));
    office.write(std::nullopt, "certificate_key_put", endorsed_key(first_key));
    office.write(std::nullopt, "number_block", block_for(office, 1, 9));
  }

  Fact issue(const Numbered& wish, const PenKey& key = first_key) {
    return office.write(issuing, "certificate_issued", certificate_issued_body(certificate_of(wish, key), {}));
  }
  /// Why the fact is held once everything came; empty where it counts.
  std::string held(const Fact& fact) {
    store.import(office.lines());
    return store.waits(fact);
  }

  Pen office{1, Roles::all(), &issuing_office};
  TestStore store;
};

}  // namespace

namespace rc {
template <>
struct Arbitrary<Paper> {
  static Gen<Paper> arbitrary() {
    const auto number = gen::inRange(0, 840);
    return gen::build<Paper>(gen::set(&Paper::writer, number), gen::set(&Paper::kind, number),
                             gen::set(&Paper::certificate, number), gen::set(&Paper::person, number),
                             gen::set(&Paper::number, number), gen::set(&Paper::issue, number),
                             gen::set(&Paper::target, number));
  }
};
}  // namespace rc

TEST_CASE("certificates come to the same whatever the order, the repetition and the split") {
  CHECK(rc::check("imported by the owner", [](const std::vector<Paper>& papers) {
    same_certificates_whatever_the_way(papers, Trust::store_owner);
  }));
  CHECK(rc::check("received by sync", [](const std::vector<Paper>& papers) {
    same_certificates_whatever_the_way(papers, Trust::endorsed);
  }));
}

TEST_CASE("a certificate with an endorsed key and a number of its writer's block counts") {
  Register office;
  CHECK(office.held(office.issue({paper_id(1), holder(1), 1})).empty());
  const auto all = certificates_of(*office.store, issuing).value();
  REQUIRE(all.size() == 1);
  CHECK(all[0].person == holder(1));
  CHECK(all[0].issued.fields.number == "0001/2569");
  CHECK_FALSE(all[0].revoked_ms);
}

TEST_CASE("a number outside the writer's block, an unknown key and a wrong signature are held, each with its reason") {
  Register office;
  CHECK(office.held(office.issue({paper_id(1), holder(1), 10})) == "number");
  CHECK(office.held(office.issue({paper_id(2), holder(2), 2}, second_key)) == "signature");
  CertificateIssued forged_paper = certificate_of({paper_id(3), holder(0), 3}, first_key);
  forged_paper.fields.name = "คนอื่น";
  const Fact forged_fact =
      office.office.write(issuing, "certificate_issued", certificate_issued_body(forged_paper, {}));
  CHECK(office.held(forged_fact) == "signature");
  CHECK(certificates_of(*office.store, issuing).value().empty());
}

TEST_CASE("what was held counts once its block or its key comes") {
  Register office;
  const Fact early = office.issue({paper_id(1), holder(1), 20});
  const Fact by_second = office.issue({paper_id(2), holder(2), 2}, second_key);
  REQUIRE(office.held(early) == "number");
  office.office.write(std::nullopt, "number_block", block_for(office.office, 20, 29));
  office.office.write(std::nullopt, "certificate_key_put", endorsed_key(second_key));
  CHECK(office.held(early).empty());
  CHECK(office.held(by_second).empty());
}

TEST_CASE("a key that another organisation endorses is held") {
  Register office;
  const Fact put = office.office.write(std::nullopt, "certificate_key_put", endorsed_key(second_key, unknown_key));
  CHECK(office.held(put) == "signature");
  CHECK(certificate_keys(*office.store, key_id(second_key.public_key)).value().empty());
}

TEST_CASE("a later issue keeps the number whoever writes it, and stands for the certificate") {
  Register office;
  office.issue({paper_id(1), holder(1), 1});
  Pen second(2, Roles::all(), &issuing_office);
  const Fact again =
      second.write(issuing, "certificate_issued",
                   certificate_issued_body(certificate_of({paper_id(1), holder(1), 1, 2}, first_key), {}));
  const Fact stolen =
      second.write(issuing, "certificate_issued",
                   certificate_issued_body(certificate_of({paper_id(2), holder(2), 1, 2}, first_key), {}));
  office.store.import(office.office.lines() + second.lines());
  CHECK(office.store.waits(again).empty());
  CHECK(office.store.waits(stolen) == "number");
  CHECK(find_certificate(*office.store, paper_id(1)).value()->issued.fields.issue == 2);
}

TEST_CASE("a certificate whose number is to follow counts, and its number stands before the issue without") {
  Register office;
  CHECK(office.held(office.issue({paper_id(1), holder(1), 0})).empty());
  CHECK(find_certificate(*office.store, paper_id(1)).value()->issued.fields.number.empty());
  office.issue({paper_id(1), holder(1), 5});
  office.store.import(office.office.lines());
  CHECK(find_certificate(*office.store, paper_id(1)).value()->issued.fields.number == "0005/2569");
}

TEST_CASE("only an office's revocation counts") {
  Register office;
  office.issue({paper_id(1), holder(1), 1});
  Pen staff(3, Roles::parse("door,trainer,staff"), &issuing_office);
  staff.write(issuing, "certificate_revoked", certificate_revoked_body({paper_id(1), "ล้อเล่น"}, {}));
  office.store.import(office.office.lines() + staff.lines());
  CHECK_FALSE(find_certificate(*office.store, paper_id(1)).value()->revoked_ms);
  const Fact revoked =
      office.office.write(issuing, "certificate_revoked", certificate_revoked_body({paper_id(1), "ออกผิดคน"}, {}));
  office.store.import(office.office.lines());
  CHECK(find_certificate(*office.store, paper_id(1)).value()->revoked_ms == parse_at(revoked.at));
  CHECK(revocation_reason(*office.store, paper_id(1)).value() == "ออกผิดคน");
}

TEST_CASE("a block knows its highest number, revoked and erased ones too") {
  Register office;
  office.issue({paper_id(1), holder(1), 3});
  office.office.write(issuing, "certificate_revoked", certificate_revoked_body({paper_id(1), "ผิด"}, {}));
  office.store.import(office.office.lines());
  const Uuid station = office.office.station.id;
  CHECK(blocks_of(*office.store, station, CertificateKind::participant, 2569).value().at(0).highest == 3);
  office.office.write(issuing, "erasure", erasure_of(paper_id(2), holder(2), 7));
  office.store.import(office.office.lines());
  CHECK(blocks_of(*office.store, station, CertificateKind::participant, 2569).value().at(0).highest == 7);
  CHECK(blocks_of(*office.store, station, CertificateKind::speaker, 2569).value().empty());
}

TEST_CASE("the register keeps the numbers of erased people as used, each once, and no others") {
  Register office;
  office.issue({paper_id(1), holder(1), 2});
  office.office.write(issuing, "erasure", erasure_of(paper_id(2), holder(2), 7));
  office.office.write(issuing, "erasure", erasure_of(paper_id(2), holder(2), 7));
  office.store.import(office.office.lines());
  CHECK(erased_numbers(*office.store, issuing).value() ==
        std::vector<ErasedNumber>{{CertificateKind::participant, 7, 2569, "0007/2569"}});
  CHECK(used_numbers(*office.store, CertificateKind::participant, 2569).value() == std::set<std::int64_t>{2, 7});
  CHECK(used_numbers(*office.store, CertificateKind::participant, 2570).value().empty());
  CHECK(used_numbers(*office.store, CertificateKind::speaker, 2569).value().empty());
  REQUIRE(office.store->rebuild());
  CHECK(used_numbers(*office.store, CertificateKind::participant, 2569).value() == std::set<std::int64_t>{2, 7});
}

TEST_CASE("two certificates under one number are both counted, and the end of a key is known") {
  Register office;
  office.issue({paper_id(1), holder(1), 1});
  office.issue({paper_id(2), holder(2), 1});
  office.office.write(std::nullopt, "certificate_key_ended", ended_key(first_key));
  office.store.import(office.office.lines());
  CHECK(times_used(*office.store, find_certificate(*office.store, paper_id(1)).value()->issued).value() == 2);
  CHECK(certificate_keys(*office.store, key_id(first_key.public_key)).value().at(0).is_ended);
}

TEST_CASE("staff's newest word on a person counts, also when two entries of the person become one") {
  Register office;
  const auto say = [&](int person, GrantDecision decision) {
    office.office.write(issuing, "certificate_granted",
                        certificate_granted_body({holder(person), CertificateKind::participant, decision, "ป่วย"}, {}));
  };
  say(1, GrantDecision::granted);
  say(2, GrantDecision::withheld);
  office.office.write(issuing, "participant_put", bodies::participant(holder(1), "สุดา"));
  office.office.write(issuing, "participant_put", bodies::participant(holder(2), "สุดา"));
  office.office.write(issuing, "participant_merged", bodies::merged(holder(1), holder(2)));
  office.store.import(office.office.lines());
  const auto grants = grants_of(*office.store, issuing, CertificateKind::participant).value();
  CHECK(grants == std::map<Uuid, GrantDecision>{{holder(2), GrantDecision::withheld}});
}
