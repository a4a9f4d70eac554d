// Declared in report_data.h.
#include "core/json_read.h"
#include "core/report/report_data.h"

namespace sala {
namespace {

/// A list of texts, or one text.
std::vector<std::string> text_or_texts(const Json& object, const char* name) {
  std::vector<std::string> texts = texts_at(object, name);
  texts.push_back(text_at(object, name));
  std::erase(texts, std::string());
  return texts;
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
  if (const int year = int_at(rest, "fiscal_year", 0); year > 0) sheet.fiscal_year = year;
  sheet.thai_digits = text_at(rest, "thai_digits") != "none";
  return sheet;
}

}  // namespace sala
