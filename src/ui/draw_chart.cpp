#include "ui/draw_chart.h"

#include "ui/canvas.h"

namespace sala {

namespace {

float dp(double measure) {
  return static_cast<float>(measure);
}

Rect placed(Rect place, const ChartBox& box) {
  return {place.x + dp(box.x), place.y + dp(box.y), dp(box.width), dp(box.height)};
}

}  // namespace

ChartRoom chart_room(const Ui& ui, Rect place) {
  return {place.width, place.height, ui.theme().type(Type::small).line_height};
}

Color color_of(const Ui& ui, ChartInk ink) {
  switch (ink) {
    case ChartInk::before:
      return ui.color()[Tone::accent].shape;
    case ChartInk::after:
    case ChartInk::between:
      return ui.color()[Tone::primary].shape;
    case ChartInk::attention:
      return ui.color()[Tone::warning].shape;
    case ChartInk::track:
      return ui.color().track;
    case ChartInk::axis:
      return ui.color().line;
    case ChartInk::words:
      break;
  }
  return ui.color().quiet;
}

void draw_chart(Ui& ui, Rect place, const Chart& chart) {
  for (const ChartBox& box : chart.boxes)
    fill_rect(ui.canvas, placed(place, box), color_of(ui, box.ink), dp(box.radius));
  for (const ChartDot& dot : chart.dots)
    fill_circle(ui.canvas, {place.x + dp(dot.x), place.y + dp(dot.y)}, dp(dot.radius), color_of(ui, dot.ink));
  for (const ChartWords& words : chart.words)
    draw_text(ui.canvas, placed(place, words.box), words.words,
              {.type = Type::small,
               .color = color_of(ui, words.box.ink),
               .align = Align::center,
               .vertical = Vertical::middle,
               .max_lines = 1,
               .shrink = true});
}

}  // namespace sala
