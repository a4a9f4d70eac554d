#include "core/learning/phase_gate.h"

#include "core/learning/attempt_facts.h"

namespace sala {
namespace {

struct ResolvedWindow {
  std::optional<Moment> opens, closes;
  bool is_usable = true;  ///< false: it names a session that is no more
};

ResolvedWindow resolve_window(const PhaseWindow& window, std::span<const Session> agenda) {
  ResolvedWindow resolved;
  if (window.opens) resolved.opens = moment_of(*window.opens, agenda);
  if (window.closes) resolved.closes = moment_of(*window.closes, agenda);
  const bool has_edge = window.opens || window.closes;
  resolved.is_usable = has_edge && window.opens.has_value() == resolved.opens.has_value() &&
                       window.closes.has_value() == resolved.closes.has_value();
  return resolved;
}

PhaseStatus by_window(const PhaseWindow& window, std::span<const Session> agenda, Moment now) {
  const ResolvedWindow resolved = resolve_window(window, agenda);
  if (!resolved.is_usable) return {};
  const bool has_begun = !resolved.opens || now.utc_ms >= resolved.opens->utc_ms;
  const bool is_over = resolved.closes && now.utc_ms >= resolved.closes->utc_ms;
  PhaseStatus status;
  status.is_open = has_begun && !is_over;
  if (status.is_open) status.closes = resolved.closes;
  if (!has_begun && !is_over) status.opens = resolved.opens;
  return status;
}

Draft gate_draft(const GateContext& context, std::optional<Phase> phase, std::optional<bool> open,
                 std::optional<Moment> until) {
  Json body = {{"target", context.target}, {"open", open ? Json(*open) : Json(nullptr)}};
  if (phase) body["phase"] = std::string(name_of(*phase));
  if (until) body["until"] = format_time(*until);
  return {context.project, "gate", stamped(std::move(body), context.written)};
}

}  // namespace

std::optional<Moment> moment_of(const WindowEdge& edge, std::span<const Session> agenda) {
  const auto found = std::ranges::find(agenda, edge.session, &Session::id);
  if (found == agenda.end() || found->is_removed) return std::nullopt;
  const Moment& base = edge.at_end ? found->ends : found->starts;
  return Moment{base.utc_ms + edge.offset_min * minute_ms, base.offset_min};
}

PhaseStatus phase_at(const PhaseTimes& times, std::span<const Session> agenda, Moment now) {
  if (times.gate && times.gate->open) {
    PhaseStatus status;
    status.by_gate = true;
    status.is_open = *times.gate->open && (!times.gate->until || now.utc_ms < times.gate->until->utc_ms);
    if (status.is_open) status.closes = times.gate->until;
    return status;
  }
  return times.window ? by_window(*times.window, agenda, now) : PhaseStatus{};
}

std::optional<Moment> proposed_until(std::optional<int> minutes, Moment now) {
  if (!minutes) return std::nullopt;
  const std::int64_t full_minute = (now.utc_ms + minute_ms - 1) / minute_ms * minute_ms;
  return Moment{full_minute + *minutes * minute_ms, now.offset_min};
}

GateDecision decide_gate(const GateContext& context) {
  GateDecision decision;
  const bool opens = context.wish == GateWish::open;
  if (opens && context.phase == Phase::post && context.pre.is_open && !context.keep_pre) {
    decision.closes_pre = true;
    decision.drafts.push_back(gate_draft(context, Phase::pre, false, std::nullopt));
  }
  const std::optional<bool> open = context.wish == GateWish::clock ? std::nullopt : std::optional(opens);
  decision.drafts.push_back(gate_draft(context, context.phase, open, opens ? context.until : std::nullopt));
  return decision;
}

std::vector<Draft> five_minutes_more(const GateContext& context, const RoomTime& room) {
  std::vector<Draft> drafts;
  if (const auto& closes = room.status.closes) {
    const std::int64_t later_ms = std::max(closes->utc_ms, room.now.utc_ms) + more_minutes_of_button * minute_ms;
    drafts.push_back(gate_draft(context, context.phase, true, Moment{later_ms, closes->offset_min}));
  }
  if (room.minutes) {
    const AttemptMoreTime more{std::nullopt, room.test, context.phase, more_minutes_of_button, room.reason};
    drafts.push_back({context.project, "attempt_more_time", attempt_more_time_body(more, context.written)});
  }
  return drafts;
}

}  // namespace sala
