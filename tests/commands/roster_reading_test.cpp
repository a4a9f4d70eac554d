// Reading people's files in a process of their own: the built program as reader, and readers that fail.
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "documents/table_lines.h"
#include "documents/table_process.h"
#include "support/day/desk.h"
#include "support/zip_file.h"
#include "words/documents.h"

namespace sala {
namespace {

const TableReader built{SALA_PROGRAM};
constexpr const char* people_csv = "ลำดับ,ชื่อ,นามสกุล\n1,ญาณิศา,ตั้งใจดี\n2,\"ก้อง\nเกียรติ\",ซื่อสัตย์\n";

std::string samples() {
  return SALA_SOURCE_DIR "/tests/documents/files/";
}

/// What a reader that is this shell script makes of a file.
TextId failure_of(const Desk& desk, const std::string& script,
                  std::chrono::milliseconds time_limit = std::chrono::seconds(9)) {
  const std::string program = desk.write("reader", "#!/bin/sh\n" + script + "\n");
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  const auto table = read_table_apart(desk.write("people.csv", people_csv), "", "", {program, time_limit});
  REQUIRE_FALSE(table);
  return table.error().text;
}

std::string file_text(const std::string& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The soft limit of this name, as /proc tells it.
std::string limit_in(const std::string& limits, const std::string& name) {
  const auto at = limits.find(name);
  REQUIRE(at != std::string::npos);
  const auto begin = limits.find_first_not_of(' ', at + name.size());
  return limits.substr(begin, limits.find(' ', begin) - begin);
}

/// The reader waiting for a file that never comes.
class WaitingReader {
 public:
  WaitingReader() {
    REQUIRE(pipe(ends_) == 0);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends_[0], 0);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclose(&actions, ends_[1]);
    std::string program = SALA_PROGRAM, command = table_reader_command;
    char* const words[] = {program.data(), command.data(), nullptr};
    REQUIRE(posix_spawn(&process_, SALA_PROGRAM, &actions, nullptr, words, environ) == 0);
    posix_spawn_file_actions_destroy(&actions);
  }
  ~WaitingReader() {
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
    close(ends_[0]);
    close(ends_[1]);
  }
  std::string folder() const { return "/proc/" + std::to_string(process_); }
  std::string status_once_confined() const {
    std::string status;
    for (int tries = 0; tries < 200 && status.find("Seccomp:\t2") == std::string::npos; ++tries) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      status = file_text(folder() + "/status");
    }
    return status;
  }

 private:
  int ends_[2] = {-1, -1};
  pid_t process_ = -1;
};

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool fully_confined = false;  // a sanitizer needs memory, files and calls of its own
#else
constexpr bool fully_confined = true;
#endif

}  // namespace

TEST_CASE("what is read apart is what is read within: texts and workbooks, and why a file cannot be read") {
  const Desk desk;
  for (const std::string& file :
       {desk.write("people.csv", people_csv), samples() + "openpyxl.xlsx", samples() + "libxlsxwriter.xlsx",
        desk.write("empty.csv", ""), desk.write("old.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")}) {
    INFO(file);
    const auto within = read_table(file, roster_sheet("", "")), apart = read_table_apart(file, "", "", built);
    REQUIRE(within.has_value() == apart.has_value());
    if (!within) {
      CHECK(apart.error() == within.error());
      continue;
    }
    CHECK(apart->rows == within->rows);
    CHECK(apart->encoding == within->encoding);
    CHECK(apart->sheet == within->sheet);
    CHECK(apart->sheets == within->sheets);
  }
}

TEST_CASE("the reader gives up its rights before it reads the first byte") {
  const WaitingReader reader;
  const std::string status = reader.status_once_confined();
  CHECK(status.find("NoNewPrivs:\t1") != std::string::npos);
  const std::string limits = file_text(reader.folder() + "/limits");
  CHECK(limit_in(limits, "Max core file size") == "0");
  CHECK(limit_in(limits, "Max file size") == "0");
  CHECK(limit_in(limits, "Max cpu time") == "15");
  if (!fully_confined) return;
  CHECK(status.find("Seccomp:\t2") != std::string::npos);
  CHECK(limit_in(limits, "Max open files") == "3");
  CHECK(limit_in(limits, "Max address space") != "unlimited");
}

TEST_CASE("a reader that crashes, hangs, or says something else is told as what it is") {
  const Desk desk;
  CHECK(failure_of(desk, "kill -SEGV $$") == words::error_table_reader);
  CHECK(failure_of(desk, "exit 1") == words::error_table_reader);
  CHECK(failure_of(desk, "echo no JSON") == words::error_table_reader);
  CHECK(failure_of(desk, "echo '{\"encoding\":\"utf-8\",\"sheet\":\"\",\"sheets\":[]}'; echo '[1,false,\"a\"]'") ==
        words::error_table_reader);
  CHECK(failure_of(desk, "exec yes") == words::error_table_reader);
  CHECK(failure_of(desk, "exec sleep 60", std::chrono::milliseconds(200)) == words::error_table_slow);
  CHECK(failure_of(desk, "exec 1>&-; exec sleep 60") == words::error_table_reader);
  CHECK(failure_of(desk, "exit 3") == words::error_table_memory);
  CHECK(read_table_apart(desk.file("people.csv"), "", "", {desk.file("none")}).error().text ==
        words::error_table_reader);
}

TEST_CASE("what the reader answers is taken only whole and in its form") {
  const std::string lines = table_lines(parse_table("a,b\n1,2\n", "x"));
  REQUIRE(table_from_lines(lines, "x"));
  CHECK((*table_from_lines(lines, "x"))->rows.size() == 2);
  for (std::size_t cut = 0; cut + 1 < lines.size(); ++cut) CHECK_FALSE(table_from_lines(lines.substr(0, cut), "x"));
  for (const char* wrong : {"{}", "[]", "{\"error\":\"no such id\"}", "{\"error\":5}", "{\"sheets\":[1]}",
                            "{\"sheets\":[]}\n[1,false,2]\n{\"rows\":1}", "{\"sheets\":[]}\n{\"rows\":\"1\"}"}) {
    INFO(wrong);
    CHECK_FALSE(table_from_lines(wrong, "x"));
  }
}

TEST_CASE("a workbook that needs too much memory is refused, and so is one that unpacks to far more than a list") {
  const Desk desk;
  std::string cells;
  for (int i = 0; i < 7'000'000; ++i) cells += "<c/>";
  desk.write("memory.xlsx", small_workbook(cells));
  if (fully_confined)
    CHECK(read_table_apart(desk.file("memory.xlsx"), "", "", built).error().text == words::error_table_memory);
  desk.write("bomb.xlsx", small_workbook(std::string(std::size_t{100} << 20, ' ')));
  CHECK(read_table_apart(desk.file("bomb.xlsx"), "", "", built).error().text == words::error_table_bomb);
}

TEST_CASE("a roster in a workbook is imported by line, with its sheet chosen by itself or by name") {
  Desk desk;
  desk.ask({"project", "new", "--code", "A", "--title", "อบรม", "--starts", "2026-11-23"});
  const std::string file = samples() + "openpyxl.xlsx";
  const Json report = desk.ask({"roster", "import", file});
  CHECK(report["encoding"] == nullptr);
  CHECK(report["new"] == 3);
  const Json people = desk.ask({"roster", "list"});
  CHECK(people[0]["phone"] == "081-234-5678");
  CHECK(people[1]["prefix"] == "ผศ.ดร.");
  CHECK(people[1]["family_name"] == "ณ อยุธยา");
  CHECK(people[2]["unit"] == "");
  CHECK(desk.ask({"roster", "import", file, "--sheet", "รายชื่อ"})["unchanged"] == 3);
  CHECK(desk.ask({"roster", "import", file, "--sheet", "อื่น"}, 1)["error"] == "error_table_sheet");
  CHECK(desk.ask({"roster", "import", file, "--sheet", "คำชี้แจง"}, 1)["error"] == "error_roster_header");
}

TEST_CASE("what LibreOffice wrote as XLSX and as ODS from one messy list gives the same people") {
  std::vector<Json> lists;
  for (const char* name : {"libreoffice.xlsx", "libreoffice.ods"}) {
    INFO(name);
    Desk desk;
    desk.ask({"project", "new", "--code", "A", "--title", "อบรม", "--starts", "2026-11-23"});
    const Json report = desk.ask({"roster", "import", samples() + name});
    CHECK(report["new"] == 5);
    Json people = desk.ask({"roster", "list"});
    for (Json& person : people) person.erase("participant");
    lists.push_back(people);
    CHECK(people.dump().find("1234567890123") == std::string::npos);
  }
  CHECK(lists[0] == lists[1]);
  const Json& people = lists[0];
  REQUIRE(people.size() == 5);
  CHECK(people[1]["family_name"] == "ณ อยุธยา");
  CHECK(people[1]["phone"] == "089-876-5432");
  CHECK(people[2]["no"] == "3");
  CHECK(people[2]["prefix"] == "ว่าที่ ร.ต.");
  CHECK(people[3]["given_name"] == "กำพล");
  CHECK(people[4]["no"] == "5");
  CHECK(people[4]["given_name"] == "นำฝน");
}

}  // namespace sala
