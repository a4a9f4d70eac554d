#include "station/results/summary.h"

#include "storage/project_queries.h"

namespace sala {

Result<Summary> summarise(const Store& store, const Project& project) {
  Summary summary{project, {}, {}, {}};
  const auto counts = roster_counts(store, project.id);
  if (!counts) return Failure(counts.error());
  summary.participants = *counts;
  auto types = counts_by_personnel_type(store, project.id);
  if (!types) return Failure(types.error());
  summary.by_personnel_type = std::move(*types);
  const auto agenda = sessions(store, project.id);
  if (!agenda) return Failure(agenda.error());
  for (const Session& session : *agenda) {
    if (!session.takes_attendance) continue;
    const auto count = session_count(store, project.id, session);
    if (!count) return Failure(count.error());
    summary.sessions.push_back({session, count->present, count->late, std::max(0, counts->roster - count->present)});
  }
  return summary;
}

Json to_json(const Summary& summary) {
  Json types = Json::array();
  for (const TypeCount& type : summary.by_personnel_type)
    types.push_back({{"type", type.type}, {"roster", type.roster}, {"checked_in", type.checked_in}});
  Json sessions = Json::array();
  for (const SessionFigures& figures : summary.sessions)
    sessions.push_back({{"session", figures.session.id.text()},
                        {"title", title_in(figures.session.title, true)},
                        {"titles", {{"th", figures.session.title.th}, {"en", figures.session.title.en}}},
                        {"present", figures.present},
                        {"late", figures.late},
                        {"absent", figures.absent}});
  const Project& project = summary.project;
  return {{"project",
           {{"project", project.id.text()},
            {"code", project.code},
            {"title", {{"th", project.title.th}, {"en", project.title.en}}},
            {"starts_on", format_day(project.starts_on)},
            {"ends_on", format_day(project.ends_on)},
            {"place", project.place}}},
          {"participants",
           {{"roster", summary.participants.roster},
            {"checked_in", summary.participants.checked_in},
            {"walk_in", summary.participants.walk_in},
            {"by_personnel_type", types}}},
          {"sessions", sessions}};
}

}  // namespace sala
