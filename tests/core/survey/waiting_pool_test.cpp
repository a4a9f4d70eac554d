// Answers that wait: what is released when, in which order, and what their file tells of them.
#include "core/survey/waiting_pool.h"

#include <catch2/catch.hpp>

#include "core/survey/survey_facts.h"
#include "core/survey/waiting_text.h"
#include "support/survey_files.h"

namespace sala {
namespace {

Survey survey_with_group(bool has_group) {
  Survey survey{Uuid::v4(seeded_random(70)), {"แบบประเมิน", ""}};
  survey.sections.push_back({{"s", ""}, {{"rate", SurveyItemKind::level5, {"ดี", ""}}}});
  SurveyItem group{"group", SurveyItemKind::single, {"กลุ่ม", ""}};
  group.group_by = has_group;
  for (const char* id : {"a", "b", "c"}) group.choices.push_back({id, {id, ""}});
  survey.sections[0].items.push_back(group);
  survey.sections[0].items.push_back({"say", SurveyItemKind::text, {"เขียน", ""}});
  return survey;
}

/// So many answers, of person 1, 2, 3… in turn; the text says which.
WaitingPool pool_of(const Survey& survey, int count, const Random& random) {
  WaitingPool pool{survey.id};
  for (int person = 1; person <= count; ++person) {
    SurveyReply reply;
    reply["rate"].level = person % 5 + 1;
    reply["say"].words = std::to_string(person);
    pool = with_answer(std::move(pool), Uuid::v4(random), waiting_answer(survey, reply, random), random);
  }
  return pool;
}

std::map<std::string, int> group_counts(const std::vector<int>& sizes) {
  std::vector<WaitingAnswer> answers;
  const char* names[] = {"a", "b", "c"};
  for (std::size_t group = 0; group < sizes.size(); ++group)
    for (int i = 0; i < sizes[group]; ++i) answers.push_back({{}, {{"group", names[group]}}});
  merge_small_groups(answers, "group");
  std::map<std::string, int> counts;
  for (const WaitingAnswer& answer : answers) ++counts[answer.ratings.at("group").get<std::string>()];
  return counts;
}

using GroupCounts = std::map<std::string, int>;

}  // namespace

TEST_CASE("at twenty waiting ten are released, closed all from five on") {
  const Survey survey = survey_with_group(false);
  const auto released = [&](int waiting, bool closed) {
    const Random random = seeded_random(3);
    return plan_release(survey, pool_of(survey, waiting, random), closed, random).released.size();
  };
  for (int waiting = 0; waiting < 20; ++waiting) CHECK(released(waiting, false) == 0);
  CHECK(released(20, false) == 10);
  for (int waiting = 0; waiting < 5; ++waiting) CHECK(released(waiting, true) == 0);
  for (int waiting = 5; waiting <= 20; ++waiting) CHECK(released(waiting, true) == static_cast<std::size_t>(waiting));
}

TEST_CASE("a survey by groups releases nothing before it is closed") {
  const Survey survey = survey_with_group(true);
  const Random random = seeded_random(3);
  CHECK(plan_release(survey, pool_of(survey, 41, random), false, random).released.empty());
  CHECK(plan_release(survey, pool_of(survey, 41, random), true, random).released.size() == 41);
}

TEST_CASE("groups too small to be told, or that leave too few beside them, become one") {
  CHECK(group_counts({5, 6, 7}) == GroupCounts{{"a", 5}, {"b", 6}, {"c", 7}});
  CHECK(group_counts({10, 2, 3}) == GroupCounts{{"a", 10}, {"other", 5}});
  CHECK(group_counts({10, 0, 3}) == GroupCounts{{"other", 13}});
  CHECK(group_counts({10, 9, 3}) == GroupCounts{{"a", 10}, {"other", 12}});
  CHECK(group_counts({5}) == GroupCounts{{"a", 5}});
  CHECK(group_counts({3, 1}) == GroupCounts{{"other", 4}});
}

TEST_CASE("who answered last is as likely as anybody to be told first") {
  const Survey survey = survey_with_group(false);
  constexpr int rounds = 4000;
  std::map<std::string, int> first, in_release;
  for (unsigned round = 0; round < rounds; ++round) {
    const Random random = seeded_random(1000 + round);
    const Release release = plan_release(survey, pool_of(survey, 20, random), false, random);
    ++first[release.released.front().texts.front().value.get<std::string>()];
    for (const WaitingAnswer& answer : release.released) ++in_release[answer.texts.front().value.get<std::string>()];
  }
  for (int person = 1; person <= 20; ++person) {
    INFO(person);
    CHECK(std::abs(first[std::to_string(person)] - rounds / 20) < 80);       // sd 14
    CHECK(std::abs(in_release[std::to_string(person)] - rounds / 2) < 180);  // sd 32
  }
}

TEST_CASE("a release is ratings as drawn, then texts in an order of their own; none says who or when") {
  const Survey survey = survey_with_group(false);
  bool is_ever_parted = false;
  for (unsigned seed = 0; seed < 5; ++seed) {
    const Random random = seeded_random(seed);
    const auto released = plan_release(survey, pool_of(survey, 20, random), false, random).released;
    const auto drafts = release_drafts(Uuid{}, survey, released, random);
    REQUIRE(drafts.size() == 20);
    std::vector<std::string> of_responses, of_texts;
    for (std::size_t i = 0; i < 20; ++i) {
      CHECK(drafts[i].kind == (i < 10 ? "survey_response" : "survey_text"));
      CHECK(drafts[i].body["by"] == "system");
      CHECK(!drafts[i].body.contains("time"));
      if (i < 10) of_responses.push_back(released[i].texts.front().value.get<std::string>());
      if (i >= 10) of_texts.push_back(drafts[i].body["text"].get<std::string>());
    }
    is_ever_parted |= of_responses != of_texts;
    CHECK(std::is_permutation(of_responses.begin(), of_responses.end(), of_texts.begin()));
  }
  CHECK(is_ever_parted);
}

TEST_CASE("what is about the person travels apart from ratings and texts") {
  Survey survey = survey_with_group(false);
  survey.sections[0].items[1].about = true;
  survey.sections[0].items[1].other = true;
  SurveyReply reply;
  reply["rate"].level = 4;
  reply["group"] = {{}, {}, true, "อาจารย์พิเศษ"};
  const WaitingAnswer answer = waiting_answer(survey, reply, seeded_random(4));
  CHECK(answer.ratings == std::map<std::string, Json>{{"rate", 4}});
  REQUIRE(answer.abouts.size() == 1);
  CHECK(answer.abouts[0].value == "other");
  REQUIRE(answer.texts.size() == 1);
  CHECK(answer.texts[0].salt != answer.abouts[0].salt);
}

TEST_CASE("a waiting file is as long after each answer, and says nothing of an order") {
  const Survey survey = survey_with_group(false);
  for (int count = 1; count <= 41; ++count) {
    const Random random = seeded_random(static_cast<unsigned>(count));
    const WaitingPool pool = pool_of(survey, count, random);
    CHECK(waiting_text(pool).size() == waiting_slot_bytes);
    CHECK(std::ranges::is_sorted(pool.who));
    CHECK(waiting_pool_from(waiting_text(pool), survey.id) == pool);
  }
}

TEST_CASE("a slot that was torn, damaged or is another survey's is none") {
  const Survey survey = survey_with_group(false);
  const std::string whole = waiting_text(pool_of(survey, 7, seeded_random(1)));
  CHECK(!waiting_pool_from(whole, Uuid::v4(seeded_random(2))));
  CHECK(!waiting_pool_from("", survey.id));
  CHECK(!waiting_pool_from(std::string(1000, ' '), survey.id));
  for (std::size_t at = 0; at <= whole.find_last_not_of(' '); at += 37) {
    std::string damaged = whole;
    damaged[at] = damaged[at] == 'x' ? 'y' : 'x';
    CHECK(!waiting_pool_from(damaged, survey.id));
    CHECK(!waiting_pool_from(whole.substr(0, at), survey.id));
  }
}

TEST_CASE("bodies of answers are read as they were written") {
  const Uuid survey = Uuid::v4(seeded_random(1)), id = Uuid::v4(seeded_random(2));
  const SurveyResponse response{survey, id, {{"q1", 5}, {"q2", "b"}, {"q3", Json{"a", "b"}}}};
  CHECK(survey_response_from(survey_response_body(response)) == response);
  const SurveyText text{survey, "q4", "ดี", "00"};
  CHECK(survey_text_from(survey_text_body(text)) == text);
  const SurveyAbout about{survey, "q5", "a", "11"};
  CHECK(survey_about_from(survey_about_body(about)) == about);
  CHECK(survey_lost_from(survey_lost_body({survey, 3})) == SurveyLost{survey, 3});
  CHECK(survey_completed_from(survey_completed_body({id, survey}, {})) == SurveyCompleted{id, survey});
  CHECK(!survey_response_from({{"survey", survey.text()}, {"response", id.text()}}));
  CHECK(!survey_lost_from({{"survey", survey.text()}, {"n", 0}}));
}

}  // namespace sala
