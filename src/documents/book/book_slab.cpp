#include "documents/book/book_slab.h"

#include "documents/paper.h"

namespace sala {

std::string place_name(std::size_t place) {
  return "place" + std::to_string(place);
}

LineStyle book_style(double points, bool bold, PrintAlign align) {
  constexpr double pitch_of_size = line_pitch_mm / 16;
  return {.size = sarabun_mm(points), .pitch = points * pitch_of_size, .bold = bold, .align = align};
}

BookWords caption_words(const BookCaption& caption, const std::string& more) {
  if (caption.label.empty()) return {{caption.words + (more.empty() ? "" : " " + more), true}};
  BookWords words = {{caption.label, true}, {"  " + caption.words, false}};
  if (!more.empty()) words.push_back({" " + more, false});
  return words;
}

std::vector<BookSlab> slabs_of(const PrintLines& lines, double pitch, double x, const char* tag, std::size_t group) {
  std::vector<BookSlab> slabs;
  for (std::size_t i = 0; i < lines.count(); ++i) {
    BookSlab slab;
    const bool is_first = i == 0, is_last_but_one = i + 2 == lines.count();
    slab.measure.height = pitch;
    slab.measure.keeps_with_next = (is_first || is_last_but_one) && i + 1 < lines.count();
    slab.tag = tag;
    slab.group = group;
    slab.draw = [lines, i, x](cairo_t* pen, double y) { lines.draw(pen, i, x, y); };
    slabs.push_back(std::move(slab));
  }
  return slabs;
}

}  // namespace sala
