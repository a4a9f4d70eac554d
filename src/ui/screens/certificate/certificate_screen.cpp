#include "ui/screens/certificate/certificate_screen.h"

#include "ui/screens/areas.h"
#include "words/certificate_shown.h"

namespace sala {

namespace {

constexpr float shown_gap = 36;
constexpr float shown_paper = 297.0F / 210;
constexpr float code_card_share = 0.4F;
constexpr float most_times = 2;  // its own size: more shows its pixels

void draw_shown_head(Ui& ui, Rect& room, const CertificateScreen& screen, const Texts& texts) {
  Column head(ui, room.width);
  head.words({RichText(texts[words::shown_title]), {{Type::title, 1}, {Type::heading}}, ui.color().ink});
  head.words(screen.name + " · " + screen.number, Type::body, ui.color().quiet);
  head.draw(take_top(room, std::min(head.height(), room.height * 0.25F), 28), room.y);
}

/// Who wants it on paper: where there is room below the picture.
void draw_paper_hint(Ui& ui, Rect room, Rect page, const Texts& texts) {
  const float top = page.bottom() + 24;
  const float height = ui.theme().type(Type::body).line_height;
  if (top + height > room.bottom()) return;
  draw_text(ui.canvas, {room.x, top, room.width, height}, texts[words::shown_paper],
            {.type = Type::body, .color = ui.color().quiet, .align = Align::center, .max_lines = 1, .shrink = true});
}

/// The paper on a card of its own; while it is drawn, its place.
void draw_shown_paper(Ui& ui, Rect room, const CertificateScreen& screen, const Texts& texts) {
  const float width = std::min(room.width, room.height * shown_paper);
  Rect page = centered(room, {width, width / shown_paper});
  page.y = room.y;
  if (screen.picture && screen.picture->png) {
    const Rect at = fitted_picture(*screen.picture, room, most_times);
    page = {at.x, room.y, at.width, at.height};
    draw_shadow(ui.canvas, page, 4, Shadow::card);
    draw_picture(ui.canvas, page, *screen.picture);
    return draw_paper_hint(ui, room, page, texts);
  }
  draw_card(ui.canvas, page);
  draw_text(ui.canvas, inset(page, 48, 24),
            texts[screen.cannot_be_drawn ? words::shown_not_drawn : words::shown_drawing],
            {.type = Type::body,
             .color = ui.color().quiet,
             .align = Align::center,
             .vertical = Vertical::middle,
             .max_lines = 3,
             .shrink = true});
}

std::optional<Intent> draw_code_card(Ui& ui, Rect card, const CertificateScreen& screen, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect inner = inset(card, 40, 36);
  const Rect band = take_bottom(inner, Spacing::button_height, 20);
  const bool done = button(ui, {.id = "certificate.done",
                                .label = texts[words::shown_done],
                                .rect = band,
                                .kind = ButtonKind::primary,
                                .icon = Icon::check});
  const auto height_of = [&](TextId words, Type type) {
    return measure_text(ui.canvas, texts[words], type, inner.width).height;
  };
  const float title = height_of(words::shown_photograph, Type::heading);
  const float words = height_of(words::shown_photograph_do, Type::caption);
  draw_text(ui.canvas, take_top(inner, title, 12), texts[words::shown_photograph],
            {.type = Type::heading, .color = ui.color().ink, .align = Align::center, .max_lines = 2, .shrink = true});
  draw_text(ui.canvas, take_bottom(inner, words, 12), texts[words::shown_photograph_do],
            {.type = Type::caption, .color = ui.color().quiet, .align = Align::center});
  const float side = std::min(inner.width, inner.height);
  draw_code(ui.canvas, centered(inner, {side, side}), screen.code);
  return done ? std::optional<Intent>(intent::GoWelcome{}) : std::nullopt;
}

}  // namespace

std::optional<Intent> draw(Ui& ui, CertificateScreen& screen, const Shell& shell, const Texts& texts) {
  Rect room = content_area(ui, shell);
  draw_shown_head(ui, room, screen, texts);
  if (ui.canvas.portrait()) {
    const Rect paper = take_top(room, std::min(room.width / shown_paper, room.height * 0.44F), shown_gap);
    draw_shown_paper(ui, paper, screen, texts);
    return draw_code_card(ui, room, screen, texts);
  }
  const Rect card = take_right(room, room.width * code_card_share, shown_gap);
  draw_shown_paper(ui, room, screen, texts);
  return draw_code_card(ui, card, screen, texts);
}

}  // namespace sala
