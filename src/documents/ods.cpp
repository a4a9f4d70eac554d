// ODS: OpenDocument 1.2 and 1.3, as LibreOffice and Google Sheets write it. Declared in workbook_sheet.h.
#include <charconv>

#include "documents/workbook_number.h"
#include "documents/workbook_sheet.h"
#include "words/documents.h"

namespace sala {
namespace {

constexpr int ods_max_text_depth = 16, max_group_depth = 16;
constexpr std::size_t max_repeats = std::size_t{1} << 20;  // as many rows as a sheet may have

std::size_t count_of(const pugi::xml_node& node, std::string_view name) {
  const std::string_view text = attribute_of(node, name);
  std::size_t count = 1;
  std::from_chars(text.data(), text.data() + text.size(), count);
  return std::clamp<std::size_t>(count, 1, max_repeats);
}

/// Text with its spans; <text:s> is spaces, a tab or line break one. Notes to a cell are not its text.
void ods_append_text(const pugi::xml_node& node, std::string& text, int depth = 0) {
  text += node.value();
  if (depth > ods_max_text_depth) return;
  for (const pugi::xml_node& child : node.children()) {
    const std::string_view name = local_name(child);
    if (name == "s" || name == "tab" || name == "line-break")
      text += ' ';
    else if (name != "annotation" && name != "ruby-text")
      ods_append_text(child, text, depth + 1);
  }
}

std::string paragraphs(const pugi::xml_node& cell) {
  std::string text;
  for (const pugi::xml_node& child : cell.children()) {
    if (local_name(child) != "p") continue;
    if (!text.empty()) text += '\n';
    ods_append_text(child, text);
  }
  return text;
}

std::string ods_digits_in(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
}

/// A number as it is shown when that is all its digits (081-234-5678), and not 1.1E+12 or ###.
std::string number_text(std::string_view value, std::string shown) {
  const std::string plain = plain_number(value);
  const bool faithful = shown.find_first_of("eE#") == std::string::npos && ods_digits_in(shown) == ods_digits_in(plain);
  return faithful ? shown : plain;
}

std::string ods_cell_text(const pugi::xml_node& cell) {
  const std::string_view type = attribute_of(cell, "value-type");
  if (type == "boolean") return attribute_of(cell, "boolean-value") == "true" ? "TRUE" : "FALSE";
  if (type == "date") {
    const std::string_view date = attribute_of(cell, "date-value");
    return std::string(date.ends_with("T00:00:00") ? date.substr(0, date.size() - 9) : date);
  }
  std::string shown = paragraphs(cell);
  if (shown.empty()) shown = attribute_of(cell, "string-value");
  return type == "float" ? number_text(attribute_of(cell, "value"), std::move(shown)) : shown;
}

/// Reads a sheet's rows, through the groups they may stand in.
class OdsRows {
 public:
  explicit OdsRows(SheetRows& rows) : rows_(rows) {}

  Result<void> read(const pugi::xml_node& node, int depth = 0) {
    if (depth > max_group_depth) return {};
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = local_name(child);
      const bool group = name == "table-row-group" || name == "table-rows" || name == "table-header-rows";
      const auto done = group ? read(child, depth + 1) : name == "table-row" ? read_row(child) : Result<void>();
      if (!done) return done;
    }
    return {};
  }

 private:
  /// A repeated row is put as often as it stands there; one without text only counts.
  Result<void> read_row(const pugi::xml_node& row) {
    const std::size_t repeats = count_of(row, "number-rows-repeated");
    const std::string_view visibility = attribute_of(row, "visibility");
    const bool hidden = visibility == "collapse" || visibility == "filter";
    bool filled = true;
    for (std::size_t i = 0; i < repeats && filled; ++i) {
      rows_.begin_row(at_ + i, hidden);
      const auto put = put_cells(row, at_ + i);
      if (!put) return Failure(put.error());
      filled = *put;
    }
    at_ += repeats;
    return {};
  }

  Result<bool> put_cells(const pugi::xml_node& row, std::size_t number) {
    std::size_t column = 0;
    bool filled = false;
    for (const pugi::xml_node& cell : row.children()) {
      const std::string_view name = local_name(cell);
      if (name != "table-cell" && name != "covered-table-cell") continue;
      const std::size_t repeats = count_of(cell, "number-columns-repeated");
      const std::string text = name == "table-cell" ? ods_cell_text(cell) : "";
      for (std::size_t i = 0; i < repeats && !text.empty(); ++i, filled = true)
        if (const auto put = rows_.put(column + i, text); !put) return Failure(put.error());
      if (!text.empty()) rows_.merge_down(number, column, count_of(cell, "number-rows-spanned"));
      column += repeats;
    }
    return filled;
  }

  SheetRows& rows_;
  std::size_t at_ = 0;
};

/// The names of the table styles that hide their sheet.
std::vector<std::string> hiding_styles(const pugi::xml_node& document) {
  std::vector<std::string> names;
  for (const pugi::xml_node& style : child_of(document, "automatic-styles").children())
    if (attribute_of(child_of(style, "table-properties"), "display") == "false")
      names.emplace_back(attribute_of(style, "name"));
  return names;
}

/// Each part by itself, or, since LibreOffice 24.8, all of it as one.
bool is_locked(WorkbookPackage& package) {
  if (package.has("encrypted-package")) return true;
  const auto manifest = package.text("META-INF/manifest.xml");
  return manifest && manifest->find("encryption-data") != std::string::npos;
}

}  // namespace

Result<Workbook> open_ods(WorkbookPackage& package) {
  if (is_locked(package)) return fail(words::error_table_locked, {{"file", package.file()}});
  auto xml = package.xml("content.xml");
  if (!xml) return Failure(xml.error());
  const auto content = std::make_shared<XmlPart>(std::move(*xml));
  const std::vector<std::string> hiding = hiding_styles(content->root());
  const pugi::xml_node sheets = child_of(child_of(content->root(), "body"), "spreadsheet");
  if (!sheets) return fail(words::error_table_document, {{"file", package.file()}});  // a letter, a talk, a drawing
  Workbook workbook;
  std::map<std::string, pugi::xml_node> nodes;
  for (const pugi::xml_node& sheet : sheets.children()) {
    if (local_name(sheet) != "table") continue;
    const std::string name(attribute_of(sheet, "name"));
    const bool hidden = std::ranges::find(hiding, attribute_of(sheet, "style-name")) != hiding.end();
    workbook.sheets.push_back({name, hidden, ""});
    nodes.emplace(name, sheet);
  }
  workbook.read = [&package, content, nodes](const SheetPlace& sheet) -> Result<std::vector<TableRow>> {
    SheetRows rows(package.file());
    if (const auto read = OdsRows(rows).read(nodes.at(sheet.name)); !read) return Failure(read.error());
    return rows.finish();
  };
  return workbook;
}

}  // namespace sala
