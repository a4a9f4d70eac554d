#include "storage/survey/survey_queries.h"

#include "core/json_read.h"
#include "core/survey/survey_body.h"
#include "storage/database.h"

namespace sala {
namespace {

std::optional<StoredSurvey> newest_put(Connection& connection, const Uuid& project, const std::string& survey) {
  static constexpr const char* question = R"(
    SELECT fact.id, fact.body FROM survey_word JOIN fact
      ON fact.project = survey_word.project AND fact.station = survey_word.writer AND fact.seq = survey_word.seq
    WHERE survey_word.project = :project AND survey_word.survey = :survey AND fact.body IS NOT NULL
    ORDER BY survey_word.at DESC, survey_word.writer DESC, survey_word.seq DESC LIMIT 1)";
  Query ask(connection, question, {{":project", project}, {":survey", survey}});
  if (!ask.next()) return std::nullopt;
  const auto body = stored_object(ask.text(1));
  if (!body) return std::nullopt;
  auto read = survey_put_from(*body);
  if (!read) return std::nullopt;
  return StoredSurvey{std::move(*read), ask.id(0).value_or(Uuid{})};
}

/// Of each station: answers taken, released, told lost.
constexpr const char* by_station = R"(
  SELECT writer, sum(taken), sum(released), sum(lost) FROM (
    SELECT writer, 1 AS taken, 0 AS released, 0 AS lost FROM survey_completed WHERE project = :project AND survey = :survey
    UNION ALL
    SELECT writer, 0, 1, 0 FROM (
      SELECT DISTINCT writer, response FROM survey_response WHERE project = :project AND survey = :survey)
    UNION ALL
    SELECT writer, 0, 0, n FROM survey_lost WHERE project = :project AND survey = :survey)
  GROUP BY writer)";

SurveyCounts counts_of_row(Query& row) {
  SurveyCounts counts{row.number(1), row.number(2), 0, row.number(3)};
  counts.lost = std::min(counts.lost, std::max<std::int64_t>(0, counts.answered - counts.released));
  counts.held = std::max<std::int64_t>(0, counts.answered - counts.released - counts.lost);
  return counts;
}

/// Parts of what was released that a copied disk brought a second time; what has no salt is never told as a double.
class SeenOnce {
 public:
  bool is_new(const std::string& item, const std::string& salt) {
    return salt.empty() || seen_.emplace(item, salt).second;
  }

 private:
  std::set<std::pair<std::string, std::string>> seen_;
};

}  // namespace

Result<std::vector<StoredSurvey>> stored_surveys(const Store& store, const Uuid& project) {
  static constexpr const char* question =
      "SELECT survey, min(at) FROM survey_word WHERE project = :project GROUP BY survey ORDER BY 2, 1";
  return guarded([&] {
    std::vector<std::string> ids;
    for (Query ask(store.connection(), question, {{":project", project}}); ask.next();) ids.push_back(ask.text(0));
    std::vector<StoredSurvey> surveys;
    for (const std::string& id : ids)
      if (auto survey = newest_put(store.connection(), project, id)) surveys.push_back(std::move(*survey));
    return surveys;
  });
}

Result<bool> has_completed(const Store& store, const Uuid& project, const Uuid& survey, const Uuid& participant) {
  static constexpr const char* question = R"(
    SELECT 1 FROM survey_completed WHERE project = :project AND survey = :survey AND participant IN (
      SELECT :participant UNION SELECT source FROM merged WHERE project = :project AND person = :participant) LIMIT 1)";
  return guarded([&] {
    return Query(store.connection(), question,
                 {{":project", project}, {":survey", survey}, {":participant", participant}})
        .next();
  });
}

Result<std::set<Uuid>> people_completed(const Store& store, const Uuid& project, const Uuid& survey) {
  static constexpr const char* question = R"(
    SELECT DISTINCT coalesce((SELECT person FROM merged WHERE merged.project = :project AND source = participant), participant)
    FROM survey_completed WHERE project = :project AND survey = :survey)";
  return guarded([&] {
    std::set<Uuid> people;
    Query ask(store.connection(), question, {{":project", project}, {":survey", survey}});
    while (ask.next())
      if (const auto id = ask.id(0)) people.insert(*id);
    return people;
  });
}

Result<bool> is_completed_by_anybody(const Store& store, const Uuid& project, const Uuid& survey) {
  static constexpr const char* question =
      "SELECT 1 FROM survey_completed WHERE project = :project AND survey = :survey LIMIT 1";
  return guarded([&] {
    return Query(store.connection(), question, {{":project", project}, {":survey", survey}}).next();
  });
}

Result<SurveyCounts> survey_counts(const Store& store, const Uuid& project, const Uuid& survey) {
  static constexpr const char* released = R"(
    SELECT count(DISTINCT response) FROM survey_response WHERE project = :project AND survey = :survey)";
  return guarded([&] {
    SurveyCounts all;
    Query ask(store.connection(), by_station, {{":project", project}, {":survey", survey}});
    while (ask.next()) {
      const SurveyCounts counts = counts_of_row(ask);
      all.answered += counts.answered;
      all.held += counts.held;
      all.lost += counts.lost;
    }
    Query count(store.connection(), released, {{":project", project}, {":survey", survey}});
    if (count.next()) all.released = count.number(0);
    return all;
  });
}

Result<SurveyCounts> survey_counts_at(const Store& store, const Uuid& project, const Uuid& survey,
                                      const Uuid& station) {
  return guarded([&] {
    Query ask(store.connection(), by_station, {{":project", project}, {":survey", survey}});
    while (ask.next())
      if (ask.id(0) == station) return counts_of_row(ask);
    return SurveyCounts{};
  });
}

Result<void> for_each_response(const Store& store, const Uuid& project, const Uuid& survey,
                               const std::function<void(std::string_view answers)>& take) {
  static constexpr const char* question = R"(
    SELECT response, answers FROM survey_response WHERE project = :project AND survey = :survey
    ORDER BY response, writer, seq)";
  return guarded([&] {
    std::string last;
    Query ask(store.connection(), question, {{":project", project}, {":survey", survey}});
    while (ask.next()) {
      const std::string response = ask.text(0);
      if (response != last) take(ask.text(1));
      last = response;
    }
  });
}

Result<std::set<Uuid>> responses_from(const Store& store, const Uuid& project, const Uuid& survey,
                                      const Uuid& station) {
  static constexpr const char* question =
      "SELECT response FROM survey_response WHERE project = :project AND survey = :survey AND writer = :station";
  return guarded([&] {
    std::set<Uuid> responses;
    Query ask(store.connection(), question, {{":project", project}, {":survey", survey}, {":station", station}});
    while (ask.next())
      if (const auto id = ask.id(0)) responses.insert(*id);
    return responses;
  });
}

Result<std::vector<ReleasedText>> released_texts(const Store& store, const Uuid& project, const Uuid& survey) {
  static constexpr const char* question = R"(
    SELECT item, salt, fact.body FROM survey_text JOIN fact
      ON fact.project = survey_text.project AND fact.station = survey_text.writer AND fact.seq = survey_text.seq
    WHERE survey_text.project = :project AND survey = :survey AND fact.body IS NOT NULL
    ORDER BY item, salt, survey_text.writer, survey_text.seq)";
  return guarded([&] {
    SeenOnce seen;
    std::vector<ReleasedText> texts;
    Query ask(store.connection(), question, {{":project", project}, {":survey", survey}});
    while (ask.next()) {
      const auto body = stored_object(ask.text(2));
      if (body && seen.is_new(ask.text(0), ask.text(1))) texts.push_back({ask.text(0), text_at(*body, "text")});
    }
    return texts;
  });
}

Result<std::vector<ReleasedAbout>> released_abouts(const Store& store, const Uuid& project, const Uuid& survey) {
  static constexpr const char* question = R"(
    SELECT item, salt, value FROM survey_about WHERE project = :project AND survey = :survey
    ORDER BY item, salt, writer, seq)";
  return guarded([&] {
    SeenOnce seen;
    std::vector<ReleasedAbout> abouts;
    Query ask(store.connection(), question, {{":project", project}, {":survey", survey}});
    while (ask.next()) {
      auto value = stored_json(ask.text(2));
      if (value && seen.is_new(ask.text(0), ask.text(1))) abouts.push_back({ask.text(0), std::move(*value)});
    }
    return abouts;
  });
}

}  // namespace sala
