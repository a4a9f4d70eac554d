// The tests of the day: answered on the screen, and handed in beside it.
#include "kiosk/demo/day_player.h"
#include "kiosk/demo/demo_answers.h"
#include "station/learning/attempt_desk.h"

namespace sala {

Result<void> DayPlayer::answer(bool right) {
  const auto* screen = std::get_if<QuestionScreen>(&kiosk_->flow().screen());
  const auto test = keyed_test_here();
  if (!test) return Failure(test.error());
  const Question* question = screen ? question_in(test->stored.test, screen->question) : nullptr;
  if (!question) return refuse_step("answer");
  const AnswerValue value = demo_answer(*question, *key_of(test->key.key, question->id), right);
  if (question->kind == QuestionKind::short_text) return type(value.get<std::string>());
  for (const std::string& id : taps_for(*screen, value))
    if (auto tapped = tap(id); !tapped) return tapped;
  return {};
}

Result<void> DayPlayer::turn() {
  for (const char* id : {"question.next", "question.pad.done", "keyboard.done"})
    if (has_key(id)) return tap(id);
  return refuse_step("turn");
}

Result<KeyedTest> DayPlayer::keyed_test_here() const {
  const auto stored = project_test(*play_.station.store, project_.id);
  if (!stored) return Failure(stored.error());
  return keyed_test(*play_.station.store, project_.id, stored->test.id);
}

Result<void> DayPlayer::hand_in_tests(const std::string& phase_name, const std::string& numbers) {
  const auto phase = phase_of(phase_name);
  const auto from = number_of_step(numbers.substr(0, numbers.find('-')));
  const auto to = number_of_step(numbers.substr(numbers.find('-') + 1));
  if (!phase || !from || !to) return refuse_step(phase_name + " " + numbers);
  const auto test = keyed_test_here();
  if (!test) return Failure(test.error());
  for (int number = *from; number <= *to; ++number) {
    const auto person = person_of(std::to_string(number));
    if (!person) return Failure(person.error());
    if (!*person) return refuse_step(std::to_string(number));
    const auto step = give_whole_attempt(
        play_.station,
        {.project = project_.id, .participant = (*person)->id, .test = test->stored.test.id, .phase = *phase},
        demo_answers(test->stored.test, test->key.key, *phase, number));
    if (!step) return Failure(step.error());
    if (step->outcome != AttemptOutcome::finished)
      return refuse_step(std::to_string(number) + " " + std::string(name_of(step->outcome)));
  }
  return {};
}

}  // namespace sala
