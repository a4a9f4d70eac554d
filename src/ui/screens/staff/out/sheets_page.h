// Which sign-in sheet is to be printed: of the registration or of a session, with who is in already or blank.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct SheetsPage {
  struct Row {
    std::optional<Uuid> session;  ///< nothing: the registration
    std::string title, when;
  };
  std::vector<Row> rows;
  ScrollState scroll;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, SheetsPage& page, const Texts& texts);

}  // namespace sala
