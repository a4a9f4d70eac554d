#include "app/command_line.h"

#include <fmt/core.h>
#include <sys/stat.h>

#include "app/command.h"
#include "app/files.h"
#include "core/text_ids.h"
#include "documents/table_process.h"
#include "storage/project_queries.h"

namespace sala {
namespace {

void say(const std::string& words) {
  fmt::print(stderr, "sala: {}\n", words);
}

int answer_error(const Error& error, const GlobalOptions& options, const Texts& texts) {
  say(texts.of(error));
  if (!options.json) return 1;
  const Json json = {{"error", text_names[static_cast<std::size_t>(error.text)]}, {"message", texts.of(error)}};
  fmt::print("{}\n", json.dump(-1, ' ', false, Json::error_handler_t::replace));
  return 1;
}

int run(const Action& action, const GlobalOptions& options, const Texts& texts) {
  SystemClock clock;
  const auto answer = action({options, texts, clock});
  if (!answer) return answer_error(answer.error(), options, texts);
  if (answer->said_already) return answer->status;
  if (options.json)
    fmt::print("{}\n", answer->json.dump(-1, ' ', false, Json::error_handler_t::replace));
  else if (!answer->text.empty())
    fmt::print("{}{}", answer->text, answer->text.ends_with('\n') ? "" : "\n");
  return answer->status;
}

void add_global_options(CLI::App& app, GlobalOptions& options) {
  app.set_version_flag("--version", std::string("sala " SALA_VERSION));
  app.add_option("--data", options.data, "data folder (default: $XDG_DATA_HOME/sala)");
  app.add_option("--lang", options.language, "th or en")->check(CLI::IsMember({"th", "en"}));
  app.add_option("--windowed", options.windowed, "WxH: a window instead of the full screen");
  app.add_option("--camera", options.camera, "auto | none | v4l2:DEVICE | file:VIDEO-OR-IMAGE | dir:FOLDER");
  app.add_option("--project", options.project, "project id or code");
  app.add_flag("--json", options.json, "print one JSON document");
  app.fallthrough();
}

/// Times are told as the organisation's clock shows them.
Result<OpenStation> in_own_zone(Result<OpenStation> opened, SystemClock& clock) {
  if (!opened) return opened;
  const auto known = organisation(*opened->store);
  if (known && *known) clock.set_time_zone((*known)->time_zone);
  return opened;
}

}  // namespace

CLI::App* CommandSet::add(const std::string& path, const std::string& description, Action action) {
  CLI::App* parent = &app_;
  std::string name = path;
  if (const std::size_t space = path.find(' '); space != std::string::npos) {
    const std::string group = path.substr(0, space);
    name = path.substr(space + 1);
    const auto groups = app_.get_subcommands([&](const CLI::App* command) { return command->get_name() == group; });
    parent = groups.empty() ? app_.add_subcommand(group)->require_subcommand(1)->fallthrough() : groups.front();
  }
  CLI::App* command = parent->add_subcommand(name, description)->fallthrough();
  command->callback([this, command, action = std::move(action)] {
    if (command->get_subcommands().empty()) chosen_ = action;  // the innermost one given is meant
  });
  return command;
}

std::filesystem::path CommandContext::folder() const {
  return options.data.empty() ? user_data_folder("sala") : std::filesystem::path(options.data);
}

Result<OpenStation> CommandContext::open(OpenMode mode) const {
  std::error_code failed;
  if (mode == OpenMode::read_write && !std::filesystem::exists(folder() / store_file_name, failed))
    return fail(TextId::error_store_none, {{"folder", folder().string()}});
  return in_own_zone(open_station(folder(), mode, clock), clock);
}

Result<OpenStation> CommandContext::open_or_create() const {
  return in_own_zone(open_station(folder(), OpenMode::read_write, clock), clock);
}

Result<Project> CommandContext::project(const Store& store) const {
  const auto all = projects(store);
  if (!all) return Failure(all.error());
  if (!options.project.empty()) {
    const auto named = std::ranges::find_if(*all, [&](const Project& project) {
      return project.id.text() == options.project || project.code == options.project;
    });
    if (named == all->end()) return fail(TextId::error_no_project, {{"project", options.project}});
    return *named;
  }
  const auto in_use = project_in_use(store);
  if (!in_use) return Failure(in_use.error());
  if (*in_use) return **in_use;
  return fail(all->empty() ? TextId::error_no_projects : TextId::error_which_project);
}

Result<Uuid> parse_id(const std::string& text) {
  const auto id = Uuid::parse(text);
  if (!id) return fail(TextId::error_not_an_id, {{"text", text}});
  return *id;
}

Result<std::optional<Moment>> parse_optional_time(const std::string& text) {
  if (text.empty()) return std::optional<Moment>();
  const auto moment = parse_time(text);
  if (!moment) return fail(TextId::error_not_a_time, {{"text", text}});
  return std::optional(*moment);
}

int run_command_line(int argc, char** argv) {
  if (argc > 1 && std::string_view(argv[1]) == table_reader_command) return run_table_reader(argc, argv);
  umask(077);
  GlobalOptions options;
  CLI::App app("Sala: registration, attendance and evaluation for training days", "sala");
  add_global_options(app, options);
  CommandSet commands(app, options);
  add_project_commands(commands);
  add_roster_commands(commands);
  add_ticket_commands(commands);
  add_door_commands(commands);
  add_session_commands(commands);
  add_fact_commands(commands);
  add_report_commands(commands);
  add_keep_commands(commands);
  add_stick_commands(commands);
  add_user_commands(commands);
  add_screen_commands(commands);
  app.require_subcommand(0, 1);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  const auto texts = load_texts(options.language == "en" ? Language::en : Language::th);
  if (!texts) {
    const auto& values = texts.error().values;
    fmt::print(stderr, "sala: the word lists in {} cannot be used: {}\n", program_folder("assets").string(),
               values.empty() ? "" : values.front().second);
    return 1;
  }
  return run(commands.chosen(), options, *texts);
}

}  // namespace sala
