#include "ui/screens/test/test_start_screen.h"

#include "ui/screens/areas.h"
#include "words/taking.h"

namespace sala {

namespace {

constexpr float fact_height = 140;
constexpr float fact_disc = 72;
constexpr float facts_gap = 28;

struct StartFact {
  Icon icon;
  std::string number, words;
};

/// A card with one large figure: so many questions, so many minutes.
void draw_fact(Ui& ui, Rect card, const StartFact& fact) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, 32, 0);
  icon_disc(ui, centered(take_left(rest, fact_disc, 24), {fact_disc, fact_disc}), fact.icon);
  const float number = measure_text(ui.canvas, RichText(fact.number), Type::title).width;
  if (!fact.number.empty())
    draw_text(
        ui.canvas, take_left(rest, number, 16), fact.number,
        {.type = Type::title, .color = ui.color()[Tone::primary].ink, .vertical = Vertical::middle, .max_lines = 1});
  draw_text(
      ui.canvas, rest, fact.words,
      {.type = Type::row_title, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 2, .shrink = true});
}

void draw_facts(Ui& ui, Rect band, const TestStartScreen& screen, const Texts& texts) {
  const StartFact questions{Icon::file, std::to_string(screen.questions), texts[words::taking_questions]};
  const StartFact time = screen.minutes_left
                             ? StartFact{Icon::clock, std::to_string(*screen.minutes_left),
                                         texts[screen.is_begun ? words::taking_minutes_left : words::taking_minutes]}
                             : StartFact{Icon::clock, "", texts[words::taking_no_limit]};
  draw_fact(ui, column_of(band, 0, 2, facts_gap), questions);
  draw_fact(ui, column_of(band, 1, 2, facts_gap), time);
}

struct StartRule {
  Icon icon;
  std::string title, caption;
};

std::vector<StartRule> rules_of_start(const TestStartScreen& screen, const Texts& texts) {
  std::vector<StartRule> rules;
  if (screen.minutes_left)
    rules.push_back({Icon::clock, texts[screen.is_begun ? words::taking_time_runs : words::taking_time_starts],
                     texts[words::taking_time_ends]});
  rules.push_back({Icon::check, texts[words::taking_stored_at_once], texts[words::taking_leave_and_return]});
  rules.push_back({Icon::certificate, texts[screen.counts ? words::taking_counts : words::taking_counts_not],
                   texts[screen.counts ? words::taking_counts_how : words::taking_compared]});
  return rules;
}

std::optional<Intent> draw_start_buttons(Ui& ui, Rect band, const TestStartScreen& screen, const Texts& texts) {
  std::array row = {ButtonSpec{.id = "test_start.not_me",
                               .label = texts[words::taking_not_me],
                               .rect = take_left(band, band.width * 0.3F, Spacing::gap),
                               .icon = Icon::people},
                    ButtonSpec{.id = "test_start.begin",
                               .label = texts[screen.is_begun ? words::taking_go_on : words::taking_begin],
                               .rect = band,
                               .kind = ButtonKind::primary,
                               .icon = Icon::pencil}};
  const auto tapped = button_row(ui, row);
  if (!tapped) return std::nullopt;
  if (*tapped == 0) return intent::LeaveTest{};
  return intent::BeginTest{};
}

Column start_words(Ui& ui, const TestStartScreen& screen, float width, const Texts& texts) {
  Column column(ui, width);
  column.tag(screen.is_begun ? texts.with(words::taking_answered_so_far, {{"answered", std::to_string(screen.answered)},
                                                                          {"count", std::to_string(screen.questions)}})
                             : texts[words::taking_open_now],
             screen.is_begun ? Tone::primary : Tone::success, Icon::check);
  column.gap(28);
  column.words({RichText(screen.title), {{Type::display, 2}, {Type::title, 3}, {Type::heading}}, ui.color().ink});
  column.gap(24);
  column.name(screen.name, {Type::heading, Type::row_title});
  column.words(screen.unit, Type::lead, ui.color().quiet);
  column.gap(36);
  column.piece({width, fact_height}, [&](Rect band) { draw_facts(ui, band, screen, texts); });
  return column;
}

void draw_rules(Ui& ui, Rect card, const std::vector<StartRule>& rules, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, card_side, card_top);
  draw_text(ui.canvas, take_top(rest, ui.theme().type(Type::heading).line_height, 12), texts[words::taking_before],
            {.type = Type::heading, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  for (const StartRule& rule : rules) {
    const StepRow row{.icon = rule.icon, .title = rule.title, .caption = rule.caption};
    step_row(ui, take_top(rest, step_row_needs(ui, row, rest.width)), row);
  }
}

float rules_height(Ui& ui, const std::vector<StartRule>& rules, float width, const Texts&) {
  float height = 2 * card_top + ui.theme().type(Type::heading).line_height + 12;
  for (const StartRule& rule : rules)
    height +=
        step_row_needs(ui, {.icon = rule.icon, .title = rule.title, .caption = rule.caption}, width - 2 * card_side);
  return height;
}

}  // namespace

std::optional<Intent> draw(Ui& ui, TestStartScreen& screen, const Shell& shell, const Texts& texts) {
  Rect room = content_area(ui, shell);
  const Rect buttons = take_bottom(room, Spacing::button_height, 40);
  const auto rules = rules_of_start(screen, texts);
  if (ui.canvas.portrait()) {
    const float height = rules_height(ui, rules, room.width, texts);
    const Column words_column = start_words(ui, screen, room.width, texts);
    words_column.draw(take_top(room, std::min(words_column.height(), room.height - height - 48), 48), room.y);
    draw_rules(ui, take_top(room, std::min(height, room.height)), rules, texts);
  } else {
    const Rect left = take_left(room, room.width * 0.46F, 96);
    start_words(ui, screen, left.width, texts).draw(left, left.y);
    const float height = std::min(rules_height(ui, rules, room.width, texts), room.height);
    draw_rules(ui, take_top(room, height), rules, texts);
  }
  return draw_start_buttons(ui, buttons, screen, texts);
}

}  // namespace sala
