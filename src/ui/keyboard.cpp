#include "ui/keyboard.h"

#include "ui/keyboard_layouts.h"
#include "ui/widgets.h"
#include "words/shell.h"

namespace sala {

namespace {

constexpr double repeats_after_s = 0.45;
constexpr double repeats_every_s = 0.075;
constexpr double twice_within_s = 0.4;
constexpr float corner = 32;

struct Measures {
  float side, top, gap, key_height;
};
Measures measures_of(const Ui& ui) {
  return ui.canvas.portrait() ? Measures{20, 20, 10, 108} : Measures{32, 22, 12, 86};
}

float height_of(const Measures& m) {
  return 2 * m.top + static_cast<float>(key_rows + 1) * (m.key_height + m.gap) - m.gap;
}

/// Draws one keyboard in one frame.
struct Board {
  Ui& ui;
  Keyboard& keyboard;
  EditText& field;
  const KeyboardSpec& spec;
  const Texts& texts;
  Measures measures;
  KeyboardAnswer answer = {};

  Touch special(std::string_view id, std::string_view label, Rect rect, std::optional<Icon> icon = {},
                bool on = false) {
    return touch_key(
        ui,
        {.id = id, .label = label, .rect = rect, .kind = KeyLook::special, .icon = icon, .type = Type::lead, .on = on});
  }

  void type(std::string_view letter) {
    answer.changed = type_text(field, letter) || answer.changed;
    if (keyboard.shift == Shift::once) keyboard.shift = Shift::off;
  }

  void letters(Rect row, const std::vector<std::string>& letters) {
    const int count = static_cast<int>(letters.size());
    for (int i = 0; i < count; ++i) {
      const std::string& letter = letters[static_cast<std::size_t>(i)];
      const std::string id = "keyboard." + letter;
      const Rect rect = column_of(row, i, count, measures.gap);
      if (touch_key(ui, {.id = id, .label = key_label(letter), .rect = rect}).tapped) type(letter);
    }
  }

  void erase_once() { answer.changed = apply(field, {EditKey::backspace}) || answer.changed; }

  /// Takes back once when it is let go, and again and again while it is held.
  void backspace(Rect rect) {
    const Touch touch = special("keyboard.erase", texts[words::keyboard_erase], rect, Icon::backspace);
    const double now_s = ui.motion.now_s();
    if (touch.tapped && !keyboard.erased_held) erase_once();
    if (!touch.pressed) {
      keyboard.erases_next_s = 0;
      keyboard.erased_held = false;
      return;
    }
    if (keyboard.erases_next_s == 0) keyboard.erases_next_s = now_s + repeats_after_s;
    for (; now_s >= keyboard.erases_next_s; keyboard.erases_next_s += repeats_every_s) {
      erase_once();
      keyboard.erased_held = true;
    }
    ui.motion.wake_in(std::max(0.01, keyboard.erases_next_s - now_s));
  }

  void shift(Rect rect) {
    const Icon icon = keyboard.shift == Shift::locked ? Icon::lock : Icon::shift;
    if (!special("keyboard.shift", texts[words::keyboard_shift], rect, icon, keyboard.shift != Shift::off).tapped)
      return;
    const double now_s = ui.motion.now_s();
    const bool twice = keyboard.shift == Shift::once && now_s - keyboard.shifted_s < twice_within_s;
    const Shift other = keyboard.shift == Shift::off ? Shift::once : Shift::off;
    keyboard.shift = twice ? Shift::locked : other;
    keyboard.shifted_s = now_s;
  }

  void row(Rect band, int index) {
    const bool has_shift = keyboard.layout != KeyboardLayout::symbols;
    const float wide = ui.canvas.portrait() ? 100 : 190;
    if (index == 0) backspace(take_right(band, wide, measures.gap));
    if (index == key_rows - 1 && has_shift) shift(take_left(band, ui.canvas.portrait() ? 100 : 150, measures.gap));
    letters(band, letters_on(keyboard.layout, keyboard.shift != Shift::off)[static_cast<std::size_t>(index)]);
  }

  void go_to(KeyboardLayout layout) {
    keyboard.layout = layout;
    if (layout != KeyboardLayout::symbols) keyboard.letters = layout;
    keyboard.shift = Shift::off;
  }

  void last_row(Rect band) {
    const bool portrait = ui.canvas.portrait();
    const float wide = portrait ? 140 : 220;
    const bool symbols = keyboard.layout == KeyboardLayout::symbols;
    const KeyboardLayout left = symbols ? keyboard.letters : KeyboardLayout::symbols;
    const KeyboardLayout other =
        keyboard.letters == KeyboardLayout::thai ? KeyboardLayout::english : KeyboardLayout::thai;
    if (special("keyboard.symbols", layout_label(left), take_left(band, wide, measures.gap)).tapped) return go_to(left);
    if (special("keyboard.language", layout_label(other), take_left(band, wide, measures.gap)).tapped)
      return go_to(other);
    const Rect done = take_right(band, portrait ? 240 : 320, measures.gap);
    if (touch_key(ui, {.id = "keyboard.space", .label = texts[words::keyboard_space], .rect = band, .type = Type::body})
            .tapped)
      type(" ");
    if (touch_key(ui, {.id = "keyboard.done",
                       .label = spec.done_label,
                       .rect = done,
                       .kind = KeyLook::primary,
                       .type = Type::row_title,
                       .enabled = spec.can_finish})
            .tapped)
      answer.done = true;
  }

  /// What was typed on a keyboard that is plugged in.
  void strokes() {
    if (!ui.enabled) return;
    for (const EditStroke& stroke : std::exchange(ui.input.strokes, {})) {
      if (stroke.key == EditKey::enter && spec.can_finish) answer.done = true;
      if (stroke.key == EditKey::text)
        answer.changed = type_text(field, on_layout(keyboard.layout, stroke.text)) || answer.changed;
      else
        answer.changed = apply(field, stroke) || answer.changed;
    }
  }
};

}  // namespace

Keyboard keyboard_for(Language language) {
  const KeyboardLayout letters = language == Language::th ? KeyboardLayout::thai : KeyboardLayout::english;
  return {.layout = letters, .letters = letters};
}

Keyboard digit_keyboard(Language language) {
  Keyboard keyboard = keyboard_for(language);
  keyboard.layout = KeyboardLayout::symbols;
  return keyboard;
}

float keyboard_height(const Ui& ui) {
  return height_of(measures_of(ui));
}

KeyboardAnswer draw_keyboard(Ui& ui, Keyboard& keyboard, EditText& field, const KeyboardSpec& spec,
                             const Texts& texts) {
  Board board{ui, keyboard, field, spec, texts, measures_of(ui)};
  board.strokes();
  const float height = height_of(board.measures);
  const Rect ground{0, ui.screen().height - height, ui.screen().width, height};
  fill_top_rounded(ui.canvas, ground, ui.color().keyboard, corner);
  Rect rest = inset(ground, board.measures.side, board.measures.top);
  for (int i = 0; i < key_rows; ++i) board.row(take_top(rest, board.measures.key_height, board.measures.gap), i);
  board.last_row(take_top(rest, board.measures.key_height));
  return board.answer;
}

std::string on_layout(KeyboardLayout layout, std::string_view typed) {
  if (layout != KeyboardLayout::thai) return std::string(typed);
  std::string words;
  for (const char character : typed) words += kedmanee(character).value_or(std::string(1, character));
  return words;
}

}  // namespace sala
