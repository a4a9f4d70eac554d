// Beside the list: the chosen person's certificate as it will be printed, or what is missing; with nobody chosen, all of them
// to be printed.
#include "ui/screens/staff/certificate/certificates_page.h"
#include "ui/screens/staff/page_preview.h"
#include "words/certificate_desk.h"

namespace sala {

namespace {

constexpr float panel_side = 32, panel_top = 28;
constexpr float choice_height = 72, choice_gap = Spacing::touch_gap;
constexpr float need_icon = 30, need_gap = 12;

/// One button of a page is the primary one: the band's, where it has one.
ButtonKind kind_beside_band(const CertificatesPage& page, ButtonKind kind) {
  return kind == ButtonKind::primary && page.band.wanted ? ButtonKind::plain : kind;
}

std::optional<StaffIntent> draw_panel_choice(Ui& ui, Rect rect, const CertificatePanel::Choice& choice,
                                             const CertificatesPage& page) {
  if (!button(ui, {.id = choice.id,
                   .label = choice.label,
                   .rect = rect,
                   .kind = kind_beside_band(page, choice.kind),
                   .icon = choice.icon,
                   .icon_size = 28,
                   .enabled = choice.enabled,
                   .type = Type::caption_bold}))
    return std::nullopt;
  return choice.wanted;
}

/// Two side by side where their words fit, one below another where they do not.
bool stand_beside(Ui& ui, const std::vector<CertificatePanel::Choice>& choices, float width) {
  if (choices.size() < 2) return true;
  return std::ranges::all_of(choices, [&](const CertificatePanel::Choice& choice) {
    return button_width(ui,
                        {.label = choice.label, .icon = choice.icon, .icon_size = 28, .type = Type::caption_bold}) <=
           (width - choice_gap) / 2;
  });
}

float choices_height(Ui& ui, const std::vector<CertificatePanel::Choice>& choices, float width) {
  if (choices.empty()) return 0;
  const auto rows = stand_beside(ui, choices, width) ? (choices.size() + 1) / 2 : choices.size();
  return static_cast<float>(rows) * (grown(ui, choice_height) + choice_gap) - choice_gap;
}

std::optional<StaffIntent> draw_panel_choices(Ui& ui, Rect rect, const std::vector<CertificatePanel::Choice>& choices,
                                              const CertificatesPage& page) {
  std::optional<StaffIntent> wanted;
  const bool beside = stand_beside(ui, choices, rect.width);
  for (std::size_t i = 0; i < choices.size();) {
    Rect row = take_top(rect, grown(ui, choice_height), choice_gap);
    const int in_row = beside && i + 1 < choices.size() ? 2 : 1;
    for (int column = 0; column < in_row; ++column, ++i)
      if (auto tapped = draw_panel_choice(ui, column_of(row, column, in_row, choice_gap), choices[i], page))
        wanted = tapped;
  }
  return wanted;
}

float need_height(Ui& ui, const CertificatePanel::Need& need, Type type, float width) {
  return std::max(need_icon, measure_text(ui.canvas, need.words, type, width - need_icon - 16).height);
}

/// As large as lets all of them be read in the room.
Type type_of_needs(Ui& ui, const CertificatePanel& panel, float width, float room) {
  for (const Type type : {Type::staff_body, Type::caption}) {
    float sum = 0;
    for (const CertificatePanel::Need& need : panel.needs) sum += need_height(ui, need, type, width) + need_gap;
    if (sum <= room) return type;
  }
  return Type::small;
}

void draw_needs(Ui& ui, Rect& rest, const CertificatePanel& panel, float room) {
  const Type type = type_of_needs(ui, panel, rest.width, room);
  for (const CertificatePanel::Need& need : panel.needs) {
    Rect row = take_top(rest, need_height(ui, need, type, rest.width), need_gap);
    const Rect icon = take_left(row, need_icon, 16);
    draw_icon(ui.canvas, need.is_met ? Icon::check_bold : Icon::minus, {icon.x, icon.y + 4, need_icon, need_icon},
              ui.color()[need.is_met ? Tone::success : Tone::warning].ink);
    draw_text(ui.canvas, row, need.words,
              {.type = type, .color = need.is_met ? ui.color().ink : ui.color()[Tone::warning].ink});
  }
}

std::optional<StaffIntent> draw_panel_places(Ui& ui, Rect& rest, const CertificatePanel& panel, const Texts& texts) {
  if (panel.places.empty()) return std::nullopt;
  std::optional<StaffIntent> wanted;
  const float line = ui.theme().type(Type::caption).line_height;
  draw_text(ui.canvas, take_top(rest, line, 8), texts[words::certs_place],
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 1});
  for (std::size_t i = 0; i < panel.places.size(); ++i) {
    if (rest.height < grown(ui, choice_height)) break;
    const std::string id = "certs.place_" + std::to_string(i + 1);
    const bool chosen = panel.place == i;
    if (button(ui, {.id = id,
                    .label = panel.places[i],
                    .rect = take_top(rest, grown(ui, choice_height), choice_gap),
                    .kind = chosen ? ButtonKind::chosen : ButtonKind::plain,
                    .icon = chosen ? Icon::check : Icon::usb,
                    .icon_size = 28,
                    .on = chosen,
                    .type = Type::caption}))
      wanted = CertificatesIntent(certificates_intent::ChoosePlace{i});
  }
  return wanted;
}

std::optional<StaffIntent> draw_panel_head(Ui& ui, Rect& rest, const CertificatePanel& panel, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  Rect words = rest;
  if (panel.may_close) {
    ButtonSpec close{.id = "certs.panel_close", .label = texts[words::certs_panel_close], .icon = Icon::close};
    close.icon_size = 28;
    Rect corner = take_right(words, Spacing::touch_staff + 4, 12);
    close.rect = {corner.x, corner.y - 8, corner.width, corner.width};
    if (icon_button(ui, close)) wanted = CertificatesIntent(certificates_intent::Choose{});
  }
  const float title = measure_text(ui.canvas, panel.title, Type::card_title, words.width, 2).height;
  const float note = panel.note.empty() ? 0 : measure_text(ui.canvas, panel.note, Type::caption, words.width).height;
  draw_text(ui.canvas, {words.x, words.y, words.width, title}, panel.title,
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 2, .shrink = true});
  draw_text(ui.canvas, {words.x, words.y + title, words.width, note}, panel.note,
            {.type = Type::caption, .color = ui.color().quiet, .shrink = true});
  take_top(rest, std::max(title + note, panel.may_close ? Spacing::touch_staff : 0), 16);
  return wanted;
}

}  // namespace

std::optional<StaffIntent> draw_certificate_panel(Ui& ui, Rect card, CertificatesPage& page, const Texts& texts) {
  const CertificatePanel& panel = page.panel;
  draw_card(ui.canvas, card);
  Rect rest = inset(card, panel_side, panel_top);
  std::optional<StaffIntent> wanted = draw_panel_head(ui, rest, panel, texts);
  const float below = choices_height(ui, panel.below, rest.width);
  const Rect foot = take_bottom(rest, below, below > 0 ? 20 : 0);
  if (auto tapped = draw_panel_choices(ui, foot, panel.below, page)) wanted = tapped;
  const float above = choices_height(ui, panel.above, rest.width);
  if (panel.picture || !panel.waits.empty()) {
    const float most = rest.height - above - 22;
    const float height = std::min(most, rest.width / lying_page);
    draw_page_preview(ui, take_top(rest, height, 22), lying_page, panel.picture, panel.waits);
  }
  draw_needs(ui, rest, panel, rest.height - above - 16);
  if (auto tapped = draw_panel_places(ui, rest, panel, texts)) wanted = tapped;
  if (!panel.needs.empty() || !panel.places.empty()) take_top(rest, 8);
  if (auto tapped = draw_panel_choices(ui, {rest.x, rest.y, rest.width, above}, panel.above, page)) wanted = tapped;
  return wanted;
}

}  // namespace sala
