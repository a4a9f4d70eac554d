// What stood on the screen in one frame: every widget a finger can tap and every text, with its rectangle. Tests tap by
// name and read problems from it. It notes; it never draws and never acts.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/layout.h"
#include "ui/theme.h"

namespace sala {

/// Who taps decides how large a target must be: participant 96 dp, staff 56, a key 80 high and 60 wide, 8 apart.
enum class Target { participant, staff, key };

struct WidgetNote {
  std::string id;     // stable, "check_in.find_name"
  std::string label;  // the words on it, or what it is for when it has none
  Rect rect;          // as drawn, dp
  Rect touch;         // as it answers, dp, cut to what can be seen
  Target target = Target::participant;
  std::string group;  // targets of one group may touch one another: the rows of a list
  bool visible = true;
  bool partly_scrolled_out = false;
  bool enabled = true;
  bool on = false;  // checked, chosen, switched on
  bool pressed = false;
  bool primary = false;  // filled, the one thing to do next
};

struct TextNote {
  std::string text;
  Rect rect;                // the words' own box, dp
  Rect room;                // what they were given
  Rect clip;                // what is cut away outside
  bool scrolls = false;     // in a list: being cut at its edge is no fault
  bool ellipsised = false;  // ended in "…"
  bool overflows = false;   // larger than its room
  bool missing_glyphs = false;
  Color ink;
  float size = 0;                    // dp
  std::optional<Color> ground = {};  // what it stands on, where known
};

struct WidgetLog {
  std::vector<WidgetNote> widgets;
  std::vector<TextNote> texts;

  void clear();
  const WidgetNote* find(std::string_view id) const;
  /// Whether any text contains these words.
  bool shows(std::string_view words) const;
};

/// With `next`, the id after `focus` among what can be tapped, from the first again after the last.
void move_focus(std::string& focus, const WidgetLog& log, bool next);

/// What is wrong with a screen, one sentence each; empty when nothing is: words that overflow or are cut, targets too
/// small, too close or outside the screen, ids used twice, more than one primary button, words without contrast.
std::vector<std::string> problems(const WidgetLog& log, Size screen);

}  // namespace sala
