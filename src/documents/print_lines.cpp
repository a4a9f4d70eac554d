#include "documents/print_lines.h"

#include "documents/paper_text.h"
#include "documents/print_layout.h"

namespace sala {
namespace {

constexpr double baseline_of_pitch = 0.72;  // room above for a vowel and a tone, below for ุ and ญ

int pango_units(double measure) {
  return static_cast<int>(measure * PANGO_SCALE);
}

double from_pango(int units) {
  return static_cast<double>(units) / PANGO_SCALE;
}

void make_bold(PangoAttrList* list, std::size_t begin, std::size_t end) {
  PangoAttribute* bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
  bold->start_index = static_cast<guint>(begin);
  bold->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, bold);
}

/// "t = 8.91" and "p < .001" stand on one line.
void keep_figures_whole(PangoAttrList* list, const std::string& text) {
  for (const std::string_view sign : {" = ", " < "})
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1)) {
      const std::size_t before = text.find_last_of(" (", at == 0 ? 0 : at - 1);
      const std::size_t end = text.find_first_of(" ,)", at + sign.size());
      PangoAttribute* whole = pango_attr_allow_breaks_new(FALSE);
      whole->start_index = static_cast<guint>(before == std::string::npos ? 0 : before + 1);
      whole->end_index = static_cast<guint>(end == std::string::npos ? text.size() : end);
      pango_attr_list_insert(list, whole);
    }
}

PangoAlignment layout_alignment(PrintAlign align) {
  if (align == PrintAlign::center) return PANGO_ALIGN_CENTER;
  return align == PrintAlign::right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

void set_runs(PangoLayout* layout, const BookWords& words) {
  std::string text;
  PangoAttrList* list = pango_attr_list_new();
  for (const BookRun& run : words) {
    const std::string words_of_run = for_paper(run.words);
    if (run.bold) make_bold(list, text.size(), text.size() + words_of_run.size());
    text += words_of_run;
  }
  keep_figures_whole(list, text);
  pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
  pango_layout_set_attributes(layout, list);
  pango_attr_list_unref(list);
}

}  // namespace

PrintLines::PrintLines(const PrintFonts& fonts, const BookWords& words, const LineStyle& style, double width)
    : style_(style) {
  const PrintContext context = print_context(fonts.map());
  layout_ = std::shared_ptr<PangoLayout>(pango_layout_new(context.get()), TextUnref());
  PangoFontDescription* font = pango_font_description_from_string(print_families);
  pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
  pango_layout_set_font_description(layout_.get(), font);
  pango_font_description_free(font);
  set_runs(layout_.get(), words);
  pango_layout_set_width(layout_.get(), pango_units(width));
  pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout_.get(), layout_alignment(style.align));
  pango_layout_set_indent(layout_.get(), pango_units(style.indent));
  PangoLayoutIter* at = pango_layout_get_iter(layout_.get());
  do {
    PangoRectangle line;
    pango_layout_iter_get_line_extents(at, nullptr, &line);
    places_.push_back({from_pango(line.x), from_pango(line.width)});
  } while (pango_layout_iter_next_line(at));
  pango_layout_iter_free(at);
}

void PrintLines::draw(cairo_t* pen, std::size_t i, double x, double y) const {
  PangoLayoutLine* line = pango_layout_get_line_readonly(layout_.get(), static_cast<int>(i));
  cairo_set_source_rgb(pen, style_.ink.red, style_.ink.green, style_.ink.blue);
  cairo_move_to(pen, x + places_[i].x, y + baseline_of_pitch * style_.pitch);
  pango_cairo_show_layout_line(pen, line);
}

void PrintLines::draw_all(cairo_t* pen, double x, double y) const {
  for (std::size_t i = 0; i < count(); ++i) draw(pen, i, x, y + static_cast<double>(i) * style_.pitch);
}

}  // namespace sala
