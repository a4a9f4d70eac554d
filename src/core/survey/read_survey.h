// A survey as a person's file says it, and what is made of it: each item understood, or left out with its line and why. Readers
// of TOML (files/survey_toml.h) and of workbooks (documents/survey_table.h) make drafts; none of them knows facts.
#pragma once
#include <string>
#include <vector>

#include "core/result.h"
#include "core/survey/survey.h"

namespace sala {

struct DraftCondition {
  std::string item = {};                 ///< its number in the file, or its name
  std::vector<std::string> any_of = {};  ///< letters, levels, or the words of choices
};

struct DraftItem {
  int line = 0;           ///< from 1; a row of a workbook
  std::string name = {};  ///< by which a condition may call it
  std::string kind = {};
  Bilingual text = {};
  bool required = false, other = false, about = false, group_by = false;
  std::vector<Bilingual> choices = {}, scale = {};
  std::optional<DraftCondition> show_if = {};
  std::string pair = {}, moment = {};
  std::vector<std::string> unknown = {};  ///< what the file says besides, in its words
};

struct DraftSection {
  int line = 0;
  Bilingual title = {};
  std::vector<Bilingual> rows = {};  ///< each item is asked of every one of them
  std::vector<DraftItem> items = {};
};

struct SurveyDraft {
  Bilingual title = {};
  std::vector<DraftSection> sections = {};
};

/// Something of the file that somebody should look at.
struct SurveyFileNote {
  int line = 0;
  std::string text = {};  ///< the item's first words
  Error why = {};
  bool operator==(const SurveyFileNote&) const = default;
};

struct ReadSurvey {
  Survey survey = {};  ///< its items have ids; it has none itself
  std::vector<SurveyFileNote> skipped = {};
  std::vector<SurveyFileNote> notes = {};
};

/// Numbers that conditions name count every item of the file, those that are left out, too.
ReadSurvey read_survey(const SurveyDraft& draft, const Random& random);

/// The same survey with the ids that people's answers speak of, when nothing but words differs; else nothing.
std::optional<Survey> with_words_of(const Survey& known, const Survey& wanted);

}  // namespace sala
