// Turns words into placed glyphs: shaping and word breaks by Pango over Sala's own four fonts, so that every machine
// draws the same. Bounded caches; safe for any bytes. Draws nothing itself (canvas.h does) and knows no colours of
// themes.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "ui/atlas.h"
#include "ui/theme.h"

namespace sala {

/// A stretch of a text, in bytes, that is bold or has another colour than the rest.
struct TextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool bold = true;
  std::optional<Color> color = {};
  bool operator==(const TextSpan&) const = default;
};

/// Words with spans. A plain string is one too.
struct RichText {
  std::string text;
  std::vector<TextSpan> spans = {};

  RichText() = default;
  RichText(std::string words) : text(std::move(words)) {}  // NOLINT: words are rich text without spans
  RichText(std::string_view words) : text(words) {}        // NOLINT
  RichText(const char* words) : text(words) {}             // NOLINT
  RichText(std::string words, std::vector<TextSpan> stretches) : text(std::move(words)), spans(std::move(stretches)) {}
};

/// Fills the {placeholders} of a pattern from assets/lang and makes the values bold, in `color` when given:
/// "ลงทะเบียนแล้ว {count} จาก {total} คน" with bold numbers. A value is never read as markup.
RichText with_bold_values(std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& values,
                          std::optional<Color> color = {});
/// Makes every occurrence of `part` bold, in `color` when given.
RichText with_highlight(std::string text, std::string_view part, std::optional<Color> color = {});

/// A person's name with line feeds where it breaks: between its parts only, as few lines as may be. Nothing when it takes
/// more than `most_lines`, or a part does not fit a line alone.
std::optional<RichText> broken_between_parts(const RichText& name, int most_lines,
                                             const std::function<bool(const RichText& line)>& fits);

enum class Align { left, center, right };

/// A style so many steps smaller; each takes the same off.
TypeSpec smaller_by(TypeSpec style, int steps);

/// Everything a layout depends on. Sizes in px: the scale has been applied.
struct TextQuery {
  const RichText& text;
  TypeSpec style;       // px here
  float width_px = 0;   // 0: one line, as long as it gets
  int max_lines = 0;    // 0: as many as it takes, or as fit height_px
  float height_px = 0;  // 0: as high as it gets
  Align align = Align::left;
  bool shrink = false;  // try two steps smaller before ending in an ellipsis, three before breaking a word
};

/// A glyph where it stands: x and y of its origin relative to the block's left and the first line's baseline grid.
struct PlacedGlyph {
  std::uint32_t glyph = 0;  // glyph id; box_glyph for a character no font has
  std::uint16_t font = 0;   // TextEngine's number for (file, size)
  std::int16_t span = -1;   // the span that colours it, or -1
  float x = 0;              // px
  float y = 0;              // px, of the baseline or above it for lifted marks
  float advance = 0;        // px
  std::uint32_t byte = 0;   // where its cluster begins in the text
};
constexpr std::uint32_t box_glyph = 0xFFFFFFFFU;

struct TextLine {
  float x = 0;  // px, by the alignment
  float width = 0;
  float baseline = 0;
  std::uint32_t first_glyph = 0;
  std::uint32_t glyph_count = 0;
};

/// A glyph as a rectangle of the atlas; the canvas's, kept with the layout because most texts stand still.
struct GlyphQuad {
  std::int32_t x = 0;  // px, relative to the whole px of the block's corner
  std::int32_t y = 0;
  Sprite sprite;
  std::int16_t span = -1;
};
struct DrawnGlyphs {
  std::uint32_t generation = 0;  // of the atlas
  float x_share = -1;            // the corner's share of a px
  float y_share = -1;
  int shade = -1;
  std::vector<GlyphQuad> quads;
};

struct TextLayout {
  std::vector<PlacedGlyph> glyphs;
  std::vector<TextLine> lines;
  float width = 0;   // px, of the widest line
  float height = 0;  // px, lines × line height
  int shrunk = 0;    // steps it was made smaller
  bool ellipsised = false;
  bool missing_glyphs = false;
  mutable DrawnGlyphs drawn = {};
};

/// Where a caret may stand in a one-line text.
struct CaretStop {
  std::size_t byte = 0;
  float x = 0;  // px
};

struct FontFiles {
  std::filesystem::path folder = "/usr/share/fonts/truetype/noto";
  std::string family = "Noto Sans, Noto Sans Thai";
  std::vector<std::string> files = {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSansThai-Regular.ttf",
                                    "NotoSansThai-Bold.ttf"};
};

/// Longer texts are cut here and end in an ellipsis.
constexpr std::size_t longest_text = 4000;  // characters

/// The text as it may be shaped: valid UTF-8, no control characters but line feeds, at most `longest_text` characters.
/// A clean text comes back as it is.
std::string safe_text(std::string_view untrusted);

class TextEngine {
 public:
  /// Refuses when a font file is missing, and says which package brings it.
  static Result<TextEngine> open(const FontFiles& files = {});
  TextEngine(TextEngine&&) noexcept;
  TextEngine& operator=(TextEngine&&) noexcept;
  ~TextEngine();

  /// From the cache when it was asked for lately. The reference lives until the next call of `end_frame`.
  const TextLayout& layout(const TextQuery& query);
  /// The caret's places in a text drawn on one line in that style, first to last.
  std::vector<CaretStop> caret_stops(std::string_view text, const TypeSpec& style_px);
  /// Lets the layouts go that were not asked for lately, down to the cache's bound.
  void end_frame();

  struct Numbers {
    std::size_t layouts = 0;  // held now
    std::size_t glyphs = 0;   // held now
    std::size_t shaped = 0;   // since the start
    std::size_t asked = 0;
  };
  Numbers numbers() const;

  struct Parts;  // text_parts.h
  Parts& parts() { return *parts_; }

 private:
  explicit TextEngine(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace sala
