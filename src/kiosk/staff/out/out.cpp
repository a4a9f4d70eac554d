#include "kiosk/staff/out/out.h"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "core/format_date.h"
#include "core/hour_words.h"
#include "kiosk/staff/place_words.h"
#include "station/keeping/backups.h"
#include "storage/project_queries.h"
#include "words/door.h"
#include "words/out.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

/// The place that was chosen, as it is now; nothing once its stick is gone.
std::optional<ExportPlace> find_place(const StaffDesk& desk, const OutWork& work, const fs::path& folder) {
  for (const ExportPlace& place : places_now(desk, work.find_places))
    if (place.folder == folder) return place;
  return std::nullopt;
}

const std::string& action_words(OutAction action, const Texts& texts) {
  switch (action) {
    case OutAction::workbook:
      return texts[words::send_xlsx];
    case OutAction::csv:
      return texts[words::send_csv];
    case OutAction::sheets:
      return texts[words::send_sheets];
    case OutAction::tickets:
      return texts[words::send_tickets];
    case OutAction::photos:
      return texts[words::send_photos];
    case OutAction::exchange:
      break;
  }
  return texts[words::send_exchange];
}

WorkTold told_of(const OutWork& work, const Texts& texts) {
  if (!work.action || work.state == OutPage::State::none) return {};
  TextId title = words::send_trouble;
  if (work.state == OutPage::State::running) title = words::send_running;
  if (work.state == OutPage::State::done) title = words::send_done;
  return {work.state, texts.with(title, {{"what", action_words(*work.action, texts)}}), work.words};
}

std::string backup_words(const StaffDesk& desk) {
  const auto kept = kept_backups(desk.station.folder);
  if (kept.empty()) return desk.texts[words::send_backup_none];
  const Moment made{kept.front().made_ms, desk.now().offset_min};
  return desk.texts.with(words::send_backup_at,
                         {{"date", long_date(day_of(made), desk.texts.language())}, {"time", clock_time(made)}});
}

void tell_trouble(const StaffDesk& desk, OutWork& work, const Error& error) {
  spdlog::warn("staff: what was asked for could not be written out");
  work.state = OutPage::State::trouble;
  work.words = desk.texts.of(place_trouble(work.place, error));  // what the system said stands in the log
}

void tell_done(const StaffDesk& desk, OutWork& work, const std::string& words) {
  work.state = OutPage::State::done;
  work.words = words;
  if (work.place.is_stick()) work.words += "\n" + desk.texts[words::send_take_out];
}

void tell_written(const StaffDesk& desk, OutWork& work, const Result<FileOut>& out) {
  if (!out) return tell_trouble(desk, work, out.error());
  spdlog::info("staff: {} bytes were written out", out->bytes);
  tell_done(desk, work,
            desk.texts.with(words::send_done_file, {{"file", out->file.filename().string()},
                                                    {"size", size_words(out->bytes)},
                                                    {"place", name_words(work.place, desk.texts)}}) +
                (out->note.empty() ? "" : "\n" + out->note));
}

void tell_exchanged(const StaffDesk& desk, OutWork& work, const Result<Exchange>& done) {
  if (!done) return tell_trouble(desk, work, done.error());
  tell_done(desk, work, exchange_words(*done, desk.texts));
}

void exchange(const StaffDesk& desk, OutWork& work) {
  if (const auto begun = begin_exchange(desk, work.exchange, work.place); !begun)
    tell_trouble(desk, work, begun.error());
}

Result<FileWork> file_work(const StaffDesk& desk, OutAction action, const ExportPlace& place) {
  if (action == OutAction::workbook) return workbook_work(desk, place);
  if (action == OutAction::csv) return csv_work(desk, place);
  if (action == OutAction::photos) return photos_work(desk, place);
  return tickets_work(desk, place);
}

/// Takes the chosen place as it is now. Answers whether it can be written to.
bool begin(const StaffDesk& desk, OutWork& work, OutAction action) {
  work.action = action;
  work.place.folder = work.chosen;
  const auto place = find_place(desk, work, work.chosen);
  const auto made = place ? make_place(*place) : Result<void>(fail(words::send_gone));
  work.state = made ? OutPage::State::running : OutPage::State::trouble;
  work.words = made ? std::string() : desk.texts.of(made.error());
  if (!made) return false;
  work.place = *place;
  if (place->is_stick()) work.words = desk.texts[words::send_running_do];
  return true;
}

void write_out(const StaffDesk& desk, OutWork& work, Result<FileWork> wanted) {
  if (!wanted) return tell_trouble(desk, work, wanted.error());
  work.writing.begin(desk.this_part(), std::move(*wanted));
}

Result<void> show_sheets(StaffDesk& desk) {
  const auto known = sessions(desk.store(), desk.project->id);
  if (!known) return Failure(known.error());
  SheetsPage page;
  page.rows.push_back({{},
                       desk.texts[words::flow_registration],
                       date_range(desk.project->starts_on, desk.project->ends_on, desk.texts.language())});
  for (const Session& session : *known)
    if (session.takes_attendance)
      page.rows.push_back({session.id, title_in(session.title, desk.thai()), day_and_hours(desk.texts, session)});
  desk.show(words::sheets_title, std::move(page));
  return {};
}

Result<void> begin_action(StaffDesk& desk, OutWork& work, OutAction action) {
  if (is_working(work) || desk.project == nullptr) return {};
  if (action == OutAction::sheets) return show_sheets(desk);
  if (begin(desk, work, action)) {
    if (action == OutAction::exchange)
      exchange(desk, work);
    else
      write_out(desk, work, file_work(desk, action, work.place));
  }
  return show_out(desk, work);
}

Result<void> write_sheet(StaffDesk& desk, OutWork& work, const out_intent::WriteSheet& wanted) {
  if (is_working(work)) return {};
  if (begin(desk, work, OutAction::sheets)) write_out(desk, work, sheet_work(desk, work.place, wanted));
  return show_out(desk, work);
}

}  // namespace

Result<void> show_out(StaffDesk& desk, OutWork& work) {
  OutPage page;
  if (const auto* before = desk.page<OutPage>()) page.scroll = before->scroll;
  // Where nobody chose, a stick is taken as soon as it is there.
  PlacesTold places = tell_places(desk, work.find_places, work.is_own_choice ? work.chosen : fs::path());
  page.places = std::move(places.words);
  page.chosen = places.chosen;
  page.hint = std::move(places.hint);
  work.shown = std::move(places.folders);
  work.is_own_choice = work.is_own_choice && !work.shown.empty() && work.shown[page.chosen] == work.chosen;
  if (!is_working(work) && !work.shown.empty()) work.chosen = work.shown[page.chosen];
  page.told = told_of(work, desk.texts);
  page.backup = backup_words(desk);
  desk.show(words::send_title, std::move(page));
  return {};
}

Result<void> take_out(StaffDesk& desk, OutWork& work, const OutIntent& wanted) {
  if (!may(desk.user.role, StaffTask::take_out)) return {};
  if (const auto* choose = std::get_if<out_intent::ChoosePlace>(&wanted)) {
    work.is_own_choice = choose->place < work.shown.size();
    if (work.is_own_choice) work.chosen = work.shown[choose->place];
  }
  if (const auto* start = std::get_if<out_intent::Begin>(&wanted)) return begin_action(desk, work, start->action);
  if (const auto* sheet = std::get_if<out_intent::WriteSheet>(&wanted)) return write_sheet(desk, work, *sheet);
  return show_out(desk, work);
}

Result<bool> look_out(StaffDesk& desk, OutWork& work) {
  const auto written = work.writing.ready();
  const auto exchanged = go_on(desk, work.exchange);
  if (written) tell_written(desk, work, *written);
  if (exchanged) tell_exchanged(desk, work, *exchanged);
  if (!written && !exchanged) return false;
  if (desk.page<OutPage>() == nullptr) {
    desk.notice = told_of(work, desk.texts).title;
    return true;
  }
  const auto shown = show_out(desk, work);
  if (!shown) return Failure(shown.error());
  return true;
}

void forget_told(OutWork& work) {
  work.writing.forget();
  forget_exchange(work.exchange);
  if (!work.writing.works() && !is_working(work.exchange)) work.state = OutPage::State::none;
}

}  // namespace sala
