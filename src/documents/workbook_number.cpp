#include "documents/workbook_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

#include "core/time.h"

namespace sala {
namespace {

constexpr double max_exact = 1e15;        // larger numbers have lost digits already
constexpr double max_serial = 2'958'466;  // the end of the year 9999

std::optional<double> value_of(std::string_view written) {
  double value = 0;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
  if (error != std::errc() || end != written.data() + written.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// A format's code taken apart: what is literal stands apart from what has a meaning.
struct Symbol {
  std::string text;
  bool literal = false;
};

struct Section {
  std::vector<Symbol> symbols;
  std::optional<double> up_to;  ///< from a condition such as [<=9999999]
};

/// "[<=99999999]" holds up to that number; other brackets (colours, locales) say nothing here, but [h] counts hours.
void take_bracket(std::string_view inside, Section& section) {
  if (inside.starts_with("<")) {
    const bool with_equal = inside.starts_with("<=");
    if (const auto limit = value_of(inside.substr(with_equal ? 2 : 1)))
      section.up_to = with_equal ? *limit : *limit - 1;
  } else if (inside == "h" || inside == "hh" || inside == "m" || inside == "mm" || inside == "s" || inside == "ss") {
    section.symbols.push_back({std::string(inside)});
  }
}

std::vector<Section> sections_of(std::string_view code) {
  std::vector<Section> sections(1);
  for (std::size_t at = 0; at < code.size(); ++at) {
    Section& section = sections.back();
    const char c = code[at];
    if (c == ';') {
      sections.emplace_back();
    } else if (c == '"') {
      const std::size_t end = std::min(code.find('"', at + 1), code.size());
      section.symbols.push_back({std::string(code.substr(at + 1, end - at - 1)), true});
      at = end;
    } else if (c == '[') {
      const std::size_t end = std::min(code.find(']', at), code.size());
      take_bracket(code.substr(at + 1, end - at - 1), section);
      at = end;
    } else if (c == '\\') {
      if (++at < code.size()) section.symbols.push_back({std::string(1, code[at]), true});
    } else if (c == '_' || c == '*') {
      ++at;  // room as wide as the next character, or filled with it
    } else {
      section.symbols.push_back({std::string(1, c)});
    }
  }
  return sections;
}

const Section& section_for(const std::vector<Section>& sections, double value) {
  if (sections.front().up_to && sections.size() > 1)
    return value <= *sections.front().up_to ? sections[0] : sections[1];
  if (value < 0 && sections.size() > 1) return sections[1];
  if (value == 0 && sections.size() > 2) return sections[2];
  return sections.front();
}

bool has_letter(const Section& section, std::string_view letters) {
  return std::ranges::any_of(section.symbols, [letters](const Symbol& symbol) {
    return !symbol.literal && letters.find(symbol.text[0]) != std::string_view::npos;
  });
}

bool is_general(const Section& section) {
  std::string text;
  for (const Symbol& symbol : section.symbols) text += symbol.text;
  return text == "General" || text == "Standard" || text == "@";
}

/// y and e are years, b a Buddhist one; m alone may be a month or minutes.
bool is_date(const Section& section) {
  return !is_general(section) && has_letter(section, "yYdDhHsSmMbB");
}

/// Only places for digits and what stands between them: "000-000-0000", "0\-####\-####".
bool is_mask(const Section& section) {
  return std::ranges::all_of(section.symbols, [](const Symbol& symbol) {
    return symbol.literal || std::string_view("0#?-() +").find(symbol.text[0]) != std::string_view::npos;
  });
}

bool is_place(const Symbol& symbol) {
  return !symbol.literal && std::string_view("0#?").find(symbol.text[0]) != std::string_view::npos;
}

/// Digits go into the places from the right; those left over stand before the first place.
std::string masked(const Section& section, std::string digits) {
  std::string shown;
  auto left = static_cast<std::size_t>(std::ranges::count_if(section.symbols, is_place));
  for (auto symbol = section.symbols.rbegin(); symbol != section.symbols.rend(); ++symbol) {
    if (!is_place(*symbol)) {
      if (left == 0 || !digits.empty() || symbol->literal) shown.insert(0, symbol->text);
      continue;
    }
    --left;
    if (digits.empty()) {
      if (symbol->text == "0") shown.insert(0, "0");
      continue;
    }
    shown.insert(0, 1, digits.back());
    digits.pop_back();
    if (left == 0) shown.insert(0, std::exchange(digits, ""));
  }
  return shown;
}

std::string date_text(double serial, const Section& section, DateEpoch epoch) {
  const auto minutes_in_all = std::llround(serial * 24 * 60);
  const auto days = minutes_in_all / (24 * 60), minutes = minutes_in_all % (24 * 60);
  const std::string time = fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
  if (!has_letter(section, "yYdDbB") && (days == 0 || !has_letter(section, "mM") || has_letter(section, "hHsS")))
    return time;
  const Day first = epoch == DateEpoch::y1904 ? Day{1904, 1, 1} : days < 60 ? Day{1899, 12, 31} : Day{1899, 12, 30};
  const std::string day = format_day(day_of({moment_at(first, 0, 0).utc_ms + days * day_ms, 0}));
  return minutes == 0 ? day : day + "T" + time;
}

}  // namespace

std::string_view built_in_format(int id) {
  if (id == 1) return "0";
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) ||
      (id >= 57 && id <= 58) || (id >= 71 && id <= 74))
    return "d/m/yyyy";
  if (id == 22 || id == 77) return "d/m/yyyy h:mm";
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || (id >= 55 && id <= 56) ||
      (id >= 75 && id <= 76) || (id >= 78 && id <= 80))
    return "h:mm:ss";
  if (id == 81) return "d/m/bb";
  return "General";
}

std::string plain_number(std::string_view written) {
  if (all_digits(written)) return std::string(written);
  const auto value = value_of(written);
  if (!value) return std::string(written);
  if (std::abs(*value) >= max_exact) return fmt::format("{:.0f}", *value);
  if (*value == std::floor(*value)) return fmt::format("{}", static_cast<long long>(*value));
  const std::string shortest = fmt::format("{:.15g}", *value);
  return shortest.find('e') == std::string::npos ? shortest : fmt::format("{:.15f}", *value);
}

std::string shown_number(std::string_view written, std::string_view code, DateEpoch epoch) {
  const std::string plain = plain_number(written);
  const auto value = value_of(written);
  if (!value || code.empty() || code == "General") return plain;
  const auto sections = sections_of(code);
  const Section& section = section_for(sections, *value);
  if (section.symbols.empty() || is_general(section)) return plain;
  if (is_date(section) && *value >= 0 && *value < max_serial) return date_text(*value, section, epoch);
  if (is_mask(section) && all_digits(plain)) return masked(section, plain);
  return plain;
}

}  // namespace sala
