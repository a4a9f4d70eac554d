#include "core/report/book_plan.h"

#include "core/report/report_sections.h"
#include "core/thai_text.h"
#include "core/toml.h"
#include "words/report.h"

namespace sala {
namespace {

/// Reads the plan and remembers the first line that cannot be meant.
class PlanReader {
 public:
  BookPlan plan(const toml::table& file) {
    know(file, {"front", "chapters", "appendices"});
    BookPlan plan;
    each_table(file, "front", [&](const toml::table& part) { plan.front.push_back(section(part)); });
    each_table(file, "chapters", [&](const toml::table& part) { plan.chapters.push_back(chapter(part)); });
    each_table(file, "appendices", [&](const toml::table& part) { plan.appendices.push_back(chapter(part)); });
    return plan;
  }

  const std::optional<Error>& fault() const { return fault_; }

 private:
  void blame(const toml::node& node, std::string_view why) {
    if (!fault_)
      fault_ = Error{words::error_book_plan, {{"line", std::to_string(node.source().begin.line)}, {"why", clean(why)}}};
  }

  void know(const toml::table& table, std::initializer_list<std::string_view> names) {
    for (const auto& [key, value] : table)
      if (std::ranges::find(names, key.str()) == names.end()) blame(value, key.str());
  }

  std::string text(const toml::table& table, const char* name) {
    const toml::node* node = table.get(name);
    if (!node) return {};
    if (const auto said = node->value_exact<std::string>()) return clean(*said);
    blame(*node, name);
    return {};
  }

  Bilingual title(const toml::table& table) { return {text(table, "th"), text(table, "en")}; }

  PlannedSection section(const toml::table& table) {
    know(table, {"what", "th", "en", "text"});
    PlannedSection section{text(table, "what"), title(table), {}};
    if (!is_report_section(section.what)) blame(table, section.what.empty() ? "what" : section.what);
    each_table(table, "text", [&](const toml::table& paragraph) {
      know(paragraph, {"th", "en"});
      section.text.push_back(title(paragraph));
    });
    return section;
  }

  PlannedChapter chapter(const toml::table& table) {
    know(table, {"name", "th", "en", "sections"});
    PlannedChapter chapter{text(table, "name"), title(table), {}};
    if (chapter.name.empty()) blame(table, "name");
    each_table(table, "sections", [&](const toml::table& part) { chapter.sections.push_back(section(part)); });
    return chapter;
  }

  template <class Read>
  void each_table(const toml::table& table, const char* name, Read read) {
    const toml::node* node = table.get(name);
    if (!node) return;
    if (!node->is_array()) return blame(*node, name);
    for (const toml::node& item : *node->as_array())
      if (const toml::table* part = item.as_table())
        read(*part);
      else
        blame(item, name);
  }

  std::optional<Error> fault_;
};

}  // namespace

Result<BookPlan> read_book_plan(std::string_view text) {
  toml::table file;
  try {
    file = toml::parse(text);
  } catch (const toml::parse_error& error) {
    return fail(words::error_book_plan,
                {{"line", std::to_string(error.source().begin.line)}, {"why", std::string(error.description())}});
  }
  PlanReader reader;
  BookPlan plan = reader.plan(file);
  if (reader.fault()) return Failure(*reader.fault());
  return plan;
}

std::vector<std::string> part_names(const BookPlan& plan) {
  std::vector<std::string> names = {"cover"};
  for (const PlannedSection& part : plan.front) names.push_back(part.what);
  for (const PlannedChapter& chapter : plan.chapters) names.push_back(chapter.name);
  for (const PlannedChapter& appendix : plan.appendices) names.push_back(appendix.name);
  return names;
}

}  // namespace sala
