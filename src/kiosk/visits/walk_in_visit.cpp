// The part of the flow in which a visitor who is not on the list registers.
#include <spdlog/spdlog.h>

#include "core/hour_words.h"
#include "kiosk/flow.h"
#include "kiosk/ticket_code.h"
#include "kiosk/visits/door_words.h"
#include "station/door/walk_in.h"
#include "storage/project_queries.h"
#include "words/door.h"
#include "words/walk_in.h"

namespace sala {
namespace {

constexpr std::size_t longest_name = 60;
constexpr std::size_t longest_unit = 120;

/// A first, empty page. Units and types are the organisation's; who keeps the data is the project's organiser.
WalkInScreen empty_form(const Project& project, const std::optional<Organisation>& organisation, const Texts& texts) {
  WalkInScreen screen;
  screen.organiser = project.organiser;
  if (organisation) {
    if (screen.organiser.empty()) screen.organiser = title_in(organisation->names, texts.language() == Language::th);
    screen.units = organisation->units;
    screen.types = organisation->personnel_types;
  }
  if (screen.organiser.empty()) screen.organiser = texts[words::walk_in_organiser];
  screen.given_name.limit = screen.family_name.limit = longest_name;
  screen.typed_unit.limit = longest_unit;
  screen.keyboard = keyboard_for(texts.language());
  return screen;
}

WalkIn told(const WalkInScreen& screen, const Texts& texts) {
  WalkIn comer{told_person(screen, texts), {{"pdpa", screen.notice_version, true}}};
  for (std::size_t i = 0; i < wish_purposes.size(); ++i)
    comer.consents.push_back({std::string(wish_purposes[i]), screen.notice_version, screen.wishes[i]});
  return comer;
}

}  // namespace

void Flow::begin_walk_in(double now_s) {
  if (!project_ || !project_->walk_in) return;
  if (needs_staff(walk_ins_, now_s)) return show_staff_needed(words::walk_in_pause_why, now_s);
  const auto organisation = sala::organisation(*station_.store);
  if (!organisation) return show_trouble(organisation.error(), now_s);
  go(empty_form(*project_, *organisation, texts()), now_s);
}

void Flow::turn_walk_in(WalkInStep to) {
  auto* screen = std::get_if<WalkInScreen>(&screen_);
  if (screen == nullptr) return;
  if (screen->step == WalkInStep::notice) screen->notice_version = texts()[words::walk_in_notice_version];
  screen->step = to;
  screen->scroll = {};
}

void Flow::register_walk_in(double now_s) {
  const auto* screen = std::get_if<WalkInScreen>(&screen_);
  if (screen == nullptr || screen->step != WalkInStep::review || !project_) return;
  const auto answer = sala::register_walk_in(station_, DoorRequest{project_->id}, told(*screen, texts()));
  if (!answer) return show_trouble(answer.error(), now_s);
  spdlog::info("walk-in: {}", name_of(answer->outcome));
  switch (answer->outcome) {
    case WalkInOutcome::registered:
      note_walk_in(walk_ins_, now_s);
      finding_.note_check_in();
      return show_walk_in(*answer, now_s);
    case WalkInOutcome::likely_double:
      return show_staff_needed(words::walk_in_double_why, now_s);
    case WalkInOutcome::refused:
      return admit(answer->door, now_s);
    case WalkInOutcome::incomplete:
      return turn_walk_in(WalkInStep::name);
    case WalkInOutcome::switched_off:
      return go_welcome(now_s);
  }
}

void Flow::show_walk_in(const WalkInAnswer& answer, double now_s) {
  auto picture = code_picture(answer.ticket->code);
  if (!picture) return show_trouble(picture.error(), now_s);
  const Participant& person = answer.ticket->person;
  const std::string time = at_clock(texts(), answer.door.time);
  go(WalkInDoneScreen{texts().with(words::flow_registered, {{"time", time}}), full_name(person), person.unit,
                      std::move(*picture)},
     now_s);
  retell_ = [this, answer](double then_s) { show_walk_in(answer, then_s); };
}

void Flow::show_staff_needed(TextId why, double now_s) {
  go(staff_needed_words(texts(), why), now_s);
  retell_ = [this, why](double then_s) { show_staff_needed(why, then_s); };
}

}  // namespace sala
