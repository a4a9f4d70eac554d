// The project's tests: which phase is open, how far people are, and the one thing to do now, first and large.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/staff/phase_question.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/screens/staff/work_cards.h"
#include "ui/widgets.h"

namespace sala {

struct TestsPage {
  struct PhaseRow {
    Phase phase = Phase::pre;
    std::string title, when, counts;
    std::string state;  ///< "open", "opens at 09:00", …
    Tone tone = Tone::primary;
    bool is_open = false;
    bool by_hand = false;  ///< held open or closed, and the agenda would say otherwise
  };
  struct Row {
    Uuid test;
    std::string title, caption;
    std::vector<PhaseRow> phases;
    bool has_results = false, has_scores = false, has_key = false;
  };
  /// What is open, or what is to be opened next.
  struct Now {
    Uuid test;
    Phase phase = Phase::pre;
    bool is_open = false;
    std::string title, words;
    std::string time;  ///< what is left of it; empty: no end
  };
  std::optional<Now> now = {};
  std::vector<Row> tests = {};
  WorkTold told = {};       ///< what came of questions that were saved
  std::string note = {};    ///< why something is not offered here; may be empty
  bool is_reading = false;  ///< nothing is known yet
  bool may_run = true;      ///< open and close
  bool may_author = true;   ///< bring questions in
  std::optional<PhaseQuestion> question = {};
  ScrollState scroll = {};
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, TestsPage& page, const Texts& texts);
bool asks(const TestsPage& page);
std::optional<StaffIntent> draw_question(Ui& ui, TestsPage& page, const Texts& texts);
/// Over each page about tests from which phases are opened.
std::optional<StaffIntent> draw_phase_question(Ui& ui, PhaseQuestion& question, const Texts& texts);

}  // namespace sala
