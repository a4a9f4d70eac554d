// One question as people will see it, in a frame, and what is right: part of the pages of questions and of the key.
#pragma once
#include "ui/screens/staff/learning/questions_page.h"

namespace sala {

/// The screen as people will have it before them, and how high it is at that width.
void draw_question_frame(Ui& ui, Rect frame, const QuestionsPage::Preview& preview);
float question_frame_needs(Ui& ui, const QuestionsPage::Preview& preview, float width);
/// The marks of the choices as buttons with ids of their own: those that are right are on. Answers the one tapped.
std::optional<std::size_t> draw_right_marks(Ui& ui, Rect band, const QuestionsPage::Preview& preview, bool enabled);

std::optional<StaffIntent> draw_preview(Ui& ui, Rect card, QuestionsPage& page, const Texts& texts);

}  // namespace sala
