// How old what came from the other stations of a project is. Reading only.
#pragma once
#include <string>
#include <vector>

#include "storage/store.h"

namespace sala {

struct StationHeard {
  std::string name = {};
  std::int64_t at_ms = 0;  ///< when it wrote the newest of its facts that came here
  bool operator==(const StationHeard&) const = default;
};
/// By name, without this one.
Result<std::vector<StationHeard>> stations_heard(const Store& store, const Uuid& project);

}  // namespace sala
