#include "ui/screens/staff/photo/new_photo_page.h"

#include <fmt/format.h>

#include "ui/edit_field.h"
#include "ui/screens/staff/photo/photo_parts.h"
#include "words/observation.h"

namespace sala {

namespace {

namespace pi = photo_intent;

constexpr float new_photo_gap = 24;
constexpr float new_photo_button = 80;
constexpr float new_photo_field = 76;
constexpr float new_photo_side = 32;

bool draw_caption_field(Ui& ui, Rect band, NewPhotoPage& page, const Texts& texts) {
  return edit_field(ui,
                    {.id = "photo.caption.field",
                     .label = texts[words::photos_caption],
                     .rect = band,
                     .icon = Icon::note,
                     .active = page.typing},
                    page.caption);
}

std::optional<StaffIntent> draw_caption_typing(Ui& ui, Rect room, NewPhotoPage& page, const Texts& texts) {
  draw_card(ui.canvas, room);
  Rect rest = inset(room, new_photo_side, new_photo_gap);
  draw_caption_field(ui, take_top(rest, grown(ui, new_photo_field), new_photo_gap), page, texts);
  if (page.picture) draw_picture(ui.canvas, fitted_picture(*page.picture, rest, 4), *page.picture);
  const KeyboardAnswer keys =
      draw_keyboard(ui, page.keyboard, page.caption, {.done_label = texts[words::photos_caption_done]}, texts);
  if (keys.done) page.typing = false;
  return std::nullopt;
}

std::optional<StaffIntent> draw_photo_sessions(Ui& ui, Rect card, NewPhotoPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, new_photo_side, new_photo_gap);
  draw_text(ui.canvas, take_top(rest, ui.theme().type(Type::card_title).line_height, 16),
            texts[words::photos_choose_session],
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  return draw_rows(ui, "photo.sessions", page.session_scroll, ScrollList::beside_bar(rest), page.sessions.size(),
                   grown(ui, list_row_height), [&](std::size_t i, Rect row) -> std::optional<StaffIntent> {
                     const NewPhotoPage::SessionRow& one = page.sessions[i];
                     row.width -= ScrollList::bar_room;
                     const std::string id = fmt::format("photo.session_{}", i);
                     if (!list_row(ui, row,
                                   {.id = id,
                                    .title = RichText(one.title),
                                    .note = one.when,
                                    .group = "photo.sessions",
                                    .line_above = i > 0}))
                       return std::nullopt;
                     return PhotoIntent{pi::ChooseSession{one.session}};
                   });
}

/// Left: the way back. Right: what comes next, which is taking it, or storing it.
std::optional<StaffIntent> draw_new_photo_foot(Ui& ui, Rect band, const NewPhotoPage& page, const Texts& texts) {
  const bool takes = page.from_camera && !page.picture;
  const bool again = page.from_camera && page.picture;
  std::array<ButtonSpec, 2> row = {
      ButtonSpec{.id = again ? "photo.again" : "photo.cancel",
                 .label = texts[again ? words::photos_again : words::photos_back],
                 .rect = column_of(band, 0, 2, Spacing::gap),
                 .icon = again ? Icon::refresh : Icon::back,
                 .icon_size = 30,
                 .type = Type::caption_bold},
      ButtonSpec{.id = takes ? "photo.shoot" : "photo.save",
                 .label = texts[takes ? words::photos_shoot : words::photos_save],
                 .rect = column_of(band, 1, 2, Spacing::gap),
                 .kind = ButtonKind::primary,
                 .icon = takes ? Icon::camera : Icon::check,
                 .icon_size = 30,
                 .enabled = takes ? page.camera == CameraView::live && !page.is_making : page.picture.has_value(),
                 .type = Type::caption_bold}};
  const auto tapped = button_row(ui, row);
  if (!tapped) return std::nullopt;
  if (*tapped == 0) return again ? PhotoIntent{pi::ShootAgain{}} : PhotoIntent{pi::BackToGallery{}};
  return takes ? PhotoIntent{pi::Shoot{}} : PhotoIntent{pi::Save{}};
}

void draw_seen(Ui& ui, Rect room, const NewPhotoPage& page, const Texts& texts) {
  if (page.from_camera && !page.picture && !page.is_making)
    return draw_camera_view(ui, room, {.camera = page.camera, .scanner_hint = false, .for_code = false}, texts);
  draw_card(ui.canvas, room);
  const Rect rest = inset(room, new_photo_gap, new_photo_gap);
  if (page.picture) return draw_picture(ui.canvas, fitted_picture(*page.picture, rest, 4), *page.picture);
  draw_text(ui.canvas, rest, texts[words::photos_making],
            {.type = Type::body,
             .color = ui.color().quiet,
             .align = Align::center,
             .vertical = Vertical::middle,
             .max_lines = 2});
}

/// What it shows, and when it was.
std::optional<StaffIntent> draw_photo_fields(Ui& ui, Rect& room, NewPhotoPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  Rect band = take_bottom(room, grown(ui, new_photo_field), new_photo_gap);
  const float share = ui.canvas.portrait() ? 0.45F : 0.34F;
  if (button(ui, {.id = "photo.session",
                  .label = page.session,
                  .rect = take_right(band, band.width * share, Spacing::touch_gap),
                  .icon = Icon::calendar,
                  .icon_size = 30,
                  .type = Type::caption_bold}))
    wanted = PhotoIntent{pi::AskSession{}};
  if (draw_caption_field(ui, band, page, texts)) {
    page.typing = true;
    page.keyboard = keyboard_for(texts.language());
  }
  return wanted;
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, NewPhotoPage& page, const Texts& texts) {
  if (page.typing) return draw_caption_typing(ui, room, page, texts);
  if (!page.sessions.empty()) return draw_photo_sessions(ui, room, page, texts);
  auto wanted = draw_new_photo_foot(ui, take_bottom(room, grown(ui, new_photo_button), new_photo_gap), page, texts);
  if (!page.consent.empty()) draw_consent(ui, room, page.consent);
  if (page.picture || page.is_making)
    if (auto tapped = draw_photo_fields(ui, room, page, texts)) wanted = tapped;
  draw_seen(ui, room, page, texts);
  return wanted;
}

}  // namespace sala
