// What was read of tests last and is looked at now; reading anew on another thread. Part of learning.h, for its pages and
// deeds.
#pragma once
#include "kiosk/staff/learning/test_pages.h"

namespace sala {

TestWords words_of(const StaffDesk& desk, const LearningWork& work);
/// Whether the user and this station may write tests and keys.
bool may_author(const StaffDesk& desk, const LearningWork& work);

/// On another thread, by a store that only reads: a thousand people with fifty questions take longer than a frame may.
Result<void> read_anew(const StaffDesk& desk, LearningWork& work);

/// The test that is looked at closely; nullptr until it was read.
const TestOverview* open_overview(const LearningWork& work);
const OpenTest* open_test_of(const LearningWork& work);

}  // namespace sala
