#include "core/png_form.h"

#include <algorithm>
#include <array>

namespace sala {
namespace {

using namespace std::string_view_literals;

// PNG (RFC 2083): eight bytes of signature, then chunks: length, name, content, checksum. The first is IHDR, which begins with
// width and height, big-endian.
constexpr std::string_view signature_of_png = "\x89PNG\r\n\x1a\n"sv;
constexpr std::size_t chunk_head = 8, chunk_sum = 4, head_end = 24;

unsigned big_endian_at(std::string_view bytes, std::size_t at) {
  unsigned number = 0;
  for (const char c : bytes.substr(at, 4)) number = number << 8U | static_cast<unsigned char>(c);
  return number;
}

bool is_of_pixels(std::string_view chunk) {
  constexpr std::array pixel_chunks = {"IHDR"sv, "PLTE"sv, "tRNS"sv, "sBIT"sv, "IDAT"sv, "IEND"sv};
  return std::ranges::find(pixel_chunks, chunk) != pixel_chunks.end();
}

}  // namespace

std::optional<PngSides> png_sides(std::string_view bytes) {
  if (bytes.size() < head_end || !bytes.starts_with(signature_of_png) || bytes.substr(12, 4) != "IHDR")
    return std::nullopt;
  return PngSides{big_endian_at(bytes, 16), big_endian_at(bytes, 20)};
}

bool is_bare_png(std::string_view bytes) {
  if (!png_sides(bytes)) return false;
  bytes.remove_prefix(signature_of_png.size());
  while (bytes.size() >= chunk_head + chunk_sum) {
    const std::size_t length = big_endian_at(bytes, 0);
    const std::string_view chunk = bytes.substr(4, 4);
    if (!is_of_pixels(chunk) || length > bytes.size() - chunk_head - chunk_sum) return false;
    bytes.remove_prefix(chunk_head + length + chunk_sum);
    if (chunk == "IEND") return bytes.empty();
  }
  return false;
}

}  // namespace sala
