#include "ui/screens/survey/survey_screen.h"

#include "ui/edit_field.h"
#include "ui/screens/areas.h"
#include "ui/screens/survey/survey_parts.h"
#include "words/survey.h"

namespace sala {

namespace {

constexpr float survey_side = 120;        // beside the page
constexpr float survey_narrow_side = 56;  // upright
constexpr float survey_pill_height = 64;
constexpr float survey_nav_height = 112;
constexpr float survey_low_nav = 96;  // above the keyboard
constexpr float survey_field_height = 112;

/// "Anonymous", with its lock: what is promised stands on every page.
void draw_promise(Ui& ui, const Texts& texts) {
  const float most = ui.screen().width - 2 * 48 - 280;
  const std::string& words = texts[words::survey_pill];
  const float width = std::min(most, measure_text(ui.canvas, RichText(words), Type::caption).width + 30 + 14 + 56);
  const Rect pill{48, 32, width, survey_pill_height};
  const ToneColors& tone = ui.color()[Tone::primary];
  fill_rect(ui.canvas, pill, tone.tint, pill.height / 2);
  Rect rest = inset(pill, 28, 0);
  draw_icon(ui.canvas, Icon::lock, centered(take_left(rest, 30, 14), {30, 30}), tone.ink);
  draw_text(ui.canvas, rest, words,
            {.type = Type::caption, .color = tone.ink, .vertical = Vertical::middle, .max_lines = 2, .shrink = true});
}

void draw_page_of(Ui& ui, const SurveyScreen& screen, const Texts& texts) {
  const Rect place{ui.screen().width - 48 - 260, 32, 260, survey_pill_height};
  const std::string words = texts.with(
      words::survey_page_of, {{"n", std::to_string(screen.page + 1)}, {"count", std::to_string(screen.pages)}});
  draw_text(ui.canvas, place, words,
            {.type = Type::caption,
             .color = ui.color().quiet,
             .align = Align::right,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
}

const std::string& hint_of(const SurveyScreen& screen, const Texts& texts) {
  if (!screen.question) return texts[words::survey_tap_faces];
  switch (screen.question->kind) {
    case SurveyItemKind::single:
      return texts[words::survey_tap_one];
    case SurveyItemKind::multiple:
      return texts[words::survey_tap_several];
    case SurveyItemKind::number:
      return texts[words::survey_write_number];
    case SurveyItemKind::text:
      return texts[words::survey_write];
    case SurveyItemKind::level5:
    case SurveyItemKind::recommend:
    case SurveyItemKind::note:
      break;
  }
  static const std::string none;
  return none;
}

/// The section, what is asked, how to answer; answers how high it is.
float draw_survey_head(Ui& ui, Rect room, const SurveyScreen& screen, const Texts& texts) {
  Column column(ui, room.width);
  const bool is_writing = screen.question && screen.question->is_writing;
  if (!screen.question) {
    column.words({RichText(screen.title), {{Type::title, 1}, {Type::heading, 2}, {Type::row_title}}, ui.color().ink});
  } else {
    if (!screen.title.empty() && !is_writing) column.words(screen.title, Type::caption, ui.color().quiet);
    column.words(
        {RichText(screen.question->text), {{Type::heading, 2}, {Type::row_title, 3}, {Type::body}}, ui.color().ink});
  }
  const std::string& hint =
      screen.question && is_writing
          ? texts[screen.question->kind == SurveyItemKind::number ? words::survey_write_number : words::survey_write]
          : hint_of(screen, texts);
  if (!hint.empty()) column.words(hint, Type::caption, ui.color().quiet);
  const float height = std::min(column.height(), room.height * 0.45F);
  column.draw({room.x, room.y, room.width, height}, room.y);
  return height;
}

bool is_last_page(const SurveyScreen& screen) {
  return screen.page + 1 == screen.pages;
}

/// Back and next; where a keyboard is, its own key leads on.
std::optional<Intent> draw_survey_ways(Ui& ui, Rect band, const SurveyScreen& screen, const Texts& texts) {
  const bool is_last = is_last_page(screen);
  const float width = std::max(300.0F, std::min(400.0F, band.width * 0.36F));
  const ButtonSpec back{.id = "survey.back",
                        .label = texts[words::survey_previous],
                        .rect = take_left(band, width, 24),
                        .icon = Icon::back};
  if (screen.question && screen.question->is_writing)
    return button(ui, back) ? std::optional<Intent>(intent::TurnSurveyPage{false}) : std::nullopt;
  std::array row = {back, ButtonSpec{.id = "survey.next",
                                     .label = texts[is_last ? words::survey_send : words::survey_next],
                                     .rect = take_right(band, width, 24),
                                     .kind = ButtonKind::primary,
                                     .icon = is_last ? Icon::check : Icon::forward,
                                     .icon_after = !is_last}};
  const auto tapped = button_row(ui, row);
  if (!tapped) return std::nullopt;
  return intent::TurnSurveyPage{*tapped == 1};
}

/// Above the ways on: what keeps the page from being left.
void draw_required(Ui& ui, Rect line, const Texts& texts) {
  draw_text(ui.canvas, line, texts[words::survey_required_left],
            {.type = Type::body,
             .color = ui.color()[Tone::warning].ink,
             .align = Align::right,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
}

/// The field and the keyboard below it; done leads on, or back to the choices.
std::optional<Intent> draw_writing(Ui& ui, Rect room, SurveyScreen& screen, const Texts& texts) {
  SurveyQuestion& question = *screen.question;
  edit_field(ui,
             {.id = "survey.field",
              .label = has_choices(question.kind) ? texts[words::survey_something_else] : question.text,
              .rect = take_top(room, std::min(survey_field_height, room.height)),
              .icon = Icon::pencil},
             question.field);
  const TextId done = has_choices(question.kind) ? words::survey_written
                      : is_last_page(screen)     ? words::survey_send
                                                 : words::survey_next;
  const KeyboardAnswer keys = draw_keyboard(ui, screen.keyboard, question.field, {.done_label = texts[done]}, texts);
  if (!keys.done) return std::nullopt;
  if (has_choices(question.kind)) return intent::OwnWordsWritten{};
  return intent::TurnSurveyPage{true};
}

std::optional<Intent> draw_survey_answers(Ui& ui, Rect room, SurveyScreen& screen, const Texts& texts) {
  if (!screen.question) return draw_faces(ui, room, screen);
  if (screen.question->is_writing) return draw_writing(ui, room, screen, texts);
  switch (screen.question->kind) {
    case SurveyItemKind::single:
    case SurveyItemKind::multiple:
      return draw_survey_tiles(ui, room, screen, texts);
    case SurveyItemKind::recommend:
      return draw_recommend(ui, room, screen, texts);
    case SurveyItemKind::level5:
    case SurveyItemKind::text:
    case SurveyItemKind::number:
    case SurveyItemKind::note:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Intent> draw(Ui& ui, SurveyScreen& screen, const Shell& shell, const Texts& texts) {
  draw_promise(ui, texts);
  draw_page_of(ui, screen, texts);
  const bool is_writing = screen.question && screen.question->is_writing;
  const float side = ui.canvas.portrait() ? survey_narrow_side : survey_side;
  constexpr float top = 128, bottom = 48;
  const float low = is_writing ? keyboard_height(ui) + 20 : bottom;
  Rect room{side, top, ui.screen().width - 2 * side, ui.screen().height - top - low};
  const Rect nav = take_bottom(room, is_writing ? survey_low_nav : survey_nav_height, 24);
  if (screen.is_incomplete) draw_required(ui, take_bottom(room, ui.theme().type(Type::body).line_height, 12), texts);
  take_top(room, draw_survey_head(ui, room, screen, texts), is_writing ? 12 : 16);
  if (!is_writing) {
    const Rect line = take_top(room, Spacing::line_width, screen.question ? 28 : 4);
    draw_separator(ui.canvas, line, ui.color().line);
  }
  if (shell.accessibility.low_controls && !is_writing) room = lower_half(ui, room);
  std::optional<Intent> wanted = draw_survey_answers(ui, room, screen, texts);
  if (auto turned = draw_survey_ways(ui, nav, screen, texts)) wanted = turned;
  return wanted;
}

}  // namespace sala
