// sala templates: how certificates look, those that Sala brings, and what is wrong with one that somebody made.
#include <algorithm>

#include "commands/command.h"
#include "station/certificate/template_check.h"
#include "station/program_files.h"
#include "words/certificate.h"

namespace sala {
namespace {

Json template_json(const std::filesystem::path& file, const CertificateTemplate& shape) {
  return {{"template", file.stem().string()},
          {"name", {{"th", shape.name}, {"en", shape.name_en}}},
          {"orientation", shape.page.width > shape.page.height ? "landscape" : "portrait"},
          {"background", shape.background.empty() ? Json() : Json(shape.background)}};
}

Result<Answer> list_templates(const CommandContext& context) {
  Answer answer{Json::array(), ""};
  for (const std::filesystem::path& file : shipped_templates()) {
    const auto press = press_of_file(file);
    if (!press) return Failure(press.error());
    const CertificateTemplate& shape = press->shape();
    answer.json.push_back(template_json(file, shape));
    const bool english = context.texts.language() == Language::en && !shape.name_en.empty();
    answer.text += file.stem().string() + "  " + (english ? shape.name_en : shape.name) + "\n";
  }
  return answer;
}

Json template_problem_json(const CertificateTemplate& shape, const TemplateProblem& problem) {
  const auto name = [&](std::size_t field) { return std::string(name_of(shape.fields[field].what)); };
  const bool has_other = problem.fault == TemplateFault::overlap;
  return {{"fault", std::string(name_of(problem.fault))},
          {"field", name(problem.field)},
          {"other", has_other ? Json(name(problem.other)) : Json()},
          {"percent", problem.percent > 0 ? Json(problem.percent) : Json()},
          {"letters", problem.letters}};
}

/// Letters that another font lends are to be looked at, and no fault.
bool is_fault(const TemplateProblem& problem) {
  return problem.fault != TemplateFault::borrowed_letters;
}

Result<Answer> check_template(const CommandContext& context, const std::string& file) {
  const auto press = press_of_file(file);
  if (!press) return Failure(press.error());
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto paper = load_texts(Language::th);
  if (!paper) return Failure(paper.error());
  const auto longest = longest_certificate(*station->store, *project, *paper);
  if (!longest) return Failure(longest.error());
  const auto problems = template_problems(*press, *longest);
  Answer answer{{{"template", file}, {"problems", Json::array()}}, ""};
  for (const TemplateProblem& problem : problems) {
    answer.json["problems"].push_back(template_problem_json(press->shape(), problem));
    answer.text += template_problem_words(context.texts, press->shape(), problem) + "\n";
  }
  if (problems.empty()) answer.text = context.texts[words::templates_no_problems] + "\n";
  if (std::ranges::any_of(problems, is_fault)) answer.status = 1;
  return answer;
}

}  // namespace

void add_template_commands(CommandSet& commands) {
  commands.add("templates list", "how certificates may look: the templates that Sala brings", list_templates);
  const auto file = option_values<std::string>();
  commands
      .add("templates check", "what is wrong with a template, with the longest words of the project",
           [file](const auto& context) { return check_template(context, *file); })
      ->add_option("FILE", *file, "a template's TOML, its picture beside it")
      ->required();
}

}  // namespace sala
