#include "kiosk/staff/survey/survey_part.h"

#include "core/overloaded.h"
#include "kiosk/staff/survey/survey_results_words.h"
#include "station/survey/survey_desk.h"
#include "words/survey.h"

namespace sala {
namespace {

class SurveyStaffPart : public StaffPart {
 public:
  RailEntry entry() const override {
    return {StaffArea::survey, RailGroup::event_day, Icon::star, words::survey_area, "staff.survey"};
  }
  bool may(UserRole role, bool has_project) const override {
    return has_project && sala::may(role, StaffTask::see_results);
  }
  void begin() override { shows_all_texts_ = false; }

  Result<void> show(StaffDesk& desk) override {
    const auto stored = newest_survey(desk);
    if (!stored) return Failure(stored.error());
    SurveyResultsPage page;
    page.has_survey = stored->has_value();
    if (page.has_survey) {
      auto filled = filled_page(desk, **stored);
      if (!filled) return Failure(filled.error());
      page = std::move(*filled);
    }
    if (const auto* before = desk.page<SurveyResultsPage>()) {
      page.scroll = before->scroll;
      page.text_scroll = before->text_scroll;
    }
    page.shows_all_texts = shows_all_texts_ && !page.texts.empty();
    desk.show(words::survey_results_title, std::move(page));
    return {};
  }

  Result<bool> take(StaffDesk& desk, const StaffIntent& wanted) override {
    const auto* mine = std::get_if<SurveyResultsIntent>(&wanted);
    if (mine == nullptr) return false;
    if (desk.project == nullptr) return true;
    const auto done = carry_out(desk, *mine);
    return done ? Result<bool>(true) : Failure(done.error());
  }
  bool is_live(const StaffScreen& screen) const override {
    return std::holds_alternative<SurveyResultsPage>(screen.page);
  }
  void forget() override { shows_all_texts_ = false; }

 private:
  /// The survey the page is about: the newest of the project.
  static Result<std::optional<StoredSurvey>> newest_survey(const StaffDesk& desk) {
    auto all = stored_surveys(desk.store(), desk.project->id);
    if (!all) return Failure(all.error());
    return all->empty() ? std::optional<StoredSurvey>() : std::optional(std::move(all->back()));
  }

  static Result<SurveyResultsPage> filled_page(const StaffDesk& desk, const StoredSurvey& stored) {
    const auto result = survey_result(desk.store(), *desk.project, stored);
    if (!result) return Failure(result.error());
    const auto status = survey_status(desk.store(), desk.project->id, stored.survey, desk.now());
    if (!status) return Failure(status.error());
    SurveyResultsPage page = survey_results_words(*result, desk.texts);
    page.is_open = status->is_open;
    page.may_open = sala::may(desk.user.role, StaffTask::run_tests);
    return page;
  }

  Result<void> carry_out(StaffDesk& desk, const SurveyResultsIntent& wanted) {
    return std::visit(Overloaded{
                          [&](staff_intent::ShowSurveyTexts texts) {
                            shows_all_texts_ = texts.all;
                            if (auto* page = desk.page<SurveyResultsPage>()) page->text_scroll = {};
                            return show(desk);
                          },
                          [&](staff_intent::OpenSurveyGate) { return set_gate(desk, GateWish::open); },
                          [&](staff_intent::AskCloseSurvey) {
                            if (auto* page = desk.page<SurveyResultsPage>()) page->asks_close = true;
                            return Result<void>();
                          },
                          [&](staff_intent::CloseSurveyGate) { return set_gate(desk, GateWish::close); },
                      },
                      wanted);
  }

  Result<void> set_gate(StaffDesk& desk, GateWish wish) {
    const auto stored = newest_survey(desk);
    if (!stored) return Failure(stored.error());
    if (!*stored || !sala::may(desk.user.role, StaffTask::run_tests)) return show(desk);
    const auto changed =
        change_survey_gate(desk.station, *desk.project, {(*stored)->survey.id, wish, std::nullopt, desk.by()});
    return changed ? show(desk) : Failure(changed.error());
  }

  bool shows_all_texts_ = false;
};

}  // namespace

std::unique_ptr<StaffPart> survey_part() {
  return std::make_unique<SurveyStaffPart>();
}

}  // namespace sala
