#include "core/name_index.h"

#include <string.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "core/person_name.h"
#include "core/thai_text.h"

namespace sala {
namespace {

struct Line {
  std::string key, text;
  Uuid participant;
};

std::vector<Line> sorted_lines(const std::vector<IndexedName>& names) {
  std::vector<Line> lines;
  lines.reserve(names.size());
  for (const IndexedName& name : names) {
    const std::string text = fold(name.given_name) + "\t" + fold(name.family_name) + "\n";
    lines.push_back({thai_sort_key(name.given_name + " " + name.family_name), text, name.participant});
  }
  std::ranges::sort(lines, [](const Line& a, const Line& b) {
    return a.key != b.key ? a.key < b.key : a.participant < b.participant;
  });
  return lines;
}

/// A byte a letter: each of ASCII and Thai has its own, other scripts share them, so what is found is looked at again.
std::string byte_letters(std::string_view text) {
  const auto letters = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(letters.length()));
  for (std::int32_t i = 0; i < letters.length(); ++i) {
    const char16_t c = letters.charAt(i);
    bytes.push_back(static_cast<char>(c < 0x80 ? c : 0x80 | (c & 0x7f)));
  }
  return bytes;
}

/// Whether a word is one of the words of a name, whole. A single letter is not: ณ stands in many.
bool is_whole_word(std::string_view name, std::string_view word) {
  if (word.size() <= 3) return false;
  return (" " + std::string(name) + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

/// Every word in one of the names, or all of them, as they were typed, in both together: people forget the space.
bool is_near(const NearSpellings& given, const NearSpellings& family, const std::vector<NearSpellings>& typed,
             std::size_t spelling, bool masked) {
  std::string joined;
  for (const NearSpellings& word : typed) joined += word[spelling];
  const std::string whole = given[spelling] + family[spelling];
  const auto stands = [&](const NearSpellings& word) {
    if (given[spelling].find(word[spelling]) != std::string::npos) return true;
    return masked ? family[spelling] == word[spelling] : family[spelling].find(word[spelling]) != std::string::npos;
  };
  return std::ranges::all_of(typed, stands) || (masked ? whole == joined : whole.find(joined) != std::string::npos);
}

}  // namespace

std::vector<std::string> name_words(std::string_view typed) {
  const std::string folded = fold(typed);
  const std::string_view name = without_prefix(folded);
  std::vector<std::string> words;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t space = std::min(name.find(' ', at), name.size());
    if (space > at) words.emplace_back(name.substr(at, space - at));
    at = space + 1;
  }
  return words;
}

std::vector<std::pair<std::size_t, std::size_t>> places_of_words(std::string_view name,
                                                                 const std::vector<std::string>& words) {
  const auto same = [](char shown, char folded) {
    return (shown >= 'A' && shown <= 'Z' ? shown - 'A' + 'a' : shown) == folded;
  };
  const std::string_view looked = without_prefix(name);
  const std::size_t prefix = name.size() - looked.size();
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (const std::string& word : words) {
    // Not std::ranges::search: clang 14, which builds the fuzz targets, cannot read libstdc++'s.
    const auto found = std::search(looked.begin(), looked.end(), word.begin(), word.end(), same);
    const std::size_t begin = prefix + static_cast<std::size_t>(found - looked.begin());
    if (found != looked.end()) places.emplace_back(begin, begin + word.size());
  }
  std::ranges::sort(places);
  for (std::size_t i = 1; i < places.size(); ++i) places[i].first = std::max(places[i].first, places[i - 1].second);
  std::erase_if(places, [](const auto& place) { return place.first >= place.second; });
  return places;
}

NameIndex::NameIndex(std::vector<IndexedName> names) {
  const std::vector<Line> lines = sorted_lines(names);
  for (const Line& line : lines) {
    begins_.push_back(text_.size());
    people_.push_back(line.participant);
    text_ += line.text;
    letters_begin_.push_back(letters_.size());
    letters_ += byte_letters(line.text);
    const std::size_t tab = line.text.find('\t');
    near_names_.push_back({near_spellings(std::string_view(line.text).substr(0, tab)),
                           near_spellings(std::string_view(line.text).substr(tab + 1, line.text.size() - tab - 2))});
  }
}

std::string_view NameIndex::line_text(std::size_t line) const {
  const std::size_t end = line + 1 < begins_.size() ? begins_[line + 1] : text_.size();
  return std::string_view(text_).substr(begins_[line], end - 1 - begins_[line]);
}

bool NameIndex::has_word(std::size_t line, std::string_view word, bool masked) const {
  const std::string_view text = line_text(line);
  if (!masked) return text.find(word) != std::string_view::npos;
  const std::size_t tab = text.find('\t');
  return text.substr(0, tab).find(word) != std::string_view::npos || is_whole_word(text.substr(tab + 1), word);
}

NameMatches NameIndex::find(std::string_view typed, std::size_t most, bool masked) const {
  NameMatches matches;
  const std::vector<std::string> words = name_words(typed);
  if (words.empty()) return matches;
  find_exact(words, most, masked, matches);
  matches.exact = matches.people.size();
  if (!matches.more) find_near(words, most, masked, matches);
  return matches;
}

void NameIndex::find_exact(const std::vector<std::string>& words, std::size_t most, bool masked,
                           NameMatches& matches) const {
  const std::string longest = byte_letters(*std::ranges::max_element(words, {}, &std::string::size));
  for (std::size_t at = 0; at < letters_.size();) {
    const void* hit = ::memmem(letters_.data() + at, letters_.size() - at, longest.data(), longest.size());
    if (hit == nullptr) return;
    const auto place = static_cast<std::size_t>(static_cast<const char*>(hit) - letters_.data());
    const auto after = std::upper_bound(letters_begin_.begin(), letters_begin_.end(), place);
    const auto line = static_cast<std::size_t>(after - letters_begin_.begin()) - 1;
    at = after == letters_begin_.end() ? letters_.size() : *after;
    const auto stands = [&](const std::string& word) { return has_word(line, word, masked); };
    if (!std::ranges::all_of(words, stands)) continue;
    matches.more = matches.people.size() == most;
    if (matches.more) return;
    matches.people.push_back(people_[line]);
  }
}

void NameIndex::find_near(const std::vector<std::string>& words, std::size_t most, bool masked,
                          NameMatches& matches) const {
  const std::vector<NearSpellings> typed = near_spellings(words);
  for (std::size_t line = 0; line < near_names_.size() && !typed.empty(); ++line) {
    const NearName& name = near_names_[line];
    if (!is_near(name.given, name.family, typed, 0, masked) && !is_near(name.given, name.family, typed, 1, masked))
      continue;
    if (std::ranges::find(matches.people, people_[line]) != matches.people.end()) continue;
    matches.more = matches.people.size() == most;
    if (matches.more) return;
    matches.people.push_back(people_[line]);
  }
}

}  // namespace sala
