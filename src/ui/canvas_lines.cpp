// Lines that are not straight: arcs, curves, the tick. Smooth edges by ImGui's own fringe; round ends by discs.
#include <cmath>
#include <numbers>

#include "ui/canvas_parts.h"

namespace sala {

namespace {

ImVec2 vector_of(Point p) {
  return {p.x, p.y};
}

void add_disc(Canvas& canvas, Point center_px, float radius_px, ImU32 color) {
  canvas.list->AddCircleFilled(vector_of(center_px), radius_px, color, radius_px < 12 ? 24 : 48);
}

}  // namespace

void draw_arc(Canvas& canvas, Point center, float radius, float width, Color color, float from, float share) {
  if (share <= 0) return;
  constexpr float turn = 2 * std::numbers::pi_v<float>;
  const Point middle = to_point(canvas, center);
  const float r = radius * canvas.scale;
  const float line = width * canvas.scale;
  const ImU32 packed = to_packed(canvas, color);
  const float start = turn * (from - 0.25F);
  const float end = start + turn * std::min(share, 1.0F);
  const int segments = std::max(8, static_cast<int>(std::min(share, 1.0F) * std::clamp(r * 1.5F, 32.0F, 160.0F)));
  if (share >= 1) {
    canvas.list->PathArcTo(vector_of(middle), r, start, end - turn / static_cast<float>(segments), segments - 1);
    canvas.list->PathStroke(packed, ImDrawFlags_Closed, line);
    return;
  }
  canvas.list->PathArcTo(vector_of(middle), r, start, end, segments);
  canvas.list->PathStroke(packed, ImDrawFlags_None, line);
  for (const float angle : {start, end})
    add_disc(canvas, {middle.x + r * std::cos(angle), middle.y + r * std::sin(angle)}, line / 2, packed);
}

void draw_polyline(Canvas& canvas, std::span<const Point> points, Color color, float width) {
  const ImU32 packed = to_packed(canvas, color);
  const float line = width * canvas.scale;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point here = to_point(canvas, points[i]);
    add_disc(canvas, here, line / 2, packed);
    if (i == 0) continue;
    canvas.list->PathLineTo(vector_of(to_point(canvas, points[i - 1])));
    canvas.list->PathLineTo(vector_of(here));
    canvas.list->PathStroke(packed, ImDrawFlags_None, line);
  }
}

void draw_bezier(Canvas& canvas, const Curve& curve, Color color, float width) {
  canvas.list->PathLineTo(vector_of(to_point(canvas, curve.from)));
  canvas.list->PathBezierCubicCurveTo(vector_of(to_point(canvas, curve.control1)),
                                      vector_of(to_point(canvas, curve.control2)),
                                      vector_of(to_point(canvas, curve.to)), 32);
  canvas.list->PathStroke(to_packed(canvas, color), ImDrawFlags_None, width * canvas.scale);
}

void draw_viewfinder(Canvas& canvas, Rect rect, Color color) {
  constexpr float quarter = std::numbers::pi_v<float> / 2;
  const float unit = rect.width / 100 * canvas.scale;
  const Point corner = to_point(canvas, {rect.x, rect.y});
  const ImU32 packed = to_packed(canvas, color);
  for (int turn = 0; turn < 4; ++turn) {  // top left, top right, bottom right, bottom left
    const auto placed = [&](float x, float y) -> Point {
      for (int i = 0; i < turn; ++i) std::tie(x, y) = std::pair(100 - y, x);
      return {corner.x + x * unit, corner.y + y * unit};
    };
    const Point begin = placed(3, 22);
    const Point end = placed(22, 3);
    canvas.list->PathLineTo(vector_of(begin));
    const float angle = quarter * static_cast<float>(2 + turn);
    canvas.list->PathArcTo(vector_of(placed(10, 10)), 7 * unit, angle, angle + quarter, 24);
    canvas.list->PathLineTo(vector_of(end));
    canvas.list->PathStroke(packed, ImDrawFlags_None, 2.2F * unit);
    add_disc(canvas, begin, 1.1F * unit, packed);
    add_disc(canvas, end, 1.1F * unit, packed);
  }
}

}  // namespace sala
