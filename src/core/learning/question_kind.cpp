#include "core/learning/question_kind.h"

#include <algorithm>

namespace sala {

std::string_view name_of(QuestionKind kind) {
  return question_kind_names[static_cast<std::size_t>(kind)];
}

std::optional<QuestionKind> question_kind_of(std::string_view name) {
  const auto found = std::ranges::find(question_kind_names, name);
  if (found == question_kind_names.end()) return std::nullopt;
  return static_cast<QuestionKind>(found - question_kind_names.begin());
}

}  // namespace sala
