// How words read without what people leave out when they type a name: tone marks, การันต์ and spaces. Knows letters, not
// people.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace sala {

/// Folded words in two spellings: without marks and spaces, and without the letters that การันต์ silences either. What was
/// typed is near a name when one of its spellings stands in the same spelling of the name.
using NearSpellings = std::array<std::string, 2>;
NearSpellings near_spellings(std::string_view folded);

/// Of each word of a search; without words that are nothing but marks.
std::vector<NearSpellings> near_spellings(const std::vector<std::string>& words);

/// Whether all the words stand in a text, all in one spelling.
bool stand_nearly(const std::vector<NearSpellings>& words, const NearSpellings& text);

}  // namespace sala
