// BLAKE2b-256 and Ed25519 checks, by libsodium. Public keys only: private ones live in security/.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sala {

using Hash = std::array<std::uint8_t, 32>;
using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;
using KeyId = std::array<std::uint8_t, 8>;

Hash blake2b(std::string_view bytes);
/// The first 8 bytes of the BLAKE2b-256 of a public key.
KeyId key_id(const PublicKey& key);
bool verifies(const Signature& signature, std::string_view message, const PublicKey& key);

std::string hex(std::span<const std::uint8_t> bytes);
/// Nothing unless the text is exactly `2 * N` lower-case hexadecimal digits.
template <std::size_t N>
std::optional<std::array<std::uint8_t, N>> from_hex(std::string_view text);

extern template std::optional<std::array<std::uint8_t, 8>> from_hex<8>(std::string_view);
extern template std::optional<std::array<std::uint8_t, 16>> from_hex<16>(std::string_view);
extern template std::optional<std::array<std::uint8_t, 32>> from_hex<32>(std::string_view);
extern template std::optional<std::array<std::uint8_t, 64>> from_hex<64>(std::string_view);

}  // namespace sala
