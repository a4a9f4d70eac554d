// A survey at the kiosk: offered while it is open, answered once, and nothing of it left for the next person.
#include "core/survey/files/survey_toml.h"
#include "core/survey/read_survey.h"
#include "station/survey/survey_desk.h"
#include "station/survey/survey_import.h"
#include "storage/project_queries.h"
#include "support/day/training_day.h"
#include "support/survey_files.h"

namespace sala {
namespace {

struct SurveyedDay : TrainingDay {
  SurveyedDay() {
    const ReadSurvey read = read_survey(survey_draft_from_toml(survey_of_every_kind).value(), seeded_random(1));
    survey = import_survey(station, project, {read}).value().survey.value();
    set_survey_gate(GateWish::open);
  }
  void set_survey_gate(GateWish wish) {
    const Project sheet = find_project(*station.store, project).value().value();
    REQUIRE(change_survey_gate(station, sheet, {survey, wish}));
  }
  void open_day_of(std::size_t index) {
    scan(person(index).code);
    ask(intent::OpenMyDay{});
  }
  void begin_survey_of(std::size_t index) {
    ask(intent::OpenSurvey{person(index).person.id, survey});
    ask(intent::BeginSurvey{});
  }
  void next() { ask(intent::TurnSurveyPage{true}); }
  const SurveyScreen& page() {
    REQUIRE(shows<SurveyScreen>());
    return *shows<SurveyScreen>();
  }
  void rate(std::size_t row, int level) { ask(intent::RateItem{page().faces.at(row).item, level}); }
  void answer_to_the_end() {
    for (int turns = 0; turns < 20 && shows<SurveyScreen>(); ++turns) {
      if (!page().faces.empty() && !page().faces[0].level) rate(0, 4);
      next();
    }
  }
  SurveyCounts survey_counts_now() { return survey_counts(*station.store, project, survey).value(); }

  Uuid survey;
};

}  // namespace

TEST_CASE("a survey stands in my day while it is open, and is taken once") {
  SurveyedDay day;
  day.open_day_of(0);
  REQUIRE(day.shows<MyDayScreen>());
  REQUIRE(day.shows<MyDayScreen>()->survey);
  day.begin_survey_of(0);
  day.answer_to_the_end();
  REQUIRE(day.shows<SurveyDoneScreen>());
  CHECK(day.survey_counts_now().answered == 1);
  day.pass_s(9);
  CHECK(day.shows<WelcomeScreen>());
  day.open_day_of(0);
  CHECK(!day.shows<MyDayScreen>()->survey);
  day.ask(intent::OpenSurvey{day.person(0).person.id, day.survey});
  CHECK(day.shows<TroubleScreen>());
}

TEST_CASE("faces of one section stand on one page, and a face tapped again is taken back") {
  SurveyedDay day;
  day.open_day_of(0);
  day.begin_survey_of(0);
  day.next();
  REQUIRE(day.page().faces.size() == 3);
  day.rate(1, 5);
  CHECK(day.page().faces[1].level == 5);
  day.rate(1, 5);
  CHECK(!day.page().faces[1].level);
  CHECK(day.page().faces[1].scale[0] == "แย่มาก");
}

TEST_CASE("what is required is asked for before the next page") {
  SurveyedDay day;
  day.open_day_of(0);
  day.begin_survey_of(0);
  day.next();
  day.next();
  CHECK(day.page().is_incomplete);
  day.rate(0, 2);
  CHECK(!day.page().is_incomplete);
  day.next();
  CHECK(day.page().page == 2);
}

TEST_CASE("an item is asked only after the answer that it hangs on") {
  SurveyedDay day;
  day.open_day_of(0);
  day.begin_survey_of(0);
  day.next();
  day.rate(0, 5);
  const std::size_t pages = day.page().pages;
  day.next();
  day.ask(intent::TurnSurveyPage{false});
  day.rate(0, 1);
  day.next();
  CHECK(day.page().pages == pages + 1);
}

TEST_CASE("words and what was chosen are there again on the way back, and in the other language") {
  SurveyedDay day;
  day.open_day_of(0);
  day.begin_survey_of(0);
  REQUIRE(day.page().question);
  const SurveyQuestion question = *day.page().question;
  day.ask(intent::TakeChoice{question.item, question.tiles[1].id});
  CHECK(day.page().question->tiles[1].is_chosen);
  day.ask(intent::ToggleLanguage{});
  CHECK(day.page().question->tiles[1].is_chosen);
  day.next();
  day.ask(intent::TurnSurveyPage{false});
  CHECK(day.page().question->tiles[1].is_chosen);
}

TEST_CASE("who walks away in the middle leaves nothing, and may answer later") {
  SurveyedDay day;
  day.open_day_of(0);
  day.begin_survey_of(0);
  day.next();
  day.rate(0, 3);
  day.pass_s(400);
  CHECK(day.shows<WelcomeScreen>());
  CHECK(day.survey_counts_now().answered == 0);
  day.open_day_of(0);
  day.begin_survey_of(0);
  day.next();
  CHECK(!day.page().faces[0].level);
}

TEST_CASE("a survey that is closed while somebody answers takes nothing more") {
  SurveyedDay day;
  day.open_day_of(0);
  day.begin_survey_of(0);
  day.set_survey_gate(GateWish::close);
  day.answer_to_the_end();
  CHECK(day.shows<TroubleScreen>());
  CHECK(day.survey_counts_now().answered == 0);
}

}  // namespace sala
