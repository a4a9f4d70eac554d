// Before the first question: whose test it is, how long it is, and what to know.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/texts.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"

namespace sala {

struct TestStartScreen {
  static constexpr std::string_view id = "test_start";
  static constexpr Manner manner{.takes_codes = false};

  std::string title;  ///< "แบบทดสอบก่อนอบรม"
  std::string name, unit;
  int questions = 0;
  std::optional<int> minutes_left = {};  ///< of one that was begun, what is left; nothing: no limit
  bool is_begun = false;                 ///< goes on where it was left
  int answered = 0;
  bool counts = false;  ///< the certificate asks for its score
};

std::optional<Intent> draw(Ui& ui, TestStartScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
