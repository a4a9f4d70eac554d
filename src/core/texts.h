// The words of one language, by id. Words live in assets/lang/<language>.toml and nowhere else; an id that the English
// list lacks does not compile. Knows nothing of fonts or screens.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace sala {

enum class Language { th, en };

class Texts {
 public:
  /// Reads the text of a word list: lines of `id = "words with {placeholders}"` in TOML. Refuses a list that lacks an id.
  static Result<Texts> parse(Language language, std::string_view toml);

  /// The words as they stand.
  const std::string& operator[](TextId id) const { return words_[static_cast<std::size_t>(id)]; }

  /// The words with every {name} replaced by its value; a name without a value is left standing.
  std::string with(TextId id, const std::vector<std::pair<std::string, std::string>>& values) const;
  std::string of(const Error& error) const { return with(error.text, error.values); }

  Language language() const { return language_; }

 private:
  Language language_ = Language::th;
  std::vector<std::string> words_;
};

}  // namespace sala
