#include "core/file_hash.h"

#include <sodium.h>

#include "core/hash.h"

namespace sala {

FileHash FileHash::of(std::string_view bytes) {
  Hash digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return FileHash(hex(digest));
}

std::optional<FileHash> FileHash::parse(std::string_view text) {
  if (!from_hex<32>(text)) return std::nullopt;
  return FileHash(std::string(text));
}

}  // namespace sala
