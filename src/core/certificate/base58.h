// Base58 with Bitcoin's alphabet, as multibase "z" has it (draft-msporny-base58-03): keys and signatures of Open Badges.
#pragma once
#include <cstdint>
#include <span>
#include <string>

namespace sala {

std::string base58(std::span<const std::uint8_t> bytes);

}  // namespace sala
