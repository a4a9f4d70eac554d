// The two pages with a keyboard: the name, and a unit that is not in the list.
#include "core/thai_text.h"
#include "ui/edit_field.h"
#include "ui/screens/walk_in/walk_in_pages.h"
#include "words/out.h"
#include "words/people.h"
#include "words/set_up.h"
#include "words/walk_in.h"

namespace sala {

namespace {

constexpr float side = 120;
constexpr float narrow_side = 56;
constexpr float top = 28;
constexpr float typing_gap = 20;
constexpr float head_height = 96;
constexpr float prefix_height = 96;
constexpr float field_height = 112;

float label_height(const Ui& ui) {
  return ui.theme().type(Type::caption).line_height + 4;
}
float labelled_height(const Ui& ui) {
  return label_height(ui) + field_height;
}

/// The place above the keyboard for so much; low controls: as near to the keyboard as it can be.
Rect room_of(const Ui& ui, const Shell& shell, float needed) {
  const float left = ui.canvas.portrait() ? narrow_side : side;
  const float bottom = ui.screen().height - keyboard_height(ui) - typing_gap;
  const float y = shell.accessibility.low_controls ? std::max(top, bottom - needed) : top;
  return {left, y, ui.screen().width - 2 * left, bottom - y};
}

std::optional<Intent> draw_head(Ui& ui, Rect band, const WalkInScreen& screen, TextId title, const Texts& texts) {
  ButtonSpec back{.id = "walk_in.back", .label = texts[words::screens_back], .icon = Icon::back};
  back.rect = take_left(band, std::max(220.0F, button_width(ui, back)), 32);
  const bool tapped = button(ui, back);
  draw_text(
      ui.canvas, band, texts[title],
      {.type = Type::heading, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 2, .shrink = true});
  if (!tapped) return std::nullopt;
  return intent::TurnWalkIn{*step_before(screen)};
}

/// Answers whether a finger came to the field.
bool draw_labelled(Ui& ui, Rect rect, TextId label, std::string_view id, bool active, EditText& field,
                   const Texts& texts) {
  draw_text(
      ui.canvas, take_top(rect, label_height(ui)), texts[label],
      {.type = Type::caption, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
  return edit_field(ui, {.id = id, .rect = rect, .active = active}, field);
}

/// A second tap takes the choice back: prefixes may be left out, or typed.
void draw_prefixes(Ui& ui, Rect band, WalkInScreen& screen, const Texts& texts) {
  constexpr int count = static_cast<int>(prefix_words.size()) + 1;
  for (int i = 0; i < count; ++i) {
    const auto index = static_cast<std::size_t>(i);
    const bool chosen = screen.prefix == index;
    const std::string id = "walk_in.prefix_" + std::to_string(i);
    if (button(ui, {.id = id,
                    .label = texts[index < prefix_words.size() ? prefix_words[index] : words::walk_in_another_prefix],
                    .rect = column_of(band, i, count, Spacing::gap),
                    .kind = chosen ? ButtonKind::chosen : ButtonKind::plain,
                    .icon = chosen ? std::optional(Icon::check) : std::nullopt,
                    .on = chosen})) {
      if (chosen)
        screen.prefix.reset();
      else
        screen.prefix = index;
      screen.in_prefix = types_prefix(screen);
    }
  }
}

int name_fields(const WalkInScreen& screen) {
  return types_prefix(screen) ? 3 : 2;
}

void draw_name_fields(Ui& ui, Rect room, WalkInScreen& screen, const Texts& texts) {
  const int count = name_fields(screen);
  int next = 0;
  const auto place = [&] {
    const int index = next++;
    return ui.canvas.portrait() ? row_of(room, index, count, typing_gap) : column_of(room, index, count, Spacing::gap);
  };
  const bool in_given_name = !screen.in_prefix && !screen.in_family_name;
  if (types_prefix(screen) && draw_labelled(ui, place(), words::out_prefix, "walk_in.prefix.field", screen.in_prefix,
                                            screen.typed_prefix, texts))
    screen.in_prefix = true, screen.in_family_name = false;
  if (draw_labelled(ui, place(), words::edit_given_name, "walk_in.given_name.field", in_given_name, screen.given_name,
                    texts))
    screen.in_prefix = screen.in_family_name = false;
  if (draw_labelled(ui, place(), words::out_family_name, "walk_in.family_name.field",
                    screen.in_family_name && !screen.in_prefix, screen.family_name, texts))
    screen.in_prefix = false, screen.in_family_name = true;
}

bool is_blank(const EditText& field) {
  return clean(field.text).empty();
}

}  // namespace

std::optional<Intent> draw_name_page(Ui& ui, WalkInScreen& screen, const Shell& shell, const Texts& texts) {
  const auto rows = static_cast<float>(ui.canvas.portrait() ? name_fields(screen) : 1);
  const float fields = rows * (labelled_height(ui) + typing_gap) - typing_gap;
  Rect room = room_of(ui, shell, head_height + typing_gap + prefix_height + typing_gap + fields);
  std::optional<Intent> wanted =
      draw_head(ui, take_top(room, head_height, typing_gap), screen, words::walk_in_name_ask, texts);
  draw_prefixes(ui, take_top(room, prefix_height, typing_gap), screen, texts);
  draw_name_fields(ui, take_top(room, fields), screen, texts);
  if (screen.in_prefix) {
    const KeyboardSpec ends{.done_label = texts[words::edit_next_field]};
    if (draw_keyboard(ui, screen.keyboard, screen.typed_prefix, ends, texts).done)
      screen.in_prefix = screen.in_family_name = false;
    return wanted;
  }
  EditText& field = screen.in_family_name ? screen.family_name : screen.given_name;
  const KeyboardAnswer typed = draw_keyboard(
      ui, screen.keyboard, field, {.done_label = texts[words::edit_next_field], .can_finish = !is_blank(field)}, texts);
  if (!typed.done || is_blank(field)) return wanted;
  const EditText& other = screen.in_family_name ? screen.given_name : screen.family_name;
  if (!is_blank(other)) return intent::TurnWalkIn{*step_after(screen)};
  screen.in_family_name = !screen.in_family_name;
  return wanted;
}

std::optional<Intent> draw_typed_unit_page(Ui& ui, WalkInScreen& screen, const Shell& shell, const Texts& texts) {
  Rect room = room_of(ui, shell, head_height + typing_gap + labelled_height(ui));
  std::optional<Intent> wanted =
      draw_head(ui, take_top(room, head_height, typing_gap), screen, words::walk_in_unit_ask, texts);
  draw_labelled(ui, take_top(room, labelled_height(ui)), words::walk_in_unit_field, "walk_in.unit.field", true,
                screen.typed_unit, texts);
  const KeyboardAnswer typed =
      draw_keyboard(ui, screen.keyboard, screen.typed_unit,
                    {.done_label = texts[words::edit_next_field], .can_finish = !is_blank(screen.typed_unit)}, texts);
  if (!typed.done || is_blank(screen.typed_unit)) return wanted;
  screen.unit = screen.typed_unit.text;
  return intent::TurnWalkIn{*step_after(screen)};
}

}  // namespace sala
