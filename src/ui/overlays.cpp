// What stands over a screen: toast, dialog, progress of long work.
#include "ui/widgets.h"

namespace sala {

namespace {

constexpr float dialog_width = 1040;
constexpr float dialog_padding = 56;
constexpr int title_lines = 4;  // so that the buttons stay on the screen, however long a name is
constexpr int body_lines = 10;
constexpr int toast_lines = 4;

struct DialogParts {
  Rect card;
  Rect inner;    // what is left for more
  Rect buttons;  // one row at the bottom
};

struct DialogHead {
  std::string_view id;
  std::string_view title;
  std::string_view body;
  Icon icon = Icon::info;
  Tone tone = Tone::primary;
  float more_height = 0;  // between the words and the buttons
};

// Scrim, card, disc, title and words; fades in.
DialogParts draw_dialog(Ui& ui, const DialogHead& head) {
  Canvas& canvas = ui.canvas;
  ui.enabled = true;
  const float width = std::min(dialog_width, ui.screen().width - 2 * Spacing::margin);
  const float words_width = width - 2 * dialog_padding - 96 - 32;
  const Size title = measure_text(canvas, head.title, Type::heading, words_width, title_lines);
  const Size body = measure_text(canvas, head.body, Type::body, words_width, body_lines);
  const float words = std::max(96.0F, title.height + (head.body.empty() ? 0 : 12 + body.height));
  const float height = 2 * dialog_padding + words + head.more_height + 44 + Spacing::button_height;
  canvas.opacity = ui.motion.appearing(head.id);
  fill_rect(canvas, ui.screen(), ui.color().scrim);
  const Rect card = centered(ui.screen(), {width, height});
  draw_card(canvas, card, ui.color().surface, Spacing::camera_radius, Shadow::camera);
  canvas.opacity = 1;
  canvas.grounds.push_back({card, ui.color().surface});
  Rect rest = inset(card, dialog_padding);
  const Rect buttons = take_bottom(rest, Spacing::button_height, 44);
  Rect row = take_top(rest, words);
  const Rect disc = take_left(row, 96, 32);
  icon_disc(ui, {disc.x, disc.y, 96, 96}, head.icon, head.tone);
  if (head.body.empty()) row = centered(row, {row.width, title.height});
  draw_text(canvas, take_top(row, title.height, 12), head.title,
            {.type = Type::heading, .color = ui.color().ink, .max_lines = title_lines});
  draw_text(canvas, {row.x, row.y, row.width, body.height}, head.body,
            {.type = Type::body, .color = ui.color().quiet, .max_lines = body_lines});
  return {card, rest, buttons};
}

/// Under the top bar. On the staff's wide pages beside their title: what is below it is being worked with.
float toast_top(const Ui& ui) {
  return ui.target == Target::staff && !ui.canvas.portrait() ? 14 : 124;
}

}  // namespace

bool toast(Ui& ui, const Toast& toast) {
  const double age_s = ui.motion.now_s() - toast.since_s;
  if (age_s >= toast.stays_s) return false;
  Canvas& canvas = ui.canvas;
  const float shown = ui.motion.appearing(toast.id);
  const float left = static_cast<float>(toast.stays_s - age_s);
  const float most = ui.screen().width - 2 * Spacing::margin - 72 - 28 - 72;
  const Size words = measure_text(canvas, toast.words, Type::body, most, toast_lines);
  const float width = words.width + 1 + 56 + 20 + 72;
  const Rect rect{(ui.screen().width - width) / 2, toast_top(ui) - 24 * (1 - shown), width,
                  std::max(88.0F, words.height + 40)};
  canvas.opacity = shown;
  draw_card(canvas, rect, ui.color().surface, Spacing::card_radius, Shadow::camera);
  canvas.grounds.push_back({rect, ui.color().surface});
  icon_disc(ui, {rect.x + 24, rect.center().y - 28, 56, 56}, toast.icon, toast.tone);
  draw_text(canvas, {rect.x + 24 + 56 + 20, rect.y, words.width + 2, rect.height}, toast.words,
            {.type = Type::body, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = toast_lines});
  canvas.opacity = 1;
  ui.motion.wake_in(left);
  return true;
}

std::optional<DialogAnswer> dialog(Ui& ui, const DialogSpec& spec) {
  DialogParts parts = draw_dialog(ui, {spec.id, spec.title, spec.body, spec.icon, spec.tone});
  const std::string id(spec.id);
  const std::string confirm_id = id + ".confirm";
  const std::string cancel_id = id + ".cancel";
  std::optional<DialogAnswer> answer;
  ButtonSpec confirm{.id = confirm_id,
                     .label = spec.confirm,
                     .kind = spec.confirm_is_danger ? ButtonKind::danger : ButtonKind::primary};
  const float half = (parts.buttons.width - Spacing::gap) / 2;
  const bool alone = spec.cancel.empty();
  confirm.rect = take_right(
      parts.buttons, std::clamp(button_width(ui, confirm), 280.0F, alone ? parts.buttons.width : half), Spacing::gap);
  if (!alone) {
    ButtonSpec cancel{.id = cancel_id, .label = spec.cancel};
    cancel.rect = take_right(parts.buttons, std::clamp(button_width(ui, cancel), 240.0F, half));
    if (button(ui, cancel)) answer = DialogAnswer::cancel;
  }
  if (button(ui, confirm)) answer = DialogAnswer::confirm;
  return answer;
}

bool progress_dialog(Ui& ui, const ProgressSpec& spec) {
  DialogParts parts = draw_dialog(ui, {spec.id, spec.title, spec.count, Icon::refresh, Tone::primary, 60});
  progress_bar(ui, {parts.inner.x, parts.inner.y + 36, parts.inner.width, 24}, spec.share);
  const std::string cancel_id = std::string(spec.id) + ".cancel";
  ButtonSpec cancel{.id = cancel_id, .label = spec.cancel};
  cancel.rect = take_right(parts.buttons, std::clamp(button_width(ui, cancel), 280.0F, parts.buttons.width));
  return button(ui, cancel);
}

}  // namespace sala
