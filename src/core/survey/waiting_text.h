// A pool as the bytes of its slot: always as long as others of its size class, so that a length tells nothing, with a
// checksum, so that a torn or damaged slot is never read as a whole one.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/survey/waiting_pool.h"

namespace sala {

/// A slot's least length; what needs more doubles it.
inline constexpr std::size_t waiting_slot_bytes = std::size_t{256} * 1024;

std::string waiting_text(const WaitingPool& pool);
/// Nothing where the bytes are no whole slot of this survey.
std::optional<WaitingPool> waiting_pool_from(std::string_view bytes, const Uuid& survey);

}  // namespace sala
