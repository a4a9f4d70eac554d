// The two files in which answers wait, `surveys/<survey>.0` and `.1` of the data folder: written in turn, each with a
// generation of its own, the one before overwritten once the store knows the new one. What is released when is
// core/survey/waiting_pool.h's, and survey_desk.h's to do.
#pragma once
#include <filesystem>

#include "core/result.h"
#include "core/survey/waiting_pool.h"

namespace sala {

struct FoundWaiting {
  std::optional<WaitingPool> pool = {};  ///< of the generation the store knows, or the next
  bool has_others = false;               ///< a slot that is neither blank nor of these: damaged, or an old one put back
};
/// Error: error_file_unreadable; what is missing is no error.
Result<FoundWaiting> read_waiting(const std::filesystem::path& folder, const Uuid& survey, std::int64_t generation);

/// Into the slot of its generation; the other one stays.
Result<void> write_waiting(const std::filesystem::path& folder, const WaitingPool& pool);
/// Overwrites the slot of this generation with blanks.
Result<void> blank_waiting(const std::filesystem::path& folder, const Uuid& survey, std::int64_t generation);
/// Gives slots that may not be used another name, for people to look at.
Result<void> set_waiting_aside(const std::filesystem::path& folder, const Uuid& survey);

}  // namespace sala
