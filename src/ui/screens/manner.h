// What a screen does by itself: when it goes back to Welcome, whether a ticket shown meanwhile is let in, and whether it
// needs all the room. Each screen says its own, beside its name.
#pragma once

namespace sala {

enum class Leaves {
  never,    ///< until somebody does something
  soon,     ///< it shows what a scan came to
  working,  ///< somebody thinks here: idle much later
  idle      ///< when nobody has touched it for a while
};

struct Manner {
  Leaves leaves = Leaves::idle;
  bool takes_codes = true;  ///< as at the door; what staff's pages do with a code is theirs
  bool fills = false;       ///< without the top bar: its own way back stands on it
};

}  // namespace sala
