#include "ui/screens/staff/set_up/form_page.h"

#include <fmt/format.h>

#include "ui/edit_field.h"
#include "ui/screens/staff/work_cards.h"
#include "words/people.h"
#include "words/set_up.h"

namespace sala {

namespace {

using Kind = FormPage::Kind;
using Field = FormPage::Field;

constexpr float row_height = 96;
constexpr float label_share = 0.3F;  // of a row, so that what is filled in stands in one column
constexpr float label_gap = 24;
constexpr float field_height = 96;
constexpr float form_button_height = 80;

TextLook one_line(Type type, Color color) {
  return {.type = type, .color = color, .vertical = Vertical::middle, .max_lines = 1, .shrink = true};
}

Keyboard keyboard_of(FormPage::Keys keys, Language language) {
  switch (keys) {
    case FormPage::Keys::own:
      return keyboard_for(language);
    case FormPage::Keys::thai:
      return keyboard_for(Language::th);
    case FormPage::Keys::latin:
      return keyboard_for(Language::en);
    case FormPage::Keys::digits:
      break;
  }
  return digit_keyboard(language);
}

void begin_typing(FormPage& page, std::size_t index, Language language) {
  page.active = index;
  page.typing = true;
  page.keyboard = keyboard_of(page.fields[index].keys, language);
}

TextLook two_lines(Color color) {
  return {.type = Type::staff_body, .color = color, .vertical = Vertical::middle, .max_lines = 2, .shrink = true};
}

void draw_label(Ui& ui, Rect& rect, const Field& field) {
  draw_text(ui.canvas, take_left(rect, rect.width * label_share, label_gap), field.label, two_lines(ui.color().quiet));
}

/// Label and value; a tap begins to type.
bool draw_typed(Ui& ui, Rect rect, std::string_view id, const Field& field, bool line_above, const Texts& texts) {
  const bool tapped =
      touch_row(ui, rect, {.id = id, .label = field.label, .group = "set_up.form", .line_above = line_above});
  draw_label(ui, rect, field);
  draw_icon(ui.canvas, Icon::pencil, centered(take_right(rect, 48, 16), {30, 30}), ui.color().quiet);
  const std::string& hint = field.hint.empty() ? texts[words::form_tap_to_type] : field.hint;
  const bool empty = field.text.text.empty();
  draw_text(ui.canvas, rect, empty ? hint : shown_text(field.text),
            two_lines(empty ? ui.color().quiet : ui.color().ink));
  return tapped;
}

ButtonSpec choice_button(const Field& field, std::size_t index, std::string_view id) {
  const bool on = field.chosen == index;
  ButtonSpec spec{.id = id,
                  .label = field.choices[index],
                  .kind = on ? ButtonKind::chosen : ButtonKind::plain,
                  .icon_size = 26,
                  .on = on,
                  .type = Type::caption_bold};
  if (on) spec.icon = Icon::check;
  if (!field.swatches.empty()) spec.icon_size = 32, spec.dot = field.swatches[index];
  return spec;
}

/// Whether each choice has room for its words and the tick, all equally wide.
bool choices_fit(Ui& ui, const Field& field, float width) {
  const auto count = static_cast<int>(field.choices.size());
  const float each = column_of({0, 0, width, 0}, 0, count, Spacing::touch_gap).width;
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    ButtonSpec spec = choice_button(field, i, "");
    spec.icon = Icon::check;
    if (button_width(ui, spec) > each) return false;
  }
  return true;
}

/// Beside their label, or below it where they need the whole row.
bool stand_below(Ui& ui, const Field& field, float width) {
  return field.kind == Kind::choice && !choices_fit(ui, field, width * (1 - label_share) - label_gap);
}

float field_needs(Ui& ui, const Field& field, float width) {
  const float usual = grown(ui, row_height);
  return stand_below(ui, field, width) ? usual + ui.theme().type(Type::staff_body).line_height + 16 : usual;
}

void draw_choices(Ui& ui, Rect rect, const std::string& id, Field& field) {
  if (stand_below(ui, field, rect.width)) {
    rect = inset(rect, 0, 6);
    draw_text(ui.canvas, take_top(rect, ui.theme().type(Type::staff_body).line_height), field.label,
              one_line(Type::staff_body, ui.color().quiet));
  } else {
    draw_label(ui, rect, field);
  }
  const auto count = static_cast<int>(field.choices.size());
  const bool ticks = !field.swatches.empty() || choices_fit(ui, field, rect.width);
  std::vector<std::string> ids;
  for (int i = 0; i < count; ++i) ids.push_back(fmt::format("{}.choice_{}", id, i));
  std::vector<ButtonSpec> row;
  for (int i = 0; i < count; ++i) {
    ButtonSpec& spec =
        row.emplace_back(choice_button(field, static_cast<std::size_t>(i), ids[static_cast<std::size_t>(i)]));
    spec.rect = inset(column_of(rect, i, count, Spacing::touch_gap), 0, Spacing::touch_gap);
    if (!ticks) spec.icon.reset();
  }
  if (const auto tapped = button_row(ui, row)) field.chosen = *tapped;
}

void draw_field(Ui& ui, Rect rect, FormPage& page, std::size_t index, const Texts& texts) {
  Field& field = page.fields[index];
  const std::string id = fmt::format("set_up.field_{}", index);
  if (field.kind == Kind::words) {
    if (draw_typed(ui, rect, id + ".field", field, index > 0, texts)) begin_typing(page, index, texts.language());
    return;
  }
  if (index > 0) draw_row_line(ui, rect);
  if (field.kind == Kind::choice) return draw_choices(ui, rect, id, field);
  const std::string switch_id = id + ".switch_";
  if (switch_row(ui, {.id = switch_id,
                      .label = field.label,
                      .caption = field.hint,
                      .rect = rect,
                      .on = field.on,
                      .group = "set_up.form"}))
    field.on = !field.on;
}

/// In a card as high as the fields, or as the room.
void draw_fields(Ui& ui, Rect room, FormPage& page, const Texts& texts) {
  const float width = room.width - 2 * work_card_side;
  std::vector<float> heights;
  float all = 0;
  for (const Field& field : page.fields) all += heights.emplace_back(field_needs(ui, field, width));
  const Rect view = rows_card(ui, room, all);
  const ScrollList list(ui, "set_up.form", page.scroll, view, all);
  Rect rest = list.row(0, all);
  rest.width = width;
  for (std::size_t i = 0; i < page.fields.size(); ++i)
    if (const Rect row = take_top(rest, heights[i]); overlaps(row, view)) draw_field(ui, row, page, i, texts);
}

/// The field after this one that is typed into; nothing after the last.
std::optional<std::size_t> next_typed(const FormPage& page) {
  for (std::size_t i = page.active + 1; i < page.fields.size(); ++i)
    if (page.fields[i].kind == Kind::words) return i;
  return std::nullopt;
}

/// Back to all fields without walking through those that follow.
bool end_button(Ui& ui, Rect band, const Texts& texts) {
  return button(ui, {.id = "set_up.typed.end",
                     .label = texts[words::edit_fields_done],
                     .rect = take_right(band, 260),
                     .icon = Icon::check,
                     .type = Type::card_title});
}

/// The one field that is typed into, over the keyboard.
void draw_typing(Ui& ui, Rect room, FormPage& page, const Texts& texts) {
  Field& field = page.fields[page.active];
  const auto next = next_typed(page);
  const bool ends = next && end_button(ui, take_top(room, form_button_height), texts);
  const float line = ui.theme().type(Type::card_title).line_height;
  const float hint = field.hint.empty() ? 0 : measure_text(ui.canvas, field.hint, Type::caption, room.width, 2).height;
  Rect rest =
      centered(room, {std::min(room.width, 1400.0F), std::min(room.height, line + 16 + field_height + 12 + hint)});
  draw_text(ui.canvas, take_top(rest, line, 16), field.label, one_line(Type::card_title, ui.color().ink));
  edit_field(ui, {.id = "set_up.typed.field", .rect = take_top(rest, field_height, 12)}, field.text);
  if (hint > 0)
    draw_text(ui.canvas, rest, field.hint,
              {.type = Type::caption, .color = ui.color().quiet, .max_lines = 2, .shrink = true});
  const KeyboardAnswer typed =
      draw_keyboard(ui, page.keyboard, field.text,
                    {.done_label = texts[next ? words::edit_next_field : words::edit_fields_done]}, texts);
  if (ends) page.typing = false;
  if (ends || !typed.done) return;
  if (next)
    begin_typing(page, *next, texts.language());
  else
    page.typing = false;
}

std::optional<StaffIntent> draw_form_buttons(Ui& ui, Rect band, FormPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  const float third = (band.width - 2 * work_card_gap) / 3;
  if (button(ui, {.id = "set_up.back",
                  .label = texts[words::screens_back],
                  .rect = take_left(band, std::min(340.0F, third), work_card_gap),
                  .icon = Icon::back,
                  .type = Type::card_title}))
    wanted = SetUpIntent{set_up_intent::Back{}};
  if (button(ui, {.id = "set_up.save",
                  .label = texts[words::edit_save],
                  .rect = take_right(band, std::min(380.0F, third), work_card_gap),
                  .kind = ButtonKind::primary,
                  .icon = Icon::check,
                  .enabled = !page.working,
                  .type = Type::card_title}))
    wanted = SetUpIntent{set_up_intent::Save{}};
  if (!page.remove.empty() && button(ui, {.id = "set_up.remove",
                                          .label = page.remove,
                                          .rect = take_right(band, std::min(340.0F, band.width)),
                                          .kind = ButtonKind::quiet,
                                          .icon = Icon::close,
                                          .enabled = !page.working,
                                          .type = Type::card_title}))
    wanted = SetUpIntent{set_up_intent::AskRemove{}};
  return wanted;
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, FormPage& page, const Texts& texts) {
  if (page.working) ui.motion.wake_in(0.1);
  if (page.typing) {
    draw_typing(ui, room, page, texts);
    return std::nullopt;
  }
  const auto wanted = draw_form_buttons(ui, take_bottom(room, form_button_height, work_card_gap), page, texts);
  draw_fields(ui, room, page, texts);
  return wanted;
}

bool asks(const FormPage& page) {
  return page.removing;
}

std::optional<StaffIntent> draw_question(Ui& ui, FormPage& page, const Texts& texts) {
  if (!page.removing) return std::nullopt;
  const auto answer = dialog(ui, {.id = "set_up.question",
                                  .title = page.remove_title,
                                  .body = page.remove_do,
                                  .confirm = page.remove,
                                  .cancel = texts[words::screens_back],
                                  .icon = Icon::warning,
                                  .tone = Tone::warning,
                                  .confirm_is_danger = true});
  if (!answer) return std::nullopt;
  if (*answer == DialogAnswer::cancel) return SetUpIntent{set_up_intent::KeepIt{}};
  return SetUpIntent{set_up_intent::Remove{}};
}

}  // namespace sala
