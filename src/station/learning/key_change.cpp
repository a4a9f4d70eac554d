#include "station/learning/key_change.h"

#include <set>

#include "core/learning/test_body.h"
#include "core/thai_text.h"
#include "station/learning/phases.h"
#include "station/learning/project_test.h"
#include "station/learning/test_results.h"
#include "words/learning.h"

namespace sala {
namespace {

Result<TestKey> changed_key(const KeyedTest& keyed, const KeyChange& change) {
  if (!question_in(keyed.stored.test, change.question))
    return fail(words::error_no_question, {{"question", change.question}});
  TestKey key = keyed.key.key;
  key.answers[change.question] = change.key;
  return key;
}

void add_preview(const KeyPreview& one, KeyPreview& sum) {
  sum.people += one.people;
  sum.changed += one.changed;
  sum.points_before += one.points_before;
  sum.points_after += one.points_after;
  sum.pass_gained += one.pass_gained;
  sum.pass_lost += one.pass_lost;
}

}  // namespace

Result<const Question*> question_named(const Test& test, const std::string& name) {
  if (const Question* question = question_in(test, name)) return question;
  const bool is_number =
      !name.empty() && name.size() < 5 && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
  const auto place = is_number ? static_cast<std::size_t>(std::stoul(name)) : 0;
  if (place < 1 || place > test.questions.size()) return fail(words::error_no_question, {{"question", name}});
  return &test.questions[place - 1];
}

Result<KeyChangePreview> preview_key_change(const Store& store, const Project& project, const KeyChange& change,
                                            Moment now) {
  const auto keyed = keyed_test(store, project.id, change.test);
  if (!keyed) return Failure(keyed.error());
  const auto key = changed_key(*keyed, change);
  if (!key) return Failure(key.error());
  KeyChangePreview preview;
  std::set<Uuid> people;
  for (const Phase phase : {Phase::pre, Phase::post}) {
    const auto counting = counting_attempts(store, project.id, keyed->stored, phase, now);
    if (!counting) return Failure(counting.error());
    KeyPreview& of_phase = phase == Phase::pre ? preview.pre : preview.post;
    for (const AttemptRow& row : *counting) {
      const KeyPreview one =
          preview_key({&row.attempt, 1}, keyed->stored.test, keyed->key.key, *key, pass_percent_of(project));
      if (one.changed > 0) people.insert(row.person);
      add_preview(one, of_phase);
    }
  }
  preview.people = static_cast<int>(people.size());
  return preview;
}

Result<Uuid> change_key(OpenStation& station, const Uuid& project, const KeyChange& change) {
  const auto keyed = keyed_test(*station.store, project, change.test);
  if (!keyed) return Failure(keyed.error());
  const auto key = changed_key(*keyed, change);
  if (!key) return Failure(key.error());
  if (clean(change.reason).empty()) return fail(words::error_reason_missing);
  const Written written{
      change.by, station.clock->now(), {}, random_salt(station.store->seams().random), keyed->key.fact};
  Json body = test_key_body(*key, keyed->stored.test, written);
  body["reason"] = clean(change.reason);
  const auto facts = record(station, {{project, "test_key", body}});
  if (!facts) return Failure(facts.error());
  return facts->front().id;
}

Result<Uuid> open_key(OpenStation& station, const Uuid& project, const Uuid& test, const std::string& by) {
  const auto keyed = keyed_test(*station.store, project, test);
  if (!keyed) return Failure(keyed.error());
  for (const Phase phase : {Phase::pre, Phase::post}) {
    const auto status = phase_status(*station.store, project, keyed->stored.test, phase, station.clock->now());
    if (!status) return Failure(status.error());
    if (status->is_open) return fail(words::error_phase_open, {{"phase", std::string(name_of(phase))}});
  }
  const Written written{by, station.clock->now(), {}, random_salt(station.store->seams().random), {}};
  const OpenedKey opened{keyed->key.fact, keyed->key.key};
  const auto facts =
      record(station, {{project, "test_key_opened", test_key_opened_body(opened, keyed->stored.test, written)}});
  if (!facts) return Failure(facts.error());
  return facts->front().id;
}

}  // namespace sala
