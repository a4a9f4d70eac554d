// XLSX: ECMA-376, as Excel, LibreOffice, Google Sheets and openpyxl write it. Declared in workbook_sheet.h.
#include <charconv>

#include "documents/blank_cells.h"
#include "documents/cell_text.h"
#include "documents/workbook_number.h"
#include "documents/workbook_sheet.h"
#include "words/documents.h"

namespace sala {
namespace {

constexpr int xlsx_max_text_depth = 8;

/// The text of a shared or inline string: its <t> in all runs, without the phonetic ones.
void xlsx_append_text(const pugi::xml_node& node, std::string& text, int depth = 0) {
  if (depth > xlsx_max_text_depth) return;
  for (const pugi::xml_node& child : node.children()) {
    const std::string_view name = local_name(child);
    if (name == "t")
      text += from_workbook_text(text_in(child));
    else if (name == "r")
      xlsx_append_text(child, text, depth + 1);
  }
}

struct Relation {
  std::string type, part;
};
using Relations = std::map<std::string, Relation>;

/// "../x" and "./x" against the folder of the part that names it; targets that begin with / count from the root.
std::string resolved(const std::string& folder, std::string_view target) {
  const bool from_root = target.starts_with('/') || target.starts_with('\\');
  return part_name(from_root ? std::string(target) : folder + std::string(target));
}

std::string folder_of(const std::string& part) {
  const auto slash = part.rfind('/');
  return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

Result<Relations> relations_of(WorkbookPackage& package, const std::string& part) {
  const std::string folder = folder_of(part);
  const auto xml = package.xml(folder + "_rels/" + part.substr(folder.size()) + ".rels");
  if (!xml) return Failure(xml.error());
  Relations relations;
  for (const pugi::xml_node& node : xml->root().children()) {
    const std::string_view type = attribute_of(node, "Type");
    relations[std::string(attribute_of(node, "Id"))] = {std::string(type.substr(type.rfind('/') + 1)),
                                                        resolved(folder, attribute_of(node, "Target"))};
  }
  return relations;
}

std::string part_of(const Relations& relations, std::string_view type) {
  const auto found = std::ranges::find_if(relations, [&](const auto& entry) { return entry.second.type == type; });
  return found == relations.end() ? "" : found->second.part;
}

/// What cells refer to by number.
struct Shared {
  std::vector<std::string> strings;
  bool strings_here = false;         ///< some programs name the part and write none, since no cell refers to it
  std::vector<std::string> formats;  ///< of each cell style
  DateEpoch epoch = DateEpoch::y1900;
};

int number_of(std::string_view text, int otherwise = -1) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

Result<void> read_strings(WorkbookPackage& package, const std::string& part, Shared& shared) {
  if (!package.has(part)) return {};
  const auto xml = package.xml(part);
  if (!xml) return Failure(xml.error());
  for (const pugi::xml_node& item : children_of(xml->root(), "si"))
    xlsx_append_text(item, shared.strings.emplace_back());
  shared.strings_here = true;
  return {};
}

Result<void> read_styles(WorkbookPackage& package, const std::string& part, Shared& shared) {
  if (!package.has(part)) return {};
  const auto xml = package.xml(part);
  if (!xml) return Failure(xml.error());
  std::map<int, std::string> codes;
  for (const pugi::xml_node& format : children_of(child_of(xml->root(), "numFmts"), "numFmt"))
    codes[number_of(attribute_of(format, "numFmtId"))] = attribute_of(format, "formatCode");
  for (const pugi::xml_node& style : children_of(child_of(xml->root(), "cellXfs"), "xf")) {
    const int id = number_of(attribute_of(style, "numFmtId"), 0);
    const auto own = codes.find(id);
    shared.formats.push_back(own == codes.end() ? std::string(built_in_format(id)) : own->second);
  }
  return {};
}

/// "BC12" → row 11, column 54; letters only, or nothing at all, leave what was there.
struct Place {
  std::size_t row = 0, column = 0;
};
Place place_of(std::string_view reference, Place next) {
  std::size_t letters = 0, column = 0;
  for (; letters < reference.size() && letters < 4; ++letters) {
    const int letter = reference[letters] & ~0x20;  // Excel reads "bc12", too
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(letter - 'A' + 1);
  }
  const int row = number_of(reference.substr(letters));
  if (letters == 0 || row < 1) return next;
  return {static_cast<std::size_t>(row) - 1, column - 1};
}

std::string xlsx_cell_text(const pugi::xml_node& cell, const Shared& shared) {
  const std::string_view type = attribute_of(cell, "t");
  if (type == "inlineStr") {
    std::string text;
    xlsx_append_text(child_of(cell, "is"), text);
    return text.empty() ? text_in(child_of(cell, "v")) : text;  // some programs write <v> here, too
  }
  const std::string value = text_in(child_of(cell, "v"));
  if (value.empty()) return "";
  if (type == "s") {
    const int index = number_of(value);
    return index >= 0 && static_cast<std::size_t>(index) < shared.strings.size()
               ? shared.strings[static_cast<std::size_t>(index)]
               : "";
  }
  if (type == "b") return value == "1" ? "TRUE" : "FALSE";
  if (type == "d") return value.ends_with("T00:00:00") ? value.substr(0, value.size() - 9) : value;
  if (type == "str" || type == "e") return from_workbook_text(value);
  const auto style = static_cast<std::size_t>(number_of(attribute_of(cell, "s"), 0));
  const std::string_view code = style < shared.formats.size() ? std::string_view(shared.formats[style]) : "";
  return shown_number(value, code, shared.epoch);
}

Result<void> read_rows(const WorkbookPackage& package, const pugi::xml_node& data, const Shared& shared,
                       SheetRows& rows) {
  Place next;
  for (const pugi::xml_node& row : data.children()) {
    if (local_name(row) != "row") continue;
    const int number = number_of(attribute_of(row, "r"));
    next = {number > 0 ? static_cast<std::size_t>(number) - 1 : next.row, 0};
    rows.begin_row(next.row, attribute_of(row, "hidden") == "1" || attribute_of(row, "hidden") == "true");
    for (const pugi::xml_node& cell : row.children()) {
      if (local_name(cell) != "c") continue;
      if (attribute_of(cell, "t") == "s" && !shared.strings_here) return package.damaged();
      next.column = place_of(attribute_of(cell, "r"), next).column;
      if (const auto put = rows.put(next.column, xlsx_cell_text(cell, shared)); !put) return put;
      ++next.column;
    }
    ++next.row;
  }
  return {};
}

/// A merge's first cell and the rows it reaches down to, from "B3:B9".
void read_merges(const pugi::xml_node& merges, SheetRows& rows) {
  for (const pugi::xml_node& merge : merges.children()) {
    const std::string_view range = attribute_of(merge, "ref");
    const auto colon = range.find(':');
    if (colon == std::string_view::npos) continue;
    const Place from = place_of(range.substr(0, colon), {}), to = place_of(range.substr(colon + 1), {});
    if (to.row > from.row) rows.merge_down(from.row, from.column, to.row - from.row + 1);
  }
}

Result<std::vector<TableRow>> read_xlsx_sheet(WorkbookPackage& package, const Shared& shared, const std::string& part) {
  auto text = package.text(part);
  if (!text) return Failure(text.error());
  const auto xml = package.parsed(without_blank_cells(std::move(*text)));
  if (!xml) return Failure(xml.error());
  SheetRows rows(package.file());
  if (const auto read = read_rows(package, child_of(xml->root(), "sheetData"), shared, rows); !read)
    return Failure(read.error());
  read_merges(child_of(xml->root(), "mergeCells"), rows);
  return rows.finish();
}

}  // namespace

Result<Workbook> open_xlsx(WorkbookPackage& package) {
  const auto top = relations_of(package, "");
  const std::string named = top ? part_of(*top, "officeDocument") : "";
  const std::string main = named.empty() ? "xl/workbook.xml" : named;
  if (main.ends_with(".bin")) return fail(words::error_table_binary_workbook, {{"file", package.file()}});
  const auto xml = package.xml(main);
  if (!xml) return Failure(xml.error());
  if (local_name(xml->root()) != "workbook") return fail(words::error_table_document, {{"file", package.file()}});
  const auto relations = relations_of(package, main);
  if (!relations) return Failure(relations.error());
  const auto shared = std::make_shared<Shared>();
  const std::string_view epoch = attribute_of(child_of(xml->root(), "workbookPr"), "date1904");
  if (epoch == "1" || epoch == "true") shared->epoch = DateEpoch::y1904;
  if (const auto read = read_strings(package, part_of(*relations, "sharedStrings"), *shared); !read)
    return Failure(read.error());
  if (const auto read = read_styles(package, part_of(*relations, "styles"), *shared); !read)
    return Failure(read.error());
  Workbook workbook;
  for (const pugi::xml_node& sheet : child_of(xml->root(), "sheets").children()) {
    const auto relation = relations->find(std::string(attribute_of(sheet, "id")));
    if (relation == relations->end() || relation->second.type != "worksheet") continue;  // charts and macros
    const std::string_view state = attribute_of(sheet, "state");
    workbook.sheets.push_back(
        {std::string(attribute_of(sheet, "name")), !state.empty() && state != "visible", relation->second.part});
  }
  workbook.read = [&package, shared](const SheetPlace& sheet) { return read_xlsx_sheet(package, *shared, sheet.part); };
  return workbook;
}

}  // namespace sala
