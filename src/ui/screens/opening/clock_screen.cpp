#include "ui/screens/opening/clock_screen.h"

#include "ui/screens/opening/staff_card.h"

namespace sala {

std::optional<Intent> draw(Ui& ui, ClockScreen& screen, const Shell& shell, const Texts& texts) {
  const auto tap = draw_staff_card(
      ui, shell,
      {.disc = Icon::clock,
       .tone = Tone::warning,
       .title = texts[TextId::clock_title],
       .sentence = texts[TextId::clock_do],
       .rows =
           {{.icon = Icon::clock, .title = screen.shown, .caption = texts[TextId::clock_shown], .line_above = false},
            {.icon = Icon::flag, .title = screen.newest, .caption = texts[TextId::clock_newest]}},
       .primary = {.id = "clock.again", .label = texts[TextId::clock_again], .icon = Icon::refresh},
       .others = {{.id = "clock.confirm", .label = texts[TextId::clock_confirm]}}});
  if (!tap) return std::nullopt;
  if (*tap == primary_button) return intent::RecheckSetUp{};
  return intent::AskClockConfirmation{true};
}

std::optional<Intent> draw_question(Ui& ui, const ClockScreen& screen, const Texts& texts) {
  const std::string body = texts.with(TextId::clock_ask_body, {{"shown", screen.shown}});
  const auto answer = dialog(ui, {.id = "clock.ask",
                                  .title = texts[TextId::clock_ask],
                                  .body = body,
                                  .confirm = texts[TextId::clock_confirm],
                                  .cancel = texts[TextId::screens_back],
                                  .icon = Icon::clock,
                                  .tone = Tone::warning});
  if (!answer) return std::nullopt;
  if (*answer == DialogAnswer::confirm) return intent::ConfirmClock{};
  return intent::AskClockConfirmation{false};
}

}  // namespace sala
