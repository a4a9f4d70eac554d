// Making and changing projects: a new one, one read from a TOML file, which one is in use.
#pragma once
#include <string>
#include <vector>

#include "station/open_station.h"

namespace sala {

struct ProjectFile {
  Project project = {};
  std::vector<Session> sessions = {};
  std::optional<Organisation> organisation = {};  ///< names, units, personnel types, time zone; the key is not in files
  std::string station_name = {};
  std::vector<Error> unknown = {};  ///< names in the file that nobody reads, each with its line
};

/// Reads the TOML of `project import` (data/demo/project.toml shows every member). Local times are in the file's or the
/// organisation's time zone. `first_day` moves the whole agenda so that it begins on that day.
Result<ProjectFile> parse_project_file(std::string_view toml, std::optional<Day> first_day = {});

/// Writes a new project, with the organisation and this station where they do not exist yet.
Result<Uuid> add_project(OpenStation& station, Project project, const std::string& by = "system");

/// Writes what a file says. A project of the same code is changed, sessions of the same title and start are kept.
Result<Uuid> import_project(OpenStation& station, ProjectFile file);

/// Writes sessions; each without an id (all zeros) gets one.
Result<std::vector<Uuid>> add_sessions(OpenStation& station, const Uuid& project, std::vector<Session> sessions,
                                       const std::string& by = "system");

/// Writes what the organisation is now, when it differs; there must be one (ensure_organisation). With another time zone the
/// sessions of every project that are not over keep their hours, in the same transaction.
Result<void> put_organisation(OpenStation& station, const Organisation& wanted, const std::string& by = "system");

}  // namespace sala
