// What the pages about tests share: a teal card for what matters now, buttons of one look, lines of words, steppers.
#pragma once
#include <optional>
#include <string_view>

#include "ui/canvas.h"
#include "ui/frame.h"
#include "ui/widgets.h"

namespace sala {

inline constexpr float learning_gap = 24;
inline constexpr float learning_side = 36;
inline constexpr float learning_button = 76;

/// One line that gets smaller before it ends.
TextLook line_look(Type type, Color color, Align align = Align::left);
/// The card that stands out; words on it are `on_shape`.
void draw_deep_card(Ui& ui, Rect rect);

struct SmallButton {
  std::string_view id = {};
  std::string_view label = {};
  std::optional<Icon> icon = {};
  ButtonKind kind = ButtonKind::plain;
  bool enabled = true;
};
/// As wide as it must be, cut off the right of the band.
bool button_at_right(Ui& ui, Rect& band, const SmallButton& spec);
bool button_at_left(Ui& ui, Rect& band, const SmallButton& spec);

/// The next pill of a line; where it has no room a line is taken off the top of `room`. What is on is bold.
bool next_pill(Ui& ui, Rect& room, Rect& line, ButtonSpec spec);

struct StepperSpec {
  std::string_view id = {};  ///< of the buttons: with "_less" and "_more"
  std::string_view less = {}, more = {};
  std::string_view value = {};
  float value_width = 150;
  bool enabled = true;
};
/// Less, the value, more; cut off the left of the band. Answers −1, 1 or nothing.
std::optional<int> stepper(Ui& ui, Rect& band, const StepperSpec& spec);

/// An icon, a title and what to do, in the middle: nothing is here yet.
struct NothingHere {
  Icon icon = Icon::info;
  std::string_view title = {}, words = {};
};
void draw_nothing_here(Ui& ui, Rect room, const NothingHere& nothing);

}  // namespace sala
