#include "documents/question_source.h"

#include <algorithm>

#include "core/format_number.h"
#include "documents/csv.h"
#include "documents/question_columns.h"
#include "documents/workbook.h"
#include "documents/workbook_package.h"
#include "words/questions.h"

namespace sala {
namespace {

/// Line ends, tabs, and what word processors leave where a line or a page breaks.
bool is_text_sign(unsigned char c) {
  return c >= 0x20 || (c >= '\t' && c <= '\r');
}

/// Where the text stops being text; old editors end theirs with one sign more.
std::optional<std::size_t> first_binary(std::string_view text) {
  constexpr char old_end = '\x1a';
  if (text.ends_with(old_end)) text.remove_suffix(1);
  const auto found = std::ranges::find_if_not(text, [](char c) { return is_text_sign(static_cast<unsigned char>(c)); });
  return found == text.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - text.begin()));
}

std::size_t count_lines(std::string_view text) {
  std::size_t lines = 1;
  for (std::size_t at = 0; at < text.size(); ++at)
    lines += text[at] == '\n' || (text[at] == '\r' && text.substr(at + 1, 1) != "\n");
  return lines;
}

/// A zip file that a word processor or a presentation is.
bool is_word_package(std::string_view bytes, const std::string& file) {
  auto package = WorkbookPackage::open(bytes, file);
  if (!package) return false;
  if (package->has("word/document.xml") || package->has("ppt/presentation.xml")) return true;
  if (!package->has("mimetype") || !package->has("content.xml")) return false;
  const auto type = package->text("mimetype");
  return type && type->find("opendocument.spreadsheet") == std::string::npos;
}

Result<FileContent> workbook_content(std::string_view bytes, const std::string& file) {
  if (is_word_package(bytes, file)) return fail(words::error_questions_document, {{"file", file}});
  auto table = parse_workbook(bytes, file, {.name = "", .fits = has_question_headings});
  if (!table) return Failure(table.error());
  if (!has_question_headings(*table)) return fail(words::error_questions_headings, {{"file", file}});
  return FileContent(std::move(*table));
}

}  // namespace

Result<FileContent> parse_question_bytes(std::string_view bytes, const std::string& file) {
  if (bytes.size() > max_question_bytes)
    return fail(words::error_questions_large, {{"file", file}, {"limit", std::to_string(max_question_bytes >> 20)}});
  if (is_workbook(bytes)) return workbook_content(bytes, file);
  if (is_other_document(bytes)) return fail(words::error_questions_document, {{"file", file}});
  DecodedText decoded = decode_text(bytes);
  if (const auto at = first_binary(decoded.text)) {
    const auto before = std::string_view(decoded.text).substr(0, *at);
    return fail(words::error_questions_binary,
                {{"line", std::to_string(1 + std::ranges::count(before, '\n'))}, {"file", file}});
  }
  if (count_lines(decoded.text) > max_question_lines)
    return fail(words::error_questions_lines,
                {{"file", file}, {"limit", grouped(static_cast<std::int64_t>(max_question_lines))}});
  if (auto table = parse_csv(bytes, file); table && has_question_headings(*table))
    return FileContent(std::move(*table));
  return FileContent(std::move(decoded));
}

}  // namespace sala
