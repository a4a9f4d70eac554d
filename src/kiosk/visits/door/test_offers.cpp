#include "kiosk/visits/door/test_offers.h"

#include "station/learning/offered_test.h"
#include "station/learning/own_result.h"
#include "station/learning/test_import.h"
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

/// What it came to, where the person may see it now.
const Score* own_score_of(const std::vector<OwnResult>& results, const TestStep& step) {
  for (const OwnResult& own : results)
    for (const OwnSitting& sitting : own.sittings)
      if (own.stored.test.id == step.stored.test.id && sitting.phase == step.phase) return &sitting.score;
  return nullptr;
}

std::string step_caption(const Texts& texts, const TestStep& step, const Score* own) {
  if (own != nullptr)
    return texts.with(words::taking_own_score,
                      {{"points", points_text(own->points)}, {"full", points_text(own->full)}});
  const auto& minutes = step.stored.test.minutes;
  const std::string count = std::to_string(step.questions);
  return minutes
             ? texts.with(words::taking_step_caption_minutes, {{"count", count}, {"minutes", std::to_string(*minutes)}})
             : texts.with(words::taking_step_caption, {{"count", count}});
}

DayStep day_step_of(const Texts& texts, const TestStep& step, const Score* own) {
  const StandingLook look = look_of_standing(step.standing);
  return {Icon::pencil, texts[step.phase == Phase::pre ? words::taking_pre : words::taking_post],
          step_caption(texts, step, own), texts[look.chip], look.tone};
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
  const auto results = own_results(context.store, context.project, participant, context.now);
  if (!results) return Failure(results.error());
  auto before = screen.steps.begin() + (screen.steps.empty() ? 0 : 1);
  for (const TestStep& step : *steps) {
    DayStep told = day_step_of(context.texts, step, own_score_of(*results, step));
    if (step.phase == Phase::post)
      screen.steps.push_back(std::move(told));
    else
      before = screen.steps.insert(before, std::move(told)) + 1;
  }
  if (!results->empty())
    screen.result = OwnResultOffer{participant, results->back().stored.test.id, context.texts[words::taking_own_offer]};
  screen.test = offer_of(context, *steps, participant);
  return {};
}

}  // namespace sala
