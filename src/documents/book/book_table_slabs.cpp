#include "documents/book/book_table_slabs.h"

#include "documents/paper.h"

namespace sala {
namespace {

constexpr double cell_pad_mm = 1.5, row_pad_mm = 0.35, head_pad_mm = 0.9, inner_indent_mm = 6;
constexpr double thick_mm = 0.42, thin_mm = 0.25, faint_mm = 0.15;
constexpr double table_points = 16, note_points = 14;
constexpr Ink rule_ink = ink_of(0x111111), faint_ink = ink_of(0x999999);

void draw_table_rule(cairo_t* pen, double y, double thickness, const Ink& ink = rule_ink) {
  fill_box(pen, {book_left_mm, y - thickness / 2, book_wide_mm, thickness}, ink);
}

PrintAlign cell_alignment(BookAlign align) {
  if (align == BookAlign::center) return PrintAlign::center;
  return align == BookAlign::right ? PrintAlign::right : PrintAlign::left;
}

struct TableCell {
  PrintLines lines;
  double x;
};

/// The cells of a row, set: as high as the highest.
struct SetRow {
  std::vector<TableCell> cells = {};
  double height = 0;
};

class TableSetter {
 public:
  TableSetter(const BookTable& table, const TableSetting& setting) : table_(table), setting_(setting) {
    double shares = 0;
    for (const BookColumn& column : table.columns) shares += column.share;
    for (const BookColumn& column : table.columns) widths_.push_back(book_wide_mm * column.share / shares);
  }

  std::vector<BookSlab> slabs() const {
    std::vector<BookSlab> all = caption({});
    all.push_back(head());
    all.front().measure.above = 3.5;
    auto again = caption(setting_.continued);
    again.push_back(head());
    const auto repeated = std::make_shared<const std::vector<BookSlab>>(std::move(again));
    double repeated_high = 0;
    for (const BookSlab& slab : *repeated) repeated_high += slab.measure.height;
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      BookSlab slab = row(i);
      if (i > 0) {
        slab.head = repeated;
        slab.measure.head = repeated_high;
      }
      all.push_back(std::move(slab));
    }
    for (BookSlab& slab : note()) all.push_back(std::move(slab));
    return all;
  }

 private:
  std::vector<BookSlab> caption(const std::string& more) const {
    if (table_.caption.label.empty() && table_.caption.words.empty()) return {};
    const LineStyle style = book_style(table_points);
    const PrintLines lines(setting_.fonts, caption_words(table_.caption, more), style, book_wide_mm);
    std::vector<BookSlab> slabs = slabs_of(lines, style.pitch, book_left_mm, "Caption", setting_.group + 1);
    for (BookSlab& slab : slabs) slab.measure.keeps_with_next = true;
    slabs.back().measure.height += 1;
    return slabs;
  }

  SetRow set(const std::vector<std::string>& cells, bool bold, double indent) const {
    SetRow row;
    const LineStyle base = book_style(table_points, bold);
    double x = book_left_mm;
    for (std::size_t i = 0; i < widths_.size(); x += widths_[i++]) {
      if (i >= cells.size() || cells[i].empty()) continue;
      LineStyle style = base;
      style.align = cell_alignment(table_.columns[i].align);
      const double left = i == 0 ? indent : 0;
      PrintLines lines(setting_.fonts, {{cells[i], false}}, style, widths_[i] - 2 * cell_pad_mm - left);
      row.height = std::max(row.height, lines.height());
      row.cells.push_back({std::move(lines), x + cell_pad_mm + left});
    }
    row.height = std::max(row.height, base.pitch);
    return row;
  }

  static void draw_cells(cairo_t* pen, const SetRow& row, double y, const char* tag) {
    const PageTag tr(pen, "TR");
    for (const TableCell& cell : row.cells) {
      const PageTag td(pen, tag);
      cell.lines.draw_all(pen, cell.x, y);
    }
  }

  BookSlab head() const {
    std::vector<std::string> headings;
    for (const BookColumn& column : table_.columns) headings.push_back(column.heading);
    SetRow row = set(headings, true, 0);
    BookSlab slab;
    slab.measure.height = row.height + 2 * head_pad_mm;
    slab.measure.keeps_with_next = true;
    slab.tag = "Table";
    slab.group = setting_.group;
    slab.draw = [row, high = slab.measure.height](cairo_t* pen, double y) {
      draw_cells(pen, row, y + head_pad_mm, "TH");
      draw_table_rule(pen, y, thick_mm);
      draw_table_rule(pen, y + high, thin_mm);
    };
    return slab;
  }

  BookSlab row(std::size_t i) const {
    const BookRow& cells = table_.rows[i];
    const bool is_last = i + 1 == table_.rows.size(), is_total = cells.kind == BookRowKind::total;
    const bool is_group = cells.kind == BookRowKind::group, has_line = is_group && i > 0;
    SetRow row = set(cells.cells, is_total || is_group, cells.kind == BookRowKind::inner ? inner_indent_mm : 0);
    BookSlab slab;
    const double pad = is_total ? head_pad_mm : row_pad_mm;
    slab.measure.height = row.height + 2 * pad;
    slab.measure.keeps_with_next = keeps(i);
    slab.tag = "Table";
    slab.group = setting_.group;
    slab.draw = [row, pad, is_last, is_total, has_line, high = slab.measure.height](cairo_t* pen, double y) {
      draw_cells(pen, row, y + pad, "TD");
      if (is_total) draw_table_rule(pen, y, thin_mm);
      if (has_line) draw_table_rule(pen, y, faint_mm, faint_ink);
      if (is_last) draw_table_rule(pen, y + high, thick_mm);
    };
    return slab;
  }

  /// The first two and the last two rows stand together, a group with its first row, a note with the last.
  bool keeps(std::size_t i) const {
    const std::size_t count = table_.rows.size();
    if (i + 1 == count) return !table_.note.empty();
    return i == 0 || i + 2 == count || table_.rows[i].kind == BookRowKind::group;
  }

  std::vector<BookSlab> note() const {
    if (table_.note.empty()) return {};
    const LineStyle style = book_style(note_points);
    const PrintLines lines(setting_.fonts, {{table_.note, false}}, style, book_wide_mm);
    std::vector<BookSlab> slabs = slabs_of(lines, style.pitch, book_left_mm, "P", setting_.group + 2);
    slabs.front().measure.above = 1.2;
    return slabs;
  }

  const BookTable& table_;
  const TableSetting& setting_;
  std::vector<double> widths_;
};

}  // namespace

std::vector<BookSlab> table_slabs(const BookTable& table, const TableSetting& setting) {
  return TableSetter(table, setting).slabs();
}

}  // namespace sala
