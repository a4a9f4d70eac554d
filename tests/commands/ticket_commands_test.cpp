#include <set>

#include "files/whole_file.h"
#include "support/day/desk.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

/// Whether the file stands in the folder itself.
bool is_in(const fs::path& file, const fs::path& folder) {
  return fs::exists(file) && fs::equivalent(fs::canonical(file).parent_path(), folder);
}

}  // namespace

TEST_CASE("tickets are a picture each, named by number, of who is expected") {
  Desk desk;
  desk.set_up();
  desk.ask({"roster", "withdraw", desk.kongkiat});
  const Json written = desk.ask({"tickets", "--out", desk.file("out").string()});
  CHECK(written["tickets"] == 1);
  CHECK(fs::path(written["files"][0]["file"].get<std::string>()).filename() == "1.png");
  CHECK(read_file(desk.file("out") / "1.png").value().starts_with("\x89PNG"));
}

TEST_CASE("the same tickets again are the same tickets") {
  Desk desk;
  desk.set_up();
  const auto issued = [&] { return desk.ask({"tickets", "--out", desk.file("out").string()})["files"]; };
  const Json first = issued();
  CHECK(issued() == first);
}

TEST_CASE("whatever people's numbers are, tickets stay in their folder and none is lost") {
  Desk desk;
  desk.set_up();
  for (const char* no : {"../x", "/etc/x", "a/b", "a_b", "A_B", "..", "con", "x y"})
    desk.ask({"roster", "add", "--no", no, "--given-name", "กัญญ์วรา", "--family-name", no});
  const fs::path out = desk.file("out");
  const Json written = desk.ask({"tickets", "--out", out.string()});
  std::set<std::string> files;
  for (const Json& each : written["files"]) {
    const std::string file = each["file"];
    INFO(file);
    CHECK(is_in(file, out));
    files.insert(file);
  }
  CHECK(files.size() == 10);
  CHECK(std::distance(fs::directory_iterator(out), fs::directory_iterator()) == 10);
}

TEST_CASE("tickets for the printer are one file") {
  Desk desk;
  desk.set_up();
  const Json written = desk.ask({"tickets", "--out", desk.file("out").string(), "--format", "pdf"});
  CHECK(written["tickets"] == 2);
  CHECK(read_file(desk.file("out") / "tickets.pdf").value().starts_with("%PDF-"));
  const std::string told =
      run_sala(desk.data(), {"tickets", "--out", desk.file("out").string(), "--format", "pdf"}).output;
  CHECK(told.find((desk.file("out") / "tickets.pdf").string()) != std::string::npos);
}

TEST_CASE("a new ticket ends the old ones") {
  Desk desk;
  desk.set_up();
  const std::string old_code = desk.code_of(desk.yanisa);
  const Json again = desk.ask({"tickets", "reissue", desk.yanisa, "--reason", "lost"});
  CHECK(again["ticket"].get<std::string>().size() == 36);
  CHECK(again["revoked"].size() == 1);
  CHECK(desk.ask({"check-in", "--code", old_code}, 1)["outcome"] == "revoked");
  const std::string new_code = desk.code_of(desk.yanisa);
  CHECK(new_code != old_code);
  CHECK(desk.ask({"check-in", "--code", new_code})["outcome"] == "checked_in");
}

TEST_CASE("tickets for nobody and into nowhere are refused") {
  Desk desk;
  desk.set_up();
  CHECK(desk.ask({"tickets", "--out", desk.file("out").string(), "--participant", desk.project}, 1)["error"] ==
        "error_no_participant");
  CHECK(desk.ask({"tickets"}, 2)["error"] == "error_tickets_out");
  const std::string in_the_way = desk.write("a-file", "");
  CHECK(desk.ask({"tickets", "--out", in_the_way + "/out"}, 1)["error"] == "error_output_folder");
  CHECK(desk.ask({"tickets", "reissue", desk.project}, 1)["error"] == "error_no_participant");
}

}  // namespace sala
