// Arriving facts on their way into their chains: grouped, walked along, appended, kept waiting or refused. Part of
// Store::receive; what the appended ones then change is apply.h's.
#pragma once
#include <set>

#include "core/scope.h"
#include "storage/authority.h"
#include "storage/waiting.h"

namespace sala {

class Reception {
 public:
  /// A fact with an `at` after `latest_ms` waits; one of a family of chains that this station does not read is refused.
  Reception(Connection& connection, Trust trust, std::int64_t latest_ms, Families reads, ReceiveReport& report)
      : connection_(connection),
        trust_(trust),
        latest_ms_(latest_ms),
        reads_(reads),
        room_(connection),
        report_(report) {}

  /// Finds what is stored already; the others are candidates for their chains.
  void take(Fact fact);
  /// Appends what can be appended, until nothing more can: one chain may introduce the station of another.
  void settle();
  /// Keeps what is left, each with its reason.
  void keep_the_rest();

  const std::vector<Fact>& added() const { return added_; }
  /// The stations of chains that were here before and are now taken in by the store's owner: their facts are judged anew.
  std::set<Uuid> newly_accepted() const { return newly_accepted_; }
  /// How many of the added stand under no signature of a station that the organisation endorses, now that all is
  /// applied.
  int count_unsigned() const;

 private:
  struct Arriving {
    std::vector<Candidate> candidates;
    std::vector<std::int64_t> added;  ///< seqs
    std::int64_t signed_up_to = 0;
    bool to_be_looked_at = true;  ///< something came that may let it go on
    bool is_loaded = false;       ///< the waiting lines that could move stand among the candidates
  };

  bool meet(const Fact& stored, const Fact& fact);
  void heal(const Fact& fact);
  void look_again_at(const std::vector<ChainId>& chains);
  void load_what_can_move(const ChainId& id, Arriving& chain);
  bool is_readable(const ChainId& id) const;
  void learn_erasures();
  bool is_let_go(const Fact& fact) const;
  void pin_from_arriving();
  std::function<bool(const Station&)> belief() const;
  Spine spine_of(const ChainId& id, const Arriving& chain) const;
  Arriving& arriving_in(const ChainId& id);
  void put_in_order(Arriving& chain);
  bool append_what_follows(const ChainId& id, Arriving& chain);
  void append(const ChainId& id, Arriving& chain, const Walk& way, std::size_t length);
  void leave_what_waits(const ChainId& id, Arriving& chain, const Walk& way, std::size_t length);
  void set_aside(const ChainId& id, const Candidate& candidate, const char* why);
  const char* hindrance(const Fact& fact) const;
  std::size_t until_hindered(const Arriving& chain, const Walk& way) const;
  const char* reason_for(const Candidate& candidate, Fit fit, bool assured, bool believed) const;
  void refuse(const Fact& fact, const char* why);

  Connection& connection_;
  Trust trust_;
  std::int64_t latest_ms_;
  Families reads_;
  WaitingRoom room_;
  ReceiveReport& report_;
  std::map<ChainId, Arriving> chains_;
  std::vector<Fact> added_;
  std::set<std::string> erased_;  ///< facts whose erasure came
  std::set<Uuid> newly_accepted_;
};

}  // namespace sala
