// Shows the pages about tests as they were read last. Part of learning.h.
#pragma once
#include "kiosk/staff/learning/learning_reading.h"

namespace sala {

/// `keeps_question`: what is asked over the page stays asked.
Result<void> show_place(StaffDesk& desk, LearningWork& work, bool keeps_question);
/// Something changed: what was read before does not show it.
Result<void> go_to(StaffDesk& desk, LearningWork& work, LearningWork::Place place);
/// Whether one of them stands there now.
bool is_learning_page(const StaffDesk& desk);
/// The time of the room goes on between two readings. Answers whether something else is to be seen.
bool tick(StaffDesk& desk, const LearningWork& work);

}  // namespace sala
