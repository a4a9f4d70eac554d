#include "documents/book/book_pdf.h"

#include "documents/book/book_cover.h"
#include "documents/book/book_setter.h"
#include "documents/book/pdf_finish.h"
#include "documents/paper.h"

namespace sala {
namespace {

constexpr double page_number_mm = 12, page_number_points = 16, page_edge_mm = 0.42;
constexpr double foot_mm = 279, foot_line_mm = 0.25, foot_points = 14;

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

/// A book's pages, set and broken. Its slabs look at the book and at the places: it stays where it is.
class BookPages {
 public:
  BookPages(const Book& book, const PrintFonts& fonts) {
    BookSetter setter(book, fonts, places);
    front_slabs_ = setter.set(book.front);
    body_slabs_ = setter.set(book.body);
    front = numbered_pages(front_slabs_, book, front_page_label);
    body = numbered_pages(body_slabs_, book, body_page_label);
    note_places(front, places);
    note_places(body, places);
  }
  BookPages(const BookPages&) = delete;
  BookPages& operator=(const BookPages&) = delete;

  BookPlaces places = {};
  std::vector<NumberedPage> front = {}, body = {};

 private:
  std::vector<BookSlab> front_slabs_ = {}, body_slabs_ = {};
};

class BookPrinter {
 public:
  /// Without a file: a picture, which has no labels and no outline.
  BookPrinter(cairo_t* pen, PdfFile* file, const PrintFonts& fonts, const Book& book)
      : pen_(pen), file_(file), fonts_(fonts), book_(book), entries_(entries_of(book)) {}

  void draw(const NumberedPage& page, std::size_t number, std::size_t of) {
    if (file_ != nullptr) file_->set_page_label(page.label);
    draw_number(page.label, number, of);
    std::size_t next = 0;
    while (next < page.placed.size()) next = draw_group(page, next);
    close_table(page);
    if (file_ != nullptr) file_->end_page();
  }

  std::vector<std::string> take_alternatives() { return std::move(alternatives_); }

 private:
  static const BookSlab& slab_at(const NumberedPage& page, std::size_t i) { return (*page.slabs)[page.placed[i].slab]; }

  void number_line(const std::string& words, PrintAlign align, double points, double y) {
    PrintLines(fonts_, {{words, false}}, book_style(points, false, align), book_wide_mm)
        .draw_all(pen_, book_left_mm, y);
  }

  void draw_number(const std::string& label, std::size_t number, std::size_t of) {
    switch (book_.numbers) {
      case BookNumbers::top:
        return number_line(label, PrintAlign::center, page_number_points, page_number_mm);
      case BookNumbers::memo:
        if (number > 1) number_line("- " + label + " -", PrintAlign::center, page_number_points, page_number_mm);
        return;
      case BookNumbers::foot:
        break;
    }
    fill_box(pen_, {book_left_mm, foot_mm, book_wide_mm, foot_line_mm}, ink_of(0xBBBBBB));
    number_line(book_.foot, PrintAlign::left, foot_points, foot_mm + 1.2);
    const std::string all = body_page_label(of, book_);
    number_line(book_.page_heading + " " + label + " " + book_.page_of + " " + all, PrintAlign::right, foot_points,
                foot_mm + 1.2);
  }

  /// The slabs of one block on this page are one structure element; answers the first of the next.
  std::size_t draw_group(const NumberedPage& page, std::size_t first) {
    const BookSlab& begin = slab_at(page, first);
    if (begin.head && page.placed[first].has_head) draw_head(begin, page.placed[first].y);
    const PageTag element(pen_, begin.tag);
    std::size_t i = first;
    for (; i < page.placed.size() && slab_at(page, i).group == begin.group; ++i)
      draw_slab(slab_at(page, i), book_top_mm + page.placed[i].y);
    return i;
  }

  void draw_slab(const BookSlab& slab, double y) {
    if (slab.place) {
      const PageTag here(pen_, CAIRO_TAG_DEST, "name='" + place_name(*slab.place) + "'");
      slab.draw(pen_, y);
      add_to_outline(*slab.place);
    } else {
      slab.draw(pen_, y);
    }
    if (!slab.alternative.empty()) alternatives_.push_back(slab.alternative);
  }

  /// A table goes on: its caption and head stand above the row that begins the page.
  void draw_head(const BookSlab& row, double row_y) {
    double y = book_top_mm + row_y - row.measure.head;
    for (const BookSlab& slab : *row.head) {
      const PageTag element(pen_, slab.tag);
      slab.draw(pen_, y);
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
    fill_box(pen_, {book_left_mm, y - page_edge_mm / 2, book_wide_mm, page_edge_mm}, ink_of(0x111111));
  }

  void add_to_outline(std::size_t place) {
    const auto entry = std::ranges::find(entries_, place, &BookEntry::place);
    if (file_ == nullptr || entry == entries_.end() || entry->of != BookContentsOf::headings) return;
    const std::string words = entry->number.empty() ? entry->words : entry->number + " " + entry->words;
    const int line = file_->add_to_outline(words, entry->level == 1 ? 0 : chapter_);
    if (entry->level == 1) chapter_ = line;
  }

  cairo_t* pen_;
  PdfFile* file_;
  const PrintFonts& fonts_;
  const Book& book_;
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

Result<BookPdf> book_pdf(const Book& book, const PageGoesOn& goes_on) {
  const auto fonts = PrintFonts::open();
  if (!fonts) return Failure(fonts.error());
  BookPages pages(book, *fonts);
  PdfFile file(a4_upright, book.title);
  file.set_author(book.author);
  if (book.cover) {
    draw_book_cover(file.pen(), *fonts, *book.cover);
    file.end_page();
  }
  BookPrinter printer(file.pen(), &file, *fonts, book);
  const std::size_t all = pages.front.size() + pages.body.size();
  std::size_t drawn = 0;
  for (const auto* part : {&pages.front, &pages.body})
    for (std::size_t i = 0; i < part->size(); ++i) {
      if (goes_on && !goes_on(drawn++, all)) return BookPdf{};
      printer.draw((*part)[i], i + 1, part->size());
    }
  const std::size_t count = file.pages();
  const auto bytes = file.finish();
  if (!bytes) return Failure(bytes.error());
  auto finished = finished_pdf(*bytes, {book.language == "th" ? "th-TH" : "en", printer.take_alternatives()});
  if (!finished) return Failure(finished.error());
  return BookPdf{std::move(*finished), count, std::move(pages.places.labels)};
}

Result<std::size_t> page_count(const Book& book) {
  const auto fonts = PrintFonts::open();
  if (!fonts) return Failure(fonts.error());
  const BookPages pages(book, *fonts);
  return pages.front.size() + pages.body.size() + (book.cover ? 1 : 0);
}

Result<std::string> first_page_png(const Book& book, double dots_per_inch) {
  const auto fonts = PrintFonts::open();
  if (!fonts) return Failure(fonts.error());
  const double dots_per_mm = dots_per_inch / 25.4;
  const PaperSurface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                                        static_cast<int>(a4_upright.width * dots_per_mm),
                                                        static_cast<int>(a4_upright.height * dots_per_mm)));
  const PaperPen pen(cairo_create(surface.get()));
  cairo_set_source_rgb(pen.get(), 1, 1, 1);
  cairo_paint(pen.get());
  cairo_scale(pen.get(), dots_per_mm, dots_per_mm);
  if (book.cover) {
    draw_book_cover(pen.get(), *fonts, *book.cover);
    return png_bytes(surface.get());
  }
  const BookPages pages(book, *fonts);
  const auto& part = pages.front.empty() ? pages.body : pages.front;
  if (!part.empty()) BookPrinter(pen.get(), nullptr, *fonts, book).draw(part.front(), 1, part.size());
  return png_bytes(surface.get());
}

}  // namespace sala
