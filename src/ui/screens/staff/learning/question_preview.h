// One question as people will see it, in a frame, and what is right: part of the pages of questions and of the key.
#pragma once
#include "ui/screens/staff/learning/questions_page.h"

namespace sala {

/// The screen as people will have it before them, and how high it is at that width.
void draw_question_frame(Ui& ui, Rect frame, const QuestionsPage::Preview& preview);
float question_frame_needs(Ui& ui, const QuestionsPage::Preview& preview, float width);
/// What is right, beside its heading: the choices' marks to tap, else words. Takes its height off the bottom of the room and
/// answers the choice that was tapped.
std::optional<std::size_t> draw_key_line(Ui& ui, Rect& rest, const QuestionsPage::Preview& preview, bool enabled,
                                         const Texts& texts);

std::optional<StaffIntent> draw_preview(Ui& ui, Rect card, QuestionsPage& page, const Texts& texts);

}  // namespace sala
