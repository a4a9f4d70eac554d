#include "kiosk/demo/demo_survey.h"

#include "core/survey/files/survey_toml.h"
#include "files/whole_file.h"
#include "station/program_files.h"
#include "station/survey/survey_desk.h"
#include "station/survey/survey_import.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/shell.h"

namespace sala {
namespace {

constexpr int minutes_after_the_day = 60;

Failure not_answered(const std::string& no, std::string_view why) {
  return fail(words::error_script, {{"line", no}, {"why", std::string(why)}});
}

Result<std::optional<Uuid>> person_of_number(const Store& store, const Uuid& project, const std::string& no) {
  const auto rows = roster(store, project);
  if (!rows) return Failure(rows.error());
  const auto found = std::ranges::find_if(*rows, [&](const RosterRow& row) { return row.person.no == no; });
  return found == rows->end() ? std::optional<Uuid>() : std::optional(found->person.id);
}

}  // namespace

Result<void> add_demo_survey(OpenStation& station, const Uuid& project, const std::filesystem::path& form) {
  const auto text = read_file(form);
  if (!text) return Failure(text.error());
  const auto draft = survey_draft_from_toml(*text);
  if (!draft) return Failure(draft.error());
  const auto imported = import_survey(station, project, {read_survey(*draft, station.store->seams().random)});
  if (!imported) return Failure(imported.error());
  const auto agenda = sessions(*station.store, project);
  if (!agenda) return Failure(agenda.error());
  if (agenda->size() < 2) return {};
  const PhaseWindow window{WindowEdge{(*agenda)[agenda->size() - 2].id},
                           WindowEdge{agenda->back().id, true, minutes_after_the_day}};
  const auto changed = change_survey_window(station, project, *imported->survey, window, "system");
  return changed ? Result<void>() : Failure(changed.error());
}

Result<void> answer_demo_survey(OpenStation& station, const Uuid& project, const std::string& no) {
  const auto text = read_file(program_folder("data") / "demo" / "survey_answers.json");
  if (!text) return Failure(text.error());
  const Json all = Json::parse(*text, nullptr, false);
  if (!all.is_object() || !all.contains(no)) return not_answered(no, "survey_answers.json");
  const auto stored = project_survey(*station.store, project);
  if (!stored) return Failure(stored.error());
  const auto held = find_project(*station.store, project);
  if (!held) return Failure(held.error());
  const auto person = person_of_number(*station.store, project, no);
  if (!person) return Failure(person.error());
  if (!*held || !*person) return not_answered(no, "roster");
  const auto reply = reply_from(stored->survey, all[no]);
  if (!reply) return Failure(reply.error());
  const auto step = take_survey(station, {**held, **person, stored->survey.id}, *reply);
  if (!step) return Failure(step.error());
  return step->outcome == SurveyOutcome::taken ? Result<void>() : not_answered(no, name_of(step->outcome));
}

}  // namespace sala
