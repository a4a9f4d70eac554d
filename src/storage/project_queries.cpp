#include "storage/project_queries.h"

#include "core/time.h"
#include "storage/agenda.h"
#include "storage/database.h"

namespace sala {
namespace {

template <class T>
std::optional<T> value_of(Result<T> result) {
  return result ? std::optional(std::move(*result)) : std::nullopt;
}

/// Of name, key, roles, endorsement.
Station read_station(const Uuid& id, Query& row) {
  return {id, row.text(0), from_hex<32>(row.text(1)).value_or(PublicKey{}), Roles::parse(row.text(2)),
          from_hex<64>(row.text(3))};
}

}  // namespace

Result<std::vector<Project>> projects(const Store& store) {
  return guarded([&] {
    std::vector<Project> all;
    Query ask(store.connection(), "SELECT project, body FROM project ORDER BY starts_on, code, project");
    while (ask.next())
      if (auto project = project_from(ask.id(0).value_or(Uuid{}), Json::parse(ask.text(1))))
        all.push_back(std::move(*project));
    return all;
  });
}

Result<std::optional<Project>> find_project(const Store& store, const Uuid& project) {
  return guarded([&]() -> std::optional<Project> {
    Query ask(store.connection(), "SELECT body FROM project WHERE project = :project", {{":project", project}});
    return ask.next() ? value_of(project_from(project, Json::parse(ask.text(0)))) : std::nullopt;
  });
}

Result<std::vector<Session>> sessions(const Store& store, const Uuid& project) {
  return guarded([&] {
    std::vector<Session> agenda;
    Query ask(store.connection(), "SELECT body FROM session WHERE project = :project ORDER BY starts_ms, session",
              {{":project", project}});
    while (ask.next())
      if (auto session = session_from(Json::parse(ask.text(0))); session && !session->is_removed)
        agenda.push_back(std::move(*session));
    return agenda;
  });
}

Result<SessionCount> session_count(const Store& store, const Uuid& project, const Session& session) {
  static constexpr const char* question = R"(
    SELECT min(time_ms) FROM check_in WHERE project = :project AND session = :session AND corrected = 0 GROUP BY who)";
  return guarded([&] {
    SessionCount count;
    Query ask(store.connection(), question, {{":project", project}, {":session", session.id}});
    for (; ask.next(); ++count.present)
      if (is_late(session, ask.number(0))) ++count.late;
    return count;
  });
}

Result<std::optional<Organisation>> organisation(const Store& store) {
  return guarded([&]() -> std::optional<Organisation> {
    Query ask(store.connection(), "SELECT body FROM organisation");
    return ask.next() ? value_of(organisation_from(Json::parse(ask.text(0)))) : std::nullopt;
  });
}

Result<std::vector<Station>> stations(const Store& store) {
  return guarded([&] {
    std::vector<Station> all;
    Query ask(store.connection(), "SELECT name, key, roles, endorsement, station FROM station ORDER BY name, station");
    while (ask.next())
      if (const auto id = ask.id(4)) all.push_back(read_station(*id, ask));
    return all;
  });
}

Result<std::optional<Station>> find_station(const Store& store, const Uuid& station) {
  return guarded([&]() -> std::optional<Station> {
    Query ask(store.connection(), "SELECT name, key, roles, endorsement FROM station WHERE station = :station",
              {{":station", station}});
    if (!ask.next()) return std::nullopt;
    return read_station(station, ask);
  });
}

Result<std::optional<bool>> gate_of(const Store& store, const Uuid& project, const std::string& target,
                                    const std::string& phase) {
  return guarded([&]() -> std::optional<bool> {
    Query ask(store.connection(),
              "SELECT open FROM gate WHERE project = :project AND target = :target AND phase = :phase",
              {{":project", project}, {":target", target}, {":phase", phase}});
    const std::int64_t open = ask.next() ? ask.number(0) : by_the_clock;
    return open == by_the_clock ? std::nullopt : std::optional(open == 1);
  });
}

Result<std::optional<std::int64_t>> newest_at(const Store& store) {
  static constexpr const char* question = R"(
    SELECT at FROM fact WHERE NOT EXISTS (
      SELECT 1 FROM held WHERE held.project = fact.project AND held.station = fact.station AND held.seq = fact.seq)
    ORDER BY at DESC LIMIT 1)";
  return guarded([&]() -> std::optional<std::int64_t> {
    Query ask(store.connection(), question);
    return ask.next() ? parse_at(ask.text(0)) : std::nullopt;
  });
}

}  // namespace sala
