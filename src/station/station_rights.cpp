#include "station/station_rights.h"

#include <algorithm>

#include "core/json_read.h"
#include "core/rights.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/station.h"

namespace sala {
namespace {

bool puts_walk_in(const Draft& draft, const std::optional<Uuid>& person) {
  return draft.kind == "participant_put" && bool_at(draft.body, "walk_in", false) &&
         (!person || id_at(draft.body, "participant") == person);
}

/// Whether the person that the draft is about came in by themselves, by these drafts or before.
Result<bool> is_about_walk_in(const OpenStation& station, const Draft& draft, const std::vector<Draft>& all) {
  if (draft.kind == "participant_put") return puts_walk_in(draft, std::nullopt);
  const auto person = id_at(draft.body, "participant");
  if (!person || !draft.project) return false;
  if (std::ranges::any_of(all, [&](const Draft& other) { return puts_walk_in(other, person); })) return true;
  const auto known = find_participant(*station.store, *draft.project, *person);
  if (!known) return Failure(known.error());
  return *known && (*known)->walk_in;
}

Result<bool> may_record(const OpenStation& station, const Roles& roles, const Draft& draft,
                        const std::vector<Draft>& all) {
  switch (right_to_write(roles, draft.kind)) {
    case Right::no:
      return false;
    case Right::walk_in_only:
      return is_about_walk_in(station, draft, all);
    case Right::own_only:
    case Right::yes:
      break;
  }
  return true;
}

/// What others hold this station to; nothing while nobody has endorsed it.
Result<std::optional<Roles>> endorsed_roles(const Store& store) {
  const auto id = store.own_station_id();
  const auto own = id ? find_station(store, *id) : Result<std::optional<Station>>();
  if (!own) return Failure(own.error());
  return *own && (*own)->endorsement ? std::optional((*own)->roles) : std::nullopt;
}

}  // namespace

Result<void> check_rights(const OpenStation& station, const std::vector<Draft>& drafts) {
  const auto roles = endorsed_roles(*station.store);
  if (!roles) return Failure(roles.error());
  if (!*roles) return {};
  for (const Draft& draft : drafts) {
    const auto may = may_record(station, **roles, draft, drafts);
    if (!may) return Failure(may.error());
    if (!*may) return fail(words::error_station_rights, {{"roles", (*roles)->text()}});
  }
  return {};
}

Result<bool> may_write(const Store& store, std::string_view kind) {
  const auto roles = endorsed_roles(store);
  if (!roles) return Failure(roles.error());
  return !*roles || right_to_write(**roles, kind) == Right::yes;
}

}  // namespace sala
