#include "core/record/sync_plan.h"

#include <algorithm>

namespace sala {
namespace {

using HeadsByChain = std::map<ChainId, RecordHead>;

/// Of each chain the head; the organisation's chains stand first, since no project is less than any.
HeadsByChain by_chain(const std::vector<RecordHead>& heads, const SyncParty& party) {
  HeadsByChain found;
  for (const RecordHead& head : heads) {
    if (!party.reads.has(family_of(head.project))) continue;
    const auto [known, is_new] = found.try_emplace(chain_of(head), head);
    if (!is_new) known->second = std::max(known->second, head);
  }
  return found;
}

const RecordHead* head_in(const HeadsByChain& heads, const ChainId& chain) {
  const auto found = heads.find(chain);
  return found == heads.end() ? nullptr : &found->second;
}

bool is_ours_to_send(const SyncParty& party, const ChainId& chain) {
  return chain.station == party.station || party.relays;
}

/// Up to where the record is known to hold the chain as the store does; nothing where that must be searched for.
std::optional<std::int64_t> agreed_place(const SyncView& view, const RecordHead& own, const RecordHead* there) {
  if (!there) return 0;
  if (there->seq <= own.seq && view.hash_at(chain_of(own), there->seq) == there->hash) return there->seq;
  const auto found = view.found.find(chain_of(own));
  return found == view.found.end() ? std::nullopt : std::optional(found->second);
}

class SyncPlanner {
 public:
  explicit SyncPlanner(const SyncView& view)
      : view_(view), own_(by_chain(view.own, view.party)), there_(by_chain(view.record, view.party)) {}

  SyncPlan made() {
    for (const auto& [chain, head] : own_) plan_held(head, head_in(there_, chain));
    for (const auto& [chain, head] : there_)
      if (!own_.contains(chain)) want(head, 0, 0);
    std::ranges::sort(plan_.pull, {}, &RecordWant::chain);
    count_lost();
    return std::move(plan_);
  }

 private:
  void plan_held(const RecordHead& own, const RecordHead* there) {
    const ChainId chain = chain_of(own);
    const auto agreed = agreed_place(view_, own, there);
    if (!agreed) {
      plan_.search.push_back({chain, 0, own.seq + 1});
      return;
    }
    if (*agreed < own.seq && is_ours_to_send(view_.party, chain)) plan_.push.push_back({chain, *agreed, own.seq});
    if (chain.station == view_.party.station) plan_.own_waiting += own.seq - *agreed;
    if (!there || *agreed == there->seq) return;
    const bool goes_on = *agreed == own.seq && there->seq > own.seq;
    if (!goes_on) plan_.parted.push_back(chain);
    // Where ours is held whole and another branch is no longer, nobody knows where that branch begins.
    want(*there, own.seq, goes_on || *agreed < own.seq ? *agreed : 0);
  }

  void want(const RecordHead& there, std::int64_t own_seq, std::int64_t after) {
    const ChainId chain = chain_of(there);
    if (view_.met.contains(there)) {
      if (there.seq <= own_seq) return;  // whatever came since would be the head
      const auto next = view_.next.find(chain);
      if (next == view_.next.end()) return plan_.ask.push_back({chain, own_seq + 1});
      if (std::ranges::all_of(next->second, [&](const std::string& hash) { return is_met(chain, own_seq + 1, hash); }))
        return;
    }
    plan_.pull.push_back({chain, after});
  }

  bool is_met(const ChainId& chain, std::int64_t seq, const std::string& hash) const {
    return view_.met.contains({chain.project, chain.station, seq, hash});
  }

  void count_lost() {
    for (const auto& [chain, seen] : by_chain(view_.noted, view_.party)) {
      const RecordHead* now = head_in(there_, chain);
      plan_.lost += std::max(std::int64_t{0}, seen.seq - (now ? now->seq : 0));
    }
  }

  const SyncView& view_;
  HeadsByChain own_, there_;
  SyncPlan plan_;
};

}  // namespace

ChainId chain_of(const RecordHead& head) {
  return {head.project, head.station};
}

SyncPlan plan_sync(const SyncView& view) {
  return SyncPlanner(view).made();
}

std::vector<RecordHead> furthest_seen(const std::vector<RecordHead>& noted, const std::vector<RecordHead>& now) {
  HeadsByChain seen = by_chain(noted, {});
  for (const auto& [chain, head] : by_chain(now, {})) {
    const auto [known, is_new] = seen.try_emplace(chain, head);
    if (!is_new && known->second.seq <= head.seq) known->second = head;
  }
  std::vector<RecordHead> furthest;
  for (const auto& [chain, head] : seen) furthest.push_back(head);
  return furthest;
}

}  // namespace sala
