// A book as DOCX, to be edited before it is handed in: styles, captions that count themselves, contents filled in, the pages'
// numbers as in the PDF. Nothing in it comes from outside, and Word asks nothing when it opens.
#pragma once
#include "core/book.h"
#include "core/result.h"

namespace sala {

/// `labels` as BookPdf has them. Errors: error_fonts, error_document_write.
Result<std::string> book_docx(const Book& book, const std::vector<std::string>& labels);

}  // namespace sala
