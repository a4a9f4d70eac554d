#include "ui/widgets.h"

namespace sala {

bool choice_tile(Ui& ui, const ChoiceSpec& spec) {
  Canvas& canvas = ui.canvas;
  const ToneColors& primary = ui.color()[Tone::primary];
  const Touch touch = touch_area(
      ui, {.id = spec.id, .label = spec.label, .rect = spec.rect, .enabled = spec.enabled, .on = spec.chosen});
  const float chosen = ui.motion.toward(spec.id, spec.chosen ? 1.0F : 0.0F, Motion::usual_s, "chosen");
  const float tinted = std::max({chosen, press_share(ui, spec.id, touch), touch.hovered ? 0.35F : 0.0F});
  draw_card(canvas, spec.rect, mix(ui.color().surface, primary.tint, tinted));
  if (chosen > 0)
    stroke_rect(canvas, spec.rect, mix(ui.color().surface, primary.shape, chosen), 4, Spacing::card_radius);
  const float line = ui.theme().type(Type::choice).line_height;
  Rect rest = inset(spec.rect, 44, std::min(24.0F, (spec.rect.height - line) / 2));
  const float across = std::min(84.0F, rest.height);
  const Rect disc = centered(take_left(rest, across, 32), {across, across});
  fill_circle(canvas, disc.center(), across / 2, spec.chosen ? primary.shape : ui.color().paper);
  if (spec.chosen)
    draw_icon(canvas, Icon::check_bold, centered(disc, {across * 0.57F, across * 0.57F}), primary.on_shape);
  else
    draw_text(canvas, disc, spec.mark,
              {.type = Type::heading,
               .color = primary.ink,
               .align = Align::center,
               .vertical = Vertical::middle,
               .max_lines = 1});
  draw_text(canvas, rest, spec.label,
            {.type = Type::choice,
             .color = spec.enabled ? ui.color().ink : ui.color().quiet,
             .vertical = Vertical::middle,
             .shrink = true});
  focus_ring(ui, touch, spec.rect, Spacing::card_radius);
  return touch.tapped;
}

namespace {

// Track 96 x 56 with a knob that slides; the tick in it says "on" without colour.
void draw_switch(Ui& ui, Rect track, std::string_view id, bool on) {
  const float share = ui.motion.toward(id, on ? 1.0F : 0.0F, Motion::usual_s, "switch");
  const ToneColors& primary = ui.color()[Tone::primary];
  fill_rect(ui.canvas, track, mix(ui.color().track, primary.shape, share), track.height / 2);
  if (!on) stroke_rect(ui.canvas, track, ui.color().quiet, Spacing::line_width, track.height / 2);
  const float radius = track.height / 2 - 6;
  const Point knob{track.x + 6 + radius + share * (track.width - 2 * (6 + radius)), track.center().y};
  fill_circle(ui.canvas, knob, radius, mix(ui.color().quiet, primary.on_shape, share));
  if (on) draw_icon(ui.canvas, Icon::check_bold, {knob.x - 16, knob.y - 16, 32, 32}, primary.shape);
}

}  // namespace

bool switch_row(Ui& ui, const SwitchSpec& spec) {
  Canvas& canvas = ui.canvas;
  const Touch touch =
      touch_area(ui, {.id = spec.id, .label = spec.label, .rect = spec.rect, .on = spec.on, .group = spec.group});
  const float pressed = std::max(press_share(ui, spec.id, touch), touch.hovered ? 0.35F : 0.0F);
  if (pressed > 0)
    fill_rect(canvas, spec.rect, mix(ui.color().surface, ui.color()[Tone::primary].tint, pressed),
              Spacing::card_radius);
  Rect rest = inset(spec.rect, 24, 0);
  if (spec.icon) icon_disc(ui, centered(take_left(rest, 72, 28), {72, 72}), *spec.icon);
  const Rect track = centered(take_right(rest, 96, 28), {96, 56});
  const float title = ui.theme().type(Type::row_title).line_height;
  const float caption = spec.caption.empty() ? 0 : ui.theme().type(Type::caption).line_height;
  Rect words = centered(rest, {rest.width, title + caption});
  draw_text(canvas, take_top(words, title), spec.label,
            {.type = Type::row_title, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  if (caption > 0)
    draw_text(canvas, words, spec.caption,
              {.type = Type::caption, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  draw_switch(ui, track, spec.id, spec.on);
  focus_ring(ui, touch, spec.rect, Spacing::card_radius);
  return touch.tapped;
}

}  // namespace sala
