// The first page of what will be made, as it will be printed; while it is being drawn, or cannot be, words in its place.
#pragma once
#include <optional>
#include <string_view>

#include "ui/pictures.h"
#include "ui/widgets.h"

namespace sala {

constexpr float upright_page = 210.0F / 297, lying_page = 297.0F / 210;  // width by height, of A4

/// On paper's own colour, with its edge; in the middle of the room's top and as large as the room lets it be.
void draw_page_preview(Ui& ui, Rect room, float shape, const std::optional<ShownPicture>& picture,
                       std::string_view waits);

}  // namespace sala
