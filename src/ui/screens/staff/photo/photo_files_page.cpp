#include "ui/screens/staff/photo/photo_files_page.h"

#include "words/observation.h"

namespace sala {

namespace {

namespace pi = photo_intent;

constexpr float photo_files_button = 76;

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, PhotoFilesPage& page, const Texts& texts) {
  const bool rests = page.told.state != WorkTold::State::running;
  std::optional<StaffIntent> wanted;
  Rect foot = take_bottom(room, grown(ui, photo_files_button), work_card_gap);
  if (button(ui, {.id = "photos.back",
                  .label = texts[words::photos_back],
                  .rect = take_left(foot, std::min(340.0F, foot.width)),
                  .icon = Icon::back,
                  .type = Type::caption_bold}))
    wanted = PhotoIntent{pi::BackToGallery{}};
  if (const auto place = draw_places(ui, room,
                                     {.id = "photos.place_",
                                      .heading = texts[words::photos_where],
                                      .places = page.places,
                                      .chosen = page.chosen,
                                      .hint = page.hint,
                                      .enabled = rests}))
    wanted = PhotoIntent{pi::ChoosePlace{*place}};
  draw_told(ui, room, page.told);
  const auto tap = draw_file_list(ui, room,
                                  {.id = "photos",
                                   .heading = texts[words::photos_files],
                                   .entries = page.entries,
                                   .nothing = texts[words::photos_no_files],
                                   .nothing_do = texts[words::photos_no_files_do],
                                   .again = texts[words::photos_look_again],
                                   .enabled = rests},
                                  page.scroll);
  if (!tap) return wanted;
  if (tap->entry) return PhotoIntent{pi::OpenEntry{*tap->entry}};
  return PhotoIntent{pi::LookAgain{}};
}

}  // namespace sala
