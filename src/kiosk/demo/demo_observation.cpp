#include "kiosk/demo/demo_observation.h"

#include "core/json_read.h"
#include "files/whole_file.h"
#include "station/observation/observation_sheet.h"
#include "station/observation/observe.h"
#include "station/observation/rubric_import.h"
#include "station/program_files.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/shell.h"

namespace sala {
namespace {

Failure not_observed(const std::string& no, const std::string& why) {
  return fail(words::error_script, {{"line", no}, {"why", why}});
}

Result<Json> demo_observations_of(const std::string& no) {
  const auto text = read_file(program_folder("data") / "demo" / "observations.json");
  if (!text) return Failure(text.error());
  const Json all = Json::parse(*text, nullptr, false);
  if (!all.is_object() || !all.contains(no) || !all[no].is_object() || !all[no]["ratings"].is_array())
    return not_observed(no, "observations.json");
  return all[no];
}

/// About whom, and in which session.
Result<Observation> demo_word_about(const OpenStation& station, const Uuid& project, const std::string& no) {
  const auto rows = roster(*station.store, project);
  if (!rows) return Failure(rows.error());
  const auto agenda = sessions(*station.store, project);
  if (!agenda) return Failure(agenda.error());
  const auto found = std::ranges::find_if(*rows, [&](const RosterRow& row) { return row.person.no == no; });
  if (found == rows->end()) return not_observed(no, "roster");
  Observation seen;
  seen.whom.participant = found->person.id;
  if (const auto session = session_to_observe(*agenda, station.clock->now())) seen.session = session->id;
  return seen;
}

}  // namespace

Result<void> add_demo_rubric(OpenStation& station, const Uuid& project, const std::filesystem::path& rubric) {
  const auto text = read_file(rubric);
  if (!text) return Failure(text.error());
  const auto read = read_rubric(*text, station.store->seams().random);
  if (!read) return Failure(read.error());
  const auto imported = import_rubric(station, project, {*read});
  return imported ? Result<void>() : Failure(imported.error());
}

Result<void> observe_demo_person(OpenStation& station, const Uuid& project, const std::string& no) {
  const auto said = demo_observations_of(no);
  if (!said) return Failure(said.error());
  const auto stored = project_rubric(*station.store, project);
  if (!stored) return Failure(stored.error());
  auto seen = demo_word_about(station, project, no);
  if (!seen) return Failure(seen.error());
  const Json& ratings = (*said)["ratings"];
  const auto& items = stored->rubric.items;
  for (std::size_t i = 0; i < std::min(items.size(), ratings.size()); ++i) {
    Observation word = *seen;
    word.rubric = stored->rubric.id;
    word.item = items[i].id;
    word.rating = ratings[i].get<int>();
    if (const auto noted = observe(station, project, std::move(word), "system"); !noted) return Failure(noted.error());
  }
  seen->note = text_at(*said, "note");
  if (seen->note.empty()) return {};
  const auto noted = observe(station, project, std::move(*seen), "system");
  return noted ? Result<void>() : Failure(noted.error());
}

}  // namespace sala
