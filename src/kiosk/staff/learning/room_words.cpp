// The time that is left, for everybody in the room to read.
#include <algorithm>

#include "core/hour_words.h"
#include "kiosk/staff/learning/test_pages.h"
#include "words/taking.h"
#include "words/trainer.h"

namespace sala {
namespace {

constexpr std::int64_t room_short_ms = 60'000;

}  // namespace

void tell_room_time(const TestOverview& test, Phase phase, const TestWords& words, RoomTimerPage& page) {
  const PhaseOverview* told = phase_of_test(test, phase);
  if (told == nullptr) return;
  const PhaseStatus& status = told->status;
  page.has_end = status.is_open && status.closes;
  page.time_title = words.texts[page.has_end ? words::trainer_time_left_room : words::trainer_answers];
  if (!page.has_end) {
    page.time = words.texts[status.is_open ? words::trainer_open_by_hand : words::trainer_closed];
    return;
  }
  page.time = time_left_words(status, words.now);
  page.until =
      words.texts.with(words::trainer_ends_at, {{"time", clock_or_day(words.texts, *status.closes, words.now)}});
  const std::int64_t left = std::max<std::int64_t>(0, status.closes->utc_ms - words.now.utc_ms);
  page.is_short = left < room_short_ms;
  const std::int64_t all = std::int64_t{test.stored.test.minutes.value_or(60)} * 60'000;
  page.share = std::clamp(1.0F - static_cast<float>(left) / static_cast<float>(all), 0.0F, 1.0F);
}

RoomTimerPage timer_page(const TestOverview& test, const OpenTest& open, Phase phase, const TestWords& words) {
  RoomTimerPage page;
  page.title = words.texts[phase == Phase::pre ? words::taking_pre : words::taking_post];
  tell_room_time(test, phase, words, page);
  const std::vector<PersonAtTest>& people = (phase == Phase::pre ? open.pre : open.post).people;
  const auto ended = std::ranges::count_if(people, &PersonAtTest::is_ended);
  const auto begun = std::ranges::count_if(people, [](const PersonAtTest& each) { return each.attempt.has_value(); });
  page.handed_in = words.texts.with(words::trainer_room_handed_in,
                                    {{"count", std::to_string(ended)}, {"people", std::to_string(people.size())}});
  page.at_work = words.texts.with(words::trainer_room_at_work, {{"count", std::to_string(begun - ended)}});
  return page;
}

}  // namespace sala
