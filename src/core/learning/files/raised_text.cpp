#include "core/learning/files/raised_text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace sala {
namespace {

constexpr std::string_view small_signs = "0123456789+-()";
constexpr std::array<std::string_view, 14> raised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶",
                                                     "⁷", "⁸", "⁹", "⁺", "⁻", "⁽", "⁾"};
constexpr std::array<std::string_view, 14> lowered = {"₀", "₁", "₂", "₃", "₄", "₅", "₆",
                                                      "₇", "₈", "₉", "₊", "₋", "₍", "₎"};

std::optional<std::string> in_small(std::string_view text, const std::array<std::string_view, 14>& forms) {
  std::string small;
  for (const char c : text) {
    const auto place = small_signs.find(c);
    if (place == std::string_view::npos) return std::nullopt;
    small += forms[place];
  }
  return small;
}

bool is_ordinal(std::string_view text) {
  return text == "st" || text == "nd" || text == "rd" || text == "th";
}

}  // namespace

std::string raised_text(std::string_view text) {
  if (const auto small = in_small(text, raised)) return *small;
  const bool is_ascii = std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7f; });
  if (!is_ascii || is_ordinal(text)) return std::string(text);
  return text.size() == 1 ? "^" + std::string(text) : "^(" + std::string(text) + ")";
}

std::string lowered_text(std::string_view text) {
  return in_small(text, lowered).value_or(std::string(text));
}

}  // namespace sala
