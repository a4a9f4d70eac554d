#include "ui/screens/survey/survey_start_screen.h"

#include "ui/screens/areas.h"
#include "words/survey.h"

namespace sala {

namespace {

struct NoticeRow {
  Icon icon;
  TextId title, caption;
};

constexpr std::array<NoticeRow, 4> notice_rows = {
    {{Icon::lock, words::survey_start_anonymous, words::survey_start_anonymous_how},
     {Icon::people, words::survey_start_release, words::survey_start_release_how},
     {Icon::pencil, words::survey_start_names, words::survey_start_names_how},
     {Icon::check, words::survey_start_final, words::survey_start_final_how}}};

StepRow notice_step(const NoticeRow& row, const Texts& texts) {
  return {.icon = row.icon, .title = texts[row.title], .caption = texts[row.caption]};
}

Column notice_column(Ui& ui, float width, const Texts& texts) {
  Column column(ui, width);
  column.words(texts[words::survey_start_before], Type::heading, ui.color().ink);
  column.gap(8);
  for (const NoticeRow& row : notice_rows)
    column.piece({width, step_row_needs(ui, notice_step(row, texts), width)},
                 [&ui, &row, &texts](Rect place) { step_row(ui, place, notice_step(row, texts)); });
  return column;
}

Column start_column(Ui& ui, const SurveyStartScreen& screen, float width, const Texts& texts) {
  Column column(ui, width);
  column.tag(texts[words::survey_start_pill], Tone::primary, Icon::star);
  column.gap(28);
  column.words({RichText(screen.title), {{Type::display, 2}, {Type::title, 3}, {Type::heading}}, ui.color().ink});
  column.gap(24);
  const std::string size = std::to_string(screen.items) + " " + texts[words::survey_start_items] + " · " +
                           std::to_string(screen.minutes) + " " + texts[words::survey_start_minutes];
  column.words(with_bold_figures(size), Type::lead, ui.color().quiet);
  column.gap(32);
  column.words(texts[words::survey_start_limits], Type::caption, ui.color().quiet);
  return column;
}

std::optional<Intent> draw_survey_start_buttons(Ui& ui, Rect band, const Texts& texts) {
  std::array row = {ButtonSpec{.id = "survey_start.leave",
                               .label = texts[words::survey_not_now],
                               .rect = take_left(band, band.width * 0.3F, Spacing::gap),
                               .icon = Icon::back},
                    ButtonSpec{.id = "survey_start.begin",
                               .label = texts[words::survey_begin],
                               .rect = band,
                               .kind = ButtonKind::primary,
                               .icon = Icon::star}};
  const auto tapped = button_row(ui, row);
  if (!tapped) return std::nullopt;
  if (*tapped == 0) return intent::LeaveSurvey{};
  return intent::BeginSurvey{};
}

}  // namespace

std::optional<Intent> draw(Ui& ui, SurveyStartScreen& screen, const Shell& shell, const Texts& texts) {
  Rect room = content_area(ui, shell);
  const Rect buttons = take_bottom(room, Spacing::button_height, 40);
  const auto draw_notice = [&](Rect at_most) {
    const Column notice = notice_column(ui, at_most.width - 2 * card_side, texts);
    at_most.height = std::min(at_most.height, notice.height() + 2 * card_top);
    draw_card(ui.canvas, at_most);
    const Rect inner = inset(at_most, card_side, card_top);
    notice.draw(inner, inner.y);
  };
  if (ui.canvas.portrait()) {
    const Column words = start_column(ui, screen, room.width, texts);
    words.draw(take_top(room, std::min(words.height(), room.height * 0.4F), 48), room.y);
    draw_notice(room);
  } else {
    const Rect left = take_left(room, room.width * 0.42F, 80);
    start_column(ui, screen, left.width, texts).draw(left, left.y);
    draw_notice(room);
  }
  return draw_survey_start_buttons(ui, buttons, texts);
}

}  // namespace sala
