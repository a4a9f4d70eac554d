#include "storage/project_queries.h"

#include "core/time.h"
#include "storage/database.h"

namespace sala {

Result<std::vector<Project>> projects(const Store& store) {
  return guarded([&] {
    std::vector<Project> all;
    SQLite::Statement ask(store.database(), "SELECT project, body FROM project ORDER BY starts_on, code, project");
    while (ask.executeStep()) {
      const auto id = Uuid::parse(ask.getColumn(0).getString());
      if (auto project = project_from(id.value_or(Uuid{}), Json::parse(ask.getColumn(1).getString()))) all.push_back(std::move(*project));
    }
    return all;
  });
}

Result<std::optional<Project>> find_project(const Store& store, const Uuid& project) {
  return guarded([&]() -> std::optional<Project> {
    SQLite::Statement ask(store.database(), "SELECT body FROM project WHERE project = :project");
    ask.bind(":project", project.text());
    if (!ask.executeStep()) return std::nullopt;
    auto found = project_from(project, Json::parse(ask.getColumn(0).getString()));
    return found ? std::optional(std::move(*found)) : std::nullopt;
  });
}

Result<std::vector<Session>> sessions(const Store& store, const Uuid& project) {
  return guarded([&] {
    std::vector<Session> agenda;
    SQLite::Statement ask(store.database(), "SELECT body FROM session WHERE project = :project ORDER BY starts_ms, session");
    ask.bind(":project", project.text());
    while (ask.executeStep())
      if (auto session = session_from(Json::parse(ask.getColumn(0).getString()))) agenda.push_back(std::move(*session));
    return agenda;
  });
}

Result<SessionCount> session_count(const Store& store, const Uuid& project, const Session& session) {
  return guarded([&] {
    SQLite::Statement ask(store.database(), R"(
      SELECT count(*), coalesce(sum(earliest > :late_ms), 0) FROM (
        SELECT min(time_ms) AS earliest FROM check_in
        WHERE project = :project AND session = :session AND NOT EXISTS (
          SELECT 1 FROM correction WHERE target = check_in.fact AND (own_only = 0 OR correction.writer = check_in.writer))
        GROUP BY who))");
    ask.bind(":project", project.text());
    ask.bind(":session", session.id.text());
    ask.bind(":late_ms", session.starts.utc_ms + session.late_after_min * std::int64_t{60'000});
    ask.executeStep();
    return SessionCount{ask.getColumn(0).getInt(), ask.getColumn(1).getInt()};
  });
}

Result<std::optional<Organisation>> organisation(const Store& store) {
  return guarded([&]() -> std::optional<Organisation> {
    SQLite::Statement ask(store.database(), "SELECT body FROM organisation");
    if (!ask.executeStep()) return std::nullopt;
    auto found = organisation_from(Json::parse(ask.getColumn(0).getString()));
    return found ? std::optional(std::move(*found)) : std::nullopt;
  });
}

Result<std::optional<Station>> find_station(const Store& store, const Uuid& station) {
  return guarded([&]() -> std::optional<Station> {
    SQLite::Statement ask(store.database(), "SELECT body FROM station WHERE station = :station");
    ask.bind(":station", station.text());
    if (!ask.executeStep()) return std::nullopt;
    auto found = station_from(Json::parse(ask.getColumn(0).getString()));
    return found ? std::optional(std::move(*found)) : std::nullopt;
  });
}

Result<std::optional<bool>> gate_of(const Store& store, const Uuid& project, const std::string& target, const std::string& phase) {
  return guarded([&]() -> std::optional<bool> {
    SQLite::Statement ask(store.database(), "SELECT open FROM gate WHERE project = :project AND target = :target AND phase = :phase");
    ask.bind(":project", project.text());
    ask.bind(":target", target);
    ask.bind(":phase", phase);
    return ask.executeStep() ? std::optional(ask.getColumn(0).getInt() == 1) : std::nullopt;
  });
}

Result<std::optional<std::int64_t>> newest_at(const Store& store) {
  return guarded([&] { return parse_at(store.database().execAndGet("SELECT coalesce(max(at), '') FROM fact").getString()); });
}

}  // namespace sala
