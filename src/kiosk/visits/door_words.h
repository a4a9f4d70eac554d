// Fills screens with a person's or a project's words: what comes next, the steps of a day, when a session opens.
// Reads the store; changes nothing.
#pragma once
#include <string>
#include <vector>

#include "core/texts.h"
#include "station/door/door.h"
#include "ui/screens/screen.h"

namespace sala {

/// What of the day's language, project and time every sentence needs.
struct WordContext {
  const Store& store;
  const Project& project;
  const Texts& texts;
  Moment now;

  bool thai() const { return texts.language() == Language::th; }
};

std::string shown_name(const WordContext& context, const Participant& person);
/// "มาแทน …"; empty for a person who stands for nobody.
Result<std::string> replaced_words(const WordContext& context, const Participant& person);
Result<WelcomeScreen> welcome_words(const WordContext& context);
Result<CheckedInScreen> checked_in_words(const WordContext& context, const DoorAnswer& answer);
AlreadyInScreen already_in_words(const WordContext& context, const DoorAnswer& answer);
RefusalScreen refusal_words(const WordContext& context, const DoorAnswer& answer);
/// A walk-in goes to the staff; `why` is one of the words for it.
TroubleScreen staff_needed_words(const Texts& texts, TextId why);
Result<MyDayScreen> my_day_words(const WordContext& context, const Participant& person);

}  // namespace sala
