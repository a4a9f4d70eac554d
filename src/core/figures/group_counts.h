// How many people of each group are on the roster and how many of them came: by unit, by personnel type. What a group is
// called where somebody has none is its teller's.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace sala {

struct GroupedPerson {
  std::string group = {};   ///< empty: none is known
  bool is_expected = true;  ///< on the roster, not withdrawn
  bool came = false;        ///< registered
};

struct GroupCount {
  std::string group = {};
  std::int64_t expected = 0, came = 0;
  bool operator==(const GroupCount&) const = default;
};

struct GroupCounts {
  std::vector<GroupCount> groups = {};  ///< the most who came first, then as a Thai dictionary; none last
  GroupCount all = {};
  bool operator==(const GroupCounts&) const = default;
};
GroupCounts group_counts(std::span<const GroupedPerson> people);

}  // namespace sala
