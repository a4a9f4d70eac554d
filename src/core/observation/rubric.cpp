#include "core/observation/rubric.h"

#include <algorithm>

namespace sala {

const RubricItem* item_in(const Rubric& rubric, std::string_view id) {
  const auto found = std::ranges::find(rubric.items, id, &RubricItem::id);
  return found == rubric.items.end() ? nullptr : &*found;
}

std::optional<Rubric> with_words_of(const Rubric& known, const Rubric& wanted) {
  if (known.items.size() != wanted.items.size()) return std::nullopt;
  Rubric worded = wanted;
  worded.id = known.id;
  for (std::size_t i = 0; i < known.items.size(); ++i) worded.items[i].id = known.items[i].id;
  return worded;
}

}  // namespace sala
