// The fields that forms of the staff's side are made of, and what is read from them again. A field is known by its name.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/texts.h"
#include "core/time.h"
#include "ui/screens/staff/set_up/form_page.h"

namespace sala {

constexpr std::size_t longest_line = 200;

FormPage::Field words_field(std::string id, const std::string& label, const std::string& text,
                            const std::string& hint = "", std::size_t limit = longest_line);
/// Entries in one line, with commas between them.
FormPage::Field list_field(std::string id, const std::string& label, const std::vector<std::string>& entries,
                           const std::string& hint);
FormPage::Field number_field(std::string id, const std::string& label, int value);
FormPage::Field yes_no_field(std::string id, const std::string& label, bool on);
FormPage::Field pin_field(std::string id, const std::string& label, const std::string& hint);
FormPage::Field passphrase_field(std::string id, const std::string& label, const std::string& hint);
FormPage::Field choice_field(std::string id, const std::string& label, std::vector<std::string> choices,
                             std::size_t chosen);

FormPage::Field day_field(std::string id, const std::string& label, Day day, const Texts& texts);
/// Minutes of the day; nothing: it is still to be said.
FormPage::Field hour_field(std::string id, const std::string& label, const std::string& text, const std::string& hint);

/// How it stands in the form: begins a group, must be filled in, takes half a row.
FormPage::Field in_group(const std::string& heading, FormPage::Field field);
FormPage::Field needs(FormPage::Field field);
FormPage::Field half(FormPage::Field field);

/// With the keys that typing begins with.
FormPage::Field with_thai_keys(FormPage::Field field);
FormPage::Field with_latin_keys(FormPage::Field field);
FormPage::Field with_digit_keys(FormPage::Field field);

/// Says back what is understood of each field, and what is wrong with those that were filled in; with `all` of every one.
/// Answers whether nothing is wrong.
bool read_fields(FormPage& form, const Texts& texts, bool all);

/// What stands in it, without spaces around.
std::string line_of(const FormPage& form, std::string_view id);
/// Error: error_form_missing.
Result<std::string> needed(const FormPage& form, std::string_view id);
/// A whole number from 0 on. Errors: error_form_missing, error_form_number.
Result<int> number_of(const FormPage& form, std::string_view id);
/// Minutes of the day: "9:15", "09.15", "0915".
std::optional<int> clock_minutes(const std::string& typed);
/// What was not changed stays as it is, commas within an entry too.
std::vector<std::string> entries_of(const FormPage& form, std::string_view id, const std::vector<std::string>& known);

}  // namespace sala
