#include "ui/screens/staff/photo/photos_page.h"

#include "ui/screens/column.h"
#include "ui/screens/staff/photo/photo_parts.h"
#include "words/observation.h"

namespace sala {

namespace {

namespace pi = photo_intent;

constexpr float gallery_gap = 24;
constexpr float gallery_button = 76;
constexpr float tile_words = 96;
constexpr float tile_side = 16;

// ---- the gallery ------------------------------------------------------------------------------------------------------
void draw_tile_picture(Ui& ui, Rect place, const PhotosPage::Tile& tile, const Texts& texts) {
  fill_rect(ui.canvas, place, ui.color().track, 14);
  if (tile.picture && tile.picture->png) {
    draw_picture(ui.canvas, fitted_picture(*tile.picture, place, 4), *tile.picture);
    return;
  }
  if (!tile.is_missing) return;  // it is on its way to the screen
  draw_text(ui.canvas, inset(place, 16, 8), texts[words::photos_not_arrived],
            {.type = Type::small,
             .color = ui.color().ink,
             .align = Align::center,
             .vertical = Vertical::middle,
             .max_lines = 3,
             .shrink = true});
}

void draw_tile_words(Ui& ui, Rect rest, const PhotosPage::Tile& tile, const Texts& texts) {
  const std::string& title = tile.caption.empty() ? texts[words::photos_no_caption] : tile.caption;
  const Rect about = take_bottom(rest, ui.theme().type(Type::small).line_height);
  draw_text(ui.canvas, rest, title,
            {.type = Type::small_bold,
             .color = tile.caption.empty() ? ui.color().quiet : ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 2,
             .shrink = true});
  draw_text(
      ui.canvas, about, tile.about,
      {.type = Type::small, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
}

std::optional<StaffIntent> draw_photo_tile(Ui& ui, Rect rect, const PhotosPage::Tile& tile, const Texts& texts) {
  const std::string id = "photos.photo_" + tile.fact.text();
  const Touch touch = touch_area(
      ui, {.id = id, .label = tile.caption.empty() ? texts[words::photos_no_caption] : tile.caption, .rect = rect});
  draw_card(ui.canvas, rect);
  Rect rest = inset(rect, tile_side, tile_side);
  const Rect words = take_bottom(rest, grown(ui, tile_words), 8);
  draw_tile_picture(ui, rest, tile, texts);
  draw_tile_words(ui, words, tile, texts);
  focus_ring(ui, touch, rect, Spacing::card_radius);
  if (!touch.tapped) return std::nullopt;
  return PhotoIntent{pi::OpenPhoto{tile.fact}};
}

std::optional<StaffIntent> draw_tiles(Ui& ui, Rect room, const PhotosPage& page, const Texts& texts) {
  const int columns = ui.canvas.portrait() ? 2 : 3;
  const int rows = static_cast<int>(PhotosPage::tiles_a_page) / columns;
  const float height = (room.height - static_cast<float>(rows - 1) * gallery_gap) / static_cast<float>(rows);
  std::optional<StaffIntent> wanted;
  for (std::size_t i = 0; i < page.tiles.size(); ++i) {
    const int column = static_cast<int>(i) % columns, row = static_cast<int>(i) / columns;
    const Rect band{room.x, room.y + static_cast<float>(row) * (height + gallery_gap), room.width, height};
    if (auto tapped = draw_photo_tile(ui, column_of(band, column, columns, gallery_gap), page.tiles[i], texts))
      wanted = tapped;
  }
  return wanted;
}

std::optional<StaffIntent> draw_gallery_actions(Ui& ui, Rect band, const Texts& texts) {
  std::array<ButtonSpec, 2> row = {ButtonSpec{.id = "photos.files",
                                              .label = texts[words::photos_from_files],
                                              .icon = Icon::usb,
                                              .icon_size = 30,
                                              .type = Type::caption_bold},
                                   ButtonSpec{.id = "photos.camera",
                                              .label = texts[words::photos_take],
                                              .kind = ButtonKind::primary,
                                              .icon = Icon::camera,
                                              .icon_size = 30,
                                              .type = Type::caption_bold}};
  const float width = std::min(360.0F, (band.width - Spacing::touch_gap) / 2);
  row[1].rect = take_right(band, width, Spacing::touch_gap);
  row[0].rect = take_right(band, width, Spacing::touch_gap);
  const auto tapped = button_row(ui, row);
  if (!tapped) return std::nullopt;
  if (*tapped == 1) return PhotoIntent{pi::OpenCamera{}};
  return PhotoIntent{pi::OpenFiles{}};
}

std::optional<StaffIntent> draw_gallery_foot(Ui& ui, Rect band, const PhotosPage& page, const Texts& texts) {
  if (!page.has_previous && !page.has_next) return std::nullopt;
  const auto turned = draw_turning(ui, band, {"photos", page.count, page.has_previous, page.has_next}, texts);
  if (!turned) return std::nullopt;
  return PhotoIntent{pi::TurnGallery{*turned}};
}

void draw_no_photos(Ui& ui, Rect card, const PhotosPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  const bool elsewhere = page.state == PhotosPage::State::not_here;
  const float width = std::min(card.width - 64, 860.0F);
  Column column(ui, width, Align::center);
  column.piece({96, 96}, 0, [&](Rect place) {
    if (place.height > 60) icon_disc(ui, place, elsewhere ? Icon::lock : Icon::camera);
  });
  column.gap(20);
  column.words(texts[elsewhere ? words::photos_not_here : words::photos_none], Type::card_title, ui.color().ink);
  column.words(texts[elsewhere ? words::photos_not_here_next : words::photos_none_next], Type::staff_body,
               ui.color().quiet);
  column.draw(centered(card, {width, card.height - 56}));
}

// ---- one photo --------------------------------------------------------------------------------------------------------
std::optional<StaffIntent> draw_photo_actions(Ui& ui, Rect band, const Texts& texts) {
  std::array<ButtonSpec, 3> row = {ButtonSpec{.id = "photo.back",
                                              .label = texts[words::photos_back],
                                              .icon = Icon::back,
                                              .icon_size = 28,
                                              .type = Type::caption_bold},
                                   ButtonSpec{.id = "photo.edit",
                                              .label = texts[words::photos_edit],
                                              .icon = Icon::pencil,
                                              .icon_size = 28,
                                              .type = Type::caption_bold},
                                   ButtonSpec{.id = "photo.delete",
                                              .label = texts[words::photos_delete],
                                              .kind = ButtonKind::danger,
                                              .icon = Icon::minus,
                                              .icon_size = 28,
                                              .type = Type::caption_bold}};
  for (int i = 0; i < 3; ++i) row[static_cast<std::size_t>(i)].rect = column_of(band, i, 3, Spacing::touch_gap);
  const auto tapped = button_row(ui, row);
  if (!tapped) return std::nullopt;
  if (*tapped == 0) return PhotoIntent{pi::BackToGallery{}};
  if (*tapped == 1) return PhotoIntent{pi::EditPhoto{}};
  return PhotoIntent{pi::AskDelete{}};
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, PhotosPage& page, const Texts& texts) {
  if (page.state == PhotosPage::State::not_here) {
    draw_no_photos(ui, room, page, texts);
    return std::nullopt;
  }
  auto wanted = draw_gallery_actions(ui, take_bottom(room, grown(ui, gallery_button), gallery_gap), texts);
  if (!page.consent.empty()) draw_consent(ui, room, page.consent);
  if (page.state == PhotosPage::State::none) {
    draw_no_photos(ui, room, page, texts);
    return wanted;
  }
  if (page.has_previous || page.has_next)
    if (auto turned = draw_gallery_foot(ui, take_bottom(room, grown(ui, gallery_button), gallery_gap), page, texts))
      wanted = turned;
  if (auto tapped = draw_tiles(ui, room, page, texts)) wanted = tapped;
  return wanted;
}

std::optional<StaffIntent> draw(Ui& ui, Rect room, PhotoPage& page, const Texts& texts) {
  auto wanted = draw_photo_actions(ui, take_bottom(room, grown(ui, gallery_button), gallery_gap), texts);
  if (!page.consent.empty()) draw_consent(ui, room, page.consent);
  draw_card(ui.canvas, room);
  Rect rest = inset(room, gallery_gap, gallery_gap);
  Rect foot = take_bottom(rest, grown(ui, gallery_button), gallery_gap);
  const std::string& caption = page.photo.caption.empty() ? texts[words::photos_no_caption] : page.photo.caption;
  const auto turned = draw_turning(ui, foot, {"photo", "", page.has_previous, page.has_next}, texts);
  if (turned) wanted = PhotoIntent{pi::TurnPhoto{*turned}};
  Column words(ui, rest.width, Align::center);
  words.words({RichText(caption), {{Type::card_title, 2}, {Type::body_bold, 3}, {Type::caption_bold}}, ui.color().ink});
  words.words(page.photo.about, Type::caption, ui.color().quiet);
  words.draw(take_bottom(rest, std::min(words.height(), rest.height * 0.3F), 12));
  draw_tile_picture(ui, rest, page.photo, texts);
  return wanted;
}

bool asks(const PhotoPage& page) {
  return page.asks_delete;
}

std::optional<StaffIntent> draw_question(Ui& ui, PhotoPage& page, const Texts& texts) {
  if (!page.asks_delete) return std::nullopt;
  const auto answer = dialog(ui, {.id = "photo_ask",
                                  .title = texts[words::photos_delete_ask],
                                  .body = texts[words::photos_delete_body],
                                  .confirm = texts[words::photos_delete],
                                  .cancel = texts[words::photos_keep],
                                  .icon = Icon::warning,
                                  .tone = Tone::danger,
                                  .confirm_is_danger = true});
  if (!answer) return std::nullopt;
  if (*answer == DialogAnswer::cancel) return staff_intent::CloseQuestion{};
  return PhotoIntent{pi::DeletePhoto{}};
}

}  // namespace sala
