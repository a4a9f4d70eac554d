// The panel that makes it easier to use: larger text, stronger colours, controls within reach.
#include "ui/screens/frame_parts.h"
#include "ui/widgets.h"
#include "words/set_up.h"

namespace sala {

namespace {

constexpr float panel_padding = 48;
constexpr float row_height = 112;
constexpr float row_gap = 16;
constexpr float panel_widest = 1120;

struct PanelSwitch {
  const char* id;
  TextId label;
  std::optional<TextId> caption;
  bool Accessibility::*member;
};

constexpr std::array<PanelSwitch, 4> switches = {{
    {"accessibility.larger_text", words::screens_larger_text, {}, &Accessibility::larger_text},
    {"accessibility.high_contrast", words::screens_high_contrast, {}, &Accessibility::high_contrast},
    {"accessibility.low_controls", words::screens_low_controls, words::screens_low_controls_for,
     &Accessibility::low_controls},
    {"accessibility.dark", words::screens_dark, {}, &Accessibility::dark},
}};

/// Dark and high contrast are two grounds: one ends the other.
Accessibility switched(Accessibility now, bool Accessibility::*member) {
  now.*member = !(now.*member);
  if (member == &Accessibility::dark && now.dark) now.high_contrast = false;
  if (member == &Accessibility::high_contrast && now.high_contrast) now.dark = false;
  return now;
}

bool draw_switch_tile(Ui& ui, Rect rect, const PanelSwitch& shown, bool on, const Texts& texts) {
  stroke_rect(ui.canvas, rect, on ? ui.color()[Tone::primary].shape : ui.color().control_line, Spacing::line_width,
              Spacing::card_radius);
  return switch_row(ui, {.id = shown.id,
                         .label = texts[shown.label],
                         .caption = shown.caption ? std::string_view(texts[*shown.caption]) : std::string_view(),
                         .rect = rect,
                         .on = on});
}

}  // namespace

std::optional<Intent> draw_accessibility_panel(Ui& ui, const Shell& shell, const Texts& texts) {
  const int columns = ui.canvas.portrait() ? 1 : 2;
  const int rows = static_cast<int>(switches.size()) / columns;
  const float title = ui.theme().type(Type::heading).line_height;
  const float tiles = static_cast<float>(rows) * (row_height + row_gap) - row_gap;
  const float width = std::min(panel_widest, ui.screen().width - 2 * Spacing::margin);
  const float height = 2 * panel_padding + title + 24 + tiles + 32 + Spacing::button_height;
  const Rect panel{(ui.screen().width - width) / 2, ui.screen().height - Spacing::margin - height, width, height};
  fill_rect(ui.canvas, ui.screen(), ui.color().scrim);
  draw_card(ui.canvas, panel, ui.color().surface, Spacing::camera_radius, Shadow::camera);
  Rect inner = inset(panel, panel_padding);
  draw_text(ui.canvas, take_top(inner, title, 24), texts[words::screens_accessibility],
            {.type = Type::heading, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  const Rect grid = take_top(inner, tiles, 32);
  std::optional<Intent> wanted;
  for (int i = 0; i < static_cast<int>(switches.size()); ++i) {
    const PanelSwitch& shown = switches[static_cast<std::size_t>(i)];
    const Rect tile = column_of(row_of(grid, i / columns, rows, row_gap), i % columns, columns, row_gap);
    if (draw_switch_tile(ui, tile, shown, shell.accessibility.*shown.member, texts))
      wanted = intent::SetAccessibility{switched(shell.accessibility, shown.member)};
  }
  const Rect done = columns == 1 ? inner : Rect{inner.right() - 360, inner.y, 360, inner.height};
  if (button(ui, {.id = "accessibility.close",
                  .label = texts[words::screens_panel_done],
                  .rect = done,
                  .kind = ButtonKind::primary,
                  .icon = Icon::check}))
    wanted = intent::ToggleAccessibilityPanel{};
  return wanted;
}

}  // namespace sala
