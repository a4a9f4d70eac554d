// The report book as a file: PDF to hand in, DOCX to edit before. Written whole or not at all.
#pragma once
#include <filesystem>

#include "documents/book/book_pdf.h"
#include "station/report/report_data.h"

namespace sala {

struct ReportWish {
  std::filesystem::path file = {};      ///< its name says the form: .pdf or .docx
  std::vector<std::string> parts = {};  ///< of part_names; none: all
};

/// What a file is made of, and how many pages it has: a DOCX as many as its PDF.
struct BookFile {
  std::string bytes = {};
  std::size_t pages = 0;
};
/// `form` is ".pdf" or ".docx"; without bytes where it was ended. Errors: of writing.
Result<BookFile> book_file(const Book& book, const std::string& form, const PageGoesOn& goes_on = {});
/// Errors: error_report_form too.
Result<std::size_t> write_book(const Book& book, const std::filesystem::path& file);

/// Shortened until two pages hold it.
Result<Book> two_pages(const ReportData& data, const Texts& texts);

/// Answers the number of pages. Errors: error_report_form, error_report_part, of reading and writing.
Result<std::size_t> write_report(const Store& store, const Project& project, Moment now, const Texts& texts,
                                 const ReportWish& wish);

}  // namespace sala
