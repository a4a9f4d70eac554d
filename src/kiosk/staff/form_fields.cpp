#include "kiosk/staff/form_fields.h"

#include <charconv>

#include "core/calendar.h"
#include "core/said_day.h"
#include "core/thai_text.h"
#include "security/pins.h"
#include "words/set_up.h"
#include "words/shell.h"

namespace sala {
namespace {

using Kind = FormPage::Kind;
using Field = FormPage::Field;

constexpr std::size_t longest_list = 4000;

std::string joined(const std::vector<std::string>& entries) {
  std::string line;
  for (const std::string& entry : entries) line += (line.empty() ? "" : ", ") + entry;
  return line;
}

Field with_keys(FormPage::Keys keys, Field field) {
  field.keys = keys;
  return field;
}

/// What is wrong with what stands in it; nothing where it is as it should be.
std::optional<Error> fault_of(const FormPage& form, const Field& field) {
  const std::string text = clean(field.text.text);
  if (text.empty() && (field.needed || field.kind == Kind::number))
    return Error{words::error_form_missing, {{"field", field.label}}};
  if (text.empty() || field.kind == Kind::words) return std::nullopt;
  if (field.kind == Kind::day && !field.day) return Error{words::form_not_a_day, {{"text", text}}};
  if (field.kind == Kind::hour && !clock_minutes(text)) return Error{words::error_form_time, {{"text", text}}};
  const auto number = field.kind == Kind::number ? number_of(form, field.id) : Result<int>(0);
  return number ? std::nullopt : std::optional(number.error());
}

void read_field(const FormPage& form, Field& field, const Texts& texts) {
  Eras eras;
  field.day.reset();
  field.said.clear();
  field.fault.clear();
  if (field.kind == Kind::yes_no || field.kind == Kind::choice) return;
  if (field.kind == Kind::day) field.day = said_day(field.text.text, form.today, eras);
  if (field.day) field.said = full_date(*field.day, texts.language());
  const auto fault = field.touched ? fault_of(form, field) : std::nullopt;
  if (fault) field.fault = texts.of(*fault);
}

}  // namespace

Field words_field(std::string id, const std::string& label, const std::string& text, const std::string& hint,
                  std::size_t limit) {
  Field field{std::move(id), Kind::words, label, hint, edit_text(text, limit)};
  field.text.may_paste = true;
  return field;
}

Field list_field(std::string id, const std::string& label, const std::vector<std::string>& entries,
                 const std::string& hint) {
  return words_field(std::move(id), label, joined(entries), hint, longest_list);
}

Field number_field(std::string id, const std::string& label, int value) {
  Field field = with_digit_keys(words_field(std::move(id), label, std::to_string(value)));
  field.kind = Kind::number;
  field.text.limit = 4;
  return field;
}

Field yes_no_field(std::string id, const std::string& label, bool on) {
  Field field{std::move(id), Kind::yes_no, label};
  field.on = on;
  return field;
}

Field pin_field(std::string id, const std::string& label, const std::string& hint) {
  Field field = with_digit_keys({std::move(id), Kind::words, label, hint});
  field.text.secret = true;
  field.text.limit = most_pin_digits;
  return field;
}

Field passphrase_field(std::string id, const std::string& label, const std::string& hint) {
  Field field = with_latin_keys({std::move(id), Kind::words, label, hint});
  field.text.secret = true;
  field.text.limit = longest_line;
  return field;
}

Field choice_field(std::string id, const std::string& label, std::vector<std::string> choices, std::size_t chosen) {
  Field field{std::move(id), Kind::choice, label};
  field.choices = std::move(choices);
  field.chosen = chosen;
  return field;
}

Field day_field(std::string id, const std::string& label, Day day, const Texts& texts) {
  Field field =
      with_digit_keys(words_field(std::move(id), label, typed_day(day, texts.language()), texts[words::form_day_hint]));
  field.kind = Kind::day;
  return field;
}

Field hour_field(std::string id, const std::string& label, const std::string& text, const std::string& hint) {
  Field field = with_digit_keys(words_field(std::move(id), label, text, hint));
  field.kind = Kind::hour;
  return field;
}

Field in_group(const std::string& heading, Field field) {
  field.group = heading;
  return field;
}

Field needs(Field field) {
  field.needed = true;
  return field;
}

Field half(Field field) {
  field.half = true;
  return field;
}

Field with_thai_keys(Field field) {
  return with_keys(FormPage::Keys::thai, std::move(field));
}

Field with_latin_keys(Field field) {
  return with_keys(FormPage::Keys::latin, std::move(field));
}

Field with_digit_keys(Field field) {
  return with_keys(FormPage::Keys::digits, std::move(field));
}

std::string line_of(const FormPage& form, std::string_view id) {
  return clean(form[id].text.text);
}

Result<std::string> needed(const FormPage& form, std::string_view id) {
  std::string text = line_of(form, id);
  if (text.empty()) return fail(words::error_form_missing, {{"field", form[id].label}});
  return text;
}

std::optional<int> clock_minutes(const std::string& typed) {
  std::string text = western_digits(clean(typed));
  if (text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos) text.insert(2, ":");
  const auto middle = text.find_first_of(":.");
  const auto is_number = [](const std::string& part) {
    return !part.empty() && part.size() <= 2 && part.find_first_not_of("0123456789") == std::string::npos;
  };
  if (middle == std::string::npos) return std::nullopt;
  const std::string hour = text.substr(0, middle), minute = text.substr(middle + 1);
  if (!is_number(hour) || !is_number(minute) || std::stoi(hour) > 23 || std::stoi(minute) > 59) return std::nullopt;
  return std::stoi(hour) * 60 + std::stoi(minute);
}

bool read_fields(FormPage& form, const Texts& texts, bool all) {
  bool is_right = true;
  for (Field& field : form.fields) {
    field.touched = field.touched || all;
    read_field(form, field, texts);
    is_right = is_right && field.fault.empty();
  }
  return is_right;
}

Result<int> number_of(const FormPage& form, std::string_view id) {
  const auto line = needed(form, id);
  if (!line) return Failure(line.error());
  const std::string text = western_digits(*line);
  int value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size() || value < 0)
    return fail(words::error_form_number, {{"field", form[id].label}, {"text", *line}});
  return value;
}

std::vector<std::string> entries_of(const FormPage& form, std::string_view id, const std::vector<std::string>& known) {
  const std::string& text = form[id].text.text;
  if (text == joined(known)) return known;
  std::vector<std::string> entries;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::string entry = clean(rest.substr(0, rest.find(',')));
    if (!entry.empty() && std::ranges::find(entries, entry) == entries.end()) entries.push_back(entry);
    rest.remove_prefix(std::min(rest.size(), rest.substr(0, rest.find(',')).size() + 1));
  }
  return entries;
}

}  // namespace sala
