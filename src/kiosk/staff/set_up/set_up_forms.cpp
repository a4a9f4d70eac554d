#include "kiosk/staff/set_up/set_up_forms.h"

#include <fmt/format.h>

#include <array>

#include "core/eras.h"
#include "core/event_colours.h"
#include "core/format_date.h"
#include "core/thai_text.h"
#include "kiosk/staff/entrance.h"
#include "security/compare_digits.h"
#include "security/passphrase.h"
#include "security/pins.h"
#include "station/system_clock.h"
#include "words/exchange.h"
#include "words/keeping.h"
#include "words/security.h"
#include "words/set_up.h"
#include "words/shell.h"

namespace sala {
namespace {

using Kind = FormPage::Kind;
using Field = FormPage::Field;

constexpr std::size_t longest_line = 200;
constexpr std::size_t longest_list = 4000;
constexpr std::size_t usual_idle = 1;  // of idle_choices_s

Field wording(const Texts& texts, TextId label, const std::string& text, const std::string& hint = "",
              std::size_t limit = longest_line) {
  Field field{Kind::words, texts[label], hint, edit_text(text, limit)};
  field.text.may_paste = true;
  return field;
}

Field with_keys(FormPage::Keys keys, Field field) {
  field.keys = keys;
  return field;
}
Field thai(Field field) {
  return with_keys(FormPage::Keys::thai, std::move(field));
}
Field latin(Field field) {
  return with_keys(FormPage::Keys::latin, std::move(field));
}
Field digits(Field field) {
  return with_keys(FormPage::Keys::digits, std::move(field));
}

std::string joined(const std::vector<std::string>& entries) {
  std::string line;
  for (const std::string& entry : entries) line += (line.empty() ? "" : ", ") + entry;
  return line;
}

Field list(const Texts& texts, TextId label, const std::vector<std::string>& entries) {
  return wording(texts, label, joined(entries), texts[words::form_commas], longest_list);
}

Field number(const Texts& texts, TextId label, int value) {
  Field field = digits(wording(texts, label, std::to_string(value)));
  field.text.limit = 4;
  return field;
}

Field yes_no(const Texts& texts, TextId label, bool on) {
  Field field;
  field.kind = Kind::yes_no;
  field.label = texts[label];
  field.on = on;
  return field;
}

Field pin(const Texts& texts, TextId label, const std::string& hint) {
  Field field = digits({Kind::words, texts[label], hint});
  field.text.secret = true;
  field.text.limit = most_pin_digits;
  return field;
}

Field passphrase(const Texts& texts, TextId label, const std::string& hint) {
  Field field = latin({Kind::words, texts[label], hint});
  field.text.secret = true;
  field.text.limit = longest_line;
  return field;
}

Field choice(const Texts& texts, TextId label, std::vector<std::string> choices, std::size_t chosen) {
  Field field;
  field.kind = Kind::choice;
  field.label = texts[label];
  field.choices = std::move(choices);
  field.chosen = chosen;
  return field;
}

Field role_choice(const Texts& texts, UserRole chosen) {
  std::vector<std::string> roles;
  for (const UserRole each : {UserRole::trainer, UserRole::staff, UserRole::administrator})
    roles.push_back(role_words(each, texts));
  return choice(texts, words::form_role, std::move(roles), static_cast<std::size_t>(chosen));
}

/// In the order of event_colours; a colour that is none of them stays unless another is chosen.
Field colour_choice(const Texts& texts, const std::string& chosen) {
  constexpr std::array<TextId, event_colours.size()> names = {
      words::colour_sala, words::colour_blue, words::colour_purple, words::colour_red, words::colour_green};
  std::vector<std::string> words;
  for (const TextId name : names) words.push_back(texts[name]);
  const auto place = std::ranges::find(event_colours, chosen) - event_colours.begin();
  Field field = choice(texts, words::form_colour, std::move(words), static_cast<std::size_t>(place));
  const Color own = make_theme({}).color[Tone::primary].shape;
  for (const std::string_view colour : event_colours) field.swatches.push_back(parse_color(colour).value_or(own));
  return field;
}

std::string day_text(Day day, const Texts& texts) {
  const int year = day.year + (texts.language() == Language::th ? years_of_buddhist_era : 0);
  return day.year == 0 ? "" : fmt::format("{}/{}/{}", day.day, day.month, year);
}

std::string such_as(const Texts& texts, const std::string& example) {
  return texts.with(words::form_such_as, {{"example", example}});
}

std::string line(const FormPage& form, std::size_t index) {
  return clean(form.fields.at(index).text.text);
}

Result<std::string> needed(const FormPage& form, std::size_t index) {
  std::string text = line(form, index);
  if (text.empty()) return fail(words::error_form_missing, {{"field", form.fields.at(index).label}});
  return text;
}

int number_at(const FormPage& form, std::size_t index) {
  int value = 0;
  for (const char c : western_digits(line(form, index)))
    if (c >= '0' && c <= '9') value = value * 10 + (c - '0');
  return value;
}

/// What was not changed stays as it is, commas within an entry too.
std::vector<std::string> entries_at(const FormPage& form, std::size_t index, const std::vector<std::string>& known) {
  if (form.fields.at(index).text.text == joined(known)) return known;
  std::vector<std::string> entries;
  std::string_view rest = form.fields.at(index).text.text;
  while (!rest.empty()) {
    const std::string entry = clean(rest.substr(0, rest.find(',')));
    if (!entry.empty() && std::ranges::find(entries, entry) == entries.end()) entries.push_back(entry);
    rest.remove_prefix(std::min(rest.size(), rest.substr(0, rest.find(',')).size() + 1));
  }
  return entries;
}

/// When the day of the moment begins, by its own clock; for days between two moments.
std::int64_t midnight_ms(Moment moment) {
  return moment_at(day_of(moment), 0, 0).utc_ms;
}

/// Minutes of the day: "9:15", "09.15".
std::optional<int> clock_minutes(const std::string& typed) {
  const std::string text = western_digits(typed);
  const auto middle = text.find_first_of(":.");
  const auto is_number = [](const std::string& part) {
    return !part.empty() && part.size() <= 2 && part.find_first_not_of("0123456789") == std::string::npos;
  };
  if (middle == std::string::npos) return std::nullopt;
  const std::string hour = text.substr(0, middle), minute = text.substr(middle + 1);
  if (!is_number(hour) || !is_number(minute) || std::stoi(hour) > 23 || std::stoi(minute) > 59) return std::nullopt;
  return std::stoi(hour) * 60 + std::stoi(minute);
}

}  // namespace

// ---- the organisation -----------------------------------------------------------------------------------------------
FormPage organisation_form(const Texts& texts, const Organisation& known) {
  FormPage form;
  form.fields = {thai(wording(texts, words::form_organisation_th, known.names.th)),
                 latin(wording(texts, words::form_organisation_en, known.names.en)),
                 list(texts, words::form_units, known.units), list(texts, words::form_types, known.personnel_types),
                 latin(wording(texts, words::form_time_zone, known.time_zone, texts[words::form_time_zone_hint]))};
  return form;
}

Result<Organisation> told_organisation(const FormPage& form, Organisation known) {
  const std::string zone = line(form, 4);
  if (!is_time_zone(zone)) return fail(words::error_time_zone, {{"zone", zone}});
  known.time_zone = zone;
  known.names = {line(form, 0), line(form, 1)};
  known.units = entries_at(form, 2, known.units);
  known.personnel_types = entries_at(form, 3, known.personnel_types);
  return known;
}

// ---- the project ----------------------------------------------------------------------------------------------------
FormPage project_form(const Texts& texts, const Project& known) {
  const std::string& hint = texts[words::form_day_hint];
  FormPage form;
  form.fields = {thai(wording(texts, words::form_title_th, known.title.th)),
                 latin(wording(texts, words::form_title_en, known.title.en)),
                 latin(wording(texts, words::form_code, known.code, texts[words::form_code_hint])),
                 wording(texts, words::form_organiser, known.organiser),
                 wording(texts, words::form_place, known.place),
                 digits(wording(texts, words::form_starts, day_text(known.starts_on, texts), hint)),
                 digits(wording(texts, words::form_ends, day_text(known.ends_on, texts), hint)),
                 yes_no(texts, words::form_find_by_name, known.find_by_name),
                 yes_no(texts, words::form_walk_in, known.walk_in),
                 yes_no(texts, words::form_masked, known.names_masked),
                 colour_choice(texts, known.primary)};
  return form;
}

Result<Project> told_project(const FormPage& form, Project known) {
  const auto title = needed(form, 0), code = needed(form, 2), starts_text = needed(form, 5);
  for (const auto* text : {&title, &code, &starts_text})
    if (!*text) return Failure(text->error());
  known.title = {*title, line(form, 1)};
  known.code = *code;
  known.organiser = line(form, 3);
  known.place = line(form, 4);
  Eras eras;
  const std::string ends_text = line(form, 6).empty() ? *starts_text : line(form, 6);
  const auto starts = eras.day(*starts_text), ends = eras.day(ends_text);
  if (!starts || !ends || *ends < *starts)
    return fail(words::error_form_days, {{"text", starts ? ends_text : *starts_text}});
  if (const auto mixed = eras.mixed())
    return fail(words::error_form_eras, {{"be", mixed->first}, {"ce", mixed->second}});
  known.starts_on = *starts;
  known.ends_on = *ends;
  known.find_by_name = form.fields.at(7).on;
  known.walk_in = form.fields.at(8).on;
  known.names_masked = form.fields.at(9).on;
  if (const std::size_t colour = form.fields.at(10).chosen; colour < event_colours.size())
    known.primary = event_colours[colour];
  return known;
}

// ---- one session ----------------------------------------------------------------------------------------------------
FormPage session_form(const Texts& texts, const Session& known) {
  const bool is_new = known.id == Uuid{};
  FormPage form;
  form.fields = {
      thai(wording(texts, words::form_title_th, known.title.th)),
      latin(wording(texts, words::form_title_en, known.title.en)),
      digits(wording(texts, words::form_day, day_text(day_of(known.starts), texts), texts[words::form_day_hint])),
      digits(wording(texts, words::form_from, is_new ? "" : clock_time(known.starts), such_as(texts, "09:15"))),
      digits(wording(texts, words::form_to, is_new ? "" : clock_time(known.ends), such_as(texts, "12:00"))),
      wording(texts, words::form_room, known.room),
      yes_no(texts, words::form_takes_attendance, known.takes_attendance),
      number(texts, words::form_opens_before, known.opens_before_min),
      number(texts, words::form_closes_after, known.closes_after_min),
      number(texts, words::form_late_after, known.late_after_min)};
  if (is_new) return form;
  form.remove = texts[words::set_up_remove];
  form.remove_title =
      texts.with(words::set_up_remove_ask, {{"name", title_in(known.title, texts.language() == Language::th)}});
  form.remove_do = texts[words::set_up_remove_session];
  return form;
}

Result<Session> told_session(const FormPage& form, Session known, const std::string& time_zone) {
  const auto title = needed(form, 0), day_text = needed(form, 2), from_text = needed(form, 3),
             to_text = needed(form, 4);
  for (const auto* text : {&title, &day_text, &from_text, &to_text})
    if (!*text) return Failure(text->error());
  Eras eras;
  const auto day = eras.day(*day_text);
  if (!day) return fail(words::error_form_days, {{"text", *day_text}});
  const auto from = clock_minutes(*from_text), to = clock_minutes(*to_text);
  if (!from || !to) return fail(words::error_form_time, {{"text", from ? *to_text : *from_text}});
  const std::int64_t later_ms = midnight_ms(known.ends) - midnight_ms(known.starts);
  known.starts = moment_in(time_zone, *day, *from);
  known.ends = moment_in(time_zone, *day, *to);
  known.ends.utc_ms += later_ms;
  if (known.ends.utc_ms <= known.starts.utc_ms)
    return fail(words::error_session_ends, {{"starts", *from_text}, {"ends", *to_text}});
  known.title = {*title, line(form, 1)};
  known.room = line(form, 5);
  known.takes_attendance = form.fields.at(6).on;
  known.opens_before_min = number_at(form, 7);
  known.closes_after_min = number_at(form, 8);
  known.late_after_min = number_at(form, 9);
  return known;
}

// ---- this kiosk and who works at it -----------------------------------------------------------------------------------
FormPage station_form(const Texts& texts, const std::string& name) {
  FormPage form;
  form.fields = {wording(texts, words::form_station, name, texts[words::form_station_hint])};
  return form;
}

Result<std::string> told_station(const FormPage& form) {
  return needed(form, 0);
}

FormPage screen_form(const Texts& texts, const KioskSettings& known) {
  std::vector<std::string> seconds;
  std::size_t chosen = usual_idle;
  for (std::size_t i = 0; i < idle_choices_s.size(); ++i) {
    seconds.push_back(texts.with(words::form_seconds, {{"count", std::to_string(idle_choices_s[i])}}));
    if (known.idle_s == idle_choices_s[i]) chosen = i;
  }
  FormPage form;
  form.fields = {choice(texts, words::form_language, {texts[words::language_thai], texts[words::language_english]},
                        known.language == Language::en ? 1 : 0),
                 choice(texts, words::form_idle, std::move(seconds), chosen),
                 yes_no(texts, words::form_sounds, known.sounds)};
  return form;
}

KioskSettings told_screen(const FormPage& form) {
  return {form.fields.at(0).chosen == 1 ? Language::en : Language::th, idle_choices_s.at(form.fields.at(1).chosen),
          form.fields.at(2).on};
}

FormPage user_form(const Texts& texts, const User* known) {
  FormPage form;
  if (known == nullptr) form.fields.push_back(wording(texts, words::form_user_name, ""));
  form.fields.push_back(role_choice(texts, known == nullptr ? UserRole::staff : known->role));
  form.fields.push_back(
      pin(texts, words::form_pin, texts[known == nullptr ? words::form_pin_hint : words::form_pin_keep]));
  form.fields.push_back(pin(texts, words::form_pin_again, ""));
  if (known == nullptr) return form;
  form.remove = texts[words::set_up_remove];
  form.remove_title = texts.with(words::set_up_remove_ask, {{"name", known->name}});
  form.remove_do = texts[words::set_up_remove_do];
  return form;
}

Result<NewUser> told_user(const FormPage& form, const User* known) {
  NewUser told;
  const std::size_t role_field = known == nullptr ? 1 : 0;
  if (known == nullptr) {
    const auto name = needed(form, 0);
    if (!name) return Failure(name.error());
    told.name = *name;
  }
  told.role = static_cast<UserRole>(form.fields.at(role_field).chosen);
  told.pin = western_digits(form.fields.at(role_field + 1).text.text);
  const std::string again = western_digits(form.fields.at(role_field + 2).text.text);
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
  Field digits_shown = digits(wording(texts, words::join_digits, "", texts[words::join_digits_hint]));
  digits_shown.text.limit = in_threes(std::string(compare_digits_count, '0')).size();  // as they are shown
  form.fields = {
      digits_shown,
      choice(texts, words::join_may,
             {texts[words::join_may_door], texts[words::join_may_trainer], texts[words::join_may_staff]}, 0)};
  if (needs_passphrase)
    form.fields.push_back(passphrase(texts, words::form_passphrase, texts[words::form_passphrase_own]));
  return form;
}

Result<Endorsing> told_endorsing(const FormPage& form) {
  Endorsing told;
  told.code = only_digits(western_digits(line(form, 0)));
  if (told.code.size() != compare_digits_count) return fail(words::error_join_digits, {{"digits", line(form, 0)}});
  told.roles = Roles::parse(what_a_kiosk_is_for.at(form.fields.at(1).chosen));
  if (form.fields.size() > 2) told.passphrase = form.fields[2].text.text;
  return told;
}

FormPage passphrase_form(const Texts& texts, bool has_passphrase) {
  FormPage form;
  if (has_passphrase) form.fields.push_back(passphrase(texts, words::form_passphrase_now, ""));
  form.fields.push_back(passphrase(texts, words::form_passphrase_new, texts[words::form_passphrase_hint]));
  form.fields.push_back(passphrase(texts, words::form_passphrase_again, texts[words::form_passphrase_keep]));
  return form;
}

Result<NewPassphrase> told_passphrase(const FormPage& form) {
  const std::size_t first = form.fields.size() - 2;
  NewPassphrase told{first > 0 ? form.fields.front().text.text : "", form.fields.at(first).text.text};
  if (told.next != form.fields.at(first + 1).text.text) return fail(words::error_seal_repeat);
  if (!is_strong_enough(told.next)) return fail(words::error_passphrase_short);
  return told;
}

FormPage backup_form(const Texts& texts, std::vector<std::string> places, bool has_passphrase) {
  FormPage form;
  form.fields = {choice(texts, words::backup_out_where, std::move(places), 0),
                 passphrase(texts, words::form_passphrase,
                            texts[has_passphrase ? words::form_passphrase_own : words::form_passphrase_hint])};
  if (!has_passphrase) form.fields.push_back(passphrase(texts, words::form_passphrase_again, ""));
  return form;
}

Result<BackupOut> told_backup(const FormPage& form) {
  BackupOut told{form.fields.at(0).chosen, form.fields.at(1).text.text};
  if (form.fields.size() > 2 && told.passphrase != form.fields[2].text.text) return fail(words::error_seal_repeat);
  if (!is_strong_enough(told.passphrase)) return fail(words::error_passphrase_short);
  return told;
}

}  // namespace sala
