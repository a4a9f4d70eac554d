#include "ui/shaping.h"

#include <algorithm>
#include <cmath>

#include "ui/marks.h"
#include "ui/text_attributes.h"

namespace sala {

namespace {

constexpr float pango_unit = 1.0F / PANGO_SCALE;

struct FreeDescription {
  void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};
using Description = std::unique_ptr<PangoFontDescription, FreeDescription>;

/// Where a line may end: between words, compounds kept whole; or, for words wider than their room, anywhere.
enum class Breaks { between_words, anywhere };

GPointer<PangoLayout> pango_layout_of(const std::string& text, const std::vector<TextSpan>& spans,
                                      const TypeSpec& style, const FontSet& fonts,
                                      Breaks breaks = Breaks::between_words) {
  GPointer<PangoLayout> layout(pango_layout_new(fonts.context()));
  const Description description(fonts.description(style.size, style.bold));
  pango_layout_set_font_description(layout.get(), description.get());
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  const Attributes attributes = attributes_of(text, spans, style, fonts);
  if (breaks == Breaks::between_words) keep_compounds(attributes.get(), text);
  pango_layout_set_attributes(layout.get(), attributes.get());
  pango_layout_set_wrap(layout.get(), breaks == Breaks::anywhere ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
  return layout;
}

std::int16_t span_at(const std::vector<TextSpan>& spans, std::size_t byte) {
  for (std::size_t i = 0; i < spans.size(); ++i)
    if (byte >= spans[i].begin && byte < spans[i].end) return static_cast<std::int16_t>(i);
  return -1;
}

// The bytes at which a letter begins, its marks included: where a caret may stand. Ascending.
std::vector<std::uint32_t> letter_starts_of(PangoLayout* layout) {
  std::vector<std::uint32_t> bytes;
  int count = 0;
  const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(layout, &count);
  const char* text = pango_layout_get_text(layout);
  const char* at = text;
  for (int i = 0; i < count; ++i) {
    if (attributes[i].is_cursor_position != 0) bytes.push_back(static_cast<std::uint32_t>(at - text));
    if (*at != '\0') at = g_utf8_next_char(at);
  }
  return bytes;
}

// Copies Pango's lines into a TextLayout.
struct Collector {
  const std::vector<TextSpan>& spans;
  FontSet& fonts;
  TextLayout& out;
  std::size_t byte_offset = 0;  // of this Pango layout's text in the whole text
  std::vector<std::uint32_t> letter_starts = {};

  void run(const PangoGlyphItem& item, int& pen) {
    const PangoGlyphString& glyphs = *item.glyphs;
    const std::uint16_t font = fonts.number_of(item.item->analysis.font);
    const bool box = is_box(*item.item);
    for (int i = 0; i < glyphs.num_glyphs; ++i) {
      const PangoGlyphInfo& info = glyphs.glyphs[i];
      const std::size_t byte = byte_offset + static_cast<std::size_t>(item.item->offset + glyphs.log_clusters[i]);
      const bool nothing = info.glyph == PANGO_GLYPH_EMPTY && !box;
      const bool missing = box || (!nothing && (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0);
      out.missing_glyphs = out.missing_glyphs || missing;
      if (!nothing)
        out.glyphs.push_back({missing ? box_glyph : info.glyph, font, span_at(spans, byte),
                              static_cast<float>(pen + info.geometry.x_offset) * pango_unit,
                              static_cast<float>(info.geometry.y_offset) * pango_unit,
                              static_cast<float>(info.geometry.width) * pango_unit, static_cast<std::uint32_t>(byte)});
      pen += info.geometry.width;
    }
  }

  // Letter by letter as a person sees them: HarfBuzz gives every mark a cluster of its own.
  void lift_marks(std::size_t first) {
    for (std::size_t begin = first; begin < out.glyphs.size();) {
      std::size_t end = begin + 1;
      while (end < out.glyphs.size() && !begins_letter(out.glyphs[end], out.glyphs[end - 1])) ++end;
      lift_upper_marks(std::span(out.glyphs).subspan(begin, end - begin), fonts);
      begin = end;
    }
  }

  bool begins_letter(const PlacedGlyph& glyph, const PlacedGlyph& before) const {
    const auto byte = static_cast<std::uint32_t>(glyph.byte - byte_offset);
    return glyph.byte != before.byte && std::binary_search(letter_starts.begin(), letter_starts.end(), byte);
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
  Collector{query.text.spans, fonts, out, start, letter_starts_of(layout.get())}.line(
      *pango_layout_get_line_readonly(layout.get(), 0));
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

// One px of grace: heights are rounded to whole pixels elsewhere.
int most_lines(const TextQuery& query) {
  if (query.max_lines > 0 || query.height_px <= 0 || query.width_px <= 0) return query.max_lines;
  return std::max(1, static_cast<int>(std::floor((query.height_px + 1) / query.style.line_height)));
}

int width_of(PangoLayoutLine* line) {
  PangoRectangle extents;
  pango_layout_line_get_extents(line, nullptr, &extents);
  return extents.width;
}

// Whether a paragraph of several lines ends in one with little more than a word left over.
bool ends_in_orphan(PangoLayout* layout) {
  constexpr float least_last_line = 0.4F;  // of the paragraph's longest
  const int count = pango_layout_get_line_count(layout);
  int longest = 0, lines = 0;
  for (int i = 0; i < count; ++i) {
    PangoLayoutLine* line = pango_layout_get_line_readonly(layout, i);
    if (line->is_paragraph_start != 0) longest = lines = 0;
    const int width = width_of(line);
    longest = std::max(longest, width);
    ++lines;
    const bool ends = i + 1 == count || pango_layout_get_line_readonly(layout, i + 1)->is_paragraph_start != 0;
    if (ends && lines > 1 && static_cast<float>(width) < least_last_line * static_cast<float>(longest)) return true;
  }
  return false;
}

// Wraps to the width, or to a narrower one that takes no more lines and leaves no word over.
void wrap_lines(PangoLayout* layout, float width_px) {
  constexpr float narrowest = 0.6F, step = 0.04F;
  pango_layout_set_width(layout, width_px > 0 ? to_pango(width_px) : -1);
  if (width_px <= 0 || !ends_in_orphan(layout)) return;
  const int count = pango_layout_get_line_count(layout);
  for (float share = 1 - step; share > narrowest; share -= step) {
    pango_layout_set_width(layout, to_pango(width_px * share));
    if (pango_layout_get_line_count(layout) != count) break;
    if (!ends_in_orphan(layout)) return;
  }
  pango_layout_set_width(layout, to_pango(width_px));
}

TextLayout shape_once(const TextQuery& query, FontSet& fonts, Breaks breaks) {
  TextLayout out;
  const auto layout = pango_layout_of(query.text.text, query.text.spans, query.style, fonts, breaks);
  wrap_lines(layout.get(), query.width_px);
  const int count = pango_layout_get_line_count(layout.get());
  const int most = most_lines(query);
  const bool cut = most > 0 && count > most;
  const int whole = cut ? most - 1 : count;
  Collector collector{query.text.spans, fonts, out, 0, letter_starts_of(layout.get())};
  for (int i = 0; i < whole; ++i) collector.line(*pango_layout_get_line_readonly(layout.get(), i));
  if (cut) {
    const int start = pango_layout_get_line_readonly(layout.get(), whole)->start_index;
    collect_ellipsised(query, static_cast<std::size_t>(start), fonts, out);
  }
  place_lines(query, fonts, out);
  return out;
}

bool has_word_too_wide(const TextLayout& layout, const TextQuery& query) {
  constexpr float grace_px = 0.5F;  // Pango counts in 1/1024 px
  return query.width_px > 0 && layout.width > query.width_px + grace_px;
}

/// Smaller until nothing is cut and no word too wide, at most so many steps.
TextLayout shape_smaller(const TextQuery& query, FontSet& fonts, Breaks breaks) {
  constexpr int most_steps = 2, most_steps_for_a_word = 3;
  TextLayout out;
  bool too_wide = false;
  for (int step = 0; step <= (too_wide ? most_steps_for_a_word : most_steps); ++step) {
    TextQuery smaller = query;
    smaller.style = smaller_by(query.style, step);
    out = shape_once(smaller, fonts, breaks);
    out.shrunk = step;
    too_wide = has_word_too_wide(out, query);
    if (!query.shrink || (!too_wide && !out.ellipsised)) return out;
  }
  return out;
}

}  // namespace

TextLayout shape(const TextQuery& query, FontSet& fonts) {
  TextLayout out = shape_smaller(query, fonts, Breaks::between_words);
  if (has_word_too_wide(out, query)) out = shape_smaller(query, fonts, Breaks::anywhere);
  return out;
}

std::vector<CaretStop> shape_caret_stops(const std::string& text, const TypeSpec& style, FontSet& fonts) {
  const auto layout = pango_layout_of(text, {}, style, fonts);
  pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
  PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), 0);
  std::vector<CaretStop> stops;
  for (const std::uint32_t byte : letter_starts_of(layout.get())) {
    int x = 0;
    pango_layout_line_index_to_x(line, static_cast<int>(byte), FALSE, &x);
    stops.push_back({byte, static_cast<float>(x) * pango_unit});
  }
  return stops;
}

}  // namespace sala
