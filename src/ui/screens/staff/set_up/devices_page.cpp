#include "ui/screens/staff/set_up/devices_page.h"

#include "ui/screens/staff/work_cards.h"
#include "words/set_up.h"

namespace sala {

namespace {

constexpr float devices_button_height = 80;

Block block_of(const DevicesPage::Reading& reading, Icon icon, TextId title, TextId try_it, const Texts& texts) {
  if (reading.count == 0) return {icon, Tone::primary, texts[title], texts[try_it]};
  return {Icon::check, Tone::success, texts[title], reading.words};
}

void draw_reading(Ui& ui, Rect& column, const Block& block) {
  const float height = block_needs(ui, column.width - 2 * work_card_side, block);
  const Rect card = take_top(column, height, work_card_gap);
  draw_card(ui.canvas, card);
  draw_block(ui, inset(card, work_card_side, 0), block);
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, DevicesPage& page, const Texts& texts) {
  Rect band = take_bottom(room, devices_button_height, work_card_gap);
  const bool back = button(ui, {.id = "set_up.back",
                                .label = texts[words::screens_back],
                                .rect = take_left(band, 340),
                                .icon = Icon::back,
                                .type = Type::card_title});
  const Rect view = ui.canvas.portrait() ? take_top(room, room.height * 0.5F, work_card_gap)
                                         : take_left(room, room.width * 0.55F, work_card_gap);
  draw_camera_view(ui, view, {page.camera}, texts);
  draw_reading(ui, room,
               block_of(page.by_camera, Icon::camera, words::devices_camera, words::devices_camera_try, texts));
  draw_reading(ui, room,
               block_of(page.by_scanner, Icon::qr, words::devices_scanner, words::devices_scanner_try, texts));
  draw_text(ui.canvas, room, texts[words::devices_nobody],
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 3, .shrink = true});
  if (back) return SetUpIntent{set_up_intent::Back{}};
  return std::nullopt;
}

}  // namespace sala
