#include "storage/apply.h"

#include "core/json_read.h"
#include "storage/agenda.h"
#include "storage/authority.h"
#include "storage/people.h"

namespace sala {
namespace {

using Apply = bool (*)(Connection&, const FactWord&);

/// What is applied to the tables of a project; organisation_put and station_put are authority.h's. A new kind goes
/// here.
constexpr std::pair<std::string_view, Apply> applied_kinds[] = {
    {"project_put", put_project},   {"session_put", put_session},         {"gate", put_gate},
    {"consent", put_consent},       {"participant_put", put_participant}, {"participant_merged", put_merge},
    {"ticket_put", put_ticket},     {"ticket_revoked", end_ticket},       {"check_in", put_check_in},
    {"correction", put_correction},
};

/// Applies facts one by one, remembering what each chain's facts count for.
class Applying {
 public:
  explicit Applying(Connection& connection) : connection_(connection) {}

  void apply(const Fact& fact) {
    const auto known =
        std::ranges::find(applied_kinds, std::string_view(fact.kind), &std::pair<std::string_view, Apply>::first);
    if (is_about_authority(fact)) return;
    const Standing& standing = standing_in(chain_of(fact));
    const Right right = standing.unlimited ? Right::yes : right_to_write(standing.roles, fact.kind);
    const bool may = standing.own || standing.unlimited || (standing.limited && right != Right::no);
    if (!may) return hold(connection_, fact, "rights");
    if (known == std::end(applied_kinds)) return;
    const FactWord word{fact, Json::parse(fact.body), right == Right::yes};
    if (!standing.own && !word.full && is_beyond_a_door(word)) return hold(connection_, fact, "rights");
    if (!fact.project || !known->second(connection_, word)) hold(connection_, fact, "unreadable");
  }

 private:
  /// A door may put people on the roster as walk-ins only.
  static bool is_beyond_a_door(const FactWord& word) {
    return word.fact.kind == "participant_put" && !bool_at(word.body, "walk_in", false);
  }

  const Standing& standing_in(const ChainId& chain) {
    const auto found = standings_.find(chain);
    return found != standings_.end() ? found->second
                                     : standings_.emplace(chain, standing_of(connection_, chain)).first->second;
  }

  Connection& connection_;
  std::map<ChainId, Standing> standings_;
};

bool is_about_people(const Fact& fact) {
  return fact.kind == "participant_put" || fact.kind == "participant_merged";
}

constexpr const char* empty_tables = R"(
  DELETE FROM held; DELETE FROM project; DELETE FROM session; DELETE FROM gate; DELETE FROM participant; DELETE FROM merge;
  DELETE FROM merged; DELETE FROM ticket_word; DELETE FROM ticket; DELETE FROM ticket_end; DELETE FROM check_in;
  DELETE FROM correction; DELETE FROM consent)";

}  // namespace

void apply_added(Connection& connection, std::span<const Fact> added, bool anew) {
  if (!added.empty()) connection.note_facts_changed();
  if (std::ranges::any_of(added, is_about_authority)) {
    const AuthoritySnapshot before = authority_snapshot(connection);
    pin_first_of(connection, added);
    remake_authority(connection);
    anew = anew || changed_since(connection, before);
  }
  if (anew) return rebuild_tables(connection);
  if (std::ranges::any_of(added, is_about_people)) connection.note_people_changed();
  Applying applying(connection);
  for (const Fact& fact : added) applying.apply(fact);
}

void rebuild_tables(Connection& connection) {
  connection.note_people_changed();
  connection.note_facts_changed();
  connection.run(empty_tables);
  remake_authority(connection);
  Applying applying(connection);
  Query ask(connection, select_facts + "ORDER BY rowid");
  while (ask.next()) applying.apply(read_fact(ask));
}

}  // namespace sala
