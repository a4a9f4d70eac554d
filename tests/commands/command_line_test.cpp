#include <chrono>
#include <sstream>

#include "files/whole_file.h"
#include "storage/store.h"
#include "support/day/desk.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

/// Whether any file below the folder holds these bytes.
bool found_below(const fs::path& folder, const std::string& bytes) {
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && read_file(entry.path()).value_or("").find(bytes) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("wrong usage exits with 2, says why, and is one document with --json") {
  const Desk desk;
  for (const Desk::Words& words :
       std::vector<Desk::Words>{{"dance"},
                                {"project"},
                                {"project", "new", "--code", "A"},
                                {"roster", "import"},
                                {"check-in"},
                                {"check-in", "--code", "a", "--participant", "b"},
                                {"correct", "x"},
                                {"correct", "x", "--reason", " "},
                                {"project", "new", "--code", "", "--title", "ก", "--starts", "2026-11-23"},
                                {"project", "new", "--code", "A", "--title", "", "--starts", "2026-11-23"},
                                {"gate", "registration", "ajar"},
                                {"tickets", "--out", "x", "--format", "gif"},
                                {"project", "list", "--lang", "de"},
                                {"project", "list", "--frobnicate"},
                                {"project", "list", "summary"},
                                {"tickets"},
                                {"tour", "--out", "x", "--size", "large"}}) {
    const ProgramRun run = desk.run(words);
    INFO(words.front() << ": " << run.output << run.errors);
    CHECK(run.status == 2);
    CHECK(members(run.json()) == Desk::Words{"error", "message"});
    const ProgramRun plain = run_sala(desk.data(), words);
    CHECK(plain.status == 2);
    CHECK(plain.output.empty());
    CHECK_FALSE(plain.errors.empty());
  }
  CHECK_FALSE(fs::exists(desk.data()));
}

TEST_CASE("version and help exit with 0") {
  const ProgramRun version = run_program({"--version"});
  CHECK(version.status == 0);
  CHECK(version.output.starts_with("sala "));
  CHECK(run_program({"--help"}).status == 0);
  CHECK(run_program({"roster", "import", "--help"}).status == 0);
}

TEST_CASE("the help says something of every command") {
  const std::string help = run_program({"--help"}).output;
  std::istringstream lines(help.substr(help.find("Subcommands:")));
  std::string line, name, words;
  for (std::getline(lines, line); std::getline(lines, line) && !line.empty();) {
    INFO(line);
    CHECK(std::istringstream(line) >> name >> words);
  }
  CHECK(name == "demo");
}

TEST_CASE("without --json people get words, in their language, and reasons on standard error") {
  Desk desk;
  desk.set_up();
  CHECK(run_sala(desk.data(), {"roster", "list"}).output.find("นางสาวญาณิศา ตั้งใจดี") != std::string::npos);
  const ProgramRun thai = run_sala(desk.data(), {"project", "use", "X"});
  const ProgramRun english = run_sala(desk.data(), {"project", "use", "X", "--lang", "en"});
  CHECK(thai.status == 1);
  CHECK(thai.output.empty());
  CHECK(thai.errors.starts_with("sala: "));
  CHECK(english.errors.find("There is no project X here.") != std::string::npos);
  CHECK(english.errors != thai.errors);
}

TEST_CASE("what strangers write does not steer the terminal") {
  const Desk desk;
  for (const char* name : {"\x1b[31mred.png",
                           "\xC2\x9B"
                           "31m.png"}) {
    const ProgramRun run = run_sala(desk.data(), {"scan", name});
    CHECK(run.errors.find("?") != std::string::npos);
    CHECK(run.errors.find('\x1b') == std::string::npos);
    CHECK(run.errors.find("\xC2\x9B") == std::string::npos);
  }
}

TEST_CASE("refusals tell what happened in the one JSON document") {
  const Desk desk;
  const Json refusal = desk.ask({"roster", "list"}, 1);
  CHECK(members(refusal) == Desk::Words{"error", "message"});
  CHECK_FALSE(refusal["message"].get<std::string>().empty());
}

TEST_CASE("an answer that cannot be written down is a failure") {
  Desk desk;
  desk.set_up();
  const std::string sala = std::string(SALA_PROGRAM) + " --data " + desk.data().string();
  for (const char* command : {" roster list", " summary --json", " facts export -"})
    CHECK(std::system((sala + command + " > /dev/full 2> /dev/null").c_str()) != 0);
}

TEST_CASE("reading where nothing is makes nothing") {
  const Desk desk;
  for (const Desk::Words& words :
       std::vector<Desk::Words>{{"project", "list"}, {"roster", "list"}, {"summary"}, {"facts", "verify"}})
    desk.run(words);
  CHECK_FALSE(fs::exists(desk.data()));
}

TEST_CASE("reading writes no fact") {
  Desk desk;
  desk.set_up();
  const Json head = desk.ask({"facts", "head"});
  for (const Desk::Words& words : std::vector<Desk::Words>{
           {"project", "show"}, {"roster", "list"}, {"session", "list"}, {"summary"}, {"facts", "verify"}, {"doctor"}})
    desk.run(words);
  CHECK(desk.ask({"facts", "head"}) == head);
}

TEST_CASE("the data folder is its owner's alone") {
  Desk desk;
  desk.set_up();
  for (const auto& entry : fs::recursive_directory_iterator(desk.data())) {
    INFO(entry.path());
    CHECK((entry.status().permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
  }
  CHECK((fs::status(desk.data()).permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
}

TEST_CASE("while another program writes there, a command waits five seconds and says so") {
  Desk desk;
  desk.set_up();
  const auto held = FolderLock::take(desk.data(), 0).value();
  const auto begun = std::chrono::steady_clock::now();
  CHECK(desk.ask({"roster", "add", "--given-name", "ก"}, 1)["error"] == "error_store_locked");
  CHECK(std::chrono::steady_clock::now() - begun >= std::chrono::milliseconds(4900));
  CHECK(desk.ask({"roster", "list"}).size() == 2);
}

TEST_CASE("no name, address or code is in the log or in a file's name") {
  const Desk desk;
  const std::string script =
      desk.write("short.script",
                 "clock 08:05\nshow ticket 1\nexpect screen checked_in\nshow altered 2\nexpect screen refusal\n"
                 "type-scan ticket 2\nexpect screen checked_in\n");
  desk.ask({"demo", "--script", script, "--shots", desk.file("shots").string()});
  REQUIRE(found_below(desk.data() / "log", "checked_in"));
  for (const char* secret : {"SALA1:", "ญาณิศา", "ตั้งใจดี", "Yanisa", "ก้องเกียรติ", "example.ac.th"}) {
    INFO(secret);
    CHECK_FALSE(found_below(desk.data() / "log", secret));
    for (const auto& entry : fs::recursive_directory_iterator(desk.data()))
      CHECK(entry.path().string().find(secret) == std::string::npos);
  }
}

}  // namespace sala
