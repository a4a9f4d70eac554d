#include "core/logo.h"

#include <sodium.h>

#include "core/file_hash.h"
#include "core/json_read.h"
#include "core/png_form.h"

namespace sala {
namespace {

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
  const auto is_side = [](unsigned side) { return side > 0 && side <= largest_logo_side; };
  const auto sides = png_sides(png);
  return sides && png.size() <= largest_logo_bytes && is_side(sides->width) && is_side(sides->height);
}

void put_logo(Json& body, const std::string& png) {
  if (png.empty()) return;
  body["logo"] = FileHash::of(png).text();
  body["logo_png"] = base64(png);
}

std::string logo_at(const Json& body) {
  std::string png = from_base64(text_at(body, "logo_png"));
  return is_logo(png) && FileHash::of(png).text() == text_at(body, "logo") ? png : std::string();
}

}  // namespace sala
