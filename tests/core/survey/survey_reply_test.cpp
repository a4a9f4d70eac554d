// What one person says: by letter and number, what is asked, what is missing.
#include "core/survey/survey_reply.h"

#include <catch2/catch.hpp>

#include "core/survey/files/survey_toml.h"
#include "core/survey/read_survey.h"
#include "support/survey_files.h"
#include "words/survey.h"

namespace sala {
namespace {

const Survey& every_kind() {
  static const Survey survey =
      read_survey(survey_draft_from_toml(survey_of_every_kind).value(), seeded_random(1)).survey;
  return survey;
}

const SurveyItem& item_of(int n) {
  return *numbered_items(every_kind())[static_cast<std::size_t>(n) - 1].item;
}

std::optional<TextId> refusal_of_answers(const std::string& json) {
  const auto reply = reply_from(every_kind(), Json::parse(json));
  return reply ? std::nullopt : std::optional(reply.error().text);
}

SurveyReply replied(const std::string& json) {
  return tidied(every_kind(), reply_from(every_kind(), Json::parse(json)).value());
}

}  // namespace

TEST_CASE("answers name items by number and choices by letter") {
  const SurveyReply reply =
      replied(R"({"1":"b","2":5,"8":["c","a",{"other":"  ไอที "}],"9":0,"10":"๑,๒๐๐.50","11":" ดี  มาก "})");
  CHECK(reply.at(item_of(1).id).choices == std::vector{item_of(1).choices[1].id});
  CHECK(reply.at(item_of(2).id).level == 5);
  CHECK(reply.at(item_of(8).id).choices.size() == 2);
  CHECK(reply.at(item_of(8).id).words == "ไอที");
  CHECK(reply.at(item_of(9).id).level == 0);
  CHECK(reply.at(item_of(10).id).words == "1200.5");
  CHECK(reply.at(item_of(11).id).words == "ดี มาก");
  CHECK(!reply.contains(item_of(3).id));
}

TEST_CASE("what does not fit an item is refused with its number") {
  for (const char* json : {R"({"2":6})", R"({"2":0})", R"({"2":"5"})", R"({"1":"d"})", R"({"1":["a","b"]})",
                           R"({"9":11})", R"({"10":"สอง"})", R"({"11":3})", R"({"13":"x"})", R"({"1":{"other":""}})"}) {
    INFO(json);
    CHECK(refusal_of_answers(json) == words::error_survey_answer);
  }
  CHECK(refusal_of_answers(R"({"14":5})") == words::error_survey_no_item);
  CHECK(refusal_of_answers(R"({"x":5})") == words::error_survey_no_item);
  CHECK(refusal_of_answers(R"([5])") == words::error_survey_answers_file);
  CHECK(refusal_of_answers(R"({"2":null})") == std::nullopt);
}

TEST_CASE("what is not asked is not kept, though it was answered before") {
  CHECK(replied(R"({"2":2,"7":"ช้าไป"})").contains(item_of(7).id));
  CHECK(!replied(R"({"2":4,"7":"ช้าไป"})").contains(item_of(7).id));
  CHECK(!replied(R"({"7":"ช้าไป"})").contains(item_of(7).id));
}

TEST_CASE("a required item is missed where it is asked") {
  CHECK(unanswered_required(every_kind(), {}) == std::vector{2});
  CHECK(unanswered_required(every_kind(), replied(R"({"2":3})")).empty());
}

TEST_CASE("words end within their bound with a whole letter") {
  std::string long_text;
  for (int i = 0; i < 2000; ++i) long_text += "ก";
  const SurveyReply kept = replied(Json{{"11", long_text}}.dump());
  const std::string& words = kept.at(item_of(11).id).words;
  CHECK(words.size() <= max_reply_bytes);
  CHECK(words.size() % 3 == 0);
  CHECK(words.size() > max_reply_bytes - 3);
}

}  // namespace sala
