#include "documents/table.h"

#include <fstream>

#include "core/thai_text.h"
#include "documents/csv.h"
#include "documents/text_encoding.h"
#include "documents/workbook.h"
#include "words/documents.h"

namespace sala {
namespace {

constexpr std::string_view blank_bytes(" \t\r\n\xef\xbb\xbf\xff\xfe\0", 10);

bool is_table_blank(std::string_view bytes) {
  return std::ranges::all_of(bytes, [](char c) { return blank_bytes.find(c) != std::string_view::npos; });
}

/// A web page, whole or only its table, as some programs save for .xls; XML of any kind. `start` is folded.
bool is_markup(std::string_view start) {
  if (!start.starts_with('<')) return false;
  start.remove_prefix(1);
  if (start.starts_with("?xml") || start.starts_with('!')) return true;
  for (const std::string_view tag :
       {"html",  "head", "meta", "title",  "style", "script", "link", "base", "body", "table", "thead",
        "tbody", "tr",   "div",  "center", "font",  "span",   "p",    "h1",   "h2",   "b",     "br"})
    if (start.starts_with(tag) &&
        (start.size() == tag.size() || std::string_view(" >/").find(start[tag.size()]) != std::string_view::npos))
      return true;
  return false;
}

}  // namespace

bool is_other_document(std::string_view bytes) {
  for (const std::string_view sign : {"%PDF-", "{\\rtf", "\x89PNG", "\xff\xd8\xff", "GIF8"})
    if (bytes.starts_with(sign)) return true;
  const std::string start = fold(decode_text(bytes.substr(0, 512)).text);
  return is_markup(start) || start.starts_with("mime-version:") || start.starts_with("from: <saved by");
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
