#include "station/report/report_files.h"

#include "core/report/few_pages.h"
#include "documents/book/book_docx.h"
#include "files/whole_file.h"
#include "words/report.h"

namespace sala {
namespace {

std::string names_in_line(const std::vector<std::string>& names) {
  std::string line;
  for (const std::string& name : names) line += (line.empty() ? "" : ", ") + name;
  return line;
}

Result<void> check_parts(const BookPlan& plan, const std::vector<std::string>& parts) {
  const std::vector<std::string> known = part_names(plan);
  for (const std::string& part : parts)
    if (std::ranges::find(known, part) == known.end())
      return fail(words::error_report_part, {{"part", part}, {"parts", names_in_line(known)}});
  return {};
}

}  // namespace

Result<BookFile> book_file(const Book& book, const std::string& form, const PageGoesOn& goes_on) {
  auto pdf = book_pdf(book, goes_on);  // a DOCX's contents name its pages, too
  if (!pdf) return Failure(pdf.error());
  BookFile file{std::move(pdf->bytes), pdf->pages};
  if (form != ".docx" || file.bytes.empty()) return file;
  auto docx = book_docx(book, pdf->labels);
  if (!docx) return Failure(docx.error());
  file.bytes = std::move(*docx);
  return file;
}

Result<std::size_t> write_book(const Book& book, const std::filesystem::path& file) {
  const std::string form = file.extension().string();
  if (form != ".pdf" && form != ".docx") return fail(words::error_report_form, {{"file", file.string()}});
  const auto made = book_file(book, form);
  if (!made) return Failure(made.error());
  if (const auto written = write_file(file, made->bytes); !written) return Failure(written.error());
  return made->pages;
}

Result<Book> two_pages(const ReportData& data, const Texts& texts) {
  for (int shorter = 0; shorter < shortest_summary; ++shorter) {
    Book book = summary_paper(data, texts, shorter);
    const auto pages = page_count(book);
    if (!pages) return Failure(pages.error());
    if (*pages <= 2) return book;
  }
  return summary_paper(data, texts, shortest_summary);
}

Result<std::size_t> write_report(const Store& store, const Project& project, Moment now, const Texts& texts,
                                 const ReportWish& wish) {
  const std::string form = wish.file.extension().string();
  if (form != ".pdf" && form != ".docx") return fail(words::error_report_form, {{"file", wish.file.string()}});
  const auto plan = usual_book_plan();
  if (!plan) return Failure(plan.error());
  if (const auto known = check_parts(*plan, wish.parts); !known) return Failure(known.error());
  const auto data = report_data(store, project, now, texts);
  if (!data) return Failure(data.error());
  return write_book(report_book(*data, *plan, texts, wish.parts), wish.file);
}

}  // namespace sala
