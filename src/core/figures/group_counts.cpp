#include "core/figures/group_counts.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/thai_text.h"

namespace sala {
namespace {

void count_in(GroupCount& group, const GroupedPerson& person) {
  group.expected += person.is_expected ? 1 : 0;
  group.came += person.came ? 1 : 0;
}

}  // namespace

GroupCounts group_counts(std::span<const GroupedPerson> people) {
  std::map<std::string, GroupCount> by_name;
  GroupCounts counts;
  for (const GroupedPerson& person : people) {
    if (!person.is_expected && !person.came) continue;
    GroupCount& group = by_name[person.group];
    group.group = person.group;
    count_in(group, person);
    count_in(counts.all, person);
  }
  for (auto& [name, group] : by_name) counts.groups.push_back(std::move(group));
  std::ranges::sort(counts.groups, {}, [](const GroupCount& group) {
    return std::make_tuple(group.group.empty(), -group.came, -group.expected, thai_sort_key(group.group), group.group);
  });
  return counts;
}

}  // namespace sala
