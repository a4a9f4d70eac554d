// The answers that wait at this station, kept in step with the store: what a crash left between a file and its fact is mended
// whenever the pool is taken up, and no step leads from an answer to a person.
#pragma once
#include "core/project.h"
#include "core/survey/waiting_pool.h"
#include "station/open_station.h"
#include "storage/survey/survey_queries.h"

namespace sala {

/// The pool as it is, mended: who answered has a survey_completed, what was released waits no more, what is gone is told lost.
/// Errors: error_file_unreadable, error_file_unwritable, those of record.
Result<WaitingPool> take_up_pool(OpenStation& station, const Uuid& project, const Survey& survey);

/// Stores one answer more and that the person has answered; returns the survey_completed fact.
struct StoredAnswer {
  Uuid completed = {};
  WaitingPool pool = {};
};
struct AnswerToStore {
  Uuid project = {}, participant = {};
  WaitingAnswer answer = {};
  std::string by = "participant";
};
Result<StoredAnswer> store_answer(OpenStation& station, const WaitingPool& pool, AnswerToStore given);

/// Releases what is due; how many answers.
Result<std::size_t> release_due(OpenStation& station, const Uuid& project, const Survey& survey, WaitingPool pool,
                                bool is_closed);

}  // namespace sala
