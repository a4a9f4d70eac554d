#include "ui/screens/staff/import/import_files_page.h"

#include <fmt/format.h>

#include "ui/screens/column.h"
#include "words/import_list.h"

namespace sala {

namespace {

constexpr float files_head_height = 72;
constexpr float row_height = 88;
constexpr float tall_row_height = 136;  // the note stands below the name
constexpr float files_button_height = 76;

bool draw_entry(Ui& ui, Rect rect, std::string_view id, const ImportFilesPage::Entry& entry, bool enabled) {
  const bool tapped = touch_row(ui, rect, {.id = id, .label = entry.name, .group = "import.files", .enabled = enabled});
  draw_icon(ui.canvas, entry.is_folder ? Icon::forward : Icon::plus_circle,
            centered(take_right(rect, 48, 16), {32, 32}), ui.color().quiet);
  if (entry.is_folder)
    icon_disc(ui, centered(take_left(rect, 56, 24), {56, 56}), Icon::folder, Tone::accent);
  else
    icon_disc(ui, centered(take_left(rect, 56, 24), {56, 56}), Icon::file);
  const bool below = ui.canvas.portrait() && !entry.note.empty();
  const TextLook note{.type = Type::caption,
                      .color = ui.color().quiet,
                      .align = below ? Align::left : Align::right,
                      .vertical = Vertical::middle,
                      .max_lines = below ? 1 : 2,
                      .shrink = true};
  if (below) {
    const float line = ui.theme().type(Type::caption).line_height;
    const float name = measure_text(ui.canvas, entry.name, Type::staff_body, rect.width, 2).height;
    rect = centered(rect, {rect.width, name + line});
    draw_text(ui.canvas, take_bottom(rect, line), entry.note, note);
  } else if (!entry.note.empty()) {
    draw_text(ui.canvas, take_right(rect, rect.width * 0.36F, 16), entry.note, note);
  }
  draw_text(ui.canvas, rect, entry.name,
            {.type = Type::staff_body,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 2,
             .shrink = true});
  return tapped;
}

/// The open folder, and the way up and anew.
std::optional<StaffIntent> draw_head(Ui& ui, Rect band, const ImportFilesPage& page, bool enabled, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  const auto small = [&](std::string_view id, TextId label, Icon icon, bool at_left) {
    ButtonSpec spec{
        .id = id, .label = texts[label], .icon = icon, .icon_size = 28, .enabled = enabled, .type = Type::caption_bold};
    const float width = button_width(ui, spec);
    spec.rect = inset(at_left ? take_left(band, width, 24) : take_right(band, width, 16), 0, 2);
    return button(ui, spec);
  };
  if (small("import.again", words::import_again, Icon::refresh, false))
    wanted = ImportIntent{import_intent::LookAgain{}};
  if (!page.folder.empty() && small("import.up", words::import_up, Icon::up, true))
    wanted = ImportIntent{import_intent::GoUp{}};
  draw_text(ui.canvas, band, page.folder.empty() ? texts[words::import_files] : page.folder,
            {.type = Type::card_title,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  return wanted;
}

void draw_nothing(Ui& ui, Rect room, const Texts& texts) {
  Column column(ui, std::min(room.width, 860.0F), Align::center);
  column.piece({96, 96}, 0, [&ui](Rect place) {
    if (place.height > 60) icon_disc(ui, place, Icon::usb);
  });
  column.gap(20);
  column.words(texts[words::import_no_files], Type::card_title, ui.color().ink);
  column.words(texts[words::import_no_files_do], Type::staff_body, ui.color().quiet);
  column.draw(centered(room, {std::min(room.width, 860.0F), room.height}));
}

std::optional<StaffIntent> draw_files(Ui& ui, Rect card, ImportFilesPage& page, const Texts& texts) {
  const bool enabled = page.told.state != WorkTold::State::running;
  draw_card(ui.canvas, card);
  Rect rest = inset(card, work_card_side, 12);
  auto wanted = draw_head(ui, take_top(rest, grown(ui, files_head_height), Spacing::touch_gap), page, enabled, texts);
  if (page.entries.empty()) {
    draw_nothing(ui, rest, texts);
    return wanted;
  }
  const auto draw_row = [&](std::size_t i, Rect row) -> std::optional<StaffIntent> {
    row.width -= ScrollList::bar_room;
    if (!draw_entry(ui, row, fmt::format("import.file_{}", i), page.entries[i], enabled)) return std::nullopt;
    return ImportIntent{import_intent::OpenEntry{i}};
  };
  const float height = grown(ui, ui.canvas.portrait() ? tall_row_height : row_height);
  auto opened =
      draw_rows(ui, "import.files", page.scroll, ScrollList::beside_bar(rest), page.entries.size(), height, draw_row);
  return opened ? opened : wanted;
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
