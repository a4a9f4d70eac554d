#include "core/station.h"

#include "core/fact.h"
#include "core/json_read.h"
#include "core/logo.h"

namespace sala {
int desk_number(const Uuid& station) {
  return 1000 + (station.bytes[14] << 8 | station.bytes[15]) % 9000;
}

Json station_body(const Station& station, const std::string& by) {
  Json body = {{"station", station.id.text()},
               {"name", station.name},
               {"key", hex(station.key)},
               {"roles", station.roles.text()},
               {"by", by}};
  if (station.endorsement) body["endorsement"] = hex(*station.endorsement);
  return body;
}

Result<Station> station_from(const Json& body) {
  const auto id = id_at(body, "station");
  if (!id) return lacks("station_put", "station");
  Station station{*id, text_at(body, "name"), {}, Roles::parse(text_at(body, "roles")), {}};
  const auto key = from_hex<32>(text_at(body, "key"));
  if (!key) return lacks("station_put", "key");
  station.key = *key;
  station.endorsement = from_hex<64>(text_at(body, "endorsement"));
  return station;
}

Json organisation_body(const Organisation& organisation, const std::string& by) {
  Json body = organisation.rest;
  body["key"] = hex(organisation.key);
  body["names"] = {{"th", organisation.names.th}, {"en", organisation.names.en}};
  body["units"] = organisation.units;
  body["personnel_types"] = organisation.personnel_types;
  body["time_zone"] = organisation.time_zone;
  put_logo(body, organisation.logo);
  body["by"] = by;
  return body;
}

Result<Organisation> organisation_from(const Json& body) {
  Organisation organisation;
  const auto key = from_hex<32>(text_at(body, "key"));
  if (!key) return lacks("organisation_put", "key");
  organisation.key = *key;
  if (const auto names = body.find("names"); names != body.end() && names->is_object())
    organisation.names = {text_at(*names, "th"), text_at(*names, "en")};
  organisation.units = texts_at(body, "units");
  organisation.personnel_types = texts_at(body, "personnel_types");
  organisation.time_zone = text_at(body, "time_zone", "Asia/Bangkok");
  organisation.logo = logo_at(body);
  organisation.rest = body;
  for (const char* member : {"key", "names", "units", "personnel_types", "time_zone", "logo", "logo_png", "by"})
    organisation.rest.erase(member);
  return organisation;
}

bool is_endorsed(const Station& station, const PublicKey& organisation_key) {
  return station.endorsement &&
         verifies(*station.endorsement, endorsement_message(station.id, station.key, station.roles.text()),
                  organisation_key);
}

}  // namespace sala
