// What several screens are made of: the return to Welcome, a result in the middle, the way their names are laid out.
#pragma once
#include "core/text_ids.h"
#include "ui/screens/screen.h"

namespace sala {

std::optional<Intent> draw(Ui& ui, SetUpScreen& screen, const Texts& texts);
std::optional<Intent> draw(Ui& ui, ChooseProjectScreen& screen, const Texts& texts);
std::optional<Intent> draw(Ui& ui, ClockScreen& screen, const Texts& texts);
std::optional<Intent> draw(Ui& ui, WelcomeScreen& screen, const Texts& texts);
std::optional<Intent> draw(Ui& ui, CheckedInScreen& screen, const Texts& texts);
std::optional<Intent> draw(Ui& ui, AlreadyInScreen& screen, const Texts& texts);
std::optional<Intent> draw(Ui& ui, RefusalScreen& screen, const Texts& texts);
std::optional<Intent> draw(Ui& ui, TroubleScreen& screen, const Texts& texts);
std::optional<Intent> draw(Ui& ui, MyDayScreen& screen, const Texts& texts);
std::optional<Intent> draw(Ui& ui, WayOutScreen& screen, const Texts& texts);

/// The room for a screen's own things: under the top bar, above the line of the return.
Rect content_of(const Ui& ui);
/// "Back to the start in 6 seconds", with its ring, at the bottom.
void draw_return(Ui& ui, const Countdown& countdown, const Texts& texts);

/// A person's name as it may be wrapped: where it is too wide for one line, given and family name each get their own.
std::string name_for(Ui& ui, std::string_view name, Type type, float width);

/// A disc, a coloured sentence, a large line and a quiet one, centred; answers the room left below for buttons.
struct ResultWords {
  Icon icon;
  Tone tone;
  std::string_view headline = {};
  std::string_view large = {};
  bool large_is_name = false;
  std::string_view quiet = {};
};
Rect draw_result(Ui& ui, const ResultWords& words);
/// One or two buttons side by side, or one above the other where it is narrow; `index` counts from the left.
Rect result_button(const Ui& ui, Rect room, int index, int count);

}  // namespace sala
