#include "storage/reception.h"

#include "core/fact_kinds.h"
#include "core/json_read.h"
#include "core/time.h"
#include "storage/applying.h"
#include "words/storage.h"

namespace sala {
namespace {

bool same_content(const Fact& a, const Fact& b) {
  return a.id == b.id && a.at == b.at && a.kind == b.kind && a.body_hash == b.body_hash;
}

/// By seq, then hash; copies of one fact stand side by side.
bool chain_order(const Candidate& a, const Candidate& b) {
  const auto order = [](const Fact& fact) {
    return std::tie(fact.seq, fact.hash, fact.head_sig, fact.body_hash, fact.id, fact.at, fact.kind);
  };
  return order(a.fact) < order(b.fact);
}

void add_signature(Connection& connection, const Fact& fact) {
  Query(connection,
        "UPDATE fact SET head_sig = :head_sig WHERE project = :project AND station = :station AND seq = :seq",
        {{":head_sig", fact.head_sig}, {":project", fact.project}, {":station", fact.station}, {":seq", fact.seq}})
      .run();
}

}  // namespace

void Reception::refuse(const Fact& fact, const char* why) {
  ++report_.refused;
  if (report_.refusals.size() < most_refusals)
    report_.refusals.push_back(
        {words::error_chain, {{"station", fact.station.text()}, {"seq", std::to_string(fact.seq)}, {"why", why}}});
}

Reception::Arriving& Reception::arriving_in(const ChainId& id) {
  return chains_[id];
}

void Reception::look_again_at(const std::vector<ChainId>& chains) {
  for (const ChainId& id : chains) chains_[id].to_be_looked_at = true;
}

/// Whether the chain's lines can be judged at all: a scope's only once its project is known.
bool Reception::is_readable(const ChainId& id) const {
  return !id.project || !is_scope(*id.project) || project_of_chain(connection_, *id.project);
}

/// Lines that waited are read again only where they may go on: without a gap after the chain's end, and with one among them
/// that counts. Those at its beginning tell whose chain it is.
void Reception::load_what_can_move(const ChainId& id, Arriving& chain) {
  if (std::exchange(chain.is_loaded, true)) return;
  const auto stored = find_chain(connection_, id);
  std::map<std::int64_t, bool> counts;
  for (const WaitingPlace& place : places_waiting_in(connection_, id, stored ? stored->seq : 0))
    counts[place.seq] = place.counts;
  if (counts.empty()) return;
  for (const Candidate& candidate : chain.candidates) {
    bool& known = counts[candidate.fact.seq];
    known = known || candidate.vouched || candidate.fact.head_sig.has_value();
  }
  std::int64_t last = stored ? stored->seq : 0, last_counting = 0;
  for (auto place = counts.upper_bound(last); place != counts.end() && place->first == last + 1; ++place) {
    last = place->first;
    if (place->second) last_counting = last;
  }
  if (last_counting == 0) return;
  for (Candidate& waiting : waiting_in(connection_, id, stored ? stored->seq + 1 : 1, last_counting))
    chain.candidates.push_back(std::move(waiting));
}

/// The place is taken: by the same fact (true), or by another one.
bool Reception::meet(const Fact& stored, const Fact& fact) {
  if (stored.hash != fact.hash) return false;
  const auto chain = find_chain(connection_, chain_of(fact));
  if (!same_content(stored, fact)) {
    refuse(fact, "hash");
  } else if (fact.head_sig && fact.head_sig != stored.head_sig && !(chain && signature_holds(fact, chain->key))) {
    refuse(fact, "head_sig");
  } else {
    if (fact.head_sig && !stored.head_sig) add_signature(connection_, fact);
    if (!is_erased(stored) && !body_of(stored) && !is_erased(fact)) heal(fact);
    ++report_.already;
  }
  return true;
}

/// The body that stands there was damaged where it lay; this is it as it was hashed. Where it was held, it counts now.
void Reception::heal(const Fact& fact) {
  Query(connection_, "UPDATE fact SET body = :body WHERE project = :project AND station = :station AND seq = :seq",
        {{":body", fact.body}, {":project", fact.project}, {":station", fact.station}, {":seq", fact.seq}})
      .run();
  Query forget(connection_, "DELETE FROM held WHERE project = :project AND station = :station AND seq = :seq",
               {{":project", fact.project}, {":station", fact.station}, {":seq", fact.seq}});
  if (forget.run() > 0) added_.push_back(fact);
}

void Reception::take(Fact fact) {
  const ChainId id = chain_of(fact);
  if (!reads_.has(family_of(fact.project))) return refuse(fact, "scope");
  if (const auto stored = fact_at(connection_, id, fact.seq); stored && meet(*stored, fact)) return;
  Candidate candidate{std::move(fact), trust_ == Trust::store_owner, true};
  if (const auto chain = candidate.fact.head_sig ? find_chain(connection_, id) : std::nullopt) {
    if (!signature_holds(candidate.fact, chain->key)) return refuse(candidate.fact, "head_sig");
    candidate.signed_by = chain->key;
  }
  arriving_in(id).candidates.push_back(std::move(candidate));
}

/// Sorts a chain's candidates and makes one of the copies of each line.
void Reception::put_in_order(Arriving& chain) {
  std::ranges::sort(chain.candidates, chain_order);
  std::vector<Candidate> once;
  for (Candidate& candidate : chain.candidates) {
    if (once.empty() || once.back().fact != candidate.fact) {
      once.push_back(std::move(candidate));
      continue;
    }
    if (once.back().is_new && candidate.is_new) ++report_.already;
    once.back().is_new = once.back().is_new || candidate.is_new;
    once.back().vouched = once.back().vouched || candidate.vouched;
  }
  chain.candidates = std::move(once);
}

Spine Reception::spine_of(const ChainId& id, const Arriving& chain) const {
  const auto stored = find_chain(connection_, id);
  if (!stored) return {};
  Spine spine;
  spine.key = stored->key;
  const auto first = fact_at(connection_, id, 1);
  const auto introduced = first ? introduced_by(*first) : std::nullopt;
  spine.believed = stored->own || stored->accepted || (introduced && belief()(*introduced));
  spine.first_seq = std::min(stored->seq, chain.candidates.front().fact.seq - 1);
  spine.hashes.clear();
  if (spine.first_seq == 0) spine.hashes.push_back(first_previous_hash);
  Query ask(connection_,
            "SELECT hash FROM fact WHERE project = :project AND station = :station AND seq >= :first ORDER BY seq",
            {{":project", id.project}, {":station", id.station}, {":first", spine.first_seq}});
  while (ask.next()) spine.hashes.push_back(ask.text(0));
  return spine;
}

std::function<bool(const Station&)> Reception::belief() const {
  return [this, pinned = pinned_organisation(connection_)](const Station& station) {
    return is_believed(connection_, station, pinned);
  };
}

/// An empty store believes the first organisation whose office introduces itself with that organisation's endorsement.
void Reception::pin_from_arriving() {
  if (pinned_organisation(connection_)) return;
  std::vector<const Fact*> puts;
  for (const auto& [id, chain] : chains_)
    for (const Candidate& candidate : chain.candidates)
      if (!id.project && candidate.fact.kind == "organisation_put") puts.push_back(&candidate.fact);
  std::ranges::sort(puts, {}, [](const Fact* fact) { return std::tie(fact->at, fact->station, fact->seq); });
  for (const Fact* put : puts) {
    const auto said = organisation_said(*put);
    if (!said) continue;
    const auto its_own = [&](const Station& station) {
      return station.roles.office && is_endorsed(station, said->key);
    };
    const Arriving& chain = chains_.at(chain_of(*put));
    const auto introduces = [&](const Candidate& candidate) {
      const auto station = candidate.fact.seq == 1 ? introduced_by(candidate.fact) : std::nullopt;
      return station && its_own(*station);
    };
    if (std::ranges::none_of(chain.candidates, introduces)) continue;
    const Walk way = walk(spine_of(chain_of(*put), chain), chain.candidates, its_own);
    const bool reached = std::ranges::any_of(way.path, [&](std::size_t i) { return chain.candidates[i].fact == *put; });
    if (reached && way.believed) return pin_organisation(connection_, said->key);
  }
}

bool Reception::is_let_go(const Fact& fact) const {
  return erased_.contains(fact.id.text()) ||
         Query(connection_, "SELECT 1 FROM erased WHERE fact = :fact", {{":fact", fact.id}}).next();
}

/// Erasures count by the organisation's signature wherever they stand: one may follow in its chain what it erases there.
void Reception::learn_erasures() {
  const auto pinned = pinned_organisation(connection_);
  if (!pinned) return;
  const std::size_t before = erased_.size();
  for (const auto& [id, chain] : chains_)
    for (const Candidate& candidate : chain.candidates) {
      if (candidate.fact.kind != "erasure") continue;
      const auto body = body_of(candidate.fact);
      if (body && is_signed_by_organisation("erasure", *body, *pinned))
        for (std::string& fact : texts_at(*body, "facts")) erased_.insert(std::move(fact));
    }
  if (erased_.size() != before) look_again_at(chains_waiting_for(connection_, waits_for::erasure));
}

void Reception::settle() {
  look_again_at(chains_waiting_for(connection_, waits_for::time));
  for (bool moved = true; moved;) {
    moved = false;
    for (auto& [id, chain] : chains_) {
      load_what_can_move(id, chain);
      if (chain.to_be_looked_at) put_in_order(chain);
    }
    pin_from_arriving();
    learn_erasures();
    const std::size_t before = added_.size();
    for (auto& [id, chain] : chains_) moved = append_what_follows(id, chain) || moved;
    const auto appended = std::span(added_).subspan(before);
    add_scopes(connection_, appended);
    if (std::ranges::any_of(appended, [](const Fact& fact) { return fact.kind == "project_put"; }))
      look_again_at(chains_waiting_for(connection_, waits_for::introduction));
    if (!std::ranges::any_of(appended, is_about_authority)) continue;
    pin_first_of(connection_, appended);
    remake_authority(connection_);
    for (auto& [id, chain] : chains_) chain.to_be_looked_at = true;
    look_again_at(chains_waiting_for(connection_, waits_for::endorsement));
    look_again_at(chains_waiting_for(connection_, waits_for::erasure));  // what the organisation signed counts from now
  }
}

/// What keeps a fact from being appended although its chain leads to it; nullptr when nothing does.
const char* Reception::hindrance(const Fact& fact) const {
  if (parse_at(fact.at).value_or(0) > latest_ms_) return waits_for::time;
  return is_erased(fact) && !is_let_go(fact) ? waits_for::erasure : nullptr;
}

std::size_t Reception::until_hindered(const Arriving& chain, const Walk& way) const {
  const auto end =
      std::ranges::find_if(way.path, [&](std::size_t i) { return hindrance(chain.candidates[i].fact) != nullptr; });
  return static_cast<std::size_t>(end - way.path.begin());
}

/// Appends once along the chain and sets aside what broke; answers whether another look may find more.
bool Reception::append_what_follows(const ChainId& id, Arriving& chain) {
  if (chain.candidates.empty() || !chain.to_be_looked_at || !is_readable(id)) return false;
  const Walk way = walk(spine_of(id, chain), chain.candidates, belief());
  const std::size_t length = until_hindered(chain, way);
  if (length > 0) append(id, chain, way, length);
  leave_what_waits(id, chain, way, length);
  chain.to_be_looked_at = length > 0;
  return length > 0;
}

/// Takes out of the candidates what was appended, further copies of it, and what is wrong.
void Reception::leave_what_waits(const ChainId& id, Arriving& chain, const Walk& way, std::size_t length) {
  std::vector<bool> is_appended(chain.candidates.size());
  std::map<std::string, const Fact*> appended;
  for (std::size_t i = 0; i < length; ++i) {
    const Fact& fact = chain.candidates[way.path[i]].fact;
    is_appended[way.path[i]] = true;
    appended[fact.hash] = &fact;
  }
  std::vector<Candidate> waits;
  for (std::size_t i = 0; i < chain.candidates.size(); ++i) {
    Candidate& candidate = chain.candidates[i];
    const auto twin = appended.find(candidate.fact.hash);
    if (way.fits[i] == Fit::wrong_hash || way.fits[i] == Fit::wrong_signature)
      set_aside(id, candidate, way.fits[i] == Fit::wrong_hash ? "hash" : "head_sig");
    else if (is_appended[i])
      continue;
    else if (twin == appended.end() || !same_content(*twin->second, candidate.fact))
      waits.push_back(std::move(candidate));
    else if (candidate.is_new)
      ++report_.already;
  }
  chain.candidates = std::move(waits);
}

/// Refuses a fact that can never follow; one that was stored already stays, for staff to see.
void Reception::set_aside(const ChainId& id, const Candidate& candidate, const char* why) {
  refuse(candidate.fact, why);
  const std::string line = to_line(candidate.fact);
  if (!candidate.is_new || is_waiting(connection_, line))
    room_.keep({id, candidate.fact.seq, candidate.fact.hash, line, waits_for::nothing, candidate.vouched});
}

void Reception::append(const ChainId& id, Arriving& chain, const Walk& way, std::size_t length) {
  const auto stored = find_chain(connection_, id);
  Chain row = stored.value_or(Chain{0, first_previous_hash, way.key});
  for (std::size_t i = 0; i < length; ++i) {
    const Candidate& candidate = chain.candidates[way.path[i]];
    const Fact& fact = candidate.fact;
    insert_fact(connection_, fact);
    stop_waiting(connection_, id, fact.seq, fact.hash);
    row.seq = fact.seq;
    row.hash = fact.hash;
    row.accepted = row.accepted || candidate.vouched;
    if (i < way.signed_facts) chain.signed_up_to = fact.seq;
    chain.added.push_back(fact.seq);
    added_.push_back(fact);
  }
  if (stored && row.accepted != stored->accepted) newly_accepted_.insert(id.station);
  write_chain(connection_, id, row);
  report_.added += static_cast<int>(length);
}

const char* Reception::reason_for(const Candidate& candidate, Fit fit, bool assured, bool believed) const {
  switch (fit) {
    case Fit::not_walked:
      return waits_for::endorsement;
    case Fit::gap:
      return waits_for::predecessor;
    case Fit::forks:
      return waits_for::staff;
    case Fit::not_introduced:
      return waits_for::introduction;
    case Fit::follows:
      if (assured) {
        const char* why = hindrance(candidate.fact);
        return why ? why : waits_for::predecessor;
      }
      return believed ? waits_for::signature : waits_for::endorsement;
    case Fit::wrong_hash:
    case Fit::wrong_signature:
      return waits_for::nothing;
  }
  return waits_for::nothing;
}

void Reception::keep_the_rest() {
  for (auto& [id, chain] : chains_) {
    if (chain.candidates.empty()) continue;
    const bool readable = is_readable(id);
    const auto stored = find_chain(connection_, id);
    const Walk way = readable ? walk(spine_of(id, chain), chain.candidates, belief()) : Walk();
    std::vector<bool> is_assured(chain.candidates.size());
    for (const std::size_t index : way.path) is_assured[index] = true;
    for (std::size_t i = 0; i < chain.candidates.size(); ++i) {
      const Candidate& candidate = chain.candidates[i];
      const Fact& fact = candidate.fact;
      const char* reason =
          readable ? reason_for(candidate, way.fits[i], is_assured[i], way.believed) : waits_for::introduction;
      const bool counts =
          fact.head_sig && (!stored || candidate.signed_by == stored->key || signature_holds(fact, stored->key));
      const char* full = room_.keep({id, fact.seq, fact.hash, to_line(fact), reason, candidate.vouched, counts});
      if (!candidate.is_new) continue;
      if (full)
        refuse(fact, full);
      else
        ++report_.pending;
    }
  }
}

int Reception::count_unsigned() const {
  int count = 0;
  for (const auto& [id, chain] : chains_) {
    const Standing standing = standing_of(connection_, id);
    const std::int64_t covered = standing.own || standing.limited ? chain.signed_up_to : 0;
    count += static_cast<int>(std::ranges::count_if(chain.added, [&](std::int64_t seq) { return seq > covered; }));
  }
  return count;
}

}  // namespace sala
