#include "kiosk/staff/board/door_board.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/arrivals.h"
#include "core/format_date.h"
#include "kiosk/staff/check_in_words.h"
#include "station/door/door.h"
#include "storage/attendance_queries.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/board.h"
#include "words/door.h"

namespace sala {
namespace {

constexpr int most_latest = 10;
constexpr int longest_forecast_min = 60;

Result<std::vector<Moment>> times_in(const StaffDesk& desk, std::optional<Uuid> session) {
  const auto rows = counted_check_ins(desk.store(), desk.project->id);
  if (!rows) return Failure(rows.error());
  std::vector<Moment> times;
  for (const AttendanceRow& row : *rows)
    if (row.session == session) times.push_back(row.time);
  return times;
}

bool is_today(const StaffDesk& desk, const Session& session) {
  return day_of(session.starts) == day_of({desk.now().utc_ms, session.starts.offset_min});
}

/// The registration and the sessions of today that take attendance.
Result<std::vector<DoorBoardPage::Place>> places_of_today(const StaffDesk& desk, std::optional<Uuid> shown) {
  const auto agenda = sessions(desk.store(), desk.project->id);
  if (!agenda) return Failure(agenda.error());
  std::vector<DoorBoardPage::Place> places = {{std::nullopt, desk.texts[words::flow_registration], !shown}};
  for (const Session& session : *agenda)
    if (session.takes_attendance && (is_today(desk, session) || shown == session.id))
      places.push_back({session.id, title_in(session.title, desk.thai()), shown == session.id});
  return places;
}

/// With when all will be there, as long as people come and that is soon.
std::string rate_words(const Arrivals& arrivals, const Texts& texts) {
  const int left = arrivals.minutes_left.value_or(0);
  if (left <= 0 || left > longest_forecast_min) return texts[words::board_rate];
  return texts.with(words::board_rate_left, {{"count", std::to_string(left)}});
}

std::vector<DoorBoardPage::Figure> figures_of(const StaffDesk& desk, const RosterCounts& counts,
                                              const Arrivals& arrivals, std::size_t inside, bool is_session) {
  const Texts& texts = desk.texts;
  const int missing = std::max(0, counts.roster - static_cast<int>(inside));
  return {{fmt::format("{} / {}", inside, counts.roster),
           texts[is_session ? words::board_present : words::board_registered], Tone::primary},
          {std::to_string(missing), texts[words::board_missing], {}, true},
          {inside == 0 ? "–" : fmt::format("{:.1f}", arrivals.per_minute), rate_words(arrivals, texts)},
          {std::to_string(counts.walk_in), texts[words::board_walk_ins],
           counts.walk_in > 0 ? std::optional(Tone::warning) : std::nullopt}};
}

DoorBoardPage::Arrivals bars_of(const Arrivals& arrivals, const Texts& texts) {
  DoorBoardPage::Arrivals shown;
  if (arrivals.bins.empty()) return shown;
  const auto end_of = [&](std::size_t bin) {
    Moment end = arrivals.bins[bin].begins;
    end.utc_ms += arrivals.bin_minutes * minute_ms;
    return clock_time(end);
  };
  for (const ArrivalBin& bin : arrivals.bins) shown.bars.push_back({bin.count, bin.running});
  const ArrivalBin& peak = arrivals.bins[*arrivals.peak];
  shown.title = texts.with(words::board_peak, {{"from", clock_time(peak.begins)}, {"to", end_of(*arrivals.peak)}});
  shown.caption = texts.with(words::board_by_minutes, {{"minutes", std::to_string(arrivals.bin_minutes)}});
  shown.first = clock_time(arrivals.bins.front().begins);
  if (arrivals.bins.size() > 2) shown.middle = clock_time(arrivals.bins[arrivals.bins.size() / 2].begins);
  shown.last = end_of(arrivals.bins.size() - 1);
  return shown;
}

Result<std::vector<DoorBoardPage::Latest>> latest_of(const StaffDesk& desk, std::optional<Uuid> session) {
  const auto rows = latest_check_ins(desk.store(), desk.project->id, session, most_latest);
  if (!rows) return Failure(rows.error());
  std::vector<DoorBoardPage::Latest> latest;
  for (const LoggedCheckIn& row : *rows) {
    const auto [how, tone] = method_look(row.method);
    DoorBoardPage::Latest one{row.fact, clock_time(row.time), desk.texts[words::board_name_follows],
                              "",       desk.texts[how],      tone};
    if (row.person) {
      const auto person = find_participant(desk.store(), desk.project->id, *row.person);
      if (!person) return Failure(person.error());
      if (*person) {
        one.name = full_name(**person);
        one.unit = (*person)->unit;
      }
    }
    latest.push_back(std::move(one));
  }
  return latest;
}

std::string notes_of(const StaffDesk& desk, int twice, const BoardNotes& told) {
  std::string notes;
  const auto note = [&](TextId words, std::size_t count) {
    if (count == 0) return;
    notes += (notes.empty() ? "" : " · ") + desk.texts.with(words, {{"count", std::to_string(count)}});
  };
  note(words::board_twice, static_cast<std::size_t>(twice));
  note(words::board_repeats, static_cast<std::size_t>(told.repeats));
  note(words::board_doubles, told.doubles);
  return notes;
}

}  // namespace

Result<std::optional<Uuid>> place_of_now(const StaffDesk& desk) {
  const auto bound = bound_session(desk.store(), desk.project->id);
  if (!bound || *bound) return bound;
  const auto places = places_of(desk.store(), desk.project->id, std::nullopt, std::nullopt);
  if (!places) return Failure(places.error());
  const auto open = open_session(places->sessions, desk.now());
  return open ? std::optional(places->sessions[*open].session->id) : std::nullopt;
}

Result<void> show_door_board(StaffDesk& desk, std::optional<Uuid> session, const BoardNotes& notes) {
  const auto times = times_in(desk, session);
  if (!times) return Failure(times.error());
  const auto counts = roster_counts(desk.store(), desk.project->id);
  if (!counts) return Failure(counts.error());
  auto places = places_of_today(desk, session);
  if (!places) return Failure(places.error());
  auto latest = latest_of(desk, session);
  if (!latest) return Failure(latest.error());
  const auto twice = tickets_at_two_stations(desk.store(), desk.project->id, session);
  if (!twice) return Failure(twice.error());
  const Arrivals arrivals = arrivals_of(*times, counts->roster, desk.now());
  DoorBoardPage page;
  if (const auto* before = desk.page<DoorBoardPage>()) page.scroll = before->scroll;
  page.places = std::move(*places);
  page.figures = figures_of(desk, *counts, arrivals, times->size(), session.has_value());
  page.arrivals = bars_of(arrivals, desk.texts);
  page.latest = std::move(*latest);
  page.notes = notes_of(desk, *twice, notes);
  page.may_undo = may(desk.user.role, StaffTask::correct);
  desk.show(words::board_title, std::move(page));
  return {};
}

void ask_undo(StaffDesk& desk, const Uuid& fact) {
  auto* page = desk.page<DoorBoardPage>();
  if (page == nullptr || !page->may_undo) return;
  const auto row = std::ranges::find(page->latest, fact, &DoorBoardPage::Latest::fact);
  if (row == page->latest.end()) return;
  const auto place = std::ranges::find_if(page->places, [](const DoorBoardPage::Place& each) { return each.shown; });
  const std::string& words = place == page->places.end() ? desk.texts[words::flow_registration] : place->title;
  page->undo = DoorBoardPage::UndoQuestion{fact, undo_words(desk.texts, row->name, words)};
}

}  // namespace sala
