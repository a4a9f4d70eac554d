#include "ui/screens/opening/way_out_screen.h"

#include "ui/screens/opening/staff_card.h"
#include "words/opening.h"
#include "words/set_up.h"

namespace sala {

namespace {

struct WayLook {
  std::string_view id;
  TextId label, question;
  Icon icon;
};

WayLook look_of(Leaving way) {
  switch (way) {
    case Leaving::close_program:
      break;
    case Leaving::restart_machine:
      return {"way_out.restart", words::way_out_restart, words::way_out_restart_ask, Icon::restart};
    case Leaving::shut_down:
      return {"way_out.shut_down", words::way_out_shut_down, words::way_out_shut_down_ask, Icon::power};
    case Leaving::login_prompt:
      return {"way_out.login", words::way_out_login, words::way_out_login_ask, Icon::lock};
  }
  return {"way_out.exit", words::way_out_exit, words::way_out_ask, Icon::power};
}

}  // namespace

std::optional<Intent> draw(Ui& ui, WayOutScreen& screen, const Shell& shell, const Texts& texts) {
  const std::string version = texts.with(words::way_out_version, {{"version", screen.version}});
  const std::string station = texts.with(words::way_out_station, {{"id", screen.station_id}});
  std::vector<ButtonSpec> ways;
  for (const Leaving way : screen.ways) {
    const WayLook look = look_of(way);
    ways.push_back({.id = look.id, .label = texts[look.label], .icon = look.icon});
  }
  const auto tap =
      draw_staff_card(ui, shell,
                      {.disc = Icon::door,
                       .tone = Tone::primary,
                       .title = texts[words::way_out_title],
                       .sentence = texts[words::way_out_do],
                       .rows = {{.icon = Icon::check,
                                 .title = texts[words::way_out_stored],
                                 .caption = texts[words::way_out_stored_do],
                                 .line_above = false},
                                {.icon = Icon::info, .title = version, .caption = station}},
                       .primary = {.id = "way_out.home", .label = texts[words::screens_home], .icon = Icon::back},
                       .others = std::move(ways)});
  if (!tap) return std::nullopt;
  if (*tap == primary_button) return intent::GoWelcome{};
  return intent::AskLeave{screen.ways[*tap]};
}

bool asks(const WayOutScreen& screen) {
  return screen.asked.has_value();
}

std::optional<Intent> draw_question(Ui& ui, const WayOutScreen& screen, const Texts& texts) {
  const WayLook look = look_of(*screen.asked);
  const auto answer = dialog(ui, {.id = "way_out.ask",
                                  .title = texts[look.question],
                                  .body = texts[words::way_out_ask_body],
                                  .confirm = texts[look.label],
                                  .cancel = texts[words::screens_back],
                                  .icon = look.icon,
                                  .tone = Tone::danger,
                                  .confirm_is_danger = true});
  if (!answer) return std::nullopt;
  if (*answer == DialogAnswer::confirm) return intent::Leave{*screen.asked};
  return intent::AskLeave{};
}

}  // namespace sala
