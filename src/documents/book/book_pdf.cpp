#include "documents/book/book_pdf.h"

#include "documents/book/book_cover.h"
#include "documents/book/book_setter.h"
#include "documents/book/pdf_finish.h"
#include "documents/paper.h"

namespace sala {
namespace {

constexpr double page_number_mm = 12, page_number_points = 16, page_edge_mm = 0.42;

struct NumberedPage {
  const std::vector<BookSlab>* slabs = nullptr;
  SlabPage placed = {};
  std::string label = {};
};

std::vector<NumberedPage> numbered_pages(const std::vector<BookSlab>& slabs, const Book& book,
                                         std::string (*label)(std::size_t, const Book&)) {
  std::vector<PageSlab> measures;
  for (const BookSlab& slab : slabs) measures.push_back(slab.measure);
  std::vector<NumberedPage> pages;
  for (SlabPage& placed : pages_of(measures, book_high_mm)) {
    pages.push_back({&slabs, std::move(placed), ""});
    pages.back().label = label(pages.size(), book);
  }
  return pages;
}

void note_places(const std::vector<NumberedPage>& pages, BookPlaces& places) {
  for (const NumberedPage& page : pages)
    for (const PlacedSlab& placed : page.placed)
      if (const auto& place = (*page.slabs)[placed.slab].place) {
        if (places.labels.size() <= *place) places.labels.resize(*place + 1);
        places.labels[*place] = page.label;
      }
}

class BookPrinter {
 public:
  BookPrinter(PdfFile& file, const PrintFonts& fonts, const Book& book)
      : file_(file), fonts_(fonts), entries_(entries_of(book)) {}

  void draw(const NumberedPage& page) {
    cairo_t* pen = file_.pen();
    file_.set_page_label(page.label);
    const LineStyle style = book_style(page_number_points, false, PrintAlign::center);
    PrintLines(fonts_, {{page.label, false}}, style, book_wide_mm).draw_all(pen, book_left_mm, page_number_mm);
    std::size_t next = 0;
    while (next < page.placed.size()) next = draw_group(page, next);
    close_table(page);
    file_.end_page();
  }

  std::vector<std::string> take_alternatives() { return std::move(alternatives_); }

 private:
  static const BookSlab& slab_at(const NumberedPage& page, std::size_t i) { return (*page.slabs)[page.placed[i].slab]; }

  /// The slabs of one block on this page are one structure element; answers the first of the next.
  std::size_t draw_group(const NumberedPage& page, std::size_t first) {
    const BookSlab& begin = slab_at(page, first);
    if (begin.head && page.placed[first].has_head) draw_head(begin, page.placed[first].y);
    const PageTag element(file_.pen(), begin.tag);
    std::size_t i = first;
    for (; i < page.placed.size() && slab_at(page, i).group == begin.group; ++i)
      draw_slab(slab_at(page, i), book_top_mm + page.placed[i].y);
    return i;
  }

  void draw_slab(const BookSlab& slab, double y) {
    if (slab.place) {
      const PageTag here(file_.pen(), CAIRO_TAG_DEST, "name='" + place_name(*slab.place) + "'");
      slab.draw(file_.pen(), y);
      add_to_outline(*slab.place);
    } else {
      slab.draw(file_.pen(), y);
    }
    if (!slab.alternative.empty()) alternatives_.push_back(slab.alternative);
  }

  /// A table goes on: its caption and head stand above the row that begins the page.
  void draw_head(const BookSlab& row, double row_y) {
    double y = book_top_mm + row_y - row.measure.head;
    for (const BookSlab& slab : *row.head) {
      const PageTag element(file_.pen(), slab.tag);
      slab.draw(file_.pen(), y);
      y += slab.measure.height;
    }
  }

  /// A table that goes on over the page ends with a rule here.
  void close_table(const NumberedPage& page) {
    const std::size_t last = page.placed.back().slab;
    if (last + 1 >= page.slabs->size()) return;
    const BookSlab &here = (*page.slabs)[last], &next = (*page.slabs)[last + 1];
    if (!next.head || next.group != here.group) return;
    const double y = book_top_mm + page.placed.back().y + here.measure.height;
    fill_box(file_.pen(), {book_left_mm, y - page_edge_mm / 2, book_wide_mm, page_edge_mm}, ink_of(0x111111));
  }

  void add_to_outline(std::size_t place) {
    const auto entry = std::ranges::find(entries_, place, &BookEntry::place);
    if (entry == entries_.end() || entry->of != BookContentsOf::headings) return;
    const std::string words = entry->number.empty() ? entry->words : entry->number + " " + entry->words;
    const int line = file_.add_to_outline(words, entry->level == 1 ? 0 : chapter_);
    if (entry->level == 1) chapter_ = line;
  }

  PdfFile& file_;
  const PrintFonts& fonts_;
  std::vector<BookEntry> entries_;
  std::vector<std::string> alternatives_;
  int chapter_ = 0;
};

std::string roman(std::size_t number) {
  constexpr std::array<std::pair<std::size_t, std::string_view>, 9> steps = {
      {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
  std::string text;
  for (const auto& [value, letters] : steps)
    for (; number >= value; number -= value) text += letters;
  return text;
}

}  // namespace

std::string front_page_label(std::size_t page, const Book& book) {
  if (book.language != "th") return roman(page);
  constexpr std::array<std::string_view, 41> letters = {
      "ก", "ข", "ค", "ง", "จ", "ฉ", "ช", "ซ", "ฌ", "ญ", "ฎ", "ฏ", "ฐ", "ฑ", "ฒ", "ณ", "ด", "ต", "ถ", "ท", "ธ",
      "น", "บ", "ป", "ผ", "ฝ", "พ", "ฟ", "ภ", "ม", "ย", "ร", "ล", "ว", "ศ", "ษ", "ส", "ห", "ฬ", "อ", "ฮ"};
  return page <= letters.size() ? std::string(letters[page - 1]) : body_page_label(page, book);
}

std::string body_page_label(std::size_t page, const Book& book) {
  const std::string number = std::to_string(page);
  return book.thai_digits ? thai_digits(number) : number;
}

Result<BookPdf> book_pdf(const Book& book) {
  const auto fonts = PrintFonts::open();
  if (!fonts) return Failure(fonts.error());
  BookPlaces places;
  BookSetter setter(book, *fonts, places);
  const std::vector<BookSlab> front = setter.set(book.front), body = setter.set(book.body);
  const auto front_pages = numbered_pages(front, book, front_page_label);
  const auto body_pages = numbered_pages(body, book, body_page_label);
  note_places(front_pages, places);
  note_places(body_pages, places);
  PdfFile file(a4_upright, book.title);
  file.set_author(book.author);
  if (book.cover) {
    draw_book_cover(file.pen(), *fonts, *book.cover);
    file.end_page();
  }
  BookPrinter printer(file, *fonts, book);
  for (const NumberedPage& page : front_pages) printer.draw(page);
  for (const NumberedPage& page : body_pages) printer.draw(page);
  const std::size_t pages = file.pages();
  const auto bytes = file.finish();
  if (!bytes) return Failure(bytes.error());
  auto finished = finished_pdf(*bytes, {book.language == "th" ? "th-TH" : "en", printer.take_alternatives()});
  if (!finished) return Failure(finished.error());
  return BookPdf{std::move(*finished), pages, std::move(places.labels)};
}

}  // namespace sala
