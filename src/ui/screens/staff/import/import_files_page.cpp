#include "ui/screens/staff/import/import_files_page.h"

#include "words/import_list.h"

namespace sala {

namespace {

constexpr float files_button_height = 76;

std::optional<StaffIntent> draw_files(Ui& ui, Rect card, ImportFilesPage& page, const Texts& texts) {
  const auto tap = draw_file_list(ui, card,
                                  {.id = "import",
                                   .heading = texts[words::import_files],
                                   .folder = page.folder,
                                   .entries = page.entries,
                                   .nothing = texts[words::import_no_files],
                                   .nothing_do = texts[words::import_no_files_do],
                                   .again = texts[words::import_again],
                                   .up = texts[words::import_up],
                                   .enabled = page.told.state != WorkTold::State::running},
                                  page.scroll);
  if (!tap) return std::nullopt;
  if (tap->goes_up) return ImportIntent{import_intent::GoUp{}};
  if (tap->entry) return ImportIntent{import_intent::OpenEntry{*tap->entry}};
  return ImportIntent{import_intent::LookAgain{}};
}

/// While a file is read it can be left; once people are in, the list of them is next.
std::optional<StaffIntent> draw_next(Ui& ui, Rect& room, WorkTold::State state, const Texts& texts) {
  if (state != WorkTold::State::running && state != WorkTold::State::done) return std::nullopt;
  Rect band = take_bottom(room, files_button_height, work_card_gap);
  const bool running = state == WorkTold::State::running;
  const bool tapped = button(ui, {.id = running ? "import.cancel" : "import.people",
                                  .label = texts[running ? words::import_cancel : words::import_to_people],
                                  .rect = take_right(band, std::min(420.0F, band.width)),
                                  .kind = running ? ButtonKind::plain : ButtonKind::primary,
                                  .icon = running ? Icon::close : Icon::people,
                                  .type = Type::card_title});
  if (!tapped) return std::nullopt;
  if (running) return ImportIntent{import_intent::Cancel{}};
  return staff_intent::OpenArea{StaffArea::people};
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, ImportFilesPage& page, const Texts& texts) {
  auto wanted = draw_next(ui, room, page.told.state, texts);
  if (const auto place = draw_places(ui, room,
                                     {.id = "import.place_",
                                      .heading = texts[words::import_where],
                                      .places = page.places,
                                      .chosen = page.chosen,
                                      .hint = page.hint,
                                      .enabled = page.told.state != WorkTold::State::running}))
    wanted = ImportIntent{import_intent::ChoosePlace{*place}};
  draw_told(ui, room, page.told);
  if (auto tapped = draw_files(ui, room, page, texts)) wanted = tapped;
  return wanted;
}

}  // namespace sala
