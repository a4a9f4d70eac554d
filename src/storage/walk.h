// Which of the facts at hand continue a chain: a pure walk along hashes and signatures. Whether what can follow is
// appended, held back or refused is receive.cpp's.
#pragma once
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/fact.h"
#include "core/station.h"

namespace sala {

/// A chain as it stands. `hashes` are those of its facts from `first_seq` on, the head last; before the first fact that
/// is first_previous_hash at seq 0.
struct Spine {
  std::int64_t first_seq = 0;
  std::vector<std::string> hashes = {first_previous_hash};
  PublicKey key{};
  bool believed = false;  ///< its signatures count: the station is endorsed, or its chain was taken in before
};

struct Candidate {
  Fact fact;
  bool vouched = false;                     ///< the store's owner brought it: it needs no signature
  bool is_new = false;                      ///< came just now; the others waited
  std::optional<PublicKey> signed_by = {};  ///< a key under which its signature was found right already
};

enum class Fit {
  not_walked,      ///< nobody vouches for the chain: its lines are not looked at
  follows,         ///< links back to the chain's head, or to another candidate that does
  forks,           ///< links to the chain before its head: contradicts a fact that stands there
  gap,             ///< what it would follow is not here
  not_introduced,  ///< a first fact that does not introduce its station
  wrong_hash,      ///< stands right after a fact of the chain and does not follow it
  wrong_signature,
};

struct Walk {
  std::vector<Fit> fits;  ///< one for each candidate
  std::vector<std::size_t>
      path;                      ///< the candidates to append, in order: each vouched, or under a signature that counts
  std::size_t signed_facts = 0;  ///< so many of the path stand under a valid signature, counting or not
  PublicKey key{};
  bool believed = false;
};

/// Of candidates that contradict each other in one place so many are followed, and those that an assured one leads back to.
inline constexpr std::size_t most_branches = 16;

/// Candidates in order of seq. `believes` says whether signatures of a station count that a first fact introduces.
/// Where candidates contradict each other, the path goes where it is assured furthest, then to the smaller hash.
Walk walk(const Spine& spine, std::span<const Candidate> candidates,
          const std::function<bool(const Station&)>& believes);

}  // namespace sala
