#include "storage/authority.h"

#include "core/fact_kinds.h"

namespace sala {
namespace {

constexpr const char* organisation_setting = "organisation_key";

/// A station as the station_puts seen so far leave it.
struct Known {
  Station said;
  bool endorsed = false;
  bool known = false;      ///< endorsed once, or spoken of by an office: its word alone no longer makes it anything
  bool by_office = false;  ///< an office has the last word on its key and roles
};

std::vector<Fact> authority_facts(Connection& connection, const char* kind) {
  Query ask(connection, select_facts + "WHERE kind = :kind AND " + of_few_kinds + " ORDER BY at, station, seq, project",
            {{":kind", kind}});
  std::vector<Fact> facts;
  while (ask.next()) facts.push_back(read_fact(ask));
  return facts;
}

class StationBook {
 public:
  StationBook(Connection& connection, std::optional<PublicKey> organisation)
      : connection_(connection), organisation_(organisation) {}

  void take(const Fact& fact) {
    const auto said = station_said(fact);
    if (!said) return hold(connection_, fact, "unreadable");
    const auto chain = find_chain(connection_, chain_of(fact));
    const bool of_itself = said->id == fact.station;
    if (!chain || !(of_itself ? may_speak_of_itself(*said, *chain) : may_speak_of_others(fact.station, *chain)))
      return hold(connection_, fact, "rights");
    if (!of_itself && fact.project) return hold(connection_, fact, "scope");
    put(*said, of_itself);
  }

  /// A scope's first fact introduces a station that wrote nowhere else; others there change nothing, for doors do not
  /// see them and would think otherwise.
  void take_from_scope(const Fact& fact) {
    if (fact.seq != 1) return hold(connection_, fact, "scope");
    if (const auto said = station_said(fact); said && stations_.contains(said->id)) return;
    take(fact);
  }

  void write() const {
    static constexpr const char* insert = R"(
      INSERT INTO station (station, key, key_id, name, roles, endorsement, endorsed, known)
      VALUES (:station, :key, :key_id, :name, :roles, :endorsement, :endorsed, :known))";
    for (const auto& [id, known] : stations_) {
      const Station& said = known.said;
      Query(connection_, insert,
            {{":station", id},
             {":key", hex(said.key)},
             {":key_id", hex(key_id(said.key))},
             {":name", said.name},
             {":roles", said.roles.text()},
             {":endorsement", said.endorsement ? hex(*said.endorsement) : ""},
             {":endorsed", known.endorsed},
             {":known", known.known}})
          .run();
    }
  }

 private:
  /// With its chain's key only, and not under the name of a station that is known by another key.
  bool may_speak_of_itself(const Station& said, const Chain& chain) const {
    const auto known = stations_.find(said.id);
    const bool is_another = known != stations_.end() && known->second.known && known->second.said.key != said.key;
    return said.key == chain.key && !is_another;
  }

  bool may_speak_of_others(const Uuid& writer, const Chain& chain) const {
    const auto found = stations_.find(writer);
    if (found == stations_.end()) return false;
    const Known& known = found->second;
    const bool office = known.said.key == chain.key && known.said.roles.office;
    if (chain.own) return office;
    return known.known ? known.endorsed && office : chain.accepted;
  }

  void put(const Station& said, bool of_itself) {
    const bool endorsed = organisation_ && is_endorsed(said, *organisation_);
    const auto [entry, is_new] = stations_.try_emplace(said.id);
    Known& known = entry->second;
    if (of_itself && known.by_office) {
      known.said.name = said.name;
      return;
    }
    if (!is_new && of_itself && known.endorsed && !endorsed) return;
    known = {said, endorsed, known.known || endorsed || !of_itself, !of_itself};
  }

  Connection& connection_;
  std::optional<PublicKey> organisation_;
  std::map<Uuid, Known> stations_;
};

bool may_put_organisation(const Standing& standing) {
  return standing.unlimited || ((standing.own || standing.limited) && standing.roles.office);
}

void remake_organisation(Connection& connection, const std::optional<PublicKey>& pinned) {
  std::optional<std::string> newest;
  for (const Fact& fact : authority_facts(connection, "organisation_put")) {
    const auto said = organisation_said(fact);
    if (fact.project)
      hold(connection, fact, "scope");
    else if (!said)
      hold(connection, fact, "unreadable");
    else if (said->key != pinned)
      hold(connection, fact, "organisation");
    else if (!may_put_organisation(standing_of(connection, chain_of(fact))))
      hold(connection, fact, "rights");
    else
      newest = fact.body;
  }
  if (newest) Query(connection, "INSERT INTO organisation (one, body) VALUES (1, :body)", {{":body", *newest}}).run();
}

}  // namespace

std::optional<Organisation> organisation_said(const Fact& fact) {
  const auto body = body_of(fact);
  if (fact.kind != "organisation_put" || fact.project || !body) return std::nullopt;
  const auto said = organisation_from(*body);
  return said ? std::optional(*said) : std::nullopt;
}

std::optional<PublicKey> pinned_organisation(Connection& connection) {
  const auto key = read_setting(connection, organisation_setting);
  return key ? from_hex<32>(*key) : std::nullopt;
}

void pin_organisation(Connection& connection, const PublicKey& key) {
  write_setting(connection, organisation_setting, hex(key));
}

void pin_first_of(Connection& connection, std::span<const Fact> added) {
  if (pinned_organisation(connection)) return;
  std::optional<PublicKey> only;
  for (const Fact& fact : added) {
    const auto said = organisation_said(fact);
    if (!said) continue;
    if (only && *only != said->key) return;  // of two nobody chose one: neither is believed unasked
    only = said->key;
  }
  if (only) pin_organisation(connection, *only);
}

void remake_authority(Connection& connection) {
  connection.run(
      "DELETE FROM station; DELETE FROM organisation; DELETE FROM held WHERE kind IN ('station_put', "
      "'organisation_put')");
  const auto pinned = pinned_organisation(connection);
  StationBook book(connection, pinned);
  const std::vector<Fact> puts = authority_facts(connection, "station_put");
  const auto in_scope = [](const Fact& fact) { return fact.project && is_scope(*fact.project); };
  for (const Fact& fact : puts)
    if (!in_scope(fact)) book.take(fact);
  for (const Fact& fact : puts)
    if (in_scope(fact)) book.take_from_scope(fact);
  book.write();
  remake_organisation(connection, pinned);
}

Standing standing_of(Connection& connection, const ChainId& chain) {
  static constexpr const char* question = R"(
    SELECT chain.own, chain.accepted, station.key = chain.key, station.endorsed, station.known, station.roles
    FROM chain LEFT JOIN station ON station.station = chain.station
    WHERE chain.project = :project AND chain.station = :station)";
  Query ask(connection, question, {{":project", chain.project}, {":station", chain.station}});
  if (!ask.next()) return {};
  const bool same_key = ask.flag(2), endorsed = ask.flag(3), known = ask.flag(4);
  Standing standing;
  standing.own = ask.flag(0);
  standing.unlimited = !standing.own && ask.flag(1) && !known;
  standing.limited = !standing.own && known && endorsed && same_key;
  if (same_key) standing.roles = Roles::parse(ask.text(5));
  return standing;
}

bool is_believed(Connection& connection, const Station& station, const std::optional<PublicKey>& organisation) {
  if (organisation && is_endorsed(station, *organisation)) return true;
  return Query(connection, "SELECT 1 FROM station WHERE station = :station AND key = :key AND endorsed = 1",
               {{":station", station.id}, {":key", hex(station.key)}})
      .next();
}

bool is_about_authority(const Fact& fact) {
  return fact.kind == "station_put" || fact.kind == "organisation_put";
}

AuthoritySnapshot authority_snapshot(Connection& connection) {
  Query ask(connection, "SELECT station, key || ' ' || roles || ' ' || endorsed || ' ' || known FROM station");
  AuthoritySnapshot snapshot;
  while (ask.next()) snapshot[ask.text(0)] = ask.text(1);
  return snapshot;
}

std::set<Uuid> changed_since(Connection& connection, const AuthoritySnapshot& before) {
  const AuthoritySnapshot now = authority_snapshot(connection);
  std::set<Uuid> changed;
  for (const auto& [station, said] : before) {
    const auto found = now.find(station);
    const auto id = Uuid::parse(station);
    if (id && (found == now.end() || found->second != said)) changed.insert(*id);
  }
  return changed;
}

void hold(Connection& connection, const Fact& fact, const char* why) {
  static constexpr const char* put = R"(
    INSERT INTO held (project, station, seq, kind, why) VALUES (:project, :station, :seq, :kind, :why)
    ON CONFLICT DO UPDATE SET why = excluded.why)";
  Query(
      connection, put,
      {{":project", fact.project}, {":station", fact.station}, {":seq", fact.seq}, {":kind", fact.kind}, {":why", why}})
      .run();
}

bool is_held(Connection& connection, const Fact& fact) {
  return Query(connection, "SELECT 1 FROM held WHERE project = :project AND station = :station AND seq = :seq",
               {{":project", fact.project}, {":station", fact.station}, {":seq", fact.seq}})
      .next();
}

}  // namespace sala
