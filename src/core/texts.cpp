#include "core/texts.h"

#include "core/text_ids.h"
#include "core/toml.h"

namespace sala {

Result<Texts> Texts::parse(Language language, std::string_view toml) {
  toml::table table;
  try {
    table = toml::parse(toml);
  } catch (const toml::parse_error& error) {
    return fail(TextId::error_words, {{"why", std::string(error.description())}});
  }
  Texts texts;
  texts.language_ = language;
  texts.words_.reserve(text_count);
  for (const std::string_view name : text_names) {
    const auto words = table[name].value<std::string>();
    if (!words) return fail(TextId::error_words, {{"why", "no " + std::string(name)}});
    texts.words_.push_back(*words);
  }
  return texts;
}

std::string Texts::with(TextId id, const std::vector<std::pair<std::string, std::string>>& values) const {
  const std::string& words = (*this)[id];
  std::string filled;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t open = words.find('{', at);
    const std::size_t close = open == std::string::npos ? open : words.find('}', open);
    if (close == std::string::npos) return filled.append(words, at);
    filled.append(words, at, open - at);
    const std::string_view name(words.data() + open + 1, close - open - 1);
    const auto value = std::ranges::find(values, name, [](const auto& pair) { return std::string_view(pair.first); });
    filled += value == values.end() ? words.substr(open, close - open + 1) : value->second;
    at = close + 1;
  }
  return filled;
}

}  // namespace sala
