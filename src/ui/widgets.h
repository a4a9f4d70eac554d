// Everything a person can tap, as functions of one frame: they draw, note themselves in the widget log under a stable
// id and answer whether they were tapped. They keep no state but motion; what is chosen or typed belongs to the screen.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/texts.h"
#include "ui/canvas.h"
#include "ui/frame.h"

namespace sala {

// ---- what all of them are made of ---------------------------------------------------------------------------------
struct Touch {
  bool tapped = false;
  bool pressed = false;  // a finger is on it
  bool hovered = false;
  bool focused = false;
};
struct TouchSpec {
  std::string_view id = {};
  std::string_view label = {};
  Rect rect = {};
  bool enabled = true;
  bool on = false;
  bool primary = false;
  std::optional<Target> target = {};  // the screen's, when not given
  std::string_view group = {};        // targets of one group may touch one another
  std::optional<Rect> touch = {};     // where it answers, when larger than it looks
};
/// A place that answers to a finger, and nothing drawn.
Touch touch_area(Ui& ui, const TouchSpec& spec);
/// 1 while it is pressed, then back to 0 softly: how far the colours have moved.
float press_share(Ui& ui, std::string_view id, const Touch& touch);
/// The ring around what the keyboard has reached.
void focus_ring(Ui& ui, const Touch& touch, Rect rect, float radius);

// ---- buttons ------------------------------------------------------------------------------------------------------
enum class ButtonKind { plain, chosen, primary, quiet, danger };  // chosen: the one of several that is on
struct ButtonSpec {
  std::string_view id = {};
  std::string_view label = {};
  Rect rect = {};
  ButtonKind kind = ButtonKind::plain;
  std::optional<Icon> icon = {};
  bool icon_after = false;
  float icon_size = 40;
  std::optional<Color> dot = {};  // a filled circle in the icon's place, below it
  bool enabled = true;
  bool draws_label = true;  // false: the icon alone; the label still says what it is for
  bool on = false;
  Type type = Type::button;
  int smaller = 0;  // steps that the words are smaller than that
};
bool button(Ui& ui, const ButtonSpec& spec);
/// Buttons side by side: their words are of one size, the largest that suits each. Answers which was tapped.
std::optional<std::size_t> button_row(Ui& ui, std::span<ButtonSpec> row);
/// How wide it must be to hold its label on one line.
float button_width(Ui& ui, const ButtonSpec& spec);

/// A button with an icon only.
bool icon_button(Ui& ui, ButtonSpec spec);

/// Rounded at both ends; looks 64 high and answers to 96 (staff: 56). Its type is usually Type::caption, its icon 30.
bool pill(Ui& ui, const ButtonSpec& spec);
float pill_width(Ui& ui, const ButtonSpec& spec);

// ---- things to read -----------------------------------------------------------------------------------------------
/// A small rounded label; `at` its left middle. Answers where it stands.
Rect chip(Ui& ui, Point left_middle, std::string_view words, Tone tone, std::optional<Icon> icon = {});
float chip_width(Ui& ui, std::string_view words, std::optional<Icon> icon = {});
Rect chip_right(Ui& ui, Point right_middle, std::string_view words, Tone tone, std::optional<Icon> icon = {});
/// The chip on the camera view.
Rect overlay_chip(Ui& ui, Point center, std::string_view words, std::optional<Icon> icon = {});
/// A rounded bar; `share` 0 to 1.
void progress_bar(Ui& ui, Rect rect, float share, Tone tone = Tone::primary);
/// The tick of success that draws itself in 300 ms, in its disc.
void success_tick(Ui& ui, std::string_view id, Rect rect);
/// A big disc with an icon: what came of it.
void result_disc(Ui& ui, Rect rect, Icon icon, Tone tone);
/// A small tinted disc with an icon, before a row.
void icon_disc(Ui& ui, Rect rect, Icon icon, Tone tone = Tone::primary);
/// A ring that empties, and words beside it. Tapping does nothing.
void countdown_ring(Ui& ui, Rect rect, float share_left, Tone tone = Tone::success);

// ---- the top bar ----------------------------------------------------------------------------------------------------
struct TopBar {
  std::string_view organisation = {};
  std::string_view station = {};
  std::string_view clock = {};  // "08:31"
  std::string_view accessibility_label = {};
  std::string_view language_label = {};
  bool accessibility_on = false;  // the panel is open or something is switched on
  bool controls_below = false;    // what can be tapped stands at the lower edge, for a seated person
};
enum class TopBarTap { accessibility, language };
/// Languages as their own speakers write them; a tap asks for the other one.
std::optional<TopBarTap> top_bar(Ui& ui, const TopBar& bar, const Texts& texts);
/// The height under which screens begin.
constexpr float top_bar_bottom = 150;
/// What the controls take of the lower edge when they stand there.
constexpr float controls_below_height = 136;

// ---- choosing -------------------------------------------------------------------------------------------------------
struct ChoiceSpec {
  std::string_view id = {};
  std::string_view label = {};
  Rect rect = {};
  std::string_view mark = {};  // "ก": in the disc while not chosen
  bool chosen = false;
  bool enabled = true;
};
bool choice_tile(Ui& ui, const ChoiceSpec& spec);

struct SwitchSpec {
  std::string_view id = {};
  std::string_view label = {};
  std::string_view caption = {};
  Rect rect = {};
  bool on = false;
  std::optional<Icon> icon = {};
  std::string_view group = {};
};
/// A whole row that switches; answers whether it was tapped.
bool switch_row(Ui& ui, const SwitchSpec& spec);

// ---- rows and lists -----------------------------------------------------------------------------------------------
/// Icon disc, title, caption and chip under a line, as in "what comes next" and "my day". 130 high in the look.
struct StepRow {
  Icon icon = Icon::check;
  std::string_view title = {};
  std::string_view caption = {};
  std::string_view chip = {};
  Tone chip_tone = Tone::primary;
  bool line_above = true;
};
void step_row(Ui& ui, Rect rect, const StepRow& row);
constexpr float step_row_height = 130;
/// How high it must be to hold its words: more than usual where they take two lines.
float step_row_needs(Ui& ui, const StepRow& row, float width);

/// A row to tap in a list of names: words, quiet words at the right, an arrow. 100 high in the look.
struct ListRow {
  std::string_view id = {};
  RichText title = {};
  std::string_view note = {};
  std::string_view group = {};
  bool line_above = true;
  bool enabled = true;
};
bool list_row(Ui& ui, Rect rect, const ListRow& row);
constexpr float list_row_height = 100;

/// The ground of a row that answers to a finger: tinted while it is pressed, a line above, the ring. What stands on the
/// row is drawn by whoever asks.
struct RowTouch {
  std::string_view id = {};
  std::string_view label = {};
  std::string_view group = {};
  bool enabled = true;
  bool line_above = true;
};
bool touch_row(Ui& ui, Rect rect, const RowTouch& row);
/// The line between rows: above every row but the first, unless something stands over them.
void draw_row_line(Ui& ui, Rect row);

/// Where a list stands; belongs to the screen.
struct ScrollState {
  float offset = 0;    // dp from the top
  float velocity = 0;  // dp a second
  bool dragging = false;
  float press_y = 0;
  float press_offset = 0;
  bool pressed = false;
};
/// Drag anywhere to scroll, with momentum and a bar that shows the position. Lives while its rows are drawn.
class ScrollList {
 public:
  ScrollList(Ui& ui, std::string_view id, ScrollState& state, Rect view, float content_height);
  ~ScrollList();
  ScrollList(const ScrollList&) = delete;
  ScrollList& operator=(const ScrollList&) = delete;
  /// The `index`th row of equal height, moved with the list.
  Rect row(int index, float height) const;
  /// The rows that can be seen: first, and one past the last.
  std::pair<int, int> visible(int count, float height) const;
  /// At the right of rows whose own edge would stand under the bar.
  static constexpr float bar_room = 24;
  /// The view whose rows are that wide without it: the bar stands in the card's padding.
  static constexpr Rect beside_bar(Rect rows) { return {rows.x, rows.y, rows.width + bar_room, rows.height}; }

 private:
  Ui& ui_;
  ScrollState& state_;
  Rect view_ = {};
  float content_height_;
  Color ground_;
  Clip clip_;
};

/// A list of rows of one height. `draw_row(index, rect)` draws one and answers what it asks for; so does this.
template <class DrawRow>
auto draw_rows(Ui& ui, std::string_view id, ScrollState& state, Rect view, std::size_t count, float height,
               const DrawRow& draw_row) {
  const ScrollList list(ui, id, state, view, height * static_cast<float>(count));
  const auto [first, past] = list.visible(static_cast<int>(count), height);
  decltype(draw_row(std::size_t{}, Rect{})) wanted;
  for (int i = first; i < past; ++i)
    if (auto asked = draw_row(static_cast<std::size_t>(i), list.row(i, height))) wanted = std::move(asked);
  return wanted;
}

// ---- typing ---------------------------------------------------------------------------------------------------------
struct FieldSpec {
  std::string_view id = {};
  std::string_view label = {};  // what is to be typed; shown while it is empty
  Rect rect = {};
  std::string_view text = {};
  std::size_t caret = 0;                   // byte
  std::optional<std::size_t> anchor = {};  // the other end of what is selected
  std::optional<Icon> icon = {};
  bool active = true;
};
struct FieldTouch {
  std::optional<std::size_t> tapped = {};        // byte: a finger came and went
  std::optional<std::size_t> under_finger = {};  // byte: while it is down
  bool just_pressed = false;
};
FieldTouch touch_field(Ui& ui, const FieldSpec& spec);
/// Answers where the caret was put by a finger.
std::optional<std::size_t> text_field(Ui& ui, const FieldSpec& spec);

enum class KeyLook { character, special, primary };
struct KeySpec {
  std::string_view id = {};
  std::string_view label = {};
  Rect rect = {};
  KeyLook kind = KeyLook::character;
  std::optional<Icon> icon = {};
  Type type = Type::field;
  bool on = false;
  bool enabled = true;
  Target target = Target::key;
};
/// A key of the keyboard or the number pad.
Touch touch_key(Ui& ui, const KeySpec& spec);
bool key(Ui& ui, const KeySpec& spec);
struct NumberPad {
  std::string_view id = {};
  Rect rect = {};
  bool can_finish = false;
  std::string_view done_label = {};
  std::string_view erase_label = {};
  bool with_signs = false;
};
/// 1 to 9, backspace, 0 and done in four rows of three; with signs minus and point in a fourth column. Answers what the key
/// types: '0' to '9', '-', '.', '\b' or '\n'.
std::optional<char> number_pad(Ui& ui, const NumberPad& pad);

// ---- over everything ----------------------------------------------------------------------------------------------
struct Toast {
  std::string_view id = {};
  std::string_view words = {};
  Tone tone = Tone::success;
  Icon icon = Icon::check;
  double since_s = 0;  // when it came, by the time of frames
  double stays_s = 4;
};
/// A message that comes under the top bar and goes by itself. Answers whether it is still there.
bool toast(Ui& ui, const Toast& toast);

struct DialogSpec {
  std::string_view id = {};
  std::string_view title = {};
  std::string_view body = {};
  std::string_view confirm = {};
  std::string_view cancel = {};  // empty: only one button
  Icon icon = Icon::info;
  Tone tone = Tone::primary;
  bool confirm_is_danger = false;
};
enum class DialogAnswer { confirm, cancel };
/// Draw the screen first with `ui.enabled = false`, then this.
std::optional<DialogAnswer> dialog(Ui& ui, const DialogSpec& spec);

struct ProgressSpec {
  std::string_view id = {};
  std::string_view title = {};
  std::string_view count = {};  // "120 จาก 400"
  float share = 0;
  std::string_view cancel = {};
};
/// Long work: answers true when it is to be cancelled.
bool progress_dialog(Ui& ui, const ProgressSpec& spec);

}  // namespace sala
