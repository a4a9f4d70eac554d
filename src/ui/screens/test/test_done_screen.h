// A test has ended: handed in, or its time was over. Says that it is stored, and what comes next.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/texts.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/screens/survey_offer.h"

namespace sala {

struct TestDoneScreen {
  static constexpr std::string_view id = "test_done";
  static constexpr Manner manner{.leaves = Leaves::soon};

  bool is_handed_in = true;  ///< else its time was over, or the phase was closed
  std::string name;
  std::string phase;
  int answered = 0, questions = 0;
  bool score_follows = false;              ///< once the test is closed
  std::optional<SurveyOffer> survey = {};  ///< what can be answered next
};

std::optional<Intent> draw(Ui& ui, TestDoneScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
