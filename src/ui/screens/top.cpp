// The top bar, the hold on the logo and the line of the return.
#include "core/text_ids.h"
#include "ui/screens/frame_parts.h"
#include "ui/widgets.h"

namespace sala {

namespace {

constexpr double hold_s = 3;
constexpr double unseen_s = 0.3;  // a passing touch shows nothing

/// A ring around the logo that closes while it is held, and what it is for.
void draw_hold(Ui& ui, Rect logo, float share, const Texts& texts) {
  const ToneColors& primary = ui.color()[Tone::primary];
  fill_circle(ui.canvas, logo.center(), 52, ui.color().surface);
  draw_logo(ui.canvas, centered(logo, {56, 56}), ui.theme().variant == Variant::dark);
  draw_arc(ui.canvas, logo.center(), 48, 7, primary.tint, 0, 1);
  draw_arc(ui.canvas, logo.center(), 48, 7, primary.shape, 0, share);
  const std::string& words = texts[TextId::screens_holding];
  const float width = chip_width(ui, words, Icon::lock) + 24;
  const Rect ground{logo.right() + 12, logo.center().y - 40, width, 80};
  draw_card(ui.canvas, ground, ui.color().surface, 40, Shadow::tile);
  chip(ui, {ground.x + 12, ground.center().y}, words, Tone::primary, Icon::lock);
}

bool way_out_held(Ui& ui, const Texts& texts) {
  const Rect logo{Spacing::margin - 16, 20, 96, 96};
  const Touch touch = touch_area(ui, {.id = "top_bar.logo", .label = texts[TextId::screens_hold_logo], .rect = logo});
  if (!touch.pressed) return false;
  const float share = ui.motion.passing("top_bar.logo", hold_s);
  if (share > static_cast<float>(unseen_s / hold_s)) draw_hold(ui, logo, share, texts);
  return share >= 1;
}

}  // namespace

std::optional<Intent> draw_top(Ui& ui, const Shell& shell, const Texts& texts) {
  const bool changed = shell.accessibility != Accessibility{};
  const auto tap = top_bar(ui,
                           {.organisation = shell.organisation,
                            .station = shell.station_line,
                            .clock = shell.clock,
                            .accessibility_label = texts[TextId::screens_accessibility],
                            .language_label = texts[TextId::screens_language_other],
                            .accessibility_on = shell.accessibility_open || changed,
                            .controls_below = shell.accessibility.low_controls},
                           texts);
  if (way_out_held(ui, texts)) return intent::OpenWayOut{};
  if (!tap) return std::nullopt;
  if (*tap == TopBarTap::language) return intent::ToggleLanguage{};
  return intent::ToggleAccessibilityPanel{};
}

void draw_return(Ui& ui, const Shell& shell, const Texts& texts) {
  const Countdown& countdown = *shell.countdown;
  const std::string words = texts.with(TextId::screens_return, {{"seconds", std::to_string(countdown.seconds_left)}});
  const float width = 56 + 20 + measure_text(ui.canvas, words, Type::caption).width + 2;
  const bool portrait = ui.canvas.portrait();
  const bool centred = portrait && !shell.accessibility.low_controls;
  const float x = centred ? (ui.screen().width - width) / 2 : portrait ? 56 : 120;
  const float y = ui.screen().height - 100;
  countdown_ring(ui, {x, y, 56, 56}, countdown.share_left);
  draw_text(ui.canvas, {x + 76, y, width - 76, 56}, words,
            {.type = Type::caption, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1});
}

}  // namespace sala
