// Lines that are stored but not in their chain yet: what they wait for, or what they contradict. Nothing is dropped.
#pragma once
#include "storage/chain.h"
#include "storage/walk.h"

namespace sala {

namespace waits_for {
inline constexpr const char* predecessor = "gap";
inline constexpr const char* introduction = "introduction";  ///< its chain begins without its station's own station_put
inline constexpr const char* endorsement = "endorsement";    ///< nobody this store believes vouches for the station
inline constexpr const char* signature = "signature";        ///< no signed head stands after it
inline constexpr const char* time = "future";                ///< more than 48 h ahead
inline constexpr const char* staff = "fork";                 ///< another fact stands in its place
inline constexpr const char* newer_version = "erased";       ///< its body was erased elsewhere
inline constexpr const char* nothing = "broken";             ///< its hash or signature turned out wrong
}  // namespace waits_for

struct WaitingLine {
  ChainId chain;
  std::int64_t seq = 0;
  std::string hash, line;
  const char* reason = waits_for::nothing;
  bool vouched = false;  ///< the store's owner brought it
};

/// Keeps a line; one that waits already keeps its place and takes the reason of today.
void keep_waiting(Connection& connection, const WaitingLine& waiting);
void stop_waiting(Connection& connection, const ChainId& chain, std::int64_t seq, const std::string& hash);
bool is_waiting(Connection& connection, const std::string& line);

/// The facts that wait in a chain and may still be appended.
std::vector<Candidate> waiting_in(Connection& connection, const ChainId& chain);
std::vector<ChainId> chains_waiting_for(Connection& connection, const char* reason);

}  // namespace sala
