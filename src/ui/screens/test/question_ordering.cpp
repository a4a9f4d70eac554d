// Things to put in order: a finger drags a row to its place, arrows move it by one; the other rows make room.
#include <cmath>

#include "ui/screens/test/question_parts.h"
#include "words/taking.h"

namespace sala {

namespace {

constexpr float order_row_height = 116, least_order_row = 96;
constexpr float order_gap = 16;
constexpr float order_button = 96;
constexpr float order_grip = 96;

std::vector<std::string> ids_of(const QuestionScreen& screen) {
  std::vector<std::string> ids;
  for (const ShownItem& item : screen.items) ids.push_back(item.id);
  return ids;
}

/// The order as it will be once a row stands at another place.
AnswerValue order_after(const QuestionScreen& screen, std::size_t from, std::size_t to) {
  std::vector<std::string> ids = ids_of(screen);
  const std::string id = ids[from];
  ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(from));
  ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(to), id);
  return ids;
}

float finger_y(const Ui& ui) {
  return ui.input.pointer.y / ui.canvas.scale;
}

/// Where the dragged row would stand if it were let go now.
std::size_t place_under_finger(const Ui& ui, const QuestionScreen& screen, float row_height) {
  const float moved = (finger_y(ui) - screen.dragged->press_y) / row_height;
  const float place = static_cast<float>(screen.dragged->from) + std::round(moved);
  return static_cast<std::size_t>(std::clamp(place, 0.0F, static_cast<float>(screen.items.size() - 1)));
}

/// The place of a row while another one is dragged past it.
std::size_t place_beside(std::size_t index, std::size_t from, std::size_t to) {
  if (index == from) return to;
  if (from < to && index > from && index <= to) return index - 1;
  if (to < from && index >= to && index < from) return index + 1;
  return index;
}

/// Six dots: it can be taken hold of.
void draw_grip(Ui& ui, Rect rect) {
  constexpr float step = 16, radius = 4;
  for (int row = -1; row <= 1; ++row)
    for (const float x : {-step / 2, step / 2})
      fill_circle(ui.canvas, {rect.center().x + x, rect.center().y + static_cast<float>(row) * step}, radius,
                  ui.color().quiet);
}

struct OrderRow {
  std::size_t index = 0, place = 0;
  bool is_dragged = false;
};

/// Up and down by one; answers the step.
int draw_arrows(Ui& ui, Rect& rest, const OrderRow& row, std::size_t count, const Texts& texts) {
  const std::string at = std::to_string(row.index), up_id = "question.up_" + at, down_id = "question.down_" + at;
  const Rect down = centered(take_right(rest, order_button, 16), {order_button, order_button});
  const Rect up = centered(take_right(rest, order_button, 24), {order_button, order_button});
  int step = 0;
  if (icon_button(ui, {.id = up_id,
                       .label = texts[words::taking_move_up],
                       .rect = up,
                       .kind = ButtonKind::quiet,
                       .icon = Icon::up,
                       .enabled = row.index > 0}))
    step = -1;
  if (icon_button(ui, {.id = down_id,
                       .label = texts[words::taking_move_down],
                       .rect = down,
                       .kind = ButtonKind::quiet,
                       .icon = Icon::down,
                       .enabled = row.index + 1 < count}))
    step = 1;
  return step;
}

/// `scrolls`: only its grip drags, the rest of the row moves the list.
std::optional<Intent> draw_order_row(Ui& ui, Rect card, const OrderRow& row, QuestionScreen& screen, bool scrolls,
                                     const Texts& texts) {
  const ShownItem& item = screen.items[row.index];
  if (row.is_dragged) draw_shadow(ui.canvas, card, Spacing::card_radius, Shadow::card);
  const bool is_plain = screen.chosen.empty() && !row.is_dragged;
  draw_card(ui.canvas, card, is_plain ? ui.color().surface : ui.color()[Tone::primary].tint);
  Rect rest = inset(card, 32, 0);
  const int step = draw_arrows(ui, rest, row, screen.items.size(), texts);
  Rect hold{card.x, card.y, scrolls ? order_grip : rest.right() - card.x, card.height};
  const std::string row_id = "question.item_" + std::to_string(row.index), n = std::to_string(row.place + 1);
  const std::string label = texts.with(words::taking_order_row, {{"n", n}, {"item", item.text}});
  const Touch touch = touch_area(ui, {.id = row_id, .label = label, .rect = hold});
  if (touch.pressed && !screen.dragged) {
    screen.dragged = DraggedRow{row.index, finger_y(ui)};
    screen.scroll.pressed = false;  // the finger has the row, not the list
  }
  draw_grip(ui, take_left(rest, 24, 24));
  draw_text(ui.canvas, take_left(rest, 64), n,
            {.type = Type::heading, .color = ui.color()[Tone::primary].ink, .vertical = Vertical::middle});
  draw_text(ui.canvas, rest, item.text,
            {.type = Type::choice, .color = ui.color().ink, .vertical = Vertical::middle, .shrink = true});
  if (step == 0) return std::nullopt;
  return intent::GiveAnswer{screen.question, order_after(screen, row.index, step < 0 ? row.index - 1 : row.index + 1)};
}

/// Who finds the order right as it stands says so.
std::optional<Intent> draw_keep(Ui& ui, Rect& room, Rect between_ways, const QuestionScreen& screen,
                                const Texts& texts) {
  if (!screen.chosen.empty()) return std::nullopt;
  ButtonSpec keep{.id = "question.keep_order", .label = texts[words::taking_keep_order], .icon = Icon::check};
  const float width = button_width(ui, keep) + 40;
  keep.rect = between_ways.width >= width ? between_ways : take_bottom(room, 112, 20);
  keep.rect = centered(keep.rect, {std::min(keep.rect.width, width), keep.rect.height});
  return button(ui, keep) ? std::optional<Intent>(intent::GiveAnswer{screen.question, ids_of(screen)}) : std::nullopt;
}

/// A finger that was lifted leaves the row where it is.
std::optional<Intent> let_go(const Ui& ui, QuestionScreen& screen, float row_height) {
  if (!screen.dragged || ui.input.pointer_down) return std::nullopt;
  const std::size_t from = screen.dragged->from, to = place_under_finger(ui, screen, row_height);
  screen.dragged.reset();
  if (from == to) return std::nullopt;
  return intent::GiveAnswer{screen.question, order_after(screen, from, to)};
}

}  // namespace

std::optional<Intent> draw_order(Ui& ui, Rect room, Rect between_ways, QuestionScreen& screen, const Texts& texts) {
  std::optional<Intent> wanted = draw_keep(ui, room, between_ways, screen, texts);
  draw_text(ui.canvas, take_top(room, ui.theme().type(Type::body).line_height, 16), texts[words::taking_order_do],
            {.type = Type::body, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  const std::size_t count = screen.items.size();
  const float fits = room.height / static_cast<float>(count);
  const float row_height = std::clamp(fits, least_order_row + order_gap, order_row_height + order_gap);
  const float all = row_height * static_cast<float>(count);
  if (auto asked = let_go(ui, screen, row_height)) return asked;
  const ScrollList list(ui, "question.answers", screen.scroll, with_shadow_room(room), all);
  const Rect whole = without_shadow_room(list.row(0, all));
  const std::size_t to = screen.dragged ? place_under_finger(ui, screen, row_height) : 0;
  const auto draw_row = [&](std::size_t i, bool is_dragged) {
    const std::size_t place = screen.dragged ? place_beside(i, screen.dragged->from, to) : i;
    float y = ui.motion.toward(screen.items[i].id, static_cast<float>(place) * row_height, 0.12, "order");
    if (is_dragged) {
      const float from = static_cast<float>(screen.dragged->from) * row_height;
      y = std::clamp(from + finger_y(ui) - screen.dragged->press_y, 0.0F, all - row_height);
    }
    const Rect card{whole.x, whole.y + y, whole.width, row_height - order_gap};
    if (!overlaps(card, room)) return;
    if (auto asked = draw_order_row(ui, card, {i, place, is_dragged}, screen, all > room.height + 1, texts))
      wanted = std::move(asked);
  };
  const std::size_t dragged = screen.dragged ? screen.dragged->from : count;  // drawn last, over the others
  for (std::size_t i = 0; i < count; ++i)
    if (i != dragged) draw_row(i, false);
  if (dragged < count) draw_row(dragged, true);
  return wanted;
}

}  // namespace sala
