// Bodies of facts in one line each, for tests that write them by hand.
#pragma once
#include "core/fact.h"
#include "core/roster.h"
#include "core/station.h"
#include "core/time.h"
#include "support/pen.h"

namespace sala::bodies {

inline Json organisation(const PenKey& key) {
  return {{"key", hex(key.public_key)}, {"names", {{"th", "กอง"}, {"en", "Division"}}}};
}

inline Json project(const std::string& code = "HR-1") {
  return {{"code", code},
          {"title", {{"th", "โครงการ"}, {"en", "Project"}}},
          {"starts_on", "2026-11-23"},
          {"ends_on", "2026-11-23"}};
}

inline Json participant(const Uuid& id, const std::string& name, bool walk_in = false, const std::string& no = "") {
  Participant person;
  person.id = id;
  person.no = no;
  person.given_name = name;
  person.walk_in = walk_in;
  return participant_body(person, std::string(32, '0'), "system");
}

inline Json ticket(const Uuid& ticket, const Uuid& participant, int issue = 1) {
  return {{"ticket", ticket.text()}, {"participant", participant.text()}, {"issue", issue}};
}

inline Json revoked(const Uuid& ticket) {
  return {{"ticket", ticket.text()}, {"reason", "lost"}};
}

inline Json merged(const Uuid& from, const Uuid& into) {
  return {{"from", from.text()}, {"into", into.text()}, {"reason", "same"}};
}

inline Json kept_apart(const Uuid& a, const Uuid& b) {
  return {{"a", a.text()}, {"b", b.text()}, {"reason", "two people"}};
}

inline Json session(const Uuid& id, std::int64_t starts_ms) {
  const auto time = [](std::int64_t ms) { return format_time({ms, 420}); };
  return {{"session", id.text()},
          {"title", {{"th", "ช่วง"}, {"en", "Session"}}},
          {"starts_at", time(starts_ms)},
          {"ends_at", time(starts_ms + 3'600'000)}};
}

inline Json gate(const std::string& target, bool open) {
  return {{"target", target}, {"open", open}};
}

inline Json check_in(std::optional<Uuid> participant, std::int64_t time_ms, std::optional<Uuid> ticket = {},
                     std::optional<Uuid> session = {}) {
  Json body = {{"participant", nullptr},
               {"session", nullptr},
               {"method", ticket ? "ticket" : "name"},
               {"time", format_time({time_ms, 420})}};
  if (participant) body["participant"] = participant->text();
  if (ticket) body["ticket"] = ticket->text();
  if (session) body["session"] = session->text();
  return body;
}

inline Json correction(const Uuid& fact) {
  return {{"fact", fact.text()}, {"reason", "by mistake"}};
}

inline Json consent(const Uuid& participant, bool given) {
  return {{"participant", participant.text()}, {"notice", "pdpa"}, {"version", "1"}, {"given", given}};
}

}  // namespace sala::bodies
