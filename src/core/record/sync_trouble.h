// Why a record cannot be reached, or is not used: a closed list, so that each has its words and what to do. What a library
// said of it becomes one of these where it was heard.
#pragma once
#include <cstdint>

namespace sala {

enum class SyncTrouble {
  no_network,    ///< no way there: cable, wireless, a folder that is not mounted
  no_name,       ///< nobody knows the server's name
  no_answer,     ///< it was called and said nothing, or hung up
  busy,          ///< others are at it: locks, too many connections
  disk_full,     ///< there, not here
  certificate,   ///< it does not prove to be the one that was joined
  access,        ///< this login may not, or not any more
  unprotected,   ///< a server that would let a door write as somebody else
  organisation,  ///< it is another organisation's
  newer,         ///< a newer Sala made it
  form,          ///< not a record of Sala's, or damaged
  cloned,        ///< this disk was copied: another machine writes in this station's name
  other,
};

/// Whether trying again later can help without anybody doing something: again with back-off. The others stop and are told.
constexpr bool is_passing(SyncTrouble trouble) {
  return trouble <= SyncTrouble::disk_full || trouble == SyncTrouble::other;
}

/// How long to wait before the next try, after so many that failed (1 is the first): 1 s, doubled to 60 s, and of that half to
/// one and a half as `chance` (0 to 1) says, so that many kiosks do not come back at once.
std::int64_t wait_before_try_ms(int failed, double chance);

}  // namespace sala
