#include "kiosk/staff/check_in_words.h"

#include "station/door/door.h"
#include "words/board.h"

namespace sala {

std::pair<TextId, Tone> method_look(std::string_view method) {
  if (method == name_of(Method::ticket)) return {words::board_by_ticket, Tone::primary};
  if (method == name_of(Method::name)) return {words::board_by_name, Tone::accent};
  if (method == name_of(Method::walk_in)) return {words::board_by_walk_in, Tone::warning};
  return {words::board_by_staff, Tone::success};
}

ReasonQuestion undo_words(const Texts& texts, const std::string& name, const std::string& place) {
  return {texts.with(words::undo_ask, {{"name", name}, {"place", place}}),
          texts[words::undo_ask_body],
          texts[words::undo_confirm],
          {texts[words::undo_wrong_person], texts[words::undo_not_here], texts[words::undo_trial]}};
}

Result<void> undo_check_in(StaffDesk& desk, const Uuid& fact, const std::string& reason) {
  if (!may(desk.user.role, StaffTask::correct)) return {};
  if (const auto taken = take_back_attendance(desk.station, fact, reason, desk.by()); !taken) return taken;
  desk.notice = desk.texts[words::undo_done];
  return {};
}

}  // namespace sala
