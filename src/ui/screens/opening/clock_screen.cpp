#include "ui/screens/opening/clock_screen.h"

#include "ui/screens/opening/staff_card.h"
#include "words/opening.h"
#include "words/set_up.h"

namespace sala {

std::optional<Intent> draw(Ui& ui, ClockScreen& screen, const Shell& shell, const Texts& texts) {
  const auto tap = draw_staff_card(
      ui, shell,
      {.disc = Icon::clock,
       .tone = Tone::warning,
       .title = texts[words::clock_title],
       .sentence = texts[words::clock_do],
       .rows = {{.icon = Icon::clock, .title = screen.shown, .caption = texts[words::clock_shown], .line_above = false},
                {.icon = Icon::flag, .title = screen.newest, .caption = texts[words::clock_newest]}},
       .primary = {.id = "clock.again", .label = texts[words::clock_again], .icon = Icon::refresh},
       .others = {{.id = "clock.confirm", .label = texts[words::clock_confirm]}}});
  if (!tap) return std::nullopt;
  if (*tap == primary_button) return intent::RecheckSetUp{};
  return intent::AskClockConfirmation{true};
}

bool asks(const ClockScreen& screen) {
  return screen.confirming;
}

std::optional<Intent> draw_question(Ui& ui, const ClockScreen& screen, const Texts& texts) {
  const std::string body = texts.with(words::clock_ask_body, {{"shown", screen.shown}});
  const auto answer = dialog(ui, {.id = "clock.ask",
                                  .title = texts[words::clock_ask],
                                  .body = body,
                                  .confirm = texts[words::clock_confirm],
                                  .cancel = texts[words::screens_back],
                                  .icon = Icon::clock,
                                  .tone = Tone::warning});
  if (!answer) return std::nullopt;
  if (*answer == DialogAnswer::confirm) return intent::ConfirmClock{};
  return intent::AskClockConfirmation{false};
}

}  // namespace sala
