#include "ui/screens/verify/verify_screen.h"

#include "ui/screens/areas.h"
#include "words/certificate_shown.h"

namespace sala {

namespace {

constexpr float least_signed_card = 520, above_card = 60;

/// What can be trusted is compared and done with; else it is scanned again.
std::optional<Intent> draw_verify_buttons(Ui& ui, Rect band, bool is_done, const Texts& texts) {
  if (is_done) {
    const Rect place = ui.canvas.portrait() ? band : take_right(band, std::min(340.0F, band.width));
    const bool tapped = button(ui, {.id = "verify.done",
                                    .label = texts[words::verdict_done],
                                    .rect = place,
                                    .kind = ButtonKind::primary,
                                    .icon = Icon::check});
    return tapped ? std::optional<Intent>(intent::GoWelcome{}) : std::nullopt;
  }
  std::array row = {ButtonSpec{.id = "verify.home",
                               .label = texts[words::verdict_home],
                               .rect = take_left(band, band.width * 0.42F, Spacing::gap),
                               .icon = Icon::back},
                    ButtonSpec{.id = "verify.again",
                               .label = texts[words::verdict_scan_again],
                               .rect = band,
                               .kind = ButtonKind::primary,
                               .icon = Icon::qr}};
  return button_row(ui, row) ? std::optional<Intent>(intent::GoWelcome{}) : std::nullopt;
}

}  // namespace

std::optional<Intent> draw(Ui& ui, VerifyScreen& screen, const Shell& shell, const Texts& texts) {
  VerdictShown& verdict = screen.verdict;
  const Split split = split_of(ui);
  Column words(ui, split.words_width, split.align);
  add_verdict(ui, words, verdict);
  const float inner = split.card_width - 2 * card_side;
  float needs = verdict_card_height(ui, inner, verdict, texts) + 2 * card_top + Spacing::gap + Spacing::button_height;
  if (ui.canvas.portrait())  // the verdict is read whole; what was signed scrolls
    needs = std::min(needs, std::max(least_signed_card, content_area(ui, shell).height - words.height() - above_card));
  Rect card = draw_split(ui, shell, words, needs);
  const Rect band = take_bottom(card, Spacing::button_height, Spacing::gap);
  draw_verdict_card(ui, card, verdict, texts);
  return draw_verify_buttons(ui, band, !verdict.fields.empty(), texts);
}

}  // namespace sala
