#include "documents/book/book_setter.h"

#include "documents/book/book_table_slabs.h"
#include "documents/book/chart_pen.h"
#include "documents/paper.h"
#include "documents/print_picture.h"

namespace sala {
namespace {

constexpr double body_points = 16, chapter_points = 20, heading_points = 18, note_of_points = 14;
constexpr double first_line_mm = 20, list_number_mm = 12, list_text_mm = 20;
constexpr double between_paragraphs_mm = 2.1, between_items_mm = 0.4, before_heading_mm = 5, before_picture_mm = 4;
constexpr double entry_indent_mm = 12, entry_page_mm = 14;

/// Dots from where the words end to the page number.
void draw_leader(cairo_t* pen, double from, double to, double y) {
  constexpr double step = 1.6;
  cairo_set_line_width(pen, 0.32);
  cairo_set_line_cap(pen, CAIRO_LINE_CAP_ROUND);
  const double dashes[] = {0, step};
  cairo_set_dash(pen, dashes, 2, 0);
  set_ink(pen, ink_of(0x555555));
  const double first = to - static_cast<double>(static_cast<int>((to - from) / step)) * step;
  cairo_move_to(pen, first, y);
  cairo_line_to(pen, to, y);
  if (first < to) cairo_stroke(pen);
  cairo_new_path(pen);
  cairo_set_dash(pen, nullptr, 0, 0);
}

const char* heading_tag(int level) {
  return level == 1 ? "H1" : level == 2 ? "H2" : "H3";
}

}  // namespace

std::vector<BookSlab> BookSetter::set(const std::vector<BookBlock>& blocks) {
  for (const BookBlock& block : blocks) {
    group_ += 4;
    std::visit([&](const auto& one) { set_block(one); }, block);
  }
  return std::exchange(slabs_, {});
}

void BookSetter::add(std::vector<BookSlab> slabs, double above) {
  if (slabs.empty()) return;
  slabs.front().measure.above = std::max(slabs.front().measure.above, above);
  if (std::exchange(begins_page_, false)) slabs.front().measure.begins_page = true;
  for (BookSlab& slab : slabs) slabs_.push_back(std::move(slab));
}

void BookSetter::add_lines(const BookWords& words, const LineStyle& style, double x, double width, const char* tag,
                           double above) {
  const PrintLines lines(fonts_, words, style, width);
  add(slabs_of(lines, style.pitch, x, tag, group_), above);
}

void BookSetter::set_block(const BookHeading& heading) {
  const std::size_t first = slabs_.size();
  if (heading.level == 1) {
    begins_page_ = true;
    const LineStyle style = book_style(chapter_points, true, PrintAlign::center);
    if (!heading.number.empty())
      add_lines({{heading.number, false}}, style, book_left_mm, book_wide_mm, heading_tag(1), 0);
    add_lines({{heading.words, false}}, style, book_left_mm, book_wide_mm, heading_tag(1), 0);
    slabs_.back().measure.height += 4;
  } else {
    const LineStyle style = book_style(heading.level == 2 ? heading_points : body_points, true);
    const std::string lead = heading.number.empty() ? std::string() : heading.number + "  ";
    add_lines({{lead + heading.words, false}}, style, book_left_mm, book_wide_mm, heading_tag(heading.level),
              before_heading_mm);
    slabs_.back().measure.height += 0.8;
  }
  for (std::size_t i = first; i < slabs_.size(); ++i) slabs_[i].measure.keeps_with_next = true;
  slabs_[first].place = place_++;
}

void BookSetter::set_block(const BookParagraph& paragraph) {
  const bool is_note = paragraph.kind == BookParagraphKind::note;
  LineStyle style = book_style(is_note ? note_of_points : body_points);
  if (paragraph.kind == BookParagraphKind::body) style.indent = first_line_mm;
  add_lines(paragraph.words, style, book_left_mm, book_wide_mm, "P", between_paragraphs_mm);
}

void BookSetter::set_block(const BookList& list) {
  const LineStyle style = book_style(body_points);
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const std::string number = list.is_numbered ? std::to_string(i + 1) + "." : "–";
    const PrintLines lines(fonts_, {{list.items[i], false}}, style, book_wide_mm - list_text_mm);
    const PrintLines mark(fonts_, {{book_.thai_digits ? office_digits(number) : number, false}}, style, list_text_mm);
    std::vector<BookSlab> slabs = slabs_of(lines, style.pitch, book_left_mm + list_text_mm, "P", group_);
    slabs.front().draw = [mark, text = slabs.front().draw](cairo_t* pen, double y) {
      mark.draw(pen, 0, book_left_mm + list_number_mm, y);
      text(pen, y);
    };
    add(std::move(slabs), i == 0 ? between_paragraphs_mm : between_items_mm);
    group_ += i + 1 < list.items.size() ? 1 : 0;
  }
  group_ += 4;
}

void BookSetter::set_block(const BookTable& table) {
  std::vector<BookSlab> slabs = table_slabs(table, {fonts_, book_.continued, group_});
  slabs.front().place = place_++;
  add(std::move(slabs));
}

void BookSetter::add_picture(double height, std::function<void(cairo_t*, double)> draw, std::string alternative,
                             const BookCaption& caption) {
  BookSlab picture;
  picture.measure.height = height;
  picture.measure.keeps_with_next = true;
  picture.draw = std::move(draw);
  picture.tag = "Figure";
  picture.group = group_++;
  picture.place = place_++;
  picture.alternative = std::move(alternative);
  std::vector<BookSlab> slabs;
  slabs.push_back(std::move(picture));
  add(std::move(slabs), before_picture_mm);
  add_lines(caption_words(caption), book_style(body_points, false, PrintAlign::center), book_left_mm, book_wide_mm,
            "Caption", 1);
}

void BookSetter::set_block(const BookChart& chart) {
  const double height = height_of(chart.chart, chart_line_mm);
  const auto draw = [&fonts = fonts_, &chart](cairo_t* pen, double y) {
    draw_paper_chart(pen, fonts, chart.chart, book_left_mm, y, book_wide_mm);
  };
  add_picture(height, draw, chart.caption.words + ": " + chart.finding, chart.caption);
}

void BookSetter::set_block(const BookFigure& figure) {
  const auto draw = [&figure](cairo_t* pen, double y) {
    draw_png(pen, figure.png, {book_left_mm, y, book_wide_mm, figure.height_mm});
  };
  add_picture(figure.height_mm, draw, figure.caption.words, figure.caption);
}

void BookSetter::set_block(const BookPageBreak&) {
  begins_page_ = true;
}

void BookSetter::add_entry(const BookEntry& entry) {
  const bool is_chapter = entry.of == BookContentsOf::headings && entry.level == 1;
  const double left = entry.of == BookContentsOf::headings && entry.level > 1 ? entry_indent_mm : 0;
  LineStyle style = book_style(body_points, is_chapter);
  const std::string words = entry.number.empty() ? entry.words : entry.number + "  " + entry.words;
  const PrintLines lines(fonts_, {{words, false}}, style, book_wide_mm - left - entry_page_mm);
  std::vector<BookSlab> slabs = slabs_of(lines, style.pitch, book_left_mm + left, "TOCI", ++group_);
  for (BookSlab& slab : slabs)
    slab.draw = [text = std::move(slab.draw), place = entry.place](cairo_t* pen, double y) {
      const PageTag link(pen, CAIRO_TAG_LINK, "dest='" + place_name(place) + "'");
      text(pen, y);
    };
  style.align = PrintAlign::right;
  slabs.back().draw = [&fonts = fonts_, &places = places_, style, text = slabs.back().draw, place = entry.place,
                       end = book_left_mm + left + lines.last_end()](cairo_t* pen, double y) {
    text(pen, y);
    const double right = book_left_mm + book_wide_mm;
    const PrintLines page(fonts, {{places.labels.at(place), false}}, style, entry_page_mm);
    page.draw(pen, 0, right - entry_page_mm, y);
    draw_leader(pen, end + 2, right - page.last_width() - 2, y + 0.72 * style.pitch);
  };
  for (std::size_t i = 0; i + 1 < slabs.size(); ++i) slabs[i].measure.keeps_with_next = true;
  add(std::move(slabs), is_chapter ? 1 : 0);
}

void BookSetter::set_block(const BookContents& contents) {
  add_lines({{book_.page_heading, false}}, book_style(body_points, true, PrintAlign::right), book_left_mm, book_wide_mm,
            "P", 0);
  slabs_.back().measure.keeps_with_next = true;
  for (const BookEntry& entry : entries_)
    if (entry.of == contents.of) add_entry(entry);
  group_ += 4;
}

}  // namespace sala
