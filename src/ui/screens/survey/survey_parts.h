// The parts of a survey's page: rows of faces, tiles, numbers, the field. Part of survey_screen.h.
#pragma once
#include "ui/screens/survey/survey_screen.h"

namespace sala {

/// Rows of five faces with their words, in a room that scrolls where they do not fit.
std::optional<Intent> draw_faces(Ui& ui, Rect room, SurveyScreen& screen);
std::optional<Intent> draw_survey_tiles(Ui& ui, Rect room, SurveyScreen& screen, const Texts& texts);
/// 0 to 10.
std::optional<Intent> draw_recommend(Ui& ui, Rect room, const SurveyScreen& screen, const Texts& texts);

}  // namespace sala
