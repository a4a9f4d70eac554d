// Fills the screens of a survey from what it asks and what was said so far.
#pragma once
#include "core/survey/survey_pages.h"
#include "core/texts.h"
#include "ui/screens/survey/survey_screen.h"
#include "ui/screens/survey/survey_start_screen.h"

namespace sala {

SurveyStartScreen survey_start_words(const Survey& survey, const Texts& texts);

struct SurveyPageShown {
  const Survey& survey;
  const SurveyReply& reply;
  const std::vector<SurveyPage>& pages;
  std::size_t page = 0;
};
SurveyScreen survey_page_words(const SurveyPageShown& shown, const Texts& texts);

/// What is chosen on a page that stands there already.
void show_reply(SurveyScreen& screen, const SurveyPageShown& shown, const Texts& texts);

}  // namespace sala
