#include "kiosk/demo/demo_project.h"

#include "files/whole_file.h"
#include "kiosk/demo/demo_observation.h"
#include "kiosk/demo/demo_survey.h"
#include "kiosk/demo/demo_test.h"
#include "station/people/roster_import.h"
#include "station/people/ticket_issue.h"
#include "station/program_files.h"
#include "station/project/project_changes.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/shell.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

/// Says that a folder is the demo's and may be emptied.
constexpr const char* marker_name = "this-is-a-demo";

Result<void> begin_again(const fs::path& folder) {
  std::error_code failed;
  const bool ours =
      !fs::exists(folder, failed) || fs::is_empty(folder, failed) || fs::exists(folder / marker_name, failed);
  if (!ours) return fail(words::error_demo_folder, {{"folder", folder.string()}});
  fs::remove_all(folder, failed);
  fs::create_directories(folder, failed);
  return write_file(folder / marker_name, "", FileOf::sala);
}

Result<void> fill(OpenStation& station, Day today) {
  const fs::path data = program_folder("data") / "demo";
  const auto text = read_file(data / "project.toml");
  if (!text) return Failure(text.error());
  auto file = parse_project_file(*text, today);
  if (!file) return Failure(file.error());
  const auto project = import_project(station, std::move(*file));
  if (!project) return Failure(project.error());
  const auto table = read_roster(data / "roster.csv", "", "");
  if (!table) return Failure(table.error());
  const auto report = import_roster(station, *project, *table);
  if (!report) return Failure(report.error());
  const auto rows = roster(*station.store, *project);
  if (!rows) return Failure(rows.error());
  std::vector<Participant> people;
  for (const RosterRow& row : *rows) people.push_back(row.person);
  const auto issued = issue_tickets(station, *project, people);
  if (!issued) return Failure(issued.error());
  if (const auto added = add_demo_test(station, *project, data / "questions.gift"); !added) return added;
  if (const auto added = add_demo_rubric(station, *project, program_folder("data") / "observation" / "learning.toml");
      !added)
    return added;
  return add_demo_survey(station, *project, program_folder("data") / "survey" / "sop.toml");
}

}  // namespace

fs::path demo_folder() {
  return user_data_folder("sala-demo");
}

Result<OpenStation> open_demo(const DemoFolder& demo, Day today, const Clock& clock) {
  std::error_code failed;
  if (demo.fresh || !fs::exists(demo.folder, failed))
    if (const auto begun = begin_again(demo.folder); !begun) return Failure(begun.error());
  auto station = open_station(demo.folder, OpenMode::read_write, clock);
  if (!station) return Failure(station.error());
  const auto all = projects(*station->store);
  if (!all) return Failure(all.error());
  if (all->empty()) {
    if (const auto filled = fill(*station, today); !filled) return Failure(filled.error());
    return station;
  }
  if (std::ranges::any_of(*all, [&](const Project& project) { return project.starts_on == today; })) return station;
  { const OpenStation yesterday = std::move(*station); }  // closed, with its lock, before the folder is emptied
  return open_demo({demo.folder, true}, today, clock);
}

}  // namespace sala
