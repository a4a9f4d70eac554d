// The top bar, the hold on the logo and the line of the return.
#include "ui/screens/frame_parts.h"
#include "ui/widgets.h"
#include "words/set_up.h"

namespace sala {

namespace {

constexpr double hold_s = 3;
constexpr double unseen_s = 0.3;  // a passing touch shows nothing

/// A ring around the logo that closes while it is held, and beside it what it is for.
void draw_hold(Ui& ui, Point center, float share, const Texts& texts) {
  const ToneColors& primary = ui.color()[Tone::primary];
  const std::string& words = texts[words::screens_holding];
  const float width = measure_text(ui.canvas, words, Type::caption_bold).width + 2;
  const Rect pill{center.x - 56, center.y - 56, 112 + 16 + 34 + 12 + width + 36, 112};
  draw_card(ui.canvas, pill, ui.color().surface, pill.height / 2, Shadow::tile);
  draw_logo(ui.canvas, {center.x - 28, center.y - 28, 56, 56}, ui.theme().variant == Variant::dark);
  draw_arc(ui.canvas, center, 46, 7, primary.tint, 0, 1);
  draw_arc(ui.canvas, center, 46, 7, primary.shape, 0, share);
  Rect rest{pill.x + 112 + 16, pill.y, width + 46, pill.height};
  draw_icon(ui.canvas, Icon::lock, centered(take_left(rest, 34, 12), {34, 34}), primary.ink);
  draw_text(ui.canvas, rest, words,
            {.type = Type::caption_bold, .color = primary.ink, .vertical = Vertical::middle, .max_lines = 1});
}

bool way_out_held(Ui& ui, const Texts& texts) {
  const Rect logo{Spacing::margin - 16, 20, 96, 96};
  const Touch touch = touch_area(ui, {.id = "top_bar.logo", .label = texts[words::screens_hold_logo], .rect = logo});
  if (!touch.pressed) return false;
  const float share = ui.motion.passing("top_bar.logo", hold_s);
  if (share > static_cast<float>(unseen_s / hold_s)) draw_hold(ui, logo.center(), share, texts);
  return share >= 1;
}

}  // namespace

std::optional<Intent> draw_top(Ui& ui, const Shell& shell, const Texts& texts) {
  const bool changed = shell.accessibility != Accessibility{};
  const auto tap = top_bar(ui,
                           {.organisation = shell.organisation,
                            .station = shell.station_line,
                            .clock = shell.clock,
                            .accessibility_label = texts[words::screens_accessibility],
                            .language_label = texts[words::screens_language_other],
                            .accessibility_on = shell.accessibility_open || changed,
                            .controls_below = shell.accessibility.low_controls},
                           texts);
  if (way_out_held(ui, texts)) return intent::OpenStaffSide{};
  if (!tap) return std::nullopt;
  if (*tap == TopBarTap::language) return intent::ToggleLanguage{};
  return intent::ToggleAccessibilityPanel{};
}

void draw_return(Ui& ui, const Shell& shell, const Texts& texts) {
  const Countdown& countdown = *shell.countdown;
  const std::string words = texts.with(words::screens_return, {{"seconds", std::to_string(countdown.seconds_left)}});
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
