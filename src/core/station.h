// One installed Sala as station_put tells of it, and the organisation it belongs to.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/hash.h"
#include "core/project.h"
#include "core/rights.h"

namespace sala {

struct Station {
  Uuid id;
  std::string name;
  PublicKey key{};
  Roles roles;
  std::optional<Signature> endorsement = {};
  bool operator==(const Station&) const = default;
};

struct Organisation {
  PublicKey key{};
  Bilingual names;
  std::vector<std::string> units;
  std::vector<std::string> personnel_types;
  std::string time_zone = "Asia/Bangkok";
  std::string logo = {};  ///< the bytes of a PNG (logo.h); empty where there is none
  Json rest = Json::object();
  bool operator==(const Organisation&) const = default;
};

/// Four digits of a station's id: what tells apart kiosks that nobody has named.
int desk_number(const Uuid& station);

Json station_body(const Station& station, const std::string& by);
Result<Station> station_from(const Json& body);
Json organisation_body(const Organisation& organisation, const std::string& by);
Result<Organisation> organisation_from(const Json& body);

/// Whether the organisation's key has endorsed this station's key and roles.
bool is_endorsed(const Station& station, const PublicKey& organisation_key);

}  // namespace sala
