// What each kind of screen does by itself: when it goes back to Welcome, and whether a ticket shown meanwhile is let in.
// Every kind is named here, so that a new one does not compile before somebody has decided.
#pragma once
#include "ui/screens/screen.h"

namespace sala {

struct ScreenManner {
  enum class Leaves {
    never,  ///< until somebody does something
    soon,   ///< it shows what a scan came to
    idle    ///< when nobody has touched it for a while
  };
  Leaves leaves = Leaves::idle;
  bool takes_codes = true;  ///< as at the door; what staff's pages do with a code is theirs
};

ScreenManner manner_of(const Screen& screen);

}  // namespace sala
