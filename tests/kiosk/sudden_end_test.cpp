// The kiosk, or the command line, ends in the middle of a check-in, as by kill -9: what was shown as done is stored, and
// nothing twice. What was acknowledged is kept by another process. SALA_SUDDEN_ENDS and SALA_SUDDEN_ENDS_BY_LINE set how
// many times; CI ends it 500 times at the door and 100 times by line.
#include <fcntl.h>
#include <signal.h>
#include <spdlog/spdlog.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <random>
#include <set>

#include "kiosk/flow.h"
#include "station/people/roster_changes.h"
#include "station/people/ticket_issue.h"
#include "station/program_files.h"
#include "station/project/project_changes.h"
#include "storage/database.h"
#include "storage/door_queries.h"
#include "support/day/training_day.h"

namespace sala {
namespace {

constexpr std::size_t crowd = 300;

int times(const char* option, int otherwise) {
  const char* given = std::getenv(option);
  return given == nullptr ? otherwise : std::max(1, std::atoi(given));
}

/// A folder with a project, a crowd and their tickets; nobody holds it open.
struct Door {
  Door() {
    SetClock clock(at(8, 0));
    OpenStation station = open_station(folder.path(), OpenMode::read_write, clock).value();
    project = write_project(station, "HR-1", "การเขียนหนังสือราชการ");
    std::vector<Participant> persons(crowd);
    for (std::size_t i = 0; i < crowd; ++i) {
      persons[i].given_name = "คนที่ " + std::to_string(i + 1);
      persons[i].id = put_participant(station, project, persons[i], "system").value();
    }
    people = issue_tickets(station, project, persons).value();
  }

  OpenStation open(SetClock& clock) const { return open_station(folder.path(), OpenMode::read_write, clock).value(); }

  TemporaryFolder folder;
  Uuid project;
  std::vector<IssuedTicket> people;
};

/// The other process: lets one after the other in and says so only when the screen does.
[[noreturn]] void let_in(const Door& door, std::size_t first, int acknowledged) {
  spdlog::set_level(spdlog::level::off);
  SetClock clock(at(8, 5));
  OpenStation station = door.open(clock);
  const Texts thai = load_texts(Language::th).value(), english = load_texts(Language::en).value();
  Flow flow(station, thai, english, {});
  flow.begin(0);
  for (std::size_t i = first; i < crowd; ++i) {
    flow.take_code(door.people[i].code, static_cast<double>(i));
    if (std::holds_alternative<CheckedInScreen>(flow.screen()))
      if (write(acknowledged, &i, sizeof i) != sizeof i) _exit(1);
  }
  _exit(0);
}

/// Everybody whose check-in was shown, until the other process was ended after that many microseconds.
std::set<std::size_t> shown_before_the_end(const Door& door, std::size_t first, unsigned after_us) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) let_in(door, first, ends[1]);
  close(ends[1]);
  std::set<std::size_t> shown;
  std::size_t person = 0;
  if (read(ends[0], &person, sizeof person) == sizeof person) shown.insert(person);  // it is at work
  usleep(after_us);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  while (read(ends[0], &person, sizeof person) == sizeof person) shown.insert(person);
  close(ends[0]);
  return shown;
}

bool is_in(const OpenStation& station, const Door& door, std::size_t person) {
  return counted_check_in(*station.store, door.project, door.people[person].person.id, std::nullopt, std::nullopt)
      .value()
      .has_value();
}

std::int64_t doubled(const OpenStation& station) {
  return station.store->connection().number(
      "SELECT count(*) FROM (SELECT 1 FROM check_in GROUP BY participant, ticket, session HAVING count(*) > 1)");
}

/// The first who is not in yet; the crowd's size when all are.
std::size_t next_person(const OpenStation& station, const Door& door) {
  std::size_t next = 0;
  while (next < crowd && is_in(station, door, next)) ++next;
  return next;
}

/// The other process: `sala check-in`, its answer into a pipe.
[[noreturn]] void check_in_by_line(const Door& door, std::size_t person, int answer) {
  dup2(answer, STDOUT_FILENO);
  dup2(open("/dev/null", O_WRONLY | O_CLOEXEC), STDERR_FILENO);
  const std::string data = door.folder.path().string();
  execl(SALA_PROGRAM, "sala", "--data", data.c_str(), "check-in", "--code", door.people[person].code.c_str(), "--at",
        "2026-11-23T08:05:00+07:00", "--json", static_cast<char*>(nullptr));
  _exit(127);
}

/// Whether the command said that the person is in before it was ended after that many microseconds.
bool told_by_line(const Door& door, std::size_t person, unsigned after_us) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) check_in_by_line(door, person, ends[1]);
  close(ends[1]);
  usleep(after_us);
  kill(child, SIGKILL);
  std::string answer(4096, '\0');
  const ssize_t size = read(ends[0], answer.data(), answer.size());
  waitpid(child, nullptr, 0);
  close(ends[0]);
  answer.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
  const Json said = Json::parse(answer, nullptr, false);
  return said.is_object() && (said["outcome"] == "checked_in" || said["outcome"] == "already_in");
}

/// How long the command takes when nobody ends it.
unsigned microseconds_by_line(const Door& door, std::size_t person) {
  const auto begun = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) check_in_by_line(door, person, open("/dev/null", O_WRONLY | O_CLOEXEC));
  int status = -1;
  waitpid(child, &status, 0);
  REQUIRE(status == 0);
  const auto taken = std::chrono::steady_clock::now() - begun;
  return static_cast<unsigned>(std::chrono::duration_cast<std::chrono::microseconds>(taken).count());
}

}  // namespace

TEST_CASE("whoever saw the tick is stored, once, however suddenly the kiosk ends") {
  std::mt19937 random(Catch::rngSeed());
  std::unique_ptr<Door> door;
  std::size_t next = crowd;
  std::size_t lost = 0, seen = 0;
  for (int round = 0; round < times("SALA_SUDDEN_ENDS", 200); ++round) {
    if (next >= crowd) {
      door = std::make_unique<Door>();
      next = 0;
    }
    const auto shown = shown_before_the_end(*door, next > 0 ? next - 1 : 0, static_cast<unsigned>(random() % 3000));
    SetClock clock(at(8, 6));
    const OpenStation station = door->open(clock);
    for (const std::size_t person : shown) lost += is_in(station, *door, person) ? 0 : 1;
    seen += shown.size();
    next = next_person(station, *door);
    REQUIRE(lost == 0);
    REQUIRE(doubled(station) == 0);
    if (round % 50 == 0) REQUIRE_FALSE(station.store->verify().value().broken);
  }
  CHECK(seen > 0);
}

TEST_CASE("whom the command line said to be in is stored, once, however suddenly it ends") {
  std::mt19937 random(Catch::rngSeed());
  std::unique_ptr<Door> door;
  std::size_t next = crowd;
  unsigned usual_us = 0;
  std::size_t told = 0, untold = 0;
  for (int round = 0; round < times("SALA_SUDDEN_ENDS_BY_LINE", 100); ++round) {
    if (next >= crowd) {
      door = std::make_unique<Door>();
      usual_us = microseconds_by_line(*door, 0);
      next = 1;
    }
    const bool was_told = told_by_line(*door, next, static_cast<unsigned>(random()) % (usual_us + usual_us / 2));
    ++(was_told ? told : untold);
    SetClock clock(at(8, 6));
    const OpenStation station = door->open(clock);
    REQUIRE((!was_told || is_in(station, *door, next)));
    REQUIRE(doubled(station) == 0);
    if (round % 50 == 0) REQUIRE_FALSE(station.store->verify().value().broken);
    if (is_in(station, *door, next)) ++next;
  }
  CHECK(told > 0);
  CHECK(untold > 0);
}

}  // namespace sala
