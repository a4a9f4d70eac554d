// Own facts: Store::record makes drafts into facts at the end of their chains, signs the heads and applies them.
#include "core/body_check.h"
#include "core/time.h"
#include "storage/apply.h"
#include "storage/chain.h"

namespace sala {
namespace {

/// The newest `at` that moves this station's clock: of facts that are applied, and of its own.
std::int64_t newest_ms(Connection& connection, const Uuid& own) {
  static constexpr const char* question = R"(
    SELECT at FROM fact WHERE station = :own OR NOT EXISTS (
      SELECT 1 FROM held WHERE held.project = fact.project AND held.station = fact.station AND held.seq = fact.seq)
    ORDER BY at DESC LIMIT 1)";
  Query ask(connection, question, {{":own", own}});
  return ask.next() ? parse_at(ask.text(0)).value_or(-1) : -1;
}

/// Facts in the making, each the next of its chain and a millisecond after the one before.
class Writing {
 public:
  Writing(Connection& connection, const OwnStation& own, const StoreSeams& seams)
      : connection_(connection),
        own_(own),
        seams_(seams),
        at_ms_(std::max({seams.clock->now().utc_ms, newest_ms(connection, own.station.id) + 1, std::int64_t{0}})) {}

  /// A station introduces itself before its first fact in a chain.
  void write(const Draft& draft) {
    if (!chains_.contains(draft.project)) begin(draft.project);
    asked_for_.push_back(facts_.size());
    add(draft.project, draft.kind, draft.body);
  }

  /// Signs the last fact of each chain and stores everything.
  void finish() {
    std::map<std::optional<Uuid>, Fact*> heads;
    for (Fact& fact : facts_) heads[fact.project] = &fact;
    for (const auto& [project, head] : heads) head->head_sig = hex(own_.sign(head_message(*head)));
    for (const Fact& fact : facts_) insert_fact(connection_, fact);
    for (const auto& [project, chain] : chains_) write_chain(connection_, {project, own_.station.id}, chain);
    apply_added(connection_, facts_, was_anothers_);
  }

  std::vector<Fact> asked_for() const {
    std::vector<Fact> facts;
    for (const std::size_t index : asked_for_) facts.push_back(facts_[index]);
    return facts;
  }

 private:
  void begin(const std::optional<Uuid>& project) {
    const auto known = find_chain(connection_, {project, own_.station.id});
    chains_[project] = known.value_or(Chain{0, first_previous_hash, own_.station.key});
    if (known && !known->own) was_anothers_ = true;
    chains_[project].own = true;
    if (!known) add(project, "station_put", station_body(own_.station, "system"));
  }

  void add(const std::optional<Uuid>& project, const std::string& kind, const Json& body) {
    Chain& chain = chains_.at(project);
    Fact fact{Uuid::v7(at_ms_, seams_.random),
              project,
              own_.station.id,
              chain.seq + 1,
              format_at(at_ms_),
              kind,
              canonical(body),
              "",
              "",
              {}};
    fact.body_hash = hash_body(fact.body);
    fact.hash = hash_fact(chain.hash, fact);
    chain.seq = fact.seq;
    chain.hash = fact.hash;
    ++at_ms_;
    facts_.push_back(std::move(fact));
  }

  Connection& connection_;
  const OwnStation& own_;
  const StoreSeams& seams_;
  std::int64_t at_ms_;
  bool was_anothers_ = false;  ///< own facts came back by import before: now they are judged as own
  std::map<std::optional<Uuid>, Chain> chains_;
  std::vector<Fact> facts_;
  std::vector<std::size_t> asked_for_;
};

}  // namespace

Result<std::vector<Fact>> Store::record(const std::vector<Draft>& drafts) {
  if (!own_) std::abort();  // whoever records has made the station first
  for (const Draft& draft : drafts)
    if (const auto checked = check_body(draft.body); !checked) return Failure(checked.error());
  return transact(*connection_, [&] {
    Writing writing(*connection_, *own_, seams_);
    for (const Draft& draft : drafts) writing.write(draft);
    writing.finish();
    return writing.asked_for();
  });
}

}  // namespace sala
