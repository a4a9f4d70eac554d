// The project record as staff see it: whether everything of this kiosk is there, how much of each station is here, and what facts do
// not settle among themselves. Words arrive ready-made; kiosk/staff/record fills it in.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

/// How things stand, above everything else.
struct RecordStanding {
  Tone tone = Tone::primary;
  Icon icon = Icon::refresh;
  std::string title = {}, words = {}, note = {};
};

struct RecordFigure {
  std::string figure = {}, caption = {};
  std::optional<Tone> tone = {};
};

struct RecordStationRow {
  std::string name = {}, role = {};
  std::string head = {}, held = {};  ///< facts it is known to have recorded, and how many of them are here
  std::string mark = {};             ///< of its last fact: "7c1e 9a04"
  std::string state = {};
  Tone tone = Tone::success;
  Icon icon = Icon::check;
};

struct RecordStatusPage {
  RecordStanding standing = {};
  std::array<RecordFigure, 4> figures = {};  ///< the last is what waits to be decided
  std::vector<RecordStationRow> stations = {};
  bool has_record = false;
  bool waits = false;  ///< sending is what is to be done next
  ScrollState scroll = {};
};
std::optional<StaffIntent> draw(Ui& ui, Rect room, RecordStatusPage& page, const Texts& texts);

/// One thing to decide, as it is told.
struct ConflictShown {
  std::string title = {}, about = {}, words = {};
  struct Branch {
    std::string mark = {}, name = {}, when = {}, facts = {}, check_ins = {}, hash = {};
    bool counts = false;  ///< this one is what the tables show
  };
  std::vector<Branch> branches = {};
  std::string what_to_do = {};
};

struct ConflictsPage {
  std::vector<ConflictShown> conflicts = {};
  std::size_t chosen = 0;
  ScrollState scroll = {};
};
std::optional<StaffIntent> draw(Ui& ui, Rect room, ConflictsPage& page, const Texts& texts);

}  // namespace sala
