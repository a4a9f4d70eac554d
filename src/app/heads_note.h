// A small file beside the store that says how far its chains had come, so that a store that lost facts, or an old copy
// put back in its place, is noticed. `heads.json`; ids, numbers and hashes only.
#pragma once
#include <filesystem>
#include <optional>
#include <vector>

#include "app/open_station.h"

namespace sala {

Json heads_json(const std::vector<Head>& heads);
/// What can be read of it; lines that cannot are left out.
std::vector<Head> heads_from(const Json& json);

/// Written in passing: losing the newest note loses no fact.
Result<void> write_heads_note(const std::filesystem::path& data_folder, const std::vector<Head>& heads);
std::vector<Head> read_heads_note(const std::filesystem::path& data_folder);

/// For each chain the further of both.
std::vector<Head> furthest(std::vector<Head> a, const std::vector<Head>& b);
/// How many facts of `known` chains are not in chains that go up to `held`.
std::int64_t count_missing(const std::vector<Head>& known, const std::vector<Head>& held);

}  // namespace sala
