// Tests by line, from the trainer's file of questions to what the room learned.
#include <fstream>
#include <iterator>

#include "support/day/desk.h"

namespace sala {
namespace {

/// Ten people × ten questions (K. Wuensch's teaching page), whose reliability is known.
const std::vector<std::string> wuensch = {"1111110110", "1011011101", "1111011001", "0010001000", "0000010010",
                                          "1110111111", "1101110111", "1111111101", "0101111101", "1101101110"};

constexpr const char* four_questions =
    "::name of one:: หนึ่ง {=ก ~ข ~ค}\n\n"
    "สอง {~%50%ก ~%50%ข ~%-50%ค ~%-50%ง}\n\n"
    "สาม {TRUE}\n\n"
    "สี่ {#12.5:0.5}\n";

struct TestDesk : Desk {
  TestDesk() { set_up(); }

  std::string imported(const std::string& gift = four_questions, Words more = {}) {
    Words words = {"test", "import", write("q.gift", gift)};
    words.insert(words.end(), more.begin(), more.end());
    return id(words, "test");
  }
  void check_in(const std::string& participant) { ask({"check-in", "--participant", participant}); }
  Json gate(const std::string& state, const std::string& phase, Words more = {}) {
    Words words = {"gate", "test", state, "--phase", phase};
    words.insert(words.end(), more.begin(), more.end());
    return ask(words);
  }
  Json answer(const std::string& participant, const std::string& phase, const std::string& answers, int status = 0) {
    return ask({"test", "answer", "--participant", participant, "--phase", phase, "--file", write("a.json", answers)},
               status);
  }
  Json head() { return ask({"facts", "head"}); }
};

double number(const Json& json) {
  return json.get<double>();
}

std::string row_as_answers(const std::string& row) {
  Json answers = Json::object();
  for (std::size_t i = 0; i < row.size(); ++i) answers[std::to_string(i + 1)] = row[i] == '1';
  return answers.dump();
}

}  // namespace

TEST_CASE("from a file of questions to the finding") {
  TestDesk desk;
  std::string gift, roster = "no,given name,family name\n";
  for (int i = 1; i <= 10; ++i) gift += "::q" + std::to_string(i) + ":: ข้อ " + std::to_string(i) + " {T}\n\n";
  for (int i = 3; i <= 10; ++i) roster += std::to_string(i) + ",คน" + std::to_string(i) + ",นามสกุล\n";
  desk.ask({"roster", "import", desk.write("people.csv", roster)});
  desk.imported(gift, {"--title", "สารบรรณ", "--minutes", "20"});
  const Json people = desk.ask({"roster", "list"});
  REQUIRE(people.size() == 10);
  for (const Json& person : people) desk.check_in(person["participant"]);
  desk.gate("open", "pre");
  for (std::size_t i = 0; i < 10; ++i) desk.answer(people[i]["participant"], "pre", row_as_answers(wuensch[i]));
  CHECK(desk.gate("open", "post")["closed_pre"] == true);
  for (std::size_t i = 0; i < 10; ++i) desk.answer(people[i]["participant"], "post", row_as_answers("1111111110"));
  desk.gate("close", "post");
  const Json test = desk.ask({"summary"})["tests"][0];
  CHECK(test["pairs"] == 10);
  CHECK(number(test["full_score"]) == 10);
  CHECK(number(test["post"]["mean"]) == 9);
  CHECK(number(test["pre"]["mean"]) == Approx(6.6));
  const Json& pre = test["reliability"]["pre"];
  CHECK(number(pre["kr20"]) == Approx(0.6963470).margin(5e-8));
  CHECK(number(pre["kr21"]) == Approx(0.6841705).margin(5e-8));
  CHECK(number(pre["alpha"]) == Approx(number(pre["kr20"])));
  const std::vector<double> biserials = {.7946, .7946, .2027, .6140, .7095, .4345, .1625, .7946, .0828, .6251};
  for (std::size_t i = 0; i < 10; ++i) {
    const Json& item = test["items"][i];
    CHECK(item["n"] == i + 1);
    CHECK(item["phase"] == "pre");
    CHECK(number(item["point_biserial"]) == Approx(biserials[i]).margin(5e-5));
    CHECK(item["choices"]["none"] == 0);
  }
  CHECK(test["items"][19]["difficulty"] == 0.0);
  CHECK(test["reliability"]["post"]["alpha"].is_null());
  CHECK(desk.ask({"test", "results"})[0] == test);
  const std::string words = run_sala(desk.data(), {"summary", "--lang", "th"}).output;
  CHECK(words.find("ผู้เข้ารับการอบรม 10 คน มีคะแนนเฉลี่ยก่อนอบรม 6.60") != std::string::npos);
  CHECK(words.find("กลุ่มตัวอย่างน้อย") != std::string::npos);
}

TEST_CASE("questions are shown before they are taken, and a dry run writes nothing") {
  TestDesk desk;
  const Json before = desk.head();
  const Json shown = desk.ask({"test", "import", desk.write("q.gift", four_questions), "--dry-run"});
  CHECK(shown["questions"].size() == 4);
  CHECK(shown["test"].is_null());
  CHECK(shown["format"] == "gift");
  CHECK(desk.head() == before);
  const Json none = desk.ask({"test", "import", desk.write("e.gift", "เขียนเรียงความ {}\n")}, 1);
  CHECK(none["skipped"].size() == 1);
  CHECK(none["test"].is_null());
  CHECK(desk.head() == before);
  CHECK(desk.ask({"test", "results"}) == Json::array());
  CHECK(desk.ask({"gate", "test", "open", "--phase", "pre"}, 1)["error"] == "error_no_tests");
}

TEST_CASE("importing again replaces a test until somebody answered it") {
  TestDesk desk;
  const std::string first = desk.imported();
  CHECK(desk.imported("หนึ่ง {=ก ~ข}\n") == first);
  CHECK(desk.ask({"test", "show"})[0]["questions"].size() == 1);
  desk.check_in(desk.yanisa);
  desk.gate("open", "pre");
  desk.answer(desk.yanisa, "pre", R"({"1":"a"})");
  CHECK(desk.ask({"test", "import", desk.write("q.gift", four_questions)}, 1)["error"] == "error_test_answered");
  CHECK(desk.ask({"test", "import", desk.write("q.gift", four_questions), "--new"})["test"] != first);
  CHECK(desk.ask({"gate", "test", "close", "--phase", "pre"}, 1)["error"] == "error_which_test");
  CHECK(desk.ask({"gate", first, "close", "--phase", "pre"})["open"] == false);
}

TEST_CASE("who may answer, and what an answer is") {
  TestDesk desk;
  desk.imported();
  const std::string good = R"({"1":"a","2":["a","b"],"3":true,"4":"12.25"})";
  CHECK(desk.answer(desk.yanisa, "pre", good, 1)["error"] == "not_registered");
  desk.check_in(desk.yanisa);
  CHECK(desk.answer(desk.yanisa, "pre", good, 1)["error"] == "phase_closed");
  desk.gate("open", "pre");
  CHECK(desk.answer(desk.yanisa, "pre", R"({"1":"d"})", 1)["error"] == "error_answers_value");
  CHECK(desk.answer(desk.yanisa, "pre", R"({"5":"a"})", 1)["error"] == "error_answers_question");
  CHECK(desk.answer(desk.yanisa, "pre", "[1]", 1)["error"] == "error_answers_file");
  CHECK(desk.answer(desk.yanisa, "pre", "nonsense", 1)["error"] == "error_answers_file");
  CHECK(desk.ask({"test", "attempts"}) == Json::array());
  const Json answered = desk.answer(desk.yanisa, "pre", good);
  CHECK(members(answered) == std::vector<std::string>{"attempt", "fact"});
  CHECK(desk.answer(desk.yanisa, "pre", good, 1)["error"] == "already_finished");
  const Json attempts = desk.ask({"test", "attempts", "--participant", desk.yanisa, "--phase", "pre"});
  REQUIRE(attempts.size() == 1);
  CHECK(attempts[0] == Json{{"attempt", answered["attempt"]},
                            {"participant", desk.yanisa},
                            {"phase", "pre"},
                            {"form", nullptr},
                            {"state", "ended"},
                            {"counts", true},
                            {"score", 4},
                            {"full", 4},
                            {"used_s", 0}});
}

TEST_CASE("another key: who changes is told before, and the newest key counts") {
  TestDesk desk;
  desk.imported();
  for (const std::string& person : {desk.yanisa, desk.kongkiat}) desk.check_in(person);
  desk.gate("open", "pre");
  desk.answer(desk.yanisa, "pre", R"({"1":"b","3":true})");
  desk.answer(desk.kongkiat, "pre", R"({"1":"a"})");
  const std::string key = desk.write("key.json", R"({"answer":"b"})");
  const Json before = desk.head();
  const Json told = desk.ask({"test", "key", "1", "--file", key, "--reason", "เฉลยผิด", "--dry-run"});
  CHECK(told == Json{{"people", 2}, {"mean_before", 1.0}, {"mean_after", 1.0}, {"pass_gained", 0}, {"pass_lost", 0}});
  CHECK(desk.head() == before);
  desk.ask({"test", "key", "1", "--file", key, "--reason", "เฉลยผิด"});
  Json attempts = desk.ask({"test", "attempts"});
  CHECK(attempts[0]["score"] == 2);
  CHECK(attempts[1]["score"] == 0);
  desk.ask({"test", "void", "3", "none", "--reason", "กำกวม"});
  attempts = desk.ask({"test", "attempts"});
  CHECK(attempts[0]["score"] == 1);
  CHECK(attempts[0]["full"] == 3);
  desk.ask({"test", "void", "1", "all", "--reason", "กำกวม"});
  CHECK(desk.ask({"test", "attempts"})[1]["score"] == 1);
  CHECK(desk.ask({"test", "void", "9", "all", "--reason", "x"}, 1)["error"] == "error_no_question");
  CHECK(desk.run({"test", "void", "1", "all"}).status == 2);
  CHECK(desk.ask({"test", "key", "1", "--file", desk.write("k.json", R"({"answer":"z"})"), "--reason", "x"},
                 1)["error"] == "error_key_value");
}

TEST_CASE("phases: post closes pre, a gate may end by itself, a window follows the agenda") {
  TestDesk desk;
  desk.imported();
  const auto is_open = [&](const char* phase) {
    return desk.ask({"test", "show"})[0]["phases"][phase]["open"] == true;
  };
  CHECK_FALSE(is_open("pre"));
  CHECK(desk.gate("open", "pre")["closed_pre"] == false);
  CHECK(is_open("pre"));
  CHECK(desk.gate("open", "post", {"--keep-pre"})["closed_pre"] == false);
  CHECK(is_open("pre"));
  CHECK(desk.gate("open", "post")["closed_pre"] == true);
  CHECK_FALSE(is_open("pre"));
  desk.gate("open", "pre", {"--until", "2020-01-01T00:00:00+07:00"});
  CHECK_FALSE(is_open("pre"));
  desk.gate("open", "pre", {"--until", "2099-01-01T00:00:00+07:00"});
  CHECK(is_open("pre"));
  desk.gate("clock", "pre");
  CHECK_FALSE(is_open("pre"));
  const std::string session = desk.id({"session", "add", "--title", "ช่วง", "--starts", "2020-01-01T09:00:00+07:00",
                                       "--ends", "2099-01-01T12:00:00+07:00"},
                                      "session");
  desk.ask({"test", "window", "pre", "--opens", session + ":starts-10", "--closes", session + ":ends"});
  CHECK(is_open("pre"));
  CHECK(desk.ask({"test", "window", "pre", "--opens", "morning:starts"}, 1)["error"] == "error_window_text");
  CHECK(desk.ask({"gate", "test", "open"}, 1)["error"] == "error_phase_needed");
}

TEST_CASE("more time is given to the open phase or to one person") {
  TestDesk desk;
  desk.imported(four_questions, {"--minutes", "10"});
  CHECK(desk.ask({"test", "more-time", "5", "--reason", "ไฟดับ"}, 1)["error"] == "attempt_none_open");
  desk.gate("open", "pre");
  CHECK(desk.ask({"test", "more-time", "5", "--reason", "ไฟดับ"})["phase"] == "pre");
  CHECK(desk.run({"test", "more-time", "241", "--reason", "ไฟดับ"}).status == 2);
  CHECK(desk.ask({"test", "more-time", "5", "--participant", desk.yanisa, "--reason", "ตา"}, 1)["error"] ==
        "error_no_attempt");
}

TEST_CASE("the facts of a test, taken in elsewhere, tell the same; without its key nothing is made of points") {
  TestDesk desk;
  desk.imported();
  desk.check_in(desk.yanisa);
  desk.gate("open", "pre");
  desk.answer(desk.yanisa, "pre", R"({"1":"a","2":["a"]})");
  desk.gate("close", "pre");
  const std::string file = desk.file("all.facts.jsonl").string();
  REQUIRE(run_sala(desk.data(), {"facts", "export", file}).status == 0);
  Desk other;
  other.ask({"facts", "import", file});
  CHECK(other.ask({"summary"})["tests"] == desk.ask({"summary"})["tests"]);
  CHECK_FALSE(other.ask({"summary"}).contains("not_here"));
}

TEST_CASE("results go out in sheets of the same figures") {
  TestDesk desk;
  desk.imported();
  desk.check_in(desk.yanisa);
  desk.gate("open", "pre");
  desk.answer(desk.yanisa, "pre", R"({"1":"a","2":["a"],"4":"12"})");
  desk.gate("close", "pre");
  const std::string folder = desk.file("out").string();
  const Json told = desk.ask({"summary", "--csv", folder});
  CHECK(told["files"].size() == 10);
  const auto text = [&](const char* name) {
    std::ifstream in(folder + "/" + name);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  CHECK(text("test-results.csv").find("ญาณิศา") != std::string::npos);
  CHECK(text("test-answers.csv").find("[\"\"a\"\"]") != std::string::npos);
  CHECK(text("test-items.csv").find("หนึ่ง") != std::string::npos);
}

}  // namespace sala
