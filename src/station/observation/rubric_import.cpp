#include "station/observation/rubric_import.h"

#include "core/observation/rubric_body.h"
#include "storage/observation/observation_queries.h"
#include "words/observation.h"

namespace sala {
namespace {

/// The rubric that is replaced, or changed in its words; nothing: a new one is made.
Result<std::optional<StoredRubric>> rubric_to_change(const Store& store, const Uuid& project, bool is_new) {
  auto all = stored_rubrics(store, project);
  if (!all) return Failure(all.error());
  if (is_new || all->empty()) return std::optional<StoredRubric>();
  if (all->size() > 1) return fail(words::error_which_rubric, {{"count", std::to_string(all->size())}});
  return std::optional(std::move(all->front()));
}

/// The rubric as it will be: with the ids that observations speak of where there are any.
Result<Rubric> rubric_made(const Store& store, const Uuid& project, const Rubric& read,
                           const std::optional<StoredRubric>& before, ImportedRubric& imported) {
  Rubric made = read;
  made.id = before ? before->rubric.id : Uuid::v4(store.seams().random);
  if (!before) return made;
  const auto observed = is_observed(store, project, before->rubric);
  if (!observed) return Failure(observed.error());
  imported.changes_words = *observed;
  if (!*observed) return made;
  auto worded = with_words_of(before->rubric, read);
  return worded ? Result<Rubric>(std::move(*worded)) : fail(words::error_rubric_observed);
}

}  // namespace

Result<ImportedRubric> import_rubric(OpenStation& station, const Uuid& project, RubricImport given) {
  const Store& store = *station.store;
  Rubric& read = given.read.rubric;
  if (read.items.empty()) return fail(words::error_rubric_nothing_taken);
  const auto before = rubric_to_change(store, project, given.is_new);
  if (!before) return Failure(before.error());
  if (read.title.th.empty()) read.title.th = read.title.en;
  if (read.title.th.empty()) read.title = *before ? (*before)->rubric.title : Bilingual{given.fallback_title, ""};
  ImportedRubric imported;
  auto made = rubric_made(store, project, read, *before, imported);
  if (!made) return Failure(made.error());
  imported.made = std::move(*made);
  if (!fits_a_fact(imported.made)) return fail(words::error_rubric_too_large);
  if (given.is_dry_run) return imported;
  Written written{given.by, station.clock->now(), {}, random_salt(store.seams().random), {}};
  if (*before) written.after = (*before)->put;
  const auto facts = record(station, {{project, "rubric_put", rubric_put_body(imported.made, written)}});
  if (!facts) return Failure(facts.error());
  imported.rubric = imported.made.id;
  return imported;
}

}  // namespace sala
