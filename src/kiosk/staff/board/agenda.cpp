#include "kiosk/staff/board/agenda.h"

#include "core/format_date.h"
#include "core/hour_words.h"
#include "station/door/door.h"
#include "station/door/gates.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/board.h"
#include "words/door.h"

namespace sala {
namespace {

std::string when_of(const StaffDesk& desk, const Session& session) {
  std::string when = day_and_hours(desk.texts, session);
  if (!session.room.empty()) when += " · " + session.room;
  return when;
}

/// Open or closed, and whether by hand; when it will open by itself.
void tell_state(const StaffDesk& desk, const Place& place, AgendaPage::Row& row) {
  row.open = is_open(place, desk.now());
  row.tone = row.open ? Tone::success : Tone::primary;
  row.by_hand = place.gate.has_value();
  if (row.by_hand) {
    row.state = desk.texts[row.open ? words::agenda_opened_by_hand : words::agenda_closed_by_hand];
    row.tone = Tone::warning;
    return;
  }
  if (row.open) {
    row.state = desk.texts[words::agenda_is_open];
    return;
  }
  const Moment opens = opening_of(*place.session);
  const bool before = desk.now().utc_ms < opens.utc_ms;
  row.state = before ? desk.texts.with(words::agenda_opens_at, {{"time", clock_or_day(desk.texts, opens, desk.now())}})
                     : desk.texts[words::agenda_is_over];
}

Result<AgendaPage::Row> row_of(const StaffDesk& desk, const Place& place, std::optional<Uuid> bound) {
  AgendaPage::Row row;
  const Session& session = *place.session;
  row.session = session.id;
  row.title = title_in(session.title, desk.thai());
  row.when = when_of(desk, session);
  row.bound = bound == session.id;
  const auto count = session_count(desk.store(), desk.project->id, session);
  if (!count) return Failure(count.error());
  row.count = desk.texts.with(words::agenda_people, {{"count", std::to_string(count->present)}});
  if (count->late > 0)
    row.when += " · " + desk.texts.with(words::agenda_late, {{"count", std::to_string(count->late)}});
  tell_state(desk, place, row);
  return row;
}

Result<AgendaPage::Row> registration_row(const StaffDesk& desk, const Place& registration) {
  AgendaPage::Row row;
  row.title = desk.texts[words::flow_registration];
  row.when = date_range(desk.project->starts_on, desk.project->ends_on, desk.texts.language());
  const auto counts = roster_counts(desk.store(), desk.project->id);
  if (!counts) return Failure(counts.error());
  row.count = desk.texts.with(words::agenda_people, {{"count", std::to_string(counts->checked_in)}});
  row.open = is_open(registration, desk.now());
  row.tone = row.open ? Tone::success : Tone::warning;
  row.state = desk.texts[row.open ? words::agenda_is_open : words::agenda_is_closed];
  return row;
}

}  // namespace

Result<void> show_agenda(StaffDesk& desk) {
  const auto places = places_of(desk.store(), desk.project->id, std::nullopt, std::nullopt);
  if (!places) return Failure(places.error());
  const auto bound = bound_session(desk.store(), desk.project->id);
  if (!bound) return Failure(bound.error());
  AgendaPage page;
  if (const auto* before = desk.page<AgendaPage>()) page.scroll = before->scroll;
  page.follows_clock = !*bound;
  auto registration = registration_row(desk, places->registration);
  if (!registration) return Failure(registration.error());
  page.rows.push_back(std::move(*registration));
  for (const Place& place : places->sessions) {
    if (!place.session->takes_attendance) continue;
    auto row = row_of(desk, place, *bound);
    if (!row) return Failure(row.error());
    page.rows.push_back(std::move(*row));
  }
  desk.show(words::agenda_title, std::move(page));
  return {};
}

Result<void> set_gate(StaffDesk& desk, std::optional<Uuid> session, std::optional<bool> open) {
  if (!may(desk.user.role, StaffTask::open_gates)) return {};
  const auto fact =
      set_gate(desk.station, desk.project->id, {session ? session->text() : "registration", open, {}, desk.by()});
  if (!fact) return Failure(fact.error());
  desk.notice = desk.texts[!open ? words::agenda_by_clock_now : *open ? words::agenda_opened : words::agenda_closed];
  return show_agenda(desk);
}

Result<void> bind_desk(StaffDesk& desk, std::optional<Uuid> session) {
  if (!may(desk.user.role, StaffTask::open_gates)) return {};
  if (const auto bound = bind_station(desk.station, desk.project->id, session); !bound) return bound;
  desk.notice = desk.texts[session ? words::agenda_bound_now : words::agenda_follows_now];
  return show_agenda(desk);
}

}  // namespace sala
