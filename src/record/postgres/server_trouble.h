// What a PostgreSQL server or the way to it said, as the trouble it is. Only the server's main sentence is kept: its details
// may hold parts of facts.
#pragma once
#include <string>
#include <string_view>

#include "core/record/sync_trouble.h"

namespace sala {

struct ServerMessage {
  std::string state;  ///< five letters (SQLSTATE); empty where the server itself said nothing
  std::string words;  ///< one line
  bool operator==(const ServerMessage&) const = default;
};

/// Of libpq's message while connecting, which has the state in it: "…failed: FATAL:  28P01: password authentication failed".
ServerMessage read_server_message(std::string_view text);

/// Of a message with a state, by the state; of one without, by what failed on the way.
SyncTrouble trouble_of(const ServerMessage& message);

}  // namespace sala
