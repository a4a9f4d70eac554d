#include "station/project/project_changes.h"

#include "station/system_clock.h"
#include "storage/project_queries.h"

namespace sala {
namespace {

Result<std::optional<Project>> project_of_code(const Store& store, const std::string& code) {
  const auto all = projects(store);
  if (!all) return Failure(all.error());
  const auto found = std::ranges::find(*all, code, &Project::code);
  return found == all->end() ? std::nullopt : std::optional(*found);
}

bool same_item(const Session& a, const Session& b) {
  return a.title == b.title && a.starts.utc_ms == b.starts.utc_ms;
}

/// Units and types of the file are added to what the organisation has; names given by the file win.
Organisation merged(Organisation known, const Organisation& file) {
  if (!file.names.th.empty()) known.names = file.names;
  const auto add = [](std::vector<std::string>& all, const std::vector<std::string>& more) {
    for (const std::string& entry : more)
      if (std::ranges::find(all, entry) == all.end()) all.push_back(entry);
  };
  add(known.units, file.units);
  add(known.personnel_types, file.personnel_types);
  if (!file.time_zone.empty()) known.time_zone = file.time_zone;
  return known;
}

/// An agenda says what the clock on the wall shows: with another time zone the sessions that are not over keep their hours.
Result<void> keep_hours(const OpenStation& station, const std::string& time_zone, const std::string& by,
                        std::vector<Draft>& drafts) {
  const auto all = projects(*station.store);
  if (!all) return Failure(all.error());
  for (const Project& project : *all) {
    auto agenda = sessions(*station.store, project.id);
    if (!agenda) return Failure(agenda.error());
    for (Session& session : *agenda) {
      if (session.ends.utc_ms < station.clock->now().utc_ms) continue;
      for (Moment* time : {&session.starts, &session.ends})
        *time = moment_in(time_zone, day_of(*time), minute_of_day(*time));
      drafts.push_back({project.id, "session_put", session_body(session, by)});
    }
  }
  return {};
}

}  // namespace

Result<void> put_organisation(OpenStation& station, const Organisation& wanted, const std::string& by) {
  const auto known = organisation(*station.store);
  if (!known) return Failure(known.error());
  if (wanted == **known) return {};
  std::vector<Draft> drafts = {{std::nullopt, "organisation_put", organisation_body(wanted, by)}};
  if (wanted.time_zone != (*known)->time_zone)
    if (const auto kept = keep_hours(station, wanted.time_zone, by, drafts); !kept) return kept;
  const auto facts = record(station, drafts);
  return facts ? Result<void>() : Failure(facts.error());
}

Result<Uuid> add_project(OpenStation& station, Project project, const std::string& by) {
  if (const auto made = ensure_organisation(station); !made) return Failure(made.error());
  if (project.id == Uuid{}) project.id = Uuid::v4(station.store->seams().random);
  const auto facts = record(station, {{project.id, "project_put", project_body(project, by)}});
  if (!facts) return Failure(facts.error());
  return project.id;
}

Result<std::vector<Uuid>> add_sessions(OpenStation& station, const Uuid& project, std::vector<Session> sessions,
                                       const std::string& by) {
  std::vector<Uuid> ids;
  std::vector<Draft> drafts;
  for (Session& session : sessions) {
    if (session.id == Uuid{}) session.id = Uuid::v4(station.store->seams().random);
    ids.push_back(session.id);
    drafts.push_back({project, "session_put", session_body(session, by)});
  }
  const auto facts = record(station, drafts);
  if (!facts) return Failure(facts.error());
  return ids;
}

Result<Uuid> import_project(OpenStation& station, ProjectFile file) {
  const auto known = project_of_code(*station.store, file.project.code);
  if (!known) return Failure(known.error());
  if (*known) file.project.id = (*known)->id;
  if (!file.station_name.empty())
    if (const auto named = name_station(station, file.station_name, "system"); !named) return Failure(named.error());
  const auto project = add_project(station, file.project);
  if (!project) return project;
  if (file.organisation) {
    const auto known_organisation = organisation(*station.store);
    if (!known_organisation) return Failure(known_organisation.error());
    if (const auto put = put_organisation(station, merged(**known_organisation, *file.organisation)); !put)
      return Failure(put.error());
  }
  const auto agenda = sessions(*station.store, *project);
  if (!agenda) return Failure(agenda.error());
  for (Session& session : file.sessions) {
    const auto same = std::ranges::find_if(*agenda, [&](const Session& old) { return same_item(old, session); });
    if (same != agenda->end()) session.id = same->id;
  }
  if (file.sessions.empty()) return project;
  const auto added = add_sessions(station, *project, std::move(file.sessions));
  if (!added) return Failure(added.error());
  return project;
}

}  // namespace sala
