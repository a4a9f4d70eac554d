#include "ui/screens/staff/board/door_board_page.h"

#include "ui/screens/column.h"
#include "words/board.h"

namespace sala {

namespace {

constexpr float board_gap = 28;
constexpr float pills_height = 64;
constexpr float figure_height = 172;
constexpr float board_row_height = 92;
constexpr float board_card_side = 36;
constexpr float card_top = 32;

// ---- what the board is about --------------------------------------------------------------------------------------
std::optional<StaffIntent> draw_places(Ui& ui, Rect band, const DoorBoardPage& page) {
  std::optional<StaffIntent> wanted;
  const auto count = static_cast<int>(page.places.size());
  for (int i = 0; i < count; ++i) {
    const DoorBoardPage::Place& place = page.places[static_cast<std::size_t>(i)];
    const std::string id = "door_board.place_" + (place.session ? place.session->text() : "registration");
    ButtonSpec spec{.id = id,
                    .label = place.title,
                    .kind = place.shown ? ButtonKind::chosen : ButtonKind::plain,
                    .on = place.shown,
                    .type = place.shown ? Type::caption_bold : Type::caption};
    const float left_for_each =
        (band.width - Spacing::touch_gap * static_cast<float>(count - 1 - i)) / static_cast<float>(count - i);
    spec.rect = take_left(band, std::min(pill_width(ui, spec), left_for_each), Spacing::touch_gap);
    if (pill(ui, spec)) wanted = staff_intent::ShowPlace{place.session};
  }
  return wanted;
}

// ---- figures ------------------------------------------------------------------------------------------------------
/// Answers whether it was tapped.
bool draw_figure(Ui& ui, Rect rect, const DoorBoardPage::Figure& figure) {
  draw_card(ui.canvas, rect);
  Rect rest = inset(rect, board_card_side, 24);
  Touch touch;
  if (figure.opens_missing) {
    touch = touch_area(ui, {.id = "door_board.missing", .label = figure.caption, .rect = rect});
    const float pressed = press_share(ui, "door_board.missing", touch);
    if (pressed > 0)
      fill_rect(ui.canvas, rect, mix(ui.color().surface, ui.color()[Tone::primary].tint, pressed),
                Spacing::card_radius);
    draw_icon(ui.canvas, Icon::forward, centered(take_right(rest, 40, 12), {40, 40}), ui.color().quiet);
    focus_ring(ui, touch, rect, Spacing::card_radius);
  }
  const Color color = figure.tone ? ui.color()[*figure.tone].ink : ui.color().ink;
  draw_text(ui.canvas, take_top(rest, grown(ui, 80), 4), figure.value,
            {.type = Type::number, .color = color, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
  draw_text(ui.canvas, rest, figure.caption,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  return touch.tapped;
}

/// Which place the board is about.
std::optional<Uuid> shown_session(const DoorBoardPage& page) {
  for (const DoorBoardPage::Place& place : page.places)
    if (place.shown) return place.session;
  return std::nullopt;
}

// ---- arrivals -----------------------------------------------------------------------------------------------------
/// How many the tallest bar stands for: what the others are measured by.
void draw_count(Ui& ui, Rect bar, int count) {
  const float line = ui.theme().type(Type::caption_bold).line_height;
  const float width = std::max(bar.width, 72.0F);
  draw_text(ui.canvas, {bar.center().x - width / 2, bar.y - line, width, line}, std::to_string(count),
            {.type = Type::caption_bold, .color = ui.color().ink, .align = Align::center, .max_lines = 1});
}

void draw_bars(Ui& ui, Rect room, const std::vector<DoorBoardPage::Bar>& bars) {
  int most = 1;
  for (const auto& bar : bars) most = std::max(most, bar.count);
  const auto count = static_cast<int>(std::max<std::size_t>(bars.size(), 6));  // few bars stay slim
  take_top(room, ui.theme().type(Type::caption_bold).line_height);             // the tallest bar's count
  bool told = false;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const Rect place = column_of(room, static_cast<int>(i), count, 12);
    const float height =
        bars[i].count == 0 ? 0
                           : std::max(8.0F, room.height * static_cast<float>(bars[i].count) / static_cast<float>(most));
    const Rect rect{place.x, room.bottom() - height, place.width, height};
    const ToneColors& tone = ui.color()[Tone::primary];
    if (bars[i].count == most && !std::exchange(told, true)) draw_count(ui, rect, most);
    if (height > 0)
      fill_top_rounded(ui.canvas, rect, bars[i].running ? mix(tone.tint, tone.shape, 0.35F) : tone.shape, 6);
  }
  draw_separator(ui.canvas, {room.x, room.bottom(), room.width, Spacing::line_width}, ui.color().line);
}

void draw_times(Ui& ui, Rect band, float bars_width, const DoorBoardPage::Arrivals& arrivals) {
  band.width = bars_width;
  const TextLook look{.type = Type::clock, .color = ui.color().quiet, .max_lines = 1};
  TextLook centre = look, right = look;
  centre.align = Align::center;
  right.align = Align::right;
  draw_text(ui.canvas, column_of(band, 0, 3, 0), arrivals.first, look);
  draw_text(ui.canvas, column_of(band, 1, 3, 0), arrivals.middle, centre);
  draw_text(ui.canvas, column_of(band, 2, 3, 0), arrivals.last, right);
}

void draw_nobody(Ui& ui, Rect card, const Texts& texts) {
  draw_card(ui.canvas, card);
  const Rect room = inset(card, board_card_side, card_top);
  Column column(ui, room.width, Align::center);
  column.piece({96, 96}, [&ui](Rect place) { icon_disc(ui, place, Icon::people); });
  column.gap(24);
  column.words(texts[words::board_nobody], Type::card_title, ui.color().ink);
  column.words(texts[words::board_nobody_do], Type::staff_body, ui.color().quiet);
  column.draw(room);
}

void draw_arrivals(Ui& ui, Rect card, const DoorBoardPage::Arrivals& arrivals) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, board_card_side, card_top);
  const float height = measure_text(ui.canvas, arrivals.title, Type::card_title, rest.width, 2).height;
  draw_text(ui.canvas, take_top(rest, height, 4), arrivals.title,
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 2, .shrink = true});
  draw_text(ui.canvas, take_top(rest, grown(ui, 36), 20), arrivals.caption,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  const Rect times = take_bottom(rest, grown(ui, 40), 8);
  draw_bars(ui, rest, arrivals.bars);
  const auto shown = static_cast<float>(arrivals.bars.size());
  const float share = std::min(1.0F, shown / 6);
  draw_times(ui, times, std::max(240.0F, rest.width * share), arrivals);
}

// ---- the last ones ------------------------------------------------------------------------------------------------
/// Whether a name needs no more than two lines.
bool is_short(Ui& ui, const std::string& name, float width) {
  const float line = ui.theme().type(Type::staff_body).line_height;
  return measure_text(ui.canvas, name, Type::staff_body, width, 3).height < 2.5F * line;
}

/// `how_width`: of the widest chip, so that the columns stand under one another.
std::optional<StaffIntent> draw_latest_row(Ui& ui, Rect row, const DoorBoardPage::Latest& one, float how_width,
                                           bool may_undo, const Texts& texts) {
  draw_separator(ui.canvas, {row.x, row.y, row.width, Spacing::line_width}, ui.color().line);
  const TextLook quiet{.type = Type::clock, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1};
  draw_text(ui.canvas, take_left(row, 90, 20), one.time, quiet);
  std::optional<StaffIntent> wanted;
  if (may_undo) {
    const std::string id = "door_board.undo_" + one.fact.text();
    const std::string label = texts.with(words::board_undo, {{"name", one.name}});
    if (icon_button(ui, {.id = id,
                         .label = label,
                         .rect = centered(take_right(row, 64, 16), {64, 64}),
                         .kind = ButtonKind::quiet,
                         .icon = Icon::undo,
                         .icon_size = 34,
                         .draws_label = false}))
      wanted = staff_intent::AskUndo{one.fact};
  }
  const Rect how = take_right(row, how_width, 20);
  chip_right(ui, {how.right(), how.center().y}, one.how, one.tone);
  const float unit_width = row.width * 0.38F;
  if (row.width > 480 && is_short(ui, one.name, row.width - unit_width - 20))
    draw_text(ui.canvas, take_right(row, unit_width, 20), one.unit,
              {.type = Type::caption,
               .color = ui.color().quiet,
               .vertical = Vertical::middle,
               .max_lines = 2,
               .shrink = true});
  const bool is_usual = is_short(ui, one.name, row.width);  // three small lines are no higher than two
  draw_text(ui.canvas, row, one.name,
            {.type = is_usual ? Type::staff_body : Type::small,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = is_usual ? 2 : 3,
             .shrink = true});
  return wanted;
}

/// What is worth a look, below the list.
void draw_notes(Ui& ui, Rect& room, const std::string& notes) {
  if (notes.empty()) return;
  constexpr float icon = 32;
  const float words = measure_text(ui.canvas, notes, Type::caption, room.width - icon - 16, 2).height;
  Rect band = take_bottom(room, std::max(words, icon), 16);
  const Color ink = ui.color()[Tone::warning].ink;
  draw_icon(ui.canvas, Icon::warning, centered(take_left(band, icon, 16), {icon, icon}), ink);
  draw_text(ui.canvas, band, notes,
            {.type = Type::caption, .color = ink, .vertical = Vertical::middle, .max_lines = 2, .shrink = true});
}

std::optional<StaffIntent> draw_latest(Ui& ui, Rect card, DoorBoardPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, board_card_side, card_top);
  draw_text(ui.canvas, take_top(rest, grown(ui, 45), 12), texts[words::board_latest],
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 1});
  draw_notes(ui, rest, page.notes);
  float how_width = 0;
  for (const auto& one : page.latest) how_width = std::max(how_width, chip_width(ui, one.how));
  const Rect view{rest.x, rest.y, rest.width + ScrollList::bar_room, rest.height};
  return draw_rows(ui, "door_board.latest", page.scroll, view, page.latest.size(), grown(ui, board_row_height),
                   [&](std::size_t i, Rect row) {
                     row.width = rest.width;
                     return draw_latest_row(ui, row, page.latest[i], how_width, page.may_undo, texts);
                   });
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, DoorBoardPage& page, const Texts& texts) {
  const bool portrait = ui.canvas.portrait();
  std::optional<StaffIntent> wanted;
  if (page.places.size() > 1) wanted = draw_places(ui, take_top(room, pills_height, board_gap), page);
  const int in_row = portrait ? 2 : 4;
  const auto figures = static_cast<int>(page.figures.size());
  const int rows = (figures + in_row - 1) / in_row;
  const Rect all =
      take_top(room, static_cast<float>(rows) * (grown(ui, figure_height) + board_gap) - board_gap, board_gap);
  for (int i = 0; i < figures; ++i)
    if (draw_figure(ui, column_of(row_of(all, i / in_row, rows, board_gap), i % in_row, in_row, board_gap),
                    page.figures[static_cast<std::size_t>(i)]))
      wanted = staff_intent::ShowMissing{shown_session(page)};
  if (page.arrivals.bars.empty() && page.latest.empty()) {
    draw_nobody(ui, room, texts);
    return wanted;
  }
  const Rect chart = portrait ? take_top(room, room.height * 0.36F, board_gap)
                              : take_left(room, (room.width - board_gap) / 2.6F, board_gap);
  draw_arrivals(ui, chart, page.arrivals);
  if (auto tapped = draw_latest(ui, room, page, texts)) wanted = tapped;
  return wanted;
}

bool asks(const DoorBoardPage& page) {
  return page.undo.has_value();
}

std::optional<StaffIntent> draw_question(Ui& ui, DoorBoardPage& page, const Texts& texts) {
  if (!page.undo) return std::nullopt;
  const auto answer = draw_reason_question(ui, "door_board.undo", page.undo->words, texts);
  if (!answer) return std::nullopt;
  if (!answer->reason) return staff_intent::CloseQuestion{};
  return staff_intent::Undo{page.undo->fact, *answer->reason};
}

}  // namespace sala
