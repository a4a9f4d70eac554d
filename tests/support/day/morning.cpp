#include "support/day/morning.h"

#include <catch2/catch.hpp>
#include <functional>

#include "station/door/door.h"
#include "station/people/roster_changes.h"
#include "station/people/roster_import.h"
#include "storage/database.h"
#include "storage/door_queries.h"
#include "storage/roster_queries.h"
#include "support/test_store.h"

namespace sala {
namespace {

constexpr int new_people = 12;

RosterTable new_roster() {
  RosterTable table;
  for (int i = 0; i < new_people; ++i) {
    RosterEntry entry;
    entry.row = i + 2;
    entry.person.no = std::to_string(100 + i);
    entry.person.given_name = "ผู้มาใหม่ " + std::to_string(i);
    entry.person.family_name = "จากไฟล์";
    table.entries.push_back(entry);
  }
  table.rows = new_people;
  return table;
}

std::vector<std::string> all_lines(const Store& store) {
  std::vector<std::string> lines;
  REQUIRE(store.export_lines({}, [&](const std::string& line) -> Result<void> {
    lines.push_back(line);
    return {};
  }));
  return lines;
}

std::int64_t count(const OpenStation& station, const std::string& what) {
  return station.store->connection().number("SELECT count(*) FROM " + what);
}

/// Whether it was done, at the latest at the last try.
bool tried(int tries, const std::function<bool()>& step) {
  return tries > 0 && (step() || tried(tries - 1, step));
}

/// Opened, at the latest at the last try.
Result<OpenStation> open_within(int tries, const std::filesystem::path& folder, const Clock& clock) {
  auto opened = open_station(folder, OpenMode::read_write, clock);
  return opened || tries <= 1 ? std::move(opened) : open_within(tries - 1, folder, clock);
}

std::string unsound(const OpenStation& station) {
  if (const auto whole = station.store->full_check(); !whole) return "the file is damaged";
  const auto chains = station.store->verify();
  if (!chains || chains->broken) return "a chain is broken";
  const std::string before = plain_tables(*station.store);
  if (!station.store->rebuild() || plain_tables(*station.store) != before)
    return "the tables are not those of the facts";
  return "";
}

}  // namespace

Morning::Morning() : roster_(new_roster()) {
  visits_ = {{0, at(8, 5), false}, {1, at(9, 5), true}, {2, at(9, 6), true}, {0, at(9, 7), true}};
  TemporaryFolder elsewhere;
  SetClock clock(at(8, 30));
  OpenStation other = open_station(elsewhere.path(), OpenMode::read_write, clock).value();
  REQUIRE(other.store->receive(all_lines(*day_.station.store), Trust::store_owner));
  for (int i = 0; i < new_people; ++i) {
    Participant person;
    person.no = std::to_string(200 + i);
    person.given_name = "คนจากอีกจุด " + std::to_string(i);
    REQUIRE(put_participant(other, day_.project, person, "system"));
  }
  other_station_ = *other.store->own_station_id();
  other_facts_ = count(other, "fact WHERE station = '" + other_station_.text() + "'");
  lines_ = all_lines(*other.store);
  day_.flow.reset();
  day_.station = {};
}

void Morning::copy_to(const std::filesystem::path& folder) const {
  std::filesystem::remove_all(folder);
  std::filesystem::copy(day_.folder.path(), folder, std::filesystem::copy_options::recursive);
}

bool Morning::let_in(OpenStation& station, const Visit& visit) const {
  DoorRequest request;
  request.project = day_.project;
  request.at = visit.time;
  const auto answer = check_in_by_code(station, request, day_.person(visit.person).code);
  return answer && (answer->outcome == Outcome::checked_in || answer->outcome == Outcome::already_in);
}

Told Morning::let_people_in(const std::filesystem::path& folder, int tries) const {
  Told told;
  told.visits.resize(visits_.size());
  SetClock clock(at(9, 8));
  auto station = open_within(tries, folder, clock);
  if (!station) return told;
  for (std::size_t i = 0; i < visits_.size(); ++i)
    told.visits[i] = tried(tries, [&] { return let_in(*station, visits_[i]); });
  return told;
}

Told Morning::import_files(const std::filesystem::path& folder, int tries) const {
  Told told;
  SetClock clock(at(8, 45));
  auto station = open_within(tries, folder, clock);
  if (!station) return told;
  const auto roster = [&] { return import_roster(*station, day_.project, roster_).has_value(); };
  const auto facts = [&] { return station->store->receive(lines_, Trust::store_owner).has_value(); };
  told.roster = tried(tries, roster);
  told.facts = tried(tries, facts);
  return told;
}

std::string Morning::visits_missing(const OpenStation& station, const Told& told) const {
  const auto is_in = [&](std::size_t person, std::optional<Uuid> session) {
    return counted_check_in(*station.store, day_.project, day_.person(person).person.id, {}, session)
        .value()
        .has_value();
  };
  for (std::size_t i = 0; i < told.visits.size(); ++i) {
    const Visit& visit = visits_[i];
    const bool registered = is_in(visit.person, {}), at_session = is_in(visit.person, day_.first_session);
    if (told.visits[i] && !(visit.to_session ? at_session : registered))
      return "visit " + std::to_string(i) + " is lost";
    if (at_session && !registered) return "visit " + std::to_string(i) + " is half there";
    if (visit.person != 0 && registered != at_session) return "visit " + std::to_string(i) + " is half there";
  }
  if (count(station, "(SELECT 1 FROM check_in GROUP BY participant, ticket, session HAVING count(*) > 1)") > 0)
    return "somebody is in twice";
  return "";
}

std::string Morning::imports_missing(const OpenStation& station, const Told& told) const {
  const auto people = count(station, "participant WHERE family_name = 'จากไฟล์'");
  if (people != 0 && people != new_people) return "the roster is half there";
  if (told.roster && people == 0) return "the roster is lost";
  const auto facts = count(station, "fact WHERE station = '" + other_station_.text() + "'");
  if (facts != 0 && facts != other_facts_) return "the other station's facts are half there";
  if (told.facts && facts == 0) return "the other station's facts are lost";
  return "";
}

std::string Morning::what_is_wrong(const std::filesystem::path& folder, const Told& told) const {
  SetClock clock(at(9, 10));
  const auto station = open_station(folder, OpenMode::read_write, clock);
  if (!station) return "the store cannot be opened: " + day_.english.of(station.error());
  std::string wrong = unsound(*station);
  if (wrong.empty()) wrong = visits_missing(*station, told);
  if (wrong.empty()) wrong = imports_missing(*station, told);
  return wrong;
}

}  // namespace sala
