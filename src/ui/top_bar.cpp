#include "ui/widgets.h"
#include "words/shell.h"

namespace sala {

namespace {

constexpr float top_bar_pill_gap = 20;
constexpr float inner_gap = 12;
constexpr float border_and_padding = 30;

// The two names of the languages, the one in use bold.
void draw_languages(Ui& ui, Rect pill, const Texts& texts) {
  float x = pill.x + border_and_padding;
  for (const Language language : {Language::th, Language::en}) {
    const std::string& name = texts[language == Language::th ? words::language_name_th : words::language_name_en];
    const bool used = texts.language() == language;
    const Type type = used ? Type::caption_bold : Type::caption;
    const Size size = measure_text(ui.canvas, name, type);
    draw_text(ui.canvas, {x, pill.y, size.width + 2, pill.height}, name,
              {.type = type,
               .color = used ? ui.color()[Tone::primary].ink : ui.color().ink,
               .vertical = Vertical::middle,
               .max_lines = 1});
    x += size.width + inner_gap;
  }
}

float languages_width(Ui& ui, const Texts& texts) {
  const bool thai = texts.language() == Language::th;
  const float first =
      measure_text(ui.canvas, texts[words::language_name_th], thai ? Type::caption_bold : Type::caption).width;
  const float second =
      measure_text(ui.canvas, texts[words::language_name_en], thai ? Type::caption : Type::caption_bold).width;
  return first + second + inner_gap + 2 * border_and_padding;
}

void draw_clock(Ui& ui, Rect rect, std::string_view clock) {
  Canvas& canvas = ui.canvas;
  fill_rect(canvas, rect, ui.color().surface, rect.height / 2);
  stroke_rect(canvas, rect, ui.color().control_line, Spacing::line_width, rect.height / 2);
  draw_icon(canvas, Icon::clock, {rect.x + border_and_padding, rect.center().y - 15, 30, 30}, ui.color().ink);
  const float x = rect.x + border_and_padding + 30 + inner_gap;
  draw_text(canvas, {x, rect.y, rect.right() - x, rect.height}, clock,
            {.type = Type::clock, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 1});
}

// The second line is smaller but stands on the same rhythm as the first: 5 dp lower in its line.
void draw_place(Ui& ui, Rect rest, const TopBar& bar) {
  Canvas& canvas = ui.canvas;
  draw_logo(canvas, {rest.x, rest.center().y - 32, 64, 64}, ui.theme().variant == Variant::dark);
  take_left(rest, 64, 20);
  const float line = ui.theme().type(Type::caption_bold).line_height;
  const Rect above{rest.x, rest.center().y - line, rest.width, line};
  draw_text(canvas, above, bar.organisation,
            {.type = Type::caption_bold, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  draw_text(canvas, moved(above, 0, line + 5 * ui.theme().text_scale), bar.station,
            {.type = Type::small, .color = ui.color().quiet, .max_lines = 1, .shrink = true});
}

}  // namespace

std::optional<TopBarTap> top_bar(Ui& ui, const TopBar& bar, const Texts& texts) {
  Rect rest{Spacing::margin, 32, ui.screen().width - 2 * Spacing::margin, 72};
  Rect below{rest.x, ui.screen().height - 104, rest.width, rest.height};
  const auto next_pill = [](Rect& row, float width) {
    const Rect band = take_right(row, width, top_bar_pill_gap);
    return centered(band, {width, Spacing::pill_height});
  };
  std::optional<TopBarTap> tap;
  if (!bar.clock.empty()) {
    const float words = measure_text(ui.canvas, bar.clock, Type::clock).width;
    draw_clock(ui, next_pill(rest, words + 30 + inner_gap + 2 * border_and_padding), bar.clock);
  }
  Rect& controls = bar.controls_below ? below : rest;
  const Rect languages = next_pill(controls, languages_width(ui, texts));
  if (pill(ui, {.id = "top_bar.language", .label = bar.language_label, .rect = languages, .draws_label = false}))
    tap = TopBarTap::language;
  draw_languages(ui, languages, texts);
  ButtonSpec accessibility{.id = "top_bar.accessibility",
                           .label = bar.accessibility_label,
                           .icon = Icon::accessibility,
                           .icon_size = 34,
                           .draws_label = false,
                           .on = bar.accessibility_on};
  accessibility.rect = next_pill(controls, pill_width(ui, accessibility));
  if (pill(ui, accessibility)) tap = TopBarTap::accessibility;
  draw_place(ui, rest, bar);
  return tap;
}

}  // namespace sala
