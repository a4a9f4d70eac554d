// The kiosk ends in the middle of a check-in, as by kill -9: what was shown as done is stored, and nothing twice. What was
// acknowledged is kept by another process. SALA_SUDDEN_ENDS sets how many times; CI ends it 500 times at the door.
#include <signal.h>
#include <spdlog/spdlog.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "app/files.h"
#include "app/flow.h"
#include "app/project_changes.h"
#include "app/roster_changes.h"
#include "app/ticket_issue.h"
#include "app/training_day.h"
#include "storage/database.h"
#include "storage/door_queries.h"

namespace sala {
namespace {

constexpr std::size_t crowd = 300;

int sudden_ends() {
  const char* given = std::getenv("SALA_SUDDEN_ENDS");
  return given == nullptr ? 500 : std::max(1, std::atoi(given));
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

}  // namespace

TEST_CASE("whoever saw the tick is stored, once, however suddenly the kiosk ends") {
  std::mt19937 random(Catch::rngSeed());
  std::unique_ptr<Door> door;
  std::size_t next = crowd;
  std::size_t lost = 0, seen = 0;
  for (int round = 0; round < sudden_ends(); ++round) {
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

}  // namespace sala
