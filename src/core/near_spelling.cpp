#include "core/near_spelling.h"

#include <algorithm>

namespace sala {
namespace {

constexpr std::size_t thai_letter = 3;  // bytes of UTF-8
constexpr std::string_view sara_i = "ิ", sara_u = "ุ", silencer = "์";

bool is_mark(std::string_view letter) {
  return letter >= "่" && letter <= silencer;
}

void drop_last(std::string& text) {
  text.resize(text.size() - std::min(text.size(), thai_letter));
}

/// The consonant under การันต์, and the vowel that stands with it: ธิ์, ธุ์.
void drop_silenced(std::string& text) {
  if (text.ends_with(sara_i) || text.ends_with(sara_u)) drop_last(text);
  if (text.size() >= thai_letter && text[text.size() - thai_letter] == '\xe0') drop_last(text);
}

std::string spelled(std::string_view folded, bool keeps_silenced) {
  std::string text;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t length = folded[at] == '\xe0' ? thai_letter : 1;
    const std::string_view letter = folded.substr(at, length);
    at += length;
    if (letter == silencer && !keeps_silenced) drop_silenced(text);
    if (letter != " " && !is_mark(letter)) text += letter;
  }
  return text;
}

}  // namespace

NearSpellings near_spellings(std::string_view folded) {
  return {spelled(folded, true), spelled(folded, false)};
}

std::vector<NearSpellings> near_spellings(const std::vector<std::string>& words) {
  std::vector<NearSpellings> spellings;
  for (const std::string& word : words) {
    spellings.push_back(near_spellings(word));
    const auto is_empty = [](const std::string& spelling) { return spelling.empty(); };
    if (std::ranges::any_of(spellings.back(), is_empty)) spellings.pop_back();
  }
  return spellings;
}

bool stand_nearly(const std::vector<NearSpellings>& words, const NearSpellings& text) {
  const auto stand_in = [&](std::size_t spelling) {
    return std::ranges::all_of(
        words, [&](const NearSpellings& word) { return text[spelling].find(word[spelling]) != std::string::npos; });
  };
  return !words.empty() && (stand_in(0) || stand_in(1));
}

}  // namespace sala
