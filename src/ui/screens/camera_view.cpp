#include "ui/screens/camera_view.h"

#include "ui/screens/column.h"
#include "words/door.h"

namespace sala {

namespace {

constexpr float frame_share = 0.62F;  // of the shorter side
constexpr Size picture{420, 340};

void draw_live(Ui& ui, Rect rect, const Texts& texts) {
  draw_camera(ui.canvas, rect, true);
  const float frame = std::min(rect.width, rect.height) * frame_share;
  draw_viewfinder(ui.canvas, centered(rect, {frame, frame}), ui.color().on_overlay);
  const std::string words = texts[words::welcome_hold_here] + " · " + texts[words::welcome_hold_here_other];
  overlay_chip(ui, {rect.center().x, rect.bottom() - 58}, words, Icon::qr);
}

/// A ticket with its code, and the light of a scanner across it.
void draw_ticket(Ui& ui, Rect place) {
  Canvas& canvas = ui.canvas;
  const Rect ticket = centered(place, {250, place.height});
  draw_card(canvas, ticket, ui.color().surface, 28, Shadow::tile);
  const Color ink = ui.color()[Tone::primary].ink;
  draw_icon(canvas, Icon::qr, {ticket.center().x - 82, ticket.y + 40, 164, 164}, ink, thin_stroke);
  const float line = ticket.y + 238;
  fill_rect(canvas, {ticket.x + 44, line, ticket.width - 88, 14}, ui.color().track, 7);
  fill_rect(canvas, {ticket.x + 44, line + 32, (ticket.width - 88) * 0.62F, 14}, ui.color().track, 7);
  const float light = ticket.y + 118;
  fill_rect(canvas, {place.x, light, place.width, 8}, ui.color()[Tone::accent].shape, 4);
}

void draw_disc(Ui& ui, Rect place, Icon icon) {
  const Rect disc = centered(place, {220, 220});
  fill_circle(ui.canvas, disc.center(), 110, ui.color().surface);
  draw_icon(ui.canvas, icon, centered(disc, {120, 120}), ui.color()[Tone::primary].ink, thin_stroke);
}

void draw_picture(Ui& ui, Rect place, const CameraShown& shown) {
  if (shown.camera == CameraView::starting) return draw_disc(ui, place, Icon::camera);
  shown.scanner_hint ? draw_ticket(ui, place) : draw_disc(ui, place, Icon::people);
}

struct CalmWords {
  std::optional<TextId> state;  // of the camera
  Icon icon = Icon::camera_off;
  TextId title, what_to_do;
};

CalmWords words_of(const CameraShown& shown) {
  const TextId title = shown.scanner_hint ? words::welcome_scanner_works : words::welcome_staff_help;
  const TextId what_to_do = shown.scanner_hint ? words::welcome_scanner_do : words::welcome_staff_do;
  switch (shown.camera) {
    case CameraView::starting:
      return {{}, Icon::camera, words::welcome_camera_starting, words::welcome_camera_starting_do};
    case CameraView::busy:
      return {words::welcome_camera_busy, Icon::camera_off, title, what_to_do};
    case CameraView::unplugged:
      return {words::welcome_camera_unplugged, Icon::usb, title, what_to_do};
    case CameraView::absent:
      return {words::welcome_camera_absent, Icon::camera_off, title, what_to_do};
    case CameraView::live:
    case CameraView::off:
      break;
  }
  return {{}, Icon::camera_off, title, what_to_do};
}

void draw_calm(Ui& ui, Rect rect, const CameraShown& shown, const Texts& texts) {
  draw_card(ui.canvas, rect, ui.color()[Tone::primary].tint, Spacing::camera_radius);
  const CalmWords words = words_of(shown);
  Column column(ui, rect.width - 160, Align::center);
  column.piece(picture, 220, [&](Rect place) { draw_picture(ui, place, shown); });
  column.gap(48);
  column.words(texts[words.title], Type::title, ui.color().ink);
  column.gap(4);
  column.words(texts[words.what_to_do], Type::lead, ui.color().quiet);
  if (words.state) {
    column.gap(40);
    column.tag(texts[*words.state], Tone::warning, words.icon);
  }
  column.draw(inset(rect, 80, 48));
}

}  // namespace

void draw_camera_view(Ui& ui, Rect rect, const CameraShown& shown, const Texts& texts) {
  if (shown.camera == CameraView::live && !shown.for_code)
    draw_camera(ui.canvas, rect, true);
  else if (shown.camera == CameraView::live)
    draw_live(ui, rect, texts);
  else
    draw_calm(ui, rect, shown, texts);
}

}  // namespace sala
