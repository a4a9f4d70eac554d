#include "storage/project_queries.h"

#include "core/time.h"
#include "storage/agenda.h"
#include "storage/clock_bound.h"
#include "storage/database.h"

namespace sala {
namespace {

template <class T>
std::optional<T> value_of(Result<T> result) {
  return result ? std::optional(std::move(*result)) : std::nullopt;
}

/// Rows that were damaged are left out until the tables are made anew (mend.h).
std::optional<Project> stored_project(const std::optional<Uuid>& id, std::string_view text) {
  const auto body = stored_object(text);
  return id && body ? value_of(project_from(*id, *body)) : std::nullopt;
}

std::optional<Session> stored_session(std::string_view text) {
  const auto body = stored_object(text);
  return body ? value_of(session_from(*body)) : std::nullopt;
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
      if (auto project = stored_project(ask.id(0), ask.text(1))) all.push_back(std::move(*project));
    return all;
  });
}

Result<std::optional<Project>> find_project(const Store& store, const Uuid& project) {
  return guarded([&]() -> std::optional<Project> {
    Query ask(store.connection(), "SELECT body FROM project WHERE project = :project", {{":project", project}});
    return ask.next() ? stored_project(project, ask.text(0)) : std::nullopt;
  });
}

Result<std::vector<Session>> sessions(const Store& store, const Uuid& project) {
  return guarded([&] {
    std::vector<Session> agenda;
    Query ask(store.connection(), "SELECT body FROM session WHERE project = :project ORDER BY starts_ms, session",
              {{":project", project}});
    while (ask.next())
      if (auto session = stored_session(ask.text(0)); session && !session->is_removed)
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
    if (!ask.next()) return std::nullopt;
    const auto body = stored_object(ask.text(0));
    return body ? value_of(organisation_from(*body)) : std::nullopt;
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
  return guarded([&] { return newest_applied_ms(store.connection()); });
}

}  // namespace sala
