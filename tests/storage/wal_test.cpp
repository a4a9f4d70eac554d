// What is left when the file of the newest commits (the WAL) lost its end, was filled with something else, or is gone.
#include <filesystem>
#include <fstream>

#include "storage/known.h"
#include "support/bodies.h"
#include "support/test_store.h"

using namespace sala;
namespace fs = std::filesystem;

namespace {

constexpr int commits = 6;

/// A store as a killed process leaves it: the last commits stand in the WAL alone.
struct Killed {
  Killed() {
    TestStore store;
    store.become(Pen(1, Roles::all()));
    for (int i = 0; i < commits; ++i)
      REQUIRE(store->record({{project, "gate", bodies::gate("registration", i % 2 == 0)}}));
    all = store.exported();
    fs::copy(store.folder.path(), folder.path(), fs::copy_options::recursive);
    wal_bytes = fs::file_size(wal());
  }
  fs::path wal() const { return folder / "sala.sqlite-wal"; }

  /// Another copy, opened after `damage` was done to its WAL.
  std::vector<std::string> facts_after(const std::function<void(const fs::path&)>& damage) const {
    TestStore copy;
    copy.close();
    fs::remove_all(copy.folder.path());
    fs::copy(folder.path(), copy.folder.path(), fs::copy_options::recursive);
    fs::remove(copy.folder / "sala.sqlite-shm");
    damage(copy.folder / "sala.sqlite-wal");
    copy.open();
    REQUIRE(copy->full_check());
    REQUIRE_FALSE(copy->verify().value().broken);
    const std::string before = plain_tables(*copy);
    REQUIRE(copy->rebuild());
    REQUIRE(plain_tables(*copy) == before);
    return copy.exported();
  }

  bool is_first_part(const std::vector<std::string>& facts) const {
    return facts.size() <= all.size() && std::equal(facts.begin(), facts.end(), all.begin());
  }

  TemporaryFolder folder;
  std::vector<std::string> all;
  std::uintmax_t wal_bytes = 0;
};

}  // namespace

TEST_CASE("a WAL that is whole gives back every commit") {
  const Killed killed;
  CHECK(killed.facts_after([](const fs::path&) {}) == killed.all);
}

TEST_CASE("a WAL cut anywhere leaves a whole store with the first of the facts") {
  const Killed killed;
  std::size_t most = 0;
  for (std::uintmax_t size = 0; size < killed.wal_bytes; size += 4000) {
    const auto facts = killed.facts_after([&](const fs::path& wal) { fs::resize_file(wal, size); });
    INFO("cut at " << size << " of " << killed.wal_bytes);
    REQUIRE(killed.is_first_part(facts));
    REQUIRE(facts.size() >= most);
    most = facts.size();
  }
  CHECK(most >= commits);
}

TEST_CASE("a WAL with other bytes anywhere in it leaves a whole store with the first of the facts") {
  const Killed killed;
  for (std::uintmax_t at = 0; at < killed.wal_bytes; at += 7000) {
    const auto facts = killed.facts_after([&](const fs::path& wal) {
      std::fstream stream(wal, std::ios::binary | std::ios::in | std::ios::out);
      stream.seekp(static_cast<std::streamoff>(at));
      stream << "other bytes";
    });
    INFO("changed at " << at << " of " << killed.wal_bytes);
    REQUIRE(killed.is_first_part(facts));
  }
}

TEST_CASE("commits go from the WAL into the file when nobody waits, not before there are many") {
  TestStore store;
  store.become(Pen(1, Roles::all()));
  const auto open_gate = [&](int i) {
    REQUIRE(store->record({{project, "gate", bodies::gate("registration", i % 2 == 0)}}));
  };
  const auto waiting = [&] { return store->connection().waiting_pages(); };
  open_gate(0);
  const int few = waiting();
  store->tidy();
  CHECK(waiting() == few);
  for (int i = 1; i < 200; ++i) open_gate(i);
  CHECK(waiting() > few);
  store->tidy();
  CHECK(waiting() == 0);
}
