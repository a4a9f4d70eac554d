#include "ui/shaping.h"

#include <algorithm>
#include <cmath>

#include "ui/marks.h"

namespace sala {

namespace {

constexpr float pango_unit = 1.0F / PANGO_SCALE;
constexpr std::string_view word_joiner = "\xE2\x81\xA0";  // U+2060

struct FreeAttributes {
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
struct FreeDescription {
  void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};
using Attributes = std::unique_ptr<PangoAttrList, FreeAttributes>;
using Description = std::unique_ptr<PangoFontDescription, FreeDescription>;

guint to_guint(std::size_t value) {
  return static_cast<guint>(value);
}

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t begin, std::size_t end) {
  attribute->start_index = to_guint(begin);
  attribute->end_index = to_guint(end);
  pango_attr_list_insert(list, attribute);
}

// Pango breaks Thai by a dictionary that does not know the word joiner; so the letters on both its sides are kept
// together.
void keep_joined(PangoAttrList* list, const std::string& text) {
  for (std::size_t at = text.find(word_joiner); at != std::string::npos; at = text.find(word_joiner, at + 1)) {
    const char* joiner = text.data() + at;
    const char* before = at == 0 ? joiner : g_utf8_prev_char(joiner);
    const char* after = joiner + word_joiner.size();
    const char* end = *after == '\0' ? after : g_utf8_next_char(after);
    add(list, pango_attr_allow_breaks_new(FALSE), static_cast<std::size_t>(before - text.data()),
        static_cast<std::size_t>(end - text.data()));
  }
}

Attributes attributes_of(const std::string& text, const std::vector<TextSpan>& spans, const TypeSpec& style) {
  Attributes list(pango_attr_list_new());
  if (style.letter_spacing != 0) {
    const auto spacing = static_cast<int>(std::lround(style.letter_spacing * static_cast<float>(PANGO_SCALE)));
    add(list.get(), pango_attr_letter_spacing_new(spacing), 0, G_MAXUINT);
  }
  if (style.tabular) add(list.get(), pango_attr_font_features_new("tnum=1"), 0, G_MAXUINT);
  for (const TextSpan& span : spans)
    if (span.bold && !style.bold) add(list.get(), pango_attr_weight_new(PANGO_WEIGHT_BOLD), span.begin, span.end);
  keep_joined(list.get(), text);
  return list;
}

GPointer<PangoLayout> pango_layout_of(const std::string& text, const std::vector<TextSpan>& spans,
                                      const TypeSpec& style, const FontSet& fonts) {
  GPointer<PangoLayout> layout(pango_layout_new(fonts.context()));
  const Description description(fonts.description(style.size, style.bold));
  pango_layout_set_font_description(layout.get(), description.get());
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  const Attributes attributes = attributes_of(text, spans, style);
  pango_layout_set_attributes(layout.get(), attributes.get());
  return layout;
}

int to_pango(float px) {
  return static_cast<int>(std::floor(px * static_cast<float>(PANGO_SCALE)));
}

std::int16_t span_at(const std::vector<TextSpan>& spans, std::size_t byte) {
  for (std::size_t i = 0; i < spans.size(); ++i)
    if (byte >= spans[i].begin && byte < spans[i].end) return static_cast<std::int16_t>(i);
  return -1;
}

// Copies Pango's lines into a TextLayout.
struct Collector {
  const std::vector<TextSpan>& spans;
  FontSet& fonts;
  TextLayout& out;
  std::size_t byte_offset = 0;  // of this Pango layout's text in the whole text

  void run(const PangoGlyphItem& item, int& pen) {
    const PangoGlyphString& glyphs = *item.glyphs;
    const std::uint16_t font = fonts.number_of(item.item->analysis.font);
    for (int i = 0; i < glyphs.num_glyphs; ++i) {
      const PangoGlyphInfo& info = glyphs.glyphs[i];
      const std::size_t byte = byte_offset + static_cast<std::size_t>(item.item->offset + glyphs.log_clusters[i]);
      const bool unknown = (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 && info.glyph != PANGO_GLYPH_EMPTY;
      out.missing_glyphs = out.missing_glyphs || unknown;
      if (info.glyph != PANGO_GLYPH_EMPTY)
        out.glyphs.push_back({unknown ? box_glyph : info.glyph, font, span_at(spans, byte),
                              static_cast<float>(pen + info.geometry.x_offset) * pango_unit,
                              static_cast<float>(info.geometry.y_offset) * pango_unit,
                              static_cast<float>(info.geometry.width) * pango_unit, static_cast<std::uint32_t>(byte)});
      pen += info.geometry.width;
    }
  }

  void lift_marks(std::size_t first) {
    for (std::size_t begin = first; begin < out.glyphs.size();) {
      std::size_t end = begin + 1;
      while (end < out.glyphs.size() && out.glyphs[end].byte == out.glyphs[begin].byte) ++end;
      lift_upper_marks(std::span(out.glyphs).subspan(begin, end - begin), fonts);
      begin = end;
    }
  }

  void line(const PangoLayoutLine& from) {
    const std::size_t first = out.glyphs.size();
    int pen = 0;
    for (const GSList* node = from.runs; node != nullptr; node = node->next)
      run(*static_cast<const PangoGlyphItem*>(node->data), pen);
    lift_marks(first);
    out.lines.push_back({0, static_cast<float>(pen) * pango_unit, 0, static_cast<std::uint32_t>(first),
                         static_cast<std::uint32_t>(out.glyphs.size() - first)});
  }
};

std::vector<TextSpan> shifted(const std::vector<TextSpan>& spans, std::size_t start) {
  std::vector<TextSpan> moved;
  for (TextSpan span : spans) {
    if (span.end <= start) continue;
    span.begin = span.begin > start ? span.begin - start : 0;
    span.end -= start;
    moved.push_back(span);
  }
  return moved;
}

// The rest of the text from `start` on as one line that ends in an ellipsis.
void collect_ellipsised(const TextQuery& query, std::size_t start, FontSet& fonts, TextLayout& out) {
  std::string rest = query.text.text.substr(start);
  std::replace(rest.begin(), rest.end(), '\n', ' ');
  const auto layout = pango_layout_of(rest, shifted(query.text.spans, start), query.style, fonts);
  pango_layout_set_width(layout.get(), to_pango(query.width_px));
  pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
  Collector{query.text.spans, fonts, out, start}.line(*pango_layout_get_line_readonly(layout.get(), 0));
  out.ellipsised = out.ellipsised || pango_layout_is_ellipsized(layout.get()) != FALSE;
}

void place_lines(const TextQuery& query, const FontSet& fonts, TextLayout& out) {
  const FontHeights heights = fonts.heights(query.style.size);
  const float leading = std::floor((query.style.line_height - heights.ascent - heights.descent) / 2);
  for (const TextLine& line : out.lines) out.width = std::max(out.width, line.width);
  const float room = query.width_px > 0 ? query.width_px : out.width;
  for (std::size_t i = 0; i < out.lines.size(); ++i) {
    TextLine& line = out.lines[i];
    line.baseline = static_cast<float>(i) * query.style.line_height + leading + heights.ascent;
    line.x = query.align == Align::left ? 0 : (room - line.width) / (query.align == Align::center ? 2.0F : 1.0F);
  }
  out.height = static_cast<float>(out.lines.size()) * query.style.line_height;
}

TextLayout shape_once(const TextQuery& query, FontSet& fonts) {
  TextLayout out;
  const auto layout = pango_layout_of(query.text.text, query.text.spans, query.style, fonts);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width(layout.get(), query.width_px > 0 ? to_pango(query.width_px) : -1);
  const int count = pango_layout_get_line_count(layout.get());
  const bool cut = query.max_lines > 0 && count > query.max_lines;
  const int whole = cut ? query.max_lines - 1 : count;
  Collector collector{query.text.spans, fonts, out};
  for (int i = 0; i < whole; ++i) collector.line(*pango_layout_get_line_readonly(layout.get(), i));
  if (cut) {
    const int start = pango_layout_get_line_readonly(layout.get(), whole)->start_index;
    collect_ellipsised(query, static_cast<std::size_t>(start), fonts, out);
  }
  place_lines(query, fonts, out);
  return out;
}

}  // namespace

TextLayout shape(const TextQuery& query, FontSet& fonts) {
  TextLayout out = shape_once(query, fonts);
  if (!query.shrink) return out;
  for (int step = 1; step <= 2 && out.ellipsised; ++step) {
    TextQuery smaller = query;
    const float share = 1.0F - 0.12F * static_cast<float>(step);
    smaller.style.size = query.style.size * share;
    smaller.style.line_height = query.style.line_height * share;
    out = shape_once(smaller, fonts);
    out.shrunk = step;
  }
  return out;
}

std::vector<CaretStop> shape_caret_stops(const std::string& text, const TypeSpec& style, FontSet& fonts) {
  const auto layout = pango_layout_of(text, {}, style, fonts);
  pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
  int count = 0;
  const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(layout.get(), &count);
  PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), 0);
  std::vector<CaretStop> stops;
  const char* at = text.c_str();
  for (int i = 0; i < count; ++i) {
    const auto byte = static_cast<std::size_t>(at - text.c_str());
    if (attributes[i].is_cursor_position != 0) {
      int x = 0;
      pango_layout_line_index_to_x(line, static_cast<int>(byte), FALSE, &x);
      stops.push_back({byte, static_cast<float>(x) * pango_unit});
    }
    if (*at != '\0') at = g_utf8_next_char(at);
  }
  return stops;
}

}  // namespace sala
