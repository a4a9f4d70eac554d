#include "kiosk/staff/observation/observation_desk.h"

#include <algorithm>

#include "core/hour_words.h"
#include "station/observation/observation_sheet.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/observation.h"

namespace sala {

Result<ObservationDesk> read_observation_desk(const StaffDesk& desk) {
  ObservationDesk read;
  auto rubrics = stored_rubrics(desk.store(), desk.project->id);
  if (!rubrics) return Failure(rubrics.error());
  if (!rubrics->empty()) read.rubric = std::move(rubrics->back());
  auto agenda = sessions(desk.store(), desk.project->id);
  if (!agenda) return Failure(agenda.error());
  std::erase_if(*agenda, [](const Session& session) { return session.is_removed; });
  read.agenda = std::move(*agenda);
  const auto rows = roster(desk.store(), desk.project->id);
  if (!rows) return Failure(rows.error());
  for (const RosterRow& row : *rows)
    if (row.person.status != "withdrawn") read.people.push_back(row.person);
  return read;
}

std::optional<Session> observed_session(const ObservationDesk& read, const SessionChoice& choice, Moment now) {
  if (!choice) return session_to_observe(read.agenda, now);
  const auto chosen =
      std::ranges::find_if(read.agenda, [&](const Session& session) { return std::optional(session.id) == *choice; });
  return chosen == read.agenda.end() ? std::nullopt : std::optional(*chosen);
}

ObservationPage::State state_of(const ObservationDesk& read, const StaffDesk& desk) {
  if (!desk.store().reads().trainer) return ObservationPage::State::not_here;
  if (!read.rubric) return ObservationPage::State::no_rubric;
  return read.people.empty() ? ObservationPage::State::nobody : ObservationPage::State::ready;
}

void tell_sessions(const StaffDesk& desk, const ObservationDesk& read, ObservationPage& page) {
  for (const Session& session : read.agenda)
    page.sessions.push_back(
        {session.id, title_in(session.title, desk.thai()), hours_words(desk.texts, session.starts, session.ends)});
  page.sessions.push_back({std::nullopt, desk.texts[words::observation_no_session], ""});
}

Result<void> search_rows(const StaffDesk& desk, const std::vector<ObservationPage::Row>& all, ObservationPage& page) {
  page.shown = all;
  if (page.by_group || page.search.text.empty()) return {};
  const auto found = roster(desk.store(), desk.project->id, page.search.text);
  if (!found) return Failure(found.error());
  std::erase_if(page.shown, [&](const ObservationPage::Row& row) {
    return std::ranges::none_of(
        *found, [&](const RosterRow& match) { return row.whom.participant == std::optional(match.person.id); });
  });
  return {};
}

}  // namespace sala
