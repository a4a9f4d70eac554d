#include "core/thai_digits.h"

#include <algorithm>

namespace sala {
namespace {

bool is_latin(char letter) {
  return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
}

}  // namespace

std::string thai_digits(std::string_view text) {
  std::string thai;
  for (const char c : text) {
    if (c < '0' || c > '9')
      thai += c;
    else
      thai.append({'\xe0', '\xb9', static_cast<char>('\x90' + (c - '0'))});  // U+0E50 and on
  }
  return thai;
}

std::string office_digits(std::string_view text) {
  std::string spelled;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size() - 1) + 1;
    const std::string_view word = text.substr(0, end);
    spelled += std::ranges::any_of(word, is_latin) ? std::string(word) : thai_digits(word);
    text.remove_prefix(end);
  }
  return spelled;
}

}  // namespace sala
