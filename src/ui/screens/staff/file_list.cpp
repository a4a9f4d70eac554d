#include "ui/screens/staff/file_list.h"

#include <fmt/format.h>

#include "ui/screens/column.h"
#include "ui/screens/staff/work_cards.h"

namespace sala {

namespace {

constexpr float files_head_height = 72;
constexpr float file_row_height = 88;
constexpr float tall_file_row_height = 136;  // the note stands below the name

bool draw_file(Ui& ui, Rect rect, const RowTouch& row, const FileEntry& entry) {
  const bool tapped = touch_row(ui, rect, row);
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
std::optional<FileListTap> draw_files_head(Ui& ui, Rect band, const FileListSpec& list) {
  std::optional<FileListTap> tap;
  const auto small = [&](const std::string& id, std::string_view label, Icon icon, bool at_left) {
    ButtonSpec spec{
        .id = id, .label = label, .icon = icon, .icon_size = 28, .enabled = list.enabled, .type = Type::caption_bold};
    const float width = button_width(ui, spec);
    spec.rect = inset(at_left ? take_left(band, width, 24) : take_right(band, width, 16), 0, 2);
    return button(ui, spec);
  };
  if (small(fmt::format("{}.again", list.id), list.again, Icon::refresh, false)) tap = FileListTap{.looks_again = true};
  if (!list.folder.empty() && small(fmt::format("{}.up", list.id), list.up, Icon::up, true))
    tap = FileListTap{.goes_up = true};
  draw_text(ui.canvas, band, list.folder.empty() ? list.heading : list.folder,
            {.type = Type::card_title,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  return tap;
}

void draw_no_files(Ui& ui, Rect room, const FileListSpec& list) {
  Column column(ui, std::min(room.width, 860.0F), Align::center);
  column.piece({96, 96}, 0, [&ui](Rect place) {
    if (place.height > 60) icon_disc(ui, place, Icon::usb);
  });
  column.gap(20);
  column.words(list.nothing, Type::card_title, ui.color().ink);
  column.words(list.nothing_do, Type::staff_body, ui.color().quiet);
  column.draw(centered(room, {std::min(room.width, 860.0F), room.height}));
}

}  // namespace

std::optional<FileListTap> draw_file_list(Ui& ui, Rect card, const FileListSpec& spec, ScrollState& scroll) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, work_card_side, 12);
  const auto tapped = draw_files_head(ui, take_top(rest, grown(ui, files_head_height), Spacing::touch_gap), spec);
  if (spec.entries.empty()) {
    draw_no_files(ui, rest, spec);
    return tapped;
  }
  const std::string rows = fmt::format("{}.files", spec.id);
  const auto draw_row = [&](std::size_t i, Rect row) -> std::optional<FileListTap> {
    row.width -= ScrollList::bar_room;
    const std::string id = fmt::format("{}.file_{}", spec.id, i);
    const RowTouch touch{.id = id, .label = spec.entries[i].name, .group = rows, .enabled = spec.enabled};
    if (!draw_file(ui, row, touch, spec.entries[i])) return std::nullopt;
    return FileListTap{.entry = i};
  };
  const float height = grown(ui, ui.canvas.portrait() ? tall_file_row_height : file_row_height);
  auto opened = draw_rows(ui, rows, scroll, ScrollList::beside_bar(rest), spec.entries.size(), height, draw_row);
  return opened ? opened : tapped;
}

}  // namespace sala
