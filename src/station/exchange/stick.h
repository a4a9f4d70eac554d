// A station joins an organisation by a stick: it asks, people compare the request's twelve digits, the station that holds
// the organisation's key endorses it and answers; a station that knows no organisation yet has people compare the answer's
// digits, too (stick_pass.h). Everything is in one folder of the stick, `sala-exchange/`, named by ids. Repeatable in any
// order; half-copied files are refused and lose nothing. Asks for nothing and shows nothing itself.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "security/join_request.h"
#include "station/open_station.h"

namespace sala {

struct JoinRequest {
  AskedToJoin asked;
  std::string code;  ///< twelve digits, to be compared by people
  std::filesystem::path file;
};

/// Whether the organisation has endorsed this station.
Result<bool> has_joined(const OpenStation& station);

/// The number of this station's request that waits for an answer; nothing when none does.
Result<std::optional<RequestNonce>> open_request(const OpenStation& station);
Result<void> close_request(OpenStation& station);

/// At the new station, or at one that joined and needs more: writes a request, which takes the place of the one before.
/// Errors: error_stick_joined, where the organisation's key is; error_stick_folder, error_file_unwritable.
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
  Roles roles = {.door = true};
  std::string by = "system";
};

struct Answered {
  std::filesystem::path file;
  std::string code;  ///< twelve digits, to be compared with what the new station shows
};

/// Endorses the station, which a person has compared, and writes its answer: what its roles may read and the keys to such
/// bundles, signed by the organisation and sealed to the station's own key. Endorsing again writes the answer again.
/// Errors also: error_key_missing, error_passphrase_*.
Result<Answered> endorse_station(OpenStation& office, const JoinRequest& request, const Grant& grant,
                                 const std::filesystem::path& stick, std::string_view passphrase);

/// The same in its two steps, once the organisation's key is open. The word about the station, as a fact; errors:
/// error_stick_request, where its id is known with another key.
Result<Station> put_endorsed(OpenStation& office, const JoinRequest& request, const Grant& grant,
                             const SecretKey& organisation_key);
/// The answer, from a store that may be opened to read only. Takes about a second, for the digits; for any thread.
Result<Answered> write_answer(const OpenStation& office, const AskedToJoin& endorsed, const SecretKey& organisation_key,
                              const std::filesystem::path& stick);

}  // namespace sala
