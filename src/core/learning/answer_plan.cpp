#include "core/learning/answer_plan.h"

#include <algorithm>

namespace sala {
namespace {

PlannedTime about(std::int64_t seconds) {
  const std::int64_t minutes = seconds == 0 ? 0 : std::max<std::int64_t>(1, (seconds + 30) / 60);
  return {static_cast<int>(minutes / 60), static_cast<int>(minutes % 60)};
}

/// How many people the busiest kiosk has.
std::int64_t longest_queue(const AnswerPlan& plan) {
  const std::int64_t kiosks = std::max(1, plan.kiosks);
  return (plan.people + kiosks - 1) / kiosks;
}

}  // namespace

PlannedTime time_on_screens(const AnswerPlan& plan) {
  return about(longest_queue(plan) * plan.questions * plan.question_s);
}

PlannedTime time_to_write(const AnswerPlan& plan) {
  return about(plan.people == 0 ? 0 : std::int64_t{plan.questions} * plan.question_s);
}

PlannedTime time_to_hand_in(const AnswerPlan& plan) {
  return about(longest_queue(plan) * plan.sheet_s);
}

}  // namespace sala
