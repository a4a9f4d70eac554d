// Stations without a network: a new one joins and all exchange facts by a stick that is carried between them. Everything is
// in one folder of it, `sala-exchange/`, named by ids: <station>.request, <station>.welcome, <station>.bundle. Repeatable
// in any order; half-copied files are refused and lose nothing. Asks for nothing and shows nothing itself.
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/open_station.h"

namespace sala {

struct JoinRequest {
  Station station;   ///< id, name and key; no roles yet
  std::string code;  ///< six digits, to be compared by people
  std::filesystem::path file;
};

/// At the new station: writes its request. Errors: error_stick_joined, error_stick_folder, error_file_unwritable.
Result<JoinRequest> request_to_join(OpenStation& station, const std::filesystem::path& stick);

/// At the station that holds the organisation's key: the requests on the stick. Files that are no whole requests are
/// errors, when there is no other; error_stick_no_requests.
Result<std::vector<JoinRequest>> join_requests(const std::filesystem::path& stick);

/// Endorses the station, which a person has compared, and writes its answer: every fact and the key to bundles, sealed to
/// the station's own key. Endorsing again writes the answer again. Errors also: error_key_missing, error_passphrase_*.
Result<std::filesystem::path> endorse_station(OpenStation& office, const JoinRequest& request, const Roles& roles,
                                              const std::filesystem::path& stick, std::string_view passphrase);

struct BundleTaken {
  std::filesystem::path file;
  ReceiveReport received;
  std::optional<Error> refused;  ///< nothing was taken from it
};

struct Exchange {
  std::vector<BundleTaken> taken;
  bool joined = false;  ///< the organisation's answer was among them
  std::filesystem::path written;
  std::int64_t facts = 0;  ///< in the bundle written
};

/// Takes in every bundle on the stick, then writes this station's own: all it holds. Errors: error_stick_folder,
/// error_stick_not_joined, error_file_unwritable; a bundle that is refused is told in the report.
Result<Exchange> exchange_facts(OpenStation& station, const std::filesystem::path& stick);

}  // namespace sala
