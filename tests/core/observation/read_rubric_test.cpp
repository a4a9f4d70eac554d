#include "core/observation/read_rubric.h"

#include <catch2/catch.hpp>

#include "core/observation/observation_facts.h"
#include "core/observation/rubric_body.h"
#include "core/texts.h"
#include "support/sources.h"
#include "support/survey_files.h"
#include "words/observation.h"

namespace sala {
namespace {

ReadRubric rubric_of(const std::string& toml) {
  return read_rubric(toml, seeded_random(1)).value();
}

/// The items that were taken, by name.
std::string names_taken(const ReadRubric& read) {
  std::string names;
  for (const RubricItem& item : read.rubric.items) names += item.name.th + ";";
  return names;
}

/// "line: word's id" of each.
std::string told(const std::vector<RubricFileNote>& notes) {
  std::string text;
  for (const RubricFileNote& note : notes)
    text += std::to_string(note.line) + " " + std::string(name_of(note.why.text)) + ";";
  return text;
}

std::string item(const std::string& members) {
  return "[[items]]\n" + members + "\n";
}

}  // namespace

TEST_CASE("the shipped rubric has four items with ids of their own and nothing to note") {
  const ReadRubric read =
      rubric_of(text_of(std::filesystem::path(SALA_SOURCE_DIR) / "data" / "observation" / "learning.toml"));
  CHECK(names_taken(read) == "การมีส่วนร่วม;การซักถาม;การทำงานร่วมกัน;การลงมือปฏิบัติ;");
  CHECK(told(read.skipped) + told(read.notes) == "");
  CHECK(read.rubric.items[0].levels.empty());
  CHECK(read.rubric.items[3].levels[4] == Bilingual{"ทำได้เอง", "alone"});
  CHECK(read.rubric.items[0].id != read.rubric.items[1].id);
}

TEST_CASE("what cannot be taken is left out with its line and why") {
  const ReadRubric read = rubric_of("title = \"ก\"\n" + item("hint = \"ไม่มีชื่อ\"") + item("name = \"พูด\"") +
                                    item("name = \"พูด\"") + item("name = \"ทำ\"\nlevels = [\"1\", \"2\"]") +
                                    item("name = \"คิด\"\nlevels = [\"1\", \"2\", \"3\", \"4\", \"\"]"));
  CHECK(names_taken(read) == "พูด;");
  CHECK(told(read.skipped) ==
        "2 rubric_skip_no_name;6 rubric_skip_same_name;8 rubric_skip_levels;11 rubric_skip_levels;");
}

TEST_CASE("more items than a trainer can judge are left out") {
  std::string toml;
  for (std::size_t i = 0; i <= max_rubric_items; ++i) toml += item("name = \"" + std::to_string(i) + "\"");
  const ReadRubric read = rubric_of(toml);
  CHECK(read.rubric.items.size() == max_rubric_items);
  CHECK(told(read.skipped) == "41 rubric_skip_many;");
}

TEST_CASE("members that are not known are noted, and an English name alone is the name") {
  const ReadRubric read = rubric_of("weight = 3\n" + item("name_en = \"Asks\"\ncolour = \"red\""));
  CHECK(names_taken(read) == "Asks;");
  CHECK(told(read.notes) == "1 rubric_note_unknown;4 rubric_note_unknown;");
}

TEST_CASE("a file that is no TOML is refused with its line, one without items as a whole") {
  const auto broken = read_rubric("title = \"ก\"\n[[items", seeded_random(1));
  REQUIRE_FALSE(broken);
  CHECK(broken.error().text == words::error_rubric_toml);
  CHECK(broken.error().values.front().second == "2");
  CHECK(read_rubric("title = \"ก\"", seeded_random(1)).error().text == words::error_rubric_no_items);
}

TEST_CASE("a rubric comes back from its body, and keeps its ids where nothing but words changed") {
  Rubric rubric = rubric_of(item("name = \"พูด\"\nhint = \"เสียงดัง\"") + item("name = \"ทำ\"")).rubric;
  rubric.id = Uuid::v4(seeded_random(2));
  CHECK(rubric_put_from(rubric_put_body(rubric, {})).value() == rubric);
  const Rubric reworded = rubric_of(item("name = \"พูดจา\"") + item("name = \"ลงมือ\"")).rubric;
  const auto worded = with_words_of(rubric, reworded);
  REQUIRE(worded);
  CHECK(worded->id == rubric.id);
  CHECK(worded->items[1].id == rubric.items[1].id);
  CHECK(worded->items[1].name.th == "ลงมือ");
  CHECK_FALSE(with_words_of(rubric, rubric_of(item("name = \"พูด\"")).rubric));
}

namespace {

Observation of_a_person() {
  Observation seen;
  seen.session = Uuid::v4(seeded_random(3));
  seen.whom.participant = Uuid::v4(seeded_random(4));
  seen.rubric = Uuid::v4(seeded_random(5));
  seen.item = "talks";
  seen.rating = 4;
  seen.note = "ถามก่อนใคร";
  return seen;
}

Json body_with(const char* member, Json value) {
  Json body = observation_body(of_a_person(), {});
  body[member] = std::move(value);
  return body;
}

}  // namespace

TEST_CASE("an observation comes back from its body, of a person, a group and the whole room") {
  Observation seen = of_a_person();
  CHECK(observation_from(observation_body(seen, {})) == seen);
  seen.whom = {{}, "โต๊ะ 3"};
  CHECK(observation_from(observation_body(seen, {})) == seen);
  seen.whom = {};
  seen.rating.reset();
  CHECK(observation_from(observation_body(seen, {})) == seen);
}

TEST_CASE("a body that says something else than it may is not understood") {
  CHECK(observation_from(body_with("rating", 5)));
  CHECK(observation_from(body_with("rating", nullptr)));
  for (const Json& rating : {Json(0), Json(6), Json("4"), Json(4.5)})
    CHECK_FALSE(observation_from(body_with("rating", rating)));
  CHECK_FALSE(observation_from(body_with("participant", "somebody")));
  CHECK_FALSE(observation_from(body_with("session", 7)));
}

TEST_CASE("an observer is the user who signed in, else the station") {
  const Uuid station = Uuid::v4(seeded_random(6)), user = Uuid::v4(seeded_random(7));
  CHECK(observer_of({{"by", user.text()}}, station) == user.text());
  CHECK(observer_of({{"by", "system"}}, station) == station.text());
}

}  // namespace sala
