// A photo before it is stored: the camera's picture to take it from, then the photo itself with what it shows and of which
// session it is. The same page changes the words of one that is stored.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/edit_text.h"
#include "core/texts.h"
#include "ui/keyboard.h"
#include "ui/pictures.h"
#include "ui/screens/camera_view.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct NewPhotoPage {
  struct SessionRow {
    std::optional<Uuid> session = {};  ///< nothing: the whole day
    std::string title = {}, when = {};
  };

  CameraView camera = CameraView::starting;
  std::optional<ShownPicture> picture = {};  ///< nothing: the camera looks, or the photo is being made
  bool is_making = false;
  bool from_camera = true;  ///< else it came from a file, or is stored already
  std::string consent = {};
  std::string session = {};
  std::vector<SessionRow> sessions = {};  ///< to choose from, while that is asked
  EditText caption = {.limit = 200, .may_paste = true};
  Keyboard keyboard = {};
  bool typing = false;
  ScrollState session_scroll = {};
};
std::optional<StaffIntent> draw(Ui& ui, Rect room, NewPhotoPage& page, const Texts& texts);

}  // namespace sala
