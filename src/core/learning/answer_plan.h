// What a test will take on the day: people, questions and kiosks as hours and minutes, before anybody has come.
#pragma once
#include <cstdint>

namespace sala {

struct AnswerPlan {
  int people = 0, questions = 0, kiosks = 1;
  int question_s = 20;  ///< for one question, reading included
  int sheet_s = 8;      ///< to read one answer sheet at a kiosk
};

struct PlannedTime {
  int hours = 0, minutes = 0;
  bool operator==(const PlannedTime&) const = default;
};

/// Everybody on screens, one after another at each kiosk; to the nearest minute, and not less than one where anybody comes.
PlannedTime time_on_screens(const AnswerPlan& plan);
/// Everybody at once on paper: writing, and handing in at the kiosks.
PlannedTime time_to_write(const AnswerPlan& plan);
PlannedTime time_to_hand_in(const AnswerPlan& plan);

}  // namespace sala
