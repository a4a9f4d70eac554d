#include "ui/screens/test/test_map_screen.h"

#include "ui/screens/areas.h"
#include "ui/screens/test/question_parts.h"
#include "words/taking.h"

namespace sala {

namespace {

constexpr float map_tile_height = 172;
constexpr float map_gap = 16;
constexpr float map_legend_height = 56;
constexpr float map_disc = 112;
constexpr float most_map_head = 220;

/// How a question stands: by shape and icon, never by colour alone.
struct MapLook {
  Icon icon;
  Color ground, ink;
  bool is_outlined = false;
};

MapLook look_of_mark(const Ui& ui, const AnswerMark& mark) {
  if (!mark.is_answered)
    return {mark.is_marked ? Icon::flag : Icon::minus, ui.color().surface, ui.color()[Tone::warning].ink, true};
  if (mark.is_marked) return {Icon::flag, ui.color()[Tone::accent].tint, ui.color()[Tone::accent].ink};
  return {Icon::check, ui.color()[Tone::primary].tint, ui.color()[Tone::primary].ink};
}

void draw_map_ground(Ui& ui, Rect rect, const MapLook& look, float radius) {
  fill_rect(ui.canvas, rect, look.ground, radius);
  if (look.is_outlined) stroke_rect(ui.canvas, rect, ui.color()[Tone::warning].shape, 4, radius);
}

bool draw_map_tile(Ui& ui, Rect tile, std::size_t index, const AnswerMark& mark, const Texts& texts) {
  const std::string id = "test_map.question_" + std::to_string(index + 1), number = std::to_string(index + 1);
  const TextId said = !mark.is_answered ? words::taking_map_empty
                      : mark.is_marked  ? words::taking_map_marked
                                        : words::taking_map_answered;
  const std::string label = number + " " + texts[said];
  const Touch touch = touch_area(ui, {.id = id, .label = label, .rect = tile, .group = "test_map"});
  const MapLook look = look_of_mark(ui, mark);
  draw_map_ground(ui, tile, look, 24);
  Rect rest = inset(tile, 12, 20);
  const Rect icon = take_bottom(rest, 44);
  draw_text(ui.canvas, rest, number,
            {.type = Type::title_staff,
             .color = ui.color().ink,
             .align = Align::center,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  draw_icon(ui.canvas, look.icon, centered(icon, {40, 40}), look.ink);
  focus_ring(ui, touch, tile, 24);
  return touch.tapped;
}

struct MapCount {
  AnswerMark mark;
  TextId words;
  std::size_t count = 0;
};

std::array<MapCount, 3> counts_of(const TestMapScreen& screen) {
  std::array<MapCount, 3> counts = {{{{true, false}, words::taking_map_answered},
                                     {{true, true}, words::taking_map_marked},
                                     {{false, false}, words::taking_map_empty}}};
  for (const AnswerMark& mark : screen.marks) ++counts[mark.is_answered ? (mark.is_marked ? 1 : 0) : 2].count;
  return counts;
}

void draw_legend(Ui& ui, Rect band, const std::array<MapCount, 3>& counts, const Texts& texts) {
  for (const MapCount& each : counts) {
    const std::string words = fmt::format("{} {}", texts[each.words], each.count);
    const float width = measure_text(ui.canvas, with_bold_figures(words), Type::body).width;
    if (each.count == 0 || band.width < width + map_legend_height + 16) continue;
    const Rect swatch = take_left(band, map_legend_height, 16);
    const MapLook look = look_of_mark(ui, each.mark);
    draw_map_ground(ui, swatch, look, 14);
    draw_icon(ui.canvas, look.icon, centered(swatch, {30, 30}), look.ink);
    draw_text(ui.canvas, take_left(band, width + 4, 64), with_bold_figures(words),
              {.type = Type::body, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 1});
  }
}

/// What is missing and what one may do, at the top of the room.
void draw_map_head(Ui& ui, Rect& room, std::size_t empty, const Texts& texts) {
  const bool complete = empty == 0;
  Rect band{room.x, room.y, room.width, map_disc};
  const Rect disc = take_left(band, map_disc, 36);
  icon_disc(ui, centered(disc, {map_disc, map_disc}), complete ? Icon::check : Icon::warning,
            complete ? Tone::success : Tone::warning);
  const std::string title = complete ? texts[words::taking_all_answered]
                                     : texts.with(words::taking_not_answered, {{"count", std::to_string(empty)}});
  Column column(ui, band.width);
  column.words({RichText(title), {{Type::title, 1}, {Type::heading}}, ui.color().ink});
  column.words(texts[words::taking_map_do], Type::lead, ui.color().quiet);
  const float height = std::clamp(column.height(), map_disc, most_map_head);
  column.draw({band.x, band.y, band.width, height});
  take_top(room, height, 40);
}

std::size_t empty_of(const TestMapScreen& screen) {
  return static_cast<std::size_t>(std::ranges::count(screen.marks, false, &AnswerMark::is_answered));
}

int map_columns(const Ui& ui) {
  return ui.canvas.portrait() ? 5 : 10;
}

float map_height(const Ui& ui, const TestMapScreen& screen) {
  const int rows = (static_cast<int>(screen.marks.size()) + map_columns(ui) - 1) / map_columns(ui);
  return static_cast<float>(rows) * (map_tile_height + map_gap);
}

std::optional<Intent> draw_tiles_of_map(Ui& ui, Rect room, TestMapScreen& screen, const Texts& texts) {
  const int columns = map_columns(ui);
  const int count = static_cast<int>(screen.marks.size());
  const float row_height = map_tile_height + map_gap;
  const ScrollList list(ui, "test_map.questions", screen.scroll, room, map_height(ui, screen));
  std::optional<Intent> wanted;
  for (int i = 0; i < count; ++i) {
    Rect row = list.row(i / columns, row_height);
    row.height = map_tile_height;
    if (!overlaps(row, room)) continue;
    const auto index = static_cast<std::size_t>(i);
    if (draw_map_tile(ui, column_of(row, i % columns, columns, map_gap), index, screen.marks[index], texts))
      wanted = intent::TurnQuestion{index};
  }
  return wanted;
}

}  // namespace

std::optional<Intent> draw(Ui& ui, TestMapScreen& screen, const Shell& shell, const Texts& texts) {
  draw_time_left(ui, screen.time);
  const std::string head =
      texts.with(words::taking_of_phase, {{"phase", screen.phase}, {"count", std::to_string(screen.marks.size())}});
  draw_text(
      ui.canvas, {48, 32, ui.screen().width - 520, test_bar_height}, head,
      {.type = Type::caption, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
  Rect room = test_room(ui);
  draw_map_head(ui, room, empty_of(screen), texts);
  Rect band = take_bottom(room, 112, 32);
  const bool low = shell.accessibility.low_controls;
  if (low) draw_legend(ui, take_top(room, map_legend_height, 24), counts_of(screen), texts);
  if (low) room = lower_half(ui, room);
  const float tiles = std::min(room.height - (low ? 0 : map_legend_height + 24), map_height(ui, screen));
  std::optional<Intent> wanted = draw_tiles_of_map(ui, take_top(room, tiles, 24), screen, texts);
  if (!low) draw_legend(ui, take_top(room, map_legend_height), counts_of(screen), texts);
  const float width = std::min(420.0F, band.width * 0.45F);
  std::array row = {ButtonSpec{.id = "test_map.back",
                               .label = texts[words::taking_back_to_it],
                               .rect = take_left(band, width, 24),
                               .icon = Icon::back},
                    ButtonSpec{.id = "test_map.hand_in",
                               .label = texts[words::taking_hand_in],
                               .rect = take_right(band, width, 24),
                               .kind = ButtonKind::primary,
                               .icon = Icon::up}};
  if (const auto tapped = button_row(ui, row))
    wanted = *tapped == 0 ? Intent(intent::TurnQuestion{screen.from}) : Intent(intent::AskHandIn{true});
  return wanted;
}

std::optional<Intent> draw_question(Ui& ui, const TestMapScreen& screen, const Texts& texts) {
  const std::size_t empty = empty_of(screen);
  std::string numbers;
  for (std::size_t i = 0; i < screen.marks.size(); ++i)
    if (!screen.marks[i].is_answered) numbers += (numbers.empty() ? "" : ", ") + std::to_string(i + 1);
  const std::string body =
      empty == 0 ? texts[words::taking_hand_in_sure] : texts.with(words::taking_hand_in_empty, {{"numbers", numbers}});
  const auto answer = dialog(ui, {.id = "test_map.ask",
                                  .title = texts[words::taking_hand_in_ask],
                                  .body = body,
                                  .confirm = texts[words::taking_hand_in],
                                  .cancel = texts[words::taking_back_to_it],
                                  .icon = empty == 0 ? Icon::up : Icon::warning,
                                  .tone = empty == 0 ? Tone::primary : Tone::warning});
  if (!answer) return std::nullopt;
  if (*answer == DialogAnswer::confirm) return intent::HandIn{};
  return intent::AskHandIn{false};
}

}  // namespace sala
