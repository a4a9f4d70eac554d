#include "support/day/desk.h"

namespace sala {
namespace {

std::string demo_file() {
  return SALA_SOURCE_DIR "/data/demo/project.toml";
}

}  // namespace

TEST_CASE("a new project is listed with its members") {
  Desk desk;
  const std::string id = desk.id({"project", "new", "--code", "A-1", "--title", "อบรม", "--title-en", "Training",
                                  "--starts", "2026-11-23", "--ends", "2026-11-24", "--place", "ห้องประชุม"},
                                 "project");
  const Json all = desk.ask({"project", "list"});
  REQUIRE(all.size() == 1);
  CHECK(all[0] == Json{{"project", id},
                       {"code", "A-1"},
                       {"title", {{"th", "อบรม"}, {"en", "Training"}}},
                       {"starts_on", "2026-11-23"},
                       {"ends_on", "2026-11-24"},
                       {"active", true}});
}

TEST_CASE("a project without a last day is one day long") {
  Desk desk;
  desk.ask({"project", "new", "--code", "A", "--title", "อบรม", "--starts", "2026-11-23"});
  CHECK(desk.ask({"project", "list"})[0]["ends_on"] == "2026-11-23");
}

TEST_CASE("a project that cannot be is refused and nothing is written") {
  Desk desk;
  desk.ask({"project", "new", "--code", "A", "--title", "อบรม", "--starts", "2026-11-23"});
  CHECK(desk.ask({"project", "new", "--code", "A", "--title", "อีก", "--starts", "2026-11-23"}, 1)["error"] ==
        "error_project_code");
  CHECK(desk.ask({"project", "new", "--code", "B", "--title", "อีก", "--starts", "23/11/2569"}, 1)["error"] ==
        "error_not_a_day");
  CHECK(desk.ask({"project", "new", "--code", "B", "--title", "อีก", "--starts", "2026-11-23", "--ends", "2026-11-22"},
                 1)["error"] == "error_not_a_day");
  CHECK(desk.ask({"project", "list"}).size() == 1);
}

TEST_CASE("of several projects one is in use or named") {
  Desk desk;
  const std::string first =
      desk.id({"project", "new", "--code", "A", "--title", "ก", "--starts", "2026-11-23"}, "project");
  const std::string second =
      desk.id({"project", "new", "--code", "B", "--title", "ข", "--starts", "2026-11-24"}, "project");
  CHECK(desk.ask({"project", "show"}, 1)["error"] == "error_which_project");
  CHECK(desk.ask({"project", "show", "--project", "B"})["project"] == second);
  CHECK(desk.ask({"project", "use", "A"})["active"] == true);
  CHECK(desk.ask({"project", "show"})["project"] == first);
  CHECK(desk.ask({"project", "use", second})["project"] == second);
  const Json all = desk.ask({"project", "list"});
  CHECK(all[0]["active"] == false);
  CHECK(all[1]["active"] == true);
  CHECK(desk.ask({"project", "use", "C"}, 1)["error"] == "error_no_project");
}

TEST_CASE("a project comes from a file with its agenda") {
  Desk desk;
  const std::string id = desk.id({"project", "import", demo_file()}, "project");
  const Json shown = desk.ask({"project", "show"});
  CHECK(shown["project"] == id);
  CHECK(shown["code"] == "HR-2570-08");
  CHECK(shown["place"] == "ห้องประชุมใหญ่");
  CHECK(desk.ask({"session", "list"}).size() == 7);
}

TEST_CASE("the same file again changes nothing: project and sessions keep their ids") {
  Desk desk;
  const std::string id = desk.id({"project", "import", demo_file()}, "project");
  const Json agenda = desk.ask({"session", "list"});
  CHECK(desk.id({"project", "import", demo_file()}, "project") == id);
  CHECK(desk.ask({"session", "list"}) == agenda);
  CHECK(desk.ask({"project", "list"}).size() == 1);
}

TEST_CASE("a file that names the kiosk anew tells the other kiosks, too") {
  Desk desk;
  const auto file = [&](const std::string& name) {
    return desk.write("p.toml", "code = \"A\"\ntitle = \"อบรม\"\nstarts = 2026-11-23\nstation = \"" + name + "\"\n");
  };
  desk.ask({"project", "import", file("Desk 1")});
  desk.ask({"project", "import", file("Desk 2")});
  CHECK(desk.run({"facts", "export", "-"}).output.find("\"name\":\"Desk 2\"") != std::string::npos);
}

TEST_CASE("a file that is no project is refused") {
  Desk desk;
  const auto refusal = [&](const char* toml) {
    return desk.ask({"project", "import", desk.write("p.toml", toml)}, 1)["error"];
  };
  CHECK(refusal("code = ") == "error_project_line");
  CHECK(refusal("title = \"no code\"\nstarts = 2026-11-23\n") == "error_project_lacks");
  CHECK(desk.ask({"project", "import", desk.file("missing.toml").string()}, 1)["error"] == "error_file_missing");
}

TEST_CASE("a project file with members that no station could read is refused with where and why, not recorded") {
  Desk desk;
  const std::string start = "code = \"A\"\ntitle = \"อบรม\"\nstarts = 2026-11-23\n";
  for (const char* member :
       {"budget = { \"ค่าอาหาร\" = 1 }", "fiscal_year = 9223372036854775807",
        "[[sessions]]\ntitle = \"เช้า\"\nday = 9223372036854775807\nstarts = 09:00:00\nends = 10:00:00"}) {
    INFO(member);
    const Json refused = desk.ask({"project", "import", desk.write("p.toml", start + member + "\n")}, 1);
    CHECK(refused["error"] == "error_project_file");
  }
  CHECK(desk.ask({"project", "list"}, 1)["error"] == "error_store_none");
}

TEST_CASE("a project file may write its years B.E. or C.E., and a mix is asked about") {
  Desk desk;
  const auto file = [&](const std::string& before, const std::string& ends, const std::string& session) {
    return desk.write("p.toml", before + "code = \"A\"\ntitle = \"อบรม\"\nstarts = 2569-11-23\nends = " + ends +
                                    "\n[[sessions]]\ntitle = \"เช้า\"\nstarts = " + session +
                                    "T09:00:00\nends = " + session + "T12:00:00\n");
  };
  desk.ask({"project", "import", file("", "\"2569-11-24\"", "2569-11-23")});
  CHECK(desk.ask({"project", "list"})[0]["starts_on"] == "2026-11-23");
  CHECK(desk.ask({"project", "list"})[0]["ends_on"] == "2026-11-24");
  CHECK(desk.ask({"session", "list"})[0]["starts_at"].get<std::string>().starts_with("2026-11-23T09:00"));
  const std::pair<const char*, const char*> mixes[] = {{"2026-11-24", "2569-11-23"}, {"2569-11-24", "2026-11-23"}};
  for (const auto& [ends, session] : mixes) {
    const Json refused = desk.ask({"project", "import", file("", ends, session)}, 1);
    CHECK(refused["error"] == "error_project_eras");
    CHECK(refused["message"].get<std::string>().find("2569-11-23") != std::string::npos);
  }
  desk.ask({"project", "import", file("dates = \"mixed\"\n", "2026-11-24", "2569-11-23")});
  CHECK(desk.ask({"project", "import", file("dates = \"thai\"\n", "2569-11-24", "2569-11-23")}, 1)["error"] ==
        "error_project_file");
}

TEST_CASE("what is wrong in a project file is told with its place and how to write it") {
  Desk desk;
  const auto refused = [&](const std::string& toml, const char* error, const std::vector<const char*>& told) {
    const Json answer = desk.ask({"project", "import", desk.write("p.toml", toml)}, 1);
    INFO(answer.dump());
    CHECK(answer["error"] == error);
    for (const char* words : told) CHECK(answer["message"].get<std::string>().find(words) != std::string::npos);
  };
  const std::string names = "code = \"A\"\ntitle = \"อบรม\"\n", start = names + "starts = 2026-11-28\n";
  const std::string session = start + "[[sessions]]\ntitle = \"เช้า\"\n";
  refused(session + "starts = \"9.00\"\nends = \"12:00\"\n", "error_project_session_times", {"เช้า", "\"09:00\""});
  refused(session + "starts = \"12:00\"\nends = \"09:00\"\n", "error_project_session_ends", {"เช้า", "ends"});
  refused(session + "starts = \"09:00\"\nends = \"12:00\"\n[[sessions]]\nstarts = \"13:00\"\n",
          "error_project_session_title", {" 2 ", "title = \"…\""});
  refused("code = \"A\"\nstarts = 2026-11-28\n", "error_project_lacks", {"title = \"…\""});
  refused(names + "starts = 28/11/2569\n", "error_project_date_line", {" 3 ", "2026-11-28", "2569-11-28"});
  refused(session + "starts = 9:00\n", "error_project_date_line", {" 6 ", "\"09:00\""});
  refused(start + "fiscal_year = 2,570\n", "error_project_line", {" 4 "});
  refused("code = \"A\"\ntitle = อบรม\n", "error_project_quotes", {" 2 ", "title = \"…\""});
  refused(names + "title = \"อบรมสอง\"\n", "error_project_line", {" 3 "});
  refused(start + "place = \"ห้อง\\ประชุม\"\n", "error_project_line", {" 4 "});
  for (const char* letter : {"\u00e9", "\u0e01", "\u2fff", "\ufe7f"})  // toml++ 3.3 has no answer for three of them
    refused(start + "organiser = " + letter + "\n", "error_project_quotes", {" 4 "});
  refused(names + "starts = \"28/11/2569\"\n", "error_project_day", {"starts = 2026-11-28"});
  refused(start + "ends = \"29/11/2569\"\n", "error_project_day", {"ends = 2026-11-28"});
  refused(start + "ends = 2026-11-27\n", "error_project_ends", {"ends"});
  const std::string whole = session + "starts = \"09:00\"\nends = \"12:00\"\n";
  refused(whole + "late_after_min = \"x\"\n", "error_project_number", {" 8", "late_after_min", "1440"});
  refused(whole + "opens_before_min = -1\n", "error_project_number", {" 8", "opens_before_min"});
  refused(whole + "closes_after_min = 1.5\n", "error_project_number", {" 8", "closes_after_min"});
  refused(whole + "takes_attendance = \"no\"\n", "error_project_truth", {" 8", "takes_attendance"});
  refused(whole + "room = 12\n", "error_project_text", {" 8", "room"});
  refused(whole + "day = \"2\"\n", "error_project_whole", {" 8", "day"});
  refused(start + "walk_in = 1\n", "error_project_truth", {" 4", "walk_in"});
  refused(start + "names_on_screen = \"some\"\n", "error_project_one_of", {" 4", "names_on_screen", "\"masked\""});
  refused(start + "fiscal_year = \"2570\"\n", "error_project_whole", {" 4", "fiscal_year"});
  refused(start + "[organisation]\ntime_zone = \"UTC+7\"\n", "error_project_zone", {" 5", "time_zone", "Asia/Bangkok"});
  refused(start + "[organisation]\nunits = \"กอง\"\n", "error_project_texts", {" 5", "units"});
  refused(start + "[organisation]\nunits = [\n\"กอง\",\n2]\n", "error_project_texts", {" 7", "units"});
  refused(start + "organisation = \"กอง\"\n", "error_project_section", {" 4", "[organisation]"});
  refused(start + "[certificate]\nmin_post_percent = 101\n", "error_project_number", {" 5", "min_post_percent", "100"});
  refused(start + "[sessions]\ntitle = \"เช้า\"\n", "error_project_section", {" 4", "[[sessions]]"});
  refused("code = 69\n" + start.substr(start.find('\n') + 1), "error_project_text", {" 1", "code"});
}

TEST_CASE("a name in a project file that nobody reads is told with its line, and the rest is taken") {
  Desk desk;
  const std::string file = desk.write("p.toml",
                                      "code = \"A\"\ntitle = \"อบรม\"\nstarts = 2026-11-23\nwalkin = false\n"
                                      "[[sessions]]\ntitle = \"เช้า\"\nstarts = 09:00:00\nends = 10:00:00\nlate = 5\n");
  const Json done = desk.ask({"project", "import", file});
  REQUIRE(done["passed_over"].size() == 2);
  CHECK(std::string(done["passed_over"][0]).find("walkin") != std::string::npos);
  CHECK(std::string(done["passed_over"][0]).find(" 4 ") != std::string::npos);
  CHECK(std::string(done["passed_over"][1]).find(" 9 ") != std::string::npos);
  CHECK(desk.ask({"session", "list"}).size() == 1);
  CHECK(desk.ask({"project", "import", std::string(SALA_SOURCE_DIR "/data/demo/project.toml")})["passed_over"].empty());
}

TEST_CASE("a session is added, listed and bound") {
  Desk desk;
  desk.set_up();
  const std::string id = desk.id({"session", "add", "--title", "ช่วงที่ 1", "--starts", "2026-11-23T09:15:00+07:00",
                                  "--ends", "2026-11-23T12:00:00+07:00"},
                                 "session");
  const Json agenda = desk.ask({"session", "list"});
  REQUIRE(agenda.size() == 1);
  CHECK(agenda[0]["session"] == id);
  CHECK(agenda[0]["title"] == "ช่วงที่ 1");
  CHECK(agenda[0]["starts_at"].get<std::string>().starts_with("2026-11-23T09:15:00"));
  CHECK(agenda[0]["ends_at"].get<std::string>().ends_with("+07:00"));
  CHECK(agenda[0]["present"] == 0);
  CHECK(agenda[0]["late"] == 0);
  CHECK(desk.ask({"session", "bind", id})["session"] == id);
  CHECK(desk.ask({"session", "bind", "clock"})["session"].is_null());
  CHECK(desk.ask({"session", "bind", desk.yanisa}, 1)["error"] == "error_no_session");
}

TEST_CASE("a session that ends before it begins is refused") {
  Desk desk;
  desk.set_up();
  const auto refusal = [&](const char* starts, const char* ends) {
    return desk.ask({"session", "add", "--title", "ก", "--starts", starts, "--ends", ends}, 1)["error"];
  };
  CHECK(refusal("2026-11-23T12:00:00+07:00", "2026-11-23T09:00:00+07:00") == "error_session_ends");
  CHECK(refusal("2026-11-23 09:00", "2026-11-23T12:00:00+07:00") == "error_not_a_time");
  CHECK(desk.ask({"session", "list"}).empty());
}

TEST_CASE("a gate opens and closes what there is") {
  Desk desk;
  desk.set_up();
  const Json closed = desk.ask({"gate", "registration", "close"});
  CHECK(closed["target"] == "registration");
  CHECK(closed["open"] == false);
  CHECK(desk.ask({"gate", "registration", "open"})["open"] == true);
  CHECK(desk.ask({"gate", desk.yanisa, "open"}, 1)["error"] == "error_no_gate");
}

TEST_CASE("by line a project's days may be of either era, and both are asked about unless it is said which is meant") {
  Desk desk;
  desk.ask({"project", "new", "--code", "A", "--title", "อบรม", "--starts", "2569-11-23"});
  CHECK(desk.ask({"project", "list"})[0]["starts_on"] == "2026-11-23");
  const std::vector<std::string> both = {"project", "new",      "--code",     "B",      "--title",
                                         "อบรม",    "--starts", "2026-11-23", "--ends", "2569-11-24"};
  CHECK(desk.ask(both, 1)["error"] == "error_eras");
  std::vector<std::string> said = both;
  said.insert(said.end(), {"--dates", "mixed"});
  desk.ask(said);
  CHECK(desk.ask({"project", "list"})[1]["ends_on"] == "2026-11-24");
}

}  // namespace sala
