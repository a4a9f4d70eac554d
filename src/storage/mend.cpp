#include "storage/mend.h"

#include "storage/apply.h"
#include "storage/authority.h"
#include "storage/migrations.h"
#include "words/storage.h"

namespace sala {
namespace {

constexpr const char* met_setting = "damage_met";

/// A chain's facts in order, each with the hash that the ones before it give it.
class ChainReader {
 public:
  explicit ChainReader(Connection& connection)
      : connection_(connection), ask_(connection, select_facts + "ORDER BY project, station, seq") {}

  bool next() {
    if (!ask_.next()) return false;
    const bool goes_on = fact_ && chain_of(*fact_) == chain_of_row();
    previous_ = goes_on ? told_ : first_previous_hash;
    if (!goes_on) key_ = key_of(chain_of_row());
    fact_ = read_fact(ask_);
    told_ = fact_->hash;
    return true;
  }

  const Fact& fact() const { return *fact_; }
  /// Whether it is what was hashed and signed.
  bool is_whole() const {
    return hash_fact(previous_, *fact_) == fact_->hash && (is_erased(*fact_) || body_of(*fact_)) &&
           (!fact_->head_sig || (key_ && signature_holds(*fact_, *key_)));
  }
  const std::string& previous() const { return previous_; }

 private:
  ChainId chain_of_row() { return {ask_.id(1), ask_.id(2).value_or(Uuid{})}; }

  std::optional<PublicKey> key_of(const ChainId& id) {
    const auto chain = find_chain(connection_, id);
    return chain ? std::optional(chain->key) : std::nullopt;
  }

  Connection& connection_;
  Query ask_;
  std::optional<Fact> fact_;
  std::optional<PublicKey> key_;
  std::string previous_, told_;
};

std::vector<WornFact> worn_facts(Connection& connection) {
  std::vector<WornFact> worn;
  for (ChainReader chain(connection); chain.next();)
    if (!chain.is_whole()) worn.push_back({chain_of(chain.fact()), chain.fact().seq});
  return worn;
}

/// A chain's row must name its last fact, and the key that its first one brings.
std::vector<ChainId> worn_chains(Connection& connection) {
  static constexpr const char* question = R"(
    SELECT project, station FROM chain UNION SELECT project, station FROM fact)";
  std::vector<ChainId> ids, worn;
  for (Query ask(connection, question); ask.next();) ids.push_back({ask.id(0), ask.id(1).value_or(Uuid{})});
  for (const ChainId& id : ids) {
    const auto chain = find_chain(connection, id);
    const auto first = fact_at(connection, id, 1);
    const auto last = chain ? fact_at(connection, id, chain->seq) : std::nullopt;
    const bool goes_further = chain && fact_at(connection, id, chain->seq + 1);
    const auto station = first ? introduced_by(*first) : std::nullopt;
    const bool fits = last && last->hash == chain->hash && !goes_further && (!station || station->key == chain->key);
    if (!fits) worn.push_back(id);
  }
  return worn;
}

/// Whether a place within a chain is empty: what stood there cannot be put back without making the chain anew.
bool has_gaps(Connection& connection) {
  return connection.number(
             "SELECT EXISTS (SELECT 1 FROM fact GROUP BY project, station HAVING count(*) <> max(seq) OR min(seq) <> "
             "1)") != 0;
}

/// The organisation's key as its own words have it, where the pinned one differs from that in one character: nobody pins such
/// a key, a disk that errs makes one. Words that are damaged themselves do not tell it.
std::optional<std::string> right_pinned_key(Connection& connection) {
  const auto pinned = read_setting(connection, "organisation_key");
  if (!pinned) return std::nullopt;
  for (ChainReader chain(connection); chain.next();) {
    if (chain.fact().kind != "organisation_put" || !chain.is_whole()) continue;
    const auto said = organisation_said(chain.fact());
    const std::string key = said ? hex(said->key) : "";
    if (key.size() != pinned->size()) continue;
    int others = 0;
    for (std::size_t i = 0; i < key.size(); ++i) others += key[i] != (*pinned)[i];
    if (others == 1) return key;
  }
  return std::nullopt;
}

/// The kept tables, copied to where the plain ones are then made anew.
void copy_kept(Connection& from, Connection& to) {
  static constexpr const char* put_setting = "INSERT INTO setting (key, value) VALUES (:key, :value)";
  if (const auto pinned = read_setting(from, "organisation_key"))
    Query(to, put_setting, {{":key", "organisation_key"}, {":value", *pinned}}).run();
  for (Query ask(from, "SELECT project, station FROM chain"); ask.next();) {
    const ChainId id{ask.id(0), ask.id(1).value_or(Uuid{})};
    if (const auto chain = find_chain(from, id)) write_chain(to, id, *chain);
  }
  for (Query ask(from, select_facts + "ORDER BY number"); ask.next();) {
    insert_fact(to, read_fact(ask));
    Query(to, "UPDATE fact SET number = :number WHERE number = last_insert_rowid() AND number <> :number",
          {{":number", ask.number(11)}})
        .run();
  }
}

/// A row as text, its types with it.
std::string row_text(Query& row) {
  std::string text;
  for (int column = 0; column < row.columns(); ++column) text += row.type(column) + row.text(column) + '\x1f';
  return text;
}

std::string rows_in_order(Connection& connection, const std::string& table) {
  std::string order;
  const std::int64_t columns = connection.number("SELECT count(*) FROM pragma_table_info('" + table + "')");
  for (std::int64_t column = 1; column <= columns; ++column) order += (column > 1 ? "," : "") + std::to_string(column);
  return "SELECT * FROM " + table + " ORDER BY " + order;
}

bool is_same_table(Connection& a, Connection& b, const std::string& table) {
  Query left(a, rows_in_order(a, table)), right(b, rows_in_order(b, table));
  for (;;) {
    const bool more = left.next();
    if (more != right.next()) return false;
    if (!more) return true;
    if (row_text(left) != row_text(right)) return false;
  }
}

bool are_tables_worn(Connection& connection) {
  Connection scratch{Connection::Scratch()};
  make_form(scratch);
  SQLite::Transaction transaction(scratch.database());
  copy_kept(connection, scratch);
  rebuild_tables(scratch);
  return !std::ranges::all_of(plain_table_names(connection),
                              [&](const std::string& table) { return is_same_table(connection, scratch, table); });
}

std::string text_of(const std::vector<WornFact>& places) {
  std::string text;
  for (const WornFact& place : places)
    text += (place.chain.project ? place.chain.project->text() : "-") + " " + place.chain.station.text() + " " +
            std::to_string(place.seq) + "\n";
  return text;
}

/// Whether the next fact of the chain, or its row where there is none, says that this is the hash here.
bool is_followed_from(Connection& connection, const WornFact& place, const std::string& hash) {
  if (const auto next = fact_at(connection, place.chain, place.seq + 1)) return hash_fact(hash, *next) == next->hash;
  const auto chain = find_chain(connection, place.chain);
  return chain && chain->seq == place.seq && chain->hash == hash;
}

void write_over(Connection& connection, const WornFact& place, const Fact& right) {
  static constexpr const char* put = R"(
    UPDATE fact SET id = :id, at = :at, kind = :kind, body = :body, body_hash = :body_hash, hash = :hash,
      head_sig = :head_sig, absent = :absent
    WHERE project = :project AND station = :station AND seq = :seq)";
  const auto text_or_none = [](const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<std::string>(text);
  };
  Query(connection, put,
        {{":id", right.id},
         {":at", right.at},
         {":kind", right.kind},
         {":body", text_or_none(right.body)},
         {":body_hash", right.body_hash},
         {":hash", right.hash},
         {":head_sig", right.head_sig},
         {":absent", text_or_none(right.absent)},
         {":project", place.chain.project},
         {":station", place.chain.station},
         {":seq", place.seq}})
      .run();
}

/// The fact as it was: from a backup, or what stands here with its hash or its signature set right.
std::optional<Fact> right_fact(Connection& connection, const WornFact& place,
                               const std::vector<const BackupFile*>& backups) {
  const auto before = fact_at(connection, place.chain, place.seq - 1);
  const std::string previous = before ? before->hash : first_previous_hash;
  const auto chain = find_chain(connection, place.chain);
  auto here = fact_at(connection, place.chain, place.seq);
  const auto fits = [&](const Fact& fact) {
    return hash_fact(previous, fact) == fact.hash &&
           (fact.hash == here->hash || is_followed_from(connection, place, fact.hash)) &&
           (is_erased(fact) || body_of(fact)) && (!fact.head_sig || (chain && signature_holds(fact, chain->key)));
  };
  for (const BackupFile* backup : backups)
    if (auto kept = backup->fact_at(place.chain, place.seq); kept && fits(*kept)) return kept;
  here->hash = hash_fact(previous, *here);
  if (fits(*here)) return here;
  here->head_sig.reset();
  return fits(*here) ? here : std::nullopt;
}

/// The chain's row, told by its facts; they do not tell whose it is.
void mend_chain(Connection& connection, const ChainId& id, bool is_own = false) {
  static constexpr const char* question = "SELECT max(seq) FROM fact WHERE project = :project AND station = :station";
  Query ask(connection, question, {{":project", id.project}, {":station", id.station}});
  const std::int64_t seq = ask.next() ? ask.number(0) : 0;
  const auto last = fact_at(connection, id, seq);
  const auto first = fact_at(connection, id, 1);
  const auto station = first ? introduced_by(*first) : std::nullopt;
  if (!last || !station) return;
  static constexpr const char* put = R"(
    INSERT INTO chain (project, station, seq, hash, key, own, accepted)
    VALUES (:project, :station, :seq, :hash, :key, :own, 0)
    ON CONFLICT DO UPDATE SET seq = excluded.seq, hash = excluded.hash, key = excluded.key)";
  Query(connection, put,
        {{":project", id.project},
         {":station", id.station},
         {":seq", seq},
         {":hash", last->hash},
         {":key", hex(station->key)},
         {":own", is_own}})
      .run();
}

/// What facts are held against comes first: a signature is not taken away because the chain's row lost its key.
void mend_keys(Connection& connection, bool is_lost_one_own) {
  for (const ChainId& id : worn_chains(connection)) {
    const auto chain = find_chain(connection, id);
    const auto first = fact_at(connection, id, 1);
    const auto station = first ? introduced_by(*first) : std::nullopt;
    if (!station || hash_fact(first_previous_hash, *first) != first->hash) continue;
    if (!chain)
      mend_chain(connection, id, is_lost_one_own);
    else
      Query(connection, "UPDATE chain SET key = :key WHERE project = :project AND station = :station",
            {{":key", hex(station->key)}, {":project", id.project}, {":station", id.station}})
          .run();
  }
}

/// A row that no fact belongs to bears a damaged name of another's. Answers whether one was this station's own.
bool drop_strange_chains(Connection& connection) {
  const std::string strange =
      "FROM chain WHERE NOT EXISTS (SELECT 1 FROM fact WHERE fact.project IS chain.project AND fact.station IS "
      "chain.station)";
  const bool is_own = connection.number("SELECT coalesce(max(own), 0) " + strange) != 0;
  connection.run("DELETE " + strange);
  return is_own;
}

Mended mend_all(Connection& connection, const std::vector<const BackupFile*>& backups) {
  Mended mended;
  if (const auto key = right_pinned_key(connection)) write_setting(connection, "organisation_key", *key);
  mend_keys(connection, drop_strange_chains(connection));
  for (const WornFact& place : worn_facts(connection)) {
    const auto right = right_fact(connection, place, backups);
    if (!right) continue;
    write_over(connection, place, *right);
    ++mended.facts;
  }
  for (const ChainId& id : worn_chains(connection)) mend_chain(connection, id);
  mended.left_as_are = worn_facts(connection);
  write_setting(connection, met_setting, text_of(mended.left_as_are));
  rebuild_tables(connection);
  mended.tables = true;
  return mended;
}

}  // namespace

Result<Wear> find_wear(const Store& store) {
  return guarded([&] {
    Connection& connection = store.connection();
    const bool chains = !worn_chains(connection).empty() || has_gaps(connection) || right_pinned_key(connection);
    return Wear{worn_facts(connection), chains, are_tables_worn(connection)};
  });
}

Result<Mended> mend(Store& store, const std::vector<const BackupFile*>& backups) {
  return transact(store.connection(), [&]() -> Result<Mended> {
    if (has_gaps(store.connection())) return fail(words::error_store_damaged, {{"why", "gap"}});
    return mend_all(store.connection(), backups);
  });
}

Result<bool> has_new_wear(const Store& store) {
  const auto wear = find_wear(store);
  if (!wear) return Failure(wear.error());
  const auto met = store.setting(met_setting);
  if (!met) return Failure(met.error());
  return wear->chains || wear->tables || (!wear->facts.empty() && text_of(wear->facts) != met->value_or(""));
}

bool has_unreadable_rows(Connection& connection) {
  for (const char* question : {"SELECT body FROM organisation", "SELECT body FROM project", "SELECT body FROM session"})
    for (Query ask(connection, question); ask.next();)
      if (!stored_object(ask.text(0))) return true;
  for (Query ask(connection, "SELECT extra FROM participant WHERE extra <> '[]'"); ask.next();)
    if (!stored_json(ask.text(0))) return true;
  return false;
}

}  // namespace sala
