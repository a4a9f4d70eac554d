#include "core/certificate/base58.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace sala {

std::string base58(std::span<const std::uint8_t> bytes) {
  static constexpr std::string_view letters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  std::vector<unsigned> digits;  // of the whole number to base 58, the lowest first
  for (const std::uint8_t byte : bytes) {
    unsigned carry = byte;
    for (unsigned& digit : digits) {
      carry += digit << 8;
      digit = carry % 58;
      carry /= 58;
    }
    for (; carry > 0; carry /= 58) digits.push_back(carry % 58);
  }
  const auto zeros = std::ranges::find_if(bytes, [](std::uint8_t byte) { return byte != 0; }) - bytes.begin();
  std::string text(static_cast<std::size_t>(zeros), letters[0]);
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) text += letters[*digit];
  return text;
}

}  // namespace sala
