// Fills the door's screens with a person's or a project's words: what comes next, the steps of a day, when a session opens.
// Reads the store; changes nothing.
#pragma once
#include "kiosk/word_context.h"
#include "station/door/door.h"
#include "ui/screens/screen.h"

namespace sala {

Result<WelcomeScreen> welcome_words(const WordContext& context);
Result<CheckedInScreen> checked_in_words(const WordContext& context, const DoorAnswer& answer);
AlreadyInScreen already_in_words(const WordContext& context, const DoorAnswer& answer);
TroubleScreen not_me_words(const WordContext& context);
RefusalScreen refusal_words(const WordContext& context, const DoorAnswer& answer);
Result<MyDayScreen> my_day_words(const WordContext& context, const Participant& person);

}  // namespace sala
