// The register of certificates and badges by line: as paper and as a workbook.
#include <filesystem>

#include "files/whole_file.h"
#include "support/day/desk.h"

namespace sala {
namespace {

struct PaperLine : Desk {
  PaperLine() {
    set_up();
    for (const Json& person : ask({"roster", "list"})) persons.push_back(person["participant"]);
  }
  std::string issue_to(std::size_t person) {
    ask({"certificates", "grant", persons[person], "--reason", "ลาป่วย"});
    return ask({"certificates", "issue", "--participant", persons[person]})[0]["certificate"];
  }
  Json register_as(const std::string& name) { return ask({"certificates", "register", "--out", out(name)}); }
  std::string out(const std::string& name) const { return file(name).string(); }

  std::vector<std::string> persons;
};

}  // namespace

TEST_CASE("the register holds every number once, with what became of it, as paper and as a workbook") {
  PaperLine line;
  line.issue_to(0);
  line.ask({"certificates", "revoke", line.issue_to(1), "--reason", "ออกผิดคน"});
  const Json all = line.register_as("register.pdf");
  REQUIRE(all["entries"].size() == 2);
  CHECK(all["entries"][0]["number"] == "0001/2569");
  CHECK(all["entries"][0]["state"] == "in_force");
  CHECK(all["entries"][1]["number"] == "0002/2569");
  CHECK(all["entries"][1]["state"] == "revoked");
  CHECK(all["passed_over"] == Json::array());
  CHECK(read_file(line.out("register.pdf")).value().starts_with("%PDF"));
  CHECK(line.register_as("register.xlsx")["entries"] == all["entries"]);
  CHECK(read_file(line.out("register.xlsx")).value().starts_with("PK"));
}

TEST_CASE("a register is a workbook or a PDF") {
  PaperLine line;
  line.ask({"certificates", "register", "--out", line.out("register.doc")}, 1);
  CHECK_FALSE(std::filesystem::exists(line.out("register.doc")));
}

TEST_CASE("badges are made of everybody, or of one person, in four sizes") {
  PaperLine line;
  for (const char* size : {"a6", "a7", "86x54", "fold"})
    CHECK(line.ask({"badges", "--out", line.out("badges.pdf"), "--size", size})["badges"] == line.persons.size());
  CHECK(line.ask({"badges", "--out", line.out("one.pdf"), "--participant", line.persons[0]})["badges"] == 1);
  line.ask({"badges", "--out", line.out("none.pdf"), "--participant", "00000000-0000-4000-8000-000000000000"}, 1);
  line.ask({"badges", "--out", line.out("none.pdf"), "--size", "a5"}, 2);
}

}  // namespace sala
