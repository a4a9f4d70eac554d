// What staff meet before the door opens or when they leave: nothing set up yet, which project, a wrong clock, the way out.
#include "ui/screens/parts.h"

namespace sala {
namespace {

/// The big disc, a title and a few lines above buttons, left of which nothing stands.
Rect draw_head(Ui& ui, Icon icon, Tone tone, std::string_view title, std::string_view body) {
  return draw_result(ui, {.icon = icon, .tone = tone, .large = title, .quiet = body});
}

}  // namespace

std::optional<Intent> draw(Ui& ui, SetUpScreen& screen, const Texts& texts) {
  const std::string body = texts.with(TextId::set_up_do, {{"folder", screen.data_folder}});
  const Rect room = draw_head(ui, Icon::calendar, Tone::primary, texts[TextId::set_up_title], body);
  const bool tapped = button(ui, {.id = "set_up.again",
                                  .label = texts[TextId::set_up_again],
                                  .rect = result_button(ui, room, 0, 1),
                                  .kind = ButtonKind::primary,
                                  .icon = Icon::refresh});
  return tapped ? std::optional<Intent>(intent::RecheckSetUp{}) : std::nullopt;
}

std::optional<Intent> draw(Ui& ui, ChooseProjectScreen& screen, const Texts& texts) {
  Rect room = content_of(ui);
  draw_text(ui.canvas, take_top(room, 73, 8), texts[TextId::choose_project_title],
            {.type = Type::title, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  draw_text(ui.canvas, take_top(room, 42, 28), texts[TextId::choose_project_do],
            {.type = Type::body, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
  constexpr float row = 128;
  const int count = static_cast<int>(screen.projects.size());
  const Rect card{room.x, room.y, room.width, std::min(room.height, row * static_cast<float>(count) + 48)};
  draw_card(ui.canvas, card);
  const ScrollList list(ui, "choose_project.list", screen.scroll, inset(card, 8, 24), row * static_cast<float>(count));
  const auto [first, last] = list.visible(count, row);
  std::optional<Intent> wanted;
  for (int i = first; i < last; ++i) {
    const ProjectChoice& choice = screen.projects[static_cast<std::size_t>(i)];
    const std::string id = "choose_project." + choice.id.text();
    const std::string note = (choice.today ? texts[TextId::choose_project_today] + " · " : "") + choice.dates;
    if (list_row(ui, list.row(i, row), {.id = id, .title = RichText(choice.title), .note = note, .group = "choose_project", .line_above = i > 0}))
      wanted = intent::ChooseProject{choice.id};
  }
  return wanted;
}

std::optional<Intent> draw(Ui& ui, ClockScreen& screen, const Texts& texts) {
  const bool was_enabled = ui.enabled;
  ui.enabled = was_enabled && !screen.confirming;
  const std::string body = texts.with(TextId::clock_do, {{"shown", screen.shown}, {"newest", screen.newest}});
  const Rect room = draw_head(ui, Icon::clock, Tone::warning, texts[TextId::clock_title], body);
  std::optional<Intent> wanted;
  if (button(ui, {.id = "clock.confirm", .label = texts[TextId::clock_confirm], .rect = result_button(ui, room, 0, 2)}))
    wanted = intent::AskClockConfirmation{true};
  if (button(ui, {.id = "clock.again",
                  .label = texts[TextId::clock_again],
                  .rect = result_button(ui, room, 1, 2),
                  .kind = ButtonKind::primary,
                  .icon = Icon::refresh}))
    wanted = intent::RecheckSetUp{};
  ui.enabled = was_enabled;
  if (!screen.confirming) return wanted;
  const auto answer = dialog(ui, {.id = "clock.ask",
                                  .title = texts[TextId::clock_ask],
                                  .body = screen.shown,
                                  .confirm = texts[TextId::clock_confirm],
                                  .cancel = texts[TextId::screens_back],
                                  .icon = Icon::clock,
                                  .tone = Tone::warning});
  if (answer == DialogAnswer::confirm) return intent::ConfirmClock{};
  if (answer == DialogAnswer::cancel) return intent::AskClockConfirmation{false};
  return std::nullopt;
}

std::optional<Intent> draw(Ui& ui, WayOutScreen& screen, const Texts& texts) {
  const bool was_enabled = ui.enabled;
  ui.enabled = was_enabled && !screen.confirming_exit;
  const std::string body = texts.with(TextId::way_out_do, {{"version", screen.version}});
  const Rect room = draw_head(ui, Icon::door, Tone::primary, texts[TextId::way_out_title], body);
  std::optional<Intent> wanted;
  if (button(ui, {.id = "way_out.exit", .label = texts[TextId::way_out_exit], .rect = result_button(ui, room, 0, 2), .icon = Icon::power}))
    wanted = intent::AskExit{true};
  if (button(ui, {.id = "way_out.home", .label = texts[TextId::screens_home], .rect = result_button(ui, room, 1, 2), .kind = ButtonKind::primary}))
    wanted = intent::GoWelcome{};
  ui.enabled = was_enabled;
  if (!screen.confirming_exit) return wanted;
  const auto answer = dialog(ui, {.id = "way_out.ask",
                                  .title = texts[TextId::way_out_ask],
                                  .body = texts[TextId::way_out_ask_body],
                                  .confirm = texts[TextId::way_out_exit],
                                  .cancel = texts[TextId::screens_back],
                                  .icon = Icon::power,
                                  .tone = Tone::warning,
                                  .confirm_is_danger = true});
  if (answer == DialogAnswer::confirm) return intent::ExitProgram{};
  if (answer == DialogAnswer::cancel) return intent::AskExit{false};
  return std::nullopt;
}

}  // namespace sala
