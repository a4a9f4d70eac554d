#include "ui/screens/staff/findings/findings_cards.h"

#include <fmt/format.h>

#include "ui/draw_chart.h"
#include "ui/screens/column.h"

namespace sala {

namespace {

constexpr float finding_gap = 24;
constexpr float finding_side = 32;
constexpr float finding_top = 20;
constexpr float finding_disc = 52;
constexpr float finding_bar = 18;
constexpr float lowest_row = 60;  // two lines
constexpr float highest_row = 72;
constexpr float lowest_scores = 4;  // lines
constexpr float finding_legend = 20;

// ---- head and sentence ----------------------------------------------------------------------------------------------------
/// The heading takes the lines that it needs beside the figure.
void draw_finding_head(Ui& ui, Rect& rest, const FindingCard& card) {
  const float of = card.figure_of.empty() ? 0 : measure_text(ui.canvas, card.figure_of, Type::caption).width + 2;
  const float figure = card.figure.empty() ? 0 : measure_text(ui.canvas, card.figure, Type::title_staff).width + 2;
  const float width = rest.width - finding_disc - 16 - (of > 0 ? of + 6 : 0) - (figure > 0 ? figure + 20 : 0);
  const float heading = measure_text(ui.canvas, card.heading, Type::card_title, width, 2).height;
  const float line = ui.theme().type(Type::title_staff).line_height;
  Rect head = take_top(rest, std::max({heading, line, finding_disc}) + 2, 10);
  icon_disc(ui, centered(take_left(head, finding_disc, 16), {finding_disc, finding_disc}), card.icon);
  if (of > 0)
    draw_text(ui.canvas, take_right(head, of, 6), card.figure_of,
              {.type = Type::caption,
               .color = ui.color().quiet,
               .vertical = Vertical::middle,
               .max_lines = 1,
               .shrink = true});
  if (figure > 0)
    draw_text(ui.canvas, take_right(head, figure, 20), card.figure,
              {.type = Type::title_staff,
               .color = ui.color()[Tone::primary].ink,
               .vertical = Vertical::middle,
               .max_lines = 1});
  draw_text(ui.canvas, head, card.heading,
            {.type = Type::card_title,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 2,
             .shrink = true});
}

/// The whole sentence is read: it gets smaller before it ends, and the chart has what is left.
void draw_finding_sentence(Ui& ui, Rect& rest, const FindingCard& card) {
  Column column(ui, rest.width);
  column.words({RichText(card.sentence), {{Type::staff_body, 2}, {Type::caption, 4}, {Type::small}}, ui.color().ink});
  const float height = std::min(column.height(), rest.height);
  column.draw(take_top(rest, height, 14));
}

// ---- charts ---------------------------------------------------------------------------------------------------------------
void draw_finding_legend(Ui& ui, Rect& line, ChartInk ink, const std::string& words) {
  if (words.empty()) return;
  fill_rect(ui.canvas, centered(take_left(line, finding_legend, 8), {finding_legend, finding_legend}),
            color_of(ui, ink), 4);
  const float width = std::min(measure_text(ui.canvas, words, Type::small).width + 2, std::max(0.0F, line.width));
  draw_text(
      ui.canvas, take_left(line, width, 20), words,
      {.type = Type::small, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
}

void draw_finding_scores(Ui& ui, Rect rest, const FindingCard& card) {
  const float small = ui.theme().type(Type::small).line_height;
  Rect line = take_top(rest, small, 8);  // the highest column's count stands below it
  draw_finding_legend(ui, line, ChartInk::before, card.before);
  draw_finding_legend(ui, line, ChartInk::after, card.after);
  if (rest.height < lowest_scores * small) return;  // counts would stand in the legend
  draw_chart(ui, rest, chart_of(card.scores, chart_room(ui, rest)));
}

/// The widest of a column's words; bars of all rows begin and end in one line.
struct BarWidths {
  float name = 0, value = 0, chip = 0;
};
BarWidths bar_widths(Ui& ui, const std::vector<FindingBar>& bars, float width) {
  BarWidths widths;
  for (const FindingBar& bar : bars) {
    widths.name = std::max(widths.name, measure_text(ui.canvas, bar.name, Type::small).width + 2);
    widths.value = std::max(widths.value, measure_text(ui.canvas, bar.value, Type::small_bold).width + 2);
    if (!bar.chip.empty()) widths.chip = std::max(widths.chip, chip_width(ui, bar.chip));
  }
  widths.value = std::min(widths.value, width * 0.36F);
  widths.name = std::min(widths.name, width * 0.42F);
  return widths;
}

std::optional<bool> draw_finding_bar(Ui& ui, Rect row, const FindingBar& bar, const BarWidths& widths) {
  draw_text(
      ui.canvas, take_left(row, widths.name, 16), bar.name,
      {.type = Type::small, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 2, .shrink = true});
  if (widths.chip > 0) {
    const Rect place = take_right(row, widths.chip, 16);
    if (!bar.chip.empty()) chip(ui, {place.x, place.center().y}, bar.chip, bar.tone);
  }
  draw_text(ui.canvas, take_right(row, widths.value, 16), bar.value,
            {.type = Type::small_bold,
             .color = ui.color().ink,
             .align = Align::right,
             .vertical = Vertical::middle,
             .max_lines = 2,
             .shrink = true});
  if (!bar.share || row.width < 24) return std::nullopt;
  const Rect chart = centered(row, {row.width, finding_bar});
  const ChartInk ink = bar.tone == Tone::warning ? ChartInk::attention : ChartInk::after;
  draw_chart(ui, chart, chart_of(ShareBar{*bar.share, ink}, chart_room(ui, chart)));
  return std::nullopt;
}

void draw_finding_bars(Ui& ui, Rect rest, FindingCard& card, std::size_t index) {
  const bool has_chips = std::ranges::any_of(card.bars, [](const FindingBar& bar) { return !bar.chip.empty(); });
  const float least = grown(ui, has_chips ? Spacing::chip_height + 8 : lowest_row);
  const float count = static_cast<float>(card.bars.size());
  const float height = std::clamp(rest.height / count, least, std::max(least, grown(ui, highest_row)));
  const Rect view = height * count > rest.height + 1 ? ScrollList::beside_bar(rest) : rest;
  const BarWidths widths = bar_widths(ui, card.bars, rest.width);
  draw_rows(ui, fmt::format("findings.bars_{}", index), card.scroll, view, card.bars.size(), height,
            [&](std::size_t i, Rect row) {
              row.width = rest.width;
              return draw_finding_bar(ui, row, card.bars[i], widths);
            });
}

void draw_finding_card(Ui& ui, Rect place, FindingCard& card, std::size_t index) {
  draw_card(ui.canvas, place);
  Rect rest = inset(place, finding_side, finding_top);
  draw_finding_head(ui, rest, card);
  draw_finding_sentence(ui, rest, card);
  if (rest.height < lowest_row) return;
  if (!card.scores.columns.empty())
    draw_finding_scores(ui, rest, card);
  else if (!card.bars.empty())
    draw_finding_bars(ui, rest, card, index);
}

}  // namespace

void draw_finding_cards(Ui& ui, Rect room, FindingCards& cards) {
  const bool portrait = ui.canvas.portrait();
  if (cards.wishes) {
    const Rect place = portrait ? take_bottom(room, room.height * 0.13F, finding_gap)
                                : take_right(room, room.width * 0.27F, finding_gap);
    draw_finding_card(ui, place, *cards.wishes, cards.cards.size());
  }
  const int count = static_cast<int>(cards.cards.size());
  const int rows = portrait ? count : (count + 1) / 2;
  for (int i = 0; i < count; ++i) {
    const Rect line = row_of(room, portrait ? i : i / 2, rows, finding_gap);
    const Rect place = portrait ? line : column_of(line, i % 2, 2, finding_gap);
    const auto index = static_cast<std::size_t>(i);
    draw_finding_card(ui, place, cards.cards[index], index);
  }
}

}  // namespace sala
