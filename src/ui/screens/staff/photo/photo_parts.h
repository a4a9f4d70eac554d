// What several pages about photos draw.
#pragma once
#include <optional>
#include <string>

#include "core/texts.h"
#include "ui/widgets.h"

namespace sala {

/// How many of the people present did not agree, as a line at the top; takes its height off the room.
void draw_consent(Ui& ui, Rect& room, const std::string& consent);

struct TurningSpec {
  std::string_view id = {};  ///< ids begin with it: "photos.next"
  std::string_view words = {};
  bool has_previous = false, has_next = false;
};
/// Back and forth at the sides, words between them; answers whether forward.
std::optional<bool> draw_turning(Ui& ui, Rect band, const TurningSpec& spec, const Texts& texts);

}  // namespace sala
