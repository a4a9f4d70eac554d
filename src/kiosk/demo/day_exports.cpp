// What is written at the end of the day.
#include "documents/xlsx_writer.h"
#include "files/own_folder.h"
#include "files/whole_file.h"
#include "kiosk/demo/day_player.h"
#include "station/certificate/certificate_files.h"
#include "station/certificate/certificate_issue.h"
#include "station/people/ticket_files.h"
#include "station/people/ticket_issue.h"
#include "station/report/report_files.h"
#include "station/report/year_report.h"
#include "station/results/csv_files.h"
#include "station/results/evaluation_workbook.h"
#include "storage/roster_queries.h"

namespace sala {

Result<void> DayPlayer::export_all(const std::string& name) {
  const std::filesystem::path folder = play_.shots / name;
  if (const auto made = make_output_folder(folder); !made) return made;
  std::string lines;
  const auto exported = play_.station.store->export_lines(std::nullopt, [&](const std::string& line) -> Result<void> {
    lines += line + "\n";
    return {};
  });
  if (!exported) return exported;
  if (auto written = write_file(folder / "facts.facts.jsonl", lines); !written) return written;
  if (auto written = export_tickets(folder); !written) return written;
  if (auto written = export_certificates(folder); !written) return written;
  if (auto written = export_results(folder); !written) return written;
  if (auto written = export_papers(folder); !written) return written;
  return export_report(folder);
}

/// The summary as programs read it, as a workbook, and as CSV files.
Result<void> DayPlayer::export_results(const std::filesystem::path& folder) {
  const Texts& texts = kiosk_->flow().texts();
  const auto book = evaluation_workbook(*play_.station.store, project_, texts, play_.station.clock->now());
  if (!book) return Failure(book.error());
  if (auto written = write_file(folder / "summary.json", book->figures.dump(2) + "\n"); !written) return written;
  const Era era = usual_era(texts.language());
  const auto workbook = write_xlsx(folder / "results.xlsx", book->sheets, era, {book->title, book->creator});
  if (!workbook) return workbook;
  const auto tables = write_csv_files(folder / "csv", book->sheets, usual_csv_era);
  return tables ? Result<void>() : Failure(tables.error());
}

/// What goes with the book: two pages for the management, memos, the speaker's receipt, the quarter of all projects.
Result<void> DayPlayer::export_papers(const std::filesystem::path& folder) {
  const Texts& texts = kiosk_->flow().texts();
  const Store& store = *play_.station.store;
  const Moment now = play_.station.clock->now();
  const auto data = report_data(store, project_, now, texts);
  if (!data) return Failure(data.error());
  const auto summary = two_pages(*data, texts);
  if (!summary) return Failure(summary.error());
  constexpr std::int64_t fee_satang = 720'000;
  const std::pair<const char*, Book> papers[] = {{"summary.pdf", *summary},
                                                 {"memo-4.pdf", memo_paper(*data, 4, day_of(now), texts)},
                                                 {"memo-7.pdf", memo_paper(*data, 7, day_of(now), texts)},
                                                 {"memo-15.docx", memo_paper(*data, 15, day_of(now), texts)},
                                                 {"receipt.pdf", receipt_paper(*data, {"", "", fee_satang}, texts)}};
  for (const auto& [name, paper] : papers)
    if (const auto written = write_book(paper, folder / name); !written) return Failure(written.error());
  const auto quarter = year_report(store, {YearReportKind::quarterly, fiscal_year_of(project_.starts_on)}, now, texts);
  if (!quarter) return Failure(quarter.error());
  for (const char* name : {"quarters.pdf", "quarters.xlsx"})
    if (const auto written = write_year_report(*quarter, folder / name, usual_era(texts.language()), texts); !written)
      return written;
  return {};
}

/// The report book, to hand in and to edit.
Result<void> DayPlayer::export_report(const std::filesystem::path& folder) {
  const Texts& texts = kiosk_->flow().texts();
  for (const char* name : {"report.pdf", "report.docx"}) {
    const auto written =
        write_report(*play_.station.store, project_, play_.station.clock->now(), texts, {folder / name});
    if (!written) return Failure(written.error());
  }
  return {};
}

/// Issued to all who have earned one and have none yet; on paper all in one file.
Result<void> DayPlayer::export_certificates(const std::filesystem::path& folder) {
  const auto issued = issue_certificates(play_.station, project_, {});
  if (!issued) return Failure(issued.error());
  const auto all = certificates_of(*play_.station.store, project_.id);
  if (!all) return Failure(all.error());
  const auto written = write_certificates(*play_.station.store, *all, {{}, folder / "certificates.pdf"});
  if (!written) return Failure(written.error());
  return {};
}

Result<void> DayPlayer::export_tickets(const std::filesystem::path& folder) {
  const auto rows = roster(*play_.station.store, project_.id);
  if (!rows) return Failure(rows.error());
  std::vector<Participant> people;
  for (const RosterRow& row : *rows) people.push_back(row.person);
  const auto issued = issue_tickets(play_.station, project_.id, people);
  if (!issued) return Failure(issued.error());
  const auto cards = ticket_cards(*play_.station.store, project_, *issued, kiosk_->flow().texts());
  if (!cards) return Failure(cards.error());
  const auto sheet = write_ticket_sheet(folder, *cards);
  if (!sheet) return Failure(sheet.error());
  return {};
}

}  // namespace sala
