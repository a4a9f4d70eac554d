// How much of the disk a check-in writes: pages of the WAL, counted beneath SQLite.
#include <sqlite3.h>

#include <filesystem>

#include "storage/known.h"
#include "support/bodies.h"
#include "support/test_store.h"
#include "support/watched_disk.h"

using namespace sala;

namespace {

class PageCounter : public DiskWatch {
 public:
  int before(DiskCall, const std::string&) override { return SQLITE_OK; }
  void written(const std::string& file, std::int64_t, std::string_view bytes) override {
    if (file.ends_with("-wal") && bytes.size() >= 4096) pages += static_cast<int>(bytes.size() / 4096);
  }
  int pages = 0;
};

Uuid scattered(int number) {
  Uuid id = id_of(0x11);
  id.bytes[1] = static_cast<std::uint8_t>(number * 151);  // people come in no order
  id.bytes[2] = static_cast<std::uint8_t>(number * 151 >> 8);
  id.bytes[3] = static_cast<std::uint8_t>(number >> 4);
  return id;
}

}  // namespace

TEST_CASE("a check-in writes six pages, and two more on average where full ones are split") {
  PageCounter disk;
  const WatchedDisk watched(disk);
  TestStore store;
  store.become(Pen(1, Roles::all()));
  std::vector<Draft> people;
  for (int i = 0; i < 2000; ++i)
    people.push_back({project, "participant_put", bodies::participant(scattered(i), "Ann")});
  for (int i = 0; i < 2000; ++i) people.push_back({project, "check_in", bodies::check_in(scattered(i), pen_epoch_ms)});
  REQUIRE(store->record(people));
  store->tidy();
  disk.pages = 0;
  constexpr int check_ins = 500;
  std::vector<int> each;
  for (int i = 0; i < check_ins; ++i) {
    const int before = disk.pages;
    REQUIRE(store->record({{project, "check_in", bodies::check_in(scattered(i * 3), pen_epoch_ms + i)}}));
    each.push_back(disk.pages - before);
  }
  std::ranges::sort(each);
  INFO("mean " << disk.pages / double(check_ins) << ", least " << each.front() << ", p99 " << each[494]);
  CHECK(each.front() <= 6);  // the fact, its place, its id, its chain, the check-in, and what counts it
  CHECK(each[check_ins / 2] <= 7);
  CHECK(disk.pages <= 8 * check_ins);
  CHECK(each[check_ins * 99 / 100] <= 14);
  store.close();
}
