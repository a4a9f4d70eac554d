// The forms of what the project promised and of who earns a certificate: members of the project that only papers, the findings
// and the certificates ask for. Declared in set_up_forms.h.
#include <algorithm>

#include "core/figures/indicators.h"
#include "core/json_read.h"
#include "core/report/report_data.h"
#include "core/report/report_money.h"
#include "core/thai_text.h"
#include "kiosk/staff/form_fields.h"
#include "kiosk/staff/set_up/set_up_forms.h"
#include "words/set_up.h"

namespace sala {
namespace {

using SheetField = FormPage::Field;

constexpr std::size_t most_objectives = 8, most_indicators = 6, most_budget_lines = 16;
constexpr std::array measures = {Measure::attendance_percent,      Measure::checked_in,  Measure::post_pass_percent,
                                 Measure::improved_percent,        Measure::survey_mean, Measure::survey_percent,
                                 Measure::people_satisfied_percent};

/// One more than there are, and a few at least: what stays empty is nothing.
std::size_t rows_for(std::size_t known, std::size_t least, std::size_t most) {
  return std::clamp(known + 1, least, std::max(most, known));
}

std::string sheet_id(const char* name, std::size_t row) {
  return std::string(name) + "_" + std::to_string(row + 1);
}

std::string numbered(const Texts& texts, TextId words, std::size_t row) {
  return texts.with(words, {{"number", std::to_string(row + 1)}});
}

std::vector<Json> objects_of(const Project& project, const char* member) {
  std::vector<Json> objects;
  const auto found = project.rest.find(member);
  if (found == project.rest.end() || !found->is_array()) return objects;
  for (const Json& one : *found)
    if (one.is_object()) objects.push_back(one);
  return objects;
}

/// A number as the sheet has it: an integer, or words.
std::string amount_words(const Json& object, const char* member) {
  const auto found = object.find(member);
  if (found == object.end()) return "";
  return found->is_number_integer() ? std::to_string(found->get<std::int64_t>()) : text_at(object, member);
}

/// "7,200", "๗๒๐๐.๕๐"; without its commas and in our digits. Nothing where it is no such number.
std::optional<std::string> plain_amount(const std::string& typed) {
  std::string plain;
  for (const char letter : western_digits(typed))
    if (letter != ',' && letter != ' ') plain += letter;
  const std::size_t dot = plain.find('.');
  const std::string whole = plain.substr(0, dot), part = dot == std::string::npos ? "" : plain.substr(dot + 1);
  const auto is_digits = [](const std::string& text) {
    return std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
  };
  const bool is_amount = !whole.empty() && whole.size() <= 12 && is_digits(whole) && is_digits(part) &&
                         (dot == std::string::npos || (!part.empty() && part.size() <= 3));
  return is_amount ? std::optional(plain) : std::nullopt;
}

Result<std::int64_t> satang_of(const std::string& typed) {
  const auto plain = plain_amount(typed);
  const std::size_t dot = plain ? plain->find('.') : std::string::npos;
  if (!plain || (dot != std::string::npos && plain->size() - dot > 3))
    return fail(words::error_sheet_amount, {{"text", typed}});
  std::string digits = plain->substr(0, dot);
  std::string part = dot == std::string::npos ? "" : plain->substr(dot + 1);
  part.resize(2, '0');
  return std::stoll(digits + part);
}

// ---- indicators -------------------------------------------------------------------------------------------------------
std::vector<std::string> measure_words(const Texts& texts) {
  std::vector<std::string> all = {texts[words::sheet_measure_none]};
  constexpr std::array<TextId, measures.size()> names = {
      words::sheet_measure_attendance, words::sheet_measure_checked_in,  words::sheet_measure_post_pass,
      words::sheet_measure_improved,   words::sheet_measure_survey_mean, words::sheet_measure_survey_percent,
      words::sheet_measure_satisfied};
  for (const TextId name : names) all.push_back(texts[name]);
  return all;
}

/// Place 0 is none; a measure that is not known here is kept as long as none other is chosen.
std::size_t measure_place(const std::string& name) {
  const auto measure = measure_of(name);
  if (!measure) return 0;
  return static_cast<std::size_t>(std::ranges::find(measures, *measure) - measures.begin()) + 1;
}

void add_indicator_fields(FormPage& form, const Texts& texts, const Json& known, std::size_t row) {
  form.fields.push_back(
      in_group(numbered(texts, words::sheet_group_indicator, row),
               words_field(sheet_id("indicator", row), texts[words::sheet_indicator], text_at(known, "name"))));
  form.fields.push_back(choice_field(sheet_id("measure", row), texts[words::sheet_measure], measure_words(texts),
                                     measure_place(text_at(known, "measure"))));
  form.fields.push_back(half(with_digit_keys(
      words_field(sheet_id("target", row), texts[words::sheet_target], amount_words(known, "target")))));
  form.fields.push_back(half(words_field(sheet_id("unit", row), texts[words::sheet_unit], text_at(known, "unit"))));
}

Result<Json> told_indicator(const FormPage& form, Json known, std::size_t row) {
  const std::string target = line_of(form, sheet_id("target", row));
  const auto plain = target.empty() ? std::optional(std::string()) : plain_amount(target);
  if (!plain) return fail(words::error_sheet_amount, {{"text", target}});
  known["name"] = line_of(form, sheet_id("indicator", row));
  known["unit"] = line_of(form, sheet_id("unit", row));
  known.erase("target");
  if (!plain->empty() && plain->find('.') == std::string::npos) known["target"] = std::stoll(*plain);
  if (plain->find('.') != std::string::npos) known["target"] = *plain;
  const std::size_t chosen = form[sheet_id("measure", row)].chosen;
  if (chosen > 0) known["measure"] = name_of(measures.at(chosen - 1));
  if (chosen == 0 && measure_of(text_at(known, "measure"))) known.erase("measure");
  return known;
}

Result<Json> told_rows(const FormPage& form, const std::vector<Json>& known, const char* named,
                       Result<Json> (*told)(const FormPage&, Json, std::size_t)) {
  Json rows = Json::array();
  for (std::size_t row = 0; form.has(sheet_id(named, row)); ++row) {
    if (line_of(form, sheet_id(named, row)).empty()) continue;
    auto one = told(form, row < known.size() ? known[row] : Json::object(), row);
    if (!one) return one;
    rows.push_back(std::move(*one));
  }
  return rows;
}

// ---- money ------------------------------------------------------------------------------------------------------------
void add_budget_fields(FormPage& form, const Texts& texts, const Json& known, std::size_t row) {
  const auto planned = known.find("planned");
  const bool is_amount = planned != known.end() && planned->is_number_integer();
  SheetField line =
      half(words_field(sheet_id("line", row), numbered(texts, words::sheet_budget_line, row), text_at(known, "line")));
  form.fields.push_back(row == 0 ? in_group(texts[words::sheet_group_budget], std::move(line)) : std::move(line));
  form.fields.push_back(
      half(with_digit_keys(words_field(sheet_id("planned", row), texts[words::sheet_planned],
                                       is_amount ? baht_text(planned->get<std::int64_t>()) : std::string()))));
}

Result<Json> told_budget_line(const FormPage& form, Json known, std::size_t row) {
  const std::string typed = line_of(form, sheet_id("planned", row));
  const auto satang = typed.empty() ? Result<std::int64_t>(0) : satang_of(typed);
  if (!satang) return Failure(satang.error());
  known["line"] = line_of(form, sheet_id("line", row));
  known["planned"] = *satang;
  return known;
}

void set_or_erase(Json& rest, const char* member, Json value) {
  if (value.empty())
    rest.erase(member);
  else
    rest[member] = std::move(value);
}

/// What was not changed stays as it is, one text as well as a list of them.
void tell_entries(const FormPage& form, std::string_view id, const std::vector<std::string>& known, const char* member,
                  Json& rest) {
  const std::vector<std::string> told = entries_of(form, id, known);
  if (told != known) set_or_erase(rest, member, Json(told));
}

}  // namespace

FormPage sheet_form(const Texts& texts, const Project& project) {
  const ProjectSheet sheet = project_sheet(project);
  FormPage form;
  const std::size_t objectives = rows_for(sheet.objectives.size(), 3, most_objectives);
  for (std::size_t row = 0; row < objectives; ++row) {
    SheetField field = words_field(sheet_id("objective", row), numbered(texts, words::sheet_objective, row),
                                   row < sheet.objectives.size() ? sheet.objectives[row] : "", "", 500);
    form.fields.push_back(row == 0 ? in_group(texts[words::sheet_group_objectives], std::move(field))
                                   : std::move(field));
  }
  const auto indicators = objects_of(project, "indicators");
  for (std::size_t row = 0; row < rows_for(indicators.size(), 2, most_indicators); ++row)
    add_indicator_fields(form, texts, row < indicators.size() ? indicators[row] : Json::object(), row);
  form.fields.push_back(in_group(
      texts[words::sheet_group_people],
      list_field("target_types", texts[words::sheet_target_types], sheet.target_types, texts[words::form_commas])));
  form.fields.push_back(
      list_field("responsible", texts[words::sheet_responsible], sheet.responsible, texts[words::form_commas]));
  const auto budget = objects_of(project, "budget");
  for (std::size_t row = 0; row < rows_for(budget.size(), 3, most_budget_lines); ++row)
    add_budget_fields(form, texts, row < budget.size() ? budget[row] : Json::object(), row);
  return form;
}

Result<Project> told_sheet(const FormPage& form, Project known) {
  const ProjectSheet sheet = project_sheet(known);
  std::vector<std::string> objectives;
  for (std::size_t row = 0; form.has(sheet_id("objective", row)); ++row)
    if (std::string told = line_of(form, sheet_id("objective", row)); !told.empty())
      objectives.push_back(std::move(told));
  if (objectives != sheet.objectives) set_or_erase(known.rest, "objectives", Json(objectives));
  auto indicators = told_rows(form, objects_of(known, "indicators"), "indicator", told_indicator);
  if (!indicators) return Failure(indicators.error());
  set_or_erase(known.rest, "indicators", std::move(*indicators));
  auto budget = told_rows(form, objects_of(known, "budget"), "line", told_budget_line);
  if (!budget) return Failure(budget.error());
  set_or_erase(known.rest, "budget", std::move(*budget));
  tell_entries(form, "target_types", sheet.target_types, "target_types", known.rest);
  tell_entries(form, "responsible", sheet.responsible, "responsible", known.rest);
  return known;
}

FormPage rule_form(const Texts& texts, const Project& project) {
  const CertificateRule rule = project.certificate_rule.value_or(CertificateRule{});
  FormPage form;
  form.fields = {in_group(texts[words::rule_group],
                          half(number_field("attendance", texts[words::rule_attendance], rule.min_attendance_percent))),
                 half(number_field("post", texts[words::rule_post], rule.min_post_percent)),
                 yes_no_field("survey", texts[words::rule_survey], rule.survey_required)};
  for (SheetField& field : form.fields)
    if (field.kind == FormPage::Kind::number) field.hint = texts[words::rule_percent_hint];
  return form;
}

Result<Project> told_rule(const FormPage& form, Project known) {
  CertificateRule rule;
  for (const auto& [id, percent] :
       {std::pair("attendance", &rule.min_attendance_percent), std::pair("post", &rule.min_post_percent)}) {
    const auto number = number_of(form, id);
    if (!number) return Failure(number.error());
    if (*number > 100) return fail(words::rule_over_100, {{"number", std::to_string(*number)}});
    *percent = *number;
  }
  rule.survey_required = form["survey"].on;
  known.certificate_rule = rule == CertificateRule{} ? std::nullopt : std::optional(rule);
  return known;
}

}  // namespace sala
