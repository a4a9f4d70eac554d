#include "kiosk/visits/walk_in/walk_in_visit.h"

#include <spdlog/spdlog.h>

#include "core/hour_words.h"
#include "core/organiser.h"
#include "core/overloaded.h"
#include "core/person_name.h"
#include "core/thai_text.h"
#include "kiosk/ticket_code.h"
#include "kiosk/visits/walk_in/walk_in_words.h"
#include "station/door/walk_in.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/door.h"
#include "words/walk_in.h"

namespace sala {
namespace {

constexpr std::size_t longest_name = 60;
constexpr std::size_t longest_prefix = 40;
constexpr std::size_t longest_unit = 120;

/// Who keeps the data is the project's organiser, else the organisation.
std::string shown_organiser(const Project& project, const std::optional<Organisation>& organisation,
                            const Texts& texts) {
  const std::string organiser = organiser_of(project, organisation, texts.language() == Language::th);
  return organiser.empty() ? texts[words::walk_in_organiser] : organiser;
}

/// A first, empty page. Units and types are the organisation's.
WalkInScreen empty_form(const Project& project, const std::optional<Organisation>& organisation, const Texts& texts) {
  WalkInScreen screen;
  screen.organiser = shown_organiser(project, organisation, texts);
  if (organisation) {
    screen.units = organisation->units;
    screen.types = organisation->personnel_types;
  }
  screen.given_name.limit = screen.family_name.limit = longest_name;
  screen.typed_unit.limit = longest_unit;
  screen.typed_prefix.limit = longest_prefix;
  screen.keyboard = keyboard_for(texts.language());
  return screen;
}

/// The first word is the given name: "ธนกร แสงทอง".
void take_name(WalkInScreen& screen, const std::string& typed) {
  const std::string cleaned = clean(typed);
  const std::string name(without_prefix(cleaned));
  const std::size_t space = std::min(name.find(' '), name.size());
  type_text(screen.given_name, name.substr(0, space));
  type_text(screen.family_name, name.substr(std::min(space + 1, name.size())));
}

WalkIn told(const WalkInScreen& screen, const Texts& texts) {
  WalkIn comer{told_person(screen, texts), {{"pdpa", screen.notice_version, true}}};
  for (std::size_t i = 0; i < wish_purposes.size(); ++i)
    comer.consents.push_back({std::string(wish_purposes[i]), screen.notice_version, screen.wishes[i]});
  return comer;
}

class WalkInVisit final : public Visit {
 public:
  WalkInVisit(WalkInKept& kept, SearchLimit& listed) : kept_(kept), listed_(listed) {}

  Result<void> begin(VisitDesk& desk, const std::string& typed) {
    if (needs_staff(kept_.limit, desk.now_s) || is_paused(listed_, desk.now_s))
      return send_to_staff(desk, words::walk_in_pause_why);
    const auto organisation = sala::organisation(desk.store());
    if (!organisation) return Failure(organisation.error());
    WalkInScreen form = empty_form(*desk.project, *organisation, desk.texts);
    take_name(form, typed);
    desk.show(std::move(form));
    return {};
  }

  Result<void> take(VisitDesk& desk, const Intent& wanted) override {
    const auto* mine = std::get_if<WalkInIntent>(&wanted);
    auto* screen = desk.shown<WalkInScreen>();
    if (mine == nullptr || screen == nullptr || !desk.project) return {};
    return std::visit(Overloaded{
                          [&](const intent::WalkIn&) { return Result<void>(); },  // begins anew: visits.cpp
                          [&](intent::TurnWalkIn turn) { return turn_to(desk, *screen, turn.to); },
                          [&](intent::RegisterWalkIn) { return register_now(desk, *screen); },
                      },
                      *mine);
  }

  Result<void> retell(VisitDesk& desk) override {
    if (done_) return show_done(desk);
    if (why_staff_) return send_to_staff(desk, *why_staff_);
    auto* screen = desk.shown<WalkInScreen>();
    if (screen == nullptr || !desk.project) return {};
    const auto organisation = sala::organisation(desk.store());
    if (!organisation) return Failure(organisation.error());
    screen->organiser = shown_organiser(*desk.project, *organisation, desk.texts);
    screen->keyboard = keyboard_for(desk.texts.language());
    return {};
  }

 private:
  static Result<void> turn_to(const VisitDesk& desk, WalkInScreen& screen, WalkInStep to) {
    if (screen.step == WalkInStep::notice) screen.notice_version = desk.texts[words::walk_in_notice_version];
    screen.step = to;
    screen.scroll = {};
    return {};
  }

  Result<void> register_now(VisitDesk& desk, WalkInScreen& screen) {
    if (screen.step != WalkInStep::review) return {};
    auto answer = register_walk_in(desk.station, DoorRequest{desk.project->id}, told(screen, desk.texts));
    if (!answer) return Failure(answer.error());
    spdlog::info("walk-in: {}", name_of(answer->outcome));
    switch (answer->outcome) {
      case WalkInOutcome::registered:
        note_walk_in(kept_.limit, desk.now_s);
        done_ = std::move(*answer);
        return show_done(desk);
      case WalkInOutcome::likely_double:
        return tell_double(desk);
      case WalkInOutcome::refused:
        desk.next = answer->door;
        break;
      case WalkInOutcome::incomplete:
        return turn_to(desk, screen, WalkInStep::name);
      case WalkInOutcome::switched_off:
        desk.is_over = true;
        break;
    }
    return {};
  }

  /// It tells that a name is on the list: as somebody who was shown, it counts.
  Result<void> tell_double(VisitDesk& desk) {
    const auto counts = roster_counts(desk.store(), desk.project->id);
    if (!counts) return Failure(counts.error());
    if (const auto* screen = desk.shown<WalkInScreen>())
      typed_ = screen->given_name.text + " " + screen->family_name.text;
    const bool may_tell = note_listed(listed_, static_cast<std::size_t>(counts->roster), desk.now_s);
    return send_to_staff(desk, may_tell ? words::walk_in_double_why : words::walk_in_pause_why);
  }

  Result<void> show_done(VisitDesk& desk) const {
    auto picture = code_picture(done_->ticket->code);
    if (!picture) return Failure(picture.error());
    const Participant& person = done_->ticket->person;
    const std::string time = at_clock(desk.texts, done_->door.time);
    desk.show(WalkInDoneScreen{desk.texts.with(words::flow_registered, {{"time", time}}), full_name(person),
                               person.unit, std::move(*picture)});
    return {};
  }

  Result<void> send_to_staff(VisitDesk& desk, TextId why) {
    why_staff_ = why;
    const bool may_find = why == words::walk_in_double_why && desk.project && desk.project->find_by_name;
    desk.show(may_find ? likely_listed_words(desk.texts, typed_) : staff_needed_words(desk.texts, why));
    return {};
  }

  WalkInKept& kept_;
  SearchLimit& listed_;
  std::optional<WalkInAnswer> done_ = {};
  std::optional<TextId> why_staff_ = {};
  std::string typed_;  ///< the name that is likely listed
};

}  // namespace

Result<std::unique_ptr<Visit>> begin_walk_in(VisitDesk& desk, WalkInKept& kept, SearchLimit& listed,
                                             const WalkInIntent& wanted) {
  const auto* begins = std::get_if<intent::WalkIn>(&wanted);
  if (begins == nullptr || !desk.project || !desk.project->walk_in) return std::unique_ptr<Visit>();
  auto visit = std::make_unique<WalkInVisit>(kept, listed);
  if (const auto shown = visit->begin(desk, begins->typed); !shown) return Failure(shown.error());
  return std::unique_ptr<Visit>(std::move(visit));
}

}  // namespace sala
