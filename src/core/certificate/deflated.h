// Raw DEFLATE (RFC 1951) with the preset dictionary of certificates, version 1: Thai office words, which a code would else
// be too small for. The dictionary is data/vectors/certificate-dictionary.txt and never changes.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace sala {

/// What stands inflated in a certificate's code has at most so many bytes.
inline constexpr std::size_t most_inflated_bytes = 4096;

std::string deflated(std::string_view bytes);
/// Nothing when it is no whole stream, has bytes after its final block, or becomes longer than that.
std::optional<std::string> inflated(std::string_view bytes);

}  // namespace sala
