#include "documents/certificate/baked_badge.h"

#include <zlib.h>

#include <cstdint>

namespace sala {
namespace {

constexpr std::size_t png_head_bytes = 8 + 25;  // the signature and IHDR, which comes first

std::string big_endian(std::uint32_t number) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 0xFF);
  return bytes;
}

}  // namespace

std::string bake_badge(std::string_view png, std::string_view json) {
  std::string chunk = "iTXt";
  chunk += "openbadgecredential";
  chunk.append(5, '\0');  // the keyword's end, not compressed, its method, no language, no translated keyword
  chunk += json;
  const auto sum = crc32(0, reinterpret_cast<const Bytef*>(chunk.data()), static_cast<uInt>(chunk.size()));
  const std::string length = big_endian(static_cast<std::uint32_t>(chunk.size() - 4));
  return std::string(png.substr(0, png_head_bytes)) + length + chunk + big_endian(static_cast<std::uint32_t>(sum)) +
         std::string(png.substr(png_head_bytes));
}

}  // namespace sala
