#include "ui/screens/staff/set_up/form_page.h"

#include <cstdlib>
#include <utility>

#include "ui/screens/staff/set_up/form_parts.h"
#include "ui/screens/staff/work_cards.h"
#include "words/people.h"
#include "words/set_up.h"

namespace sala {

namespace {

constexpr float form_button_height = 80;

std::optional<StaffIntent> draw_form_buttons(Ui& ui, Rect band, FormPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  const float third = (band.width - 2 * work_card_gap) / 3;
  if (button(ui, {.id = "set_up.back",
                  .label = texts[words::screens_back],
                  .rect = take_left(band, std::min(340.0F, third), work_card_gap),
                  .icon = Icon::back,
                  .type = Type::card_title}))
    wanted = SetUpIntent{set_up_intent::Back{}};
  if (button(ui, {.id = "set_up.save",
                  .label = texts[words::edit_save],
                  .rect = take_right(band, std::min(380.0F, third), work_card_gap),
                  .kind = ButtonKind::primary,
                  .icon = Icon::check,
                  .enabled = !page.working,
                  .type = Type::card_title}))
    wanted = SetUpIntent{set_up_intent::Save{}};
  if (!page.remove.empty() && button(ui, {.id = "set_up.remove",
                                          .label = page.remove,
                                          .rect = take_right(band, std::min(340.0F, band.width)),
                                          .kind = ButtonKind::quiet,
                                          .icon = Icon::close,
                                          .enabled = !page.working,
                                          .type = Type::card_title}))
    wanted = SetUpIntent{set_up_intent::AskRemove{}};
  return wanted;
}

std::optional<StaffIntent> ask_removal(Ui& ui, const FormPage& page, const Texts& texts) {
  const auto answer = dialog(ui, {.id = "set_up.question",
                                  .title = page.remove_title,
                                  .body = page.remove_do,
                                  .confirm = page.remove,
                                  .cancel = texts[words::screens_back],
                                  .icon = Icon::warning,
                                  .tone = Tone::warning,
                                  .confirm_is_danger = true});
  if (!answer) return std::nullopt;
  if (*answer == DialogAnswer::cancel) return SetUpIntent{set_up_intent::KeepIt{}};
  return SetUpIntent{set_up_intent::Remove{}};
}

std::optional<StaffIntent> ask_discarding(Ui& ui, const Texts& texts) {
  const auto answer = dialog(ui, {.id = "set_up.discard",
                                  .title = texts[words::form_discard],
                                  .body = texts[words::form_discard_do],
                                  .confirm = texts[words::form_discard_yes],
                                  .cancel = texts[words::form_discard_no],
                                  .icon = Icon::pencil,
                                  .tone = Tone::warning,
                                  .confirm_is_danger = true});
  if (!answer) return std::nullopt;
  if (*answer == DialogAnswer::cancel) return SetUpIntent{set_up_intent::KeepIt{}};
  return SetUpIntent{set_up_intent::Discard{}};
}

std::optional<StaffIntent> read_if(bool is_filled) {
  if (!is_filled) return std::nullopt;
  return SetUpIntent{set_up_intent::ReadFields{}};
}

}  // namespace

bool FormPage::has(std::string_view id) const {
  return std::ranges::find(fields, id, &Field::id) != fields.end();
}

const FormPage::Field& FormPage::operator[](std::string_view id) const {
  const auto found = std::ranges::find(fields, id, &Field::id);
  if (found == fields.end()) std::abort();
  return *found;
}

FormPage::Field& FormPage::operator[](std::string_view id) {
  return const_cast<Field&>(std::as_const(*this)[id]);
}

std::optional<StaffIntent> draw(Ui& ui, Rect room, FormPage& page, const Texts& texts) {
  if (page.working) ui.motion.wake_in(0.1);
  if (page.typing) return read_if(draw_form_typing(ui, room, page, texts));
  const auto wanted = draw_form_buttons(ui, take_bottom(room, form_button_height, work_card_gap), page, texts);
  const bool is_filled = draw_form_fields(ui, room, page, texts);
  return wanted ? wanted : read_if(is_filled);
}

bool asks(const FormPage& page) {
  return page.removing || page.leaving || page.picking;
}

std::optional<StaffIntent> draw_question(Ui& ui, FormPage& page, const Texts& texts) {
  if (page.removing) return ask_removal(ui, page, texts);
  if (page.leaving) return ask_discarding(ui, texts);
  return page.picking ? read_if(draw_picking(ui, page, texts)) : std::nullopt;
}

}  // namespace sala
