// Draws a chart (core/chart.h) in its place on the screen.
#pragma once
#include "core/chart.h"
#include "ui/frame.h"

namespace sala {

/// The room that a chart has in a place on the screen.
ChartRoom chart_room(const Ui& ui, Rect place);
void draw_chart(Ui& ui, Rect place, const Chart& chart);
/// What an ink looks like on the screen.
Color color_of(const Ui& ui, ChartInk ink);

}  // namespace sala
