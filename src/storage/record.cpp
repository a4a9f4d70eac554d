// Own facts: Store::record makes drafts into facts at the end of their chains, signs the heads and applies them.
#include "core/body_check.h"
#include "core/json_read.h"
#include "core/time.h"
#include "storage/applying.h"
#include "storage/chain.h"
#include "storage/clock_bound.h"
#include "words/core.h"
#include "words/storage.h"

namespace sala {
namespace {

/// Facts in the making, each the next of its chain and a millisecond after the one before.
class Writing {
 public:
  Writing(Connection& connection, const OwnStation& own, const StoreSeams& seams, std::size_t facts)
      : connection_(connection),
        own_(own),
        seams_(seams),
        now_ms_(std::max(seams.clock->now().utc_ms, std::int64_t{0})),
        at_ms_(next_own_at_ms(connection, now_ms_, facts)) {}

  /// A station introduces itself before its first fact in a chain.
  Result<void> write(const std::optional<Uuid>& chain, const Draft& draft) {
    if (!chains_.contains(chain))
      if (const auto begun = begin(chain); !begun) return begun;
    asked_for_.push_back(facts_.size());
    add(chain, draft.kind, draft.body);
    return {};
  }

  /// Signs the last fact of each chain and stores everything.
  void finish() {
    std::map<std::optional<Uuid>, Fact*> heads;
    for (Fact& fact : facts_) heads[fact.project] = &fact;
    for (const auto& [project, head] : heads) head->head_sig = hex(own_.sign(head_message(*head)));
    for (const Fact& fact : facts_) insert_fact(connection_, fact);
    for (const auto& [project, chain] : chains_) write_chain(connection_, {project, own_.station.id}, chain);
    apply_added(connection_, facts_, was_anothers_ ? std::set{own_.station.id} : std::set<Uuid>());
  }

  std::vector<Fact> asked_for() const {
    std::vector<Fact> facts;
    for (const std::size_t index : asked_for_) facts.push_back(facts_[index]);
    return facts;
  }

 private:
  Result<void> begin(const std::optional<Uuid>& project) {
    const ChainId id{project, own_.station.id};
    const auto known = find_chain(connection_, id);
    if (known && !ends_where_it_says(id, *known)) return fail(words::error_store_damaged, {{"why", "chain"}});
    chains_[project] = known.value_or(Chain{0, first_previous_hash, own_.station.key});
    if (known && !known->own) was_anothers_ = true;
    chains_[project].own = true;
    if (!known) add(project, "station_put", station_body(own_.station, "system"));
    return {};
  }

  /// A row that was damaged where it lay must not become the hash that all later facts follow.
  bool ends_where_it_says(const ChainId& id, const Chain& chain) {
    const auto last = fact_at(connection_, id, chain.seq);
    return last && last->hash == chain.hash;
  }

  void add(const std::optional<Uuid>& project, const std::string& kind, const Json& body) {
    Chain& chain = chains_.at(project);
    // The id keeps what the wall clock showed: `at` may have been moved by others.
    Fact fact{Uuid::v7(now_ms_, seams_.random),
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
  std::int64_t now_ms_, at_ms_;
  bool was_anothers_ = false;  ///< own facts came back by import before: now they are judged as own
  std::map<std::optional<Uuid>, Chain> chains_;
  std::vector<Fact> facts_;
  std::vector<std::size_t> asked_for_;
};

/// Where the fact stands that another one names, among the chains of a project.
std::optional<Uuid> chain_of_subject(Connection& connection, const Draft& draft) {
  const auto subject = id_at(draft.body, "fact");
  if (!subject || family_of(draft.project) != Family::project) return draft.project;
  Query ask(connection, "SELECT DISTINCT project FROM fact WHERE id = :fact", {{":fact", *subject}});
  while (ask.next())
    if (const auto chain = ask.id(0); chain && project_of_chain(connection, *chain) == draft.project) return chain;
  return draft.project;
}

Result<void> check_draft(const Draft& draft) {
  if (const auto checked = check_body(draft.body); !checked) return checked;
  if (!keeps_to_bounds(kind_of(draft.kind), draft.body))
    return fail(words::error_not_canonical, {{"why", draft.kind + " with a text that is too long"}});
  return {};
}

bool puts_project(const Draft& draft, const std::optional<Uuid>& project) {
  return draft.kind == "project_put" && draft.project == project;
}

/// The chain that a draft's kind puts it into. A scope is written by stations that may read it, once its project is known.
Result<std::optional<Uuid>> place_of(Connection& connection, const Draft& draft, std::span<const Draft> all,
                                     const Roles& roles) {
  const FactKind& kind = kind_of(draft.kind);
  const bool follows = kind.stands == Stands::with_its_subject;
  const auto chain = follows ? chain_of_subject(connection, draft) : chain_for(kind, draft.project);
  const Family family = family_of(chain);
  if (!may_stand(kind, family)) return lacks(draft.kind.c_str(), "project");
  if (!may_read(roles, family)) return lacks(draft.kind.c_str(), "station");
  const bool known = !chain || !is_scope(*chain) || project_of_chain(connection, *chain) ||
                     std::ranges::any_of(all, [&](const Draft& other) { return puts_project(other, draft.project); });
  if (!known) return lacks(draft.kind.c_str(), "project");
  return chain;
}

}  // namespace

Result<std::vector<Fact>> Store::record(const std::vector<Draft>& drafts) {
  if (!own_) std::abort();  // whoever records has made the station first
  for (const Draft& draft : drafts)
    if (const auto checked = check_draft(draft); !checked) return Failure(checked.error());
  return transact(*connection_, [&]() -> Result<std::vector<Fact>> {
    Writing writing(*connection_, *own_, seams_, drafts.size() * 2);
    for (const Draft& draft : drafts) {
      const auto chain = place_of(*connection_, draft, drafts, own_->station.roles);
      if (!chain) return Failure(chain.error());
      if (const auto written = writing.write(*chain, draft); !written) return Failure(written.error());
    }
    writing.finish();
    return writing.asked_for();
  });
}

}  // namespace sala
