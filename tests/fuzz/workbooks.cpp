// Workbooks as zip files, or as text that is zipped first: bytes changed within a zip file break its checksums, so that
// fuzzing it would hardly get past them. The text has lines "--- name of the part", each followed by its content.
#include <algorithm>

#include "fuzz/tables.h"
#include "fuzz/targets.h"
#include "support/zip_file.h"

namespace sala::fuzz {
namespace {

constexpr std::string_view part_mark = "--- ";
constexpr std::size_t max_parts = 32;

std::string_view take_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

/// A name that libzip writes without a word about its bytes.
bool is_plain_name(std::string_view name) {
  return !name.empty() && !name.ends_with('/') && std::ranges::all_of(name, [](char c) { return c > ' ' && c < 0x7f; });
}

ZipParts parts_of(std::string_view text) {
  ZipParts parts;
  if (!text.starts_with(part_mark)) return parts;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    const std::string_view name = line.starts_with(part_mark) ? line.substr(part_mark.size()) : "";
    const bool known = std::ranges::find(parts, name, &ZipParts::value_type::first) != parts.end();
    if (is_plain_name(name) && !known && parts.size() < max_parts)
      parts.emplace_back(name, "");
    else if (!parts.empty())
      parts.back().second += std::string(line) + "\n";
  }
  return parts;
}

void workbook(std::string_view bytes, const std::string& file) {
  const ZipParts parts = parts_of(bytes);
  check_table(parts.empty() ? std::string(bytes) : zip_of(parts), file);
}

}  // namespace

void xlsx(std::string_view bytes) {
  workbook(bytes, "people.xlsx");
}

void ods(std::string_view bytes) {
  workbook(bytes, "people.ods");
}

}  // namespace sala::fuzz
