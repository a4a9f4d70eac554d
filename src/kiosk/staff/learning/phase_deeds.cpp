#include "kiosk/staff/learning/phase_deeds.h"

#include "kiosk/staff/learning/learning_pages.h"
#include "station/learning/attempt_desk.h"
#include "station/learning/phases.h"
#include "words/trainer.h"

namespace sala {

namespace {

std::optional<PhaseQuestion>* question_of(StaffDesk& desk) {
  if (auto* tests = desk.page<TestsPage>()) return &tests->question;
  if (auto* board = desk.page<TestBoardPage>()) return &board->question;
  return nullptr;
}

}  // namespace

void ask_phase(StaffDesk& desk, const LearningWork& work, const learning_intent::AskPhase& ask) {
  auto* question = question_of(desk);
  if (question != nullptr && work.read)
    *question = phase_question(*work.read, {ask.test, ask.phase, ask.open}, desk.texts, desk.now());
}

Result<void> change_asked_phase(StaffDesk& desk, LearningWork& work, std::size_t way) {
  auto* asked = question_of(desk);
  if (asked == nullptr || !*asked || !work.read) return {};
  const PhaseQuestion question = *std::exchange(*asked, std::nullopt);
  auto told = change_asked_phase(desk, *work.read, question, way);
  if (!told) return Failure(told.error());
  desk.notice = std::move(*told);
  return go_to(desk, work, work.place);
}

Result<void> give_room_time(StaffDesk& desk, LearningWork& work) {
  const PhaseChange phase{work.test.value_or(Uuid{}), work.phase, GateWish::open, {}, false, desk.by()};
  const auto given = give_five_minutes(desk.station, desk.project->id, phase, desk.texts[words::trainer_reason_room]);
  if (!given) return given;
  desk.notice = desk.texts[words::trainer_five_given];
  return go_to(desk, work, work.place);
}

void ask_person(StaffDesk& desk, const LearningWork& work, const Uuid& attempt) {
  auto* page = desk.page<TestBoardPage>();
  if (const OpenTest* open = open_test_of(work); page != nullptr && open != nullptr)
    page->person = person_question(*open, attempt, words_of(desk, work));
}

Result<void> give_asked_time(StaffDesk& desk, LearningWork& work, std::size_t way) {
  auto* page = desk.page<TestBoardPage>();
  if (page == nullptr || !page->person || way >= minutes_to_give.size()) return {};
  const AttemptMoreTime more{
      page->person->attempt, {}, {}, minutes_to_give[way], desk.texts[words::trainer_reason_person]};
  const auto step = give_more_time(desk.station, desk.project->id, more, desk.by());
  if (!step) return Failure(step.error());
  page->person.reset();
  desk.notice = desk.texts[step->outcome == AttemptOutcome::more_time ? words::trainer_time_given
                                                                      : words::trainer_time_not_given];
  return go_to(desk, work, work.place);
}

}  // namespace sala
