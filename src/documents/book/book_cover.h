// A report book's first page: logo, whose it is, the title as large as it may be, when and where, who hands it in.
#pragma once
#include "core/book.h"
#include "documents/paper.h"

namespace sala {

void draw_book_cover(cairo_t* pen, const PrintFonts& fonts, const BookCover& cover);

}  // namespace sala
