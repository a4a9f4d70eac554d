// The part of the flow in which a visitor without a ticket finds their own name.
#include <spdlog/spdlog.h>

#include "kiosk/flow.h"

namespace sala {

void Flow::find_name(double now_s) {
  if (!project_ || !project_->find_by_name) return;
  if (finding_.paused(now_s)) return pause_finding(now_s);
  go(finding_.begin(language_), now_s);
}

void Flow::search_name(double now_s) {
  auto* screen = std::get_if<FindNameScreen>(&screen_);
  if (screen == nullptr || !project_) return;
  const auto shown = finding_.search({*station_.store, *project_, texts(), station_.clock->now()}, *screen, now_s);
  if (!shown) return show_trouble(shown.error(), now_s);
  if (!*shown) return pause_finding(now_s);
}

void Flow::choose_name(const Uuid& participant, double now_s) {
  if (!std::holds_alternative<FindNameScreen>(screen_) || !project_) return;
  const auto words = confirm_words({*station_.store, *project_, texts(), station_.clock->now()}, participant);
  if (!words) return show_trouble(words.error(), now_s);
  if (!*words) return search_name(now_s);
  go(**words, now_s);
}

void Flow::confirm_name(const Uuid& participant, double now_s) {
  const auto* asked = std::get_if<ConfirmNameScreen>(&screen_);
  if (asked == nullptr || asked->participant != participant || !project_ || !project_->find_by_name) return;
  DoorRequest request{project_->id};
  request.method = Method::name;
  const auto answer = check_in_person(station_, request, participant);
  if (!answer) return show_trouble(answer.error(), now_s);
  spdlog::info("by name: {}", name_of(answer->outcome));
  admit(*answer, now_s);
}

void Flow::pause_finding(double now_s) {
  spdlog::warn("finding names pauses");
  go(pause_words(texts()), now_s);
  retell_ = [this](double then_s) { pause_finding(then_s); };
}

}  // namespace sala
