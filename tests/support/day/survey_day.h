// A day with a survey that is open, where everybody says what nobody else says, and what an attacker looks through.
#pragma once
#include <filesystem>
#include <fstream>

#include "core/survey/files/survey_toml.h"
#include "core/survey/read_survey.h"
#include "core/survey/survey_facts.h"
#include "files/whole_file.h"
#include "station/people/roster_changes.h"
#include "station/survey/survey_desk.h"
#include "station/survey/survey_import.h"
#include "station/survey/survey_pool.h"
#include "station/survey/survey_results.h"
#include "station/survey/waiting_slots.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "support/day/training_day.h"
#include "support/survey_files.h"

namespace sala {

inline constexpr std::int64_t first_number = 7'000'100'200'300;

/// A project with so many people and a survey that is open.
struct SurveyDay : TrainingDay {
  explicit SurveyDay(int count = 3, const std::string& toml = survey_of_every_kind) {
    const ReadSurvey read = read_survey(survey_draft_from_toml(toml).value(), station.store->seams().random);
    survey = import_survey(station, project, {read}).value().survey.value();
    for (int n = 4; n <= count; ++n) {
      Participant person;
      person.given_name = "คน" + std::to_string(n);
      person.family_name = "นามสกุล";
      REQUIRE(put_participant(station, project, person, "system"));
    }
    const auto rows = roster(*station.store, project).value();
    for (const RosterRow& row : rows) persons.push_back(row.person.id);
    gate(GateWish::open);
  }

  Project sheet() const { return find_project(*station.store, project).value().value(); }
  void gate(GateWish wish) { REQUIRE(change_survey_gate(station, sheet(), {survey, wish})); }
  StoredSurvey stored() const { return project_survey(*station.store, project).value(); }
  SurveyRequest request(std::size_t person) const { return {sheet(), persons.at(person), survey}; }

  /// So long that no hash holds it by chance.
  static std::string number_of(std::size_t person) {
    return std::to_string(first_number + static_cast<std::int64_t>(person));
  }
  /// Everybody says something that nobody else says.
  static Json said_by(std::size_t person) {
    return {{"2", static_cast<int>(person % 5) + 1},
            {"10", number_of(person)},
            {"11", "ถ้อยคำที่" + std::to_string(person)},
            {"12", "อีกคำที่" + std::to_string(person)}};
  }
  SurveyOutcome answer(std::size_t person) {
    const auto reply = reply_from(stored().survey, said_by(person)).value();
    return take_survey(station, request(person), reply).value().outcome;
  }
  SurveyCounts counts() const { return survey_counts(*station.store, project, survey).value(); }
  SurveyCounts counts_after_mending() {
    REQUIRE(settle_surveys(station, sheet()));
    return counts();
  }
  std::vector<Json> bodies(std::string_view kind) const {
    std::vector<Json> found;
    const auto take = [&](const std::string& line) -> Result<void> {
      const Json json = Json::parse(line);
      if (json["kind"] == kind) found.push_back(json);
      return {};
    };
    REQUIRE(station.store->export_lines({}, take));
    return found;
  }
  std::filesystem::path slot(int which) const {
    return folder / "surveys" / (survey.text() + "." + std::to_string(which));
  }

  Uuid survey;
  std::vector<Uuid> persons;
};

/// All that stands in the folder but the waiting files, the WAL among it.
inline std::string everything_but_waiting(const std::filesystem::path& folder) {
  std::string all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.path().parent_path().filename() == "surveys") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    all.append(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return all;
}

inline bool tells_of(const std::string& bytes, std::size_t person) {
  return bytes.find("ถ้อยคำที่" + std::to_string(person) + "\"") != std::string::npos ||
         bytes.find(SurveyDay::number_of(person)) != std::string::npos;
}

inline std::string slot_of(const SurveyDay& day, int which) {
  const auto bytes = read_file(day.slot(which));
  return bytes ? *bytes : "";
}

}  // namespace sala
