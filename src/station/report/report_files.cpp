#include "station/report/report_files.h"

#include "documents/book/book_docx.h"
#include "documents/book/book_pdf.h"
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

Result<std::size_t> write_report(const Store& store, const Project& project, Moment now, const Texts& texts,
                                 const ReportWish& wish) {
  const std::string form = wish.file.extension().string();
  if (form != ".pdf" && form != ".docx") return fail(words::error_report_form, {{"file", wish.file.string()}});
  const auto plan = usual_book_plan();
  if (!plan) return Failure(plan.error());
  if (const auto known = check_parts(*plan, wish.parts); !known) return Failure(known.error());
  const auto data = report_data(store, project, now, texts);
  if (!data) return Failure(data.error());
  const Book book = report_book(*data, *plan, texts, wish.parts);
  const auto pdf = book_pdf(book);  // a DOCX's contents name its pages, too
  if (!pdf) return Failure(pdf.error());
  std::string bytes = pdf->bytes;
  if (form == ".docx") {
    auto docx = book_docx(book, pdf->labels);
    if (!docx) return Failure(docx.error());
    bytes = std::move(*docx);
  }
  if (const auto written = write_file(wish.file, bytes); !written) return Failure(written.error());
  return pdf->pages;
}

}  // namespace sala
