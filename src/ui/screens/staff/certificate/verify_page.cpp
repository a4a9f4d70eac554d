#include "ui/screens/staff/certificate/verify_page.h"

#include "words/certificate_desk.h"

namespace sala {

namespace {

constexpr float verify_gap = 36;
constexpr float verify_side = 40, verify_top = 32;

/// What it came to in few words, above the card's inside.
void draw_verdict_words(Ui& ui, Rect& rest, const VerifyPage& page) {
  Column column(ui, rest.width);
  add_verdict(ui, column, *page.verdict, VerdictSize::small);
  if (!page.reason.empty()) {
    column.gap(20);
    column.words(page.reason, Type::body_bold, ui.color()[Tone::danger].ink);
  }
  column.draw(take_top(rest, std::min(column.height(), rest.height * 0.5F), 28), rest.y);
}

void draw_verify_hint(Ui& ui, Rect rest, const Texts& texts) {
  Column column(ui, std::min(rest.width, 640.0F), Align::center);
  column.piece({112, 112}, [&ui](Rect place) { icon_disc(ui, place, Icon::certificate); });
  column.gap(28);
  column.words(texts[words::certs_verify_hold], Type::lead, ui.color().ink);
  column.gap(8);
  column.words(texts[words::certs_verify_next], Type::caption, ui.color().quiet);
  column.draw(centered(rest, {column.width(), rest.height}));
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, VerifyPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  const bool portrait = ui.canvas.portrait();
  Rect camera =
      portrait ? take_top(room, room.height * 0.28F, verify_gap) : take_left(room, room.width * 0.4F, verify_gap);
  const ButtonSpec back{.id = "certs.verify_back",
                        .label = texts[words::certs_verify_back],
                        .icon = Icon::back,
                        .icon_size = 28,
                        .type = Type::caption_bold};
  Rect band = portrait ? take_bottom(room, grown(ui, 72), 24) : take_bottom(camera, grown(ui, 72), 24);
  ButtonSpec placed = back;
  placed.rect = take_left(band, std::min(band.width, button_width(ui, back)));
  if (button(ui, placed)) wanted = CertificatesIntent(certificates_intent::CloseVerify{});
  draw_camera_view(ui, camera, {page.camera, true}, texts);
  draw_card(ui.canvas, room);
  Rect inside = inset(room, verify_side, verify_top);
  if (!page.verdict) {
    draw_verify_hint(ui, inside, texts);
    return wanted;
  }
  draw_verdict_words(ui, inside, page);
  draw_verdict_card(ui, inside, *page.verdict, texts);
  return wanted;
}

}  // namespace sala
