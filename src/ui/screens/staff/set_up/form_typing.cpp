#include "ui/edit_field.h"
#include "ui/screens/staff/set_up/form_parts.h"
#include "words/people.h"
#include "words/set_up.h"
#include "words/staff.h"

namespace sala {

namespace {

using Kind = FormPage::Kind;
using Field = FormPage::Field;

constexpr float typed_height = 96;
constexpr float typing_button = 80;
constexpr float pad_wide = 560;

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

/// Digits alone have a pad of large keys.
bool has_pad(const Field& field) {
  return field.kind == Kind::number || (field.text.secret && field.keys == FormPage::Keys::digits);
}

/// The field after this one that is typed into; nothing after the last.
std::optional<std::size_t> next_typed(const FormPage& page) {
  for (std::size_t i = page.active + 1; i < page.fields.size(); ++i)
    if (page.fields[i].kind == Kind::words || page.fields[i].kind == Kind::number) return i;
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

/// Types digits; answers whether the pad's own key says that it is done.
bool draw_pad(Ui& ui, EditText& text, const std::string& done_label, const Texts& texts) {
  const float height = keyboard_height(ui);
  const Rect ground{0, ui.screen().height - height, ui.screen().width, height};
  fill_rect(ui.canvas, ground, ui.color().keyboard);
  const Rect pad = centered(ground, {std::min(pad_wide, ground.width - 48), ground.height - 40});
  std::string keys;
  bool done = false;
  for (const EditStroke& stroke : std::exchange(ui.input.strokes, {})) {
    done = done || stroke.key == EditKey::enter;
    if (stroke.key != EditKey::enter) apply(text, stroke);
  }
  const auto tapped = number_pad(ui, {.id = "set_up.pad",
                                      .rect = pad,
                                      .can_finish = true,
                                      .done_label = done_label,
                                      .erase_label = texts[words::pin_erase]});
  if (tapped == '\n') return true;
  if (tapped == '\b') apply(text, {EditKey::backspace, ""});
  if (tapped && *tapped >= '0' && *tapped <= '9') type_text(text, std::string(1, *tapped));
  return done;
}

}  // namespace

void begin_form_typing(FormPage& page, std::size_t field, Language language) {
  page.active = field;
  page.typing = true;
  page.keyboard = keyboard_of(page.fields[field].keys, language);
}

bool draw_form_typing(Ui& ui, Rect room, FormPage& page, const Texts& texts) {
  Field& field = page.fields[page.active];
  const auto next = next_typed(page);
  const bool ends = next && end_button(ui, take_top(room, typing_button), texts);
  const float line = ui.theme().type(Type::card_title).line_height;
  const float hint = field.hint.empty() ? 0 : measure_text(ui.canvas, field.hint, Type::caption, room.width, 2).height;
  Rect rest =
      centered(room, {std::min(room.width, 1400.0F), std::min(room.height, line + 16 + typed_height + 12 + hint)});
  draw_text(ui.canvas, take_top(rest, line, 16), field.label,
            {.type = Type::card_title,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  edit_field(ui, {.id = "set_up.typed.field", .rect = take_top(rest, typed_height, 12)}, field.text);
  if (hint > 0)
    draw_text(ui.canvas, rest, field.hint,
              {.type = Type::caption, .color = ui.color().quiet, .max_lines = 2, .shrink = true});
  const std::string& done_label = texts[next ? words::edit_next_field : words::edit_fields_done];
  const bool done = has_pad(field)
                        ? draw_pad(ui, field.text, done_label, texts)
                        : draw_keyboard(ui, page.keyboard, field.text, {.done_label = done_label}, texts).done;
  if (!ends && !done) return false;
  field.touched = true;
  page.typing = false;
  if (!ends && next) begin_form_typing(page, *next, texts.language());
  return true;
}

}  // namespace sala
