#include "ui/screens/way_out_screen.h"

#include "ui/screens/staff_card.h"

namespace sala {

std::optional<Intent> draw(Ui& ui, WayOutScreen& screen, const Shell& shell, const Texts& texts) {
  const std::string version = texts.with(TextId::way_out_version, {{"version", screen.version}});
  const auto tap = draw_staff_card(
      ui, shell,
      {.disc = Icon::door,
       .tone = Tone::primary,
       .title = texts[TextId::way_out_title],
       .sentence = texts[TextId::way_out_do],
       .rows = {{.icon = Icon::check,
                 .title = texts[TextId::way_out_stored],
                 .caption = texts[TextId::way_out_stored_do],
                 .line_above = false},
                {.icon = Icon::info, .title = version, .caption = screen.station_id}},
       .primary = {.id = "way_out.home", .label = texts[TextId::screens_home], .icon = Icon::back},
       .other = ButtonSpec{.id = "way_out.exit", .label = texts[TextId::way_out_exit], .icon = Icon::power}});
  if (!tap) return std::nullopt;
  if (*tap == StaffTap::primary) return intent::GoWelcome{};
  return intent::AskExit{true};
}

std::optional<Intent> draw_question(Ui& ui, const WayOutScreen&, const Texts& texts) {
  const auto answer = dialog(ui, {.id = "way_out.ask",
                                  .title = texts[TextId::way_out_ask],
                                  .body = texts[TextId::way_out_ask_body],
                                  .confirm = texts[TextId::way_out_exit],
                                  .cancel = texts[TextId::screens_back],
                                  .icon = Icon::power,
                                  .tone = Tone::danger,
                                  .confirm_is_danger = true});
  if (!answer) return std::nullopt;
  if (*answer == DialogAnswer::confirm) return intent::ExitProgram{};
  return intent::AskExit{false};
}

}  // namespace sala
