#include "ui/screens/staff/certificate/certificates_page.h"

#include "ui/edit_field.h"
#include "words/certificate_desk.h"

namespace sala {

namespace {

constexpr float certs_gap = 24;
constexpr float band_side = 36, band_top = 22;
constexpr float certs_bar = 16;
constexpr float panel_width = 500;
constexpr float search_height = 84;

Tone tone_of(CertificatesBand::State state) {
  switch (state) {
    case CertificatesBand::State::done:
      return Tone::success;
    case CertificatesBand::State::trouble:
      return Tone::warning;
    case CertificatesBand::State::quiet:
    case CertificatesBand::State::due:
    case CertificatesBand::State::working:
      break;
  }
  return Tone::primary;
}

float words_height(Ui& ui, std::string_view words, Type type, float width) {
  return words.empty() ? 0 : measure_text(ui.canvas, words, type, width, 4).height;
}

/// Takes its height off the room.
std::optional<StaffIntent> draw_band(Ui& ui, Rect& room, const CertificatesBand& band) {
  ButtonSpec act{.id = band.state == CertificatesBand::State::working ? "certs.stop" : "certs.issue",
                 .label = band.button,
                 .kind = band.state == CertificatesBand::State::working ? ButtonKind::plain : ButtonKind::primary,
                 .icon = band.state == CertificatesBand::State::working ? Icon::close : Icon::certificate,
                 .icon_size = 30,
                 .enabled = band.wanted.has_value(),
                 .type = Type::caption_bold};
  const float button_room = band.button.empty() ? 0 : button_width(ui, act);
  const float width = room.width - 2 * band_side - (button_room > 0 ? button_room + certs_gap : 0);
  const float title = words_height(ui, band.title, Type::body_bold, width);
  const float words = words_height(ui, band.words, Type::caption, width);
  const float inner = title + words + (band.share ? certs_bar + 10 : 0);
  const Rect card = take_top(room, std::max(inner, button_room > 0 ? grown(ui, 72) : 0) + 2 * band_top, certs_gap);
  const ToneColors& tone = ui.color()[tone_of(band.state)];
  fill_rect(ui.canvas, card, tone.tint, Spacing::card_radius);
  ui.canvas.grounds.push_back({card, tone.tint});
  Rect rest = inset(card, band_side, band_top);
  std::optional<StaffIntent> wanted;
  if (button_room > 0) {
    act.rect = centered(take_right(rest, button_room, certs_gap), {button_room, grown(ui, 72)});
    if (button(ui, act)) wanted = band.wanted;
  }
  rest = centered(rest, {rest.width, inner});
  draw_text(ui.canvas, take_top(rest, title), band.title,
            {.type = Type::body_bold, .color = ui.color().ink, .max_lines = 4, .shrink = true});
  draw_text(ui.canvas, take_top(rest, words), band.words,
            {.type = Type::caption, .color = ui.color().ink, .max_lines = 4, .shrink = true});
  if (band.share) progress_bar(ui, take_bottom(rest, certs_bar), *band.share);
  return wanted;
}

/// The field, what it finds and the keyboard have the screen for themselves.
std::optional<StaffIntent> draw_certs_searching(Ui& ui, Rect room, CertificatesPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  Rect band = take_top(room, search_height, 20);
  ButtonSpec clear{.id = "certs.search_clear",
                   .label = texts[words::certs_search_end],
                   .icon = Icon::close,
                   .icon_size = 28,
                   .type = Type::caption_bold};
  clear.rect = take_right(band, button_width(ui, clear), Spacing::touch_gap);
  if (button(ui, clear)) {
    page.typing = !page.search.text.empty();
    wipe(page.search);
    wanted = CertificatesIntent(certificates_intent::Search{});
  }
  edit_field(ui, {.id = "certs.search.field", .label = texts[words::certs_search], .rect = band, .icon = Icon::search},
             page.search);
  if (auto tapped = draw_certificate_list(ui, room, page, texts)) wanted = tapped;
  const KeyboardAnswer typed =
      draw_keyboard(ui, page.keyboard, page.search, {.done_label = texts[words::certs_search_show]}, texts);
  if (typed.changed) wanted = CertificatesIntent(certificates_intent::Search{});
  if (typed.done) page.typing = false;
  return wanted;
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, CertificatesPage& page, const Texts& texts) {
  if (page.question && is_typed(*page.question)) return draw_typed_question(ui, room, *page.question, texts);
  if (page.typing) return draw_certs_searching(ui, room, page, texts);
  std::optional<StaffIntent> wanted;
  ButtonSpec verify{.id = "certs.verify",
                    .label = texts[words::certs_verify],
                    .icon = Icon::qr,
                    .icon_size = 30,
                    .type = Type::caption};
  const float verify_width = pill_width(ui, verify);
  const float rule = words_height(ui, page.rule, Type::caption, room.width - verify_width - certs_gap);
  Rect head = take_top(room, std::max(rule, Spacing::pill_height), 16);
  verify.rect = take_right(head, verify_width, certs_gap);
  verify.rect.height = Spacing::pill_height;
  if (pill(ui, verify)) wanted = CertificatesIntent(certificates_intent::OpenVerify{});
  draw_text(
      ui.canvas, head, page.rule,
      {.type = Type::caption, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 4, .shrink = true});
  if (auto tapped = draw_band(ui, room, page.band)) wanted = tapped;
  const bool portrait = ui.canvas.portrait();
  const Rect panel =
      portrait ? take_bottom(room, room.height * 0.52F, certs_gap) : take_right(room, panel_width, certs_gap);
  if (auto tapped = draw_certificate_list(ui, room, page, texts)) wanted = tapped;
  if (auto tapped = draw_certificate_panel(ui, panel, page, texts)) wanted = tapped;
  return wanted;
}

bool asks(const CertificatesPage& page) {
  return page.question && !is_typed(*page.question);
}

std::optional<StaffIntent> draw_question(Ui& ui, CertificatesPage& page, const Texts& texts) {
  if (!asks(page)) return std::nullopt;
  return draw_question_dialog(ui, *page.question, texts);
}

}  // namespace sala
