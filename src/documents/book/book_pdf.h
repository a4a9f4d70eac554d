// A book as PDF: A4 by the rules of Thai office paper, its pages counted ก ข ค and 1 2 3, with links, outline, page labels and
// tags. Where its pages break is core/book_pages'.
#pragma once
#include <functional>

#include "core/book.h"
#include "core/result.h"

namespace sala {

struct BookPdf {
  std::string bytes = {};
  std::size_t pages = 0;
  /// On which page each of entries_of stands, as it is called there; places of headings that are no entry have theirs, too.
  std::vector<std::string> labels = {};
};

/// Asked before each page with how many are drawn of how many; false ends it.
using PageGoesOn = std::function<bool(std::size_t drawn, std::size_t all)>;
/// Without bytes where it was ended. Errors: error_fonts, error_document_write.
Result<BookPdf> book_pdf(const Book& book, const PageGoesOn& goes_on = {});

/// Errors: error_fonts.
Result<std::size_t> page_count(const Book& book);

/// The page that a reader sees first, as a PNG. Errors: as above.
Result<std::string> first_page_png(const Book& book, double dots_per_inch);

/// "ก", "ข", … without ฃ, ฅ and ฆ; "i", "ii" in English. From 1.
std::string front_page_label(std::size_t page, const Book& book);
std::string body_page_label(std::size_t page, const Book& book);

}  // namespace sala
