// Declared in report_data.h.
#include "core/json_read.h"
#include "core/report/report_data.h"

namespace sala {
namespace {

std::string text_or_number(const Json& object, const char* name) {
  const auto found = object.find(name);
  const bool is_number = found != object.end() && found->is_number_integer();
  return is_number ? std::to_string(found->get<std::int64_t>()) : text_at(object, name);
}

/// A list of texts, or one text.
std::vector<std::string> text_or_texts(const Json& object, const char* name) {
  std::vector<std::string> texts = texts_at(object, name);
  texts.push_back(text_at(object, name));
  std::erase(texts, std::string());
  return texts;
}

template <class Read>
void for_each_object(const Json& body, const char* name, Read read) {
  const auto found = body.find(name);
  if (found == body.end() || !found->is_array()) return;
  for (const Json& item : *found)
    if (item.is_object()) read(item);
}

}  // namespace

ProjectSheet project_sheet(const Project& project) {
  const Json& rest = project.rest;
  ProjectSheet sheet;
  sheet.objectives = text_or_texts(rest, "objectives");
  sheet.target_types = text_or_texts(rest, "target_types");
  sheet.responsible = text_or_texts(rest, "responsible");
  sheet.expected_results = text_or_texts(rest, "expected_results");
  sheet.rationale = text_or_texts(rest, "rationale");
  sheet.evaluation = text_at(rest, "evaluation");
  for_each_object(rest, "budget", [&](const Json& line) {
    sheet.budget.push_back({text_at(line, "line"), large_int_at(line, "planned", 0)});
  });
  for_each_object(rest, "indicators", [&](const Json& indicator) {
    sheet.indicators.push_back({text_at(indicator, "name"), text_or_number(indicator, "target"),
                                text_at(indicator, "unit"), text_at(indicator, "measure")});
  });
  if (const int year = int_at(rest, "fiscal_year", 0); year > 0) sheet.fiscal_year = year;
  sheet.thai_digits = text_at(rest, "thai_digits") != "none";
  return sheet;
}

}  // namespace sala
