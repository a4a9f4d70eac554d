#include "ui/screens/staff/page_preview.h"

namespace sala {

void draw_page_preview(Ui& ui, Rect room, float shape, const std::optional<ShownPicture>& picture,
                       std::string_view waits) {
  if (picture && picture->png) {
    Rect page = fitted_picture(*picture, room, 2);
    page.y = room.y;
    draw_picture(ui.canvas, page, *picture);
    stroke_rect(ui.canvas, page, ui.color().line, 1);
    return;
  }
  const float width = std::min(room.width, room.height * shape);
  const Rect page{room.center().x - width / 2, room.y, width, width / shape};
  fill_rect(ui.canvas, page, ui.color().track, 12);
  draw_text(ui.canvas, inset(page, 20, 12), waits,
            {.type = Type::caption,
             .color = ui.color().ink,
             .align = Align::center,
             .vertical = Vertical::middle,
             .max_lines = 4,
             .shrink = true});
}

}  // namespace sala
