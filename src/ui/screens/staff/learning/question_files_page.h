// Which file questions are taken from: the sticks and the exchange folder, what lies there, what came of the last file, and
// a template to write questions into. Knows no paths.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/screens/staff/file_list.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/screens/staff/work_cards.h"

namespace sala {

struct QuestionFilesPage {
  std::vector<std::string> places = {};
  std::size_t chosen = 0;
  std::string hint = {};    ///< beside the heading, as long as no stick is there
  std::string folder = {};  ///< the open one within the place; empty: the place itself
  std::vector<FileEntry> entries = {};
  WorkTold told = {};
  bool adds_to = false;  ///< questions were read already; another file goes on with them
  ScrollState scroll = {};
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, QuestionFilesPage& page, const Texts& texts);

}  // namespace sala
