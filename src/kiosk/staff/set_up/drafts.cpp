#include "kiosk/staff/set_up/drafts.h"

#include <algorithm>

namespace sala {

std::vector<FilledIn> filled_in(const FormPage& form) {
  std::vector<FilledIn> fields;
  for (const FormPage::Field& field : form.fields)
    if (!field.text.secret) fields.push_back({field.id, field.text.text, field.on, field.chosen});
  return fields;
}

bool is_half_filled(const FormPage& form, const SetUpWork& work) {
  const auto is_typed_secret = [](const FormPage::Field& field) {
    return field.text.secret && !field.text.text.empty();
  };
  return filled_in(form) != work.opened || std::ranges::any_of(form.fields, is_typed_secret);
}

bool take_up_draft(StaffDesk& desk, SetUpWork& work) {
  auto* form = desk.page<FormPage>();
  if (form == nullptr) return false;
  work.opened = filled_in(*form);
  if (!work.draft) return false;
  const HalfFilled& draft = *work.draft;
  if (draft.user != desk.user.id || draft.part != work.part || draft.item != work.item) return false;
  for (const FilledIn& filled : draft.fields) {
    if (!form->has(filled.id)) continue;
    FormPage::Field& field = (*form)[filled.id];
    if (field.kind == FormPage::Kind::choice && filled.chosen >= field.choices.size()) continue;
    const bool may_paste = field.text.may_paste;
    field.text = edit_text(filled.text, field.text.limit);
    field.text.may_paste = may_paste;
    field.on = filled.on;
    field.chosen = filled.chosen;
  }
  return true;
}

void keep_draft(const StaffDesk& desk, SetUpWork& work) {
  const auto* form = std::get_if<FormPage>(&desk.screen.page);
  if (form == nullptr || form->working) return;
  auto fields = filled_in(*form);
  const bool is_of_this =
      work.draft && work.draft->user == desk.user.id && work.draft->part == work.part && work.draft->item == work.item;
  if (fields != work.opened)
    work.draft = HalfFilled{desk.user.id, work.part, work.item, std::move(fields)};
  else if (is_of_this)
    work.draft.reset();
}

}  // namespace sala
