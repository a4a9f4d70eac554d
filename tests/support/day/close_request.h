// What the cross in a window's title bar asks.
#pragma once

namespace sala {

/// Asks every window of the display in $DISPLAY to close. Answers how many of them know the request; -1 without a display.
int ask_windows_to_close();

}  // namespace sala
