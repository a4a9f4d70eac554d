#include "kiosk/staff/import/import.h"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "core/format_date.h"
#include "documents/unnamed_columns.h"
#include "kiosk/staff/import/import_words.h"
#include "kiosk/staff/place_words.h"
#include "words/documents.h"
#include "words/import_list.h"

namespace sala {
namespace {

namespace fs = std::filesystem;
namespace ii = import_intent;

/// The open folder: only ever below the place, for its parts are names that were listed there.
fs::path open_folder(const ImportWork& work) {
  fs::path folder = work.place;
  for (const std::string& name : work.folders) folder /= name;
  return folder;
}

void tell(ImportWork& work, WorkTold::State state, std::string words) {
  work.state = state;
  work.words = std::move(words);
}

WorkTold told_of(const ImportWork& work, const Texts& texts) {
  TextId title = words::import_trouble;
  if (work.state == WorkTold::State::none) return {};
  if (work.state == WorkTold::State::running) title = words::import_reading;
  if (work.state == WorkTold::State::done) title = words::import_done;
  return {work.state, texts.with(title, {{"file", work.file}}), work.words};
}

/// The file with its columns as they are found, for any thread.
Result<ImportFile> read_file_apart(const fs::path& file, const std::string& sheet, const TableReader& reader) {
  std::error_code failed;
  if (!fs::is_regular_file(fs::symlink_status(file, failed))) return fail(words::import_gone);
  auto table = read_table_apart(file, sheet, "", reader);
  if (!table) return Failure(table.error());
  if (table->rows.empty()) return fail(words::error_table_empty, {{"file", file.filename().string()}});
  const auto found = find_headings(*table, "", file.filename().string());
  const RosterHeadings headings = found ? *found : unnamed_columns(*table);
  RosterTable roster = roster_with(*table, headings);
  return ImportFile{std::move(*table), headings, std::move(roster), {}, {}};
}

void begin_reading(const StaffDesk& desk, ImportWork& work, const std::string& sheet) {
  const fs::path file = open_folder(work) / work.file;
  tell(work, WorkTold::State::running, desk.texts[words::import_reading_do]);
  work.reading.begin(desk.this_part(),
                     [file, sheet, reader = work.reader] { return read_file_apart(file, sheet, reader); });
}

Result<void> open_entry(StaffDesk& desk, ImportWork& work, std::size_t index) {
  if (index >= work.entries.size()) return {};
  const ListedFile& entry = work.entries[index];
  if (entry.is_folder) {
    work.folders.push_back(entry.name);
    tell(work, WorkTold::State::none, "");
  } else {
    work.file = entry.name;
    begin_reading(desk, work, "");
  }
  return show_import(desk, work);
}

/// The rows to which somebody said yes.
ImportWish wish_of(const ImportFile& file, const std::string& by, bool dry_run) {
  ImportWish wish{dry_run, by, {}};
  for (const auto& [row, is_same] : file.answers)
    if (is_same) wish.same_rows.insert(row);
  return wish;
}

/// What would come of the rows; writes nothing.
Result<void> try_out(const StaffDesk& desk, ImportFile& file) {
  auto report = import_roster(desk.station, desk.project->id, file.roster, wish_of(file, desk.by(), true));
  if (!report) return Failure(report.error());
  file.report = std::move(*report);
  return {};
}

Result<void> take_file(const StaffDesk& desk, ImportWork& work, Result<ImportFile> file) {
  if (!file) {
    spdlog::info("import: the file could not be taken");
    tell(work, WorkTold::State::trouble, desk.texts.of(file.error()));
    return {};
  }
  work.read = std::move(*file);
  tell(work, WorkTold::State::none, "");
  return try_out(desk, *work.read);
}

Result<void> use_column(StaffDesk& desk, ImportWork& work, std::size_t use) {
  auto* page = desk.page<ImportTablePage>();
  if (page == nullptr || !page->asked || !work.read) return {};
  ImportFile& file = *work.read;
  match_column(file.headings, file.table, file.headings.all.at(*page->asked).column, use_at(use));
  file.roster = roster_with(file.table, file.headings);
  page->asked.reset();
  file.answers.clear();
  if (const auto tried = try_out(desk, file); !tried) return tried;
  return show_import(desk, work);
}

void ask_doubt(StaffDesk& desk, std::size_t doubt) {
  auto* page = desk.page<ImportTablePage>();
  if (page != nullptr && doubt < page->doubts.size()) page->asked_doubt = doubt;
}

Result<void> answer_doubt(StaffDesk& desk, ImportWork& work, bool is_same) {
  auto* page = desk.page<ImportTablePage>();
  if (page == nullptr || !page->asked_doubt || !work.read) return {};
  work.read->answers[page->doubts.at(*page->asked_doubt).row] = is_same;
  page->asked_doubt.reset();
  if (const auto tried = try_out(desk, *work.read); !tried) return tried;
  return show_import(desk, work);
}

void ask_column(StaffDesk& desk, const ImportWork& work, std::size_t column) {
  auto* page = desk.page<ImportTablePage>();
  if (page == nullptr || !work.read || column >= work.read->headings.all.size()) return;
  page->asked = column;
  page->now = use_index(work.read->headings.all[column]);
  page->uses_scroll = {};
}

/// Written in the next turn, so that "saving" is on the screen meanwhile.
Result<void> confirm(StaffDesk& desk, ImportWork& work) {
  const auto* page = desk.page<ImportTablePage>();
  if (!work.read || page == nullptr || page->unanswered > 0) return {};
  work.confirmed =
      ConfirmedImport{desk.project->id, work.read->roster, wish_of(*work.read, desk.by(), false), desk.this_part()};
  return show_import(desk, work);
}

Result<ImportReport> write_confirmed(OpenStation& station, ImportWork& work) {
  const ConfirmedImport all = *std::exchange(work.confirmed, std::nullopt);
  auto report = import_roster(station, all.project, all.roster, all.wish);
  if (report) spdlog::info("import: {} new, {} updated, {} left out", report->added, report->updated, report->skipped);
  return report;
}

Result<void> write(StaffDesk& desk, ImportWork& work) {
  const bool is_awaited = work.confirmed->owner.area.has_value();
  const auto report = write_confirmed(desk.station, work);
  if (!report) return Failure(report.error());
  if (!is_awaited) return {};  // who works here next is told nothing of the file
  const std::string left = left_words(work.read->roster.preview, desk.texts);
  work.read.reset();
  tell(work, WorkTold::State::done,
       counts_words(*report, desk.texts) + "\n" + left + desk.texts[words::import_done_do]);
  return {};
}

Result<void> show_table(StaffDesk& desk, const ImportWork& work) {
  ImportTablePage page = table_page(*work.read, desk.texts);
  page.file = work.file;
  page.writing = work.confirmed.has_value();
  if (const auto* before = desk.page<ImportTablePage>()) {
    page.columns_scroll = before->columns_scroll;
    page.problems_scroll = before->problems_scroll;
    page.asked = before->asked;
    page.now = before->now;
    page.asked_doubt = before->asked_doubt;
  }
  desk.show(words::import_check, std::move(page));
  return {};
}

std::string entry_note(const ListedFile& entry, const StaffDesk& desk) {
  if (entry.is_folder) return "";
  const Moment changed{entry.changed_ms, desk.now().offset_min};
  return size_words(entry.bytes) + " · " + date_and_time(changed, desk.texts.language());
}

}  // namespace

Result<void> show_import(StaffDesk& desk, ImportWork& work) {
  if (work.read) return show_table(desk, work);
  ImportFilesPage page;
  if (const auto* before = desk.page<ImportFilesPage>()) page.scroll = before->scroll;
  PlacesTold places = tell_places(desk, work.find_places, work.place, name_words);
  page.places = std::move(places.words);
  page.chosen = places.chosen;
  page.hint = std::move(places.hint);
  work.shown = std::move(places.folders);
  if (!work.shown.empty() && work.place != work.shown[page.chosen]) {
    work.place = work.shown[page.chosen];
    work.folders.clear();
  }
  if (!work.folders.empty()) page.folder = work.folders.back();
  work.entries = people_files(open_folder(work));
  for (const ListedFile& entry : work.entries)
    page.entries.push_back({entry.name, entry_note(entry, desk), entry.is_folder});
  page.told = told_of(work, desk.texts);
  desk.show(words::import_title, std::move(page));
  return {};
}

Result<void> take_import(StaffDesk& desk, ImportWork& work, const ImportIntent& wanted) {
  if (desk.project == nullptr || !may(desk.user.role, StaffTask::correct) || work.confirmed) return {};
  if (const auto* entry = std::get_if<ii::OpenEntry>(&wanted)) return open_entry(desk, work, entry->entry);
  if (const auto* use = std::get_if<ii::UseColumn>(&wanted)) return use_column(desk, work, use->use);
  if (const auto* answer = std::get_if<ii::AnswerDoubt>(&wanted)) return answer_doubt(desk, work, answer->is_same);
  if (std::holds_alternative<ii::Confirm>(wanted)) return confirm(desk, work);
  if (const auto* ask = std::get_if<ii::AskDoubt>(&wanted)) {
    ask_doubt(desk, ask->doubt);
    return {};
  }
  if (const auto* ask = std::get_if<ii::AskColumn>(&wanted)) {
    ask_column(desk, work, ask->column);
    return {};
  }
  if (const auto* place = std::get_if<ii::ChoosePlace>(&wanted); place && place->place < work.shown.size()) {
    work.place = work.shown[place->place];
    work.folders.clear();
  }
  if (const auto* sheet = std::get_if<ii::ChooseSheet>(&wanted); sheet && work.read) {
    const auto& sheets = work.read->roster.preview.sheets;
    if (sheet->sheet < sheets.size()) begin_reading(desk, work, sheets[sheet->sheet]);
    work.read.reset();
  }
  if (std::holds_alternative<ii::GoUp>(wanted) && !work.folders.empty()) work.folders.pop_back();
  if (std::holds_alternative<ii::Cancel>(wanted)) {
    work.reading.drop();
    tell(work, WorkTold::State::none, "");
  }
  if (std::holds_alternative<ii::CloseQuestion>(wanted))
    if (auto* page = desk.page<ImportTablePage>()) {
      page->asked.reset();
      page->asked_doubt.reset();
    }
  if (std::holds_alternative<ii::ChooseOtherFile>(wanted)) work.read.reset();
  return show_import(desk, work);
}

Result<bool> look_import(StaffDesk& desk, ImportWork& work) {
  auto read = work.reading.ready();
  if (!read && !work.confirmed) return false;
  const auto done = read ? take_file(desk, work, std::move(*read)) : write(desk, work);
  const bool is_shown = desk.page<ImportFilesPage>() != nullptr || desk.page<ImportTablePage>() != nullptr;
  if (is_shown)
    if (const auto shown = show_import(desk, work); !shown) return Failure(shown.error());
  if (!done) return Failure(done.error());
  if (!is_shown) desk.notice = told_of(work, desk.texts).title;
  return true;
}

void forget_import(ImportWork& work) {
  work.reading.drop();
  work.read.reset();
  if (work.confirmed) work.confirmed->owner = {};
  work.folders.clear();
  tell(work, WorkTold::State::none, "");
}

void end_import(OpenStation& station, ImportWork& work) {
  if (!work.confirmed) return;
  if (const auto report = write_confirmed(station, work); !report)
    spdlog::error("import: {}", name_of(report.error().text));
}

}  // namespace sala
