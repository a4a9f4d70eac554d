#include "ui/screens/find/find_name_screen.h"

#include "core/name_index.h"
#include "ui/edit_field.h"
#include "ui/screens/areas.h"
#include "words/find.h"
#include "words/set_up.h"
#include "words/shell.h"

namespace sala {

namespace {

constexpr float side = 120;
constexpr float narrow_side = 56;
constexpr float top = 28;
constexpr float field_height = 112;
constexpr float gap = 20;
constexpr float head_height = 64;
constexpr int most_rows = 6;

/// The place between the upper edge and the keyboard; low controls: as near to the keyboard as six names allow.
Rect room_of(const Ui& ui, const Shell& shell) {
  const float left = ui.canvas.portrait() ? narrow_side : side;
  const float bottom = ui.screen().height - keyboard_height(ui) - gap;
  const float needed = field_height + gap + head_height + most_rows * list_row_height;
  const float y = shell.accessibility.low_controls ? std::max(top, bottom - needed) : top;
  return {left, y, ui.screen().width - 2 * left, bottom - y};
}

RichText name_with(const Ui& ui, const std::string& name, const std::vector<std::string>& words) {
  RichText text(name);
  for (const auto& [begin, end] : places_of_words(name, words))
    text.spans.push_back({.begin = begin, .end = end, .color = ui.color()[Tone::primary].ink});
  return text;
}

struct FindAdvice {
  TextId title, what_to_do;
  bool offers_walk_in = false;
};

/// In a card of the height that it needs.
std::optional<Intent> draw_advice(Ui& ui, Rect room, const FindAdvice& advice, const std::string& typed,
                                  const Texts& texts) {
  Column column(ui, room.width - 2 * Spacing::card_padding, Align::center);
  column.words(texts[advice.title], Type::heading, ui.color().ink);
  column.gap(8);
  column.words(texts[advice.what_to_do], Type::body, ui.color().quiet);
  std::optional<Intent> wanted;
  if (advice.offers_walk_in) {
    column.gap(24);
    column.piece({column.width(), Spacing::touch_participant}, [&](Rect band) {
      if (button(ui, {.id = "find_name.walk_in",
                      .label = texts[words::find_name_register],
                      .rect = button_place(band, 0, 1),
                      .kind = ButtonKind::plain,
                      .icon = Icon::plus_circle}))
        wanted = intent::WalkIn{typed};
    });
  }
  room.height = std::min(room.height, advice.offers_walk_in ? 360.0F : 300.0F);
  draw_card(ui.canvas, room);
  column.draw(inset(room, Spacing::card_padding, 16));
  return wanted;
}

std::string head_words(const FindNameScreen& screen, const Texts& texts) {
  if (screen.more) return texts[words::find_name_many];
  return texts.with(words::find_name_found, {{"count", std::to_string(screen.found.size())}});
}

std::optional<Intent> draw_found(Ui& ui, Rect room, FindNameScreen& screen, const Texts& texts) {
  const float all = static_cast<float>(screen.found.size()) * list_row_height;
  Rect card{room.x, room.y, room.width, std::min(room.height, head_height + all + 12)};
  draw_card(ui.canvas, card);
  draw_text(
      ui.canvas, inset(take_top(card, head_height), 36, 0), head_words(screen, texts),
      {.type = Type::caption, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
  card.height -= 12;
  const ScrollList list(ui, "find_name.list", screen.scroll, card, all);
  std::optional<Intent> wanted;
  for (std::size_t i = 0; i < screen.found.size(); ++i) {
    const FoundName& found = screen.found[i];
    const std::string id = "find_name." + found.participant.text();
    const std::string note = !found.is_near       ? found.unit
                             : found.unit.empty() ? texts[words::find_name_near]
                                                  : texts[words::find_name_near] + " · " + found.unit;
    const Rect row = list.row(static_cast<int>(i), list_row_height);
    if (!overlaps(row, card)) continue;
    if (list_row(ui, row,
                 {.id = id, .title = name_with(ui, found.name, screen.words), .note = note, .group = "find_name"}))
      wanted = intent::ChooseName{found.participant};
  }
  return wanted;
}

std::optional<Intent> draw_result(Ui& ui, Rect room, FindNameScreen& screen, const Texts& texts) {
  if (!screen.found.empty()) return draw_found(ui, room, screen, texts);
  FindAdvice advice{words::find_name_none, words::find_name_none_do, screen.can_walk_in};
  if (screen.words.empty())
    advice = {words::find_name_start,
              screen.needs_two_letters ? words::find_name_two_letters : words::find_name_start_do};
  return draw_advice(ui, room, advice, screen.field.text, texts);
}

}  // namespace

std::optional<Intent> draw(Ui& ui, FindNameScreen& screen, const Shell& shell, const Texts& texts) {
  Rect room = room_of(ui, shell);
  Rect band = take_top(room, field_height, gap);
  std::optional<Intent> wanted;
  ButtonSpec back{.id = "find_name.back", .label = texts[words::screens_back], .icon = Icon::back};
  back.rect = take_left(band, std::max(220.0F, button_width(ui, back)), 24);
  if (button(ui, back)) wanted = intent::GoWelcome{};
  edit_field(ui, {.id = "find_name.field", .label = texts[words::find_name_hint], .rect = band, .icon = Icon::search},
             screen.field);
  if (auto chosen = draw_result(ui, room, screen, texts)) wanted = chosen;
  const KeyboardAnswer typed =
      draw_keyboard(ui, screen.keyboard, screen.field, {.done_label = texts[words::keyboard_search]}, texts);
  if (typed.changed || typed.done) wanted = intent::SearchName{};
  return wanted;
}

}  // namespace sala
