#include "ui/screens/survey/survey_done_screen.h"

#include "ui/screens/areas.h"
#include "words/survey.h"

namespace sala {

namespace {

constexpr float thanks_disc = 220;

}  // namespace

std::optional<Intent> draw(Ui& ui, SurveyDoneScreen&, const Shell& shell, const Texts& texts) {
  draw_gradient(ui.canvas, ui.color()[Tone::success].tint);
  Column column(ui, centred_width(ui), Align::center);
  column.piece({thanks_disc, thanks_disc}, 140, [&](Rect place) {
    success_tick(ui, "survey_done.tick", {place.x, place.y, place.height, place.height});
  });
  column.gap(48);
  column.words({RichText(texts[words::survey_sent]), {{Type::display, 2}, {Type::title}}, ui.color().ink});
  column.gap(20);
  column.words(texts[words::survey_sent_how], Type::lead, ui.color().quiet);
  column.gap(64);
  std::optional<Intent> wanted;
  column.piece({column.width(), Spacing::button_height}, [&](Rect band) {
    if (button(ui, {.id = "survey_done.home",
                    .label = texts[words::survey_home],
                    .rect = button_place(band, 0, 1),
                    .kind = ButtonKind::primary,
                    .icon = Icon::check}))
      wanted = intent::GoWelcome{};
  });
  draw_centred(ui, shell, column);
  return wanted;
}

}  // namespace sala
