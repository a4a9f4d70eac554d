// What a person's file becomes: items understood, items left out with their line and why.
#include <catch2/catch.hpp>

#include "core/survey/files/survey_toml.h"
#include "core/survey/survey_body.h"
#include "support/survey_files.h"
#include "words/survey.h"

namespace sala {
namespace {

ReadSurvey read_toml_survey(const std::string& toml) {
  return read_survey(survey_draft_from_toml(toml).value(), seeded_random(1));
}

/// One section whose items say these things.
ReadSurvey read_items(const std::vector<std::string>& items) {
  std::string toml = "title = \"t\"\n[[sections]]\ntitle = \"s\"\n";
  for (const std::string& item : items) toml += "[[sections.items]]\n" + item + "\n";
  return read_toml_survey(toml);
}

std::vector<std::pair<int, TextId>> why_skipped(const ReadSurvey& read) {
  std::vector<std::pair<int, TextId>> why;
  for (const SurveyFileNote& note : read.skipped) why.emplace_back(note.line, note.why.text);
  return why;
}

/// Why the last of these items is left out.
std::optional<TextId> refusal_of(const std::vector<std::string>& items) {
  const ReadSurvey read = read_items(items);
  return read.skipped.empty() ? std::nullopt : std::optional(read.skipped.back().why.text);
}

const std::string level = "kind = \"level5\"\ntext = \"ดี\"";
const std::string choice = "kind = \"single\"\ntext = \"เลือก\"\nchoices = [\"ก\", \"ข\"]";

}  // namespace

TEST_CASE("a survey in TOML is read with its sections, and written into a fact as it was read") {
  const ReadSurvey read = read_toml_survey(survey_of_every_kind);
  CHECK(why_skipped(read).empty());
  CHECK(read.notes.empty());
  REQUIRE(read.survey.sections.size() == 4);
  CHECK(read.survey.title == Bilingual{"แบบประเมิน", "Survey"});
  CHECK(numbered_items(read.survey).size() == 13);
  Survey survey = read.survey;
  survey.id = Uuid::v4(seeded_random(2));
  survey.window.opens = WindowEdge{Uuid::v4(seeded_random(3)), true, -10};
  CHECK(survey_put_from(survey_put_body(survey, {})).value() == survey);
}

TEST_CASE("several are asked the same: each row and item counts as an item of its own, row by row") {
  const ReadSurvey read = read_toml_survey(
      "title = \"t\"\n[[sections]]\ntitle = \"s\"\nrows = [\"อ. หนึ่ง\", \"อ. สอง\"]\n[[sections.items]]\n" + level +
      "\n[[sections.items]]\nkind = \"text\"\ntext = \"ฝากถึง\"\n");
  const auto items = numbered_items(read.survey);
  REQUIRE(items.size() == 4);
  CHECK(items[0].item->row.th == "อ. หนึ่ง");
  CHECK(items[1].item->row.th == "อ. หนึ่ง");
  CHECK(items[2].item->row.th == "อ. สอง");
  CHECK(items[2].item->kind == SurveyItemKind::level5);
  CHECK(items[0].item->id != items[2].item->id);
}

TEST_CASE("what cannot be asked is left out with its line, and the rest is taken") {
  const ReadSurvey read = read_items({level, "kind = \"stars\"\ntext = \"ดาว\"", level});
  CHECK(numbered_items(read.survey).size() == 2);
  CHECK(why_skipped(read) == std::vector<std::pair<int, TextId>>{{7, words::survey_skip_kind}});
  CHECK(refusal_of({level}) == std::nullopt);
  CHECK(refusal_of({"kind = \"level5\""}) == words::survey_skip_no_text);
  CHECK(refusal_of({"kind = \"single\"\ntext = \"x\"\nchoices = [\"ก\"]"}) == words::survey_skip_few_choices);
  CHECK(refusal_of({"kind = \"single\"\ntext = \"x\"\nchoices = [\"ก\", \"ก\"]"}) == words::survey_skip_same_choice);
  CHECK(refusal_of({"kind = \"single\"\ntext = \"x\"\nchoices = [\"ก\", \"\"]"}) == words::survey_skip_empty_choice);
  CHECK(refusal_of({"kind = \"text\"\ntext = \"x\"\nother = true"}) == words::survey_skip_own_words);
  CHECK(refusal_of({level + "\nscale = [\"ต่ำ\", \"สูง\"]"}) == words::survey_skip_scale);
  CHECK(refusal_of({level + "\nabout = true"}) == words::survey_skip_about);
  CHECK(refusal_of({level + "\npair = \"p\"\nmoment = \"before\""}) == words::survey_skip_pair);
  CHECK(refusal_of({level + "\npair = \"p\"\nmoment = \"now\""}) == words::survey_skip_pair);
  CHECK(refusal_of({choice + "\ngroup_by = true", choice + "\ngroup_by = true"}) == words::survey_skip_second_group);
  CHECK(refusal_of({"kind = \"multiple\"\ntext = \"x\"\nchoices = [\"ก\", \"ข\"]\ngroup_by = true"}) ==
        words::survey_skip_group);
}

TEST_CASE("conditions look backwards only, and never on what tells who a person is") {
  const auto asks_if = [](const std::string& item, const std::string& any_of) {
    return level + "\nshow_if = {item = " + item + ", any_of = " + any_of + "}";
  };
  CHECK(refusal_of({choice, asks_if("1", "[\"a\"]")}) == std::nullopt);
  CHECK(refusal_of({choice, asks_if("1", "[\"ข\"]")}) == std::nullopt);
  CHECK(refusal_of({level, asks_if("1", "[1, 2]")}) == std::nullopt);
  CHECK(refusal_of({choice, asks_if("1", "[\"c\"]")}) == words::survey_skip_any_of);
  CHECK(refusal_of({choice, asks_if("2", "[\"a\"]")}) == words::survey_skip_condition);
  CHECK(refusal_of({asks_if("2", "[\"a\"]"), choice}) == words::survey_skip_condition);
  CHECK(refusal_of({choice + "\nabout = true", asks_if("1", "[\"a\"]")}) == words::survey_skip_condition_about);
  CHECK(refusal_of({choice + "\ngroup_by = true", asks_if("1", "[\"a\"]")}) == words::survey_skip_condition_about);
  CHECK(refusal_of({level, level + "\nshow_if = {item = 1, any_of = []}"}) == words::survey_skip_any_of);
}

TEST_CASE("of a survey beyond its bound the first items are taken") {
  std::vector<std::string> items(max_survey_items + 3, level);
  const ReadSurvey read = read_items(items);
  CHECK(numbered_items(read.survey).size() == max_survey_items);
  CHECK(read.skipped.size() == 3);
  CHECK(read.skipped.front().why.text == words::survey_skip_many);
}

TEST_CASE("what a file says besides is noted, and a file that is none names its line") {
  const ReadSurvey read = read_items({level + "\ncolour = \"red\""});
  REQUIRE(read.notes.size() == 1);
  CHECK(read.notes[0].why.text == words::survey_note_unknown);
  const auto broken = survey_draft_from_toml("title = \"t\"\n[[sections]]\ntitle = ไม่มีเครื่องหมาย\n");
  REQUIRE(!broken);
  CHECK(broken.error().text == words::error_survey_toml);
  CHECK(broken.error().values.front().second == "3");
  CHECK(survey_draft_from_toml("title = \"t\"\n").error().text == words::error_survey_no_sections);
}

TEST_CASE("once people have answered, words may change and nothing else") {
  Survey known = read_toml_survey(survey_of_every_kind).survey;
  known.id = Uuid::v4(seeded_random(5));
  Survey other = read_survey(survey_draft_from_toml(survey_of_every_kind).value(), seeded_random(9)).survey;
  other.sections[1].items[0].text.th = "คำใหม่";
  const auto worded = with_words_of(known, other);
  REQUIRE(worded);
  CHECK(worded->id == known.id);
  CHECK(worded->sections[1].items[0].id == known.sections[1].items[0].id);
  CHECK(worded->sections[1].items[0].text.th == "คำใหม่");
  other.sections[0].items[0].choices.pop_back();
  CHECK(!with_words_of(known, other));
}

}  // namespace sala
