#include "ui/screens/staff/survey/survey_results_page.h"

#include "ui/screens/column.h"
#include "ui/screens/staff/survey/survey_charts.h"
#include "words/survey.h"

namespace sala {

namespace {

constexpr float results_gap = 28;
constexpr float results_side = 36;
constexpr float results_top = 32;
constexpr float chips_height = 64;
constexpr float text_card_gap = 16;

/// How many answers are opened, held and lost at the left; opening and closing at the right.
std::optional<StaffIntent> draw_survey_head(Ui& ui, Rect band, const SurveyResultsPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  if (page.has_survey && page.may_open) {
    ButtonSpec gate{.id = page.is_open ? "survey_results.close" : "survey_results.open",
                    .label = texts[page.is_open ? words::survey_close_by_hand : words::survey_open_by_hand],
                    .icon = page.is_open ? Icon::lock : Icon::opening,
                    .icon_size = 30,
                    .type = Type::caption};
    gate.rect = take_right(band, std::min(pill_width(ui, gate), band.width * 0.5F), Spacing::touch_gap);
    if (pill(ui, gate))
      wanted = page.is_open ? StaffIntent(SurveyResultsIntent(staff_intent::AskCloseSurvey{}))
                            : StaffIntent(SurveyResultsIntent(staff_intent::OpenSurveyGate{}));
  }
  Point at{band.x, band.center().y};
  for (const SurveyResultsPage::Chip& each : page.chips) {
    if (at.x + chip_width(ui, each.words, each.icon) > band.right()) break;
    at.x = chip(ui, at, each.words, each.tone, each.icon).right() + Spacing::touch_gap;
  }
  return wanted;
}

/// The finding in one sentence on the event's own colour.
void draw_finding(Ui& ui, Rect& room, const SurveyResultsPage& page) {
  const ToneColors& tone = ui.color()[Tone::primary];
  const float width = room.width - 2 * results_side;
  const float title = measure_text(ui.canvas, RichText(page.finding), Type::card_title, width, 3).height;
  const float details =
      page.details.empty() ? 0 : measure_text(ui.canvas, RichText(page.details), Type::caption, width, 3).height + 6;
  const Rect card = take_top(room, title + details + 2 * 26, results_gap);
  draw_card(ui.canvas, card, tone.shape);
  Rect rest = inset(card, results_side, 26);
  draw_text(ui.canvas, take_top(rest, title, 6), page.finding,
            {.type = Type::card_title, .color = tone.on_shape, .max_lines = 3, .shrink = true});
  if (!page.details.empty())
    draw_text(ui.canvas, rest, page.details, {.type = Type::caption, .color = tone.on_shape, .max_lines = 3});
}

void draw_card_title(Ui& ui, Rect& rest, const std::string& title) {
  const float height = measure_text(ui.canvas, RichText(title), Type::card_title, rest.width, 2).height;
  draw_text(ui.canvas, take_top(rest, height, 12), title,
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 2, .shrink = true});
}

void draw_sections_card(Ui& ui, Rect card, SurveyResultsPage& page) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, results_side, results_top);
  draw_card_title(ui, rest, page.rows_title);
  draw_level_legend(ui, rest, page);
  draw_level_rows(ui, rest, page);
}

void draw_recommend_card(Ui& ui, Rect card, const SurveyResultsPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, results_side, results_top);
  const std::string of = " / 10";
  const float number = measure_text(ui.canvas, RichText(page.recommend->mean), Type::title_staff).width;
  const float over = measure_text(ui.canvas, RichText(of), Type::caption).width;
  const float title = measure_text(ui.canvas, texts[words::survey_recommend_title], Type::card_title,
                                   rest.width - number - over - 16, 2)
                          .height;
  Rect head = take_top(rest, std::max(grown(ui, 64), title), 8);
  draw_text(ui.canvas, take_right(head, over), of,
            {.type = Type::caption, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1});
  draw_text(ui.canvas, take_right(head, number, 16), page.recommend->mean,
            {.type = Type::title_staff,
             .color = ui.color()[Tone::primary].ink,
             .vertical = Vertical::middle,
             .max_lines = 1});
  draw_text(ui.canvas, head, texts[words::survey_recommend_title],
            {.type = Type::card_title,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 2,
             .shrink = true});
  draw_recommend_bars(ui, rest, page.recommend->counts);
}

struct QuotedText {
  std::string words;
  bool is_heading = false;
};

std::vector<QuotedText> quoted(const SurveyResultsPage& page, bool with_headings) {
  std::vector<QuotedText> all;
  for (const SurveyResultsPage::Written& item : page.texts) {
    if (with_headings) all.push_back({item.item, true});
    for (const std::string& text : item.texts) all.push_back({"“" + text + "”", false});
  }
  return all;
}

float quoted_height(Ui& ui, const QuotedText& text, float width) {
  const Type type = text.is_heading ? Type::caption_bold : Type::staff_body;
  const float side = text.is_heading ? 0 : 56;
  return measure_text(ui.canvas, RichText(text.words), type, width - side, 0).height + (text.is_heading ? 12 : 40);
}

void draw_quoted(Ui& ui, Rect place, const QuotedText& text) {
  if (!text.is_heading) fill_rect(ui.canvas, place, ui.color().paper, 16);
  draw_text(ui.canvas, text.is_heading ? place : inset(place, 28, 20), text.words,
            {.type = text.is_heading ? Type::caption_bold : Type::staff_body,
             .color = text.is_heading ? ui.color().quiet : ui.color().ink,
             .vertical = Vertical::middle});
}

void draw_text_list(Ui& ui, Rect room, SurveyResultsPage& page, bool with_headings) {
  const auto all = quoted(page, with_headings);
  std::vector<float> heights;
  float sum = 0;
  for (const QuotedText& text : all) {
    heights.push_back(quoted_height(ui, text, room.width));
    sum += heights.back() + text_card_gap;
  }
  const ScrollList list(ui, "survey_results.texts", page.text_scroll, ScrollList::beside_bar(room), sum);
  Rect rest = list.row(0, sum);
  rest.width = room.width;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Rect place = take_top(rest, heights[i], text_card_gap);
    if (overlaps(place, room)) draw_quoted(ui, place, all[i]);
  }
}

/// `all`: on a page of their own, with the items they answer.
std::optional<StaffIntent> draw_texts_card(Ui& ui, Rect card, SurveyResultsPage& page, bool all, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, results_side, results_top);
  Rect head = take_top(rest, std::max(grown(ui, 56), Spacing::pill_height), 16);
  std::optional<StaffIntent> wanted;
  if (!page.texts.empty()) {
    ButtonSpec more{.id = "survey_results.texts_all",
                    .label = texts[all ? words::survey_texts_back : words::survey_texts_all],
                    .icon = all ? Icon::back : Icon::forward,
                    .icon_after = !all,
                    .icon_size = 28,
                    .type = Type::caption};
    more.rect = take_right(head, std::min(pill_width(ui, more), head.width * 0.6F), 16);
    if (pill(ui, more)) wanted = SurveyResultsIntent(staff_intent::ShowSurveyTexts{!all});
  }
  draw_text(ui.canvas, head, page.texts_title,
            {.type = Type::card_title,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 2,
             .shrink = true});
  if (page.texts.empty())
    draw_text(ui.canvas, rest, texts[words::survey_texts_none], {.type = Type::staff_body, .color = ui.color().quiet});
  else
    draw_text_list(ui, rest, page, all);
  return wanted;
}

void draw_no_survey(Ui& ui, Rect card, const Texts& texts) {
  draw_card(ui.canvas, card);
  const Rect room = inset(card, results_side, results_top);
  Column column(ui, std::min(room.width, 900.0F), Align::center);
  column.piece({96, 96}, [&ui](Rect place) { icon_disc(ui, place, Icon::star); });
  column.gap(24);
  column.words(texts[words::survey_none], Type::card_title, ui.color().ink);
  column.words(texts[words::survey_none_next], Type::staff_body, ui.color().quiet);
  column.draw(centered(room, {std::min(room.width, 900.0F), room.height}));
}

std::optional<StaffIntent> draw_figures(Ui& ui, Rect room, SurveyResultsPage& page, const Texts& texts) {
  const bool portrait = ui.canvas.portrait();
  const float rows = level_rows_height(ui, page) + 2 * results_top;
  Rect sections = portrait ? take_top(room, std::min(rows, room.height * 0.56F), results_gap)
                           : take_left(room, (room.width - results_gap) * 0.655F, results_gap);
  if (!portrait) sections.height = std::min(sections.height, rows);
  draw_sections_card(ui, sections, page);
  if (page.recommend) {
    const Rect card = portrait && page.texts.empty()
                          ? room
                          : take_top(room, std::min(grown(ui, 300), room.height * 0.42F), results_gap);
    draw_recommend_card(ui, card, page, texts);
    if (portrait && page.texts.empty()) return std::nullopt;
  }
  return draw_texts_card(ui, room, page, false, texts);
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, SurveyResultsPage& page, const Texts& texts) {
  if (!page.has_survey) {
    draw_no_survey(ui, room, texts);
    return std::nullopt;
  }
  std::optional<StaffIntent> wanted = draw_survey_head(ui, take_top(room, chips_height, 20), page, texts);
  if (page.shows_all_texts) {
    if (auto tapped = draw_texts_card(ui, room, page, true, texts)) wanted = tapped;
    return wanted;
  }
  draw_finding(ui, room, page);
  if (page.rows.empty()) return wanted;
  if (auto tapped = draw_figures(ui, room, page, texts)) wanted = tapped;
  return wanted;
}

bool asks(const SurveyResultsPage& page) {
  return page.asks_close;
}

std::optional<StaffIntent> draw_question(Ui& ui, SurveyResultsPage& page, const Texts& texts) {
  if (!page.asks_close) return std::nullopt;
  const auto answer = dialog(ui, {.id = "survey_results.ask_close",
                                  .title = texts[words::survey_close_question],
                                  .body = texts[words::survey_close_explained],
                                  .confirm = texts[words::survey_close_yes],
                                  .cancel = texts[words::survey_close_no],
                                  .icon = Icon::lock});
  if (!answer) return std::nullopt;
  if (*answer == DialogAnswer::cancel) return staff_intent::CloseQuestion{};
  return SurveyResultsIntent(staff_intent::CloseSurveyGate{});
}

}  // namespace sala
