#include "kiosk/staff/board/agenda.h"

#include "core/format_date.h"
#include "core/hour_words.h"
#include "kiosk/staff/phase_questions.h"
#include "station/door/door.h"
#include "station/door/gates.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/board.h"
#include "words/door.h"
#include "words/taking.h"

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

// ---- phases of tests ------------------------------------------------------------------------------------------------
/// When the agenda opens and closes it.
std::string window_words(const StaffDesk& desk, const TestOverview& test, const PhaseOverview& phase,
                         const std::vector<Session>& agenda) {
  const auto known = test.stored.test.phases.find(phase.phase);
  const PhaseWindow window = known == test.stored.test.phases.end() ? PhaseWindow{} : known->second;
  const auto said = [&](const std::optional<WindowEdge>& edge) {
    const auto moment = edge ? moment_of(*edge, agenda) : std::nullopt;
    return moment ? clock_or_day(desk.texts, *moment, desk.now()) : std::string();
  };
  const std::string from = said(window.opens), to = said(window.closes);
  if (from.empty() && to.empty()) return desk.texts[words::agenda_phase_no_window];
  const TextId id = from.empty() ? words::agenda_phase_to
                    : to.empty() ? words::agenda_phase_from
                                 : words::agenda_phase_from_to;
  if (from.empty()) return desk.texts.with(id, {{"to", to}});
  return to.empty() ? desk.texts.with(id, {{"from", from}}) : desk.texts.with(id, {{"from", from}, {"to", to}});
}

void tell_phase_state(const StaffDesk& desk, const PhaseOverview& phase, AgendaPage::Row& row) {
  const PhaseStatus& status = phase.status;
  row.open = status.is_open;
  row.by_hand = status.by_gate && phase.has_window;
  row.tone = row.by_hand ? Tone::warning : row.open ? Tone::success : Tone::primary;
  if (row.open && status.closes)
    row.state =
        desk.texts.with(words::agenda_phase_until, {{"to", clock_or_day(desk.texts, *status.closes, desk.now())}});
  else if (row.open)
    row.state = desk.texts[row.by_hand ? words::agenda_opened_by_hand : words::agenda_is_open];
  else if (status.opens)
    row.state =
        desk.texts.with(words::agenda_opens_at, {{"time", clock_or_day(desk.texts, *status.opens, desk.now())}});
  else
    row.state = desk.texts[row.by_hand ? words::agenda_closed_by_hand : words::agenda_is_closed];
}

/// Among the sessions, before the first that begins later than the phase opens; without a window at the end.
std::size_t place_on_agenda(const TestOverview& test, Phase phase, const std::vector<Session>& agenda,
                            const AgendaPage& page) {
  const auto known = test.stored.test.phases.find(phase);
  const auto opens = known != test.stored.test.phases.end() && known->second.opens
                         ? moment_of(*known->second.opens, agenda)
                         : std::nullopt;
  if (!opens) return page.rows.size();
  for (std::size_t i = 1; i < page.rows.size(); ++i) {
    const auto session =
        page.rows[i].session ? std::ranges::find(agenda, *page.rows[i].session, &Session::id) : agenda.end();
    if (session != agenda.end() && session->starts.utc_ms > opens->utc_ms) return i;
  }
  return page.rows.size();
}

Result<void> add_phases(const StaffDesk& desk, AgendaPage& page) {
  const auto read = read_tests(desk.store(), *desk.project, std::nullopt, desk.now());
  if (!read) return Failure(read.error());
  if (read->tests.empty()) return {};
  const auto rights = test_rights(desk.store());
  if (!rights) return Failure(rights.error());
  const auto agenda = sessions(desk.store(), desk.project->id);
  if (!agenda) return Failure(agenda.error());
  const bool may_open = rights->may_run && may(desk.user.role, StaffTask::run_tests);
  for (const TestOverview& test : read->tests)
    for (const PhaseOverview& phase : test.phases) {
      AgendaPage::Row row;
      row.of_test = AgendaPage::TestPhase{test.stored.test.id, phase.phase, may_open};
      row.title = desk.texts[phase.phase == Phase::pre ? words::taking_pre : words::taking_post];
      row.when = window_words(desk, test, phase, *agenda);
      row.count = desk.texts.with(words::agenda_handed_in, {{"count", std::to_string(phase.counts.finished)},
                                                            {"begun", std::to_string(phase.counts.begun)}});
      tell_phase_state(desk, phase, row);
      const auto at = static_cast<std::ptrdiff_t>(place_on_agenda(test, phase.phase, *agenda, page));
      page.rows.insert(page.rows.begin() + at, std::move(row));
    }
  return {};
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
  if (const auto added = add_phases(desk, page); !added) return added;
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

Result<void> ask_phase_gate(StaffDesk& desk, const staff_intent::AskPhaseGate& ask) {
  auto* page = desk.page<AgendaPage>();
  if (page == nullptr || !may(desk.user.role, StaffTask::run_tests)) return {};
  const auto read = read_tests(desk.store(), *desk.project, std::nullopt, desk.now());
  if (!read) return Failure(read.error());
  page->question = phase_question(*read, {ask.test, ask.phase, ask.open}, desk.texts, desk.now());
  return {};
}

Result<void> change_phase_gate(StaffDesk& desk, std::size_t way) {
  auto* page = desk.page<AgendaPage>();
  if (page == nullptr || !page->question || !may(desk.user.role, StaffTask::run_tests)) return {};
  const auto read = read_tests(desk.store(), *desk.project, std::nullopt, desk.now());
  if (!read) return Failure(read.error());
  auto told = change_asked_phase(desk, *read, *page->question, way);
  if (!told) return Failure(told.error());
  desk.notice = std::move(*told);
  return show_agenda(desk);
}

}  // namespace sala
