// A small file beside the store that says how far every chain was ever seen to go here, so that a store that lost facts,
// or an old copy put back in its place, is noticed. `heads.json`; ids, numbers and hashes only.
#pragma once
#include <filesystem>
#include <optional>
#include <vector>

#include "station/open_station.h"

namespace sala {

Json heads_json(const std::vector<Head>& heads);
/// What can be read of it; lines that cannot are left out.
std::vector<Head> heads_from(const Json& json);

/// Adds what is known; a chain never gets shorter in the note.
Result<void> note_heads(const std::filesystem::path& data_folder, const std::vector<Head>& heads);
/// Makes the note say what is held and no more: what is missing is given up.
Result<void> forget_missing(const std::filesystem::path& data_folder, const std::vector<Head>& held);
std::vector<Head> noted_heads(const std::filesystem::path& data_folder);

/// For each chain the further of both.
std::vector<Head> furthest(std::vector<Head> a, const std::vector<Head>& b);
/// How many facts of `known` chains are not in chains that go up to `held`.
std::int64_t count_missing(const std::vector<Head>& known, const std::vector<Head>& held);
/// The same for one station's chains: a station whose own facts are missing must not go on with them.
std::int64_t count_missing_of(const Uuid& station, std::vector<Head> known, const std::vector<Head>& held);

}  // namespace sala
