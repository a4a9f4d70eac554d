#include "core/check_in.h"

#include <cstdlib>

namespace sala {
namespace {

Json check_in_body(const CheckInContext& context, const std::optional<Session>& session, Moment time,
                   std::optional<Moment> entered_at) {
  Json body = {{"participant", context.participant ? Json(context.participant->text()) : Json(nullptr)},
               {"session", session ? Json(session->id.text()) : Json(nullptr)},
               {"method", std::string(name_of(context.method))},
               {"time", format_time(time)},
               {"by", context.by}};
  if (context.ticket) body["ticket"] = context.ticket->text();
  if (entered_at) body["entered_at"] = format_time(*entered_at);
  return body;
}

struct PlaceDecision {
  Outcome outcome = Outcome::checked_in;
  bool write = false;
};

PlaceDecision decide_place(const Place& place, Moment time, bool by_hand) {
  if (place.counted) {
    const std::int64_t apart_ms = std::abs(time.utc_ms - place.counted->time.utc_ms);  // clocks are also set back
    const bool again_at_once = apart_ms <= debounce_ms;
    return {again_at_once ? Outcome::checked_in : Outcome::already_in, false};
  }
  if (!by_hand && !is_open(place, time)) return {Outcome::not_open, false};
  return {Outcome::checked_in, true};
}

CheckInDecision refuse(Outcome outcome) {
  CheckInDecision decision;
  decision.outcome = outcome;
  return decision;
}

/// What the decision says about the place it is about; the drafts are kept.
void report(CheckInDecision& decision, const Place& place, PlaceDecision made) {
  decision.outcome = made.outcome;
  decision.session = place.session ? std::optional(place.session->id) : std::nullopt;
  decision.first = made.outcome == Outcome::already_in ? place.counted : std::nullopt;
  decision.counted_fact = place.counted ? std::optional(place.counted->fact) : std::nullopt;
}

}  // namespace

std::string_view name_of(Outcome outcome) {
  static constexpr std::string_view names[] = {"checked_in",    "already_in", "not_on_roster", "withdrawn",
                                               "other_project", "altered",    "revoked",       "not_open",
                                               "not_a_ticket",  "unreadable"};
  return names[static_cast<std::size_t>(outcome)];
}

std::string_view name_of(Method method) {
  static constexpr std::string_view names[] = {"ticket", "name", "walk_in", "staff"};
  return names[static_cast<std::size_t>(method)];
}

bool is_open(const Place& place, Moment now) {
  if (place.gate) return *place.gate;
  return !place.session || within_window(*place.session, now);
}

std::optional<std::size_t> open_session(const std::vector<Place>& sessions, Moment now) {
  const auto rank = [&](const Place& place) {
    return std::pair(within_window(*place.session, now), place.session->starts.utc_ms);
  };
  std::optional<std::size_t> open;
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    if (!sessions[i].session || !sessions[i].session->takes_attendance || !is_open(sessions[i], now)) continue;
    if (!open || rank(sessions[i]) > rank(sessions[*open])) open = i;
  }
  return open;
}

CheckInDecision decide_check_in(const CheckInContext& context, Moment time, std::optional<Moment> entered_at) {
  if (!context.on_roster) return refuse(Outcome::not_on_roster);
  if (context.withdrawn) return refuse(Outcome::withdrawn);

  CheckInDecision decision;
  const auto draft = [&](const Place& place) {
    decision.drafts.push_back({context.project, "check_in", check_in_body(context, place.session, time, entered_at)});
  };
  const PlaceDecision registration = decide_place(context.registration, time, context.by_hand);
  report(decision, context.registration, registration);
  if (registration.outcome == Outcome::not_open) return decision;
  if (registration.write) draft(context.registration);

  const bool just_registered = registration.outcome == Outcome::checked_in && !registration.write;
  // A second scan at once is the first one's answer, unless the session was asked for by name.
  const bool closed_too = context.session_bound && (context.session_named || !just_registered);
  const bool look_at_session =
      context.session && (closed_too || context.session->counted || is_open(*context.session, time));
  if (!look_at_session) return decision;
  const auto registered_by = decision.counted_fact;
  const PlaceDecision session = decide_place(*context.session, time, context.by_hand);
  report(decision, *context.session, session);
  if (session.outcome == Outcome::not_open) decision.counted_fact = registered_by;
  if (session.write) draft(*context.session);
  return decision;
}

}  // namespace sala
