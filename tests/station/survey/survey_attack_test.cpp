// Whoever tries to join answers to people: by what a backup holds, by when and in which order facts were written, by ids, and by
// the sizes of files. What stays linkable stands on the notice and in the README.
#include "storage/backup.h"
#include "support/day/survey_day.h"

namespace sala {
namespace {

bool is_answer(const Json& fact) {
  const std::string kind = fact["kind"];
  return kind == "survey_response" || kind == "survey_text" || kind == "survey_about";
}

/// This station's own facts of the project, in the order of its chain.
std::vector<Json> own_facts(const SurveyDay& day) {
  std::vector<Json> facts;
  const auto take = [&](const std::string& line) -> Result<void> {
    if (Json fact = Json::parse(line); fact["project"] == day.project.text()) facts.push_back(std::move(fact));
    return {};
  };
  REQUIRE(day.station.store->export_lines({}, take));
  std::ranges::sort(facts, {}, [](const Json& fact) { return fact["seq"].get<std::int64_t>(); });
  return facts;
}

/// The milliseconds that an id of version 7 begins with.
std::int64_t id_ms(const Json& fact) {
  std::string digits = fact["id"];
  std::erase(digits, '-');
  return std::stoll(digits.substr(0, 12), nullptr, 16);
}

/// A minute between one person and the next, as at a kiosk.
void answer_all(SurveyDay& day, std::size_t people) {
  for (std::size_t person = 0; person < people; ++person) {
    day.clock.advance_ms(60'000);
    REQUIRE(day.answer(person) == SurveyOutcome::taken);
  }
}

}  // namespace

TEST_CASE("the copy that backups are made of holds no answer that waits, for 1 to 41 people") {
  SurveyDay day(41);
  for (std::size_t person = 0; person < 41; ++person) {
    REQUIRE(day.answer(person) == SurveyOutcome::taken);
    const auto copy = copy_in_memory(*day.station.store);
    REQUIRE(copy);
    std::size_t told = 0;
    for (std::size_t each = 0; each <= person; ++each) told += tells_of(*copy, each);
    CHECK(told == day.bodies("survey_response").size());
  }
}

TEST_CASE("a release is written in one go, apart from everybody's completion, and its times are its own") {
  for (const std::size_t people : {5U, 19U, 20U, 21U, 41U}) {
    SurveyDay day(41);
    answer_all(day, people);
    day.clock.advance_ms(60'000);
    day.gate(GateWish::close);
    const std::vector<Json> facts = own_facts(day);
    std::int64_t last_completed_ms = 0;
    std::size_t answers = 0;
    for (std::size_t i = 0; i < facts.size(); ++i) {
      if (facts[i]["kind"] == "survey_completed") last_completed_ms = id_ms(facts[i]);
      if (!is_answer(facts[i])) continue;
      answers += facts[i]["kind"] == "survey_response";
      CHECK(id_ms(facts[i]) >= last_completed_ms);
      // within a release one millisecond leads to the next, whoever it is of
      if (i > 0 && is_answer(facts[i - 1])) CHECK(id_ms(facts[i]) - id_ms(facts[i - 1]) <= 1);
    }
    CHECK(answers == people);
  }
}

TEST_CASE("between two people's completions nothing is written that one of them alone brought") {
  SurveyDay day(41);
  answer_all(day, 41);
  std::map<std::string, int> between;  // how many responses follow on a completion at once
  std::string last;
  for (const Json& fact : own_facts(day)) {
    if (fact["kind"] == "survey_completed") last = fact["body"]["participant"];
    if (fact["kind"] == "survey_response") ++between[last];
  }
  for (const auto& [person, responses] : between) CHECK(responses == 10);
}

TEST_CASE("the waiting files are of one size, whoever answers and however much they write") {
  SurveyDay day(21);
  std::set<std::uintmax_t> sizes;
  for (std::size_t person = 0; person < 21; ++person) {
    Json said = SurveyDay::said_by(person);
    if (person % 3 == 0) said["11"] = std::string(900, 'x') + std::to_string(person);
    const auto reply = reply_from(day.stored().survey, said);
    REQUIRE(reply);
    REQUIRE(take_survey(day.station, day.request(person), *reply).value().outcome == SurveyOutcome::taken);
    for (const int which : {0, 1})
      if (std::filesystem::exists(day.slot(which))) sizes.insert(std::filesystem::file_size(day.slot(which)));
  }
  CHECK(sizes.size() == 1);
}

}  // namespace sala
