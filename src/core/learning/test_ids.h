// Ids inside a test: six random letters and digits that say nothing about order or key. And chance, evenly drawn.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "core/uuid.h"

namespace sala {

/// A number from 0 to `count` - 1, each as likely; `count` is at least 1.
std::size_t draw_below(std::size_t count, const Random& random);

/// Makes ids no two of which are equal, nor equal to one that was `taken`.
class TestIds {
 public:
  explicit TestIds(Random random, std::set<std::string> taken = {})
      : random_(std::move(random)), taken_(std::move(taken)) {}
  std::string next();
  const Random& random() const { return random_; }

 private:
  Random random_;
  std::set<std::string> taken_;
};

/// Every order is as likely as any other.
template <class Item>
void shuffle_items(std::vector<Item>& items, const Random& random) {
  for (std::size_t rest = items.size(); rest > 1; --rest) std::swap(items[rest - 1], items[draw_below(rest, random)]);
}

}  // namespace sala
