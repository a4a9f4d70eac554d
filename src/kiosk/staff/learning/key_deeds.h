// Takes attempts back, changes keys and opens them to people, once somebody said yes. Part of learning.h.
#pragma once
#include "kiosk/staff/learning/learning.h"

namespace sala {

void ask_void_attempt(StaffDesk& desk, const LearningWork& work, const Uuid& attempt);
Result<void> void_attempt(StaffDesk& desk, LearningWork& work, const std::string& reason);

/// Another right answer, other points, taken out: whose scores change is worked out before it is asked.
Result<void> ask_key(StaffDesk& desk, LearningWork& work, const LearningIntent& wanted);
/// What was worked out is asked.
Result<void> take_preview(StaffDesk& desk, const LearningWork& work, const Result<KeyChangePreview>& preview);
Result<void> change_asked_key(StaffDesk& desk, LearningWork& work, const std::string& reason);

void ask_open_key(StaffDesk& desk, const LearningWork& work);
/// People then look through their own answers, at every station.
Result<void> open_key_to_people(StaffDesk& desk, LearningWork& work);

}  // namespace sala
