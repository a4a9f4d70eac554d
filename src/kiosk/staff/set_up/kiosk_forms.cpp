#include <array>

#include "core/thai_text.h"
#include "kiosk/staff/entrance.h"
#include "kiosk/staff/form_fields.h"
#include "kiosk/staff/set_up/set_up_forms.h"
#include "security/compare_digits.h"
#include "security/passphrase.h"
#include "security/pins.h"
#include "words/exchange.h"
#include "words/keeping.h"
#include "words/security.h"
#include "words/set_up.h"
#include "words/shell.h"

namespace sala {
namespace {

using Field = FormPage::Field;

constexpr std::size_t usual_idle = 1;  // of idle_choices_s

Field role_choice(const Texts& texts, UserRole chosen) {
  std::vector<std::string> roles;
  for (const UserRole each : {UserRole::trainer, UserRole::staff, UserRole::administrator})
    roles.push_back(role_words(each, texts));
  return choice_field("role", texts[words::form_role], std::move(roles), static_cast<std::size_t>(chosen));
}

}  // namespace

// ---- this kiosk and who works at it -----------------------------------------------------------------------------------
FormPage station_form(const Texts& texts, const std::string& name) {
  FormPage form;
  form.fields = {needs(words_field("station", texts[words::form_station], name, texts[words::form_station_hint]))};
  return form;
}

Result<std::string> told_station(const FormPage& form) {
  return needed(form, "station");
}

FormPage screen_form(const Texts& texts, const KioskSettings& known) {
  std::vector<std::string> seconds;
  std::size_t chosen = usual_idle;
  for (std::size_t i = 0; i < idle_choices_s.size(); ++i) {
    seconds.push_back(texts.with(words::form_seconds, {{"count", std::to_string(idle_choices_s[i])}}));
    if (known.idle_s == idle_choices_s[i]) chosen = i;
  }
  FormPage form;
  form.fields = {choice_field("language", texts[words::form_language],
                              {texts[words::language_thai], texts[words::language_english]},
                              known.language == Language::en ? 1 : 0),
                 choice_field("idle", texts[words::form_idle], std::move(seconds), chosen),
                 yes_no_field("sounds", texts[words::form_sounds], known.sounds)};
  return form;
}

KioskSettings told_screen(const FormPage& form) {
  return {form["language"].chosen == 1 ? Language::en : Language::th, idle_choices_s.at(form["idle"].chosen),
          form["sounds"].on};
}

FormPage user_form(const Texts& texts, const User* known) {
  FormPage form;
  if (known == nullptr) form.fields.push_back(needs(words_field("user_name", texts[words::form_user_name], "")));
  form.fields.push_back(role_choice(texts, known == nullptr ? UserRole::staff : known->role));
  form.fields.push_back(
      pin_field("pin", texts[words::form_pin], texts[known == nullptr ? words::form_pin_hint : words::form_pin_keep]));
  form.fields.push_back(pin_field("pin_again", texts[words::form_pin_again], ""));
  if (known == nullptr) {
    form["pin"].needed = form["pin_again"].needed = true;
    return form;
  }
  form.remove = texts[words::set_up_remove];
  form.remove_title = texts.with(words::set_up_remove_ask, {{"name", known->name}});
  form.remove_do = texts[words::set_up_remove_do];
  return form;
}

Result<NewUser> told_user(const FormPage& form, const User* known) {
  NewUser told;
  if (known == nullptr) {
    const auto name = needed(form, "user_name");
    if (!name) return Failure(name.error());
    told.name = *name;
  }
  told.role = static_cast<UserRole>(form["role"].chosen);
  told.pin = western_digits(form["pin"].text.text);
  const std::string again = western_digits(form["pin_again"].text.text);
  if (known != nullptr && told.pin.empty() && again.empty()) return told;
  if (const auto fault = pin_fault(told.pin)) return Failure(*fault);
  if (told.pin != again) return fail(words::error_pin_repeat);
  return told;
}

// ---- other kiosks, and what leaves this one ---------------------------------------------------------------------------
/// In the order of the choice: the door, the training room, staff.
constexpr std::array<const char*, 3> what_a_kiosk_is_for = {"door", "door,trainer", "door,trainer,staff"};

FormPage endorsing_form(const Texts& texts, bool needs_passphrase) {
  FormPage form;
  Field digits_shown =
      with_digit_keys(words_field("digits", texts[words::join_digits], "", texts[words::join_digits_hint]));
  digits_shown.text.limit = in_threes(std::string(compare_digits_count, '0')).size();  // as they are shown
  form.fields = {
      digits_shown,
      choice_field("may", texts[words::join_may],
                   {texts[words::join_may_door], texts[words::join_may_trainer], texts[words::join_may_staff]}, 0)};
  if (needs_passphrase)
    form.fields.push_back(
        passphrase_field("passphrase", texts[words::form_passphrase], texts[words::form_passphrase_own]));
  return form;
}

Result<Endorsing> told_endorsing(const FormPage& form) {
  Endorsing told;
  told.code = only_digits(western_digits(line_of(form, "digits")));
  if (told.code.size() != compare_digits_count)
    return fail(words::error_join_digits, {{"digits", line_of(form, "digits")}});
  told.roles = Roles::parse(what_a_kiosk_is_for.at(form["may"].chosen));
  if (form.has("passphrase")) told.passphrase = form["passphrase"].text.text;
  return told;
}

FormPage passphrase_form(const Texts& texts, bool has_passphrase) {
  FormPage form;
  if (has_passphrase) form.fields.push_back(passphrase_field("passphrase_now", texts[words::form_passphrase_now], ""));
  form.fields.push_back(
      passphrase_field("passphrase_new", texts[words::form_passphrase_new], texts[words::form_passphrase_hint]));
  form.fields.push_back(
      passphrase_field("passphrase_again", texts[words::form_passphrase_again], texts[words::form_passphrase_keep]));
  return form;
}

Result<NewPassphrase> told_passphrase(const FormPage& form) {
  NewPassphrase told{form.has("passphrase_now") ? form["passphrase_now"].text.text : "",
                     form["passphrase_new"].text.text};
  if (told.next != form["passphrase_again"].text.text) return fail(words::error_seal_repeat);
  if (!is_strong_enough(told.next)) return fail(words::error_passphrase_short);
  return told;
}

FormPage backup_form(const Texts& texts, std::vector<std::string> places, bool has_passphrase) {
  FormPage form;
  form.fields = {choice_field("where", texts[words::backup_out_where], std::move(places), 0),
                 passphrase_field("passphrase", texts[words::form_passphrase],
                                  texts[has_passphrase ? words::form_passphrase_own : words::form_passphrase_hint])};
  if (!has_passphrase)
    form.fields.push_back(passphrase_field("passphrase_again", texts[words::form_passphrase_again], ""));
  return form;
}

Result<BackupOut> told_backup(const FormPage& form) {
  BackupOut told{form["where"].chosen, form["passphrase"].text.text};
  if (form.has("passphrase_again") && told.passphrase != form["passphrase_again"].text.text)
    return fail(words::error_seal_repeat);
  if (!is_strong_enough(told.passphrase)) return fail(words::error_passphrase_short);
  return told;
}

}  // namespace sala
