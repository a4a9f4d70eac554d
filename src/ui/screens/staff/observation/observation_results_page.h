// What observers saw, as trainers read it: the finding, each item's mean, and the notes. Words and figures arrive ready-made.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct ObservationResultsPage {
  struct Bar {
    std::string name = {}, counts = {}, mean = {}, level = {};
    Tone tone = Tone::primary;
    double share = 0;  ///< of the highest level
  };
  struct Note {
    std::string whom = {}, note = {};
  };

  std::string finding, details;
  std::vector<Bar> bars;
  std::string notes_title;
  std::vector<Note> notes;
  ScrollState scroll, note_scroll;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, ObservationResultsPage& page, const Texts& texts);

}  // namespace sala
