// Which machine this is, so that a data folder copied to another one is noticed and becomes a new station there.
// Two machines made from one disk image share /etc/machine-id and look alike until one is given its own.
#pragma once
#include <filesystem>
#include <optional>

#include "core/hash.h"

namespace sala {

/// A hash of /etc/machine-id, which itself should not leave the machine. Nothing where the system has none.
std::optional<Hash> machine_id(const std::filesystem::path& file = "/etc/machine-id");

}  // namespace sala
