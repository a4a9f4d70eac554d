#include "commands/command.h"
#include "core/eras.h"
#include "core/thai_text.h"
#include "files/whole_file.h"
#include "station/project/project_changes.h"
#include "storage/project_queries.h"
#include "words/commands.h"
#include "words/shell.h"

namespace sala {
namespace {

Json project_json(const Project& project, bool active) {
  return {{"project", project.id.text()},
          {"code", project.code},
          {"title", {{"th", project.title.th}, {"en", project.title.en}}},
          {"starts_on", format_day(project.starts_on)},
          {"ends_on", format_day(project.ends_on)},
          {"active", active}};
}

std::string project_line(const Project& project, const Texts& texts) {
  return fmt::format("{}  {}  {}  {}", project.id.text(), format_day(project.starts_on), project.code,
                     title_in(project.title, texts.language() == Language::th));
}

struct NewProject {
  std::string code, title, title_en, starts, ends, place, dates;
};

Result<Answer> new_project(const CommandContext& context, const NewProject& given) {
  Eras eras(given.dates);
  const auto starts = parse_day(eras.with_common_year(given.starts));
  const auto ends = parse_day(eras.with_common_year(given.ends.empty() ? given.starts : given.ends));
  if (!starts || !ends || *ends < *starts)
    return fail(words::error_not_a_day, {{"text", given.starts + " " + given.ends}});
  if (const auto mixed = eras.mixed()) return fail(words::error_eras, {{"be", mixed->first}, {"ce", mixed->second}});
  auto station = context.open_or_create();
  if (!station) return Failure(station.error());
  const auto same = projects(*station->store);
  if (!same) return Failure(same.error());
  const std::string code = clean(given.code);
  if (std::ranges::find(*same, code, &Project::code) != same->end())
    return fail(words::error_project_code, {{"code", code}});
  Project project;
  project.code = code;
  project.title = {clean(given.title), clean(given.title_en)};
  project.place = clean(given.place);
  project.starts_on = *starts;
  project.ends_on = *ends;
  const auto id = add_project(*station, project);
  if (!id) return Failure(id.error());
  return Answer{{{"project", id->text()}}, id->text()};
}

Result<Answer> project_import_file(const CommandContext& context, const std::string& name) {
  const auto text = read_file(name);
  if (!text) return Failure(text.error());
  auto file = parse_project_file(*text);
  if (!file) return Failure(file.error());
  auto station = context.open_or_create();
  if (!station) return Failure(station.error());
  Json passed_over = Json::array();
  for (const Error& unread : file->unknown) {
    say(context.texts.of(unread));
    passed_over.push_back(context.texts.of(unread));
  }
  const auto id = import_project(*station, std::move(*file));
  if (!id) return Failure(id.error());
  return Answer{{{"project", id->text()}, {"passed_over", passed_over}}, id->text()};
}

Result<Answer> list_projects(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto all = projects(*station->store);
  if (!all) return Failure(all.error());
  const auto in_use = project_in_use(*station->store);
  if (!in_use) return Failure(in_use.error());
  Answer answer{Json::array(), ""};
  for (const Project& project : *all) {
    const bool active = *in_use && (*in_use)->id == project.id;
    answer.json.push_back(project_json(project, active));
    answer.text += (active ? "* " : "  ") + project_line(project, context.texts) + "\n";
  }
  return answer;
}

Result<Answer> show_project(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  Json json = project_json(*project, true);
  json.update(project_body(*project, "system"));
  json.erase("by");
  return Answer{json, project_line(*project, context.texts)};
}

Result<Answer> use_project(const CommandContext& context, const std::string& wanted) {
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  GlobalOptions named = context.options;
  named.project = wanted;
  const auto project = CommandContext{named, context.texts, context.clock}.project(*station->store);
  if (!project) return Failure(project.error());
  if (const auto set = station->store->set_setting("project", project->id.text()); !set) return Failure(set.error());
  return Answer{project_json(*project, true), project_line(*project, context.texts)};
}

}  // namespace

void add_project_commands(CommandSet& commands) {
  const auto given = option_values<NewProject>();
  CLI::App* add = commands.add("project new", "start a project",
                               [given](const auto& context) { return new_project(context, *given); });
  add->add_option("--code", given->code)->required()->check(must_say_something);
  add->add_option("--title", given->title)->required()->check(must_say_something);
  add->add_option("--title-en", given->title_en);
  add->add_option("--starts", given->starts, "YYYY-MM-DD; 2569 is B.E.")->required();
  add->add_option("--ends", given->ends, "YYYY-MM-DD; 2569 is B.E.");
  add->add_option("--place", given->place);
  add->add_option("--dates", given->dates, "in which era the years are, where both stand: be, ce or mixed")
      ->check(CLI::IsMember({"be", "ce", "mixed"}));

  const auto file = option_values<std::string>();
  commands
      .add("project import", "project, agenda and organisation from a TOML file",
           [file](const auto& context) { return project_import_file(context, *file); })
      ->add_option("FILE", *file)
      ->required();
  commands.add("project list", "all projects", list_projects);
  commands.add("project show", "the project in use", show_project);
  const auto wanted = option_values<std::string>();
  commands
      .add("project use", "choose the project of this machine",
           [wanted](const auto& context) { return use_project(context, *wanted); })
      ->add_option("PROJECT", *wanted, "id or code")
      ->required();
}

}  // namespace sala
