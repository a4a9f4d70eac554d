// Documents of the project: what can be made, what is missing for the chosen one and where that is mended, its first page,
// where to, and what came of it. Words arrive ready-made; knows no files.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/texts.h"
#include "ui/pictures.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/screens/staff/work_cards.h"

namespace sala {

struct PapersPage {
  struct Row {
    Icon icon = Icon::file;
    std::string title = {}, words = {};
  };
  struct Lack {
    std::string words = {};
    std::string mend = {};  ///< the part where it is mended, as the rail calls it
    StaffArea area = StaffArea::set_up;
  };
  struct Form {
    std::string_view id = {};
    std::string label = {};
    StaffIntent wanted = {};
  };
  std::vector<Row> rows = {};
  std::size_t chosen = 0;
  std::optional<ShownPicture> picture = {};
  std::string waits = {};  ///< in the picture's place
  std::string state = {};  ///< above what is missing: that nothing is, or that the rest closes up
  std::vector<Lack> lacks = {};
  std::vector<Form> forms = {};  ///< the first is the primary one
  std::vector<std::string> places = {};
  std::size_t place = 0;
  WorkTold told = {};
  std::optional<float> share = {};  ///< of what is being made
  ScrollState scroll = {};
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, PapersPage& page, const Texts& texts);

}  // namespace sala
