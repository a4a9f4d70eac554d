// Which pictures of a stick or of the exchange folder become photos. Knows no paths.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/screens/staff/file_list.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/screens/staff/work_cards.h"

namespace sala {

struct PhotoFilesPage {
  std::vector<std::string> places = {};
  std::size_t chosen = 0;
  std::string hint = {};  ///< beside the heading, as long as no stick is there
  std::vector<FileEntry> entries = {};
  WorkTold told = {};
  ScrollState scroll = {};
};
std::optional<StaffIntent> draw(Ui& ui, Rect room, PhotoFilesPage& page, const Texts& texts);

}  // namespace sala
