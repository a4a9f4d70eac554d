// Words on the canvas: looks their layout up, turns it into quads of the atlas and notes what was drawn.
#include <cmath>

#include "ui/canvas_parts.h"
#include "ui/text_parts.h"

namespace sala {

namespace {

TypeSpec in_px(const Canvas& canvas, Type type, int smaller = 0) {
  TypeSpec spec = smaller_by(canvas.theme.type(type), smaller);
  spec.size *= canvas.scale;
  spec.line_height *= canvas.scale;
  spec.letter_spacing *= canvas.scale;
  return spec;
}

Color color_of(const RichText& words, std::int16_t span, Color usual) {
  if (span < 0 || static_cast<std::size_t>(span) >= words.spans.size()) return usual;
  return words.spans[static_cast<std::size_t>(span)].color.value_or(usual);
}

/// A block's corner, px: whole part and the rest.
struct Corner {
  float x = 0;
  float y = 0;
  float x_share = 0;
  float y_share = 0;
  explicit Corner(Point px) : x(std::floor(px.x)), y(std::floor(px.y)), x_share(px.x - x), y_share(px.y - y) {}
};

// Positions to the nearest quarter of a pixel across and to whole ones down.
void make_quads(Canvas& canvas, const TextLayout& layout, const RichText& words, Color color, const Corner& corner) {
  TextEngine::Parts& text = canvas.text->parts();
  DrawnGlyphs& drawn = layout.drawn;
  drawn.quads.clear();
  for (const TextLine& line : layout.lines) {
    const auto baseline = static_cast<int>(std::lround(corner.y_share + line.baseline));
    for (std::uint32_t i = line.first_glyph; i < line.first_glyph + line.glyph_count; ++i) {
      const PlacedGlyph& glyph = layout.glyphs[i];
      const auto quarters = static_cast<int>(std::floor((corner.x_share + line.x + glyph.x) * 4 + 0.5F));
      const int shade = shade_of(color_of(words, glyph.span, color));
      const GlyphSprite* made =
          text.glyph_cache.find(*canvas.atlas, text.fonts, glyph.font, glyph.glyph, quarters & 3, shade);
      if (made == nullptr) continue;
      const auto y = baseline + static_cast<int>(std::lround(glyph.y)) - made->top;
      drawn.quads.push_back({(quarters >> 2) + made->left, y, made->sprite, glyph.span});
    }
  }
  canvas.atlas_full = canvas.atlas_full || text.glyph_cache.full();
  drawn.generation = text.glyph_cache.full() ? 0 : canvas.atlas->generation();
  drawn.x_share = corner.x_share;
  drawn.y_share = corner.y_share;
  drawn.shade = shade_of(color);
}

void add_quads(Canvas& canvas, const DrawnGlyphs& drawn, const RichText& words, Color color, const Corner& corner) {
  if (drawn.quads.empty()) return;
  const ImU32 usual = to_packed(canvas, color);
  const float unit = 1.0F / static_cast<float>(canvas.atlas->size());
  const int count = static_cast<int>(drawn.quads.size());
  canvas.list->PrimReserve(count * 6, count * 4);
  for (const GlyphQuad& quad : drawn.quads) {
    const ImVec2 from{corner.x + static_cast<float>(quad.x), corner.y + static_cast<float>(quad.y)};
    const ImVec2 to{from.x + static_cast<float>(quad.sprite.width), from.y + static_cast<float>(quad.sprite.height)};
    const ImVec2 uv{static_cast<float>(quad.sprite.x) * unit, static_cast<float>(quad.sprite.y) * unit};
    const ImVec2 uv_end{static_cast<float>(quad.sprite.x + quad.sprite.width) * unit,
                        static_cast<float>(quad.sprite.y + quad.sprite.height) * unit};
    canvas.list->PrimRectUV(from, to, uv, uv_end,
                            quad.span < 0 ? usual : to_packed(canvas, color_of(words, quad.span, color)));
  }
}

void draw_layout(Canvas& canvas, const TextLayout& layout, const RichText& words, Color color, Point corner_px) {
  const Corner corner(corner_px);
  const DrawnGlyphs& drawn = layout.drawn;
  const bool stands = drawn.generation == canvas.atlas->generation() && drawn.x_share == corner.x_share &&
                      drawn.y_share == corner.y_share && drawn.shade == shade_of(color);
  if (!stands) make_quads(canvas, layout, words, color, corner);
  add_quads(canvas, layout.drawn, words, color, corner);
}

void note_text(Canvas& canvas, Rect room, Rect box, const RichText& words, const TextLook& look,
               const TextLayout& layout) {
  if (canvas.log == nullptr) return;
  const bool overflows =
      (room.width > 0 && box.width > room.width + 1) || (room.height > 0 && box.height > room.height + 1);
  canvas.log->texts.push_back({words.text, box, room, visible_rect(canvas), canvas.scrolls, layout.ellipsised,
                               overflows, layout.missing_glyphs, look.color, canvas.theme.type(look.type).size,
                               ground_at(canvas, box.center())});
}

const TextLayout& layout_in(Canvas& canvas, Size room, const RichText& words, const TextLook& look) {
  return canvas.text->layout({words, in_px(canvas, look.type, look.smaller), room.width * canvas.scale, look.max_lines,
                              room.height * canvas.scale, look.align, look.shrink});
}

}  // namespace

Rect draw_text(Canvas& canvas, Rect room, const RichText& words, const TextLook& look) {
  if (words.text.empty()) return {room.x, room.y, 0, 0};
  const TextLayout& layout = layout_in(canvas, {room.width, room.height}, words, look);
  const float height = layout.height / canvas.scale;
  const float spare = room.height > 0 ? room.height - height : 0;
  const float down = look.vertical == Vertical::top ? 0 : look.vertical == Vertical::middle ? spare / 2 : spare;
  float left = layout.lines.front().x;
  for (const TextLine& line : layout.lines) left = std::min(left, line.x);
  const Rect box{room.x + left / canvas.scale, room.y + down, layout.width / canvas.scale, height};
  note_text(canvas, room, box, words, look, layout);
  if (overlaps(inset(box, -8, -8), visible_rect(canvas)))
    draw_layout(canvas, layout, words, look.color, to_point(canvas, {room.x, room.y + down}));
  return box;
}

TextFit fit_text(Canvas& canvas, Size room, const RichText& words, const TextLook& look) {
  if (words.text.empty()) return {{}, look.smaller};
  const TextLayout& layout = layout_in(canvas, room, words, look);
  return {{layout.width / canvas.scale, layout.height / canvas.scale}, look.smaller + layout.shrunk};
}

Size measure_text(Canvas& canvas, const RichText& words, Type type, float width, int max_lines) {
  if (words.text.empty()) return {};
  const TypeSpec style = in_px(canvas, type);
  const TextLayout& layout = canvas.text->layout({words, style, width * canvas.scale, max_lines});
  return {layout.width / canvas.scale, layout.height / canvas.scale};
}

std::vector<float> line_widths(Canvas& canvas, const RichText& words, Type type, float width) {
  if (words.text.empty()) return {};
  const TypeSpec style = in_px(canvas, type);
  std::vector<float> widths;
  for (const TextLine& line : canvas.text->layout({words, style, width * canvas.scale}).lines)
    widths.push_back(line.width / canvas.scale);
  return widths;
}

std::vector<CaretStop> caret_stops(Canvas& canvas, std::string_view words, Type type) {
  std::vector<CaretStop> stops = canvas.text->caret_stops(words, in_px(canvas, type));
  for (CaretStop& stop : stops) stop.x /= canvas.scale;
  return stops;
}

}  // namespace sala
