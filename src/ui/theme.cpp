#include "ui/theme.h"

#include <charconv>
#include <cmath>

namespace sala {

namespace {

constexpr Color white = rgb(0xFFFFFF);
constexpr Color black = rgb(0x000000);

constexpr Palette light_palette{
    .paper = rgb(0xFBF8F3),
    .surface = white,
    .ink = rgb(0x1E2A32),
    .quiet = rgb(0x4A565D),
    .line = rgb(0xE4DDD2),
    .track = rgb(0xE4DDD2),
    .disabled = rgb(0xF1EEE8),
    .control_line = rgb(0xE4DDD2),
    .primary_deep = rgb(0x0A454B),
    .side_bar = rgb(0x0A454B),
    .on_side_bar = rgb(0xDCEBEA),
    .keyboard = rgb(0xEFE9DD),
    .key_special = rgb(0xDDD4C4),
    .overlay = {10, 30, 34, 184},
    .on_overlay = white,
    .scrim = {30, 26, 18, 140},
    .backdrop = rgb(0xE9E0CF),
    .shadow = rgb(0x3C2D14),
    .focus = rgb(0xC98A1B),
    .tones = {{{rgb(0x0F5C63), rgb(0xE3EFEE), rgb(0x0F5C63), white},
               {rgb(0xC98A1B), rgb(0xFBF1DC), rgb(0x7A5206), white},
               {rgb(0x1E7F4F), rgb(0xE2F2E9), rgb(0x17693F), white},
               {rgb(0xB45F06), rgb(0xFCEBD9), rgb(0x8A4500), white},
               {rgb(0xB3261E), rgb(0xFBE5E3), rgb(0xB3261E), white}}},
};

constexpr Palette dark_palette{
    .paper = rgb(0x12191D),
    .surface = rgb(0x1C262C),
    .ink = rgb(0xF4F0E9),
    .quiet = rgb(0xBAC4C8),
    .line = rgb(0x35434B),
    .track = rgb(0x35434B),
    .disabled = rgb(0x283339),
    .control_line = rgb(0x4B5C66),
    .primary_deep = rgb(0x4FA39E),
    .side_bar = rgb(0x0B2A2D),
    .on_side_bar = rgb(0xDCEBEA),
    .keyboard = rgb(0x0C1215),
    .key_special = rgb(0x2B3840),
    .overlay = {10, 30, 34, 200},
    .on_overlay = white,
    .scrim = {0, 0, 0, 160},
    .backdrop = rgb(0x263138),
    .shadow = black,
    .focus = rgb(0xE8B64C),
    .tones = {{{rgb(0x6FC3BE), rgb(0x1B3B3D), rgb(0x8FD6D1), rgb(0x04282A)},
               {rgb(0xE0A83C), rgb(0x3B2F15), rgb(0xF1CB7F), rgb(0x2A1C00)},
               {rgb(0x4FBF86), rgb(0x163828), rgb(0x82DDAE), rgb(0x04281A)},
               {rgb(0xE8964A), rgb(0x3F2B15), rgb(0xF6BB86), rgb(0x2C1500)},
               {rgb(0xF0827A), rgb(0x45201D), rgb(0xF8B0AA), rgb(0x3A0806)}}},
};

constexpr Palette high_contrast_palette{
    .paper = white,
    .surface = white,
    .ink = black,
    .quiet = rgb(0x16191B),
    .line = black,
    .track = rgb(0xC8C8C8),
    .disabled = rgb(0xE6E6E6),
    .control_line = black,
    .primary_deep = black,
    .side_bar = black,
    .on_side_bar = white,
    .keyboard = rgb(0xE6E6E6),
    .key_special = rgb(0xC8C8C8),
    .overlay = {0, 0, 0, 235},
    .on_overlay = white,
    .scrim = {0, 0, 0, 190},
    .backdrop = rgb(0xE6E6E6),
    .shadow = black,
    .focus = rgb(0xB45F06),
    .tones = {{{rgb(0x003A40), rgb(0xE0F4F3), rgb(0x003A40), white},
               {rgb(0x5C3D00), rgb(0xFFF3D6), rgb(0x4A3100), white},
               {rgb(0x004D28), rgb(0xDFF7E9), rgb(0x004322), white},
               {rgb(0x6B3200), rgb(0xFFECD9), rgb(0x5C2B00), white},
               {rgb(0x7D0A05), rgb(0xFFE6E4), rgb(0x7D0A05), white}}},
};

constexpr std::array<TypeSpec, type_count> types{{
    {.size = 72, .line_height = 97.2F, .bold = true, .letter_spacing = -0.5F},   // display
    {.size = 84, .line_height = 113.4F, .bold = true, .letter_spacing = -0.5F},  // display_large
    {.size = 52, .line_height = 72.8F, .bold = true},                            // title
    {.size = 44, .line_height = 61.6F, .bold = true},                            // title_staff
    {.size = 38, .line_height = 55.1F, .bold = true},                            // heading
    {.size = 38, .line_height = 55.1F},                                          // heading_light
    {.size = 40, .line_height = 60},                                             // field
    {.size = 36, .line_height = 54},                                             // list_name
    {.size = 34, .line_height = 51},                                             // choice
    {.size = 34, .line_height = 51, .bold = true},                               // button
    {.size = 32, .line_height = 48, .bold = true},                               // row_title
    {.size = 30, .line_height = 45, .bold = true},                               // card_title
    {.size = 30, .line_height = 45},                                             // lead
    {.size = 28, .line_height = 42},                                             // body
    {.size = 28, .line_height = 42, .bold = true},                               // body_bold
    {.size = 26, .line_height = 39},                                             // staff_body
    {.size = 24, .line_height = 36},                                             // caption
    {.size = 24, .line_height = 36, .bold = true},                               // caption_bold
    {.size = 24, .line_height = 36, .tabular = true},                            // clock
    {.size = 20, .line_height = 30},                                             // small
    {.size = 20, .line_height = 30, .bold = true},                               // small_bold
    {.size = 64, .line_height = 76.8F, .bold = true, .tabular = true},           // number
    {.size = 260, .line_height = 290, .bold = true, .tabular = true},            // room
}};

float linear(std::uint8_t channel) {
  const float value = static_cast<float>(channel) / 255.0F;
  return value <= 0.04045F ? value / 12.92F : std::pow((value + 0.055F) / 1.055F, 2.4F);
}

std::uint8_t mixed(std::uint8_t from, std::uint8_t to, float amount) {
  const float value = static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * amount;
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 255.0F)));
}

Color over(Color top, Color ground) {
  return with_alpha(mix(ground, with_alpha(top, 255), static_cast<float>(top.a) / 255.0F), 255);
}

bool readable_primary(const Palette& palette, float least) {
  const ToneColors& tone = palette[Tone::primary];
  return contrast(tone.ink, palette.paper) >= least && contrast(tone.ink, palette.surface) >= least &&
         contrast(tone.ink, tone.tint) >= least && contrast(tone.on_shape, tone.shape) >= least &&
         contrast(tone.on_shape, palette.primary_deep) >= least &&
         contrast(palette.on_side_bar, palette.side_bar) >= least;
}

// Walks the project's colour towards black on light grounds, towards white on dark ones, until its words can be read.
void take_primary(Palette& palette, Color wanted, Variant variant) {
  const bool dark = variant == Variant::dark;
  const float least = variant == Variant::high_contrast ? 7.0F : 4.5F;
  ToneColors& tone = palette.tones[static_cast<std::size_t>(Tone::primary)];
  for (int step = 0; step <= 20; ++step) {
    const Color color = mix(wanted, dark ? white : black, static_cast<float>(step) * 0.05F);
    tone.shape = tone.ink = color;
    tone.tint = mix(palette.surface, color, dark ? 0.18F : 0.11F);
    tone.on_shape = dark ? mix(color, black, 0.8F) : white;
    palette.primary_deep = mix(tone.shape, black, dark ? 0.2F : 0.25F);
    palette.side_bar = dark ? mix(tone.shape, black, 0.75F) : palette.primary_deep;
    palette.on_side_bar = mix(white, tone.shape, 0.12F);
    if (readable_primary(palette, least)) break;
  }
}

void add_tone_pairs(std::vector<InkOnGround>& pairs, const Palette& palette, const ToneColors& tone, float least) {
  pairs.push_back({"tone ink on its tint", tone.ink, tone.tint, least});
  pairs.push_back({"tone ink on paper", tone.ink, palette.paper, least});
  pairs.push_back({"tone ink on surface", tone.ink, palette.surface, least});
  pairs.push_back({"ink on a tint", palette.ink, tone.tint, least});
  pairs.push_back({"quiet on a tint", palette.quiet, tone.tint, least});
}

}  // namespace

Color mix(Color from, Color to, float amount) {
  return {mixed(from.r, to.r, amount), mixed(from.g, to.g, amount), mixed(from.b, to.b, amount),
          mixed(from.a, to.a, amount)};
}

std::optional<Color> parse_color(std::string_view hex) {
  if (hex.starts_with('#')) hex.remove_prefix(1);
  if (hex.size() != 6) return std::nullopt;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  if (error != std::errc() || end != hex.data() + hex.size()) return std::nullopt;
  return rgb(value);
}

float luminance(Color color) {
  return 0.2126F * linear(color.r) + 0.7152F * linear(color.g) + 0.0722F * linear(color.b);
}

float contrast(Color a, Color b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05F) / (low + 0.05F);
}

TypeSpec Theme::type(Type style) const {
  TypeSpec spec = types[static_cast<std::size_t>(style)];
  spec.size *= text_scale;
  spec.line_height *= text_scale;
  return spec;
}

Theme make_theme(const ThemeOptions& options) {
  Theme theme;
  theme.variant = options.variant;
  theme.text_scale = options.larger_text ? 1.15F : 1.0F;
  theme.color = options.variant == Variant::dark            ? dark_palette
                : options.variant == Variant::high_contrast ? high_contrast_palette
                                                            : light_palette;
  if (options.primary) take_primary(theme.color, *options.primary, options.variant);
  return theme;
}

float scale_for(int width_px, int height_px) {
  const auto width = static_cast<float>(width_px);
  const auto height = static_cast<float>(height_px);
  if (height > width) return std::min(width / 1080.0F, height / 1920.0F);
  return std::min(width / 1920.0F, height / 1080.0F);
}

std::vector<InkOnGround> ink_pairs(const Theme& theme) {
  const Palette& palette = theme.color;
  const float word = theme.variant == Variant::high_contrast ? 7.0F : 4.5F;
  const ToneColors& primary = palette[Tone::primary];
  std::vector<InkOnGround> pairs{
      {"ink on paper", palette.ink, palette.paper, 7.0F},
      {"quiet ink on paper", palette.quiet, palette.paper, 7.0F},
      {"ink on surface", palette.ink, palette.surface, 7.0F},
      {"quiet ink on surface", palette.quiet, palette.surface, 7.0F},
      {"quiet ink on what is disabled", palette.quiet, palette.disabled, word},
      {"ink on the keyboard", palette.ink, palette.keyboard, word},
      {"ink on a special key", palette.ink, palette.key_special, word},
      {"words on the primary button", primary.on_shape, primary.shape, word},
      {"words on the pressed primary button", primary.on_shape, palette.primary_deep, word},
      {"words on the side bar", palette.on_side_bar, palette.side_bar, word},
      {"words on the camera view, held before a white wall", palette.on_overlay, over(palette.overlay, white), word},
  };
  for (const ToneColors& tone : palette.tones) add_tone_pairs(pairs, palette, tone, word);
  for (const Tone tone : {Tone::success, Tone::warning, Tone::danger})  // accent carries icons only, never words
    pairs.push_back({"words on a tone", palette[tone].on_shape, palette[tone].shape, word});
  return pairs;
}

}  // namespace sala
