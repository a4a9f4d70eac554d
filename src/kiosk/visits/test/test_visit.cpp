#include "kiosk/visits/test/test_visit.h"

#include "core/learning/own_view.h"
#include "core/learning/question_order.h"
#include "core/learning/scoring.h"
#include "core/overloaded.h"
#include "kiosk/visits/test/own_result_visit.h"
#include "kiosk/visits/test/test_words.h"
#include "station/learning/attempt_desk.h"
#include "station/learning/phases.h"
#include "station/learning/question_pictures.h"
#include "station/survey/offered_survey.h"
#include "storage/learning/attempt_queries.h"
#include "storage/roster_queries.h"
#include "words/survey.h"
#include "words/taking.h"

namespace sala {
namespace {

class TestVisit final : public Visit {
 public:
  TestVisit(const Uuid& participant, StoredTest stored, Phase phase)
      : participant_(participant), stored_(std::move(stored)), phase_(phase) {}

  Result<void> take(VisitDesk& desk, const Intent& wanted) override {
    const auto* mine = std::get_if<TestIntent>(&wanted);
    if (mine == nullptr || !desk.project) return {};
    return std::visit(Overloaded{
                          // these begin anew, or are another visit's: visits.cpp
                          [&](const intent::OpenTest&) { return Result<void>(); },
                          [&](const intent::OpenOwnResult&) { return Result<void>(); },
                          [&](const intent::ShowSitting&) { return Result<void>(); },
                          [&](intent::BeginTest) { return begin_attempt(desk); },
                          [&](const intent::GiveAnswer& given) { return answer(desk, given.question, given.value); },
                          [&](const intent::TurnQuestion& turn) { return turn_to(desk, turn); },
                          [&](intent::MarkQuestion mark) { return this->mark(desk, mark.on); },
                          [&](intent::AskHandIn ask) {
                            if (auto* map = desk.shown<TestMapScreen>()) map->asks_hand_in = ask.ask;
                            return Result<void>();
                          },
                          [&](intent::HandIn) { return hand_in(desk, FinishReason::submitted); },
                          [&](intent::LeaveTest) {
                            desk.is_over = true;
                            return Result<void>();
                          },
                      },
                      *mine);
  }

  Result<void> retell(VisitDesk& desk) override {
    if (refused_) return refuse(desk, *refused_);
    if (desk.shown<TestStartScreen>() != nullptr || !attempt_) return show_start(desk);
    if (const auto* map = desk.shown<TestMapScreen>()) return show_map(desk, map->asks_hand_in);
    if (desk.shown<TestDoneScreen>() != nullptr) return show_done(desk);
    const auto* before = desk.shown<QuestionScreen>();
    const EditText typed = before != nullptr ? before->field : EditText{};
    if (const auto shown = show_question(desk, index_); !shown) return shown;
    if (auto* now = desk.shown<QuestionScreen>()) now->field = typed;
    return {};
  }

  /// The time that is left; when it is over, or the room was closed, the test is handed in as it stands.
  Result<bool> pass_time(VisitDesk& desk) override {
    auto* question = desk.shown<QuestionScreen>();
    auto* map = desk.shown<TestMapScreen>();
    if (!attempt_ || (question == nullptr && map == nullptr)) return false;
    const auto left = left_s(*attempt_, used_now_s(desk.store(), *attempt_));
    if (left && *left <= 0) {
      const auto done = hand_in(desk, FinishReason::time);
      return done ? Result<bool>(true) : Failure(done.error());
    }
    const TimeShown shown = time_words(desk.texts, left);
    TimeShown& time = question != nullptr ? question->time : map->time;
    if (time.words == shown.words) return false;
    time = shown;
    return true;
  }

  Result<void> show_start(VisitDesk& desk) {
    auto attempts = attempts_of(desk.store(), {desk.project->id, participant_, stored_.test.id, phase_});
    if (!attempts) return Failure(attempts.error());
    std::optional<Attempt> begun;
    for (Attempt& attempt : *attempts)
      if (!attempt.is_corrected && !attempt.finished) begun = std::move(attempt);
    const std::int64_t used = begun ? used_now_s(desk.store(), *begun) : 0;
    auto words = test_start_words(desk.words(), participant_, {stored_, phase_, begun, used});
    if (!words) return Failure(words.error());
    desk.show(std::move(*words));
    return {};
  }

 private:
  AttemptPlace place(const VisitDesk& desk) const { return {desk.project->id, attempt_->begun.attempt, "participant"}; }

  Result<void> begin_attempt(VisitDesk& desk) {
    if (desk.shown<TestStartScreen>() == nullptr) return {};
    AttemptRequest request;
    request.project = desk.project->id;
    request.participant = participant_;
    request.test = stored_.test.id;
    request.phase = phase_;
    const auto step = start_attempt(desk.station, request);
    if (!step) return Failure(step.error());
    const bool runs = step->outcome == AttemptOutcome::started || step->outcome == AttemptOutcome::resumed;
    if (!runs) {
      attempt_ = step->attempt;
      const bool is_over =
          step->outcome == AttemptOutcome::time_over || step->outcome == AttemptOutcome::already_finished;
      return is_over && attempt_ ? show_done(desk) : refuse(desk, step->outcome);
    }
    if (const auto taken = take_up(desk, *step->attempt); !taken) return taken;
    return show_question(desk, first_open());
  }

  /// The questions in this attempt's order, as the test was when it began.
  Result<void> take_up(VisitDesk& desk, const Attempt& attempt) {
    auto stored = test_of_attempt(desk.store(), desk.project->id, attempt);
    if (!stored) return Failure(stored.error());
    stored_ = std::move(*stored);
    attempt_ = attempt;
    ids_.clear();
    for (const Question* question : questions_in_order(stored_.test, attempt.begun.form, attempt.begun.seed))
      ids_.push_back(question->id);
    return {};
  }

  /// Where somebody goes on who comes back: the first question without an answer.
  std::size_t first_open() const {
    const auto is_open = [&](const std::string& id) { return !attempt_->answers.contains(id); };
    const auto found = std::ranges::find_if(ids_, is_open);
    return found == ids_.end() ? ids_.size() : static_cast<std::size_t>(found - ids_.begin());
  }

  std::vector<AnswerMark> marks() const {
    std::vector<AnswerMark> all;
    for (const std::string& id : ids_) all.push_back({attempt_->answers.contains(id), marked_.contains(id)});
    return all;
  }

  TimeShown time(const VisitDesk& desk) const {
    return time_words(desk.texts, left_s(*attempt_, used_now_s(desk.store(), *attempt_)));
  }

  Result<void> show_question(VisitDesk& desk, std::size_t index) {
    if (index >= ids_.size()) return show_map(desk, false);
    const Question* question = question_in(stored_.test, ids_[index]);
    if (question == nullptr) return show_map(desk, false);
    index_ = index;
    QuestionScreen screen = question_words(desk.texts, {stored_.test, *question, *attempt_});
    screen.index = index;
    screen.marks = marks();
    screen.time = time(desk);
    if (!question->picture.empty())
      screen.picture = shown_picture(question->picture, question_picture(desk.station.folder, question->picture));
    desk.show(std::move(screen));
    return {};
  }

  Result<void> show_map(VisitDesk& desk, bool asks) {
    desk.show(TestMapScreen{phase_words(desk.texts, phase_), marks(), index_, time(desk), asks, {}});
    return {};
  }

  /// Stored first; the screen then shows what is stored.
  Result<void> answer(VisitDesk& desk, const std::string& question, const AnswerValue& value) {
    auto* screen = desk.shown<QuestionScreen>();
    if (!attempt_ || screen == nullptr || screen->question != question) return {};
    const auto step = give_answer(desk.station, place(desk), question, value);
    if (!step) return Failure(step.error());
    if (step->outcome == AttemptOutcome::not_an_answer) {
      screen->is_refused = true;
      return {};
    }
    if (step->outcome != AttemptOutcome::answered) return end_as(desk, *step);
    attempt_ = step->attempt;
    show_answer(*screen, value);
    screen->marks = marks();
    return {};
  }

  Result<void> turn_to(VisitDesk& desk, const intent::TurnQuestion& turn) {
    if (!attempt_) return {};
    if (!turn.question.empty() && turn.typed != stored_answer(turn.question)) {
      if (const auto given = answer(desk, turn.question, turn.typed); !given) return given;
      const auto* still = desk.shown<QuestionScreen>();
      if (still == nullptr || still->is_refused) return {};
    }
    return show_question(desk, turn.to);
  }

  AnswerValue stored_answer(const std::string& question) const {
    const auto found = attempt_->answers.find(question);
    return found == attempt_->answers.end() ? AnswerValue() : found->second.value;
  }

  Result<void> mark(VisitDesk& desk, bool on) {
    auto* screen = desk.shown<QuestionScreen>();
    if (screen == nullptr) return {};
    if (on)
      marked_.insert(screen->question);
    else
      marked_.erase(screen->question);
    screen->marks = marks();
    return {};
  }

  Result<void> hand_in(VisitDesk& desk, FinishReason reason) {
    if (!attempt_) return {};
    const auto step = finish_attempt(desk.station, place(desk), reason);
    if (!step) return Failure(step.error());
    return end_as(desk, *step);
  }

  /// It goes no further: shown as what it came to.
  Result<void> end_as(VisitDesk& desk, const AttemptStep& step) {
    if (step.attempt) attempt_ = step.attempt;
    const bool is_over = attempt_ && (attempt_->finished || step.outcome == AttemptOutcome::time_over);
    return is_over ? show_done(desk) : refuse(desk, step.outcome);
  }

  Result<void> show_done(VisitDesk& desk) {
    const auto person = find_participant(desk.store(), desk.project->id, participant_);
    if (!person) return Failure(person.error());
    TestDoneScreen screen;
    screen.is_handed_in = is_submitted(*attempt_);
    screen.phase = phase_words(desk.texts, phase_);
    if (*person) screen.name = shown_name(desk.words(), **person);
    screen.questions = static_cast<int>(questions_of(stored_.test, attempt_->begun.form).size());
    screen.answered = static_cast<int>(attempt_->answers.size());
    screen.score_follows = shows_own_score(*desk.project);
    auto survey = survey_after(desk);
    if (!survey) return Failure(survey.error());
    screen.survey = std::move(*survey);
    desk.show(std::move(screen));
    return {};
  }

  /// The survey that is open after the training, for whom it is still to be answered.
  Result<std::optional<SurveyOffer>> survey_after(const VisitDesk& desk) const {
    if (phase_ != Phase::post) return std::optional<SurveyOffer>();
    const auto surveys = surveys_for(desk.store(), *desk.project, participant_, desk.now());
    if (!surveys) return Failure(surveys.error());
    const SurveyForPerson* offered = offered_survey(*surveys);
    if (offered == nullptr) return std::optional<SurveyOffer>();
    return std::optional(SurveyOffer{participant_, offered->stored.survey.id, desk.texts[words::survey_offer]});
  }

  Result<void> refuse(VisitDesk& desk, AttemptOutcome why) {
    refused_ = why;
    const bool closed = why == AttemptOutcome::phase_closed;
    const TextId what = closed                               ? words::taking_refused_closed
                        : why == AttemptOutcome::needs_staff ? words::taking_refused_staff
                                                             : words::taking_refused_ask;
    desk.show(TroubleScreen{desk.texts[words::taking_refused], "", desk.texts[what],
                            closed ? Icon::clock : Icon::people, Tone::warning});
    return {};
  }

  Uuid participant_;
  StoredTest stored_;
  Phase phase_;
  std::optional<Attempt> attempt_ = {};
  std::vector<std::string> ids_ = {};
  std::set<std::string> marked_ = {};
  std::size_t index_ = 0;
  std::optional<AttemptOutcome> refused_ = {};
};

}  // namespace

Result<std::unique_ptr<Visit>> begin_test(VisitDesk& desk, const TestIntent& wanted) {
  if (const auto* own = std::get_if<intent::OpenOwnResult>(&wanted); own != nullptr && desk.project)
    return begin_own_result(desk, *own);
  const auto* open = std::get_if<intent::OpenTest>(&wanted);
  if (open == nullptr || !desk.project) return std::unique_ptr<Visit>();
  auto stored = find_test(desk.store(), desk.project->id, open->test);
  if (!stored) return Failure(stored.error());
  if (!*stored) return std::unique_ptr<Visit>();
  auto visit = std::make_unique<TestVisit>(open->participant, std::move(**stored), open->phase);
  if (const auto shown = visit->show_start(desk); !shown) return Failure(shown.error());
  return std::unique_ptr<Visit>(std::move(visit));
}

}  // namespace sala
