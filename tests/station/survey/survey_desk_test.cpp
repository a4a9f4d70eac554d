// Answers on a station: that nothing that is stored leads from one to a person, that a crash between any two writes loses and
// links nothing, and that what is gone is told.
#include "support/day/survey_day.h"

namespace sala {

TEST_CASE("an answer is taken once, and only while the survey is open") {
  SurveyDay day;
  CHECK(day.answer(0) == SurveyOutcome::taken);
  CHECK(day.answer(0) == SurveyOutcome::already_answered);
  SurveyRequest by_name = day.request(1);
  by_name.has_ticket = false;
  CHECK(take_survey(day.station, by_name, {}).value().outcome == SurveyOutcome::needs_ticket);
  CHECK(take_survey(day.station, day.request(1), {}).value().outcome == SurveyOutcome::nothing_said);
  day.gate(GateWish::close);
  CHECK(day.answer(1) == SurveyOutcome::survey_closed);
  SurveyRequest stranger = day.request(1);
  stranger.participant = Uuid::v4(seeded_random(3));
  CHECK(take_survey(day.station, stranger, {}).value().outcome == SurveyOutcome::not_on_roster);
}

TEST_CASE("no answer that waits stands in the store, its WAL or anywhere but in its file, for 1 to 41 people") {
  SurveyDay day(41);
  std::size_t released_before = 0;
  for (std::size_t person = 0; person < 41; ++person) {
    REQUIRE(day.answer(person) == SurveyOutcome::taken);
    const std::string all = everything_but_waiting(day.folder.path());
    std::size_t told = 0;
    for (std::size_t each = 0; each <= person; ++each) told += tells_of(all, each);
    const std::size_t released = day.bodies("survey_response").size();
    CHECK(told == released);
    CHECK(released == (person < 19 ? 0 : person < 29 ? 10 : person < 39 ? 20 : 30));
    CHECK((released == released_before || released == released_before + 10));
    released_before = released;
    CHECK(std::filesystem::file_size(day.slot(0)) == std::filesystem::file_size(day.slot(1)));
  }
  const SurveyCounts counts = day.counts();
  CHECK(counts.answered == 41);
  CHECK(counts.held == 11);
  day.gate(GateWish::close);
  CHECK(day.counts().released == 41);
  CHECK(day.counts().held == 0);
  for (const int which : {0, 1}) {
    const std::string left = slot_of(day, which);
    for (std::size_t person = 0; person < 41; ++person) CHECK(!tells_of(left, person));
  }
}

TEST_CASE("what is exported says who has answered and what was said, and nothing joins the two") {
  SurveyDay day(41);
  for (std::size_t person = 0; person < 41; ++person) day.answer(person);
  day.gate(GateWish::close);
  for (const char* kind : {"survey_response", "survey_text", "survey_about"})
    for (const Json& fact : day.bodies(kind)) {
      const std::string text = fact["body"].dump();
      CHECK(text.find("participant") == std::string::npos);
      CHECK(!fact["body"].contains("time"));
      for (const Uuid& person : day.persons) CHECK(text.find(person.text()) == std::string::npos);
    }
  CHECK(day.bodies("survey_completed").size() == 41);
  CHECK(day.bodies("survey_text").size() == 82);
  std::set<std::string> salts;
  for (const Json& fact : day.bodies("survey_text")) salts.insert(fact["body"]["salt"].get<std::string>());
  CHECK(salts.size() == 82);
}

TEST_CASE("the order in which facts stand says nothing of the order in which people answered") {
  int kept_order = 0;
  for (int round = 0; round < 6; ++round) {
    SurveyDay day(20);
    for (std::size_t person = 0; person < 20; ++person) day.answer(person);
    std::vector<int> told;
    for (const Json& fact : day.bodies("survey_response"))
      for (const auto& [item, value] : fact["body"]["answers"].items())
        if (value.is_string()) told.push_back(static_cast<int>(std::stoll(value.get<std::string>()) - first_number));
    REQUIRE(told.size() == 10);
    kept_order += std::ranges::is_sorted(told);
  }
  CHECK(kept_order == 0);  // by chance once in 600,000 such tests
}

TEST_CASE("fewer than five are never released, and count as held") {
  for (std::size_t people = 1; people <= 6; ++people) {
    SurveyDay day(6);
    for (std::size_t person = 0; person < people; ++person) day.answer(person);
    day.gate(GateWish::close);
    CHECK(day.counts().released == (people >= 5 ? static_cast<std::int64_t>(people) : 0));
    CHECK(day.counts().held == (people >= 5 ? 0 : static_cast<std::int64_t>(people)));
  }
}

TEST_CASE("a closing that comes later, and the end of the last day, release what waits") {
  SurveyDay day(12);
  for (std::size_t person = 0; person < 3; ++person) day.answer(person);
  day.gate(GateWish::close);
  day.gate(GateWish::open);
  for (std::size_t person = 3; person < 6; ++person) day.answer(person);
  CHECK(day.counts_after_mending().released == 0);
  day.turn_to(Moment{at(12, 0).utc_ms + 400 * day_ms, 420});
  CHECK(day.counts_after_mending().released == 6);
}

TEST_CASE("a crash between the file and the fact is mended: the person has answered, once") {
  SurveyDay day(10);
  for (std::size_t person = 0; person < 4; ++person) day.answer(person);
  const Random random = seeded_random(8);
  const Survey survey = day.stored().survey;
  const auto reply = reply_from(survey, SurveyDay::said_by(4)).value();
  const WaitingPool before = take_up_pool(day.station, day.project, survey).value();
  const WaitingPool after =
      with_answer(before, day.persons[4], waiting_answer(survey, tidied(survey, reply), random), random);
  REQUIRE(write_waiting(day.folder.path(), after));
  CHECK(day.bodies("survey_completed").size() == 4);
  CHECK(day.answer(4) == SurveyOutcome::already_answered);
  CHECK(day.bodies("survey_completed").size() == 5);
  CHECK(take_up_pool(day.station, day.project, survey).value().answers.size() == 5);
  CHECK(day.counts().lost == 0);
  CHECK(slot_of(day, static_cast<int>(before.generation % 2)).find_first_not_of(' ') == std::string::npos);
}

TEST_CASE("a crash after the fact and before the store knows the generation loses nothing") {
  SurveyDay day(10);
  for (std::size_t person = 0; person < 3; ++person) day.answer(person);
  const std::string setting = "survey_waiting." + day.survey.text();
  REQUIRE(day.station.store->set_setting(setting, "2"));
  CHECK(day.counts_after_mending().held == 3);
  CHECK(day.answer(3) == SurveyOutcome::taken);
  CHECK(take_up_pool(day.station, day.project, day.stored().survey).value().answers.size() == 4);
  CHECK(day.counts().lost == 0);
}

TEST_CASE("a crash after a release and before its file is rewritten releases nothing twice") {
  SurveyDay day(20);
  for (std::size_t person = 0; person < 19; ++person) day.answer(person);
  const Survey survey = day.stored().survey;
  const WaitingPool pool = take_up_pool(day.station, day.project, survey).value();
  const Random random = seeded_random(2);
  const Release release = plan_release(survey, pool, true, random);
  REQUIRE(record(day.station, release_drafts(day.project, survey, release.released, random)));
  CHECK(day.counts().released == 19);
  CHECK(day.counts_after_mending().released == 19);
  CHECK(take_up_pool(day.station, day.project, survey).value().answers.empty());
  CHECK(day.counts().held == 0);
  CHECK(day.counts().lost == 0);
  CHECK(day.bodies("survey_response").size() == 19);
}

TEST_CASE("a waiting file that is damaged, gone, or an old one put back is told lost, and the survey goes on") {
  const auto damage = GENERATE(0, 1, 2);
  SurveyDay day(12);
  day.answer(0);
  std::string old[2] = {slot_of(day, 0), slot_of(day, 1)};
  for (std::size_t person = 1; person < 4; ++person) day.answer(person);
  for (const int which : {0, 1}) {
    if (damage == 0 && std::filesystem::exists(day.slot(which)))
      std::ofstream(day.slot(which), std::ios::binary) << "damaged";
    if (damage == 1) std::filesystem::remove(day.slot(which));
    if (damage == 2) std::ofstream(day.slot(which), std::ios::binary) << old[which];
  }
  CHECK(day.counts_after_mending().lost == 4);
  CHECK(day.counts().held == 0);
  CHECK(day.counts_after_mending().lost == 4);
  CHECK(day.answer(4) == SurveyOutcome::taken);
  CHECK(day.counts().held == 1);
  CHECK(day.answer(0) == SurveyOutcome::already_answered);
}

TEST_CASE("an answer that a copied disk releases a second time counts once") {
  SurveyDay day(6);
  for (std::size_t person = 0; person < 5; ++person) day.answer(person);
  day.gate(GateWish::close);
  const auto before = survey_results(*day.station.store, day.sheet()).value();
  for (const char* kind : {"survey_response", "survey_text"})
    for (const Json& fact : day.bodies(kind)) REQUIRE(record(day.station, {{day.project, kind, fact["body"]}}));
  const auto after = survey_results(*day.station.store, day.sheet()).value();
  CHECK(surveys_json_with_texts(before) == surveys_json_with_texts(after));
}

TEST_CASE("the survey is replaced until somebody answered, afterwards its words alone change") {
  SurveyDay day(4);
  const auto again = [&](const std::string& toml) {
    return import_survey(day.station, day.project,
                         {read_survey(survey_draft_from_toml(toml).value(), day.station.store->seams().random)});
  };
  const std::string other =
      "title = \"ใหม่\"\n[[sections]]\ntitle = \"s\"\n[[sections.items]]\nkind = \"level5\"\ntext = \"ดี\"\n";
  CHECK(again(other).value().replaces);
  CHECK(again(survey_of_every_kind).value().survey == day.survey);
  day.answer(0);
  CHECK(!again(other));
  std::string worded = survey_of_every_kind;
  worded.replace(worded.find("ความรอบรู้"), std::string("ความรอบรู้").size(), "ความรู้ลึก");
  CHECK(again(worded).value().changes_words);
  CHECK(day.stored().survey.sections[1].items[0].text.th == "ความรู้ลึก");
}

}  // namespace sala
