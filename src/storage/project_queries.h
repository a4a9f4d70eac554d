// What the screens and the command line ask about projects, agenda, stations and gates. Reading only.
#pragma once
#include "core/project.h"
#include "core/station.h"
#include "storage/store.h"

namespace sala {

struct SessionCount {
  int present = 0;  ///< people and unresolved tickets whose earliest counting check-in exists; late ones included
  int late = 0;
};

Result<std::vector<Project>> projects(const Store& store);  ///< by starts_on, then code
Result<std::optional<Project>> find_project(const Store& store, const Uuid& project);
Result<std::vector<Session>> sessions(const Store& store, const Uuid& project);  ///< on the agenda, by starts, then id
Result<SessionCount> session_count(const Store& store, const Uuid& project, const Session& session);
Result<std::optional<Organisation>> organisation(const Store& store);
/// Those that introduced themselves or were endorsed, by name; this one too.
Result<std::vector<Station>> stations(const Store& store);
Result<std::optional<Station>> find_station(const Store& store, const Uuid& station);
/// The newest gate of a target ("registration" or an id in text), phase "" where there is none; nothing: by the clock.
Result<std::optional<bool>> gate_of(const Store& store, const Uuid& project, const std::string& target,
                                    const std::string& phase);
/// The newest `at` of the chains whose facts count, in milliseconds: a clock earlier than this is wrong.
Result<std::optional<std::int64_t>> newest_at(const Store& store);

}  // namespace sala
