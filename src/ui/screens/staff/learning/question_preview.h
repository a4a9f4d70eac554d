// One question as people will see it, in a frame, and beside it what is right: part of the page of questions.
#pragma once
#include "ui/screens/staff/learning/questions_page.h"

namespace sala {

std::optional<StaffIntent> draw_preview(Ui& ui, Rect card, QuestionsPage& page, const Texts& texts);

}  // namespace sala
