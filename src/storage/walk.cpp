#include "storage/walk.h"

#include <map>

#include "storage/chain.h"

namespace sala {
namespace {

/// A place in the chain that was reached: a fact of the spine, or a candidate that links back to one.
struct Node {
  std::string hash;
  std::optional<std::size_t> candidate;  ///< nothing: a fact of the spine
  std::optional<std::size_t> parent;     ///< the node before it, where that is a candidate too
  bool on_chain = false;                 ///< continues the head
  PublicKey key{};
  bool believed = false;
  std::int64_t signed_up_to = 0, assured_up_to = 0;
};

class Walker {
 public:
  Walker(const Spine& spine, std::span<const Candidate> candidates, const std::function<bool(const Station&)>& believes)
      : spine_(spine),
        candidates_(candidates),
        believes_(believes),
        fits_(candidates.size(), Fit::gap),
        leads_(candidates.size()) {}

  Walk go() {
    if (!find_leads()) {
      std::ranges::fill(fits_, Fit::not_walked);
      return result();
    }
    before_ = level_of_spine(seq_ = spine_.first_seq);
    for (std::size_t i = 0; i < candidates_.size();) {
      const std::int64_t here_seq = candidates_[i].fact.seq;
      advance_to(here_seq - 1);
      std::vector<std::size_t> here = level_of_spine(here_seq);
      std::size_t end = i;
      while (end < candidates_.size() && candidates_[end].fact.seq == here_seq) ++end;
      for (const bool lead : {true, false})
        for (std::size_t k = i; k < end; ++k)
          if (leads_[k] == lead && (lead || here.size() < most_branches)) place(k, here);
      i = end;
      before_ = std::move(here);
      seq_ = here_seq;
    }
    return result();
  }

 private:
  std::int64_t head_seq() const { return spine_.first_seq + static_cast<std::int64_t>(spine_.hashes.size()) - 1; }

  /// Marks the candidates that are assured themselves, and those before them that they follow: whoever floods a place with
  /// forks does not keep these out. False where nobody vouches for anything.
  bool find_leads() {
    std::vector<PublicKey> keys;
    if (spine_.believed) keys.push_back(spine_.key);
    for (const Candidate& candidate : candidates_)
      if (const auto station = introduced_by_believed(candidate); station && !std::ranges::count(keys, station->key))
        keys.push_back(station->key);
    bool any = !keys.empty();
    std::size_t after_from = candidates_.size(), after_end = candidates_.size();
    for (std::size_t end = candidates_.size(); end > 0;) {
      std::size_t from = end;
      while (from > 0 && candidates_[from - 1].fact.seq == candidates_[end - 1].fact.seq) --from;
      const bool adjoins = after_from < after_end && candidates_[after_from].fact.seq == candidates_[from].fact.seq + 1;
      for (std::size_t k = from; k < end; ++k) {
        leads_[k] = candidates_[k].vouched || is_signed_by_any(k, keys) ||
                    (adjoins && is_followed_by_lead(candidates_[k].fact, after_from, after_end));
        any = any || candidates_[k].vouched;
      }
      after_from = from;
      after_end = end;
      end = from;
    }
    return any;
  }

  std::optional<Station> introduced_by_believed(const Candidate& candidate) const {
    if (candidate.fact.seq != 1) return std::nullopt;
    auto station = introduced_by(candidate.fact);
    return station && believes_(*station) ? station : std::nullopt;
  }

  /// Signatures are what a walk costs, so each is tried once with a key.
  bool is_signed_by(std::size_t index, const PublicKey& key) {
    const Candidate& candidate = candidates_[index];
    if (!candidate.fact.head_sig) return false;
    if (candidate.signed_by == key) return true;
    const auto [tried, is_new] = tried_.try_emplace({index, key});
    if (is_new) tried->second = signature_holds(candidate.fact, key);
    return tried->second;
  }

  bool is_signed_by_any(std::size_t index, const std::vector<PublicKey>& keys) {
    return std::ranges::any_of(keys, [&](const PublicKey& key) { return is_signed_by(index, key); });
  }

  bool is_followed_by_lead(const Fact& fact, std::size_t from, std::size_t end) const {
    for (std::size_t k = from; k < end; ++k)
      if (leads_[k] && hash_fact(fact.hash, candidates_[k].fact) == candidates_[k].fact.hash) return true;
    return false;
  }

  /// Makes `before_` the level at this seq: along the spine, and empty past its end.
  void advance_to(std::int64_t seq) {
    while (seq_ < seq && seq_ < head_seq()) before_ = level_of_spine(++seq_);
    if (seq_ >= seq) return;
    before_.clear();
    seq_ = seq;
  }

  std::vector<std::size_t> level_of_spine(std::int64_t seq) {
    if (seq > head_seq()) return {};
    Node node{spine_.hashes[static_cast<std::size_t>(seq - spine_.first_seq)],
              {},
              {},
              seq == head_seq(),
              spine_.key,
              spine_.believed};
    nodes_.push_back(std::move(node));
    return {nodes_.size() - 1};
  }

  /// Finds what the candidate follows among the level before, and adds it to its own level.
  void place(std::size_t index, std::vector<std::size_t>& here) {
    const Fact& fact = candidates_[index].fact;
    for (const std::size_t parent : before_) {
      if (hash_fact(nodes_[parent].hash, fact) != fact.hash) continue;
      fits_[index] = settle(index, parent, here);
      return;
    }
    if (!before_.empty() && fact.seq <= head_seq() + 1) fits_[index] = Fit::wrong_hash;
  }

  Fit settle(std::size_t index, std::size_t parent, std::vector<std::size_t>& here) {
    const Fact& fact = candidates_[index].fact;
    Node node{fact.hash,
              index,
              {},
              nodes_[parent].on_chain,
              nodes_[parent].key,
              nodes_[parent].believed,
              nodes_[parent].signed_up_to,
              nodes_[parent].assured_up_to};
    if (nodes_[parent].candidate) node.parent = parent;
    if (fact.seq == 1) {
      const auto station = introduced_by(fact);
      if (!station) return Fit::not_introduced;
      node.key = station->key;
      node.believed = believes_(*station);
    }
    const bool is_signed = is_signed_by(index, node.key);
    if (fact.head_sig && !is_signed) return Fit::wrong_signature;
    if (is_signed) node.signed_up_to = fact.seq;
    if ((is_signed && node.believed) || candidates_[index].vouched) node.assured_up_to = fact.seq;
    join(std::move(node), here);
    return nodes_[parent].on_chain ? Fit::follows : Fit::forks;
  }

  /// Two copies of a fact are one place; the better assured copy stands for it.
  void join(Node node, std::vector<std::size_t>& here) {
    const auto rank = [](const Node& n) { return std::pair(n.assured_up_to, n.signed_up_to); };
    const auto same = std::ranges::find(here, node.hash, [&](std::size_t i) { return nodes_[i].hash; });
    if (same == here.end()) {
      nodes_.push_back(std::move(node));
      here.push_back(nodes_.size() - 1);
    } else if (nodes_[*same].candidate && rank(node) > rank(nodes_[*same])) {
      nodes_[*same] = std::move(node);
    }
  }

  Walk result() {
    Walk walk{std::move(fits_), {}, 0, spine_.key, spine_.believed};
    const Node* end = nullptr;
    for (const Node& node : nodes_) {
      if (!node.on_chain || !node.candidate || node.assured_up_to != seq_of(node)) continue;
      const bool further =
          !end || seq_of(node) > seq_of(*end) || (seq_of(node) == seq_of(*end) && node.hash < end->hash);
      if (further) end = &node;
    }
    if (!end) return walk;
    walk.key = end->key;
    walk.believed = end->believed;
    for (const Node* node = end; node; node = node->parent ? &nodes_[*node->parent] : nullptr) {
      walk.path.push_back(*node->candidate);
      if (seq_of(*node) <= end->signed_up_to) ++walk.signed_facts;
    }
    std::ranges::reverse(walk.path);
    return walk;
  }

  std::int64_t seq_of(const Node& node) const { return candidates_[*node.candidate].fact.seq; }

  const Spine& spine_;
  std::span<const Candidate> candidates_;
  const std::function<bool(const Station&)>& believes_;
  std::vector<Fit> fits_;
  std::map<std::pair<std::size_t, PublicKey>, bool> tried_;
  std::vector<bool> leads_;  ///< candidates that are followed whatever else stands in their place
  std::vector<Node> nodes_;
  std::int64_t seq_ = 0;             ///< of the level before
  std::vector<std::size_t> before_;  ///< nodes of that level
};

}  // namespace

Walk walk(const Spine& spine, std::span<const Candidate> candidates,
          const std::function<bool(const Station&)>& believes) {
  return Walker(spine, candidates, believes).go();
}

}  // namespace sala
