#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files/whole_file.h"
#include "support/day/desk.h"

namespace sala {
namespace {

/// A desk where one person is in and the other's ticket was replaced.
struct FactCommandsBusyDesk : Desk {
  FactCommandsBusyDesk() {
    set_up();
    ask({"check-in", "--code", code_of(yanisa), "--at", "2026-11-23T08:05:00+07:00"});
    code_of(kongkiat);
    ask({"tickets", "reissue", kongkiat, "--reason", "lost"});
  }
  std::string exported(const std::string& name = "facts.jsonl") const {
    ask({"facts", "export", file(name).string()});
    return read_file(file(name)).value();
  }
};

}  // namespace

TEST_CASE("facts exported from an import are the same bytes") {
  const FactCommandsBusyDesk from;
  Desk to;
  const std::string bytes = from.exported();
  const std::string file = from.file("facts.jsonl").string();
  const Json report = to.ask({"facts", "import", file});
  CHECK(members(report) == Desk::Words{"added", "already", "pending", "refused", "unsigned"});
  CHECK(report["added"] == from.ask({"facts", "verify"})["facts"]);
  CHECK(report["refused"] == 0);
  to.ask({"facts", "export", to.file("again.jsonl").string()});
  CHECK(read_file(to.file("again.jsonl")).value() == bytes);
}

TEST_CASE("an import answers the same questions as the station it came from") {
  const FactCommandsBusyDesk from;
  Desk to;
  from.exported();
  to.ask({"facts", "import", from.file("facts.jsonl").string()});
  CHECK(to.ask({"roster", "list"}) == from.ask({"roster", "list"}));
  CHECK(to.ask({"summary"}) == from.ask({"summary"}));
  CHECK(to.ask({"facts", "head"}) == from.ask({"facts", "head"}));
}

TEST_CASE("facts that are here already are counted and change nothing") {
  const FactCommandsBusyDesk desk;
  const std::string bytes = desk.exported();
  const Json report = desk.ask({"facts", "import", desk.file("facts.jsonl").string()});
  CHECK(report["added"] == 0);
  CHECK(report["already"] == desk.ask({"facts", "verify"})["facts"]);
  CHECK(desk.exported("again.jsonl") == bytes);
}

TEST_CASE("facts on standard output are the lines and nothing else") {
  const FactCommandsBusyDesk desk;
  CHECK(desk.run({"facts", "export", "-"}).output == desk.exported());
}

TEST_CASE("an export that fails leaves nothing behind") {
  const FactCommandsBusyDesk desk;
  std::filesystem::create_directory(desk.file("folder"));
  CHECK(desk.ask({"facts", "export", desk.file("folder").string()}, 1)["error"] == "error_file_unwritable");
  CHECK_FALSE(std::filesystem::exists(desk.file("folder.part")));
}

TEST_CASE("an export to a pipe goes through it and leaves it there") {
  const FactCommandsBusyDesk desk;
  const std::string pipe = desk.file("pipe").string();
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  const int reader = open(pipe.c_str(), O_RDWR);  // its buffer holds these few facts
  REQUIRE(reader >= 0);
  desk.ask({"facts", "export", pipe});
  CHECK(std::filesystem::is_fifo(pipe));
  close(reader);
}

TEST_CASE("a folder holds no facts to import") {
  const FactCommandsBusyDesk desk;
  CHECK(desk.ask({"facts", "import", desk.data().string()}, 1)["error"] == "error_file_no_file");
}

TEST_CASE("a changed fact is refused, and the exit status says so") {
  const FactCommandsBusyDesk from;
  std::string bytes = from.exported();
  const std::size_t name = bytes.find("ญาณิศา");
  REQUIRE(name != std::string::npos);
  bytes.replace(name, std::string("ญาณิศา").size(), "ใครก็ได้");
  Desk to;
  const Json report = to.ask({"facts", "import", to.write("changed.jsonl", bytes)}, 1);
  CHECK(report["refused"].get<int>() >= 1);
  CHECK(to.ask({"facts", "import", to.write("no-facts.jsonl", "hello\n")}, 1)["refused"] == 1);
  CHECK(to.ask({"facts", "import", to.file("missing.jsonl").string()}, 1)["error"] == "error_file_missing");
}

TEST_CASE("chains verify, tables are made anew as they were, heads are signed") {
  const FactCommandsBusyDesk desk;
  const Json people = desk.ask({"roster", "list"});
  const Json verified = desk.ask({"facts", "verify"});
  CHECK(verified["ok"] == true);
  CHECK(verified["broken"].is_null());
  CHECK(desk.ask({"facts", "rebuild"})["rebuilt"] == true);
  CHECK(desk.ask({"roster", "list"}) == people);
  CHECK(desk.ask({"facts", "verify"}) == verified);
  const Json heads = desk.ask({"facts", "head"});
  REQUIRE(heads.size() == 2);
  for (const Json& head : heads) {
    CHECK(members(head) == Desk::Words{"hash", "project", "seq", "signed", "station"});
    CHECK(head["signed"] == true);
    CHECK(head["hash"].get<std::string>().size() == 64);
  }
  CHECK(heads[0]["project"].is_null());
  CHECK(heads[1]["project"] == desk.project);
}

TEST_CASE("only one project's facts are exported when it is named") {
  const FactCommandsBusyDesk desk;
  const std::string other =
      desk.id({"project", "new", "--code", "B", "--title", "ข", "--starts", "2026-11-24"}, "project");
  desk.ask({"facts", "export", desk.file("b.jsonl").string(), "--project", "B"});
  const std::string bytes = read_file(desk.file("b.jsonl")).value();
  CHECK(bytes.find(other) != std::string::npos);
  CHECK(bytes.find(desk.project) == std::string::npos);
}

TEST_CASE("the summary counts what the facts say") {
  const FactCommandsBusyDesk desk;
  const Json summary = desk.ask({"summary"});
  CHECK(summary["project"]["code"] == "HR-1");
  CHECK(summary["participants"]["roster"] == 2);
  CHECK(summary["participants"]["checked_in"] == 1);
  CHECK(summary["participants"]["walk_in"] == 0);
  CHECK(summary["participants"]["by_personnel_type"].is_array());
  CHECK(summary["sessions"].empty());
}

TEST_CASE("the doctor looks at everything and says how it is") {
  const FactCommandsBusyDesk desk;
  const ProgramRun run = desk.run({"doctor", "--camera", "none"});
  CHECK(run.errors.empty());
  std::vector<std::string> names;
  bool failed = false;
  const Json report = run.json();
  for (const Json& check : report["checks"]) {
    CHECK(members(check) == Desk::Words{"message", "name", "state"});
    const std::string state = check["state"];
    CHECK((state == "ok" || state == "warn" || state == "fail"));
    failed = failed || state == "fail";
    names.push_back(check["name"]);
    if (check["name"] == "store") CHECK(state == "ok");
  }
  CHECK(run.status == (failed ? 1 : 0));
  CHECK(names == Desk::Words{"store", "fonts", "camera", "disk space", "clock", "printer", "record", "encryption",
                             "backups", "endorsement"});
}

}  // namespace sala
