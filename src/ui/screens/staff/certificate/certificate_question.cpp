#include "ui/screens/staff/certificate/certificate_question.h"

#include "ui/edit_field.h"
#include "ui/screens/column.h"
#include "words/certificate_desk.h"

namespace sala {

namespace {

constexpr float question_padding = 40;
constexpr float question_gap = Spacing::touch_gap;
constexpr float question_field_height = 76;
constexpr float question_button_height = 72;
constexpr float widest_question = 1200, fields_beside_from = 1000;

/// The field that the keyboard types into.
EditText& active_field(CertificateQuestion& question) {
  const bool at_passphrase = question.wants_passphrase && (question.is_at_passphrase || !question.wants_reason);
  return at_passphrase ? question.passphrase : question.reason;
}

/// Two fields stand side by side where there is room: the words above them are read whole.
bool has_fields_beside(const CertificateQuestion& question, float width) {
  return question.wants_reason && question.wants_passphrase && width >= fields_beside_from;
}

void draw_question_fields(Ui& ui, Rect& rest, CertificateQuestion& question, const Texts& texts) {
  const bool beside = has_fields_beside(question, rest.width);
  Rect line = beside ? take_top(rest, grown(ui, question_field_height), question_gap) : Rect{};
  const auto draw_one = [&](std::string_view id, TextId label, EditText& field, bool is_passphrase) {
    const Rect rect = beside ? column_of(line, is_passphrase ? 1 : 0, 2, question_gap)
                             : take_top(rest, grown(ui, question_field_height), question_gap);
    const bool active = &active_field(question) == &field;
    if (edit_field(ui, {.id = id, .label = texts[label], .rect = rect, .active = active}, field))
      question.is_at_passphrase = is_passphrase;
  };
  if (question.wants_reason) draw_one("certs_ask.reason.field", words::certs_reason, question.reason, false);
  if (question.wants_passphrase)
    draw_one("certs_ask.passphrase.field", words::certs_passphrase, question.passphrase, true);
}

float fields_height(const Ui& ui, const CertificateQuestion& question, float width) {
  const bool beside = has_fields_beside(question, width);
  const int fields = beside ? 1 : (question.wants_reason ? 1 : 0) + (question.wants_passphrase ? 1 : 0);
  return static_cast<float>(fields) * (grown(ui, question_field_height) + question_gap);
}

std::optional<StaffIntent> draw_question_buttons(Ui& ui, Rect band, const CertificateQuestion& question,
                                                 const Texts& texts) {
  std::array row = {ButtonSpec{.id = "certs_ask.back",
                               .label = texts[words::certs_no],
                               .rect = column_of(band, 0, 2, Spacing::gap),
                               .type = Type::caption_bold},
                    ButtonSpec{.id = "certs_ask.confirm",
                               .label = question.confirm,
                               .rect = column_of(band, 1, 2, Spacing::gap),
                               .kind = ButtonKind::plain,  // the keyboard has the primary one
                               .type = Type::caption_bold}};
  const auto tapped = button_row(ui, row);
  if (!tapped) return std::nullopt;
  if (*tapped == 0) return CertificatesIntent(certificates_intent::CancelAsked{});
  return CertificatesIntent(certificates_intent::ConfirmAsked{});
}

}  // namespace

std::optional<StaffIntent> draw_typed_question(Ui& ui, Rect room, CertificateQuestion& question, const Texts& texts) {
  const float width = std::min(room.width, widest_question) - 2 * question_padding;
  const float title = measure_text(ui.canvas, question.title, Type::card_title, width, 2).height;
  const float body = measure_text(ui.canvas, question.body, Type::staff_body, width, 5).height;
  const float told = question.told.empty() ? 0 : ui.theme().type(Type::caption_bold).line_height + 12;
  const float button_height = grown(ui, question_button_height);
  const float needs = title + 8 + body + 24 + fields_height(ui, question, width) + told + button_height;
  const float padding = std::min(question_padding, std::max(12.0F, (room.height - needs) / 2));
  const Rect card = centered(room, {width + 2 * question_padding, std::min(room.height, needs + 2 * padding)});
  draw_card(ui.canvas, card);
  Rect rest = inset(card, question_padding, padding);
  const Rect buttons = take_bottom(rest, button_height);
  if (!question.told.empty())
    draw_text(ui.canvas, take_bottom(rest, told - 12, 12), question.told,
              {.type = Type::caption_bold, .color = ui.color()[Tone::danger].ink, .max_lines = 1, .shrink = true});
  Rect fields = take_bottom(rest, fields_height(ui, question, width), 8);
  draw_text(ui.canvas, take_top(rest, title, 8), question.title,
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 2, .shrink = true});
  Column words(ui, rest.width);
  words.words({RichText(question.body), {{Type::staff_body, 2}, {Type::caption, 3}, {Type::small}}, ui.color().quiet});
  words.draw(rest);
  draw_question_fields(ui, fields, question, texts);
  auto wanted = draw_question_buttons(ui, buttons, question, texts);
  const KeyboardAnswer typed =
      draw_keyboard(ui, question.keyboard, active_field(question), {.done_label = question.confirm}, texts);
  if (!typed.done) return wanted;
  const bool goes_on = question.wants_passphrase && &active_field(question) != &question.passphrase;
  question.is_at_passphrase = question.is_at_passphrase || goes_on;
  return goes_on ? wanted : CertificatesIntent(certificates_intent::ConfirmAsked{});
}

std::optional<StaffIntent> draw_question_dialog(Ui& ui, const CertificateQuestion& question, const Texts& texts) {
  const auto answer = dialog(ui, {.id = "certs_ask",
                                  .title = question.title,
                                  .body = question.body,
                                  .confirm = question.confirm,
                                  .cancel = texts[words::certs_no],
                                  .icon = Icon::certificate});
  if (!answer) return std::nullopt;
  if (*answer == DialogAnswer::cancel) return CertificatesIntent(certificates_intent::CancelAsked{});
  return CertificatesIntent(certificates_intent::ConfirmAsked{});
}

}  // namespace sala
