// Finding a person by any part of a name: a roster's folded names in one text in memory, in the order of Thai
// dictionaries. Pure; who may be found is the store's to say, how often one may search is search_limit.h's.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/near_spelling.h"
#include "core/uuid.h"

namespace sala {

struct IndexedName {
  Uuid participant;
  std::string prefix, given_name, family_name;
};

/// The folded words of a search, without the prefix before them: "นางสาวญาณ  ใจ" is ญาณ and ใจ; a prefix alone is no word.
std::vector<std::string> name_words(std::string_view typed);

/// Where those words stand in a name as it is shown, behind its prefix: from, to, in order and apart from each other.
std::vector<std::pair<std::size_t, std::size_t>> places_of_words(std::string_view name,
                                                                 const std::vector<std::string>& words);

struct NameMatches {
  std::vector<Uuid> people;
  std::size_t exact = 0;  ///< so many of them first; the others are spelled nearly so
  bool more = false;      ///< there are others; how many is not told
};

class NameIndex {
 public:
  NameIndex() = default;
  explicit NameIndex(std::vector<IndexedName> names);

  /// The first `most` people in whose names every word stands somewhere; then those where it does without tone marks,
  /// การันต์ and spaces. Masked: a family name is found only whole, so that a search does not tell the letters which the
  /// screen hides.
  NameMatches find(std::string_view typed, std::size_t most, bool masked = false) const;

 private:
  void find_exact(const std::vector<std::string>& words, std::size_t most, bool masked, NameMatches& matches) const;
  void find_near(const std::vector<std::string>& words, std::size_t most, bool masked, NameMatches& matches) const;
  bool has_word(std::size_t line, std::string_view word, bool masked) const;
  std::string_view line_text(std::size_t line) const;

  std::string text_;  ///< a line a person: given name, tab, family name
  std::vector<std::size_t> begins_;
  std::string letters_;  ///< the same lines, a byte a letter: a third to look through
  std::vector<std::size_t> letters_begin_;
  std::vector<Uuid> people_;
  struct NearName {
    NearSpellings given, family;
  };
  std::vector<NearName> near_names_;  ///< a line a person, too
};

}  // namespace sala
