#include "core/logo.h"

#include <sodium.h>

#include "core/hash.h"
#include "core/json_read.h"

namespace sala {
namespace {

using namespace std::string_view_literals;

// PNG (RFC 2083): eight bytes of signature, then the IHDR chunk: length, name, width and height, big-endian.
constexpr std::string_view signature = "\x89PNG\r\n\x1a\n"sv;
constexpr std::size_t width_at = 16, height_at = 20, head_bytes = 24;

unsigned number_at(std::string_view bytes, std::size_t at) {
  unsigned number = 0;
  for (const char c : bytes.substr(at, 4)) number = number << 8U | static_cast<unsigned char>(c);
  return number;
}

std::string sha256(std::string_view bytes) {
  Hash digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return hex(digest);
}

std::string base64(std::string_view bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the terminating zero
  return text;
}

/// Empty where it is not base64.
std::string from_base64(std::string_view text) {
  std::string bytes(text.size() / 4 * 3 + 3, '\0');
  std::size_t length = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                        &length, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0)
    return {};
  bytes.resize(length);
  return bytes;
}

}  // namespace

bool is_logo(std::string_view png) {
  if (png.size() < head_bytes || png.size() > largest_logo_bytes || !png.starts_with(signature)) return false;
  const auto is_side = [&](std::size_t at) {
    const unsigned side = number_at(png, at);
    return side > 0 && side <= largest_logo_side;
  };
  return png.substr(12, 4) == "IHDR" && is_side(width_at) && is_side(height_at);
}

void put_logo(Json& body, const std::string& png) {
  if (png.empty()) return;
  body["logo"] = sha256(png);
  body["logo_png"] = base64(png);
}

std::string logo_at(const Json& body) {
  std::string png = from_base64(text_at(body, "logo_png"));
  return is_logo(png) && sha256(png) == text_at(body, "logo") ? png : std::string();
}

}  // namespace sala
