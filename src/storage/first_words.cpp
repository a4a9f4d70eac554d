#include "storage/first_words.h"

#include <algorithm>

#include "core/json_read.h"
#include "core/roster.h"

namespace sala {
namespace {

struct Listed {
  FirstWord word;
  std::string changed_at;  ///< blank: as it was first put
};

/// Only of those whose name another station's staff put, too.
std::vector<Listed> listed_twice(Connection& connection, const Uuid& project) {
  static constexpr const char* question = R"(
    SELECT word.participant, word.writer, word.prefix, word.given_name, word.family_name, word.unit, word.no, word.email,
      word.phone, word.walk_in,
      CASE WHEN (person.at, person.writer, person.seq) = (word.at, word.writer, word.seq) THEN '' ELSE person.at END
    FROM first_word AS word LEFT JOIN participant AS person USING (project, participant)
    WHERE word.project = :project AND EXISTS (
      SELECT 1 FROM first_word AS other INDEXED BY first_word_name
      WHERE other.project = word.project AND other.name = word.name AND other.writer <> word.writer)
    ORDER BY word.participant)";
  std::vector<Listed> listed;
  for (Query ask(connection, question, {{":project", project}}); ask.next();) {
    Participant person;
    person.prefix = ask.text(2);
    person.given_name = ask.text(3);
    person.family_name = ask.text(4);
    person.unit = ask.text(5);
    person.no = ask.text(6);
    person.email = ask.text(7);
    person.phone = ask.text(8);
    listed.push_back({{ask.text(0), ask.text(1), Described(person), ask.flag(9)}, ask.text(10)});
  }
  return listed;
}

KeptApart pairs_apart(Connection& connection, const char* question, const Uuid& project) {
  KeptApart apart;
  for (Query ask(connection, question, {{":project", project}}); ask.next();)
    apart.insert(pair_of(ask.text(0), ask.text(1)));
  return apart;
}

}  // namespace

void note_first_word(Connection& connection, const FactWord& word, const Participant& person) {
  static constexpr const char* put = R"(
    INSERT INTO first_word (project, participant, name, prefix, given_name, family_name, unit, no, email, phone, walk_in,
      at, writer, seq)
    VALUES (:project, :participant, :name, :prefix, :given_name, :family_name, :unit, :no, :email, :phone, :walk_in,
      :at, :writer, :seq)
    ON CONFLICT DO UPDATE SET name = excluded.name, prefix = excluded.prefix, given_name = excluded.given_name,
      family_name = excluded.family_name, unit = excluded.unit, no = excluded.no, email = excluded.email,
      phone = excluded.phone, walk_in = excluded.walk_in, at = excluded.at, writer = excluded.writer, seq = excluded.seq
    WHERE (excluded.at, excluded.writer, excluded.seq) < (first_word.at, first_word.writer, first_word.seq))";
  if (!word.full) return;
  const Fact& fact = word.fact;
  Query(connection, put,
        {{":project", fact.project},
         {":participant", person.id},
         {":name", Described(person).name},
         {":prefix", person.prefix},
         {":given_name", person.given_name},
         {":family_name", person.family_name},
         {":unit", person.unit},
         {":no", person.no},
         {":email", person.email},
         {":phone", person.phone},
         {":walk_in", person.walk_in},
         {":at", fact.at},
         {":writer", fact.station},
         {":seq", fact.seq}})
      .run();
}

bool put_kept_apart(Connection& connection, const FactWord& word) {
  const auto a = id_at(word.body, "a"), b = id_at(word.body, "b");
  if (!a || !b || a == b) return false;
  const auto [smaller, greater] = pair_of(a->text(), b->text());
  Query(connection,
        "INSERT OR IGNORE INTO kept_apart (project, a, b, writer, seq) VALUES (:project, :a, :b, :writer, :seq)",
        {{":project", word.fact.project},
         {":a", smaller},
         {":b", greater},
         {":writer", word.fact.station},
         {":seq", word.fact.seq}})
      .run();
  return true;
}

bool may_be_twin(Connection& connection, const Uuid& project, const Uuid& participant) {
  static constexpr const char* question = R"(
    SELECT EXISTS (
        SELECT 1 FROM first_word AS word JOIN first_word AS other INDEXED BY first_word_name
          ON other.project = word.project AND other.name = word.name AND other.writer <> word.writer
        WHERE word.project = :project AND word.participant = :participant)
      OR EXISTS (SELECT 1 FROM merged WHERE project = :project AND source = :participant)
      OR EXISTS (SELECT 1 FROM merged WHERE project = :project AND person = :participant))";
  Query ask(connection, question, {{":project", project}, {":participant", participant}});
  return ask.next() && ask.flag(0);
}

std::vector<std::vector<std::string>> twins_in(Connection& connection, const Uuid& project) {
  const std::vector<Listed> listed = listed_twice(connection, project);
  if (listed.empty()) return {};
  std::vector<FirstWord> words;
  for (const Listed& each : listed) words.push_back(each.word);
  const KeptApart apart =
      pairs_apart(connection, "SELECT DISTINCT a, b FROM kept_apart WHERE project = :project", project);
  std::vector<std::vector<std::string>> twins;
  for (std::vector<std::size_t>& group : one_person_groups(words, apart)) {
    std::ranges::sort(group, [&](std::size_t a, std::size_t b) {
      if (listed[a].changed_at != listed[b].changed_at) return listed[a].changed_at > listed[b].changed_at;
      return words[a].id < words[b].id;
    });
    std::vector<std::string>& ids = twins.emplace_back();
    for (const std::size_t place : group) ids.push_back(words[place].id);
  }
  return twins;
}

Result<std::unordered_map<Uuid, std::string>> first_stations(const Store& store, const Uuid& project) {
  return guarded([&] {
    std::unordered_map<Uuid, std::string> stations;
    Query ask(store.connection(), "SELECT participant, writer FROM first_word WHERE project = :project",
              {{":project", project}});
    while (ask.next()) stations.emplace(ask.id(0).value_or(Uuid{}), ask.text(1));
    return stations;
  });
}

Result<KeptApart> kept_apart(const Store& store, const Uuid& project) {
  static constexpr const char* question = R"(
    SELECT DISTINCT coalesce(of_a.person, a), coalesce(of_b.person, b) FROM kept_apart
      LEFT JOIN merged AS of_a ON of_a.project = kept_apart.project AND of_a.source = a
      LEFT JOIN merged AS of_b ON of_b.project = kept_apart.project AND of_b.source = b
    WHERE kept_apart.project = :project)";
  return guarded([&] { return pairs_apart(store.connection(), question, project); });
}

}  // namespace sala
