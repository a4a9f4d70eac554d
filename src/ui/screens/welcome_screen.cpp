// Welcome: the camera's view, the day's title, and the ways in.
#include "ui/screens/parts.h"

namespace sala {
namespace {

struct CameraWords {
  TextId chip;
  Icon icon;
};

CameraWords words_of(CameraView camera) {
  switch (camera) {
    case CameraView::live: return {TextId::welcome_hold_here, Icon::qr};
    case CameraView::starting: return {TextId::welcome_camera_starting, Icon::camera};
    case CameraView::absent: return {TextId::welcome_camera_absent, Icon::camera_off};
    case CameraView::busy: return {TextId::welcome_camera_busy, Icon::camera_off};
    case CameraView::unplugged: return {TextId::welcome_camera_unplugged, Icon::usb};
    case CameraView::off: return {TextId::welcome_camera_absent, Icon::camera_off};
  }
  return {TextId::welcome_camera_absent, Icon::camera_off};
}

void draw_camera_part(Ui& ui, Rect rect, const WelcomeScreen& screen, const Texts& texts) {
  const bool live = screen.camera == CameraView::live;
  draw_camera(ui.canvas, rect, live);
  const float frame = std::min(rect.width, rect.height) * 0.62F;
  if (live) draw_viewfinder(ui.canvas, {rect.center().x - frame / 2, rect.center().y - frame / 2, frame, frame}, rgb(0xFFFFFF));
  const CameraWords words = words_of(screen.camera);
  overlay_chip(ui, {rect.center().x, rect.bottom() - 58}, texts[words.chip], words.icon);
}

/// What to do: the camera's sentence, or the scanner's while there is no camera; in both languages.
TextId sentence_of(CameraView camera) {
  return camera == CameraView::live || camera == CameraView::starting ? TextId::welcome_show_code : TextId::welcome_use_scanner;
}
TextId other_sentence_of(CameraView camera) {
  return camera == CameraView::live || camera == CameraView::starting ? TextId::welcome_show_code_other : TextId::welcome_use_scanner_other;
}

int ways_in(const WelcomeScreen& screen) { return (screen.can_find_name ? 1 : 0) + (screen.can_walk_in ? 1 : 0); }

std::optional<Intent> draw_ways_in(Ui& ui, Rect band, const WelcomeScreen& screen, const Texts& texts) {
  const int count = ways_in(screen);
  int index = 0;
  std::optional<Intent> wanted;
  if (screen.can_find_name && button(ui, {.id = "welcome.find_name",
                                          .label = texts[TextId::welcome_find_name],
                                          .rect = column_of(band, index++, count, Spacing::gap),
                                          .icon = Icon::search,
                                          .icon_size = 44}))
    wanted = intent::FindName{};
  if (screen.can_walk_in && button(ui, {.id = "welcome.walk_in",
                                        .label = texts[TextId::welcome_walk_in],
                                        .rect = column_of(band, index++, count, Spacing::gap),
                                        .icon = Icon::plus_circle,
                                        .icon_size = 44}))
    wanted = intent::WalkIn{};
  return wanted;
}

void draw_count(Ui& ui, Rect band, const WelcomeScreen& screen, const Texts& texts, Align align) {
  const RichText words = with_bold_values(texts[TextId::welcome_count],
                                          {{"in", std::to_string(screen.checked_in)}, {"all", std::to_string(screen.expected)}},
                                          ui.color().ink);
  draw_text(ui.canvas, band, words, {.type = Type::caption, .color = ui.color().quiet, .align = align, .max_lines = 1, .shrink = true});
}

void draw_help(Ui& ui, Rect band, const Texts& texts, Align align) {
  draw_text(ui.canvas, band, texts[TextId::welcome_no_code], {.type = Type::body, .color = ui.color().quiet, .align = align, .max_lines = 2});
}

std::optional<Intent> draw_landscape(Ui& ui, WelcomeScreen& screen, const Texts& texts) {
  Canvas& canvas = ui.canvas;
  Rect room{Spacing::margin, top_bar_bottom, ui.screen().width - 2 * Spacing::margin, ui.screen().height - top_bar_bottom - Spacing::margin};
  Rect camera = take_left(room, room.width * 0.5263F, 72);
  camera.height -= 22;
  draw_camera_part(ui, camera, screen, texts);
  const float title = measure_text(canvas, screen.title, Type::display, room.width, 3).height;
  const float sentence = measure_text(canvas, texts[sentence_of(screen.camera)], Type::heading_light, room.width, 2).height;
  const float session = screen.session.empty() ? 0 : Spacing::chip_height + 16;
  const float used = Spacing::chip_height + session + 28 + title + 20 + sentence + 42 + 64 + Spacing::button_height + 36 + 36;
  take_top(room, std::max(0.0F, (camera.height - used) / 2));
  chip(ui, {room.x, room.y + Spacing::chip_height / 2}, screen.when, Tone::accent);
  take_top(room, Spacing::chip_height, session > 0 ? 16 : 28);
  if (session > 0) {
    chip(ui, {room.x, room.y + Spacing::chip_height / 2}, screen.session, Tone::primary, Icon::people);
    take_top(room, Spacing::chip_height, 28);
  }
  draw_text(canvas, take_top(room, title, 20), screen.title, {.type = Type::display, .color = ui.color().ink, .max_lines = 3, .shrink = true});
  draw_text(canvas, take_top(room, sentence), texts[sentence_of(screen.camera)],
            {.type = Type::heading_light, .color = ui.color().quiet, .max_lines = 2});
  draw_text(canvas, take_top(room, 42, 64), texts[other_sentence_of(screen.camera)],
            {.type = Type::body, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  const Rect band = take_top(room, ways_in(screen) > 0 ? Spacing::button_height : 84, 36);
  if (ways_in(screen) == 0) draw_help(ui, band, texts, Align::left);
  const auto wanted = draw_ways_in(ui, band, screen, texts);
  draw_count(ui, take_top(room, 36), screen, texts, Align::left);
  return wanted;
}

std::optional<Intent> draw_portrait(Ui& ui, WelcomeScreen& screen, const Texts& texts) {
  Canvas& canvas = ui.canvas;
  Rect room = content_of(ui);
  chip(ui, {room.x, room.y + Spacing::chip_height / 2}, screen.when, Tone::accent);
  take_top(room, Spacing::chip_height, 20);
  if (!screen.session.empty()) {
    chip(ui, {room.x, room.y + Spacing::chip_height / 2}, screen.session, Tone::primary, Icon::people);
    take_top(room, Spacing::chip_height, 16);
  }
  const float title = measure_text(canvas, screen.title, Type::display, room.width, 3).height;
  draw_text(canvas, take_top(room, title, 28), screen.title, {.type = Type::display, .color = ui.color().ink, .max_lines = 3, .shrink = true});
  draw_count(ui, take_bottom(room, 40, 24), screen, texts, Align::center);
  const Rect band = take_bottom(room, ways_in(screen) > 0 ? 136 : 84, 40);
  const Rect other = take_bottom(room, 42);
  const Rect sentence = take_bottom(room, 56, 32);
  draw_camera_part(ui, {room.x, room.y, room.width, std::min(room.height, room.width * 1.02F)}, screen, texts);
  draw_text(canvas, sentence, texts[sentence_of(screen.camera)],
            {.type = Type::heading, .color = ui.color().ink, .align = Align::center, .max_lines = 1, .shrink = true});
  draw_text(canvas, other, texts[other_sentence_of(screen.camera)],
            {.type = Type::body_bold, .color = ui.color().quiet, .align = Align::center, .max_lines = 1, .shrink = true});
  if (ways_in(screen) == 0) draw_help(ui, band, texts, Align::center);
  return draw_ways_in(ui, band, screen, texts);
}

}  // namespace

std::optional<Intent> draw(Ui& ui, WelcomeScreen& screen, const Texts& texts) {
  draw_backdrop(ui.canvas);
  return ui.canvas.portrait() ? draw_portrait(ui, screen, texts) : draw_landscape(ui, screen, texts);
}

}  // namespace sala
