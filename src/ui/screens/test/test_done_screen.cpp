#include "ui/screens/test/test_done_screen.h"

#include "ui/screens/areas.h"
#include "words/taking.h"

namespace sala {

namespace {

constexpr float done_disc = 220;

/// Back to the start; a survey that is open is the way on.
std::optional<Intent> draw_done_buttons(Ui& ui, Rect band, const TestDoneScreen& screen, const Texts& texts) {
  const int count = screen.survey ? 2 : 1;
  const ButtonSpec home{.id = "test_done.home",
                        .label = texts[words::taking_home],
                        .rect = button_place(band, 0, count),
                        .kind = screen.survey ? ButtonKind::plain : ButtonKind::primary,
                        .icon = Icon::check};
  if (!screen.survey) return button(ui, home) ? std::optional<Intent>(intent::GoWelcome{}) : std::nullopt;
  std::array row = {home, ButtonSpec{.id = "test_done.survey",
                                     .label = screen.survey->label,
                                     .rect = button_place(band, 1, count),
                                     .kind = ButtonKind::primary,
                                     .icon = Icon::star}};
  const auto tapped = button_row(ui, row);
  if (!tapped) return std::nullopt;
  if (*tapped == 0) return intent::GoWelcome{};
  return intent::OpenSurvey{screen.survey->participant, screen.survey->survey};
}

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
  if (screen.score_follows) {
    column.gap(8);
    column.words(texts[words::taking_score_later], Type::lead, ui.color().quiet);
  }
  std::optional<Intent> wanted;
  column.gap(48);
  column.piece({column.width(), Spacing::button_height},
               [&](Rect band) { wanted = draw_done_buttons(ui, band, screen, texts); });
  draw_centred(ui, shell, column);
  return wanted;
}

}  // namespace sala
