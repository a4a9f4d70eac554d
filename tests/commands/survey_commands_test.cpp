// Surveys by line, from the template to what the room said.
#include "files/whole_file.h"
#include "support/day/desk.h"
#include "support/survey_files.h"

namespace sala {
namespace {

struct SurveyLine : Desk {
  explicit SurveyLine(int people = 6) {
    set_up();
    std::string list = "no,given name,family name\n";
    for (int n = 3; n <= people; ++n) list += std::to_string(n) + ",คน" + std::to_string(n) + ",นามสกุล\n";
    ask({"roster", "import", write("people.csv", list)});
    survey = id({"survey", "import", write("survey.toml", survey_of_every_kind)}, "survey");
    for (const Json& person : ask({"roster", "list"})) {
      persons.push_back(person["participant"]);
      ask({"check-in", "--participant", persons.back()});
    }
  }
  Json respond(std::size_t person, const std::string& answers, int status = 0) {
    return ask({"survey", "respond", "--participant", persons.at(person), "--file", write("a.json", answers)}, status);
  }
  Json results() { return ask({"survey", "results"})[0]; }

  std::string survey;
  std::vector<std::string> persons;
};

}  // namespace

TEST_CASE("from a file to what the room said") {
  SurveyLine line;
  line.respond(0, R"({"2":5})", 1);
  line.ask({"gate", "survey", "open"});
  const std::vector<int> levels = {5, 5, 4, 4, 3, 3};
  for (std::size_t person = 0; person < 6; ++person) {
    const Json said = {{"1", person < 3 ? "a" : "b"},
                       {"2", levels[person]},
                       {"3", 5},
                       {"5", 2},
                       {"6", 4 + (person % 2)},
                       {"8", Json::array({"a", Json{{"other", "ไอที"}}})},
                       {"9", person < 3 ? 10 : 6},
                       {"11", "ดีมาก " + std::to_string(person)}};
    const Json answer = line.respond(person, said.dump());
    CHECK(answer["survey"] == line.survey);
    CHECK(answer["completed"].is_string());
  }
  line.respond(0, R"({"2":1})", 1);
  Json results = line.results();
  CHECK(results["answered"] == 6);
  CHECK(results["responses"] == 0);
  CHECK(results["held"] == 6);
  CHECK(results["mean"].is_null());
  line.ask({"gate", "survey", "close"});
  results = line.results();
  CHECK(results["responses"] == 6);
  CHECK(results["held"] == 0);
  CHECK(results["lost"] == 0);
  CHECK(results["response_rate"].get<double>() == Approx(1.0));
  CHECK(results["mean"].get<double>() == Approx(54.0 / 12));
  const Json& items = results["items"];
  REQUIRE(items.size() == 12);
  CHECK(items[0]["item"] == 1);
  CHECK(items[0]["kind"] == "single");
  CHECK(items[0]["counts"] == Json{{"a", 3}, {"b", 3}, {"c", 0}, {"other", 0}});
  CHECK(items[1]["mean"].get<double>() == Approx(4.0));
  CHECK(items[1]["level"] == 4);
  CHECK(items[1]["counts"]["5"] == 2);
  CHECK(items[7]["counts"]["other"] == 6);
  CHECK(items[10]["n"] == 6);
  CHECK(results["recommend"]["promoters"] == 3);
  CHECK(results["recommend"]["nps"].get<double>() == Approx(0));
  REQUIRE(results["pairs"].size() == 1);
  CHECK(results["pairs"][0]["difference"].get<double>() == Approx(2.5));
  CHECK(results["texts"].size() == 2);
  Json summary = line.ask({"summary"})["surveys"][0];
  results.erase("texts");
  CHECK(summary == results);
}

TEST_CASE("the template that Sala writes is imported as it stands, as TOML and as a workbook") {
  Desk desk;
  desk.set_up();
  for (const char* name : {"form.toml", "form.xlsx"}) {
    const std::string file = desk.file(name).string();
    desk.ask({"survey", "template", file});
    const Json read = desk.ask({"survey", "import", file, "--dry-run"});
    CHECK(read["survey"].is_null());
    CHECK(read["items"].size() == 20);
    CHECK(read["skipped"].empty());
    CHECK(desk.ask({"survey", "import", file})["survey"].is_string());
  }
  CHECK(desk.ask({"survey", "show"}).size() == 1);
}

TEST_CASE("what cannot be taken is told by its line and does not stop the rest") {
  Desk desk;
  desk.set_up();
  const std::string mixed =
      "title = \"t\"\n[[sections]]\ntitle = \"s\"\n[[sections.items]]\nkind = \"level5\"\ntext = \"ดี\"\n"
      "[[sections.items]]\nkind = \"stars\"\ntext = \"ดาว\"\n";
  const Json read = desk.ask({"survey", "import", desk.write("mixed.toml", mixed)});
  CHECK(read["items"].size() == 1);
  REQUIRE(read["skipped"].size() == 1);
  CHECK(read["skipped"][0]["line"] == 7);
  const std::string none =
      "title = \"t\"\n[[sections]]\ntitle = \"s\"\n[[sections.items]]\nkind = \"stars\"\ntext = \"ดาว\"\n";
  CHECK(desk.ask({"survey", "import", desk.write("none.toml", none), "--new"}, 1)["survey"].is_null());
}

TEST_CASE("results go out as sheets: items, responses without anything about people, texts apart") {
  SurveyLine line;
  line.ask({"gate", "survey", "open"});
  for (std::size_t person = 0; person < 6; ++person) line.respond(person, R"({"1":"a","2":4,"11":"ชอบมาก"})");
  line.ask({"gate", "survey", "close"});
  line.ask({"summary", "--csv", line.file("csv").string()});
  line.ask({"summary", "--xlsx", line.file("all.xlsx").string()});
  const std::string responses = read_file(line.file("csv") / "survey-responses.csv").value();
  CHECK(responses.find("ประเภทบุคลากร") == std::string::npos);
  CHECK(responses.find("ชอบมาก") == std::string::npos);
  CHECK(std::ranges::count(responses, '\n') == 7);
  CHECK(read_file(line.file("csv") / "survey-texts.csv").value().find("ชอบมาก") != std::string::npos);
  CHECK(read_file(line.file("csv") / "survey-items.csv").value().find("ความรอบรู้") != std::string::npos);
}

}  // namespace sala
