#include "core/ticket.h"

namespace sala {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

}  // namespace

std::string base45_encode(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() * 3 / 2 + 2);
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    const bool pair = i + 1 < bytes.size();
    unsigned value = static_cast<unsigned char>(bytes[i]);
    if (pair) value = value * 256 + static_cast<unsigned char>(bytes[i + 1]);
    for (int digits = pair ? 3 : 2; digits > 0; --digits, value /= 45) text += alphabet[value % 45];
  }
  return text;
}

std::optional<std::string> base45_decode(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); i += 3) {
    const std::string_view digits = text.substr(i, 3);
    if (digits.size() == 1) return std::nullopt;
    unsigned value = 0;
    for (std::size_t k = digits.size(); k-- > 0;) {
      const std::size_t digit = alphabet.find(digits[k]);
      if (digit == std::string_view::npos) return std::nullopt;
      value = value * 45 + static_cast<unsigned>(digit);
    }
    if (value > (digits.size() == 3 ? 0xffffU : 0xffU)) return std::nullopt;
    if (digits.size() == 3) bytes += static_cast<char>(value >> 8);
    bytes += static_cast<char>(value & 0xff);
  }
  return bytes;
}

}  // namespace sala
