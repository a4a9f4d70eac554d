#include "core/certificate/certificate_facts.h"

#include "core/json_read.h"

namespace sala {
namespace {

using namespace std::string_literals;

constexpr int least_year = 1900, most_year = 9999;

/// The number's parts stand together or not at all, and only beside a number.
bool has_sound_number(const CertificateIssued& issued) {
  if (!issued.n || !issued.year) return !issued.n && !issued.year && issued.fields.number.empty();
  return *issued.n >= 1 && *issued.year >= least_year && *issued.year <= most_year && !issued.fields.number.empty();
}

std::optional<CertificateKind> kind_at(const Json& body, const char* name) {
  return parse_certificate_kind(text_at(body, name));
}

}  // namespace

Json certificate_issued_body(const CertificateIssued& issued, const Written& written) {
  Json body = {{"certificate", issued.fields.certificate.text()},
               {"participant", issued.participant.text()},
               {"kind", std::string(name_of(issued.kind))},
               {"number", issued.fields.number},
               {"issue", issued.fields.issue},
               {"template", issued.paper_form ? issued.paper_form->text() : std::string()},
               {"fields", certificate_fields_json(issued.fields)},
               {"key", hex(issued.key)},
               {"signature", hex(issued.signature)}};
  if (issued.n) body["n"] = *issued.n;
  if (issued.year) body["year"] = *issued.year;
  if (!issued.reason.empty()) body["reason"] = issued.reason;
  return stamped(std::move(body), written);
}

std::optional<CertificateIssued> certificate_issued_from(const Json& body) {
  const auto participant = id_at(body, "participant");
  const auto kind = kind_at(body, "kind");
  const auto key = from_hex<32>(text_at(body, "key"));
  const auto signature = from_hex<64>(text_at(body, "signature"));
  auto fields = certificate_fields_from(body.value("fields", Json()));
  if (!participant || !kind || !key || !signature || !fields) return std::nullopt;
  if (id_at(body, "certificate") != fields->certificate || text_at(body, "number") != fields->number ||
      int_at(body, "issue", 0) != fields->issue)
    return std::nullopt;
  CertificateIssued issued{
      *participant,           *kind, {}, {}, id_at(body, "template"), std::move(*fields), *key, *signature,
      text_at(body, "reason")};
  if (body.contains("n")) issued.n = large_int_at(body, "n", 0);
  if (body.contains("year")) issued.year = int_at(body, "year", 0);
  return has_sound_number(issued) ? std::optional(std::move(issued)) : std::nullopt;
}

SignedCertificate signed_certificate(const CertificateIssued& issued) {
  return {issued.fields, key_id(issued.key), issued.signature};
}

Json certificate_revoked_body(const CertificateRevoked& revoked, const Written& written) {
  return stamped({{"certificate", revoked.certificate.text()}, {"reason", revoked.reason}}, written);
}

std::optional<CertificateRevoked> certificate_revoked_from(const Json& body) {
  const auto certificate = id_at(body, "certificate");
  if (!certificate) return std::nullopt;
  return CertificateRevoked{*certificate, text_at(body, "reason")};
}

Json certificate_granted_body(const CertificateGranted& granted, const Written& written) {
  return stamped({{"participant", granted.participant.text()},
                  {"kind", std::string(name_of(granted.kind))},
                  {"decision", std::string(name_of(granted.decision))},
                  {"reason", granted.reason}},
                 written);
}

std::optional<CertificateGranted> certificate_granted_from(const Json& body) {
  const auto participant = id_at(body, "participant");
  const auto kind = kind_at(body, "kind");
  const auto decision = parse_grant_decision(text_at(body, "decision"));
  if (!participant || !kind || !decision) return std::nullopt;
  return CertificateGranted{*participant, *kind, *decision, text_at(body, "reason")};
}

Json certificate_handed_out_body(const CertificateHandedOut& handed, const Written& written) {
  return stamped({{"certificate", handed.certificate.text()}, {"to", handed.to}}, written);
}

std::optional<CertificateHandedOut> certificate_handed_out_from(const Json& body) {
  const auto certificate = id_at(body, "certificate");
  if (!certificate) return std::nullopt;
  return CertificateHandedOut{*certificate, text_at(body, "to")};
}

std::string certificate_key_message(const PublicKey& key, const PublicKey& organisation_key) {
  std::string message = "sala-certificate-key-1\0"s;
  message.append(key.begin(), key.end());
  message.append(organisation_key.begin(), organisation_key.end());
  return message;
}

Json certificate_key_put_body(const CertificateKeyPut& put, const std::string& by) {
  return {{"key", hex(put.key)}, {"endorsement", hex(put.endorsement)}, {"by", by}};
}

std::optional<CertificateKeyPut> certificate_key_put_from(const Json& body) {
  const auto key = from_hex<32>(text_at(body, "key"));
  const auto endorsement = from_hex<64>(text_at(body, "endorsement"));
  if (!key || !endorsement) return std::nullopt;
  return CertificateKeyPut{*key, *endorsement};
}

bool is_endorsed(const CertificateKeyPut& put, const PublicKey& organisation_key) {
  return verifies(put.endorsement, certificate_key_message(put.key, organisation_key), organisation_key);
}

Json certificate_key_ended_body(const CertificateKeyEnded& ended, const std::string& by) {
  return {{"key", hex(ended.key)}, {"why", ended.why}, {"by", by}};
}

std::optional<CertificateKeyEnded> certificate_key_ended_from(const Json& body) {
  const auto key = from_hex<32>(text_at(body, "key"));
  if (!key) return std::nullopt;
  return CertificateKeyEnded{*key, text_at(body, "why")};
}

Json number_block_body(const NumberBlock& block, const std::string& by) {
  return {{"series", std::string(name_of(block.series))},
          {"year", block.year},
          {"from", block.from},
          {"to", block.to ? Json(*block.to) : Json()},
          {"station", block.station.text()},
          {"by", by}};
}

std::optional<NumberBlock> number_block_from(const Json& body) {
  const auto series = kind_at(body, "series");
  const auto station = id_at(body, "station");
  const auto to = body.find("to");
  if (!series || !station || to == body.end()) return std::nullopt;
  NumberBlock block{*series, int_at(body, "year", 0), large_int_at(body, "from", 0), {}, *station};
  if (!to->is_null()) block.to = large_int_at(body, "to", 0);
  const bool sound =
      block.year >= least_year && block.year <= most_year && block.from >= 1 && (!block.to || *block.to >= block.from);
  return sound ? std::optional(block) : std::nullopt;
}

}  // namespace sala
