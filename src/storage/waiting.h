// Lines that are stored but not in their chain yet: what they wait for, or what they contradict. What waits is bounded, so
// that strangers cannot fill the disk; beyond that lines are refused and counted.
#pragma once
#include <map>

#include "storage/chain.h"
#include "storage/walk.h"

namespace sala {

namespace waits_for {
inline constexpr const char* predecessor = "gap";
inline constexpr const char* introduction = "introduction";  ///< nobody told of its station, or of its scope's project
inline constexpr const char* endorsement = "endorsement";    ///< nobody this store believes vouches for the station
inline constexpr const char* signature = "signature";        ///< no signed head stands after it
inline constexpr const char* time = "future";                ///< more than 48 h ahead
inline constexpr const char* staff = "fork";                 ///< another fact stands in its place
inline constexpr const char* erasure = "erased";             ///< its body was erased elsewhere; no erasure says so here
inline constexpr const char* nothing = "broken";             ///< its hash or signature turned out wrong
}  // namespace waits_for

inline constexpr int most_forks = 16;  ///< different lines kept of one place in a chain

/// So many bytes of lines may wait, in one chain and together.
struct WaitingBounds {
  std::int64_t in_chain = std::int64_t{64} << 20, in_all = std::int64_t{256} << 20;
};

struct WaitingLine {
  ChainId chain;
  std::int64_t seq = 0;
  std::string hash, line;
  const char* reason = waits_for::nothing;
  bool vouched = false;  ///< the store's owner brought it: not bounded
  bool counts = false;   ///< signed by its chain's key, or vouched for: what stands before it may follow with it
};

/// Keeps lines within the bounds; what waits is added up once and counted on.
class WaitingRoom {
 public:
  explicit WaitingRoom(Connection& connection, WaitingBounds bounds = {}) : connection_(connection), bounds_(bounds) {}
  /// One that waits already keeps its place and takes the reason of today. Answers what was full ("forks", "chain",
  /// "all"), nullptr where the line is kept.
  const char* keep(const WaitingLine& waiting);

 private:
  const char* is_full_for(const WaitingLine& waiting);

  Connection& connection_;
  WaitingBounds bounds_;
  std::optional<std::int64_t> all_bytes_;
  std::map<ChainId, std::int64_t> chain_bytes_;
};

void stop_waiting(Connection& connection, const ChainId& chain, std::int64_t seq, const std::string& hash);
bool is_waiting(Connection& connection, const std::string& line);

/// A seq of a chain for which lines wait, and whether one of them counts.
struct WaitingPlace {
  std::int64_t seq = 0;
  bool counts = false;
};
std::vector<WaitingPlace> places_waiting_in(Connection& connection, const ChainId& chain, std::int64_t after);

/// The facts that wait in these places of a chain, the first and the last among them.
std::vector<Candidate> waiting_in(Connection& connection, const ChainId& chain, std::int64_t first, std::int64_t last);
std::vector<ChainId> chains_waiting_for(Connection& connection, const char* reason);

}  // namespace sala
