// The log file of this station: what happened, never to whom. No name, no code's text and no key goes in.
#pragma once
#include <filesystem>

namespace sala {

/// Logs to folder/log/sala.log, 2 MB at a time, with the three before it. Without a writable folder nothing is logged.
void open_log(const std::filesystem::path& folder);

}  // namespace sala
