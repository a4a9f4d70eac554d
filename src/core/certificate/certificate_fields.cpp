#include "core/certificate/certificate_fields.h"

#include "core/hash.h"
#include "core/json_read.h"

namespace sala {
namespace {

constexpr std::pair<CertificateKind, std::string_view> kind_names[] = {{CertificateKind::participant, "participant"},
                                                                       {CertificateKind::speaker, "speaker"},
                                                                       {CertificateKind::committee, "committee"}};

Json signatories_json(const std::vector<Signatory>& signatories) {
  Json json = Json::array();
  for (const Signatory& signatory : signatories)
    json.push_back({{"name", signatory.name}, {"position", signatory.position}});
  return json;
}

std::vector<Signatory> signatories_at(const Json& json) {
  std::vector<Signatory> signatories;
  const auto found = json.find("signatories");
  if (found == json.end() || !found->is_array()) return signatories;
  for (const Json& entry : *found) signatories.push_back({text_at(entry, "name"), text_at(entry, "position")});
  return signatories;
}

}  // namespace

Json certificate_fields_json(const CertificateFields& fields) {
  Json json = {{"certificate", fields.certificate.text()},
               {"salt", hex(fields.salt)},
               {"number", fields.number},
               {"name", fields.name},
               {"sentence", fields.sentence},
               {"title", fields.title},
               {"from", format_day(fields.from)},
               {"to", format_day(fields.to)},
               {"organiser", fields.organiser},
               {"given_on", format_day(fields.given_on)},
               {"issue", fields.issue},
               {"signatories", signatories_json(fields.signatories)}};
  if (fields.minutes) json["minutes"] = *fields.minutes;
  if (fields.place) json["place"] = *fields.place;
  if (fields.valid_until) json["valid_until"] = format_day(*fields.valid_until);
  return json;
}

std::optional<CertificateFields> certificate_fields_from(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  const auto certificate = id_at(json, "certificate");
  const auto salt = from_hex<8>(text_at(json, "salt"));
  const auto from = parse_day(text_at(json, "from")), to = parse_day(text_at(json, "to"));
  const auto given_on = parse_day(text_at(json, "given_on"));
  if (!certificate || !salt || !from || !to || !given_on) return std::nullopt;
  CertificateFields fields;
  fields.certificate = *certificate;
  fields.salt = *salt;
  fields.number = text_at(json, "number");
  fields.name = text_at(json, "name");
  fields.sentence = text_at(json, "sentence");
  fields.title = text_at(json, "title");
  fields.from = *from;
  fields.to = *to;
  if (json.contains("minutes")) fields.minutes = int_at(json, "minutes", -1);
  if (json.contains("place")) fields.place = text_at(json, "place");
  fields.organiser = text_at(json, "organiser");
  fields.given_on = *given_on;
  fields.issue = int_at(json, "issue", 0);
  fields.signatories = signatories_at(json);
  if (json.contains("valid_until")) fields.valid_until = parse_day(text_at(json, "valid_until"));
  const bool bounded = fields.issue >= 1 && fields.minutes.value_or(0) >= 0 &&
                       fields.signatories.size() <= most_signatories && certificate_fields_json(fields) == json;
  return bounded ? std::optional(std::move(fields)) : std::nullopt;
}

std::string_view name_of(CertificateKind kind) {
  return std::ranges::find(kind_names, kind, &std::pair<CertificateKind, std::string_view>::first)->second;
}

std::optional<CertificateKind> parse_certificate_kind(std::string_view text) {
  const auto found = std::ranges::find(kind_names, text, &std::pair<CertificateKind, std::string_view>::second);
  return found == std::end(kind_names) ? std::nullopt : std::optional(found->first);
}

std::int64_t number_of_day(Day day) {
  return moment_at(day, 0, 0).utc_ms / day_ms;
}

std::optional<Day> day_of_number(std::int64_t days) {
  static const std::int64_t last = number_of_day({9999, 12, 31});
  if (days < 0 || days > last) return std::nullopt;
  return day_of(Moment{days * day_ms, 0});
}

}  // namespace sala
