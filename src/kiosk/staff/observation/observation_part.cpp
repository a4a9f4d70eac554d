#include "kiosk/staff/observation/observation_part.h"

#include <algorithm>

#include "core/overloaded.h"
#include "kiosk/staff/observation/observation_desk.h"
#include "kiosk/staff/observation/observation_words.h"
#include "station/observation/observe.h"
#include "storage/roster_queries.h"
#include "words/observation.h"

namespace sala {
namespace {

namespace oi = observation_intent;

class ObservationStaffPart : public StaffPart {
 public:
  RailEntry entry() const override {
    return {StaffArea::observation, RailGroup::event_day, Icon::eye, words::observation_area, "staff.observation"};
  }
  bool may(UserRole role, bool has_project) const override {
    return has_project && sala::may(role, StaffTask::observe);
  }
  void begin() override {
    shows_results_ = false;
    asks_session_ = false;
  }

  Result<void> show(StaffDesk& desk) override { return shows_results_ ? show_results(desk) : show_sheets(desk); }

  Result<bool> take(StaffDesk& desk, const StaffIntent& wanted) override {
    const auto* mine = std::get_if<ObservationIntent>(&wanted);
    if (mine == nullptr) return false;
    if (desk.project == nullptr || !sala::may(desk.user.role, StaffTask::observe)) return true;
    const auto done = carry_out(desk, *mine);
    return done ? Result<bool>(true) : Failure(done.error());
  }
  void forget() override {
    begin();
    session_.reset();
    open_.reset();
    by_group_ = false;
  }

 private:
  // ---- showing --------------------------------------------------------------------------------------------------------
  Result<void> show_sheets(StaffDesk& desk) {
    const auto read = read_observation_desk(desk);
    if (!read) return Failure(read.error());
    ObservationPage page;
    page.state = state_of(*read, desk);
    if (page.state == ObservationPage::State::ready)
      if (const auto filled = fill(desk, *read, page); !filled) return filled;
    desk.show(words::observation_title, std::move(page));
    return {};
  }

  Result<void> fill(StaffDesk& desk, const ObservationDesk& read, ObservationPage& page) {
    const auto session = observed_session(read, session_, desk.now());
    page.session = session ? title_in(session->title, desk.thai()) : desk.texts[words::observation_no_session];
    if (asks_session_) tell_sessions(desk, read, page);
    const auto sheets =
        observer_sheets(desk.store(), desk.project->id, *read.rubric,
                        session ? std::optional(session->id) : std::nullopt, observer_here(desk.store(), desk.by()));
    if (!sheets) return Failure(sheets.error());
    keep_typed(desk, page);
    page.by_group = by_group_;
    const auto all =
        by_group_ ? rows_of_groups(read.people, *sheets, desk.texts) : rows_of_people(read.people, *sheets, desk.texts);
    tell_observed(page, all, desk.texts);
    if (const auto found = search_rows(desk, all, page); !found) return found;
    open_one(desk, read, *sheets, all, page);
    if (const auto* before = desk.page<ObservationPage>(); before != nullptr && page.writes_note)
      page.note = before->note;
    return {};
  }

  /// Where the finger was, and what is being typed.
  static void keep_typed(StaffDesk& desk, ObservationPage& page) {
    const auto* before = desk.page<ObservationPage>();
    if (before == nullptr) return;
    page.search = before->search;
    page.keyboard = before->keyboard;
    page.typing = before->typing;
    page.writes_note = before->writes_note;
    page.list_scroll = before->list_scroll;
    page.item_scroll = before->item_scroll;
    page.session_scroll = before->session_scroll;
  }

  /// The one that was open, else the first.
  void open_one(const StaffDesk& desk, const ObservationDesk& read, const ObserverSheets& sheets,
                const std::vector<ObservationPage::Row>& all, ObservationPage& page) {
    auto open = std::ranges::find_if(all, [&](const ObservationPage::Row& row) { return open_ && row.whom == *open_; });
    if (open == all.end()) open = all.begin();
    if (open == all.end()) return;
    open_ = open->whom;
    const auto person = std::ranges::find_if(
        read.people, [&](const Participant& each) { return std::optional(each.id) == open_->participant; });
    tell_sheet(page, {*open, person == read.people.end() ? "" : group_of(*person), desk.now()}, sheets, desk.texts);
    const auto place = std::ranges::find(page.shown, *open_, &ObservationPage::Row::whom);
    page.has_previous = place != page.shown.begin() && place != page.shown.end();
    page.has_next = !page.shown.empty() && (place == page.shown.end() || place + 1 != page.shown.end());
  }

  Result<void> show_results(StaffDesk& desk) {
    const auto results = observation_results(desk.store(), desk.project->id);
    if (!results) return Failure(results.error());
    const auto rows = roster(desk.store(), desk.project->id);
    if (!rows) return Failure(rows.error());
    std::map<Uuid, std::string> names;
    for (const RosterRow& row : *rows) names[row.person.id] = name_in(row.person, desk.texts.language());
    ObservationResultsPage page = observation_results_words(*results, names, desk.texts);
    if (const auto* before = desk.page<ObservationResultsPage>()) {
      page.scroll = before->scroll;
      page.note_scroll = before->note_scroll;
    }
    desk.show(words::observation_results_title, std::move(page));
    return {};
  }

  // ---- carrying out ---------------------------------------------------------------------------------------------------
  Result<void> carry_out(StaffDesk& desk, const ObservationIntent& wanted) {
    return std::visit(Overloaded{
                          [&](const oi::ChooseSubject& chosen) { return open_subject(desk, chosen.whom); },
                          [&](const oi::ShowGroups& chosen) {
                            by_group_ = chosen.groups;
                            open_.reset();
                            if (auto* page = desk.page<ObservationPage>()) page->list_scroll = page->item_scroll = {};
                            return show(desk);
                          },
                          [&](const oi::SearchSubjects&) {
                            if (auto* page = desk.page<ObservationPage>()) page->list_scroll = {};
                            return show(desk);
                          },
                          [&](const oi::Rate& rated) { return rate(desk, rated); },
                          [&](const oi::SaveNote&) { return save_note(desk); },
                          [&](const oi::TurnSubject& turned) { return turn(desk, turned.forward); },
                          [&](const oi::AskSession&) {
                            asks_session_ = !asks_session_;
                            return show(desk);
                          },
                          [&](const oi::ChooseSession& chosen) {
                            session_ = chosen.session;
                            asks_session_ = false;
                            return show(desk);
                          },
                          [&](const oi::ShowResults& chosen) {
                            shows_results_ = chosen.results;
                            return show(desk);
                          },
                      },
                      wanted);
  }

  Result<void> open_subject(StaffDesk& desk, const ObservedSubject& whom) {
    open_ = whom;
    if (auto* page = desk.page<ObservationPage>()) {
      page->typing = page->writes_note = false;
      page->item_scroll = {};
    }
    return show(desk);
  }

  Result<void> turn(StaffDesk& desk, bool forward) {
    const auto* page = desk.page<ObservationPage>();
    if (page == nullptr || page->shown.empty()) return {};
    const auto& shown = page->shown;
    const auto place =
        std::ranges::find_if(shown, [&](const ObservationPage::Row& row) { return open_ && row.whom == *open_; });
    if (place == shown.end()) return open_subject(desk, shown.front().whom);
    if (forward ? place + 1 == shown.end() : place == shown.begin()) return {};
    return open_subject(desk, (forward ? place + 1 : place - 1)->whom);
  }

  /// What is noted is about the open one, in the session that is observed.
  Result<Observation> word_about_open(const StaffDesk& desk) const {
    const auto read = read_observation_desk(desk);
    if (!read) return Failure(read.error());
    if (!read->rubric) return fail(words::error_no_rubrics);
    const auto session = observed_session(*read, session_, desk.now());
    Observation seen;
    if (session) seen.session = session->id;
    seen.whom = open_.value_or(ObservedSubject{});
    seen.rubric = read->rubric->rubric.id;
    return seen;
  }

  Result<void> rate(StaffDesk& desk, const oi::Rate& rated) {
    const auto* page = desk.page<ObservationPage>();
    if (page == nullptr || !open_) return {};
    auto seen = word_about_open(desk);
    if (!seen) return Failure(seen.error());
    const auto item = std::ranges::find(page->items, rated.item, &ObservationPage::Item::id);
    const bool is_again = item != page->items.end() && item->rating == rated.level;
    seen->item = rated.item;
    if (!is_again) seen->rating = rated.level;
    const auto noted = observe(desk.station, desk.project->id, std::move(*seen), desk.by());
    return noted ? show(desk) : Failure(noted.error());
  }

  Result<void> save_note(StaffDesk& desk) {
    const auto* page = desk.page<ObservationPage>();
    if (page == nullptr || !open_) return {};
    if (page->note.text == page->kept_note) return show(desk);
    auto seen = word_about_open(desk);
    if (!seen) return Failure(seen.error());
    seen->rubric.reset();  // it is about the person, by whatever rubric
    seen->note = page->note.text;
    const auto noted = observe(desk.station, desk.project->id, std::move(*seen), desk.by());
    return noted ? show(desk) : Failure(noted.error());
  }

  bool shows_results_ = false, asks_session_ = false, by_group_ = false;
  SessionChoice session_ = {};
  std::optional<ObservedSubject> open_ = {};
};

}  // namespace

std::unique_ptr<StaffPart> observation_part() {
  return std::make_unique<ObservationStaffPart>();
}

}  // namespace sala
