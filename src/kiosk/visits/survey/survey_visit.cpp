#include "kiosk/visits/survey/survey_visit.h"

#include "core/overloaded.h"
#include "kiosk/visits/survey/survey_words.h"
#include "station/survey/survey_desk.h"
#include "words/survey.h"

namespace sala {
namespace {

class SurveyVisit final : public Visit {
 public:
  SurveyVisit(const Uuid& participant, Survey survey) : participant_(participant), survey_(std::move(survey)) {}

  Result<void> take(VisitDesk& desk, const Intent& wanted) override {
    const auto* mine = std::get_if<SurveyIntent>(&wanted);
    if (mine == nullptr || !desk.project) return {};
    return std::visit(Overloaded{
                          [&](const intent::OpenSurvey&) { return Result<void>(); },  // begins anew: visits.cpp
                          [&](intent::BeginSurvey) { return show_page(desk, 0); },
                          [&](const intent::RateItem& rated) { return rate(desk, rated); },
                          [&](const intent::TakeChoice& taken) { return take_choice(desk, taken); },
                          [&](intent::OwnWordsWritten) { return keep_own_words(desk); },
                          [&](intent::TurnSurveyPage turn) { return turn_page(desk, turn.forward); },
                          [&](intent::LeaveSurvey) {
                            desk.is_over = true;
                            return Result<void>();
                          },
                      },
                      *mine);
  }

  Result<void> retell(VisitDesk& desk) override {
    if (refused_) return refuse(desk, *refused_);
    if (is_sent_) {
      desk.show(SurveyDoneScreen{});
      return {};
    }
    const auto* before = desk.shown<SurveyScreen>();
    if (before == nullptr) return show_start(desk);
    const SurveyScreen was = *before;
    if (const auto shown = show_page(desk, page_); !shown) return shown;
    auto* now = desk.shown<SurveyScreen>();
    if (now != nullptr && now->question && was.question) {
      now->question->field = was.question->field;
      now->question->is_writing = was.question->is_writing;
    }
    return {};
  }

  /// Whether the person may answer is asked before anything is shown, and again when it is sent.
  Result<void> open(VisitDesk& desk) {
    const auto outcome = may_take_survey(desk.station, request(desk));
    if (!outcome) return Failure(outcome.error());
    // Nothing is said yet: only that is missing where the person may.
    return *outcome == SurveyOutcome::taken ? show_start(desk) : refuse(desk, *outcome);
  }

 private:
  SurveyRequest request(const VisitDesk& desk) const { return {*desk.project, participant_, survey_.id}; }

  Result<void> show_start(VisitDesk& desk) {
    desk.show(survey_start_words(survey_, desk.texts));
    return {};
  }

  SurveyPageShown shown() const { return {survey_, reply_, pages_, page_}; }

  Result<void> show_page(VisitDesk& desk, std::size_t page) {
    pages_ = survey_pages(survey_, reply_, most_face_rows);
    if (pages_.empty()) return refuse(desk, SurveyOutcome::nothing_said);
    page_ = std::min(page, pages_.size() - 1);
    desk.show(survey_page_words(shown(), desk.texts));
    return {};
  }

  void tell(VisitDesk& desk) {
    if (auto* screen = desk.shown<SurveyScreen>()) {
      screen->is_incomplete = false;
      show_reply(*screen, shown(), desk.texts);
    }
  }

  Result<void> rate(VisitDesk& desk, const intent::RateItem& rated) {
    if (desk.shown<SurveyScreen>() == nullptr) return {};
    auto& level = reply_[rated.item].level;
    level = level == rated.level ? std::nullopt : std::optional(rated.level);
    tell(desk);
    return {};
  }

  Result<void> take_choice(VisitDesk& desk, const intent::TakeChoice& taken) {
    auto* screen = desk.shown<SurveyScreen>();
    const SurveyItem* item = item_in(survey_, taken.item);
    if (screen == nullptr || !screen->question || item == nullptr) return {};
    ItemReply& said = reply_[taken.item];
    const bool is_single = item->kind == SurveyItemKind::single;
    if (taken.choice == other_choice) {
      said.other = !said.other;
      if (said.other && is_single) said.choices.clear();
      if (!said.other) said.words.clear();
      screen->question->field = edit_text(said.words);
      screen->question->is_writing = said.other;
    } else {
      const bool had = std::erase(said.choices, taken.choice) > 0;
      if (is_single) said = {};
      if (!had) said.choices.push_back(taken.choice);
    }
    tell(desk);
    return {};
  }

  /// What stands in the field when the page is left.
  void keep_field(const VisitDesk& desk) {
    const auto* screen = std::get_if<SurveyScreen>(&desk.screen);
    if (screen == nullptr || !screen->question || !screen->question->is_writing) return;
    reply_[screen->question->item].words = screen->question->field.text;
  }

  Result<void> keep_own_words(VisitDesk& desk) {
    keep_field(desk);
    if (auto* screen = desk.shown<SurveyScreen>(); screen != nullptr && screen->question)
      screen->question->is_writing = false;
    tell(desk);
    return {};
  }

  bool has_left_out(const SurveyPage& page) const {
    const SurveyReply kept = tidied(survey_, reply_);
    return std::ranges::any_of(page.items,
                               [&](const SurveyItem* item) { return item->required && !kept.contains(item->id); });
  }

  Result<void> turn_page(VisitDesk& desk, bool forward) {
    auto* screen = desk.shown<SurveyScreen>();
    if (screen == nullptr || pages_.empty()) return {};
    const bool writes_beside = screen->question && screen->question->is_writing && has_choices(screen->question->kind);
    if (writes_beside) return keep_own_words(desk);
    keep_field(desk);
    if (!forward) return page_ == 0 ? show_start(desk) : show_page(desk, page_ - 1);
    if (has_left_out(pages_[page_])) {
      screen->is_incomplete = true;
      return {};
    }
    const SurveyItem* last = pages_[page_].items.back();
    pages_ = survey_pages(survey_, reply_, most_face_rows);  // an answer may have opened or closed what follows
    const auto here = std::ranges::find_if(
        pages_, [&](const SurveyPage& page) { return std::ranges::find(page.items, last) != page.items.end(); });
    const auto next = static_cast<std::size_t>(here - pages_.begin()) + 1;
    return next < pages_.size() ? show_page(desk, next) : send(desk);
  }

  Result<void> send(VisitDesk& desk) {
    const auto step = take_survey(desk.station, request(desk), reply_);
    if (!step) return Failure(step.error());
    if (step->outcome != SurveyOutcome::taken) return refuse(desk, step->outcome);
    reply_.clear();
    is_sent_ = true;
    desk.chime = Chime::success;
    desk.show(SurveyDoneScreen{});
    return {};
  }

  Result<void> refuse(VisitDesk& desk, SurveyOutcome why) {
    refused_ = why;
    const bool is_closed = why == SurveyOutcome::survey_closed, is_answered = why == SurveyOutcome::already_answered;
    const TextId what = is_closed                            ? words::survey_refused_closed
                        : is_answered                        ? words::survey_refused_answered
                        : why == SurveyOutcome::nothing_said ? words::survey_nothing_said
                                                             : words::survey_refused_ask;
    desk.show(TroubleScreen{desk.texts[words::survey_refused], "", desk.texts[what],
                            is_closed ? Icon::clock : Icon::people, Tone::warning});
    return {};
  }

  Uuid participant_;
  Survey survey_;
  SurveyReply reply_ = {};
  std::vector<SurveyPage> pages_ = {};  ///< of `survey_`, which stays where it is
  std::size_t page_ = 0;
  bool is_sent_ = false;
  std::optional<SurveyOutcome> refused_ = {};
};

}  // namespace

Result<std::unique_ptr<Visit>> begin_survey(VisitDesk& desk, const SurveyIntent& wanted) {
  const auto* opened = std::get_if<intent::OpenSurvey>(&wanted);
  if (opened == nullptr || !desk.project) return std::unique_ptr<Visit>();
  auto stored = project_survey(desk.store(), desk.project->id, opened->survey.text());
  if (!stored) return Failure(stored.error());
  auto visit = std::make_unique<SurveyVisit>(opened->participant, std::move(stored->survey));
  if (const auto shown = visit->open(desk); !shown) return Failure(shown.error());
  return std::unique_ptr<Visit>(std::move(visit));
}

}  // namespace sala
