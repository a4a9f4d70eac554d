#include "ui/edit_field.h"

namespace sala {

bool edit_field(Ui& ui, const EditFieldSpec& spec, EditText& field) {
  const std::string shown = shown_text(field);
  const FieldTouch touch = touch_field(ui, {.id = spec.id,
                                            .label = spec.label,
                                            .rect = spec.rect,
                                            .text = shown,
                                            .caret = shown_place(field, field.caret),
                                            .anchor = shown_place(field, field.anchor),
                                            .icon = spec.icon,
                                            .active = spec.active});
  if (touch.under_finger)
    put_caret(field, place_of_shown(field, *touch.under_finger), spec.active && !touch.just_pressed);
  return touch.just_pressed;
}

}  // namespace sala
