#include "station/survey/survey_import.h"

#include "core/survey/survey_body.h"
#include "storage/project_queries.h"
#include "storage/survey/survey_queries.h"
#include "words/survey.h"

namespace sala {
namespace {

/// The survey that is replaced, or changed in its words; nothing: a new one is made.
Result<std::optional<StoredSurvey>> survey_to_change(const Store& store, const Uuid& project, bool is_new) {
  auto all = stored_surveys(store, project);
  if (!all) return Failure(all.error());
  if (is_new || all->empty()) return std::optional<StoredSurvey>();
  if (all->size() > 1) return fail(words::error_which_survey, {{"count", std::to_string(all->size())}});
  return std::optional(std::move(all->front()));
}

/// From the start of the session that begins last; no window where the agenda is empty.
Result<PhaseWindow> proposed_window(const Store& store, const Uuid& project) {
  const auto agenda = sessions(store, project);
  if (!agenda) return Failure(agenda.error());
  const Session* last = nullptr;
  for (const Session& session : *agenda)
    if (!session.is_removed && (!last || session.starts.utc_ms >= last->starts.utc_ms)) last = &session;
  if (!last) return PhaseWindow{};
  return PhaseWindow{WindowEdge{last->id, false, 0}, {}};
}

/// The survey as it will be: with the ids that answers speak of where there are any.
Result<Survey> survey_made(const Store& store, const Uuid& project, const Survey& read,
                           const std::optional<StoredSurvey>& before, ImportedSurvey& imported) {
  if (!before) {
    Survey made = read;
    made.id = Uuid::v4(store.seams().random);
    const auto window = proposed_window(store, project);
    if (!window) return Failure(window.error());
    made.window = *window;
    return made;
  }
  const auto answered = is_completed_by_anybody(store, project, before->survey.id);
  if (!answered) return Failure(answered.error());
  imported.replaces = !*answered;
  imported.changes_words = *answered;
  if (*answered) {
    auto worded = with_words_of(before->survey, read);
    return worded ? Result<Survey>(std::move(*worded)) : fail(words::error_survey_answered);
  }
  Survey made = read;
  made.id = before->survey.id;
  made.window = before->survey.window;
  return made;
}

}  // namespace

Result<ImportedSurvey> import_survey(OpenStation& station, const Uuid& project, SurveyImport given) {
  const Store& store = *station.store;
  if (given.read.survey.sections.empty()) return fail(words::error_survey_nothing_taken);
  const auto before = survey_to_change(store, project, given.is_new);
  if (!before) return Failure(before.error());
  Survey& read = given.read.survey;
  if (read.title.th.empty()) read.title.th = read.title.en;
  if (read.title.th.empty()) read.title = *before ? (*before)->survey.title : Bilingual{given.fallback_title, ""};
  ImportedSurvey imported;
  auto made = survey_made(store, project, read, *before, imported);
  if (!made) return Failure(made.error());
  imported.made = std::move(*made);
  if (!fits_a_fact(imported.made)) return fail(words::error_survey_too_large);
  if (given.is_dry_run) return imported;
  Written written{given.by, station.clock->now(), {}, random_salt(store.seams().random), {}};
  if (*before) written.after = (*before)->put;
  const auto facts = record(station, {{project, "survey_put", survey_put_body(imported.made, written)}});
  if (!facts) return Failure(facts.error());
  imported.survey = imported.made.id;
  return imported;
}

}  // namespace sala
