#include "commands/command_line.h"

#include <fmt/core.h>

#include <cstring>
#include <iostream>

#include "commands/command.h"
#include "commands/passphrase_input.h"
#include "commands/ready_process.h"
#include "core/owner_commands.h"
#include "core/thai_text.h"
#include "documents/table_process.h"
#include "station/keeping/heads_note.h"
#include "station/program_files.h"
#include "storage/project_queries.h"
#include "words/commands.h"
#include "words/core.h"
#include "words/papers.h"
#include "words/scanner.h"
#include "words/storage.h"

namespace sala {
namespace {

/// Names of files, texts of codes and other stations' words must not steer the terminal: control characters become "?".
std::string for_terminal(std::string text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]), before = static_cast<unsigned char>(i > 0 ? text[i - 1] : 0);
    const bool is_c1 = before == 0xC2 && byte >= 0x80 && byte < 0xA0;
    if (is_c1) text[i - 1] = '?';
    if (is_c1 || byte == 0x7F || (byte < 0x20 && text[i] != '\n' && text[i] != '\t')) text[i] = '?';
  }
  return text;
}

/// Whether standard output took it is asked once, at the end.
void print_line(std::string text) {
  if (!text.ends_with('\n')) text += '\n';
  std::fputs(text.c_str(), stdout);
}

void print_json(const Json& json) {
  print_line(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

/// Options whose value nobody can mean, or that are missing, are wrong usage wherever that is noticed.
bool is_wrong_usage(TextId text) {
  return text == words::error_size || text == words::error_camera_spec || text == words::error_tickets_out ||
         text == words::error_report_out;
}

int answer_error(const Error& error, const GlobalOptions& options, const Texts& texts) {
  say(texts.of(error));
  if (options.json) print_json({{"error", name_of(error.text)}, {"message", texts.of(error)}});
  return is_wrong_usage(error.text) ? 2 : 1;
}

/// The command as far as it was understood: "sala roster import --help".
std::string help_line(const CLI::App& app) {
  std::string line = "sala";
  for (const CLI::App* at = &app; !at->get_subcommands().empty();) {
    at = at->get_subcommands().front();
    line += " " + at->get_name();
  }
  return line + " --help";
}

/// Help and version are told and done; anything else is wrong usage, which --json tells as a document, too. The options
/// are not read yet when the line cannot be understood, so the line itself is asked.
int answer_parse_error(const CLI::App& app, const CLI::ParseError& error, int argc, char** argv) {
  if (error.get_exit_code() == 0) return app.exit(error);
  const std::vector<std::string_view> words(argv + 1, argv + argc);
  const auto has = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
  const auto lang = std::ranges::find(words, "--lang");
  const bool english = has("--lang=en") || (lang != words.end() && lang + 1 != words.end() && lang[1] == "en");
  const auto texts = load_texts(english ? Language::en : Language::th);
  const std::string why = error.what();
  say(texts ? texts->with(words::usage_wrong, {{"why", why}, {"help", help_line(app)}}) : why);
  if (has("--json")) print_json({{"error", "usage"}, {"message", why}});
  return 2;
}

/// Whoever recorded something by line is told later, too, when the store goes back: the note says how far it went.
void note_progress(const CommandContext& context) {
  std::error_code failed;
  if (!std::filesystem::exists(context.folder() / store_file_name, failed)) return;
  const auto station = context.open(OpenMode::read_only);
  const auto heads = station ? station->store->heads() : Result<std::vector<Head>>(Failure(station.error()));
  const auto noted = heads ? note_heads(context.folder(), *heads) : Result<void>(Failure(heads.error()));
  if (!noted) say(context.texts.of(noted.error()));
}

Result<Answer> act(const CommandSet& commands, const Texts& texts) {
  SystemClock clock;
  bool wrote = false;
  CommandContext context{commands.options(), texts, clock, {}, &wrote};
  if (commands.asks_owner()) {
    auto owner = owner_passphrase(context, {commands.options().passphrase_fd});
    if (!owner) return Failure(owner.error());
    context.owner = take_secret(*owner);
  }
  auto answer = commands.chosen()(context);
  if (wrote) note_progress(context);
  return answer;
}

int run(const CommandSet& commands, const Texts& texts) {
  const GlobalOptions& options = commands.options();
  const auto answer = act(commands, texts);
  if (!answer) return answer_error(answer.error(), options, texts);
  if (answer->said_already) return answer->status;
  if (options.json)
    print_json(answer->json);
  else if (!answer->text.empty())
    print_line(for_terminal(answer->text));
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return answer->status;
  say(texts.with(words::error_file_unwritable, {{"file", "-"}, {"why", std::strerror(errno)}}));
  return 1;
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

/// What `sala --help` says of the commands that stand together.
constexpr std::pair<std::string_view, const char*> groups_help[] = {
    {"project", "start, import, choose and show projects"},
    {"roster", "the people: import, list, add, edit, withdraw, merge"},
    {"session", "the agenda, and the session this station is bound to"},
    {"facts", "everything that is stored: export, import, verify, rebuild, head, waiting"},
    {"key", "the passphrase of the organisation's key"},
    {"test", "questions, answers and what came of them"},
    {"survey", "what people thought of it: import, answers and what they came to"},
    {"rubric", "what trainers look for, and what they saw"},
    {"photos", "pictures of the day: add, list, export, delete"},
    {"certificates", "who has earned one, giving them out, numbers and keys"},
    {"templates", "how certificates look: list, and check one that was made"},
    {"stick", "exchange with other kiosks by a stick"},
    {"record", "the project record: several kiosks hold the same project"},
    {"users", "who may open the staff's side here"},
};

std::string help_of_group(std::string_view group) {
  const auto found = std::ranges::find(groups_help, group, &std::pair<std::string_view, const char*>::first);
  return found == std::end(groups_help) ? "" : found->second;
}

}  // namespace

void say(const std::string& words) {
  std::fputs(("sala: " + for_terminal(words) + "\n").c_str(), stderr);
}

CLI::App* CommandSet::add(const std::string& path, const std::string& description, Action action) {
  CLI::App* parent = &app_;
  std::string name = path;
  if (const std::size_t space = path.find(' '); space != std::string::npos) {
    const std::string group = path.substr(0, space);
    name = path.substr(space + 1);
    const auto groups = app_.get_subcommands([&](const CLI::App* command) { return command->get_name() == group; });
    parent = groups.empty() ? app_.add_subcommand(group, help_of_group(group))->require_subcommand(1)->fallthrough()
                            : groups.front();
  }
  CLI::App* command = parent->add_subcommand(name, description)->fallthrough();
  const OwnerRow owner = owner_row(path);
  if (owner.asks != AsksOwner::never)
    command->add_option("--passphrase-fd", options_.passphrase_fd, "a file descriptor to read the passphrase from");
  paths_.push_back(path);
  command->callback([this, command, owner, action = std::move(action)] {
    if (!command->get_subcommands().empty()) return;  // the innermost one given is meant
    chosen_ = action;
    asks_owner_ = owner.asks == AsksOwner::always;
    for (const std::string_view option : owner.options)
      if (!option.empty() && command->get_option_no_throw(std::string(option)) != nullptr)
        asks_owner_ = asks_owner_ || command->count(std::string(option)) > 0;
  });
  return command;
}

std::filesystem::path CommandContext::folder() const {
  return options.data.empty() ? user_data_folder("sala") : std::filesystem::path(options.data);
}

Result<OpenStation> CommandContext::open(OpenMode mode) const {
  std::error_code failed;
  if (mode == OpenMode::read_write && !std::filesystem::exists(folder() / store_file_name, failed))
    return fail(words::error_store_none, {{"folder", folder().string()}});
  if (wrote != nullptr && mode == OpenMode::read_write) *wrote = true;
  return in_own_zone(open_station(folder(), mode, clock), clock);
}

Result<OpenStation> CommandContext::open_or_create() const {
  if (wrote != nullptr) *wrote = true;
  return in_own_zone(open_station(folder(), OpenMode::read_write, clock), clock);
}

Result<Project> CommandContext::project(const Store& store) const {
  const auto all = projects(store);
  if (!all) return Failure(all.error());
  if (!options.project.empty()) {
    const auto named = std::ranges::find_if(*all, [&](const Project& project) {
      return project.id.text() == options.project || project.code == options.project;
    });
    if (named == all->end()) return fail(words::error_no_project, {{"project", options.project}});
    return *named;
  }
  const auto in_use = project_in_use(store);
  if (!in_use) return Failure(in_use.error());
  if (*in_use) return **in_use;
  return fail(all->empty() ? words::error_no_projects : words::error_which_project);
}

std::string must_say_something(const std::string& words) {
  return clean(words).empty() ? "must not be empty" : "";
}

Json id_or_null(const std::optional<Uuid>& id) {
  return id ? Json(id->text()) : Json(nullptr);
}

Result<Uuid> parse_id(const std::string& text) {
  const auto id = Uuid::parse(text);
  if (!id) return fail(words::error_not_an_id, {{"text", text}});
  return *id;
}

Result<std::optional<Moment>> parse_optional_time(const std::optional<std::string>& text) {
  if (!text) return std::optional<Moment>();
  const auto moment = parse_time(*text);
  if (!moment) return fail(words::error_not_a_time, {{"text", *text}});
  return std::optional(*moment);
}

void add_commands(CommandSet& commands) {
  add_project_commands(commands);
  add_roster_import_command(commands);
  add_roster_commands(commands);
  add_ticket_commands(commands);
  add_door_commands(commands);
  add_session_commands(commands);
  add_fact_commands(commands);
  add_report_commands(commands);
  add_keep_commands(commands);
  add_stick_commands(commands);
  add_record_commands(commands);
  add_record_init_command(commands);
  add_user_commands(commands);
  add_test_commands(commands);
  add_test_key_commands(commands);
  add_attempt_commands(commands);
  add_survey_commands(commands);
  add_observation_commands(commands);
  add_photo_commands(commands);
  add_certificate_commands(commands);
  add_certificate_paper_commands(commands);
  add_certificate_office_commands(commands);
  add_template_commands(commands);
  add_paper_commands(commands);
  add_hand_out_command(commands);
  add_print_commands(commands);
  add_verify_command(commands);
  add_book_commands(commands);
  add_screen_commands(commands);
}

int run_command_line(int argc, char** argv) {
  ready_process();
  if (argc > 1 && std::string_view(argv[1]) == table_reader_command) return run_table_reader(argc, argv);
  GlobalOptions options;
  CLI::App app("Sala: registration, attendance and evaluation for training days", "sala");
  add_global_options(app, options);
  CommandSet commands(app, options);
  add_commands(commands);
  app.require_subcommand(0, 1);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return answer_parse_error(app, error, argc, argv);
  }
  const auto texts = load_texts(options.language == "en" ? Language::en : Language::th);
  if (!texts) {
    const auto& values = texts.error().values;
    fmt::print(stderr, "sala: the word lists in {} cannot be used: {}\n", program_folder("assets").string(),
               values.empty() ? "" : values.front().second);
    return 1;
  }
  return run(commands, *texts);
}

}  // namespace sala
