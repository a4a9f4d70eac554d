// The word lists of assets/lang against one another: every language says the same things, tidily.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "core/texts.h"
#include "core/thai_text.h"
#include "core/toml.h"
#include "words/core.h"

namespace {

using WordList = std::map<std::string, std::string>;

const std::filesystem::path source_folder = SALA_SOURCE_DIR;

std::map<std::string, WordList> word_lists(const std::string& language) {
  std::map<std::string, WordList> lists;
  for (const auto& entry : std::filesystem::directory_iterator(source_folder / "assets" / "lang" / language)) {
    WordList& words = lists[entry.path().filename().string()];
    for (const auto& [id, text] : toml::parse_file(entry.path().string()))
      words[std::string(id.str())] = text.value_or(std::string());
  }
  return lists;
}

WordList word_list(const std::string& language) {
  WordList all;
  for (const auto& [file, words] : word_lists(language)) all.insert(words.begin(), words.end());
  return all;
}

std::set<std::string> ids_of(const WordList& words) {
  std::set<std::string> ids;
  for (const auto& [id, text] : words) ids.insert(id);
  return ids;
}

/// The {names} in braces; "{}" and an open brace come out as they stand, so that they are seen to differ.
std::multiset<std::string> placeholders(const std::string& text) {
  std::multiset<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1))
    names.insert(text.substr(open, text.find('}', open) - open + 1));
  return names;
}

std::set<std::string> distinct(const std::multiset<std::string>& names) {
  return {names.begin(), names.end()};
}

/// Without {names}, whose spelling is the program's.
std::string words_alone(std::string text) {
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{'))
    text.erase(open, text.find('}', open) - open + 1);
  return text;
}

bool has_latin_word(const std::string& text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return std::ranges::adjacent_find(text, [&](char a, char b) { return is_letter(a) && is_letter(b); }) != text.end();
}

/// A line shown in both languages at once; an error is not, whatever it is about.
bool is_other_line(const std::string& id) {
  return id.ends_with("_other") && !id.starts_with("error_");
}

/// Words for those who read the other language: lines shown in both, and the names of the languages.
bool is_for_other_readers(const std::string& id) {
  return is_other_line(id) || id.starts_with("language_name_");
}

}  // namespace

TEST_CASE("both languages have the same ids") {
  const auto thai = ids_of(word_list("th")), english = ids_of(word_list("en"));
  REQUIRE(english.size() > 50);
  std::vector<std::string> only_one;
  std::ranges::set_symmetric_difference(thai, english, std::back_inserter(only_one));
  CHECK(only_one == std::vector<std::string>{});
}

TEST_CASE("each list has the same ids in both languages, and no id stands in two lists") {
  const auto thai = word_lists("th"), english = word_lists("en");
  REQUIRE(thai.size() == english.size());
  REQUIRE(english.size() == sala::word_list_names().size());
  std::size_t ids = 0;
  for (const auto& [file, words] : english) {
    INFO(file);
    REQUIRE(thai.contains(file));
    CHECK(ids_of(thai.at(file)) == ids_of(words));
    ids += words.size();
  }
  CHECK(ids == word_list("en").size());
}

TEST_CASE("a word list fits into a hand: at most 250 lines") {
  for (const char* language : {"th", "en"})
    for (const auto& entry : std::filesystem::directory_iterator(source_folder / "assets" / "lang" / language)) {
      INFO(entry.path());
      std::ifstream file(entry.path());
      CHECK(std::count(std::istreambuf_iterator<char>(file), {}, '\n') <= 250);
    }
}

TEST_CASE("an id has a number and a name") {
  CHECK(sala::name_of(sala::words::error_words) == "error_words");
  CHECK(sala::text_id_of("error_words") == sala::words::error_words);
  CHECK_FALSE(sala::text_id_of("error_of_nobody"));
}

TEST_CASE("both languages fill in the same placeholders") {
  const WordList thai = word_list("th"), english = word_list("en");
  for (const auto& [id, text] : english) {
    INFO(id);
    CHECK(distinct(placeholders(thai.contains(id) ? thai.at(id) : "")) == distinct(placeholders(text)));
  }
}

TEST_CASE("placeholders are lower-case names in closed braces") {
  for (const char* language : {"th", "en"})
    for (const auto& [id, text] : word_list(language))
      for (const std::string& name : placeholders(text)) {
        INFO(language << " " << id << " " << name);
        CHECK((name.size() > 2 && name.back() == '}'));
        CHECK(name.substr(1, name.size() - 2).find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos);
      }
}

TEST_CASE("every text is told somewhere") {
  std::set<std::string> told;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source_folder / "src")) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path());
    const std::string code{std::istreambuf_iterator<char>(file), {}};
    const std::string mark = "words::";
    for (std::size_t at = code.find(mark); at != std::string::npos; at = code.find(mark, at)) {
      at += mark.size();
      told.insert(code.substr(at, code.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789", at) - at));
    }
  }
  for (const std::string& id : ids_of(word_list("en"))) {
    INFO(id);
    CHECK(told.contains(id));
  }
}

TEST_CASE("what has words in English has Thai words in Thai") {
  const WordList thai = word_list("th"), english = word_list("en");
  for (const auto& [id, text] : thai) {
    const bool is_same_everywhere = text == "QR";
    if (is_for_other_readers(id) || is_same_everywhere || !has_latin_word(words_alone(english.at(id)))) continue;
    INFO(id << ": " << text);
    CHECK(sala::has_thai(text));
  }
}

TEST_CASE("no English text is only Thai") {
  for (const auto& [id, text] : word_list("en")) {
    INFO(id << ": " << text);
    CHECK((is_for_other_readers(id) || !sala::has_thai(text) || has_latin_word(words_alone(text))));
  }
}

TEST_CASE("words for those who read the other language are in it") {
  for (const auto& [id, text] : word_list("th"))
    if (is_other_line(id)) {
      INFO(id << ": " << text);
      CHECK(has_latin_word(text));
    }
  for (const auto& [id, text] : word_list("en"))
    if (is_other_line(id)) {
      INFO(id << ": " << text);
      CHECK(sala::has_thai(text));
    }
}

TEST_CASE("no text is empty or holds double, leading or trailing spaces") {
  for (const char* language : {"th", "en"})
    for (const auto& [id, text] : word_list(language)) {
      INFO(language << " " << id << ": " << text);
      CHECK_FALSE(text.empty());
      CHECK(text.find("  ") == std::string::npos);
      CHECK_FALSE(text.starts_with(' '));
      CHECK_FALSE(text.ends_with(' '));
    }
}

TEST_CASE("Thai texts are written as they are stored: no mark twice or out of order") {
  for (const auto& [id, text] : word_list("th")) {
    INFO(id);
    CHECK(sala::clean(text) == text);
  }
}
