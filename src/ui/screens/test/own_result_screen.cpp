#include "ui/screens/test/own_result_screen.h"

#include "ui/screens/areas.h"
#include "words/taking.h"

namespace sala {

namespace {

constexpr float own_gap = 36;
constexpr float own_scores_share = 0.38F;  // of the width
constexpr float own_bar = 16;
constexpr float own_way_height = 96;
constexpr float own_disc = 64;
constexpr float own_row_side = 24, own_row_gap = 6;
constexpr float between_sittings = 32;

/// Before and after, where there are both: one of them is on.
std::optional<Intent> draw_sitting_ways(Ui& ui, Rect band, const OwnResultScreen& screen) {
  std::vector<ButtonSpec> row;
  const std::vector<std::string> ids = {"own_result.way_0", "own_result.way_1"};
  for (std::size_t i = 0; i < screen.sittings.size() && i < ids.size(); ++i) {
    const bool on = screen.sittings[i].phase == screen.shown;
    row.push_back({.id = ids[i],
                   .label = screen.sittings[i].title,
                   .rect = column_of(band, static_cast<int>(i), static_cast<int>(screen.sittings.size()), Spacing::gap),
                   .kind = on ? ButtonKind::chosen : ButtonKind::plain,
                   .on = on,
                   .type = Type::caption_bold});
  }
  const auto tapped = button_row(ui, row);
  return tapped ? std::optional<Intent>(intent::ShowSitting{screen.sittings[*tapped].phase}) : std::nullopt;
}

bool has_ways(const OwnResultScreen& screen) {
  return screen.sittings.size() > 1 && !screen.answers.empty();
}

/// Points as they stand to the full score, in figures and as a bar.
void add_sitting(Ui& ui, Column& column, const OwnResultScreen::Sitting& sitting) {
  column.words(sitting.title, Type::lead, ui.color().quiet);
  const float number = ui.theme().type(Type::number).line_height;
  column.piece({column.width(), number}, [&ui, &sitting](Rect line) {
    const RichText points(sitting.points);
    const float width = measure_text(ui.canvas, points, Type::number).width;
    draw_text(ui.canvas, take_left(line, width + 4, 20), points, {.type = Type::number, .color = ui.color().ink});
    line.height -= 10;  // figures stand on one line
    draw_text(ui.canvas, line, sitting.full,
              {.type = Type::heading_light, .color = ui.color().quiet, .vertical = Vertical::bottom, .max_lines = 1});
  });
  const Tone tone = sitting.mark.empty() || !sitting.is_reached ? Tone::primary : Tone::success;
  column.gap(12);
  column.piece({column.width(), own_bar},
               [&ui, &sitting, tone](Rect bar) { progress_bar(ui, bar, sitting.share, tone); });
  if (sitting.mark.empty()) return;
  column.gap(16);
  column.tag(sitting.mark, sitting.is_reached ? Tone::success : Tone::accent);
}

Column own_scores(Ui& ui, const OwnResultScreen& screen, float width) {
  Column column(ui, width);
  for (const OwnResultScreen::Sitting& sitting : screen.sittings) {
    if (&sitting != &screen.sittings.front()) column.gap(between_sittings);
    add_sitting(ui, column, sitting);
  }
  return column;
}

/// `low`: what can be tapped stands within reach of a seated person; on a portrait kiosk that is here.
std::optional<Intent> draw_scores_card(Ui& ui, Rect card, const OwnResultScreen& screen, bool low, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect inner = inset(card, card_side, card_top);
  const Rect band = take_bottom(inner, Spacing::button_height, 24);
  std::optional<Intent> wanted;
  if (low && ui.canvas.portrait() && has_ways(screen))
    wanted = draw_sitting_ways(ui, take_bottom(inner, own_way_height, 24), screen);
  own_scores(ui, screen, inner.width).draw(inner, inner.y);
  const bool done = button(ui, {.id = "own_result.home",
                                .label = texts[words::taking_home],
                                .rect = band,
                                .kind = ButtonKind::primary,
                                .icon = Icon::check});
  if (done) wanted = intent::GoWelcome{};
  return wanted;
}

// ---- the answers ----------------------------------------------------------------------------------------------------
float answer_words_width(float width) {
  return width - own_disc - own_row_side;
}

float height_of_answer(Ui& ui, const OwnResultScreen::Answer& answer, float width) {
  const float words = answer_words_width(width);
  float height = measure_text(ui.canvas, answer.number + ". " + answer.question, Type::body_bold, words).height +
                 ui.theme().type(Type::caption_bold).line_height + own_row_gap;
  for (const std::string& told : answer.told)
    height += measure_text(ui.canvas, told, Type::body, words).height + own_row_gap;
  return std::max(height, own_disc) + 2 * own_row_side;
}

void draw_answer_row(Ui& ui, Rect row, const OwnResultScreen::Answer& answer, bool line_above) {
  if (line_above) draw_row_line(ui, row);
  Rect rest = inset(row, 0, own_row_side);
  Rect disc = take_left(rest, own_disc, own_row_side);
  disc.height = own_disc;
  icon_disc(ui, disc, answer.icon, answer.tone);
  const auto say = [&](const std::string& words, Type type, Color color) {
    const float height = measure_text(ui.canvas, words, type, rest.width).height;
    draw_text(ui.canvas, take_top(rest, height, own_row_gap), words, {.type = type, .color = color});
  };
  say(answer.number + ". " + answer.question, Type::body_bold, ui.color().ink);
  say(answer.state, Type::caption_bold, ui.color()[answer.tone].ink);
  for (const std::string& told : answer.told) say(told, Type::body, ui.color().ink);
}

void draw_not_open(Ui& ui, Rect room, const Texts& texts) {
  Column column(ui, room.width, Align::center);
  column.piece({112, 112}, [&](Rect disc) { icon_disc(ui, disc, Icon::lock, Tone::accent); });
  column.gap(24);
  column.words(texts[words::taking_own_key_later], Type::heading, ui.color().ink);
  column.gap(12);
  column.words(texts[words::taking_own_key_later_do], Type::lead, ui.color().quiet);
  column.draw(room);
}

std::optional<Intent> draw_answers_card(Ui& ui, Rect card, OwnResultScreen& screen, bool low, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect inner = inset(card, card_side, card_top - 12);
  if (screen.answers.empty()) {
    draw_not_open(ui, inner, texts);
    return std::nullopt;
  }
  std::optional<Intent> wanted;
  if (has_ways(screen) && !(low && ui.canvas.portrait())) {
    const Rect ways = low ? take_bottom(inner, own_way_height, 16) : take_top(inner, own_way_height, 16);
    wanted = draw_sitting_ways(ui, ways, screen);
  }
  std::vector<float> heights;
  float all = 0;
  for (const OwnResultScreen::Answer& answer : screen.answers)
    all += heights.emplace_back(height_of_answer(ui, answer, inner.width));
  const ScrollList list(ui, "own_result.answers", screen.scroll, ScrollList::beside_bar(inner), all);
  Rect rows = list.row(0, all);
  rows.width = inner.width;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    const Rect row = take_top(rows, heights[i]);
    if (overlaps(row, inner)) draw_answer_row(ui, row, screen.answers[i], i > 0);
  }
  return wanted;
}

void draw_own_head(Ui& ui, Rect& room, const OwnResultScreen& screen, const Texts& texts) {
  Column head(ui, room.width);
  head.words({RichText(texts[words::taking_own_title]), {{Type::title, 1}, {Type::heading}}, ui.color().ink});
  head.name(screen.name, {Type::heading_light, Type::lead});
  head.draw(take_top(room, std::min(head.height(), room.height * 0.25F), 28), room.y);
}

}  // namespace

std::optional<Intent> draw(Ui& ui, OwnResultScreen& screen, const Shell& shell, const Texts& texts) {
  Rect room = content_area(ui, shell);
  draw_own_head(ui, room, screen, texts);
  const bool low = shell.accessibility.low_controls;
  Rect scores = room;
  if (ui.canvas.portrait()) {
    const float needs = own_scores(ui, screen, room.width - 2 * card_side).height();
    const float ways = low && has_ways(screen) ? own_way_height + 24 : 0;
    const float card = needs + 2 * card_top + Spacing::button_height + 24 + ways;
    scores = take_bottom(room, std::min(card, room.height * 0.5F), own_gap);
  } else {
    scores = take_left(room, room.width * own_scores_share, own_gap);
  }
  auto wanted = draw_scores_card(ui, scores, screen, low, texts);
  auto asked = draw_answers_card(ui, room, screen, low, texts);
  return asked ? asked : wanted;
}

}  // namespace sala
