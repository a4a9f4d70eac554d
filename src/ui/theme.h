// How Sala looks, in one place: colours, type, spacing and the scale from dp to pixels. Draws nothing.
// Measures come from the look's base.css: 1 dp is 1 px at 1920x1080. Contrast is held by tests/ui/theme_test.cpp.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace sala {

struct Color {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;
  bool operator==(const Color&) const = default;
};

constexpr Color rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>((hex >> 8U) & 255U),
          static_cast<std::uint8_t>(hex & 255U)};
}
constexpr Color with_alpha(Color color, std::uint8_t alpha) {
  return {color.r, color.g, color.b, alpha};
}
/// `amount` 0 gives `from`, 1 gives `to`, alpha included.
Color mix(Color from, Color to, float amount);
/// "#0F5C63" or "0F5C63".
std::optional<Color> parse_color(std::string_view hex);

/// Contrast of two opaque colours by WCAG 2: 1 to 21.
float contrast(Color a, Color b);
/// Relative luminance by WCAG 2: 0 to 1.
float luminance(Color color);

enum class Tone { primary, accent, success, warning, danger };

/// One meaning: `shape` for areas and icons, `tint` for a quiet ground, `ink` for words on the tint or on paper,
/// `on_shape` for words and icons standing on the shape.
struct ToneColors {
  Color shape;
  Color tint;
  Color ink;
  Color on_shape;
};

struct Palette {
  Color paper;    // behind everything
  Color surface;  // cards, plain buttons
  Color ink;
  Color quiet;  // captions
  Color line;
  Color track;         // what a bar or a switch runs on
  Color disabled;      // ground of what cannot be tapped now; its words are quiet
  Color control_line;  // borders of what can be tapped
  Color primary_deep;  // a pressed primary button
  Color side_bar;      // of the staff's screens
  Color on_side_bar;
  Color keyboard;     // behind the keys
  Color key_special;  // shift, backspace
  Color overlay;      // a chip on the camera view; not opaque
  Color on_overlay;
  Color scrim;     // behind a dialog; not opaque
  Color backdrop;  // the roof lines of Welcome
  Color shadow;
  Color focus;
  std::array<ToneColors, 5> tones;

  const ToneColors& operator[](Tone tone) const { return tones[static_cast<std::size_t>(tone)]; }
};

enum class Variant { light, dark, high_contrast };

/// The type styles of the look; each has a fixed line height. Only Regular and Bold exist.
enum class Type {
  display,        // 72 bold
  display_large,  // 84 bold, a person's name
  title,          // 52 bold
  title_staff,    // 44 bold
  heading,        // 38 bold
  heading_light,  // 38
  field,          // 40, what is being typed; keys
  list_name,      // 36
  choice,         // 34
  button,         // 34 bold
  row_title,      // 32 bold
  card_title,     // 30 bold
  lead,           // 30
  body,           // 28
  body_bold,
  staff_body,  // 26
  caption,     // 24
  caption_bold,
  clock,  // 24, tabular
  small,  // 20
  small_bold,
  number,  // 64 bold, tabular
  room,    // 260 bold, tabular: read from the last row
};
constexpr int type_count = 23;

struct TypeSpec {
  float size = 0;         // dp
  float line_height = 0;  // dp
  bool bold = false;
  float letter_spacing = 0;  // dp
  bool tabular = false;      // figures of one width
};

/// Distances and radii, dp.
struct Spacing {
  static constexpr float margin = 48;
  static constexpr float gap = 24;
  static constexpr float touch_gap = 16;
  static constexpr float card_padding = 40;
  static constexpr float card_radius = 24;
  static constexpr float camera_radius = 32;
  static constexpr float button_height = 112;
  static constexpr float chip_height = 52;
  static constexpr float pill_height = 64;
  static constexpr float touch_participant = 96;
  static constexpr float touch_staff = 56;
  static constexpr float line_width = 2;
};

struct ThemeOptions {
  Variant variant = Variant::light;
  bool larger_text = false;
  std::optional<Color> primary = {};  // the project's own; darkened or lightened until its words can be read
};

struct Theme {
  Palette color;
  Variant variant = Variant::light;
  float text_scale = 1;
  TypeSpec type(Type style) const;
};

Theme make_theme(const ThemeOptions& options);

/// Pixels for one dp on a window of that size: 1 at 1920x1080 and at 1080x1920, 2 at 4K.
float scale_for(int width_px, int height_px);

/// A pair of tokens that meet on screen, words on ground, and the contrast they must have. What the tests walk over.
struct InkOnGround {
  std::string_view name;
  Color ink;
  Color ground;
  float least;
};
std::vector<InkOnGround> ink_pairs(const Theme& theme);

}  // namespace sala
