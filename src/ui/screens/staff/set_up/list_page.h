// A list of things that are set up, each with how it stands: the parts of the set-up itself, sessions, users, and what was
// found when the machine looked at itself. What a row means is the app's.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct ListPage {
  struct Row {
    Icon icon = Icon::check;
    Tone tone = Tone::primary;
    std::string title, words;
    bool opens = true;
    int step = 0;         ///< its number in the icon's place; 0: none
    std::string id = {};  ///< what it is about; for whoever filled the list
  };
  std::string lead;         ///< over the rows; may be empty
  bool shows_logo = false;  ///< the organisation's, beside the lead
  std::vector<Row> rows;
  std::string add;  ///< the button's words; empty: nothing is added here
  Icon add_icon = Icon::plus_circle;
  std::string next;                         ///< the way on, then the primary button; may be empty
  std::optional<StaffArea> next_area = {};  ///< that it leads to; nothing: the next step
  bool has_above = false;                   ///< a way back stands below
  ScrollState scroll;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, ListPage& page, const Texts& texts);

}  // namespace sala
