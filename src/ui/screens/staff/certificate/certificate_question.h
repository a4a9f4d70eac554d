// "Why?" and with which passphrase, before something is done about certificates: typed above the keyboard. What needs no
// words is a dialog.
#pragma once
#include <optional>
#include <string>

#include "core/edit_text.h"
#include "core/texts.h"
#include "ui/keyboard.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct CertificateQuestion {
  std::string title, body, confirm;
  bool wants_reason = false, wants_passphrase = false;
  bool takes_away = false;
  std::string told = {};  ///< what is still missing, or was wrong
  EditText reason = {.limit = 200, .may_paste = true};
  EditText passphrase = {.limit = 200, .secret = true, .may_paste = true};
  bool is_at_passphrase = false;  ///< else the keyboard types the reason
  Keyboard keyboard = {};
};
inline bool is_typed(const CertificateQuestion& question) {
  return question.wants_reason || question.wants_passphrase;
}

/// Above the keyboard, which it draws.
std::optional<StaffIntent> draw_typed_question(Ui& ui, Rect room, CertificateQuestion& question, const Texts& texts);
/// Over the page.
std::optional<StaffIntent> draw_question_dialog(Ui& ui, const CertificateQuestion& question, const Texts& texts);

}  // namespace sala
