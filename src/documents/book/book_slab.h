// What a book's blocks become for paper: slabs of a known height that draw themselves, in order. Where pages break is
// core/book_pages'; page numbers are asked of `BookPlaces` only when a slab is drawn.
#pragma once
#include <cairo.h>

#include <functional>

#include "core/book.h"
#include "core/book_pages.h"
#include "documents/print_lines.h"

namespace sala {

inline constexpr double book_left_mm = 30, book_top_mm = 25, book_wide_mm = 160, book_high_mm = 252;

/// What each heading, table and picture stands on, by its place in entries_of.
struct BookPlaces {
  std::vector<std::string> labels = {};  ///< "ก", "12"; known once the pages are
};

struct BookSlab {
  PageSlab measure = {};
  std::function<void(cairo_t* pen, double y)> draw = {};
  const char* tag = "P";                                   ///< of the structure element that its group is
  std::size_t group = 0;                                   ///< slabs of one block
  std::optional<std::size_t> place = {};                   ///< of entries_of: this slab is what leads here
  std::shared_ptr<const std::vector<BookSlab>> head = {};  ///< above it, where a page begins with it
  std::string alternative = {};                            ///< of a picture: what it shows
};

/// A structure element while it lives. Cairo holds them in order; they may not outlive the page.
class PageTag {
 public:
  PageTag(cairo_t* pen, const char* name, const std::string& attributes = {}) : pen_(pen), name_(name) {
    cairo_tag_begin(pen, name, attributes.c_str());
  }
  ~PageTag() { cairo_tag_end(pen_, name_); }
  PageTag(const PageTag&) = delete;
  PageTag& operator=(const PageTag&) = delete;

 private:
  cairo_t* pen_;
  const char* name_;
};

/// How a link to a place of entries_of is called.
std::string place_name(std::size_t place);

LineStyle book_style(double points, bool bold = false, PrintAlign align = PrintAlign::left);

/// The caption in one text: its label heavier.
BookWords caption_words(const BookCaption& caption, const std::string& more = {});

/// Slabs of a text, one a line: its first two and its last two lines keep together.
std::vector<BookSlab> slabs_of(const PrintLines& lines, double pitch, double x, const char* tag, std::size_t group);

}  // namespace sala
