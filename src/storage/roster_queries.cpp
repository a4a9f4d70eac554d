#include "storage/roster_queries.h"

#include "storage/database.h"

namespace sala {
namespace {

/// A registration that counts, of the person whose id stands in participant.participant.
constexpr const char* is_registered = R"(EXISTS (SELECT 1 FROM check_in
  WHERE check_in.project = participant.project AND check_in.who = participant.participant AND check_in.session = '' AND NOT EXISTS (
    SELECT 1 FROM correction WHERE target = check_in.fact AND (own_only = 0 OR correction.writer = check_in.writer))))";

constexpr const char* is_on_roster = R"(participant.project = :project AND NOT EXISTS (
  SELECT 1 FROM resolved WHERE resolved.project = participant.project AND source = participant.participant))";

std::vector<std::string> words_of(const std::string& folded) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t space = std::min(folded.find(' ', at), folded.size());
    if (space > at) words.push_back(folded.substr(at, space - at));
    at = space + 1;
  }
  return words;
}

bool has_all(const std::string& text, const std::vector<std::string>& words) {
  return std::ranges::all_of(words, [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

}  // namespace

Result<std::vector<RosterRow>> roster(const Store& store, const Uuid& project, const std::string& search) {
  return guarded([&] {
    const std::vector<std::string> words = words_of(fold(search));
    std::vector<RosterRow> rows;
    SQLite::Statement ask(store.database(), std::string("SELECT search, body, ") + is_registered + " FROM participant WHERE " + is_on_roster);
    ask.bind(":project", project.text());
    while (ask.executeStep()) {
      if (!has_all(ask.getColumn(0).getString(), words)) continue;
      if (auto person = participant_from(Json::parse(ask.getColumn(1).getString())))
        rows.push_back({std::move(*person), ask.getColumn(2).getInt() == 1});
    }
    std::ranges::stable_sort(rows, [](const RosterRow& a, const RosterRow& b) { return no_less(a.person.no, b.person.no); });
    return rows;
  });
}

Result<std::optional<Participant>> find_participant(const Store& store, const Uuid& project, const Uuid& participant) {
  return guarded([&]() -> std::optional<Participant> {
    SQLite::Statement ask(store.database(), "SELECT body FROM participant WHERE project = :project AND participant = :participant");
    ask.bind(":project", project.text());
    ask.bind(":participant", participant.text());
    if (!ask.executeStep()) return std::nullopt;
    auto person = participant_from(Json::parse(ask.getColumn(0).getString()));
    return person ? std::optional(std::move(*person)) : std::nullopt;
  });
}

Result<Uuid> resolve_participant(const Store& store, const Uuid& project, const Uuid& participant) {
  return guarded([&] {
    SQLite::Statement ask(store.database(), "SELECT person FROM resolved WHERE project = :project AND source = :source");
    ask.bind(":project", project.text());
    ask.bind(":source", participant.text());
    return ask.executeStep() ? Uuid::parse(ask.getColumn(0).getString()).value_or(participant) : participant;
  });
}

Result<RosterCounts> roster_counts(const Store& store, const Uuid& project) {
  return guarded([&] {
    RosterCounts counts;
    SQLite::Statement people(store.database(), std::string("SELECT count(*), coalesce(sum(walk_in), 0) FROM participant WHERE status <> 'withdrawn' AND ") + is_on_roster);
    people.bind(":project", project.text());
    people.executeStep();
    counts.roster = people.getColumn(0).getInt();
    counts.walk_in = people.getColumn(1).getInt();
    SQLite::Statement inside(store.database(), R"(SELECT count(DISTINCT who) FROM check_in WHERE project = :project AND session = '' AND NOT EXISTS (
      SELECT 1 FROM correction WHERE target = check_in.fact AND (own_only = 0 OR correction.writer = check_in.writer)))");
    inside.bind(":project", project.text());
    inside.executeStep();
    counts.checked_in = inside.getColumn(0).getInt();
    return counts;
  });
}

Result<std::vector<TypeCount>> counts_by_personnel_type(const Store& store, const Uuid& project) {
  return guarded([&] {
    std::vector<TypeCount> counts;
    SQLite::Statement ask(store.database(), std::string("SELECT personnel_type, count(*), sum(") + is_registered +
                                                ") FROM participant WHERE status <> 'withdrawn' AND " + is_on_roster +
                                                " GROUP BY personnel_type ORDER BY personnel_type");
    ask.bind(":project", project.text());
    while (ask.executeStep()) counts.push_back({ask.getColumn(0).getString(), ask.getColumn(1).getInt(), ask.getColumn(2).getInt()});
    return counts;
  });
}

}  // namespace sala
