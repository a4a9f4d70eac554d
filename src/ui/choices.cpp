#include "ui/widgets.h"

namespace sala {

namespace {

/// What a tile stands on: beside others with marks on paper it has a shadow, in a list on a card a border.
void draw_tile_ground(Ui& ui, const ChoiceSpec& spec, float chosen, float tinted) {
  const ToneColors& primary = ui.color()[Tone::primary];
  const Color ground = mix(ui.color().surface, primary.tint, tinted);
  if (!spec.mark.empty()) {
    draw_card(ui.canvas, spec.rect, ground);
  } else {
    fill_rect(ui.canvas, spec.rect, ground, Spacing::card_radius);
    stroke_rect(ui.canvas, spec.rect, ui.color().control_line, Spacing::line_width, Spacing::card_radius);
  }
  if (chosen > 0)
    stroke_rect(ui.canvas, spec.rect, mix(ui.color().surface, primary.shape, chosen), 4, Spacing::card_radius);
}

void draw_tile_disc(Ui& ui, Rect disc, const ChoiceSpec& spec) {
  Canvas& canvas = ui.canvas;
  const ToneColors& primary = ui.color()[Tone::primary];
  if (spec.chosen) {
    fill_circle(canvas, disc.center(), disc.width / 2, primary.shape);
    const float size = disc.width * 0.57F;
    return draw_icon(canvas, Icon::check_bold, centered(disc, {size, size}), primary.on_shape);
  }
  if (spec.mark.empty()) return stroke_rect(canvas, disc, ui.color().control_line, 3, disc.width / 2);
  fill_circle(canvas, disc.center(), disc.width / 2, ui.color().paper);
  draw_text(canvas, disc, spec.mark,
            {.type = Type::heading,
             .color = primary.ink,
             .align = Align::center,
             .vertical = Vertical::middle,
             .max_lines = 1});
}

}  // namespace

bool choice_tile(Ui& ui, const ChoiceSpec& spec) {
  const Touch touch = touch_area(
      ui, {.id = spec.id, .label = spec.label, .rect = spec.rect, .enabled = spec.enabled, .on = spec.chosen});
  const float chosen = ui.motion.toward(spec.id, spec.chosen ? 1.0F : 0.0F, Motion::usual_s, "chosen");
  const float tinted = std::max({chosen, press_share(ui, spec.id, touch), touch.hovered ? 0.35F : 0.0F});
  draw_tile_ground(ui, spec, chosen, tinted);
  const bool large = !spec.mark.empty();
  const Type type = ui.target == Target::staff ? Type::body : Type::choice;
  const float line = ui.theme().type(type).line_height;
  Rect rest = inset(spec.rect, large ? 44 : 28, std::min(24.0F, (spec.rect.height - line) / 2));
  const float across = std::min(large ? 84.0F : 44.0F, rest.height);
  draw_tile_disc(ui, centered(take_left(rest, across, large ? 32 : 20), {across, across}), spec);
  draw_text(ui.canvas, rest, spec.label,
            {.type = type,
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
  const bool in_form = ui.target == Target::staff;  // among rows that begin at the card's edge
  Rect rest = inset(spec.rect, in_form ? 0 : 24, 0);
  if (spec.icon) icon_disc(ui, centered(take_left(rest, 72, 28), {72, 72}), *spec.icon);
  const Rect track = centered(take_right(rest, 96, 28), {96, 56});
  const Type type = in_form ? Type::staff_body : Type::row_title;
  const float title = measure_text(canvas, spec.label, type, rest.width, 2).height;
  const float caption = spec.caption.empty() ? 0 : ui.theme().type(Type::caption).line_height;
  Rect words = centered(rest, {rest.width, title + caption});
  draw_text(canvas, take_top(words, title), spec.label,
            {.type = type, .color = ui.color().ink, .max_lines = 2, .shrink = true});
  if (caption > 0)
    draw_text(canvas, words, spec.caption,
              {.type = Type::caption, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  draw_switch(ui, track, spec.id, spec.on);
  focus_ring(ui, touch, spec.rect, Spacing::card_radius);
  return touch.tapped;
}

}  // namespace sala
