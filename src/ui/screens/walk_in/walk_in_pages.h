// The pages of "I am not on the list", each drawn alone. Part of walk_in_screen.cpp.
#pragma once
#include "ui/screens/areas.h"
#include "ui/screens/walk_in/walk_in_screen.h"
#include "words/walk_in.h"

namespace sala {

std::optional<Intent> draw_notice_page(Ui& ui, WalkInScreen& screen, const Shell& shell, const Texts& texts);
std::optional<Intent> draw_name_page(Ui& ui, WalkInScreen& screen, const Shell& shell, const Texts& texts);
std::optional<Intent> draw_typed_unit_page(Ui& ui, WalkInScreen& screen, const Shell& shell, const Texts& texts);
/// Units, or types of personnel.
std::optional<Intent> draw_choices_page(Ui& ui, WalkInScreen& screen, const Shell& shell, const Texts& texts);
std::optional<Intent> draw_review_page(Ui& ui, WalkInScreen& screen, const Shell& shell, const Texts& texts);

/// The prefixes to choose from; past them stands "another", which is typed.
inline constexpr std::array<TextId, 3> prefix_words = {words::walk_in_mr, words::walk_in_mrs, words::walk_in_miss};

}  // namespace sala
