// A station joins an organisation by a stick: it asks, people compare six digits, the station that holds the
// organisation's key endorses it and answers. What is exchanged afterwards is stick_pass.h. Everything is in one folder of
// the stick, `sala-exchange/`, named by ids: <station>.request, <station>.welcome, <station>.bundle. Repeatable in any
// order; half-copied files are refused and lose nothing. Asks for nothing and shows nothing itself.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "station/open_station.h"

namespace sala {

struct JoinRequest {
  Station station;   ///< id, name and key; no roles yet
  std::string code;  ///< six digits, to be compared by people
  std::filesystem::path file;
};

/// Whether the organisation has endorsed this station.
Result<bool> has_joined(const OpenStation& station);

/// At the new station: writes its request. Errors: error_stick_joined, error_stick_folder, error_file_unwritable.
Result<std::filesystem::path> write_request(OpenStation& station, const std::filesystem::path& stick);
/// What stands in a request. Its digits take about a second, on purpose; for any thread. Errors: error_stick_request,
/// error_passphrase_memory, those of reading.
Result<JoinRequest> read_request(const std::filesystem::path& file);
/// Both.
Result<JoinRequest> request_to_join(OpenStation& station, const std::filesystem::path& stick);

/// At the station that holds the organisation's key: the requests on the stick. Files that are no whole requests are
/// errors, when there is no other; error_stick_no_requests. For any thread.
Result<std::vector<JoinRequest>> join_requests(const std::filesystem::path& stick);

/// What a station is let do, and who lets it: a user's id, or "system".
struct Grant {
  Roles roles;
  std::string by = "system";
};

/// Endorses the station, which a person has compared, and writes its answer: every fact and the key to bundles, sealed to
/// the station's own key. Endorsing again writes the answer again. Errors also: error_key_missing, error_passphrase_*.
Result<std::filesystem::path> endorse_station(OpenStation& office, const JoinRequest& request, const Grant& grant,
                                              const std::filesystem::path& stick, std::string_view passphrase);

/// The same in its two steps, once the organisation's key is open. The word about the station, as a fact; errors:
/// error_stick_request, where its id is known with another key.
Result<Station> put_endorsed(OpenStation& office, const JoinRequest& request, const Grant& grant,
                             const SecretKey& organisation_key);
/// The answer, from a store that may be opened to read only. For any thread.
Result<std::filesystem::path> write_answer(const Store& store, const std::filesystem::path& data_folder,
                                           const Station& endorsed, const PublicKey& organisation_key,
                                           const std::filesystem::path& stick);

}  // namespace sala
