// What stands around and over every screen: the top bar, the panel that makes it easier to use, the question whether
// somebody is still there, the line of the return to Welcome.
#pragma once
#include <optional>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/intent.h"

namespace sala {

/// Who and where, the time, language and accessibility; the logo held for three seconds opens the way out.
std::optional<Intent> draw_top(Ui& ui, const Shell& shell, const Texts& texts);

/// Over everything, at the lower edge, where a seated person reaches it too.
std::optional<Intent> draw_accessibility_panel(Ui& ui, const Shell& shell, const Texts& texts);

/// Over everything: "are you still there?", with a large button to stay.
std::optional<Intent> draw_still_there(Ui& ui, const Countdown& countdown, const Texts& texts);

/// "Back to the start in 6 seconds", with its ring, at the lower edge.
void draw_return(Ui& ui, const Shell& shell, const Texts& texts);

}  // namespace sala
