#include "station/door/walk_in.h"

#include "core/person_name.h"
#include "core/same_person.h"
#include "core/thai_text.h"
#include "core/ticket.h"
#include "core/walk_in.h"
#include "security/tickets.h"
#include "station/people/roster_changes.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"

namespace sala {
namespace {

/// A prefix typed before the name once more is taken off; a name that only begins like one (คุณวุฒิ) is left.
PrefixedName stored_name(const Participant& typed) {
  const PrefixedName split = split_prefix(clean(typed.given_name));
  const std::string chosen = clean(typed.prefix);
  if (chosen.empty() || chosen == split.prefix) return split;
  return {chosen, clean(typed.given_name)};
}

/// The number stays blank: two kiosks that cannot see each other would give the same one. Staff's first edit gives it.
Participant as_stored(const Participant& typed, const Uuid& id) {
  const PrefixedName name = stored_name(typed);
  Participant person;
  person.id = id;
  person.prefix = name.prefix;
  person.given_name = name.name;
  person.family_name = clean(typed.family_name);
  person.unit = clean(typed.unit);
  person.personnel_type = clean(typed.personnel_type);
  person.walk_in = true;
  return person;
}

Draft consent_draft(const DoorRequest& request, const Uuid& participant, const Consent& consent, Moment time) {
  return {request.project,
          "consent",
          {{"participant", participant.text()},
           {"notice", consent.notice},
           {"version", consent.version},
           {"given", consent.given},
           {"time", format_time(time)},
           {"by", request.by}}};
}

std::vector<Draft> drafts_of(const OpenStation& station, const DoorRequest& request, const Participant& person,
                             const Uuid& ticket, const std::vector<Consent>& consents) {
  const Random& random = station.store->seams().random;
  std::vector<Draft> drafts = {participant_draft(station, request.project, person, request.by),
                               ticket_draft(request.project, {ticket, person.id}, random, request.by)};
  const Moment time = request.at.value_or(station.clock->now());
  for (const Consent& consent : consents) drafts.push_back(consent_draft(request, person.id, consent, time));
  return drafts;
}

/// Nothing where the visitor may be put on the roster.
Result<std::optional<WalkInOutcome>> obstacle(const Store& store, const Uuid& project, const Participant& comer) {
  const auto sheet = find_project(store, project);
  if (!sheet) return Failure(sheet.error());
  if (!*sheet || !(*sheet)->walk_in) return std::optional(WalkInOutcome::switched_off);
  if (!missing_in(comer).empty()) return std::optional(WalkInOutcome::incomplete);
  const auto known = is_likely_known(store, project, comer);
  if (!known) return Failure(known.error());
  return *known ? std::optional(WalkInOutcome::likely_double) : std::nullopt;
}

}  // namespace

std::string_view name_of(WalkInOutcome outcome) {
  constexpr std::array<std::string_view, 5> names = {"registered", "switched_off", "incomplete", "likely_double",
                                                     "refused"};
  return names.at(static_cast<std::size_t>(outcome));
}

Result<bool> is_likely_known(const Store& store, const Uuid& project, const Participant& comer) {
  const auto rows = roster(store, project);
  if (!rows) return Failure(rows.error());
  const Described said = described_by_name(comer);
  return std::ranges::any_of(*rows, [&](const RosterRow& row) {
    return weigh(evidence_between(said, described_by_name(row.person))) >= Likeness::likely_double;
  });
}

Result<WalkInAnswer> register_walk_in(OpenStation& station, DoorRequest request, const WalkIn& comer) {
  request.method = Method::walk_in;
  const auto stopped = obstacle(*station.store, request.project, comer.person);
  if (!stopped) return Failure(stopped.error());
  if (*stopped) return WalkInAnswer{**stopped};
  if (const auto made = ensure_own_station(station); !made) return Failure(made.error());
  const Random& random = station.store->seams().random;
  const Participant person = as_stored(comer.person, Uuid::v4(random));
  const Uuid ticket = Uuid::v4(random);
  const auto let_in =
      check_in_newcomer(station, request, person, drafts_of(station, request, person, ticket, comer.consents));
  if (!let_in) return Failure(let_in.error());
  if (!let_in->fact) return WalkInAnswer{WalkInOutcome::refused, *let_in};
  const std::string code = ticket_text(sign_ticket(request.project, ticket, *station.key));
  return WalkInAnswer{WalkInOutcome::registered, *let_in, IssuedTicket{person, ticket, code}};
}

}  // namespace sala
