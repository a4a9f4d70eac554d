#include "ui/screens/door/welcome_screen.h"

#include "ui/screens/areas.h"
#include "words/door.h"

namespace sala {

namespace {

constexpr float camera_share = 960.0F / 1824;
constexpr float beside_camera = 72;
constexpr float welcome_tall_button = 136;
constexpr float portrait_head_share = 0.4F;  // of the room, at most

/// What to do, in this language and in the other.
struct Sentence {
  TextId here, other;
};
Sentence sentence_of(const WelcomeScreen& screen) {
  if (screen.camera == CameraView::live || screen.camera == CameraView::starting)
    return {words::welcome_show_code, words::welcome_show_code_other};
  if (screen.scanner_hint) return {words::welcome_use_scanner, words::welcome_use_scanner_other};
  return {words::welcome_ask_staff, words::welcome_ask_staff_other};
}

RichText count_words(Ui& ui, const WelcomeScreen& screen, const Texts& texts) {
  return with_bold_values(texts[words::welcome_count],
                          {{"in", std::to_string(screen.checked_in)}, {"all", std::to_string(screen.expected)}},
                          ui.color().ink);
}

/// The day and, while attendance is taken for one, the session.
void add_tags(Column& column, const WelcomeScreen& screen, const Texts& texts) {
  column.tag(screen.when, Tone::accent, Icon::calendar);
  if (screen.session.empty()) return;
  column.gap(12);
  column.tag(texts.with(words::welcome_session, {{"session", screen.session}}), Tone::primary, Icon::people);
}

/// Without a code and without another way in there are still the staff. To read, not to tap: no card.
void draw_help(Ui& ui, Rect band, const Texts& texts) {
  step_row(ui, band,
           {.icon = Icon::people,
            .title = texts[words::welcome_no_code],
            .caption = texts[words::welcome_no_code_do],
            .line_above = false});
}

std::optional<Intent> draw_ways_in(Ui& ui, Rect band, const WelcomeScreen& screen, const Texts& texts) {
  std::vector<ButtonSpec> ways;
  std::vector<Intent> wanted;
  const auto add_way = [&](std::string_view id, TextId label, Icon icon, Intent intent) {
    ways.push_back({.id = id, .label = texts[label], .icon = icon, .icon_size = 44});
    wanted.push_back(std::move(intent));
  };
  if (screen.can_find_name) add_way("welcome.find_name", words::welcome_find_name, Icon::search, intent::FindName{});
  if (screen.can_walk_in) add_way("welcome.walk_in", words::welcome_walk_in, Icon::plus_circle, intent::WalkIn{});
  if (ways.empty()) draw_help(ui, band, texts);
  const auto count = static_cast<int>(ways.size());
  for (int i = 0; i < count; ++i) ways[static_cast<std::size_t>(i)].rect = column_of(band, i, count, Spacing::gap);
  const auto tapped = button_row(ui, ways);
  return tapped ? std::optional(wanted[*tapped]) : std::nullopt;
}

float ways_in_height(const WelcomeScreen& screen) {
  return screen.can_find_name || screen.can_walk_in ? Spacing::button_height : welcome_tall_button;
}

std::optional<Intent> draw_landscape(Ui& ui, const WelcomeScreen& screen, const Shell& shell, const Texts& texts) {
  const float below = shell.accessibility.low_controls ? controls_below_height : 70;
  Rect room{Spacing::margin, top_bar_bottom, ui.screen().width - 2 * Spacing::margin,
            ui.screen().height - top_bar_bottom - below};
  draw_camera_view(ui, take_left(room, room.width * camera_share, beside_camera), {screen.camera, screen.scanner_hint},
                   texts);
  const Sentence sentence = sentence_of(screen);
  Column column(ui, room.width);
  add_tags(column, screen, texts);
  column.gap(28);
  column.words({screen.title, {{Type::display, 3}, {Type::title, 4}, {Type::heading}}, ui.color().ink});
  column.gap(20);
  column.words(texts[sentence.here], Type::heading_light, ui.color().quiet);
  column.words(texts[sentence.other], Type::body, ui.color().quiet);
  column.gap(64);
  std::optional<Intent> wanted;
  column.piece({room.width, ways_in_height(screen)},
               [&](Rect band) { wanted = draw_ways_in(ui, band, screen, texts); });
  column.gap(36);
  column.words(count_words(ui, screen, texts), Type::caption, ui.color().quiet);
  if (shell.accessibility.low_controls)
    column.draw_at_bottom(room);
  else
    column.draw(room);
  return wanted;
}

/// The count stands at the right of the day where there is room for it, else below.
void draw_portrait_head(Ui& ui, Rect& room, const WelcomeScreen& screen, const Texts& texts) {
  const RichText count = count_words(ui, screen, texts);
  const float count_width = measure_text(ui.canvas, count, Type::caption).width + 2;
  const bool beside = chip_width(ui, screen.when, Icon::calendar) + 24 + count_width <= room.width;
  if (beside)
    draw_text(ui.canvas,
              {room.right() - count_width, room.y, count_width, Spacing::chip_height * ui.theme().text_scale}, count,
              {.type = Type::caption, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1});
  Column head(ui, room.width);
  add_tags(head, screen, texts);
  if (!beside) {
    head.gap(12);
    head.words(count, Type::caption, ui.color().quiet);
  }
  head.gap(20);
  head.words({screen.title, {{Type::display, 3}, {Type::title, 4}, {Type::heading}}, ui.color().ink});
  head.draw(take_top(room, std::min(head.height(), room.height * portrait_head_share), 36));
}

std::optional<Intent> draw_portrait(Ui& ui, const WelcomeScreen& screen, const Shell& shell, const Texts& texts) {
  Rect room = content_area(ui, shell);
  draw_portrait_head(ui, room, screen, texts);
  const Rect band = take_bottom(room, welcome_tall_button, 48);
  const Sentence sentence = sentence_of(screen);
  Column column(ui, room.width, Align::center);
  const float camera = std::min(980.0F, room.height - 36 - 2 * ui.theme().type(Type::heading).line_height);
  column.piece({room.width, camera}, [&](Rect place) {
    draw_camera_view(ui, place, {screen.camera, screen.scanner_hint}, texts);
  });
  column.gap(36);
  column.words(texts[sentence.here], Type::heading, ui.color().ink);
  column.words(texts[sentence.other], Type::body, ui.color().quiet);
  column.draw(room, room.y);
  return draw_ways_in(ui, band, screen, texts);
}

}  // namespace

std::optional<Intent> draw(Ui& ui, WelcomeScreen& screen, const Shell& shell, const Texts& texts) {
  draw_backdrop(ui.canvas, ui.motion.now_s());
  if (backdrop_lives(ui.canvas)) ui.motion.wake_in(0.1);
  return ui.canvas.portrait() ? draw_portrait(ui, screen, shell, texts) : draw_landscape(ui, screen, shell, texts);
}

}  // namespace sala
