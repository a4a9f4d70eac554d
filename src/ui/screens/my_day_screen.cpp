// My day: the visitor's own steps with their state, and what the certificate still needs.
#include "ui/screens/parts.h"

namespace sala {
namespace {

void draw_steps(Ui& ui, Rect card, MyDayScreen& screen) {
  draw_card(ui.canvas, card);
  const Rect view = inset(card, 44, 24);
  const int count = static_cast<int>(screen.steps.size());
  const ScrollList list(ui, "my_day.steps", screen.scroll, view, step_row_height * static_cast<float>(count));
  const auto [first, last] = list.visible(count, step_row_height);
  for (int i = first; i < last; ++i) {
    const DayStep& step = screen.steps[static_cast<std::size_t>(i)];
    step_row(ui, list.row(i, step_row_height), {step.icon, step.title, step.caption, step.chip, step.tone, i > 0});
  }
}

float need_height(Ui& ui, const CertificateProgress::Need& need, float width) {
  return measure_text(ui.canvas, need.words, Type::body, width, 2).height + (need.share ? 26 : 0);
}

void draw_certificate(Ui& ui, Rect inner, const CertificateProgress& progress, const Texts& texts) {
  Canvas& canvas = ui.canvas;
  Rect head = take_top(inner, 72, 20);
  draw_icon(canvas, Icon::certificate, take_left(head, 72, 24), ui.color()[Tone::accent].shape);
  draw_text(canvas, head, texts[TextId::my_day_certificate],
            {.type = Type::heading, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
  const float sentence = measure_text(canvas, progress.sentence, Type::lead, inner.width, 2).height;
  draw_text(canvas, take_top(inner, sentence, 20), progress.sentence, {.type = Type::lead, .color = ui.color().ink, .max_lines = 2});
  for (const auto& need : progress.needs) {
    Rect row = take_top(inner, need_height(ui, need, inner.width), 22);
    const Rect words = take_top(row, measure_text(canvas, need.words, Type::body, row.width, 2).height, 10);
    draw_text(canvas, words, need.words, {.type = Type::body, .color = ui.color().ink, .max_lines = 2});
    if (need.share) progress_bar(ui, {row.x, row.y, row.width, 16}, *need.share, need.met ? Tone::success : Tone::primary);
  }
}

void draw_no_certificate(Ui& ui, Rect inner, const Texts& texts) {
  draw_text(ui.canvas, inner, texts[TextId::my_day_enjoy], {.type = Type::lead, .color = ui.color().quiet, .max_lines = 4});
}

}  // namespace

std::optional<Intent> draw(Ui& ui, MyDayScreen& screen, const Texts& texts) {
  Canvas& canvas = ui.canvas;
  const bool portrait = canvas.portrait();
  Rect room = content_of(ui);
  const float name = measure_text(canvas, screen.name, Type::title, room.width, 2).height;
  draw_text(canvas, take_top(room, name), screen.name, {.type = Type::title, .color = ui.color().ink, .max_lines = 2, .shrink = true});
  draw_text(canvas, take_top(room, 42, 28), screen.project_line, {.type = Type::body, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  Rect side = portrait ? take_bottom(room, 640, 36) : take_right(room, (room.width - 36) * 0.435F, 36);
  draw_steps(ui, room, screen);
  draw_card(canvas, side);
  Rect inner = inset(side, 40, 40);
  const Rect home = take_bottom(inner, Spacing::button_height, 24);
  if (screen.certificate)
    draw_certificate(ui, inner, *screen.certificate, texts);
  else
    draw_no_certificate(ui, inner, texts);
  const bool tapped = button(ui, {.id = "my_day.home", .label = texts[TextId::my_day_home], .rect = home, .kind = ButtonKind::primary});
  return tapped ? std::optional<Intent>(intent::GoWelcome{}) : std::nullopt;
}

}  // namespace sala
