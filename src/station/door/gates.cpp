#include "station/door/gates.h"

#include "storage/project_queries.h"
#include "words/station.h"

namespace sala {
namespace {

Result<bool> is_session(const Store& store, const Uuid& project, const std::string& id) {
  const auto agenda = sessions(store, project);
  if (!agenda) return Failure(agenda.error());
  return std::ranges::any_of(*agenda, [&](const Session& session) { return session.id.text() == id; });
}

}  // namespace

Result<Uuid> set_gate(OpenStation& station, const Uuid& project, const GateChange& change) {
  if (change.target != "registration") {
    const auto known = is_session(*station.store, project, change.target);
    if (!known) return Failure(known.error());
    if (!*known) return fail(words::error_no_gate, {{"target", change.target}});
  }
  Json body = {{"target", change.target},
               {"open", change.open ? Json(*change.open) : Json(nullptr)},
               {"time", format_time(station.clock->now())},
               {"by", change.by}};
  if (!change.phase.empty()) body["phase"] = change.phase;
  const auto facts = record(station, {{project, "gate", body}});
  if (!facts) return Failure(facts.error());
  return facts->front().id;
}

Result<void> bind_station(OpenStation& station, const Uuid& project, std::optional<Uuid> session) {
  if (!session) return station.store->set_setting("session", std::nullopt);
  const auto known = is_session(*station.store, project, session->text());
  if (!known) return Failure(known.error());
  if (!*known) return fail(words::error_no_session, {{"session", session->text()}});
  return station.store->set_setting("session", session->text());
}

}  // namespace sala
