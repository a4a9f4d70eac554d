#include "core/certificate/open_badge.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "core/certificate/base58.h"
#include "core/file_hash.h"

namespace sala {
namespace {

constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr std::string_view xsd_time = "http://www.w3.org/2001/XMLSchema#dateTime";
// The badges' context says them with https, and their days as xsd:date though they have times.
constexpr std::string_view badge_date = "https://www.w3.org/2001/XMLSchema#date";
constexpr std::string_view badge_boolean = "https://www.w3.org/2001/XMLSchema#boolean";
constexpr const char* blank_node = "_:c14n0";

std::string in_vocabulary(std::string_view term) {
  return fmt::format("https://purl.imsglobal.org/spec/vc/ob/vocab.html#{}", term);
}
std::string in_credentials(std::string_view term) {
  return fmt::format("https://www.w3.org/2018/credentials#{}", term);
}
std::string in_security(std::string_view term) {
  return fmt::format("https://w3id.org/security#{}", term);
}
std::string in_schema(std::string_view term) {
  return fmt::format("https://schema.org/{}", term);
}

std::string node(std::string_view address) {
  return fmt::format("<{}>", address);
}
std::string urn(const Uuid& id) {
  return "urn:uuid:" + id.text();
}

/// Line breaks stay, as written in a document for people; no other control character gets in.
std::string badge_words(std::string_view text) {
  std::string words;
  for (const char letter : text)
    if (static_cast<unsigned char>(letter) >= 0x20 ? letter != 0x7F : letter == '\n') words += letter;
  return words;
}

std::string literal(std::string_view text, std::string_view type = {}) {
  std::string quoted = "\"";
  for (const char letter : text) {
    if (letter == '\n')
      quoted += "\\n";
    else if (letter == '"' || letter == '\\')
      (quoted += '\\') += letter;
    else
      quoted += letter;
  }
  quoted += '"';
  return type.empty() ? quoted : fmt::format("{}^^<{}>", quoted, type);
}

/// Canonical N-Quads: lines in the order of their bytes.
class Quads {
 public:
  void add(const std::string& subject, std::string_view predicate, const std::string& object) {
    lines_.push_back(fmt::format("{} <{}> {} .\n", subject, predicate, object));
  }
  std::string sorted() {
    std::ranges::sort(lines_);
    std::string all;
    for (const std::string& line : lines_) all += line;
    return all;
  }

 private:
  std::vector<std::string> lines_;
};

/// "2026-11-24T09:30:00Z": whole seconds.
std::string utc_seconds(std::int64_t utc_ms) {
  return format_at(utc_ms).substr(0, 19) + "Z";
}
std::string badge_day(Day day, bool is_end, int offset_min) {
  const std::string start = format_time(moment_at(day, 0, offset_min));
  return start.substr(0, 11) + (is_end ? "23:59:59" : "00:00:00") + start.substr(23);
}
std::string key_place(const PublicKey& key) {
  const std::string did = did_of(key);
  return did + "#" + did.substr(std::string_view("did:key:").size());
}

std::string credential_quads(const OpenBadge& badge, const PublicKey& key) {
  Quads quads;
  const std::string credential = node(urn(badge.certificate)), issuer = node(did_of(key)),
                    subject = node(urn(badge.subject)), achievement = node(urn(badge.achievement)),
                    criteria = node(urn(badge.criteria));
  quads.add(credential, rdf_type, node(in_credentials("VerifiableCredential")));
  quads.add(credential, rdf_type, node(in_vocabulary("OpenBadgeCredential")));
  quads.add(credential, in_credentials("issuer"), issuer);
  quads.add(credential, in_credentials("validFrom"), literal(utc_seconds(badge.valid_from_ms), xsd_time));
  if (badge.valid_until_ms)
    quads.add(credential, in_credentials("validUntil"), literal(utc_seconds(*badge.valid_until_ms), xsd_time));
  quads.add(credential, in_schema("name"), literal(badge_words(badge.name)));
  quads.add(credential, in_credentials("credentialSubject"), subject);
  quads.add(issuer, rdf_type, node(in_vocabulary("Profile")));
  quads.add(issuer, in_schema("name"), literal(badge_words(badge.issuer)));
  quads.add(subject, rdf_type, node(in_vocabulary("AchievementSubject")));
  quads.add(subject, in_vocabulary("activityStartDate"),
            literal(badge_day(badge.from, false, badge.offset_min), badge_date));
  quads.add(subject, in_vocabulary("activityEndDate"),
            literal(badge_day(badge.to, true, badge.offset_min), badge_date));
  quads.add(subject, in_vocabulary("licenseNumber"), literal(badge_words(badge.number)));
  quads.add(subject, in_vocabulary("identifier"), blank_node);
  quads.add(subject, in_vocabulary("achievement"), achievement);
  quads.add(blank_node, rdf_type, node(in_vocabulary("IdentityObject")));
  quads.add(blank_node, in_vocabulary("hashed"), literal("false", badge_boolean));
  quads.add(blank_node, in_vocabulary("identityHash"), literal(badge_words(badge.holder)));
  quads.add(blank_node, in_vocabulary("identityType"), literal("name"));
  quads.add(achievement, rdf_type, node(in_vocabulary("Achievement")));
  quads.add(achievement, in_vocabulary("achievementType"), literal("CertificateOfCompletion"));
  quads.add(achievement, in_schema("inLanguage"), literal(badge_words(badge.language)));
  quads.add(achievement, in_schema("name"), literal(badge_words(badge.title)));
  quads.add(achievement, in_schema("description"), literal(badge_words(badge.description)));
  quads.add(achievement, in_vocabulary("Criteria"), criteria);
  quads.add(criteria, in_vocabulary("narrative"), literal(badge_words(badge.narrative)));
  return quads.sorted();
}

std::string proof_quads(const OpenBadge& badge, const PublicKey& key) {
  Quads quads;
  quads.add(blank_node, rdf_type, node(in_security("DataIntegrityProof")));
  quads.add(blank_node, in_security("cryptosuite"), literal("eddsa-rdfc-2022", in_security("cryptosuiteString")));
  quads.add(blank_node, "http://purl.org/dc/terms/created", literal(utc_seconds(badge.created_ms), xsd_time));
  quads.add(blank_node, in_security("verificationMethod"), node(key_place(key)));
  quads.add(blank_node, in_security("proofPurpose"), node(in_security("assertionMethod")));
  return quads.sorted();
}

std::string sha256_bytes(std::string_view bytes) {
  const auto hash = from_hex<32>(FileHash::of(bytes).text());
  return {hash->begin(), hash->end()};
}

/// A UUID of version 8: the first bits of a hash.
Uuid named_id(std::string_view what, const Uuid& project, std::string_view kind) {
  std::string named = fmt::format("sala-{}-1", what);
  named += '\0';
  named.append(project.bytes.begin(), project.bytes.end());
  named += kind;
  const Hash hash = blake2b(named);
  Uuid id;
  std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | 0x80);
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
  return id;
}

}  // namespace

std::string did_of(const PublicKey& key) {
  std::array<std::uint8_t, 34> bytes = {0xED, 0x01};  // multicodec: an Ed25519 public key
  std::ranges::copy(key, bytes.begin() + 2);
  return "did:key:z" + base58(bytes);
}

std::string open_badge_message(const OpenBadge& badge, const PublicKey& key) {
  return sha256_bytes(proof_quads(badge, key)) + sha256_bytes(credential_quads(badge, key));
}

Json open_badge_json(const OpenBadge& badge, const PublicKey& key, const Signature& signature) {
  const Json holder = {{"type", "IdentityObject"},
                       {"hashed", false},
                       {"identityHash", badge_words(badge.holder)},
                       {"identityType", "name"}};
  const Json achievement = {{"id", urn(badge.achievement)},
                            {"type", Json::array({"Achievement"})},
                            {"achievementType", "CertificateOfCompletion"},
                            {"inLanguage", badge_words(badge.language)},
                            {"name", badge_words(badge.title)},
                            {"description", badge_words(badge.description)},
                            {"criteria", {{"id", urn(badge.criteria)}, {"narrative", badge_words(badge.narrative)}}}};
  const Json subject = {{"id", urn(badge.subject)},
                        {"type", Json::array({"AchievementSubject"})},
                        {"activityStartDate", badge_day(badge.from, false, badge.offset_min)},
                        {"activityEndDate", badge_day(badge.to, true, badge.offset_min)},
                        {"licenseNumber", badge_words(badge.number)},
                        {"identifier", Json::array({holder})},
                        {"achievement", achievement}};
  const Json proof = {{"type", "DataIntegrityProof"},
                      {"cryptosuite", "eddsa-rdfc-2022"},
                      {"created", utc_seconds(badge.created_ms)},
                      {"verificationMethod", key_place(key)},
                      {"proofPurpose", "assertionMethod"},
                      {"proofValue", "z" + base58(signature)}};
  Json json = {
      {"@context", Json::array({"https://www.w3.org/ns/credentials/v2",
                                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"})},
      {"id", urn(badge.certificate)},
      {"type", Json::array({"VerifiableCredential", "OpenBadgeCredential"})},
      {"issuer", {{"id", did_of(key)}, {"type", Json::array({"Profile"})}, {"name", badge_words(badge.issuer)}}},
      {"validFrom", utc_seconds(badge.valid_from_ms)},
      {"name", badge_words(badge.name)},
      {"credentialSubject", subject},
      {"proof", Json::array({proof})}};
  if (badge.valid_until_ms) json["validUntil"] = utc_seconds(*badge.valid_until_ms);
  return json;
}

Uuid achievement_id(const Uuid& project, std::string_view kind) {
  return named_id("achievement", project, kind);
}

Uuid criteria_id(const Uuid& project, std::string_view kind) {
  return named_id("criteria", project, kind);
}

}  // namespace sala
