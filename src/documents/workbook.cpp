#include "documents/workbook.h"

#include "core/thai_text.h"
#include "documents/workbook_sheet.h"
#include "words/documents.h"

namespace sala {
namespace {

constexpr std::string_view workbook_zip_start("PK\x03\x04", 4), empty_zip("PK\x05\x06", 4);
constexpr std::string_view ole_start("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);

/// A name as OLE compound files write it.
std::string utf16(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) (wide += c) += '\0';
  return wide;
}

/// An OLE compound file is an old workbook, a locked new one (its zip file stands encrypted inside), or something else.
Failure refuse_ole(std::string_view bytes, const std::string& file) {
  if (bytes.find(utf16("EncryptedPackage")) != std::string_view::npos)
    return fail(words::error_table_locked, {{"file", file}});
  if (bytes.find(utf16("WordDocument")) != std::string_view::npos ||
      bytes.find(utf16("PowerPoint Document")) != std::string_view::npos)
    return fail(words::error_table_document, {{"file", file}});
  return fail(words::error_table_old_workbook, {{"file", file}});
}

Result<Workbook> open(WorkbookPackage& package) {
  if (package.has("[Content_Types].xml") || package.has("xl/workbook.xml")) return open_xlsx(package);
  if (package.has("content.xml") || package.has("encrypted-package")) return open_ods(package);
  return fail(words::error_table_document, {{"file", package.file()}});
}

Result<Table> read_sheet(const Workbook& workbook, const SheetPlace& sheet) {
  auto rows = workbook.read(sheet);
  if (!rows) return Failure(rows.error());
  return Table{.encoding = "", .rows = std::move(*rows), .sheet = sheet.name};
}

Result<Table> read_named(const Workbook& workbook, const std::string& file, const std::string& name) {
  const auto same = [&](const SheetPlace& sheet) { return fold(sheet.name) == fold(name); };
  const auto found = std::ranges::find_if(workbook.sheets, same);
  if (found != workbook.sheets.end()) return read_sheet(workbook, *found);
  std::string names;
  for (const SheetPlace& sheet : workbook.sheets) names += (names.empty() ? "" : ", ") + sheet.name;
  return fail(words::error_table_sheet, {{"file", file}, {"sheet", name}, {"sheets", names}});
}

/// The first visible sheet that fits; else the first visible one, else the first.
Result<Table> read_fitting(const Workbook& workbook, const SheetChoice& choice) {
  std::optional<Table> first;
  for (const SheetPlace& sheet : workbook.sheets) {
    if (sheet.hidden) continue;
    auto table = read_sheet(workbook, sheet);
    if (!table || !choice.fits || choice.fits(*table)) return table;
    if (!first) first = std::move(*table);
  }
  if (first) return std::move(*first);
  return read_sheet(workbook, workbook.sheets.front());
}

}  // namespace

bool is_workbook(std::string_view bytes) {
  return bytes.starts_with(workbook_zip_start) || bytes.starts_with(empty_zip) || bytes.starts_with(ole_start);
}

Result<Table> parse_workbook(std::string_view bytes, const std::string& file, const SheetChoice& choice) {
  if (bytes.starts_with(ole_start)) return refuse_ole(bytes, file);
  auto package = WorkbookPackage::open(bytes, file);
  if (!package) return Failure(package.error());
  const auto workbook = open(*package);
  if (!workbook) return Failure(workbook.error());
  if (workbook->sheets.empty()) return fail(words::error_table_empty, {{"file", file}});
  auto table = choice.name.empty() ? read_fitting(*workbook, choice) : read_named(*workbook, file, choice.name);
  if (!table) return table;
  for (const SheetPlace& sheet : workbook->sheets) table->sheets.push_back(sheet.name);
  return table;
}

}  // namespace sala
