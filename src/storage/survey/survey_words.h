// Applying facts about surveys. Part of apply.h.
#pragma once
#include "storage/apply.h"

namespace sala {

/// Each answers false when the body lacks what it needs: another version wrote it, and nothing changes.
bool put_survey(Connection& connection, const FactWord& word);
bool put_survey_completed(Connection& connection, const FactWord& word);
bool put_survey_response(Connection& connection, const FactWord& word);
bool put_survey_text(Connection& connection, const FactWord& word);
bool put_survey_about(Connection& connection, const FactWord& word);
bool put_survey_lost(Connection& connection, const FactWord& word);

/// Those that name their writer, which is all of them.
inline constexpr std::string_view survey_tables[] = {"survey_word", "survey_completed", "survey_response",
                                                     "survey_text", "survey_about",     "survey_lost"};

}  // namespace sala
