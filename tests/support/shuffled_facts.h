// Facts given to stores in any order, repetition and split, and what two stores show of them: for properties that hold the
// tables to the set of facts.
#pragma once
#include <rapidcheck.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <span>
#include <sstream>

#include "support/test_store.h"

namespace sala {

/// Everything a store shows of the facts: its tables and its export, a line each.
inline std::multiset<std::string> seen(const TestStore& store) {
  std::istringstream tables(plain_tables(*store));
  std::multiset<std::string> lines;
  for (std::string line; std::getline(tables, line);) lines.insert(line);
  for (const std::string& line : store.exported()) lines.insert(line);
  return lines;
}

/// What only one of the two shows.
inline std::vector<std::string> difference(const TestStore& a, const TestStore& b) {
  const auto left = seen(a), right = seen(b);
  std::vector<std::string> lines;
  std::ranges::set_symmetric_difference(left, right, std::back_inserter(lines));
  return lines;
}

/// Shuffled, some lines twice, given in parts.
inline void give_in_parts(TestStore& store, std::vector<std::string> lines, Trust trust) {
  const auto repeated =
      *rc::gen::container<std::vector<std::size_t>>(5, rc::gen::inRange<std::size_t>(0, lines.size()));
  for (const std::size_t index : repeated) lines.push_back(lines[index]);
  std::ranges::shuffle(lines, std::mt19937(*rc::gen::arbitrary<std::uint32_t>()));
  const auto part = *rc::gen::inRange<std::size_t>(1, lines.size() + 1);
  for (std::size_t from = 0; from < lines.size(); from += part) {
    const std::span few = std::span(lines).subspan(from, std::min(part, lines.size() - from));
    RC_ASSERT(store->receive({few.begin(), few.end()}, trust)->refused == 0);
  }
}

/// At once, in parts, and made anew: the same tables.
inline void same_tables_whatever_the_way(const std::vector<std::string>& lines, Trust trust) {
  QuickStore at_once, in_parts;
  RC_ASSERT(at_once->receive(lines, trust)->refused == 0);
  give_in_parts(in_parts, lines, trust);
  RC_ASSERT(difference(at_once, in_parts) == std::vector<std::string>{});
  RC_ASSERT(in_parts->rebuild());
  RC_ASSERT(in_parts->full_check());
  RC_ASSERT(difference(at_once, in_parts) == std::vector<std::string>{});
}

}  // namespace sala
