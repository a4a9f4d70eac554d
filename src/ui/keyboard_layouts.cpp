#include "ui/keyboard_layouts.h"

#include <map>

namespace sala {

namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr std::string_view dotted_circle = "◌";

/// The letters of a row, each one character.
std::vector<std::string> split(std::string_view row) {
  std::vector<std::string> letters;
  for (const char byte : row)
    if ((static_cast<unsigned char>(byte) & 0xc0U) == 0x80U)
      letters.back() += byte;
    else
      letters.emplace_back(1, byte);
  return letters;
}

Rows rows_of(std::initializer_list<std::string_view> rows) {
  Rows all;
  for (const std::string_view row : rows) all.push_back(split(row));
  return all;
}

const Rows& thai() {
  static const Rows rows = rows_of({"ๅ/-ภถุึคตจขช", "ๆไำพะัีรนยบลฃ", "ฟหกดเ้่าสวง", "ผปแอิืทมใฝ"});
  return rows;
}
const Rows& thai_shifted() {
  static const Rows rows = rows_of({"+๑๒๓๔ู฿๕๖๗๘๙", "๐\"ฎฑธํ๊ณฯญฐ,ฅ", "ฤฆฏโฌ็๋ษศซ.", "()ฉฮฺ์?ฒฬฦ"});
  return rows;
}
const Rows& english() {
  static const Rows rows = rows_of({"1234567890", "qwertyuiop", "asdfghjkl'", "zxcvbnm,.-"});
  return rows;
}
const Rows& english_shifted() {
  static const Rows rows = rows_of({"1234567890", "QWERTYUIOP", "ASDFGHJKL\"", "ZXCVBNM@/_"});
  return rows;
}
const Rows& symbols() {
  static const Rows rows = rows_of({"1234567890", "@#%&*+-=_/", "()[]{}<>:;", "!?.,'\"ฯๆ฿~"});
  return rows;
}

bool is_mark(const std::string& letter) {
  return letter == "ั" || (letter >= "ิ" && letter <= "ฺ") || (letter >= "็" && letter <= "๎");
}

/// The keys of a US keyboard in the places of the Thai letters.
const std::map<char, std::string>& thai_by_us() {
  static const std::map<char, std::string> letters = [] {
    const Rows us = rows_of({"1234567890-=", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./"});
    const Rows us_shifted = rows_of({"!@#$%^&*()_+", "QWERTYUIOP{}|", "ASDFGHJKL:\"", "ZXCVBNM<>?"});
    std::map<char, std::string> found;
    for (std::size_t row = 0; row < us.size(); ++row)
      for (std::size_t i = 0; i < us[row].size(); ++i) {
        found[us[row][i].front()] = thai()[row][i];
        found[us_shifted[row][i].front()] = thai_shifted()[row][i];
      }
    return found;
  }();
  return letters;
}

}  // namespace

const Rows& letters_on(KeyboardLayout layout, bool shift) {
  if (layout == KeyboardLayout::symbols) return symbols();
  if (layout == KeyboardLayout::english) return shift ? english_shifted() : english();
  return shift ? thai_shifted() : thai();
}

std::string key_label(const std::string& letter) {
  return is_mark(letter) ? std::string(dotted_circle) + letter : letter;
}

std::string_view layout_label(KeyboardLayout layout) {
  if (layout == KeyboardLayout::symbols) return "123";
  return layout == KeyboardLayout::thai ? "กขค" : "ABC";
}

std::optional<std::string> kedmanee(char us) {
  const auto found = thai_by_us().find(us);
  return found == thai_by_us().end() ? std::nullopt : std::optional(found->second);
}

}  // namespace sala
