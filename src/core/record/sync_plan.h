// What a sync moves, decided from heads alone: what the record lacks, what this station lacks, where two chains part and what
// the record lost. Pure, and made anew each time: nobody remembers what was sent, so a record that lost something gets it again.
#pragma once
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/chain_id.h"
#include "core/scope.h"

namespace sala {

/// The last fact of a chain, at this station or in a record.
struct RecordHead {
  std::optional<Uuid> project;
  Uuid station;
  std::int64_t seq = 0;
  std::string hash;  ///< 64 lower-case hexadecimal digits
  auto operator<=>(const RecordHead&) const = default;
};
ChainId chain_of(const RecordHead& head);

/// What is wanted of a chain: all lines whose (seq, hash) come after this place. Without a hash the whole of `after_seq` is
/// passed over; with one only what comes up to it, for of one place there may be several (a fork).
struct RecordWant {
  ChainId chain;
  std::int64_t after_seq = 0;
  std::string after_hash = {};
  bool operator==(const RecordWant&) const = default;
};

/// Facts of a chain that follow each other: after `after`, up to and with `last`.
struct ChainRange {
  ChainId chain;
  std::int64_t after = 0, last = 0;
  bool operator==(const ChainRange&) const = default;
};

/// Looking for the last fact of ours that the record holds: it holds the one at `held`, not the one at `lacked`.
struct PlaceSearch {
  ChainId chain;
  std::int64_t held = 0, lacked = 0;
  bool is_first = true;
  bool is_over() const { return lacked - held <= 1; }
  /// Where to ask next: at the end first, since a record that is only ahead holds all of ours, then in the middle.
  std::int64_t place() const { return is_first ? lacked - 1 : held + (lacked - held) / 2; }
  /// The record answered for that place.
  void answer(bool holds) {
    (holds ? held : lacked) = place();
    is_first = false;
  }
  bool operator==(const PlaceSearch&) const = default;
};

/// Who syncs.
struct SyncParty {
  Uuid station;
  bool relays = false;  ///< staff and offices bring other stations' facts, too
  Families reads = {};  ///< chains of other families are neither sent nor fetched
};

/// What is known when a plan is made.
struct SyncView {
  SyncParty party;
  std::vector<RecordHead> own;     ///< of the store
  std::vector<RecordHead> record;  ///< as the record said just now
  std::vector<RecordHead> noted;   ///< how far this record was ever seen to go
  /// The hash of the store's own copy of a place; nothing where it holds none.
  std::function<std::optional<std::string>(const ChainId&, std::int64_t seq)> hash_at;
  /// For chains that were searched in this pass: up to where the record holds what the store holds.
  std::map<ChainId, std::int64_t> found = {};
  /// Heads of the record up to which everything was taken in already and that are not in a chain here: forks, facts that wait; and
  /// what came of the places right after the chains here. Only of this run of the program; asking once too often costs a page.
  std::set<RecordHead> met = {};
  /// For chains about which `ask` asked in this pass: the hashes that the record holds right after the store's last fact.
  std::map<ChainId, std::vector<std::string>> next = {};
};

/// One place of a chain.
struct ChainPlace {
  ChainId chain;
  std::int64_t seq = 0;
  bool operator==(const ChainPlace&) const = default;
};

struct SyncPlan {
  std::vector<PlaceSearch> search;  ///< comes first: of these chains nothing else is planned yet
  /// Comes with the search: a head that is met and stands ahead may be a planted one, under which true facts go on.
  std::vector<ChainPlace> ask;
  std::vector<RecordWant> pull;  ///< the organisation's first, then by (project, station)
  std::vector<ChainRange> push;  ///< by (project, station), the order in which two relays cannot lock each other out
  std::vector<ChainId> parted;   ///< the record holds other facts in places of the store's
  std::int64_t own_waiting = 0;  ///< facts that this station wrote and the record lacks
  std::int64_t lost = 0;         ///< facts that the record was seen to hold and holds no more
  bool is_quiet() const { return search.empty() && ask.empty() && pull.empty() && push.empty(); }
};

SyncPlan plan_sync(const SyncView& view);

/// What a push may hold at most, and a page that is pulled.
inline constexpr std::size_t most_pushed_lines = 2000, most_pulled_lines = 500, most_page_bytes = 1 << 20;

/// For each chain the further of both; what the record was ever seen to hold.
std::vector<RecordHead> furthest_seen(const std::vector<RecordHead>& noted, const std::vector<RecordHead>& now);

}  // namespace sala
