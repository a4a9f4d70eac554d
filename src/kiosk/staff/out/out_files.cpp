#include "kiosk/staff/out/out_files.h"

#include <cstring>

#include "core/format_date.h"
#include "documents/xlsx_writer.h"
#include "files/whole_file.h"
#include "kiosk/staff/store_out.h"
#include "station/people/ticket_files.h"
#include "station/photo/photos.h"
#include "station/results/csv_files.h"
#include "station/results/evaluation_workbook.h"
#include "station/results/sign_in.h"
#include "storage/project_queries.h"
#include "words/core.h"
#include "words/observation.h"
#include "words/out.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

Failure unwritable(const fs::path& file, int why) {
  return fail(words::error_file_unwritable, {{"file", file.string()}, {"why", std::strerror(why)}});
}

/// "ผลโครงการ HR-69-014-2026-11-23-1630.xlsx"
fs::path name_for(const StaffDesk& desk, const fs::path& folder, TextId what, const char* ending) {
  return free_name(folder, desk.texts[what] + " " + desk.project->code, desk.now(), ending);
}

/// "ใบลงทะเบียน 23 พฤศจิกายน 2569 ช่วงที่ 1-2026-11-23-1630.pdf": the session and its day.
Result<fs::path> sheet_name(const StaffDesk& desk, const fs::path& folder, const out_intent::WriteSheet& wanted) {
  const TextId what = wanted.blank ? words::send_file_sign_in_blank : words::send_file_sign_in;
  if (!wanted.session) return name_for(desk, folder, what, ".pdf");
  const auto agenda = sessions(desk.store(), desk.project->id);
  if (!agenda) return Failure(agenda.error());
  std::string name = desk.texts[what];
  for (const Session& session : *agenda)
    if (session.id == *wanted.session)
      name +=
          " " + long_date(day_of(session.starts), desk.texts.language()) + " " + title_in(session.title, desk.thai());
  return free_name(folder, name, desk.now(), ".pdf");
}

Result<FileOut> stored(const ExportPlace& place, const fs::path& file, std::uintmax_t bytes) {
  if (const auto done = store_or_remove(place, file); !done) return Failure(done.error());
  return FileOut{file, bytes, {}};
}

Result<FileOut> write_bytes(const ExportPlace& place, const fs::path& file, const std::string& bytes) {
  if (!is_still_there(place)) return fail(words::send_gone);
  if (const auto written = write_file(file, bytes); !written) return Failure(written.error());
  return stored(place, file, bytes.size());
}

/// All tables or none: they are written into a folder that gets its name when it is whole.
Result<FileOut> write_tables(const ExportPlace& place, const fs::path& folder, const std::vector<DataSheet>& sheets,
                             Era era) {
  if (!is_still_there(place)) return fail(words::send_gone);
  const fs::path waiting = folder.string() + ".part";
  std::error_code failed;
  fs::remove_all(waiting, failed);
  auto files = write_csv_files(waiting, sheets, era);
  std::uintmax_t bytes = 0;
  if (files)
    for (const WrittenTable& table : *files) bytes += fs::file_size(table.file, failed);
  const int why = files ? give_name(waiting, folder) : 0;
  if (files && why == 0) return stored(place, folder, bytes);
  Failure failure = files ? unwritable(folder, why) : Failure(files.error());
  fs::remove_all(waiting, failed);
  return failure;
}

}  // namespace

Result<FileWork> workbook_work(const StaffDesk& desk, const ExportPlace& place) {
  auto book = evaluation_workbook(desk.store(), *desk.project, desk.texts, desk.now());
  if (!book) return Failure(book.error());
  const fs::path file = name_for(desk, place.folder, words::send_file_results, ".xlsx");
  return FileWork([place, file, book = std::move(*book), era = usual_era(desk.texts.language())]() -> Result<FileOut> {
    if (!is_still_there(place)) return fail(words::send_gone);
    const auto written = write_xlsx(file, book.sheets, era, {book.title, book.creator});
    if (!written) return Failure(written.error());
    std::error_code failed;
    return stored(place, file, fs::file_size(file, failed));
  });
}

Result<FileWork> csv_work(const StaffDesk& desk, const ExportPlace& place) {
  auto book = evaluation_workbook(desk.store(), *desk.project, desk.texts, desk.now());
  if (!book) return Failure(book.error());
  const fs::path target = name_for(desk, place.folder, words::send_file_results, "");
  return FileWork(
      [place, target, sheets = std::move(book->sheets)] { return write_tables(place, target, sheets, usual_csv_era); });
}

Result<FileWork> sheet_work(const StaffDesk& desk, const ExportPlace& place, const out_intent::WriteSheet& wanted) {
  SignInOptions options;
  options.session = wanted.session;
  options.blank = wanted.blank;
  options.now = desk.now();
  // the sheet's page words look at the texts whenever a page is drawn: a copy that lives as long as the work
  const auto texts = std::make_shared<const Texts>(desk.texts);
  auto sheet = sign_in_sheet(desk.store(), *desk.project, options, *texts);
  if (!sheet) return Failure(sheet.error());
  const auto file = sheet_name(desk, place.folder, wanted);
  if (!file) return Failure(file.error());
  return FileWork([place, file = *file, texts, sheet = std::move(*sheet)]() -> Result<FileOut> {
    const auto pdf = sign_in_pdf(sheet);
    if (!pdf) return Failure(pdf.error());
    return write_bytes(place, file, pdf->bytes);
  });
}

Result<FileWork> photos_work(const StaffDesk& desk, const ExportPlace& place) {
  auto photos = photos_to_take_out(desk.station, desk.project->id, desk.texts);
  if (!photos) return Failure(photos.error());
  const auto consents = photo_consents(desk.store(), desk.project->id);
  if (!consents) return Failure(consents.error());
  std::string note;
  if (consents->others() > 0)
    note = desk.texts.with(words::photos_consent,
                           {{"count", std::to_string(consents->others())}, {"all", std::to_string(consents->present)}});
  const fs::path folder = name_for(desk, place.folder, words::send_file_photos, "");
  return FileWork([place, folder, note, photos = std::move(*photos)]() -> Result<FileOut> {
    if (!is_still_there(place)) return fail(words::send_gone);
    const fs::path waiting = folder.string() + ".part";
    std::error_code failed;
    fs::remove_all(waiting, failed);
    const auto written = write_photos(photos, waiting);
    const int why = written ? give_name(waiting, folder) : 0;
    if (!written || why != 0) {
      fs::remove_all(waiting, failed);
      return written ? unwritable(folder, why) : Failure(written.error());
    }
    auto out = stored(place, folder, written->bytes);
    if (out) out->note = note;
    return out;
  });
}

Result<FileWork> tickets_work(const StaffDesk& desk, const ExportPlace& place) {
  const auto people = ticket_holders(desk.store(), desk.project->id);
  if (!people) return Failure(people.error());
  const auto issued = issue_tickets(desk.station, desk.project->id, *people, desk.by());
  if (!issued) return Failure(issued.error());
  auto cards = ticket_cards(desk.store(), *desk.project, *issued, desk.texts);
  if (!cards) return Failure(cards.error());
  const fs::path file = name_for(desk, place.folder, words::send_file_tickets, ".pdf");
  return FileWork([place, file, cards = std::move(*cards)]() -> Result<FileOut> {
    const auto pdf = tickets_pdf(cards);
    if (!pdf) return Failure(pdf.error());
    return write_bytes(place, file, *pdf);
  });
}

}  // namespace sala
