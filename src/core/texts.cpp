#include "core/texts.h"

#include "core/toml.h"
#include "words/core.h"
#include "words/lists.h"

namespace sala {
namespace {

Result<std::vector<std::string>> words_of(const WordList& list, std::string_view toml) {
  toml::table table;
  try {
    table = toml::parse(toml);
  } catch (const toml::parse_error& error) {
    return fail(words::error_words, {{"why", std::string(error.description())}});
  }
  std::vector<std::string> found;
  for (const std::string_view id : list.ids) {
    const auto text = table[id].value<std::string>();
    if (!text) return fail(words::error_words, {{"why", fmt::format("no {} in {}", id, list.name)}});
    found.push_back(*text);
  }
  return found;
}

}  // namespace

std::vector<std::string> word_list_names() {
  std::vector<std::string> names;
  for (const WordList& list : word_lists) names.emplace_back(list.name);
  return names;
}

std::string_view name_of(TextId id) {
  return word_lists[list_of(id)].ids[place_of(id)];
}

std::optional<TextId> text_id_of(std::string_view name) {
  for (unsigned list = 0; list < word_lists.size(); ++list) {
    const auto& ids = word_lists[list].ids;
    const auto found = std::ranges::find(ids, name);
    if (found != ids.end()) return text_id(list, static_cast<unsigned>(found - ids.begin()));
  }
  return std::nullopt;
}

Result<Texts> Texts::parse(Language language, const std::vector<std::string>& lists) {
  if (lists.size() != word_lists.size()) return fail(words::error_words, {{"why", "a list is missing"}});
  Texts texts;
  texts.language_ = language;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    auto found = words_of(word_lists[i], lists[i]);
    if (!found) return Failure(found.error());
    texts.words_.push_back(std::move(*found));
  }
  return texts;
}

std::string Texts::with(TextId id, const std::vector<std::pair<std::string, std::string>>& values) const {
  const std::string& text = (*this)[id];
  std::string filled;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string::npos ? open : text.find('}', open);
    if (close == std::string::npos) return filled.append(text, at);
    filled.append(text, at, open - at);
    const std::string_view name(text.data() + open + 1, close - open - 1);
    const auto value = std::ranges::find(values, name, [](const auto& pair) { return std::string_view(pair.first); });
    filled += value == values.end() ? text.substr(open, close - open + 1) : value->second;
    at = close + 1;
  }
  return filled;
}

}  // namespace sala
