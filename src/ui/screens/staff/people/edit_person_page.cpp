#include "ui/screens/staff/people/edit_person_page.h"

#include "ui/edit_field.h"
#include "words/out.h"
#include "words/people.h"
#include "words/set_up.h"

namespace sala {

namespace {

constexpr float edit_gap = 16;
constexpr float least_field = 68;
constexpr float usual_field = 84;
constexpr float edit_button_height = 84;

struct FieldLook {
  std::string_view id;
  TextId label;
};
constexpr std::array<FieldLook, person_fields> looks = {{{"edit.no.field", words::people_by_number},
                                                         {"edit.prefix.field", words::out_prefix},
                                                         {"edit.given_name.field", words::edit_given_name},
                                                         {"edit.family_name.field", words::out_family_name},
                                                         {"edit.name_en.field", words::edit_name_en},
                                                         {"edit.position.field", words::edit_position},
                                                         {"edit.unit.field", words::edit_unit},
                                                         {"edit.personnel_type.field", words::edit_personnel_type},
                                                         {"edit.email.field", words::edit_email},
                                                         {"edit.phone.field", words::edit_phone}}};

float label_height(const Ui& ui) {
  return ui.theme().type(Type::caption).line_height + 1;
}

/// The rows of two fields that the room shows: all, or those around the one that is typed in.
struct Rows {
  int first, count;
  float height, between;
};
Rows rows_in(const Ui& ui, Rect room, int active_row) {
  constexpr int all = static_cast<int>(person_fields) / 2;
  const float label = label_height(ui), least = label + grown(ui, least_field);
  const int count = std::clamp(static_cast<int>(room.height / least), 1, all);
  const auto shown = static_cast<float>(count);
  const float share = (room.height - edit_gap * (shown - 1)) / shown;
  const float height = std::clamp(share, least, label + grown(ui, usual_field));
  const float between = count > 1 ? std::clamp((room.height - height * shown) / (shown - 1), 0.0F, edit_gap) : 0;
  return {std::clamp(active_row - count + 2, 0, all - count), count, height, between};
}

/// Answers whether a finger came to the field.
bool draw_field(Ui& ui, Rect rect, EditPersonPage& page, std::size_t field, const Texts& texts) {
  const std::string& label = texts[looks[field].label];
  draw_text(
      ui.canvas, take_top(rect, label_height(ui)), label,
      {.type = Type::caption, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
  return edit_field(ui, {.id = looks[field].id, .rect = rect, .active = page.typing && page.active == field},
                    page.fields[field]);
}

std::optional<StaffIntent> draw_buttons(Ui& ui, Rect band, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  if (button(ui, {.id = "edit.back",
                  .label = texts[words::screens_back],
                  .rect = take_left(band, std::min(320.0F, band.width / 2), edit_gap),
                  .icon = Icon::back,
                  .type = Type::card_title}))
    wanted = people_intent::BackToPerson{};
  if (button(ui, {.id = "edit.save",
                  .label = texts[words::edit_save],
                  .rect = take_right(band, std::min(380.0F, band.width)),
                  .kind = ButtonKind::primary,
                  .icon = Icon::check,
                  .type = Type::card_title}))
    wanted = people_intent::Save{};
  return wanted;
}

}  // namespace

void begin_typing(EditPersonPage& page, std::size_t field, Language language) {
  page.active = field;
  page.typing = true;
  const auto kind = static_cast<PersonField>(field);
  const bool digits = kind == PersonField::no || kind == PersonField::phone;
  const bool latin = kind == PersonField::name_en || kind == PersonField::email;
  page.keyboard = digits ? digit_keyboard(language) : keyboard_for(latin ? Language::en : language);
}

std::optional<StaffIntent> draw(Ui& ui, Rect room, EditPersonPage& page, const Texts& texts) {
  const bool typing = page.typing;
  std::optional<StaffIntent> wanted;
  if (!typing) wanted = draw_buttons(ui, take_bottom(room, edit_button_height, edit_gap), texts);
  const Rows rows = rows_in(ui, room, static_cast<int>(typing ? page.active / 2 : 0));
  for (std::size_t i = 0; i < person_fields; ++i) {
    const int row = static_cast<int>(i) / 2 - rows.first;
    if (row < 0 || row >= rows.count) continue;
    const Rect place{room.x, room.y + static_cast<float>(row) * (rows.height + rows.between), room.width, rows.height};
    const Rect rect = column_of(place, static_cast<int>(i) % 2, 2, Spacing::gap);
    if (draw_field(ui, rect, page, i, texts) && (!typing || page.active != i)) begin_typing(page, i, texts.language());
  }
  if (!typing) return wanted;
  const bool last = page.active + 1 == person_fields;
  const KeyboardAnswer typed =
      draw_keyboard(ui, page.keyboard, page.fields[page.active],
                    {.done_label = texts[last ? words::edit_fields_done : words::edit_next_field]}, texts);
  if (!typed.done) return wanted;
  if (last)
    page.typing = false;
  else
    begin_typing(page, page.active + 1, texts.language());
  return wanted;
}

}  // namespace sala
