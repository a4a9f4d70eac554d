#include "station/door/door.h"

#include "core/fact_kinds.h"
#include "core/thai_text.h"
#include "core/ticket.h"
#include "storage/door_queries.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/station.h"

namespace sala {
namespace {

TicketVerdict refused(Outcome outcome) {
  return {outcome, std::nullopt, std::nullopt};
}

Result<Place> place_of(const Store& store, const Uuid& project, std::optional<Session> session,
                       std::optional<Uuid> participant, std::optional<Uuid> ticket) {
  Place place;
  place.session = std::move(session);
  const auto gate = gate_of(store, project, place.session ? place.session->id.text() : "registration", "");
  if (!gate) return Failure(gate.error());
  place.gate = *gate;
  if (!participant && !ticket) return place;
  const auto counted = counted_check_in(store, project, participant, participant ? std::nullopt : ticket,
                                        place.session ? std::optional(place.session->id) : std::nullopt);
  if (!counted) return Failure(counted.error());
  place.counted = *counted;
  return place;
}

/// Chooses the session the scan is also for: the named one, the bound one, the open one.
Result<void> choose_session(const Store& store, const DoorRequest& request, const Places& places, Moment time,
                            CheckInContext& context) {
  if (request.by_hand && !request.session) return {};  // by hand the registration is meant when no session is named
  std::optional<Uuid> wanted = request.session;
  if (!wanted) {
    const auto bound = bound_session(store, request.project);
    if (!bound) return Failure(bound.error());
    wanted = *bound;
  }
  if (wanted) {
    const auto found =
        std::ranges::find_if(places.sessions, [&](const Place& place) { return place.session->id == *wanted; });
    if (found == places.sessions.end()) return fail(words::error_no_session, {{"session", wanted->text()}});
    context.session = *found;
    context.session_bound = true;
    context.session_named = request.session.has_value();
  } else if (const auto open = open_session(places.sessions, time)) {
    context.session = places.sessions[*open];
  }
  return {};
}

/// Records what was decided and says which fact counts now.
Result<DoorAnswer> carry_out(OpenStation& station, const CheckInDecision& decision, DoorAnswer answer,
                             std::vector<Draft> first = {}) {
  answer.outcome = decision.outcome;
  answer.first = decision.first;
  answer.fact = decision.counted_fact;
  if (decision.drafts.empty()) return answer;
  first.insert(first.end(), decision.drafts.begin(), decision.drafts.end());
  const auto facts = record(station, first);
  if (!facts) return Failure(facts.error());
  const bool last_counts = decision.outcome == Outcome::checked_in || !answer.fact;
  if (last_counts) answer.fact = facts->back().id;
  answer.registered_now = decision.drafts.front().body["session"].is_null();
  return answer;
}

Result<DoorAnswer> check_in(OpenStation& station, const DoorRequest& request, std::optional<Uuid> participant,
                            std::optional<Uuid> ticket) {
  const Store& store = *station.store;
  const Moment now = station.clock->now();
  DoorAnswer answer;
  answer.method = request.method;
  answer.time = request.at.value_or(now);
  CheckInContext context{request.project, request.method, ticket, participant};
  context.by = request.by;
  context.by_hand = request.by_hand;
  if (participant) {
    const auto person = find_participant(store, request.project, *participant);
    if (!person) return Failure(person.error());
    answer.participant = participant;
    answer.person = *person;
    context.on_roster = *person || ticket;
    context.withdrawn = *person && (*person)->status == "withdrawn";
  }
  const auto places = places_of(store, request.project, participant, ticket);
  if (!places) return Failure(places.error());
  context.registration = places->registration;
  if (const auto chosen = choose_session(store, request, *places, answer.time, context); !chosen)
    return Failure(chosen.error());
  const auto decision = decide_check_in(context, answer.time, request.at ? std::optional(now) : std::nullopt);
  if (decision.session) answer.session = context.session->session;
  return carry_out(station, decision, std::move(answer));
}

struct Correction {
  Uuid fact;
  std::string reason, by;
};
Draft correction_of(const OpenStation& station, const std::optional<Uuid>& project, const Correction& correction) {
  const Json body = {{"fact", correction.fact.text()},
                     {"reason", clean(correction.reason)},
                     {"salt", random_salt(station.store->seams().random)},
                     {"by", correction.by}};
  return {project, "correction", body};
}

}  // namespace

bool lets_in(const DoorAnswer& answer) {
  return answer.outcome == Outcome::checked_in || (answer.outcome == Outcome::not_open && answer.registered_now);
}

Result<TicketVerdict> judge_ticket(const Store& store, const Uuid& project, std::string_view text) {
  const auto payload = parse_ticket(text);
  if (!payload) return refused(Outcome::not_a_ticket);
  if (payload->project != project) return refused(Outcome::other_project);
  const auto key = ticket_key(store, payload->key);
  if (!key) return Failure(key.error());
  if (!*key || !verifies(payload->signature, ticket_message(*payload), **key)) return refused(Outcome::altered);
  const auto ended = is_revoked(store, project, payload->ticket);
  if (!ended) return Failure(ended.error());
  const auto row = find_ticket(store, project, payload->ticket);
  if (!row) return Failure(row.error());
  TicketVerdict verdict{*ended ? Outcome::revoked : Outcome::checked_in, payload->ticket, std::nullopt};
  if (!*row) return verdict;
  const auto person = resolve_participant(store, project, (*row)->participant);
  if (!person) return Failure(person.error());
  verdict.participant = *person;
  return verdict;
}

Result<DoorAnswer> check_in_by_code(OpenStation& station, const DoorRequest& request, std::string_view text) {
  const auto verdict = judge_ticket(*station.store, request.project, text);
  if (!verdict) return Failure(verdict.error());
  if (verdict->refusal == Outcome::checked_in) return check_in(station, request, verdict->participant, verdict->ticket);
  DoorAnswer answer;
  answer.outcome = verdict->refusal;
  answer.participant = verdict->participant;
  answer.time = request.at.value_or(station.clock->now());
  return answer;
}

Result<DoorAnswer> check_in_person(OpenStation& station, const DoorRequest& request, const Uuid& participant) {
  const auto person = resolve_participant(*station.store, request.project, participant);
  if (!person) return Failure(person.error());
  return check_in(station, request, *person, std::nullopt);
}

Result<DoorAnswer> check_in_newcomer(OpenStation& station, const DoorRequest& request, const Participant& person,
                                     std::vector<Draft> first) {
  const Moment now = station.clock->now();
  DoorAnswer answer;
  answer.method = request.method;
  answer.time = request.at.value_or(now);
  answer.participant = person.id;
  answer.person = person;
  CheckInContext context{request.project, request.method, std::nullopt, person.id};
  context.by = request.by;
  const auto places = places_of(*station.store, request.project, std::nullopt, std::nullopt);
  if (!places) return Failure(places.error());
  context.registration = places->registration;
  if (const auto chosen = choose_session(*station.store, request, *places, answer.time, context); !chosen)
    return Failure(chosen.error());
  const auto decision = decide_check_in(context, answer.time, request.at ? std::optional(now) : std::nullopt);
  if (decision.session) answer.session = context.session->session;
  return carry_out(station, decision, std::move(answer), std::move(first));
}

Result<Uuid> correct_fact(OpenStation& station, const Uuid& fact, const std::string& reason, const std::string& by) {
  const auto named = find_fact(*station.store, fact);
  if (!named) return Failure(named.error());
  if (!*named || !(*named)->project || !kind_of((*named)->kind).may_be_taken_back)
    return fail(words::error_not_correctable, {{"fact", fact.text()}});
  const auto recorded = record(station, {correction_of(station, (*named)->project, {fact, reason, by})});
  if (!recorded) return Failure(recorded.error());
  return recorded->front().id;
}

Result<void> take_back_attendance(OpenStation& station, const Uuid& check_in, const std::string& reason,
                                  const std::string& by) {
  const auto named = find_fact(*station.store, check_in);
  if (!named) return Failure(named.error());
  const auto all = check_ins_beside(*station.store, check_in);
  if (!all) return Failure(all.error());
  if (!*named || all->empty()) return fail(words::error_not_correctable, {{"fact", check_in.text()}});
  std::vector<Draft> drafts;
  for (const Uuid& fact : *all) drafts.push_back(correction_of(station, (*named)->project, {fact, reason, by}));
  const auto recorded = record(station, drafts);
  return recorded ? Result<void>() : Failure(recorded.error());
}

Result<Places> places_of(const Store& store, const Uuid& project, std::optional<Uuid> participant,
                         std::optional<Uuid> ticket) {
  Places places;
  auto registration = place_of(store, project, std::nullopt, participant, ticket);
  if (!registration) return Failure(registration.error());
  places.registration = std::move(*registration);
  const auto agenda = sessions(store, project);
  if (!agenda) return Failure(agenda.error());
  for (const Session& session : *agenda) {
    if (!session.takes_attendance) continue;
    auto place = place_of(store, project, session, participant, ticket);
    if (!place) return Failure(place.error());
    places.sessions.push_back(std::move(*place));
  }
  return places;
}

Result<std::optional<Uuid>> bound_session(const Store& store, const Uuid& project) {
  const auto bound = store.setting("session");
  if (!bound) return Failure(bound.error());
  const auto id = *bound ? Uuid::parse(**bound) : std::nullopt;
  if (!id) return std::optional<Uuid>();
  const auto agenda = sessions(store, project);
  if (!agenda) return Failure(agenda.error());
  const bool here = std::ranges::any_of(*agenda, [&](const Session& session) { return session.id == *id; });
  return here ? id : std::nullopt;
}

}  // namespace sala
