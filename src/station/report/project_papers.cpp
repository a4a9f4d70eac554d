#include "station/report/project_papers.h"

#include "documents/xlsx_writer.h"
#include "files/whole_file.h"
#include "station/open_station.h"
#include "station/report/year_report.h"
#include "station/results/csv_files.h"
#include "station/results/evaluation_workbook.h"
#include "words/papers.h"

namespace sala {
namespace {

constexpr double look_dots_per_inch = 100;

/// The quarter in which the project begins.
Result<YearReport> quarter_of(const Store& store, const Project& project, Moment now, const Texts& texts) {
  const int months_on = (project.starts_on.month + 2) % 12;  // since October
  return year_report(store, {YearReportKind::quarterly, fiscal_year_of(project.starts_on), months_on / 3 + 1}, now,
                     texts);
}

/// What the workbook holds, to be looked at before.
Book sheets_paper(const EvaluationWorkbook& workbook, const ReportData& data, const Texts& texts) {
  BookTable table;
  table.columns = {{texts[words::papers_sheet], 0.6}, {texts[words::papers_rows], 0.4, BookAlign::right}};
  for (const DataSheet& sheet : workbook.sheets)
    table.rows.push_back({{sheet.title, std::to_string(row_count(sheet))}});
  return few_pages({workbook.title,
                    workbook.creator,
                    data.sheet.thai_digits,
                    "",
                    {BookMasthead{data.logo, texts[words::papers_workbook], workbook.title}, std::move(table)}},
                   texts);
}

Result<Book> paper_book(const Store& store, const PaperSource& source, ProjectPaper paper, const ReportData& data,
                        Moment now) {
  const Texts& texts = *source.texts;
  if (paper == ProjectPaper::summary) return two_pages(data, texts);
  if (paper == ProjectPaper::quarter) {
    const auto report = quarter_of(store, source.project, now, texts);
    return report ? Result<Book>(year_paper(*report, texts)) : Failure(report.error());
  }
  if (paper == ProjectPaper::workbook) {
    const auto workbook = evaluation_workbook(store, source.project, texts, now);
    return workbook ? Result<Book>(sheets_paper(*workbook, data, texts)) : Failure(workbook.error());
  }
  const auto plan = usual_book_plan();
  return plan ? Result<Book>(report_book(data, *plan, texts)) : Failure(plan.error());
}

Result<bool> make_workbook(const Store& store, const PaperSource& source, ProjectPaper paper,
                           const std::filesystem::path& file, Moment now) {
  const Era era = usual_era(source.texts->language());
  if (paper == ProjectPaper::quarter) {
    const auto report = quarter_of(store, source.project, now, *source.texts);
    if (!report) return Failure(report.error());
    const auto written = write_year_report(*report, file, era, *source.texts);
    return written ? Result<bool>(true) : Failure(written.error());
  }
  const auto book = evaluation_workbook(store, source.project, *source.texts, now);
  if (!book) return Failure(book.error());
  const auto written = write_xlsx(file, book->sheets, era, {book->title, book->creator});
  return written ? Result<bool>(true) : Failure(written.error());
}

}  // namespace

Result<PaperLook> look_at_paper(const PaperSource& source, ProjectPaper paper) {
  const auto station = open_station(source.folder, OpenMode::read_only, *source.clock);
  if (!station) return Failure(station.error());
  const Moment now = source.clock->now();
  const auto data = report_data(*station->store, source.project, now, *source.texts);
  if (!data) return Failure(data.error());
  const auto book = paper_book(*station->store, source, paper, *data, now);
  if (!book) return Failure(book.error());
  auto page = first_page_png(*book, look_dots_per_inch);
  if (!page) return Failure(page.error());
  return PaperLook{std::move(*page), lacks_of(paper, *data)};
}

Result<bool> make_paper(const PaperSource& source, ProjectPaper paper, const std::filesystem::path& file,
                        const PageGoesOn& goes_on) {
  const auto station = open_station(source.folder, OpenMode::read_only, *source.clock);
  if (!station) return Failure(station.error());
  const Moment now = source.clock->now();
  if (goes_on && !goes_on(0, 1)) return false;
  if (file.extension() == ".xlsx") return make_workbook(*station->store, source, paper, file, now);
  const auto data = report_data(*station->store, source.project, now, *source.texts);
  if (!data) return Failure(data.error());
  const auto book = paper_book(*station->store, source, paper, *data, now);
  if (!book) return Failure(book.error());
  const auto made = book_file(*book, file.extension().string(), goes_on);
  if (!made) return Failure(made.error());
  if (made->bytes.empty()) return false;
  const auto written = write_file(file, made->bytes);
  return written ? Result<bool>(true) : Failure(written.error());
}

}  // namespace sala
