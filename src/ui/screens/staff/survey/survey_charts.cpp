#include "ui/screens/staff/survey/survey_charts.h"

#include <numeric>

namespace sala {

namespace {

constexpr float level_row_height = 98;
constexpr float level_bar_height = 44;
constexpr float legend_square = 22;
constexpr float part_gap = 2;  // between levels of a bar
constexpr float least_counted = 34;
constexpr float chart_row_gap = 20;

struct LevelLook {
  Color fill, ink;
};

/// Low in the colours of warning, high in the event's own; the middle is quiet.
LevelLook level_look(const Ui& ui, std::size_t level) {
  const Palette& color = ui.color();
  switch (level) {
    case 0:
      return {color[Tone::danger].shape, color[Tone::danger].on_shape};
    case 1:
      return {mix(color[Tone::warning].tint, color[Tone::accent].shape, 0.55F), color.ink};
    case 2:
      return {color.line, color.ink};
    case 3:
      return {mix(color[Tone::primary].tint, color[Tone::primary].shape, 0.4F), color.ink};
    default:
      return {color[Tone::primary].shape, color[Tone::primary].on_shape};
  }
}

void draw_level_bar(Ui& ui, Rect bar, const std::array<std::int64_t, 5>& counts) {
  const std::int64_t all = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
  if (all == 0) {
    fill_rect(ui.canvas, bar, ui.color().track, 8);
    return;
  }
  Rect rest = bar;
  const auto last = static_cast<std::size_t>(
      counts.rend() - std::find_if(counts.rbegin(), counts.rend(), [](std::int64_t count) { return count > 0; }) - 1);
  for (std::size_t level = 0; level < counts.size(); ++level) {
    if (counts[level] == 0) continue;
    const float share = static_cast<float>(counts[level]) / static_cast<float>(all);
    const float width = level == last ? rest.width : std::max(4.0F, bar.width * share - part_gap);
    const Rect part = take_left(rest, std::min(width, rest.width), part_gap);
    const LevelLook look = level_look(ui, level);
    fill_rect(ui.canvas, part, look.fill, 6);
    if (part.width < least_counted) continue;
    draw_text(ui.canvas, part, std::to_string(counts[level]),
              {.type = Type::caption,
               .color = look.ink,
               .align = Align::center,
               .vertical = Vertical::middle,
               .max_lines = 1,
               .shrink = true});
  }
}

struct RowWidths {
  float title = 0, mean = 0, level = 0;
};

/// The bars of all rows begin and end in one line.
RowWidths row_widths(Ui& ui, const SurveyResultsPage& page, float width) {
  RowWidths widths;
  for (const SurveyResultsPage::Row& row : page.rows) {
    widths.mean = std::max(widths.mean, measure_text(ui.canvas, RichText(row.mean), Type::card_title).width);
    if (!row.level.empty()) widths.level = std::max(widths.level, chip_width(ui, row.level));
  }
  widths.title = std::min(width * 0.32F, width - widths.mean - widths.level - 240);
  return widths;
}

void draw_level_row(Ui& ui, Rect place, const SurveyResultsPage::Row& row, const RowWidths& widths, bool is_whole) {
  draw_separator(ui.canvas, {place.x, place.y, place.width, is_whole ? 3 : Spacing::line_width},
                 is_whole ? ui.color().ink : ui.color().line);
  draw_text(ui.canvas, take_left(place, widths.title, chart_row_gap), row.title,
            {.type = is_whole ? Type::caption_bold : Type::staff_body,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 2,
             .shrink = true});
  const Rect level = take_right(place, widths.level, chart_row_gap);
  if (!row.level.empty()) chip(ui, {level.x, level.center().y}, row.level, row.tone);
  draw_text(ui.canvas, take_right(place, widths.mean, chart_row_gap), row.mean,
            {.type = Type::card_title,
             .color = ui.color().ink,
             .align = Align::right,
             .vertical = Vertical::middle,
             .max_lines = 1});
  draw_level_bar(ui, centered(place, {place.width, std::min(level_bar_height, place.height - 16)}), row.counts);
}

}  // namespace

void draw_level_legend(Ui& ui, Rect& room, const SurveyResultsPage& page) {
  Rect band = take_top(room, grown(ui, 36), 16);
  const float legend = measure_text(ui.canvas, RichText(page.legend), Type::caption).width;
  float levels = 0;
  for (const std::string& word : page.levels)
    levels += legend_square + 12 + measure_text(ui.canvas, RichText(word), Type::caption).width + 24;
  if (levels + legend + 24 < band.width)
    draw_text(ui.canvas, take_right(band, legend, 24), page.legend,
              {.type = Type::caption, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1});
  for (std::size_t level = 0; level < page.levels.size(); ++level) {
    const float left = static_cast<float>(page.levels.size() - level);
    const float width = measure_text(ui.canvas, RichText(page.levels[level]), Type::caption).width;
    const float words = std::min(width, band.width / left - legend_square - 12 - 12);
    fill_rect(ui.canvas, centered(take_left(band, legend_square, 12), {legend_square, legend_square}),
              level_look(ui, level).fill, 6);
    draw_text(ui.canvas, take_left(band, words + 2, 22), page.levels[level],
              {.type = Type::caption,
               .color = ui.color().quiet,
               .vertical = Vertical::middle,
               .max_lines = 1,
               .shrink = true});
  }
}

void draw_level_rows(Ui& ui, Rect room, SurveyResultsPage& page) {
  const float height = grown(ui, level_row_height);
  const RowWidths widths = row_widths(ui, page, room.width);
  const ScrollList list(ui, "survey_results.rows", page.scroll, ScrollList::beside_bar(room),
                        height * static_cast<float>(page.rows.size()));
  const auto [first, past] = list.visible(static_cast<int>(page.rows.size()), height);
  for (int i = first; i < past; ++i) {
    Rect place = list.row(i, height);
    place.width = room.width;
    draw_level_row(ui, place, page.rows[static_cast<std::size_t>(i)], widths,
                   i + 1 == static_cast<int>(page.rows.size()));
  }
}

float level_rows_height(Ui& ui, const SurveyResultsPage& page) {
  return 2 * ui.theme().type(Type::card_title).line_height + 12 + grown(ui, 36) + 16 +
         grown(ui, level_row_height) * static_cast<float>(page.rows.size());
}

void draw_recommend_bars(Ui& ui, Rect room, const std::array<std::int64_t, 11>& counts) {
  const std::int64_t most = std::max<std::int64_t>(1, *std::max_element(counts.begin(), counts.end()));
  const Rect numbers = take_bottom(room, ui.theme().type(Type::clock).line_height, 6);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const Rect place = column_of(room, static_cast<int>(i), 11, 12);
    const float share = static_cast<float>(counts[i]) / static_cast<float>(most);
    const float height = counts[i] == 0 ? 4 : std::max(8.0F, room.height * share);
    const LevelLook look = level_look(ui, counts[i] == 0 ? 2 : i <= 6 ? 1 : i <= 8 ? 3 : 4);
    fill_top_rounded(ui.canvas, {place.x, place.bottom() - height, place.width, height}, look.fill,
                     std::min(6.0F, height / 2));
    draw_text(ui.canvas, inset(column_of(numbers, static_cast<int>(i), 11, 12), -5, 0), std::to_string(i),
              {.type = Type::clock, .color = ui.color().quiet, .align = Align::center, .max_lines = 1, .shrink = true});
  }
}

}  // namespace sala
