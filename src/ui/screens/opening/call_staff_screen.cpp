#include "ui/screens/opening/call_staff_screen.h"

#include "ui/screens/areas.h"
#include "ui/screens/column.h"
#include "words/opening.h"

namespace sala {
namespace {

CallStaffScreen::Words words_of(const Texts& texts) {
  return {texts[words::call_staff_title], texts[words::call_staff_do], texts[words::call_staff_why]};
}

}  // namespace

CallStaffScreen call_staff_screen(const Texts& first, const Texts& second) {
  return {words_of(first), words_of(second)};
}

std::optional<Intent> draw(Ui& ui, CallStaffScreen& screen, const Shell&, const Texts&) {
  draw_gradient(ui.canvas, ui.color()[Tone::warning].tint);
  Column column(ui, centred_width(ui), Align::center);
  column.piece({220, 220}, 120, [&ui](Rect place) {
    result_disc(ui, centered(place, {place.height, place.height}), Icon::people, Tone::warning);
  });
  column.gap(36);
  column.words(screen.first.title, Type::display, ui.color().ink);
  column.words(screen.first.what_to_do, Type::heading, ui.color().ink);
  column.gap(24);
  column.words(screen.second.title, Type::heading, ui.color().quiet);
  column.words(screen.second.what_to_do, Type::body, ui.color().quiet);
  column.gap(56);
  column.words(screen.first.why, Type::caption, ui.color().quiet);
  column.gap(12);
  column.words(screen.second.why, Type::caption, ui.color().quiet);
  column.draw(centered(ui.screen(), {column.width(), ui.screen().height - 96}));
  return std::nullopt;
}

}  // namespace sala
