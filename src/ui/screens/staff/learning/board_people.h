// The people on the board of a test: filtered, searched, and those at work given more time. Part of test_board_page.h.
#pragma once
#include "ui/screens/staff/learning/test_board_page.h"

namespace sala {

std::optional<StaffIntent> draw_board_people(Ui& ui, Rect card, TestBoardPage& page, const Texts& texts);
/// While a name is typed the list and the keyboard have the screen for themselves.
std::optional<StaffIntent> draw_board_search(Ui& ui, Rect room, TestBoardPage& page, const Texts& texts);

}  // namespace sala
