// The project's surveys in a person's day: what can be answered now, and what was.
#pragma once
#include "kiosk/word_context.h"
#include "ui/screens/door/my_day_screen.h"

namespace sala {

/// A survey stands at the end of the day once it can be answered, or was; one that is open is offered.
Result<void> add_surveys(const WordContext& context, const Uuid& participant, MyDayScreen& screen);

}  // namespace sala
