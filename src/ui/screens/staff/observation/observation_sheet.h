// The sheet of one person or group: the rubric's items in five levels, the note, the way to the next one. Part of
// observation_page.h.
#pragma once
#include "ui/screens/staff/observation/observation_page.h"

namespace sala {

std::optional<StaffIntent> draw_observation_sheet(Ui& ui, Rect card, ObservationPage& page, const Texts& texts);
/// Above the keyboard: who it is about, and the note.
std::optional<StaffIntent> draw_note_typing(Ui& ui, Rect room, ObservationPage& page, const Texts& texts);

}  // namespace sala
