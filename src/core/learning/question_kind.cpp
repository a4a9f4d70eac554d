#include "core/learning/question_kind.h"

#include <algorithm>
#include <array>

namespace sala {
namespace {

constexpr std::array<std::string_view, 7> names = {"single",   "multiple", "true_false", "ordering",
                                                   "matching", "number",   "short_text"};

}  // namespace

std::string_view name_of(QuestionKind kind) {
  return names[static_cast<std::size_t>(kind)];
}

std::optional<QuestionKind> question_kind_of(std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<QuestionKind>(found - names.begin());
}

}  // namespace sala
