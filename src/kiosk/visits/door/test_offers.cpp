#include "kiosk/visits/door/test_offers.h"

#include "station/learning/offered_test.h"
#include "words/taking.h"

namespace sala {
namespace {

std::optional<TestOffer> offer_of(const WordContext& context, const std::vector<TestStep>& steps,
                                  const Uuid& participant) {
  const TestStep* offered = offered_test(steps);
  if (offered == nullptr) return std::nullopt;
  const bool pre = offered->phase == Phase::pre;
  return TestOffer{participant, offered->stored.test.id, offered->phase,
                   context.texts[pre ? words::taking_offer_pre : words::taking_offer_post]};
}

struct StandingLook {
  TextId chip;
  Tone tone;
};

StandingLook look_of_standing(TestStanding standing) {
  switch (standing) {
    case TestStanding::done:
      return {words::taking_step_done, Tone::success};
    case TestStanding::open:
      return {words::taking_step_open, Tone::primary};
    case TestStanding::begun:
      return {words::taking_step_begun, Tone::accent};
    case TestStanding::closed:
      return {words::taking_step_missed, Tone::warning};
    case TestStanding::later:
      break;
  }
  return {words::taking_step_later, Tone::accent};
}

DayStep day_step_of(const Texts& texts, const TestStep& step) {
  const auto& minutes = step.stored.test.minutes;
  const std::string count = std::to_string(step.questions);
  const std::string caption = minutes ? texts.with(words::taking_step_caption_minutes,
                                                   {{"count", count}, {"minutes", std::to_string(*minutes)}})
                                      : texts.with(words::taking_step_caption, {{"count", count}});
  const StandingLook look = look_of_standing(step.standing);
  return {Icon::pencil, texts[step.phase == Phase::pre ? words::taking_pre : words::taking_post], caption,
          texts[look.chip], look.tone};
}

}  // namespace

Result<std::optional<TestOffer>> test_offer(const WordContext& context, const Uuid& participant) {
  const auto steps = test_steps(context.store, context.project, participant, context.now);
  if (!steps) return Failure(steps.error());
  return offer_of(context, *steps, participant);
}

Result<void> add_tests(const WordContext& context, const Uuid& participant, MyDayScreen& screen) {
  const auto steps = test_steps(context.store, context.project, participant, context.now);
  if (!steps) return Failure(steps.error());
  auto before = screen.steps.begin() + (screen.steps.empty() ? 0 : 1);
  for (const TestStep& step : *steps) {
    if (step.phase == Phase::post) screen.steps.push_back(day_step_of(context.texts, step));
    if (step.phase == Phase::pre) before = screen.steps.insert(before, day_step_of(context.texts, step)) + 1;
  }
  screen.test = offer_of(context, *steps, participant);
  return {};
}

}  // namespace sala
