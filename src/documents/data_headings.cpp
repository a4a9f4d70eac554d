#include "documents/data_headings.h"

#include <unicode/unistr.h>

#include <set>

#include "core/thai_text.h"

namespace sala {
namespace {

constexpr std::int32_t longest_sheet_name = 31;  // in UTF-16, as Excel counts

/// The first `most` units of it, no letter in two.
std::string cut_to(const std::string& text, std::int32_t most) {
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  if (wide.length() > most) wide.truncate(wide.getChar32Start(most));
  std::string cut;
  wide.toUTF8String(cut);
  return cut;
}

std::string plain_sheet_name(const std::string& title) {
  std::string name;
  for (const char c : clean(title)) name += std::string_view("[]:*?/\\").find(c) == std::string_view::npos ? c : ' ';
  name = cut_to(clean(name), longest_sheet_name);
  while (name.starts_with('\'')) name.erase(0, 1);
  while (name.ends_with('\'') || name.ends_with(' ')) name.pop_back();
  return name.empty() ? "–" : name;
}

/// The name, or with the first number that makes it another one.
std::string only_once(std::set<std::string>& taken, const std::string& name, std::int32_t most) {
  std::string made = name;
  for (int number = 2; !taken.insert(fold(made)).second; ++number) {
    const std::string end = " (" + std::to_string(number) + ")";
    made = cut_to(name, most - static_cast<std::int32_t>(end.size())) + end;
  }
  return made;
}

}  // namespace

std::vector<std::string> headings_of(const std::vector<DataColumn>& columns) {
  constexpr std::int32_t longest_heading = 1'000;
  std::set<std::string> taken;
  std::vector<std::string> headings;
  for (const DataColumn& column : columns) {
    const std::string heading = clean(column.heading);
    headings.push_back(only_once(taken, heading.empty() ? "–" : heading, longest_heading));
  }
  return headings;
}

std::vector<std::string> sheet_names(const std::vector<DataSheet>& sheets) {
  std::set<std::string> taken;
  std::vector<std::string> names;
  for (const DataSheet& sheet : sheets)
    names.push_back(only_once(taken, plain_sheet_name(sheet.title), longest_sheet_name));
  return names;
}

}  // namespace sala
