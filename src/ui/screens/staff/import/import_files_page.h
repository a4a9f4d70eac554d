// Which file people are taken in from: the sticks and the exchange folder, what lies there, and what came of the last file.
// Knows no paths.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/screens/staff/file_list.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/screens/staff/work_cards.h"

namespace sala {

struct ImportFilesPage {
  using Entry = FileEntry;

  std::vector<std::string> places;
  std::size_t chosen = 0;
  std::string hint;    ///< beside the heading, as long as no stick is there
  std::string folder;  ///< the open one within the place; empty: the place itself
  std::vector<Entry> entries;
  WorkTold told;
  ScrollState scroll;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, ImportFilesPage& page, const Texts& texts);

}  // namespace sala
