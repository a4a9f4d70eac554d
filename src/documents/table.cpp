#include "documents/table.h"

#include <fstream>

#include "documents/csv.h"
#include "documents/workbook.h"
#include "words/documents.h"

namespace sala {
namespace {

constexpr std::string_view blank_bytes(" \t\r\n\xef\xbb\xbf\xff\xfe\0", 10);

bool is_table_blank(std::string_view bytes) {
  return std::ranges::all_of(bytes, [](char c) { return blank_bytes.find(c) != std::string_view::npos; });
}

}  // namespace

/// Some programs save web pages as .xls.
bool is_other_document(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, 512);
  for (const std::string_view sign : {"%PDF-", "{\\rtf", "\x89PNG", "\xff\xd8\xff", "GIF8"})
    if (start.starts_with(sign)) return true;
  const auto markup = start.find_first_not_of(" \t\r\n\xef\xbb\xbf");
  if (markup == std::string_view::npos) return false;
  const std::string_view text = start.substr(markup);
  return text.starts_with("<html") || text.starts_with("<HTML") || text.starts_with("<!DOCTYPE") ||
         text.starts_with("<!doctype") || text.starts_with("<?xml");
}

Result<Table> parse_table(std::string_view bytes, const std::string& file, const SheetChoice& choice) {
  if (bytes.size() > max_table_bytes) return fail(words::error_table_too_large, {{"file", file}});
  if (is_table_blank(bytes)) return fail(words::error_table_empty, {{"file", file}});
  if (is_workbook(bytes)) return parse_workbook(bytes, file, choice);
  if (is_other_document(bytes)) return fail(words::error_table_document, {{"file", file}});
  return parse_csv(bytes, file);
}

Result<Table> read_table(const std::filesystem::path& file, const SheetChoice& choice) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(file, failed))
    return fail(words::error_table_missing, {{"file", file.string()}});
  if (std::filesystem::file_size(file, failed) > max_table_bytes || failed)
    return fail(words::error_table_too_large, {{"file", file.string()}});
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (in.bad() || !in.is_open()) return fail(words::error_table_missing, {{"file", file.string()}});
  return parse_table(bytes, file.filename().string(), choice);
}

}  // namespace sala
