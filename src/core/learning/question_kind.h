// The kinds of question a test may have.
#pragma once
#include <array>
#include <optional>
#include <string_view>

namespace sala {

enum class QuestionKind { single, multiple, true_false, ordering, matching, number, short_text };

inline constexpr std::array<std::string_view, 7> question_kind_names = {
    "single", "multiple", "true_false", "ordering", "matching", "number", "short_text"};

/// As facts, files and the command line write it: "single", "true_false", …
std::string_view name_of(QuestionKind kind);
std::optional<QuestionKind> question_kind_of(std::string_view name);

}  // namespace sala
