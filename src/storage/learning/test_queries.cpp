#include "storage/learning/test_queries.h"

#include "core/json_read.h"
#include "core/learning/test_body.h"
#include "storage/agenda.h"
#include "storage/database.h"

namespace sala {
namespace {

/// The newest word of a kind about a test: its fact and what it says.
constexpr const char* newest_word = R"(
  SELECT fact.id, fact.body FROM test_word JOIN fact
    ON fact.project = test_word.chain AND fact.station = test_word.writer AND fact.seq = test_word.seq
  WHERE test_word.project = :project AND test_word.test = :test AND test_word.kind = :kind AND fact.body IS NOT NULL
  ORDER BY test_word.at DESC, test_word.writer DESC, test_word.seq DESC LIMIT 1)";

struct TestWordSaid {
  Uuid fact;
  Json body;
};

std::optional<TestWordSaid> newest_said(Connection& connection, const Uuid& project, const Uuid& test,
                                        const char* kind) {
  Query ask(connection, newest_word, {{":project", project}, {":test", test}, {":kind", kind}});
  if (!ask.next()) return std::nullopt;
  auto body = stored_object(ask.text(1));
  if (!body) return std::nullopt;
  return TestWordSaid{ask.id(0).value_or(Uuid{}), std::move(*body)};
}

std::optional<StoredTest> read_test(Connection& connection, const Uuid& project, const Uuid& test) {
  const auto said = newest_said(connection, project, test, "test_put");
  if (!said) return std::nullopt;
  auto put = test_put_from(said->body);
  if (!put) return std::nullopt;
  return StoredTest{std::move(*put), said->fact};
}

Moment time_said(const Json& body) {
  return parse_time(text_at(body, "time")).value_or(Moment{});
}

}  // namespace

Result<std::vector<StoredTest>> stored_tests(const Store& store, const Uuid& project) {
  static constexpr const char* question = R"(
    SELECT test, min(at) FROM test_word WHERE project = :project AND kind = 'test_put' GROUP BY test ORDER BY 2, 1)";
  return guarded([&] {
    std::vector<Uuid> ids;
    {
      Query ask(store.connection(), question, {{":project", project}});
      while (ask.next())
        if (const auto id = ask.id(0)) ids.push_back(*id);
    }
    std::vector<StoredTest> tests;
    for (const Uuid& id : ids)
      if (auto test = read_test(store.connection(), project, id)) tests.push_back(std::move(*test));
    return tests;
  });
}

Result<std::optional<StoredTest>> find_test(const Store& store, const Uuid& project, const Uuid& test) {
  return guarded([&] { return read_test(store.connection(), project, test); });
}

Result<std::optional<StoredKey>> stored_key(const Store& store, const Uuid& project, const Test& test) {
  return guarded([&]() -> std::optional<StoredKey> {
    const auto said = newest_said(store.connection(), project, test.id, "test_key");
    auto key = said ? test_key_from(said->body, test) : Result<TestKey>(TestKey{});
    if (!said || !key) return std::nullopt;
    return StoredKey{std::move(*key), said->fact, time_said(said->body)};
  });
}

Result<std::optional<StoredKey>> opened_key(const Store& store, const Uuid& project, const Test& test) {
  return guarded([&]() -> std::optional<StoredKey> {
    const auto said = newest_said(store.connection(), project, test.id, "test_key_opened");
    auto opened = said ? test_key_opened_from(said->body, test) : Result<OpenedKey>(OpenedKey{});
    if (!said || !opened) return std::nullopt;
    return StoredKey{std::move(opened->key), said->fact, time_said(said->body)};
  });
}

Result<std::optional<PhaseGate>> phase_gate(const Store& store, const Uuid& project, const std::string& target,
                                            std::optional<Phase> phase) {
  static constexpr const char* question =
      "SELECT open, until FROM gate WHERE project = :project AND target = :target AND phase = :phase";
  return guarded([&]() -> std::optional<PhaseGate> {
    Query ask(store.connection(), question,
              {{":project", project}, {":target", target}, {":phase", phase ? std::string(name_of(*phase)) : ""}});
    if (!ask.next()) return std::nullopt;
    PhaseGate gate;
    if (ask.number(0) != by_the_clock) gate.open = ask.number(0) == 1;
    gate.until = parse_time(ask.text(1));
    return gate;
  });
}

Result<bool> is_answered(const Store& store, const Uuid& project, const Uuid& test) {
  static constexpr const char* question =
      "SELECT 1 FROM attempt WHERE project = :project AND test = :test AND answered > 0 LIMIT 1";
  return guarded([&] { return Query(store.connection(), question, {{":project", project}, {":test", test}}).next(); });
}

}  // namespace sala
