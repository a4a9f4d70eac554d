#include "record/postgres/server_trouble.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace sala {
namespace {

struct StateRow {
  std::string_view beginning;
  SyncTrouble trouble;
};

/// The first row that fits counts.
constexpr auto state_rows = std::to_array<StateRow>({
    {"08", SyncTrouble::no_answer},
    {"57P0", SyncTrouble::no_answer},   // it is shutting down or starting
    {"25006", SyncTrouble::no_answer},  // it is a standby now: another one takes writes
    {"57014", SyncTrouble::busy},       // longer than a statement may take
    {"55P03", SyncTrouble::busy},       // locked
    {"40", SyncTrouble::busy},
    {"53100", SyncTrouble::disk_full},
    {"53", SyncTrouble::busy},
    {"28", SyncTrouble::access},
    {"42501", SyncTrouble::access},
    {"3D000", SyncTrouble::access},
    {"22", SyncTrouble::form},
    {"23", SyncTrouble::form},
    {"3F", SyncTrouble::form},
    {"42", SyncTrouble::form},
});

bool is_state(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); };
  return text.size() == 5 && std::ranges::all_of(text, is_letter);
}

bool tells(std::string_view words, int error) {
  return words.find(std::strerror(error)) != std::string_view::npos;
}

}  // namespace

ServerMessage read_server_message(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  for (std::size_t at = line.find(":  "); at != std::string_view::npos; at = line.find(":  ", at + 1)) {
    const std::string_view rest = line.substr(at + 3);
    if (rest.size() > 7 && is_state(rest.substr(0, 5)) && rest.substr(5, 2) == ": ")
      return {std::string(rest.substr(0, 5)), std::string(rest.substr(7))};
  }
  return {"", std::string(line)};
}

SyncTrouble trouble_of(const ServerMessage& message) {
  for (const StateRow& row : state_rows)
    if (message.state.starts_with(row.beginning)) return row.trouble;
  if (!message.state.empty()) return SyncTrouble::other;
  if (message.words.find("SSL") != std::string::npos || message.words.find("certificate") != std::string::npos)
    return SyncTrouble::certificate;
  if (tells(message.words, ENETUNREACH) || tells(message.words, EHOSTUNREACH)) return SyncTrouble::no_network;
  return SyncTrouble::no_answer;
}

}  // namespace sala
