// What is asked about surveys: their items, who has answered, how many answers are released, held and lost, and what was
// released. Reading only; no question here leads from an answer to a person.
#pragma once
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "core/survey/survey.h"
#include "storage/store.h"

namespace sala {

struct StoredSurvey {
  Survey survey = {};
  Uuid put = {};  ///< the newest survey_put fact
};
/// In the order in which they were first written.
Result<std::vector<StoredSurvey>> stored_surveys(const Store& store, const Uuid& project);

/// Whether the person has, or somebody merged into the person.
Result<bool> has_completed(const Store& store, const Uuid& project, const Uuid& survey, const Uuid& participant);
/// People who have, after merges.
Result<std::set<Uuid>> people_completed(const Store& store, const Uuid& project, const Uuid& survey);
/// Whether anybody has: from then on only words may change.
Result<bool> is_completed_by_anybody(const Store& store, const Uuid& project, const Uuid& survey);

struct SurveyCounts {
  std::int64_t answered = 0;  ///< each answer that a station took
  std::int64_t released = 0;
  std::int64_t held = 0;  ///< they wait at their station
  std::int64_t lost = 0;
};
Result<SurveyCounts> survey_counts(const Store& store, const Uuid& project, const Uuid& survey);
/// Of one station alone: what must wait there.
Result<SurveyCounts> survey_counts_at(const Store& store, const Uuid& project, const Uuid& survey, const Uuid& station);

/// Each released response once, in the order of its random id: lines "item value", the value as canonical JSON.
Result<void> for_each_response(const Store& store, const Uuid& project, const Uuid& survey,
                               const std::function<void(std::string_view answers)>& take);
/// The ids of responses that this station released.
Result<std::set<Uuid>> responses_from(const Store& store, const Uuid& project, const Uuid& survey, const Uuid& station);

struct ReleasedText {
  std::string item = {}, text = {};
};
/// Of each item in an order of their own.
Result<std::vector<ReleasedText>> released_texts(const Store& store, const Uuid& project, const Uuid& survey);
struct ReleasedAbout {
  std::string item = {};
  Json value = {};
};
Result<std::vector<ReleasedAbout>> released_abouts(const Store& store, const Uuid& project, const Uuid& survey);

}  // namespace sala
