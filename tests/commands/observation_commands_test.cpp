// Observation by line, from the template to the figures of the summary.
#include "support/day/desk.h"

namespace sala {
namespace {

struct ObservationLine : Desk {
  ObservationLine() {
    set_up();
    const std::string form = file("rubric.toml").string();
    ask({"rubric", "template", form});
    rubric = id({"rubric", "import", form}, "rubric");
  }
  std::string note(Words words, int status = 0) {
    words.insert(words.begin(), "observe");
    const Json answer = ask(std::move(words), status);
    return status == 0 ? answer["fact"].get<std::string>() : answer["error"].get<std::string>();
  }
  std::string rate(const std::string& person, const std::string& item, const std::string& rating) {
    return note({"--participant", person, "--item", item, "--rating", rating});
  }
  Json figures() { return ask({"summary"})["observations"]; }

  std::string rubric;
};

}  // namespace

TEST_CASE("the template is imported as it stands, and what was noted stands in the summary") {
  ObservationLine line;
  line.rate(line.yanisa, "1", "2");
  line.rate(line.yanisa, "1", "5");
  line.rate(line.kongkiat, "1", "4");
  line.rate(line.yanisa, "2", "3");
  const Json figures = line.figures();
  REQUIRE(figures.size() == 4);
  CHECK(figures[0]["rubric"] == line.rubric);
  CHECK(figures[0]["people"] == 2);
  CHECK(figures[0]["ratings"] == 2);
  CHECK(figures[0]["mean"].get<double>() == Approx(4.5));
  CHECK(figures[0]["sd"].get<double>() == Approx(0.70710678));
  CHECK(figures[1]["people"] == 1);
  CHECK(figures[1]["sd"].is_null());
  CHECK(figures[2]["mean"].is_null());
  CHECK(figures == line.ask({"rubric", "results"}));
  const Json shown = line.ask({"rubric", "show"});
  CHECK(shown[0]["items"][0]["item"] == figures[0]["item"]);
}

TEST_CASE("what is taken back by a correction, or by no rating, does not count") {
  ObservationLine line;
  const std::string first = line.rate(line.yanisa, "1", "2");
  line.ask({"correct", first, "--reason", "wrong person"});
  CHECK(line.figures()[0]["people"] == 0);
  line.rate(line.yanisa, "1", "4");
  line.note({"--participant", line.yanisa, "--item", "1", "--clear"});
  CHECK(line.figures()[0]["people"] == 0);
}

TEST_CASE("groups and the whole room are noted, and are no people") {
  ObservationLine line;
  line.note({"--group", "โต๊ะ 3", "--item", "1", "--rating", "5"});
  line.note({"--item", "1", "--rating", "4", "--note", "ตั้งใจทุกคน"});
  CHECK(line.figures()[0]["people"] == 0);
}

TEST_CASE("what cannot be noted is refused in words") {
  ObservationLine line;
  const std::string nobody = "00000000-0000-4000-8000-000000000000";
  CHECK(line.note({"--participant", nobody, "--item", "1", "--rating", "4"}, 1) == "error_observation_person");
  CHECK(line.note({"--participant", line.yanisa, "--item", "9", "--rating", "4"}, 1) == "error_observation_item");
  CHECK(line.note({"--session", nobody, "--item", "1", "--rating", "4"}, 1) == "error_observation_session");
  CHECK(line.note({"--participant", line.yanisa}, 1) == "error_observe_what");
  CHECK(line.run({"observe", "--item", "1", "--rating", "6"}).status == 2);
  CHECK(line.ask({"observe", "--item", "1"}, 1)["error"] == "error_observe_what");
  CHECK(line.run({"observe", "--clear"}).status == 2);
}

TEST_CASE("once somebody was observed only words of the rubric change") {
  ObservationLine line;
  line.rate(line.yanisa, "1", "4");
  const std::string other = line.write("other.toml", "title = \"อื่น\"\n[[items]]\nname = \"พูด\"\n");
  CHECK(line.ask({"rubric", "import", other}, 1)["error"] == "error_rubric_observed");
  const std::string items =
      "[[items]]\nname = \"ก\"\n[[items]]\nname = \"ข\"\n[[items]]\nname = \"ค\"\n[[items]]\nname = \"ง\"\n";
  CHECK(line.ask({"rubric", "import", line.write("words.toml", items)})["rubric"] == line.rubric);
  CHECK(line.figures()[0]["people"] == 1);
  CHECK(line.figures()[0]["name"]["th"] == "ก");
  CHECK(line.ask({"rubric", "import", other, "--new"})["rubric"] != line.rubric);
}

TEST_CASE("a dry run shows the items and what was left out, and stores nothing") {
  Desk desk;
  desk.set_up();
  const std::string file =
      desk.write("r.toml", "title = \"ก\"\n[[items]]\nhint = \"ไม่มีชื่อ\"\n[[items]]\nname = \"พูด\"\n");
  const Json read = desk.ask({"rubric", "import", file, "--dry-run"});
  CHECK(read["rubric"].is_null());
  CHECK(read["items"].size() == 1);
  CHECK(read["skipped"][0]["line"] == 2);
  CHECK(desk.ask({"rubric", "show"}).empty());
}

TEST_CASE("an indicator is told with its result and whether that reaches the target") {
  Desk desk;
  desk.set_up();
  const std::string sheet =
      desk.write("p.toml",
                 "code = \"X-1\"\ntitle = \"ทดลอง\"\nstarts = 2026-11-23\nends = 2026-11-23\nindicators = [\n"
                 "{ name = \"มา\", target = 1, unit = \"คน\", measure = \"checked_in\" },\n"
                 "{ name = \"พอใจ\", target = 4.5, unit = \"คะแนน\", measure = \"survey_mean\" } ]\n");
  desk.ask({"project", "import", sheet});
  const Json indicators = desk.ask({"summary", "--project", "X-1"})["indicators"];
  REQUIRE(indicators.size() == 2);
  CHECK(indicators[0]["target"] == 1);
  CHECK(indicators[0]["result"].get<double>() == Approx(0));
  CHECK(indicators[0]["reached"] == false);
  CHECK(indicators[1]["target"] == 4.5);
  CHECK(indicators[1]["result"].is_null());
  CHECK(indicators[1]["reached"].is_null());
}

}  // namespace sala
