#include "kiosk/demo/day_script.h"

#include "files/whole_file.h"
#include "station/program_files.h"
#include "support/day/run_program.h"
#include "support/temporary_folder.h"
#include "words/shell.h"

namespace sala {
namespace {

using Words = std::vector<std::string>;

/// The words of the only step of a text.
Words words_of(const std::string& text) {
  const auto steps = parse_script(text).value();
  INFO(text);
  REQUIRE(steps.size() == 1);
  return steps.front().words;
}

/// The line that a script is refused for; "" when it is not.
std::string refused_line(const std::string& text) {
  const auto steps = parse_script(text);
  if (steps) return "";
  CHECK(steps.error().text == words::error_script);
  return steps.error().values.front().second;
}

std::size_t pictures_in(const std::filesystem::path& folder) {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) count += entry.path().extension() == ".png";
  return count;
}

}  // namespace

TEST_CASE("a step is a verb and its words") {
  CHECK(words_of("wait 6s") == Words{"wait", "6s"});
  CHECK(words_of("  show\tticket   7  ") == Words{"show", "ticket", "7"});
  CHECK(words_of("show text \"two words\"") == Words{"show", "text", "two words"});
  CHECK(words_of("show text \"\"") == Words{"show", "text", ""});
  CHECK(words_of("show text \"# no comment\" # a comment") == Words{"show", "text", "# no comment"});
  CHECK(words_of("shot name\r\n") == Words{"shot", "name"});
  CHECK(words_of("tap checked_in.my_day") == Words{"tap", "checked_in.my_day"});
}

TEST_CASE("words that a step does not have are empty") {
  const auto step = parse_script("expect screen welcome").value().front();
  CHECK(step.verb() == "expect");
  CHECK(step.word(0) == "screen");
  CHECK(step.word(1) == "welcome");
  CHECK(step.word(2).empty());
}

TEST_CASE("lines without a step are counted all the same") {
  const auto steps = parse_script("# first\n\nwait 1s\n   # more\nshot end").value();
  REQUIRE(steps.size() == 2);
  CHECK(steps[0].line == 3);
  CHECK(steps[1].line == 5);
}

TEST_CASE("an empty script has no steps") {
  CHECK(parse_script("").value().empty());
  CHECK(parse_script("\n\n# nothing\n").value().empty());
}

TEST_CASE("a script that cannot be read is refused with its line") {
  CHECK(refused_line("wait 1s\ndance 2") == "2");
  CHECK(refused_line("\n\nshow text \"no end") == "3");
  CHECK(refused_line("wait") == "1");
  CHECK(refused_line("wait 1s\nexpect screen") == "2");
  CHECK(refused_line("Wait 1s") == "1");
  CHECK(refused_line("wait 1s") == "");
}

TEST_CASE("the day of the demo can be read") {
  const auto text = read_file(program_folder("data") / "demo" / "day.script");
  REQUIRE(text);
  CHECK(parse_script(*text).value().size() > 100);
}

TEST_CASE("the day of the demo plays to its end and leaves its pictures and exports") {
  const TemporaryFolder folder;
  const auto shots = folder / "shots";
  const auto script = program_folder("data") / "demo" / "day.script";
  const auto run =
      run_sala(folder / "demo", {"demo", "--fresh", "--script", script.string(), "--shots", shots.string(), "--json"});
  INFO(run.errors);
  REQUIRE(run.status == 0);
  CHECK(pictures_in(shots) == 68);
  CHECK(std::filesystem::exists(shots / "exports" / "facts.facts.jsonl"));
  CHECK(std::filesystem::exists(shots / "exports" / "summary.json"));
  CHECK(std::filesystem::exists(shots / "exports" / "certificates.pdf"));
}

TEST_CASE("a day that does not find what it expects ends with the number of its line") {
  const TemporaryFolder folder;
  const auto script = folder / "short.script";
  REQUIRE(write_file(script, "clock 08:00\nexpect screen welcome\nexpect screen my_day\n"));
  const auto run = run_sala(folder / "demo",
                            {"demo", "--script", script.string(), "--shots", (folder / "shots").string(), "--json"});
  CHECK(run.status == 1);
  CHECK(run.json()["error"] == "error_script");
  CHECK(run.errors.find('3') != std::string::npos);
}

TEST_CASE("the demo never empties a folder that is not its own") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "letter.txt", "mine"));
  const auto script = folder / "short.script";
  REQUIRE(write_file(script, "clock 08:00\n"));
  const auto run =
      run_sala(folder.path(), {"demo", "--fresh", "--script", script.string(), "--shots", (folder / "shots").string()});
  CHECK(run.status == 1);
  CHECK(read_file(folder / "letter.txt").value() == "mine");
}

}  // namespace sala
