#include "documents/print_text.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <filesystem>
#include <map>
#include <tuple>

#include "core/person_name.h"
#include "documents/paper_text.h"
#include "documents/print_layout.h"
#include "words/documents.h"

namespace sala {
namespace {

struct FontFile {
  const char* path;
  const char* package;
};
constexpr FontFile font_files[] = {{"/usr/share/fonts/truetype/tlwg/Laksaman.ttf", "fonts-thai-tlwg"},
                                   {"/usr/share/fonts/truetype/tlwg/Laksaman-Bold.ttf", "fonts-thai-tlwg"},
                                   {"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", "fonts-noto-core"},
                                   {"/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf", "fonts-noto-core"}};
constexpr double smaller = 0.96;
constexpr double smallest_on_one_line = 0.88;
constexpr double smallest = 0.2;
constexpr float line_spacing = 0.85F;  // of what Laksaman asks for: 1.4 of its size, enough for marks above and below

void set_size(PangoLayout* layout, const PrintStyle& style, double size) {
  PangoFontDescription* font = pango_font_description_from_string(print_families);
  pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
}

bool fits(PangoLayout* layout, const PrintBox& box, int lines) {
  int width = 0, height = 0;
  pango_layout_get_size(layout, &width, &height);
  return pango_layout_get_line_count(layout) <= lines && width <= box.width * PANGO_SCALE &&
         height <= box.height * PANGO_SCALE;
}

/// Sets the largest size, down to a share of the style's, in which the text takes at most so many lines of the box.
std::optional<double> fit_lines(PangoLayout* layout, const PrintStyle& style, const PrintBox& box, int lines,
                                double least) {
  for (double size = style.size; size > style.size * least; size *= smaller) {
    set_size(layout, style, size);
    if (fits(layout, box, lines)) return size;
  }
  return std::nullopt;
}

/// On one line, if that is hardly smaller than it should be, else on as many as there may be; in a low box one line may
/// be the larger after all.
void fit(PangoLayout* layout, const PrintStyle& style, const PrintBox& box) {
  if (fit_lines(layout, style, box, 1, style.lines > 1 ? smallest_on_one_line : smallest)) return;
  const auto size = fit_lines(layout, style, box, style.lines, smallest);
  if (size && fit_lines(layout, style, box, 1, *size / style.size)) return;
  if (size) return set_size(layout, style, *size);
  pango_layout_set_attributes(layout, nullptr);
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
}

void keep_parts_whole(PangoLayout* layout, const std::string& name) {
  std::vector<std::size_t> ends = line_starts_of_name(name);
  ends.push_back(name.size());
  PangoAttrList* list = pango_attr_list_new();
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    PangoAttribute* whole = pango_attr_allow_breaks_new(FALSE);
    whole->start_index = static_cast<guint>(std::exchange(begin, end));
    whole->end_index = static_cast<guint>(end);
    pango_attr_list_insert(list, whole);
  }
  pango_layout_set_attributes(layout, list);
  pango_attr_list_unref(list);
}

/// Lines in the middle become about as long as one another: the narrowest room that takes no line more.
void balance(PangoLayout* layout) {
  const int lines = pango_layout_get_line_count(layout), widest = pango_layout_get_width(layout);
  int narrow = widest / 2;
  for (int wide = widest; wide - narrow > widest / 100;) {
    const int middle = narrow + (wide - narrow) / 2;
    pango_layout_set_width(layout, middle);
    int width = 0;
    pango_layout_get_size(layout, &width, nullptr);
    (pango_layout_get_line_count(layout) > lines || width > middle ? narrow : wide) = middle;
    pango_layout_set_width(layout, wide);
  }
}

PangoAlignment alignment(PrintAlign align) {
  if (align == PrintAlign::center) return PANGO_ALIGN_CENTER;
  return align == PrintAlign::right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

Result<PangoFontMap*> make_font_map() {
  FcConfig* config = FcConfigCreate();
  for (const FontFile& font : font_files) {
    const auto* path = reinterpret_cast<const FcChar8*>(font.path);
    if (std::filesystem::exists(font.path) && FcConfigAppFontAddFile(config, path)) continue;
    FcConfigDestroy(config);
    return fail(words::error_fonts, {{"font", font.path}, {"package", font.package}});
  }
  PangoFontMap* map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
  FcConfigDestroy(config);  // the map holds its own reference
  return map;
}

/// The words, broken and sized for the box.
PrintLayout fitted_layout(PangoContext* context, const std::string& given, const PrintStyle& style,
                          const PrintBox& box) {
  const std::string text = for_paper(given);
  PrintLayout layout(pango_layout_new(context));
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  pango_layout_set_width(layout.get(), static_cast<int>(box.width * PANGO_SCALE));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD);
  pango_layout_set_line_spacing(layout.get(), line_spacing);
  pango_layout_set_alignment(layout.get(), alignment(style.align));
  if (style.is_name) keep_parts_whole(layout.get(), text);
  fit(layout.get(), style, box);
  if (style.balanced && style.align == PrintAlign::center && pango_layout_get_line_count(layout.get()) > 1)
    balance(layout.get());
  return layout;
}

/// Where the layout's corner stands.
std::pair<double, double> layout_place(PangoLayout* layout, const PrintStyle& style, const PrintBox& box) {
  int height = 0;
  pango_layout_get_size(layout, nullptr, &height);
  const double spare = box.height - static_cast<double>(height) / PANGO_SCALE;
  const double down = style.vertical == PrintVertical::top      ? 0
                      : style.vertical == PrintVertical::middle ? spare / 2
                                                                : spare;
  const double narrower = box.width - static_cast<double>(pango_layout_get_width(layout)) / PANGO_SCALE;
  return {box.x + (style.align == PrintAlign::center ? narrower / 2 : 0), box.y + down};
}

void add_once(std::string& letters, const char* from, const char* to) {
  for (const char* at = from; at < to; at = g_utf8_next_char(at)) {
    const std::string_view letter(at, static_cast<std::size_t>(g_utf8_next_char(at) - at));
    if (letter != " " && letters.find(letter) == std::string::npos) letters += letter;
  }
}

/// The letters of a run that another font than Laksaman has, or none.
void note_letters(const PangoGlyphItem& run, const char* text, PrintedText& printed) {
  const char* begin = text + run.item->offset;
  PangoFontDescription* font = pango_font_describe(run.item->analysis.font);
  if (std::string_view(pango_font_description_get_family(font)) != "Laksaman")
    add_once(printed.borrowed, begin, begin + run.item->length);
  pango_font_description_free(font);
  for (int i = 0; i < run.glyphs->num_glyphs; ++i)
    if (run.glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) {
      const char* letter = begin + run.glyphs->log_clusters[i];
      add_once(printed.unknown, letter, g_utf8_next_char(letter));
    }
}

void note_runs(PangoLayout* layout, PrintedText& printed) {
  for (GSList* line = pango_layout_get_lines_readonly(layout); line != nullptr; line = line->next)
    for (GSList* run = static_cast<PangoLayoutLine*>(line->data)->runs; run != nullptr; run = run->next)
      note_letters(*static_cast<PangoGlyphItem*>(run->data), pango_layout_get_text(layout), printed);
}

}  // namespace

struct FittedTexts {
  struct InPlace {
    PrintLayout layout;
    double x = 0, y = 0;
  };
  PrintContext context;
  std::map<std::tuple<std::string, PrintStyle, PrintBox>, InPlace> known = {};
};

namespace {

constexpr std::size_t most_remembered = 256;

const FittedTexts::InPlace& fitted_text(FittedTexts& texts, const std::string& text, const PrintStyle& style,
                                        const PrintBox& box) {
  if (texts.known.size() >= most_remembered) texts.known.clear();
  const auto [known, is_new] = texts.known.try_emplace({text, style, box});
  if (!is_new) return known->second;
  known->second.layout = fitted_layout(texts.context.get(), text, style, box);
  std::tie(known->second.x, known->second.y) = layout_place(known->second.layout.get(), style, box);
  return known->second;
}

}  // namespace

PrintContext print_context(PangoFontMap* map) {
  PrintContext context(pango_font_map_create_context(map));
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  const std::unique_ptr<cairo_font_options_t, decltype(&cairo_font_options_destroy)> options(
      cairo_font_options_create(), cairo_font_options_destroy);
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context.get(), options.get());
  return context;
}

Result<PrintFonts> PrintFonts::open() {
  // Made once for each thread and kept: Pango 1.50 loses 3 KB whenever a map with its own fonts is given up.
  thread_local PangoFontMap* kept = nullptr;
  if (!kept) {
    const auto made = make_font_map();
    if (!made) return Failure(made.error());
    kept = *made;
  }
  PrintFonts fonts;
  fonts.map_ = kept;
  fonts.fitted_ = std::make_shared<FittedTexts>(FittedTexts{print_context(kept)});
  return fonts;
}

void PrintFonts::draw(cairo_t* cairo, const std::string& text, const PrintStyle& style, const PrintBox& box) const {
  pango_cairo_update_context(cairo, fitted_->context.get());
  const auto& [layout, x, y] = fitted_text(*fitted_, text, style, box);
  cairo_set_source_rgb(cairo, style.ink.red, style.ink.green, style.ink.blue);
  cairo_move_to(cairo, x, y);
  pango_cairo_show_layout(cairo, layout.get());
}

PrintedText PrintFonts::measure(const std::string& text, const PrintStyle& style, const PrintBox& box) const {
  const auto& [layout, x, y] = fitted_text(*fitted_, text, style, box);
  PangoRectangle ink;
  pango_layout_get_extents(layout.get(), &ink, nullptr);
  const auto units = [](int pango) { return static_cast<double>(pango) / PANGO_SCALE; };
  PrintedText printed;
  printed.size = pango_font_description_get_size(pango_layout_get_font_description(layout.get())) / double{PANGO_SCALE};
  printed.lines = pango_layout_get_line_count(layout.get());
  printed.ink = {x + units(ink.x), y + units(ink.y), units(ink.width), units(ink.height)};
  note_runs(layout.get(), printed);
  return printed;
}

}  // namespace sala
