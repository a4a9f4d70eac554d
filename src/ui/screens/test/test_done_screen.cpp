#include "ui/screens/test/test_done_screen.h"

#include "ui/screens/areas.h"
#include "words/taking.h"

namespace sala {

namespace {

constexpr float done_disc = 220;

}  // namespace

std::optional<Intent> draw(Ui& ui, TestDoneScreen& screen, const Shell& shell, const Texts& texts) {
  const Tone tone = screen.is_handed_in ? Tone::success : Tone::accent;
  draw_gradient(ui.canvas, ui.color()[tone].tint);
  Column column(ui, centred_width(ui), Align::center);
  column.piece({done_disc, done_disc}, 140, [&](Rect place) {
    const Rect disc{place.x, place.y, place.height, place.height};
    if (screen.is_handed_in)
      success_tick(ui, "test_done.tick", disc);
    else
      result_disc(ui, disc, Icon::clock, tone);
  });
  column.gap(36);
  column.words(screen.phase, Type::heading, ui.color()[tone].ink);
  column.gap(name_gap);
  column.words({RichText(texts[screen.is_handed_in ? words::taking_handed_in : words::taking_time_over]),
                {{Type::display, 2}, {Type::title}},
                ui.color().ink});
  column.gap(name_gap);
  column.words(screen.name, Type::heading_light, ui.color().quiet);
  column.gap(28);
  const std::string answered = texts.with(words::taking_answered_of, {{"answered", std::to_string(screen.answered)},
                                                                      {"count", std::to_string(screen.questions)}});
  column.words(with_bold_figures(answered), Type::lead, ui.color().ink);
  column.gap(8);
  column.words(texts[words::taking_score_later], Type::lead, ui.color().quiet);
  std::optional<Intent> wanted;
  column.gap(48);
  column.piece({column.width(), Spacing::button_height}, [&](Rect band) {
    if (button(ui, {.id = "test_done.home",
                    .label = texts[words::taking_home],
                    .rect = button_place(band, 0, 1),
                    .kind = ButtonKind::primary,
                    .icon = Icon::check}))
      wanted = intent::GoWelcome{};
  });
  draw_centred(ui, shell, column);
  return wanted;
}

}  // namespace sala
