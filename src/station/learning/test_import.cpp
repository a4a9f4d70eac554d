#include "station/learning/test_import.h"

#include "core/learning/decimal.h"
#include "core/learning/scoring.h"
#include "core/learning/test_body.h"
#include "station/learning/project_test.h"
#include "station/learning/question_pictures.h"
#include "words/learning.h"

namespace sala {
namespace {

/// The test that the questions replace or add a form to; nothing: they make a new one.
Result<std::optional<StoredTest>> test_to_change(const Store& store, const Uuid& project, const TestImport& given) {
  const auto all = stored_tests(store, project);
  if (!all) return Failure(all.error());
  if (given.is_new || all->empty()) return std::optional<StoredTest>();
  if (all->size() > 1) return fail(words::error_which_test, {{"count", std::to_string(all->size())}});
  const auto answered = is_answered(store, project, all->front().test.id);
  if (!answered) return Failure(answered.error());
  if (*answered) return fail(words::error_test_answered);
  return std::optional(all->front());
}

TestWish wish_of(const TestImport& given, const std::optional<StoredTest>& before, const Random& random) {
  TestWish wish;
  wish.id = before ? before->test.id : Uuid::v4(random);
  wish.title = before ? before->test.title : Bilingual{given.fallback_title, ""};
  if (!given.title.th.empty() || !given.title.en.empty()) wish.title = given.title;
  wish.minutes = given.minutes ? given.minutes : before ? before->test.minutes : std::nullopt;
  if (before) wish.shuffle = before->test.shuffle;
  if (before && given.phases.empty()) wish.phases = before->test.phases;
  const std::vector<Phase> both = {Phase::pre, Phase::post};
  for (const Phase phase : given.phases.empty() && !before ? both : given.phases) {
    const auto known = before ? before->test.phases.find(phase) : wish.phases.end();
    wish.phases[phase] = before && known != before->test.phases.end() ? known->second : PhaseWindow{};
  }
  return wish;
}

/// The other form stays as it is; for that its key must be here.
Result<MadeTest> with_another_form(const Store& store, const Uuid& project, const TestImport& given,
                                   const TestWish& wish, const StoredTest& before) {
  auto key = stored_key(store, project, before.test);
  if (!key) return Failure(key.error());
  if (!*key) return fail(words::error_test_no_key_here);
  MadeTest made{before.test, std::move((*key)->key)};
  made.test.title = wish.title;
  made.test.minutes = wish.minutes;
  made.test.phases = wish.phases;
  return with_form(std::move(made), given.questions, given.form, store.seams().random);
}

Result<void> check_made(const MadeTest& made) {
  if (const auto fit = most_that_fit(made.test, made.key))
    return fail(words::error_test_too_large, {{"fit", std::to_string(*fit)}});
  const Thousandths a = full_score(made.test, made.key, Form::a), b = full_score(made.test, made.key, Form::b);
  if (has_forms(made.test) && !made.test.form_a.empty() && !made.test.form_b.empty() && a != b)
    return fail(words::error_test_forms_unequal, {{"a", points_text(a)}, {"b", points_text(b)}});
  return {};
}

bool is_for_one_phase_beside(const std::vector<StoredTest>& all, const Test& test) {
  return test.phases.size() == 1 && std::ranges::any_of(all, [&](const StoredTest& other) {
           return other.test.id != test.id && other.test.phases.size() == 1 &&
                  other.test.phases.begin()->first != test.phases.begin()->first;
         });
}

}  // namespace

std::string points_text(Thousandths points) {
  return decimal_text({points / whole, points % whole * 1'000'000'000'000'000});
}

Result<ImportedTest> import_test(OpenStation& station, const Uuid& project, const TestImport& given) {
  const Store& store = *station.store;
  const Random& random = store.seams().random;
  if (given.questions.empty()) return fail(words::error_test_nothing_taken);
  const auto before = test_to_change(store, project, given);
  if (!before) return Failure(before.error());
  const TestWish wish = wish_of(given, *before, random);
  const auto made = *before && given.form != Form::only
                        ? with_another_form(store, project, given, wish, **before)
                        : Result<MadeTest>(make_test(wish, given.questions, given.form, random));
  if (!made) return Failure(made.error());
  if (const auto fits = check_made(*made); !fits) return Failure(fits.error());
  ImportedTest imported;
  imported.replaces = before->has_value() && given.form == Form::only;
  imported.missing_pictures = pictures_not_found(given.questions);
  const auto all = stored_tests(store, project);
  if (!all) return Failure(all.error());
  imported.has_one_phase_beside = is_for_one_phase_beside(*all, made->test);
  if (given.is_dry_run) return imported;
  if (const auto kept = keep_pictures(station.folder, given.questions); !kept) return Failure(kept.error());
  Written written{given.by, station.clock->now(), {}, random_salt(random), {}};
  if (*before) written.after = (*before)->put;
  const Json put = test_put_body(made->test, written);
  written.after = {};
  written.salt = random_salt(random);
  const auto facts = record(
      station, {{project, "test_put", put}, {project, "test_key", test_key_body(made->key, made->test, written)}});
  if (!facts) return Failure(facts.error());
  imported.test = made->test.id;
  return imported;
}

}  // namespace sala
