// A whole province in facts: as many people as a project may have, each with a test before and after, for benches of what
// reads them all.
#pragma once
#include <string>
#include <vector>

#include "storage/store.h"
#include "support/pen.h"
#include "support/temporary_folder.h"

namespace sala {

inline constexpr int province_people = 10'000;
inline const Uuid province = id_of(0xaa);

struct ProvinceFacts {
  int questions = 50;
  bool is_whole_day = false;  ///< registration, two sessions and a survey besides
};
/// As lines that any store takes in.
std::vector<std::string> province_lines(const ProvinceFacts& wanted);

struct Province {
  TemporaryFolder folder;
  SetClock clock{{pen_epoch_ms, 420}};
  std::unique_ptr<Store> store = Store::open(folder.path(), OpenMode::read_write, {&clock, {}}).value();

  void take_in(const std::vector<std::string>& lines) {
    if (!store->receive(lines, Trust::store_owner)) std::abort();
  }
};

}  // namespace sala
