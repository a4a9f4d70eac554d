// The project's tests as the door tells of them: what can be taken now, and how each stands in a person's day.
#pragma once
#include "kiosk/word_context.h"
#include "ui/screens/door/my_day_screen.h"

namespace sala {

/// Nothing where no test is open for the person.
Result<std::optional<TestOffer>> test_offer(const WordContext& context, const Uuid& participant);

/// The test before stands after the registration, the one after at the end; what can be taken is offered.
Result<void> add_tests(const WordContext& context, const Uuid& participant, MyDayScreen& screen);

}  // namespace sala
