// A book's blocks set in type: slabs in order, for book_pdf to break into pages and to draw.
#pragma once
#include "documents/book/book_slab.h"

namespace sala {

/// Sets front and body one after the other: headings, tables and pictures are counted through both.
class BookSetter {
 public:
  BookSetter(const Book& book, const PrintFonts& fonts, const BookPlaces& places)
      : book_(book), fonts_(fonts), places_(places), entries_(entries_of(book)) {}

  std::vector<BookSlab> set(const std::vector<BookBlock>& blocks);

 private:
  void set_block(const BookHeading& heading);
  void set_block(const BookParagraph& paragraph);
  void set_block(const BookList& list);
  void set_block(const BookTable& table);
  void set_block(const BookChart& chart);
  void set_block(const BookFigure& figure);
  void set_block(const BookPageBreak&);
  void set_block(const BookContents& contents);
  void set_block(const BookMasthead& head);
  void set_memo_head(const BookMasthead& head);
  void set_block(const BookFinding& finding);
  void set_block(const BookTiles& tiles);
  void set_block(const BookFields& line);
  void set_block(const BookSigning& signing);

  void add(std::vector<BookSlab> slabs, double above = 0);
  void add_lines(const BookWords& words, const LineStyle& style, double x, double width, const char* tag, double above);
  void add_picture(double height, std::function<void(cairo_t*, double)> draw, std::string alternative,
                   const BookCaption& caption);
  void add_entry(const BookEntry& entry);

  const Book& book_;
  const PrintFonts& fonts_;
  const BookPlaces& places_;
  std::vector<BookEntry> entries_;
  std::vector<BookSlab> slabs_;
  std::size_t place_ = 0, group_ = 0;
  bool begins_page_ = false;
};

}  // namespace sala
