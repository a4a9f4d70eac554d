#include "ui/screens/staff/findings/findings_page.h"

#include "ui/screens/column.h"
#include "ui/screens/staff/hold_to_leave.h"
#include "words/findings.h"

namespace sala {

namespace {

constexpr float findings_margin = 56;

void draw_reading(Ui& ui, Rect room, const Texts& texts) {
  draw_card(ui.canvas, room);
  const float width = std::min(room.width - 96, 860.0F);
  Column column(ui, width, Align::center);
  column.piece({96, 96}, [&](Rect place) { icon_disc(ui, place, Icon::bars); });
  column.gap(20);
  column.words(texts[words::findings_reading], Type::card_title, ui.color().ink);
  column.draw(centered(room, {width, room.height - 56}));
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, FindingsPage& page, const Texts& texts) {
  if (page.is_reading) {
    draw_reading(ui, room, texts);
    return std::nullopt;
  }
  std::optional<StaffIntent> wanted;
  Rect head = take_top(room, std::max(Spacing::pill_height, 2 * ui.theme().type(Type::caption).line_height), 20);
  ButtonSpec show{.id = "findings.room",
                  .label = texts[words::findings_to_room],
                  .icon = Icon::screen,
                  .icon_size = 30,
                  .type = Type::caption};
  const Rect place = take_right(head, std::min(pill_width(ui, show), head.width), 24);
  show.rect = centered(place, {place.width, Spacing::pill_height});
  if (pill(ui, show)) wanted = FindingsIntent{findings_intent::ShowToRoom{}};
  draw_text(
      ui.canvas, head, texts[words::findings_by_levels],
      {.type = Type::caption, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 2, .shrink = true});
  draw_finding_cards(ui, room, page.cards);
  return wanted;
}

std::optional<StaffIntent> draw(Ui& ui, Rect room, FindingsRoomPage& page, const Texts& texts) {
  Rect rest = inset(room, findings_margin, 48);
  Rect head = take_top(rest, grown(ui, ui.canvas.portrait() ? 112 : 72), 24);
  const Rect leave = take_right(head, std::min(hold_to_leave_width, head.width * 0.4F), 24);
  std::optional<StaffIntent> wanted;
  if (hold_to_leave(ui, leave, {"findings.leave", texts[words::findings_leave], ui.color().quiet}))
    wanted = page.locks ? StaffIntent{staff_intent::LockScreen{}}
                        : StaffIntent{FindingsIntent{findings_intent::LeaveRoom{}}};
  draw_text(
      ui.canvas, head, page.title,
      {.type = Type::heading, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 2, .shrink = true});
  draw_finding_cards(ui, rest, page.cards);
  return wanted;
}

}  // namespace sala
