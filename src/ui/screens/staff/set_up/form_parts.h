// What a form's page is drawn of: its fields under one another, the field that is typed into, and what is chosen over the
// page. Answer whether something was filled in, which is then to be read.
#pragma once
#include "ui/screens/staff/set_up/form_page.h"

namespace sala {

/// In a card as high as the fields, or as the room.
bool draw_form_fields(Ui& ui, Rect room, FormPage& page, const Texts& texts);

/// The one field that is typed into, over its keys.
bool draw_form_typing(Ui& ui, Rect room, FormPage& page, const Texts& texts);
void begin_form_typing(FormPage& page, std::size_t field, Language language);

/// The month's sheet, or the hours and minutes.
void begin_picking(FormPage& page, const FormPage::Field& field);
bool draw_picking(Ui& ui, FormPage& page, const Texts& texts);

}  // namespace sala
