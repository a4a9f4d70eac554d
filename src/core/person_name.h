// Takes a name written in one cell apart: prefix, given name, family name. Thai and English.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sala {

struct NameParts {
  std::string prefix, given_name, family_name;
  bool operator==(const NameParts&) const = default;
};

/// "ผศ.ดร.สมชาย ณ อยุธยา" → ผศ.ดร. | สมชาย | ณ อยุธยา. Civil, academic, medical, military and noble prefixes, one after
/// another; in Thai all that follows the first word is the family name, in English the last word with its particles.
NameParts split_name(std::string_view cleaned_name);

/// Only the prefix from the rest: "นางสาวญาณิศา" → นางสาว | ญาณิศา. Nothing when no name would remain.
struct PrefixedName {
  std::string prefix, name;
  bool operator==(const PrefixedName&) const = default;
};
PrefixedName split_prefix(std::string_view cleaned_name);

/// The bytes at which a line of a name may begin: after a space, though not after "ณ", and after a prefix that the given
/// name is written to. Ascending; never 0.
std::vector<std::size_t> line_starts_of_name(std::string_view name);

/// "ดร" → ดร., "น.ส" → น.ส.: without the dot it would read as the beginning of the name.
std::string with_its_dot(std::string cleaned_prefix);

/// What a person is looked for by: the same without its prefix, and nothing when there is only one.
std::string_view without_prefix(std::string_view cleaned_name);

}  // namespace sala
