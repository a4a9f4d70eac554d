#include "ui/screens/door/my_day_screen.h"

#include "ui/screens/areas.h"
#include "words/door.h"

namespace sala {

namespace {

constexpr float card_gap = 36;
constexpr float head_share = 0.35F;  // of the room, at most
constexpr float steps_side = 44;
constexpr float steps_top = 24;
constexpr float steps_share = 0.56F;  // of the width, beside the certificate
constexpr float my_day_tall_button = 136;
constexpr float bar_room = 32;  // where the steps scroll
constexpr float bar_height = 16;
constexpr float met_icon = 40;

StepRow my_day_row_of_step(const DayStep& step, bool first) {
  return {step.icon, step.title, step.caption, step.chip, step.tone, !first};
}

float sum_of(const std::vector<float>& heights) {
  float sum = 0;
  for (const float height : heights) sum += height;
  return sum;
}

/// Of the steps in a card of at most that height; where they do not fit, a bar stands beside them.
std::vector<float> heights_of(Ui& ui, const MyDayScreen& screen, float width, float most) {
  std::vector<float> heights;
  const auto measure = [&](float words_width) {
    heights.clear();
    for (const DayStep& step : screen.steps)
      heights.push_back(step_row_needs(ui, my_day_row_of_step(step, heights.empty()), words_width));
  };
  measure(width);
  if (sum_of(heights) + 2 * steps_top > most) measure(width - bar_room);
  return heights;
}

void draw_steps(Ui& ui, Rect card, MyDayScreen& screen, const std::vector<float>& heights) {
  draw_card(ui.canvas, card);
  const Rect view = inset(card, steps_side, steps_top);
  const ScrollList list(ui, "my_day.steps", screen.scroll, view, sum_of(heights));
  const bool scrolls = sum_of(heights) > view.height + 1;
  Rect rest = list.row(0, sum_of(heights));
  if (scrolls) rest.width -= bar_room;
  for (std::size_t i = 0; i < screen.steps.size(); ++i) {
    const Rect row = take_top(rest, heights[i]);
    if (overlaps(row, view)) step_row(ui, row, my_day_row_of_step(screen.steps[i], i == 0));
  }
}

void add_need(Ui& ui, Column& column, const CertificateProgress::Need& need) {
  const RichText words = with_bold_figures(need.words);
  const float width = column.width() - (need.met ? met_icon + 16 : 0);
  const float height = measure_text(ui.canvas, words, Type::body, width).height;
  const float bar = need.share ? 10 + bar_height : 0;
  column.gap(22);
  column.piece({column.width(), height + bar}, [&ui, need, words, width, height](Rect place) {
    draw_text(ui.canvas, {place.x, place.y, width, height}, words, {.type = Type::body, .color = ui.color().ink});
    if (need.met)
      draw_icon(ui.canvas, Icon::check_bold, {place.right() - met_icon, place.y, met_icon, met_icon},
                ui.color()[Tone::success].shape);
    if (need.share)
      progress_bar(ui, {place.x, place.bottom() - bar_height, place.width, bar_height}, *need.share,
                   need.met ? Tone::success : Tone::primary);
  });
}

/// The certificate's picture and name, what is missing in one sentence, and each thing it needs.
void add_certificate(Ui& ui, Column& column, const CertificateProgress& progress, const Texts& texts) {
  column.piece({column.width(), 72}, [&ui, &texts](Rect head) {
    draw_icon(ui.canvas, Icon::certificate, take_left(head, 72, 24), ui.color()[Tone::accent].shape, thin_stroke);
    draw_text(
        ui.canvas, head, texts[words::my_day_certificate],
        {.type = Type::heading, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
  });
  column.gap(20);
  column.words(with_bold_figures(progress.sentence), Type::lead, ui.color().ink);
  for (const auto& need : progress.needs) add_need(ui, column, need);
}

void draw_head(Ui& ui, Rect& room, const MyDayScreen& screen) {
  Column head(ui, room.width);
  head.name(screen.name, {Type::title, Type::heading});
  head.words(screen.project_line, Type::body, ui.color().quiet);
  head.draw(take_top(room, std::min(head.height(), room.height * head_share), 28));
}

/// What a person may do now besides going.
struct DayOffer {
  std::string_view id, label;
  Icon icon = Icon::pencil;
  Intent wanted;
};
std::vector<DayOffer> day_offers(const MyDayScreen& screen) {
  std::vector<DayOffer> offers;
  if (screen.test)
    offers.push_back({"my_day.test", screen.test->label, Icon::pencil,
                      intent::OpenTest{screen.test->participant, screen.test->test, screen.test->phase}});
  if (screen.survey)
    offers.push_back({"my_day.survey", screen.survey->label, Icon::star,
                      intent::OpenSurvey{screen.survey->participant, screen.survey->survey}});
  if (screen.result)
    offers.push_back({"my_day.result", screen.result->label, Icon::eye,
                      intent::OpenOwnResult{screen.result->participant, screen.result->test}});
  if (screen.certificate && screen.certificate->offer)
    offers.push_back({"my_day.show_certificate", screen.certificate->offer->label, Icon::certificate,
                      intent::OpenCertificate{screen.certificate->offer->participant}});
  return offers;
}

/// As many rows of buttons as there are offers, one at least.
float day_buttons_height(const MyDayScreen& screen, float button) {
  const auto rows = static_cast<float>(std::max<std::size_t>(day_offers(screen).size(), 1));
  return rows * (button + Spacing::gap) - Spacing::gap;
}

ButtonSpec offer_button(const DayOffer& offer, Rect rect, ButtonKind kind) {
  return {.id = offer.id, .label = offer.label, .rect = rect, .kind = kind, .icon = offer.icon};
}

/// Back to the start, and what can be taken now: the first of it is the way on.
std::optional<Intent> draw_day_buttons(Ui& ui, Rect rect, const MyDayScreen& screen, const Texts& texts) {
  const std::vector<DayOffer> offers = day_offers(screen);
  const ButtonSpec home{.id = "my_day.home",
                        .label = texts[words::my_day_home],
                        .rect = rect,
                        .kind = offers.empty() ? ButtonKind::primary : ButtonKind::plain,
                        .icon = Icon::check};
  if (offers.empty()) return button(ui, home) ? std::optional<Intent>(intent::GoWelcome{}) : std::nullopt;
  const float height = (rect.height + Spacing::gap) / static_cast<float>(offers.size()) - Spacing::gap;
  for (std::size_t i = 0; i + 1 < offers.size(); ++i) {
    const Rect above = take_top(rect, height, Spacing::gap);
    const ButtonKind kind = i == 0 ? ButtonKind::primary : ButtonKind::plain;
    if (button(ui, offer_button(offers[i], above, kind))) return offers[i].wanted;
  }
  const DayOffer& beside = offers.back();
  std::array row = {home, offer_button(beside, rect, offers.size() > 1 ? ButtonKind::plain : ButtonKind::primary)};
  row[0].rect = take_left(rect, rect.width * 0.36F, Spacing::gap);
  row[1].rect = rect;
  const auto tapped = button_row(ui, row);
  if (!tapped) return std::nullopt;
  if (*tapped == 0) return intent::GoWelcome{};
  return beside.wanted;
}

/// Beside or below the steps: how far the certificate is, or where registering suffices a kind word.
Column day_summary(Ui& ui, const MyDayScreen& screen, float width, const Texts& texts) {
  Column summary(ui, width);
  if (screen.certificate)
    add_certificate(ui, summary, *screen.certificate, texts);
  else
    summary.words(texts[words::my_day_enjoy], Type::heading, ui.color().ink);
  return summary;
}

std::optional<Intent> draw_beside(Ui& ui, Rect room, MyDayScreen& screen, const Texts& texts) {
  const float steps_width = (room.width - card_gap) * steps_share;
  const std::vector<float> heights = heights_of(ui, screen, steps_width - 2 * steps_side, room.height);
  const Column summary =
      day_summary(ui, screen, room.width - card_gap - steps_width - 2 * Spacing::card_padding, texts);
  const float buttons = day_buttons_height(screen, Spacing::button_height);
  const float needed =
      std::max(sum_of(heights) + 2 * steps_top, summary.height() + 2 * Spacing::card_padding + 48 + buttons);
  room.height = std::min(room.height, needed);
  draw_steps(ui, take_left(room, steps_width, card_gap), screen, heights);
  draw_card(ui.canvas, room);
  Rect inner = inset(room, Spacing::card_padding);
  const Rect home = take_bottom(inner, buttons, 24);
  summary.draw(inner, inner.y);
  return draw_day_buttons(ui, home, screen, texts);
}

std::optional<Intent> draw_stacked(Ui& ui, Rect room, MyDayScreen& screen, const Texts& texts) {
  const Rect home = take_bottom(room, day_buttons_height(screen, my_day_tall_button), card_gap);
  const Column summary = day_summary(ui, screen, room.width - 2 * Spacing::card_padding, texts);
  const float card_height = std::min(summary.height() + 2 * Spacing::card_padding, room.height / 2);
  const float most = room.height - card_gap - card_height;
  const std::vector<float> heights = heights_of(ui, screen, room.width - 2 * steps_side, most);
  const float steps = std::min(sum_of(heights) + 2 * steps_top, most);
  draw_steps(ui, take_top(room, steps, card_gap), screen, heights);
  const Rect card = take_top(room, card_height);
  draw_card(ui.canvas, card);
  summary.draw(inset(card, Spacing::card_padding));
  return draw_day_buttons(ui, home, screen, texts);
}

}  // namespace

std::optional<Intent> draw(Ui& ui, MyDayScreen& screen, const Shell& shell, const Texts& texts) {
  Rect room = content_area(ui, shell);
  draw_head(ui, room, screen);
  return ui.canvas.portrait() ? draw_stacked(ui, room, screen, texts) : draw_beside(ui, room, screen, texts);
}

}  // namespace sala
