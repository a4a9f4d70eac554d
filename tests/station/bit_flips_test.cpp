// One bit of the store changes where it lies. Whatever bit it is, nothing ends, the store is not called sound when it is not,
// and nothing is lost that a backup has. SALA_BIT_FLIPS sets how many bits are tried; CI tries a thousand.
#include <catch2/catch.hpp>
#include <fstream>
#include <random>

#include "station/keeping/backups.h"
#include "station/keeping/restore.h"
#include "storage/database.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "support/bodies.h"
#include "support/plain_tables.h"
#include "support/temporary_folder.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

int flips_to_try() {
  const char* given = std::getenv("SALA_BIT_FLIPS");
  return given == nullptr ? 300 : std::max(1, std::atoi(given));
}

const Moment bit_flips_noon = parse_time("2026-11-23T12:00:00+07:00").value();

std::vector<std::string> lines_in(const Store& store) {
  std::vector<std::string> lines;
  (void)store
      .export_lines({},
                    [&](const std::string& line) -> Result<void> {
                      lines.push_back(line);
                      return {};
                    })
      .has_value();
  return lines;
}

Uuid id_number(std::uint8_t first, int number) {
  Uuid id = id_of(first);
  id.bytes[15] = static_cast<std::uint8_t>(number);
  return id;
}

/// A station's folder with some of everything, a backup, and facts that came after it.
struct Original {
  TemporaryFolder folder{quick_place()};
  SetClock clock{bit_flips_noon};
  Uuid project;
  std::vector<std::string> lines, of_backup;
  std::string tables;

  Original() {
    OpenStation station = open_station(folder.path(), OpenMode::read_write, clock).value();
    REQUIRE(ensure_organisation(station));
    project = Uuid::v4(station.store->seams().random);
    std::vector<Draft> drafts = {{project, "project_put", bodies::project()},
                                 {project, "session_put", bodies::session(id_number(0x31, 1), bit_flips_noon.utc_ms)},
                                 {project, "gate", bodies::gate("registration", true)}};
    for (int i = 0; i < 20; ++i) {
      Json person = bodies::participant(id_number(0x11, i), "ญาณิศา " + std::to_string(i));
      person["extra"] = {{{"name", "อาหาร"}, {"value", "เจ"}}};
      drafts.push_back({project, "participant_put", person});
      drafts.push_back({project, "ticket_put", bodies::ticket(id_number(0x21, i), id_number(0x11, i))});
      drafts.push_back({project, "check_in", bodies::check_in({}, bit_flips_noon.utc_ms, id_number(0x21, i))});
    }
    drafts.push_back({project, "observation", {{"participant", id_number(0x11, 1).text()}, {"rating", 4}}});
    REQUIRE(record(station, drafts));
    Pen stranger(7, Roles::all());
    stranger.write(project, "gate", bodies::gate("registration", false));
    REQUIRE(station.store->receive(stranger.lines(), Trust::endorsed));
    of_backup = lines_in(*station.store);
    fs::create_directory(folder / "backups");
    REQUIRE(copy_store(*station.store, folder / "backups" / "20261123T050000.000Z.sqlite", FileOf::sala));
    for (int i = 0; i < 5; ++i)
      REQUIRE(
          record(station, {{project, "check_in", bodies::check_in(id_number(0x11, i), bit_flips_noon.utc_ms + i)}}));
    lines = lines_in(*station.store);
    tables = plain_tables(*station.store);
  }

  void copy_to(const fs::path& to, std::uint64_t bit) const {
    fs::remove_all(to);
    fs::copy(folder.path(), to, fs::copy_options::recursive);
    std::fstream file(to / store_file_name, std::ios::binary | std::ios::in | std::ios::out);
    file.seekg(static_cast<std::streamoff>(bit / 8));
    const char changed = static_cast<char>(file.get() ^ 1 << bit % 8);
    file.seekp(static_cast<std::streamoff>(bit / 8));
    file.put(changed);
  }
};

std::string what_is_lost(const std::vector<std::string>& held, const std::vector<std::string>& wanted) {
  std::string lost;
  for (const std::string& line : wanted)
    if (std::ranges::find(held, line) == held.end()) lost += line + "\n";
  return lost;
}

/// What a kiosk asks while it lets people in; any of it may fail, nothing may end.
void use(const fs::path& folder, const Original& original) {
  auto station = open_station(folder, OpenMode::read_write, original.clock);
  if (!station) return;
  const Store& store = *station->store;
  (void)projects(store).has_value();
  (void)sessions(store, original.project).has_value();
  (void)organisation(store).has_value();
  (void)roster(store, original.project).has_value();
  (void)record(*station,
               {{original.project, "check_in", bodies::check_in(id_number(0x11, 9), bit_flips_noon.utc_ms + 60'000)}})
      .has_value();
  lines_in(store);
  (void)store.verify().has_value();
  (void)station->store->rebuild().has_value();
}

/// Nothing when the store was called what it is and could be got back.
std::string what_is_wrong(const fs::path& folder, const Original& original) {
  const bool damaged = is_damaged(folder, original.clock);
  if (damaged && !rebuild_damaged(folder, original.clock)) return "it cannot be rebuilt";
  const auto station = open_station(folder, OpenMode::read_write, original.clock);
  if (!station) return damaged ? "the rebuilt store does not open" : "a sound store does not open";
  const auto held = lines_in(*station->store);
  if (!damaged && held != original.lines) return "sound, but facts are others";
  if (!damaged && plain_tables(*station->store) != original.tables) return "sound, but tables are others";
  if (const std::string lost = what_is_lost(held, original.of_backup); !lost.empty())
    return "lost, and in the backup: " + lost;
  return is_damaged(folder, original.clock) ? "damaged still" : "";
}

}  // namespace

TEST_CASE("one changed bit anywhere ends nothing, is not called sound, and loses nothing that a backup has") {
  const Original original;
  REQUIRE_FALSE(is_damaged(original.folder.path(), original.clock));
  const std::uint64_t bits = fs::file_size(original.folder / store_file_name) * 8;
  std::mt19937_64 chance(Catch::rngSeed());
  TemporaryFolder place(quick_place());
  for (int i = 0; i < flips_to_try(); ++i) {
    const std::uint64_t bit = chance() % bits;
    INFO("bit " << bit % 8 << " of byte " << bit / 8 << ", flip " << i << ", seed " << Catch::rngSeed());
    original.copy_to(place / "used", bit);
    use(place / "used", original);
    original.copy_to(place / "checked", bit);
    CHECK(what_is_wrong(place / "checked", original) == "");
  }
}

}  // namespace sala
