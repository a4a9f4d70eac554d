// The door board: how many came, how fast, who came last, and taking one of them back.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/staff/reason_question.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct DoorBoardPage {
  /// The registration, or a session of today: what the board is about.
  struct Place {
    std::optional<Uuid> session;
    std::string title;
    bool shown = false;
  };
  struct Figure {
    std::string value, caption;
    std::optional<Tone> tone = {};  ///< of the value
    bool opens_missing = false;     ///< a tap tells who they are
  };
  struct Bar {
    int count = 0;
    bool running = false;  ///< its time is not over
  };
  struct Arrivals {
    std::string title, caption;       ///< the finding, and what a bar counts
    std::vector<Bar> bars;            ///< none: nobody came yet
    std::string first, middle, last;  ///< times under the bars
  };
  struct Latest {
    Uuid fact;
    std::string time, name, unit, how;
    Tone tone = Tone::primary;  ///< of how
  };
  struct UndoQuestion {
    Uuid fact;
    ReasonQuestion words;
  };

  std::vector<Place> places;    ///< one alone is not shown
  std::vector<Figure> figures;  ///< four
  Arrivals arrivals;
  std::vector<Latest> latest;  ///< at most ten, the newest first
  std::string notes;           ///< tickets seen twice, repeated scans; may be empty
  bool may_undo = false;
  ScrollState scroll;
  std::optional<UndoQuestion> undo;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, DoorBoardPage& page, const Texts& texts);
bool asks(const DoorBoardPage& page);
std::optional<StaffIntent> draw_question(Ui& ui, DoorBoardPage& page, const Texts& texts);

}  // namespace sala
