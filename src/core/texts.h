// The words of one language, by id. Words live in assets/lang/<language>/<subject>.toml and nowhere else; an id that the
// English list lacks does not compile. Knows nothing of fonts, screens or files.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace sala {

enum class Language { th, en };
inline std::string_view name_of(Language language) {
  return language == Language::th ? "th" : "en";
}

/// Of the lists in every language's folder, by their numbers.
std::vector<std::string> word_list_names();

/// As the word lists write it: for logs and for programs, never for people.
std::string_view name_of(TextId id);
std::optional<TextId> text_id_of(std::string_view name);

class Texts {
 public:
  /// Reads the texts of all word lists, in the order of `word_list_names`: lines of `id = "words with {placeholders}"` in
  /// TOML. Refuses a list that lacks an id.
  static Result<Texts> parse(Language language, const std::vector<std::string>& lists);

  /// The words as they stand.
  const std::string& operator[](TextId id) const { return words_[list_of(id)][place_of(id)]; }

  /// The words with every {name} replaced by its value; a name without a value is left standing.
  std::string with(TextId id, const std::vector<std::pair<std::string, std::string>>& values) const;
  std::string of(const Error& error) const { return with(error.text, error.values); }

  Language language() const { return language_; }

 private:
  Language language_ = Language::th;
  std::vector<std::vector<std::string>> words_;  ///< by list and place
};

}  // namespace sala
