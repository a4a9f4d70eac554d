// Opens and closes phases, and gives time, once somebody said yes. Part of learning.h.
#pragma once
#include "kiosk/staff/learning/learning.h"

namespace sala {

void ask_phase(StaffDesk& desk, const LearningWork& work, const learning_intent::AskPhase& ask);
/// `way`: which of the question's choices.
Result<void> change_asked_phase(StaffDesk& desk, LearningWork& work, std::size_t way);
/// Five minutes for everybody.
Result<void> give_room_time(StaffDesk& desk, LearningWork& work);
void ask_person(StaffDesk& desk, const LearningWork& work, const Uuid& attempt);
Result<void> give_asked_time(StaffDesk& desk, LearningWork& work, std::size_t way);

}  // namespace sala
