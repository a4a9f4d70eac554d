#include "storage/learning/test_words.h"

#include "core/json_read.h"
#include "core/learning/attempt_facts.h"
#include "core/learning/test_body.h"

namespace sala {
namespace {

void put_word(Connection& connection, const FactWord& word, const Uuid& test, std::optional<int> minutes) {
  static constexpr const char* put = R"(
    INSERT INTO test_word (project, test, kind, writer, seq, chain, at, minutes)
    VALUES (:project, :test, :kind, :writer, :seq, :chain, :at, nullif(:minutes, 0)))";
  Query(connection, put,
        {{":project", word.project},
         {":test", test},
         {":kind", word.fact.kind},
         {":writer", word.fact.station},
         {":seq", word.fact.seq},
         {":chain", word.fact.project},
         {":at", word.fact.at},
         {":minutes", minutes.value_or(0)}})
      .run();
}

}  // namespace

bool put_test(Connection& connection, const FactWord& word) {
  const auto test = test_put_from(word.body);
  if (test) put_word(connection, word, test->id, test->minutes);
  return test.has_value();
}

bool put_test_key(Connection& connection, const FactWord& word) {
  const auto test = id_at(word.body, "test");
  const auto answers = word.body.find(word.fact.kind == "test_key" ? "answers" : "key");
  if (!test || answers == word.body.end() || !answers->is_object()) return false;
  put_word(connection, word, *test, std::nullopt);
  return true;
}

bool put_more_time(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO more_time (project, test, phase, writer, seq, minutes)
    VALUES (:project, :test, :phase, :writer, :seq, :minutes))";
  const auto more = attempt_more_time_from(word.body);
  if (!more) return false;
  if (more->attempt) return true;
  Query(connection, put,
        {{":project", word.project},
         {":test", more->test},
         {":phase", std::string(name_of(*more->phase))},
         {":writer", word.fact.station},
         {":seq", word.fact.seq},
         {":minutes", more->minutes}})
      .run();
  return true;
}

bool put_attempt_started(Connection&, const FactWord& word) {
  return attempt_started_from(word.body).has_value();
}

bool put_answer(Connection&, const FactWord& word) {
  return answer_from(word.body).has_value();
}

bool put_attempt_finished(Connection&, const FactWord& word) {
  return attempt_finished_from(word.body).has_value();
}

bool put_attempt_resumed(Connection&, const FactWord& word) {
  return attempt_resumed_from(word.body).has_value();
}

}  // namespace sala
