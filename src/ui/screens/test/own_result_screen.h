// What a person's own answers came to: points before and after, and once the answers are open each question with what was
// right. For whoever showed their ticket; the screen keeps none of it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/learning/phase.h"
#include "core/texts.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/widgets.h"

namespace sala {

struct OwnResultScreen {
  static constexpr std::string_view id = "own_result";
  static constexpr Manner manner{};

  struct Sitting {
    Phase phase = Phase::pre;
    std::string title, points, full;  ///< "แบบทดสอบหลังอบรม", "9", "เต็ม 10"
    float share = 0;
    std::string mark = {};  ///< how it stands to the pass mark; may be empty
    bool is_reached = false;
  };
  struct Answer {
    std::string number, question;
    std::string state;  ///< "ตอบถูก"
    Tone tone = Tone::success;
    Icon icon = Icon::check;
    std::vector<std::string> told;  ///< what was answered, what is right, a word about it
  };
  std::string name;
  std::vector<Sitting> sittings;
  Phase shown = Phase::pre;     ///< whose answers stand here
  std::vector<Answer> answers;  ///< none: they are not open yet
  ScrollState scroll;
};

std::optional<Intent> draw(Ui& ui, OwnResultScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
