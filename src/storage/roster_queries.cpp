#include "storage/roster_queries.h"

#include "storage/database.h"

namespace sala {
namespace {

/// Whether the row's person has a registration that counts. Without statistics SQLite would go through the whole
/// project for each person, so the index is named.
const std::string is_registered = R"(EXISTS (
  SELECT 1 FROM check_in INDEXED BY check_in_counts WHERE check_in.project = participant.project AND check_in.session = ''
    AND check_in.who = participant.participant AND check_in.corrected = 0))";

/// The project's people, those merged into others left out.
const std::string from_roster = R"( FROM participant WHERE participant.project = :project AND NOT EXISTS (
  SELECT 1 FROM merged WHERE merged.project = participant.project AND merged.source = participant.participant) )";

const std::string person_columns =
    "participant.participant, no, prefix, given_name, family_name, name_en, position, unit, personnel_type, email, "
    "phone, reply, "
    "status, replaces, walk_in, extra";

Participant read_person(Query& row) {
  Participant person{row.id(0).value_or(Uuid{}),
                     row.text(1),
                     row.text(2),
                     row.text(3),
                     row.text(4),
                     row.text(5),
                     row.text(6),
                     row.text(7),
                     row.text(8),
                     row.text(9),
                     row.text(10),
                     row.text(11),
                     row.text(12)};
  person.replaces = row.id(13);
  person.walk_in = row.flag(14);
  person.extra = extra_from(stored_json(row.text(15)).value_or(Json()));
  return person;
}

bool has_all(const std::string& text, const std::vector<std::string>& words) {
  return std::ranges::all_of(words, [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

/// Walk-ins, who have no number, come after the list.
bool comes_before(const RosterRow& a, const RosterRow& b) {
  if (a.person.no.empty() != b.person.no.empty()) return b.person.no.empty();
  if (no_less(a.person.no, b.person.no)) return true;
  return !no_less(b.person.no, a.person.no) && a.person.id < b.person.id;
}

}  // namespace

Result<std::vector<RosterRow>> roster(const Store& store, const Uuid& project, const std::string& search) {
  static const std::string question =
      "SELECT " + person_columns + ", search, " + is_registered + from_roster + "AND instr(search, :word) > 0";
  const std::vector<std::string> words = name_words(search);
  const auto longest = std::ranges::max_element(words, {}, &std::string::size);
  const std::string word = longest == words.end() ? "" : *longest;  // leaves little for the slower questions
  return guarded([&] {
    std::vector<RosterRow> rows;
    Query ask(store.connection(), question, {{":project", project}, {":word", word}});
    while (ask.next())
      if (has_all(ask.text(16), words)) rows.push_back({read_person(ask), ask.flag(17)});
    std::ranges::sort(rows, comes_before);
    return rows;
  });
}

Result<std::vector<IndexedName>> searchable_names(const Store& store, const Uuid& project) {
  static const std::string question =
      "SELECT participant.participant, prefix, given_name, family_name" + from_roster + "AND status <> 'withdrawn'";
  return guarded([&] {
    std::vector<IndexedName> names;
    Query ask(store.connection(), question, {{":project", project}});
    while (ask.next()) names.push_back({ask.id(0).value_or(Uuid{}), ask.text(1), ask.text(2), ask.text(3)});
    return names;
  });
}

Result<std::optional<Participant>> find_participant(const Store& store, const Uuid& project, const Uuid& participant) {
  static const std::string question =
      "SELECT " + person_columns + " FROM participant WHERE project = :project AND participant = :participant";
  return guarded([&]() -> std::optional<Participant> {
    Query ask(store.connection(), question, {{":project", project}, {":participant", participant}});
    return ask.next() ? std::optional(read_person(ask)) : std::nullopt;
  });
}

Result<std::vector<Participant>> merged_people(const Store& store, const Uuid& project) {
  static const std::string question = "SELECT " + person_columns + R"( FROM participant JOIN merged
        ON merged.project = participant.project AND merged.source = participant.participant
      WHERE participant.project = :project)";
  return guarded([&] {
    std::vector<Participant> people;
    for (Query ask(store.connection(), question, {{":project", project}}); ask.next();)
      people.push_back(read_person(ask));
    return people;
  });
}

Result<Uuid> resolve_participant(const Store& store, const Uuid& project, const Uuid& participant) {
  return guarded([&] {
    Query ask(store.connection(), "SELECT person FROM merged WHERE project = :project AND source = :source",
              {{":project", project}, {":source", participant}});
    return ask.next() ? ask.id(0).value_or(participant) : participant;
  });
}

Result<RosterCounts> roster_counts(const Store& store, const Uuid& project) {
  static const std::string people =
      "SELECT count(*), coalesce(sum(walk_in), 0)" + from_roster + "AND status <> 'withdrawn'";
  static constexpr const char* inside =
      "SELECT count(DISTINCT who) FROM check_in WHERE project = :project AND session = '' AND corrected = 0";
  return guarded([&] {
    RosterCounts counts;
    Query ask(store.connection(), people, {{":project", project}});
    ask.next();
    counts.roster = static_cast<int>(ask.number(0));
    counts.walk_in = static_cast<int>(ask.number(1));
    Query registered(store.connection(), inside, {{":project", project}});
    registered.next();
    counts.checked_in = static_cast<int>(registered.number(0));
    return counts;
  });
}

Result<std::vector<TypeCount>> counts_by_personnel_type(const Store& store, const Uuid& project) {
  static const std::string question = "SELECT personnel_type, count(*), sum(" + is_registered + ")" + from_roster +
                                      "AND status <> 'withdrawn' GROUP BY personnel_type ORDER BY personnel_type";
  return guarded([&] {
    std::vector<TypeCount> counts;
    Query ask(store.connection(), question, {{":project", project}});
    while (ask.next())
      counts.push_back({ask.text(0), static_cast<int>(ask.number(1)), static_cast<int>(ask.number(2))});
    return counts;
  });
}

}  // namespace sala
