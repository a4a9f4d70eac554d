// Text from people, files and codes made fit for shaping.
#include <glib.h>

#include "ui/shaping.h"
#include "ui/text.h"

namespace sala {

namespace {

constexpr int most_marks_in_a_row = 6;
constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr std::string_view ellipsis = "\xE2\x80\xA6";

bool is_control(gunichar c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

// Marks that turn the order of what follows, byte order marks and tags: invisible, and able to make a name read as
// another one.
bool is_dropped(gunichar c) {
  return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x206F) ||
         c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF) || c == '\r';
}

bool is_inside_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

void append(std::string& out, gunichar c) {
  std::array<char, 6> bytes{};
  out.append(bytes.data(), static_cast<std::size_t>(g_unichar_to_utf8(c, bytes.data())));
}

void append_safe(std::string& out, gunichar c) {
  if (c == '\t' || c == 0x2028 || c == 0x2029)
    out += ' ';
  else if (is_dropped(c))
    return;
  else if (c != '\n' && is_control(c))
    out += replacement;
  else
    append(out, c);
}

// Nothing to do: what most texts are.
bool is_plain(std::string_view text) {
  if (text.size() > longest_text) return false;
  if (g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr) == FALSE) return false;
  int marks = 0;
  for (const char* at = text.data(); at < text.data() + text.size(); at = g_utf8_next_char(at)) {
    const gunichar c = g_utf8_get_char(at);
    if ((is_control(c) && c != '\n') || is_dropped(c) || c == 0x2028 || c == 0x2029) return false;
    marks = c >= 0x300 && g_unichar_ismark(c) ? marks + 1 : 0;
    if (marks > most_marks_in_a_row) return false;
  }
  return true;
}

}  // namespace

std::string safe_text(std::string_view untrusted) {
  if (is_plain(untrusted)) return std::string(untrusted);
  std::string out;
  std::size_t characters = 0;
  int marks = 0;
  const char* end = untrusted.data() + untrusted.size();
  for (const char* at = untrusted.data(); at < end;) {
    const gunichar c = g_utf8_get_char_validated(at, end - at);
    const bool broken = c == static_cast<gunichar>(-1) || c == static_cast<gunichar>(-2);
    at = broken ? at + 1 : g_utf8_next_char(at);
    marks = !broken && g_unichar_ismark(c) ? marks + 1 : 0;
    if (marks > most_marks_in_a_row) continue;
    if (++characters > longest_text) return out.append(ellipsis);
    if (broken)
      out += replacement;
    else
      append_safe(out, c);
  }
  return out;
}

RichText safe_rich_text(const RichText& untrusted) {
  RichText safe{safe_text(untrusted.text)};
  const bool same = safe.text == untrusted.text;
  const auto now_at = [&](std::size_t byte) {
    if (!same) byte = safe_text(std::string_view(untrusted.text).substr(0, byte)).size();
    byte = std::min(byte, safe.text.size());
    while (byte > 0 && byte < safe.text.size() && is_inside_character(safe.text[byte])) --byte;
    return byte;
  };
  for (const TextSpan& span : untrusted.spans) {
    safe.spans.push_back({now_at(span.begin), now_at(span.end), span.bold, span.color});
    if (safe.spans.back().end < safe.spans.back().begin) safe.spans.back().end = safe.spans.back().begin;
  }
  return safe;
}

RichText with_bold_values(std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& values,
                          std::optional<Color> color) {
  RichText rich;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    const auto value = std::find_if(values.begin(), values.end(), [&](const auto& pair) { return pair.first == name; });
    rich.text.append(pattern.substr(0, value == values.end() ? close + 1 : open));
    if (value != values.end()) {
      rich.spans.push_back({rich.text.size(), rich.text.size() + value->second.size(), true, color});
      rich.text.append(value->second);
    }
    pattern.remove_prefix(close + 1);
  }
  rich.text.append(pattern);
  return rich;
}

RichText with_highlight(std::string text, std::string_view part, std::optional<Color> color) {
  RichText rich{std::move(text)};
  if (part.empty()) return rich;
  for (std::size_t at = rich.text.find(part); at != std::string::npos; at = rich.text.find(part, at + part.size()))
    rich.spans.push_back({at, at + part.size(), true, color});
  return rich;
}

}  // namespace sala
