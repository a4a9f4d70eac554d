#include "core/said_day.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <vector>

#include "core/icu_date.h"
#include "core/thai_text.h"

namespace sala {
namespace {

/// The names of the months in both languages, in full before short: "พฤศจิกายน", "พ.ย.", "November", "Nov". Folded.
const std::vector<std::pair<std::string, int>>& month_names() {
  static const std::vector<std::pair<std::string, int>> names = [] {
    std::vector<std::pair<std::string, int>> all;
    for (const char16_t* pattern : {u"LLLL", u"LLL"})
      for (const Language language : {Language::th, Language::en})
        for (int month = 1; month <= 12; ++month)
          all.emplace_back(fold(icu_date({2026, month, 1}, language, pattern)), month);
    return all;
  }();
  return names;
}

/// "29 พ.ย. 2569" as "29/11/2569".
std::string with_month_number(const std::string& text) {
  for (const auto& [name, month] : month_names()) {
    const auto place = text.find(name);
    if (place != std::string::npos)
      return clean(text.substr(0, place)) + "/" + std::to_string(month) + "/" + clean(text.substr(place + name.size()));
  }
  return text;
}

/// The numbers in it; nothing where something else than signs between them stands there, too.
std::vector<std::string> numbers_in(const std::string& text) {
  std::vector<std::string> numbers(1);
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      numbers.back() += c;
    else if (std::string_view("/.- ").find(c) == std::string_view::npos)
      return {};
    else if (!numbers.back().empty())
      numbers.emplace_back();
  }
  return numbers;
}

/// Of two digits, in the common era.
int nearest_year(int digits, Day today) {
  const int buddhist = 2500 + digits - years_of_buddhist_era, common = 2000 + digits;
  return std::abs(buddhist - today.year) < std::abs(common - today.year) ? 2500 + digits : common;
}

}  // namespace

std::optional<Day> said_day(const std::string& written, Day today, Eras& eras) {
  if (const auto plain = eras.day(written)) return plain;
  const std::vector<std::string> numbers = numbers_in(with_month_number(fold(written)));
  if (numbers.size() != 3) return std::nullopt;
  for (const std::string& number : numbers)
    if (number.size() > 4) return std::nullopt;
  const std::string& year = numbers[2];
  if (year.size() != 2 && year.size() != 4) return std::nullopt;
  const int whole = year.size() == 2 ? nearest_year(std::stoi(year), today) : std::stoi(year);
  return eras.day(fmt::format("{}/{}/{}", numbers[0], numbers[1], whole));
}

std::string typed_day(Day day, Language language) {
  const int year = day.year + (language == Language::th ? years_of_buddhist_era : 0);
  return day.year == 0 ? "" : fmt::format("{}/{}/{}", day.day, day.month, year);
}

}  // namespace sala
