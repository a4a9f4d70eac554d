// What trainers look for while people work: a few items, each in five levels with their words. A rubric as rubric_put carries
// it; its body is rubric_body.h's, its file read_rubric.h's, what was seen observation_facts.h's.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/project.h"

namespace sala {

inline constexpr int highest_rating = 5;
/// More than a trainer can judge while walking.
inline constexpr std::size_t max_rubric_items = 20;

struct RubricItem {
  std::string id = {};
  Bilingual name = {};
  Bilingual hint = {};                 ///< by what one sees it; may be empty
  std::vector<Bilingual> levels = {};  ///< words of the five levels, the lowest first; empty: the usual ones
  bool operator==(const RubricItem&) const = default;
};

struct Rubric {
  Uuid id = {};
  Bilingual title = {};
  std::vector<RubricItem> items = {};
  bool operator==(const Rubric&) const = default;
};

/// nullptr where there is none.
const RubricItem* item_in(const Rubric& rubric, std::string_view id);
const RubricItem* item_in(Rubric&&, std::string_view) = delete;

/// The same rubric with the ids that observations speak of, when nothing but words differs; else nothing.
std::optional<Rubric> with_words_of(const Rubric& known, const Rubric& wanted);

}  // namespace sala
