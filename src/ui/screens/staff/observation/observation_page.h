// Observing while walking: people or groups at one side, at the other the items of the rubric in five levels. One person takes
// three taps. Shows what this observer noted; kiosk/staff/observation stores each tap.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/edit_text.h"
#include "core/texts.h"
#include "ui/keyboard.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct ObservationPage {
  enum class State { ready, no_rubric, not_here, nobody };
  struct Row {
    ObservedSubject whom = {};
    std::string name = {}, about = {};
    std::size_t rated = 0;  ///< items
  };
  struct Item {
    std::string id = {}, name = {}, hint = {};
    std::array<std::string, 5> levels = {};
    std::optional<int> rating = {};
  };
  struct SessionRow {
    std::optional<Uuid> session = {};
    std::string title = {}, when = {};
  };

  State state = State::ready;
  std::string session;               ///< which one is observed
  std::vector<SessionRow> sessions;  ///< to choose from, while that is asked
  bool by_group = false;
  std::vector<Row> shown;  ///< as searched
  std::string progress;
  float share = 0;  ///< of those who were observed

  std::optional<ObservedSubject> open;  ///< whose sheet it is
  std::string name, about, saved;
  std::string kept_note;  ///< as it is stored
  std::vector<Item> items;
  bool has_previous = false, has_next = false;

  EditText search = {.may_paste = true}, note = {.limit = 500, .may_paste = true};
  Keyboard keyboard;
  bool typing = false;       ///< the keyboard is there
  bool writes_note = false;  ///< it types the note, not the search
  ScrollState list_scroll, item_scroll, session_scroll;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, ObservationPage& page, const Texts& texts);

}  // namespace sala
