#include "station/record/sync_session.h"

#include "core/fact.h"
#include "core/json_read.h"
#include "record/record_errors.h"
#include "storage/record/sync_queries.h"

namespace sala {
namespace {

/// A record that goes on changing under a sync is left for the next one.
constexpr int most_looks = 12;

std::vector<RecordHead> own_heads(const std::vector<Head>& heads) {
  std::vector<RecordHead> own;
  for (const Head& head : heads) own.push_back({head.project, head.station, head.seq, head.hash});
  return own;
}

/// Where to go on after a line that came.
RecordWant after_line(const std::string& line) {
  const auto fact = from_line(line);
  return fact ? RecordWant{{fact->project, fact->station}, fact->seq, fact->hash} : RecordWant{};
}

std::map<ChainId, std::int64_t> last_of_chains(const std::vector<RecordHead>& heads) {
  std::map<ChainId, std::int64_t> last;
  for (const RecordHead& head : heads) last[chain_of(head)] = head.seq;
  return last;
}

bool is_right_after(const std::map<ChainId, std::int64_t>& last, const RecordHead& place) {
  const auto chain = last.find(chain_of(place));
  return place.seq == (chain == last.end() ? 1 : chain->second + 1);
}

/// What is met is remembered as long as it is a head of the record, or stands right after what is here.
void forget_all_but(std::set<RecordHead>& met, const std::vector<RecordHead>& own,
                    const std::vector<RecordHead>& record) {
  const std::set<RecordHead> now(record.begin(), record.end());
  const std::map<ChainId, std::int64_t> last = last_of_chains(own);
  std::erase_if(met, [&](const RecordHead& place) { return !now.contains(place) && !is_right_after(last, place); });
}

std::vector<Uuid> named_by(const std::string& erasure_body) {
  std::vector<Uuid> facts;
  const Json body = Json::parse(erasure_body, nullptr, false);
  if (!body.is_object() || !body.contains("facts") || !body["facts"].is_array()) return facts;
  for (const Json& said : body["facts"])
    if (const auto id = said.is_string() ? Uuid::parse(said.get<std::string>()) : std::nullopt) facts.push_back(*id);
  return facts;
}

}  // namespace

std::vector<StationHeld> held_of_stations(const std::vector<RecordHead>& own, const std::vector<RecordHead>& record,
                                          const Families& reads) {
  std::map<ChainId, StationHeld> chains;
  const auto note = [&](const std::vector<RecordHead>& heads, bool is_here) {
    for (const RecordHead& head : heads) {
      if (!reads.has(family_of(head.project))) continue;
      StationHeld& chain = chains[chain_of(head)];
      if (is_here) chain.held = head.seq;
      chain.head = std::max(chain.head, head.seq);
    }
  };
  note(own, true);
  note(record, false);
  std::map<Uuid, StationHeld> sums;
  for (const auto& [id, chain] : chains) {
    StationHeld& sum = sums[id.station];
    sum.station = id.station;
    sum.held += chain.held;
    sum.head += chain.head;
  }
  std::vector<StationHeld> stations;
  for (const auto& [id, sum] : sums) stations.push_back(sum);
  return stations;
}

Result<bool> SyncSession::step() {
  const auto done = [&]() -> Result<void> {
    switch (phase_) {
      case Phase::connect:
        return connect();
      case Phase::look:
        return look();
      case Phase::search:
        return search();
      case Phase::pull:
        return pull();
      case Phase::push:
        return push();
      case Phase::done:
        break;
    }
    return {};
  }();
  if (done) return phase_ != Phase::done;
  memory_.open.reset();  // the connection counts as lost
  return Failure(done.error());
}

Result<void> SyncSession::connect() {
  if (!memory_.open) {
    auto info = seams_.record.open(seams_.wish);
    if (!info) return Failure(info.error());
    if (seams_.known_record && *seams_.known_record != info->record)
      return record_failure(SyncTrouble::form, info->record.text(), "id");
    memory_.open = std::move(*info);
  }
  report_.info = *memory_.open;
  phase_ = Phase::look;
  return {};
}

Result<SyncPlan> SyncSession::plan() {
  const auto heads = seams_.store.heads(seams_.party.reads);
  if (!heads) return Failure(heads.error());
  own_ = own_heads(*heads);
  std::optional<Error> trouble;
  const auto hash_at = [&](const ChainId& chain, std::int64_t seq) -> std::optional<std::string> {
    auto hash = hash_in_chain(seams_.store, chain.project, chain.station, seq);
    if (hash) return *hash;
    trouble = hash.error();
    return std::nullopt;
  };
  SyncPlan made = plan_sync({seams_.party, own_, report_.heads, memory_.noted, hash_at, found_, memory_.met, next_});
  if (trouble) return Failure(*trouble);
  return made;
}

Result<void> SyncSession::look() {
  auto heads = seams_.record.heads();
  if (!heads) return Failure(heads.error());
  report_.heads = std::move(*heads);
  found_.clear();
  next_.clear();
  ++looks_;
  auto made = plan();
  if (!made) return Failure(made.error());
  forget_all_but(memory_.met, own_, report_.heads);
  report_.lost = std::max(report_.lost, made->lost);
  memory_.noted = furthest_seen(memory_.noted, report_.heads);
  return go_on_with(std::move(*made));
}

Result<void> SyncSession::go_on_with(SyncPlan next) {
  plan_ = std::move(next);
  if (!plan_.search.empty() || !plan_.ask.empty())
    phase_ = Phase::search;
  else if (!plan_.pull.empty())
    phase_ = Phase::pull;
  else if (!plan_.push.empty())
    phase_ = Phase::push;
  else
    phase_ = Phase::done;
  if (phase_ == Phase::done || looks_ > most_looks) end(plan_);
  return {};
}

/// One place of one chain a step; once all are found the plan is made anew, of the same heads.
Result<void> SyncSession::search() {
  const auto done = plan_.search.empty() ? ask_next() : search_place();
  if (!done) return done;
  if (!plan_.search.empty() || !plan_.ask.empty()) return {};
  auto made = plan();
  if (!made) return Failure(made.error());
  return go_on_with(std::move(*made));
}

Result<void> SyncSession::ask_next() {
  const ChainPlace& one = plan_.ask.back();
  auto there = seams_.record.hashes_at(one.chain, one.seq);
  if (!there) return Failure(there.error());
  next_[one.chain] = std::move(*there);
  plan_.ask.pop_back();
  return {};
}

Result<void> SyncSession::search_place() {
  PlaceSearch& one = plan_.search.back();
  const std::int64_t place = one.place();
  const auto there = seams_.record.hashes_at(one.chain, place);
  if (!there) return Failure(there.error());
  const auto here = hash_in_chain(seams_.store, one.chain.project, one.chain.station, place);
  if (!here) return Failure(here.error());
  one.answer(*here && std::ranges::find(*there, **here) != there->end());
  if (!one.is_over()) return {};
  found_[one.chain] = one.held;
  plan_.search.pop_back();
  return {};
}

Result<void> SyncSession::pull() {
  const auto page = seams_.record.pull(plan_.pull, most_page_bytes);
  if (!page) return Failure(page.error());
  if (!page->lines.empty()) {
    const auto received = seams_.take(page->lines);
    if (!received) return Failure(received.error());
    report_.pulled += received->added;
    report_.already += received->already;
    for (const Error& refusal : received->refusals)
      if (report_.refused.size() < most_refusals) report_.refused.push_back(refusal);
    if (std::cmp_less(received->added + received->already, page->lines.size()))
      if (const auto noted = note_next(page->lines); !noted) return noted;
  }
  if (!page->more || page->lines.empty()) {
    note_pulled();
    phase_ = Phase::look;
    return {};
  }
  const RecordWant next = after_line(page->lines.back());
  const auto at = std::ranges::find(plan_.pull, next.chain, &RecordWant::chain);
  plan_.pull.erase(plan_.pull.begin(), at);
  if (!plan_.pull.empty()) plan_.pull.front() = next;
  return {};
}

/// Of lines that did not all find a place in their chains, those that stand right after them: no need to fetch them again.
Result<void> SyncSession::note_next(const std::vector<std::string>& lines) {
  const auto heads = seams_.store.heads(seams_.party.reads);
  if (!heads) return Failure(heads.error());
  const std::map<ChainId, std::int64_t> last = last_of_chains(own_heads(*heads));
  for (const std::string& line : lines) {
    const auto fact = from_line(line);
    if (!fact) continue;
    const RecordHead place{fact->project, fact->station, fact->seq, fact->hash};
    if (is_right_after(last, place)) memory_.met.insert(place);
  }
  return {};
}

/// All that stood behind these heads has come, whether or not it stands in a chain here by now.
void SyncSession::note_pulled() {
  for (const RecordHead& head : report_.heads)
    if (seams_.party.reads.has(family_of(head.project))) memory_.met.insert(head);
}

Result<void> SyncSession::push() {
  std::vector<std::string> lines;
  std::size_t bytes = 0;
  while (!plan_.push.empty() && bytes < most_page_bytes && lines.size() < most_pushed_lines) {
    ChainRange& range = plan_.push.front();
    auto more =
        seams_.store.lines_after(range.chain.project, range.chain.station, range.after, most_page_bytes - bytes);
    if (!more) return Failure(more.error());
    const std::size_t room = most_pushed_lines - lines.size();
    const auto left = static_cast<std::size_t>(range.last - range.after);
    more->resize(std::min({more->size(), room, left}));
    for (std::string& line : *more) {
      bytes += line.size() + 1;
      lines.push_back(std::move(line));
    }
    range.after += std::ssize(*more);
    if (range.after >= range.last || more->empty()) plan_.push.erase(plan_.push.begin());
  }
  const auto pushed = seams_.record.push(lines);
  if (!pushed) return Failure(pushed.error());
  report_.pushed += pushed->added;
  report_.already += pushed->already;
  if (const auto erased = erase_there(lines); !erased) return erased;
  if (plan_.push.empty()) phase_ = Phase::look;
  return {};
}

/// An erasure that stands there ends what it names there, too.
Result<void> SyncSession::erase_there(const std::vector<std::string>& pushed) {
  for (const std::string& line : pushed) {
    if (line.find("\"erasure\"") == std::string::npos) continue;
    const auto fact = from_line(line);
    if (!fact || fact->kind != "erasure" || !memory_.erased_there.insert(fact->id).second) continue;
    const auto erased =
        seams_.record.erase({{fact->project, fact->station, fact->seq, fact->hash}, named_by(fact->body)});
    if (!erased) return Failure(erased.error());
  }
  return {};
}

void SyncSession::end(const SyncPlan& last) {
  report_.own_waiting = last.own_waiting;
  report_.parted = last.parted;
  report_.stations = held_of_stations(own_, report_.heads, seams_.party.reads);
  std::set<RecordHead> here(own_.begin(), own_.end()), there;
  for (const RecordHead& head : report_.heads)
    if (seams_.party.reads.has(family_of(head.project))) there.insert(head);
  report_.equal = last.is_quiet() && here == there;
  phase_ = Phase::done;
}

Result<SyncReport> sync_now(SyncSeams seams, SyncMemory& memory) {
  SyncSession session(std::move(seams), memory);
  for (;;) {
    const auto more = session.step();
    if (!more) return Failure(more.error());
    if (!*more) return session.report();
  }
}

}  // namespace sala
