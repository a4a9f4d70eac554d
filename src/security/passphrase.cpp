#include "security/passphrase.h"

#include <algorithm>
#include <set>
#include <string>

namespace sala {
namespace {

bool starts_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, starts_character));
}

/// The different words between spaces that are longer than one character.
std::set<std::string_view> words_in(std::string_view text) {
  std::set<std::string_view> found;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    if (characters(word) > 1) found.insert(word);
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
  return found;
}

bool is_one_character_repeated(std::string_view text) {
  return std::ranges::all_of(text, [&](char byte) { return byte == text.front(); });
}

}  // namespace

bool is_strong_enough(std::string_view passphrase) {
  if (words_in(passphrase).size() >= passphrase_words) return true;
  return characters(passphrase) >= passphrase_characters && !is_one_character_repeated(passphrase);
}

}  // namespace sala
