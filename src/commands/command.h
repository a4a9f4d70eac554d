// What every command of the line shares: options, the open station, and the answer that becomes words or JSON.
#pragma once
#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "core/texts.h"
#include "security/secret_text.h"
#include "station/open_station.h"
#include "station/system_clock.h"

namespace sala {

/// What a command says: JSON for programs, lines for people, and its exit status.
struct Answer {
  Json json;
  std::string text;
  int status = 0;
  bool said_already = false;  ///< standard output holds what was asked for; nothing may follow it
};

struct GlobalOptions {
  std::string data, language, windowed, camera = "auto", project;
  bool json = false;
  std::optional<int> passphrase_fd;  ///< of commands that ask the owner
};

/// Given to a command's action when its turn comes.
struct CommandContext {
  const GlobalOptions& options;
  const Texts& texts;
  SystemClock& clock;
  SecretText owner = {};  ///< the organisation's passphrase, asked and found right; empty as long as it has none
  bool* wrote = nullptr;  ///< becomes true when a store is opened to write

  std::filesystem::path folder() const;
  /// What is there already; error_store_none when nothing is: a mistyped folder is not made.
  Result<OpenStation> open(OpenMode mode) const;
  /// For writing; makes the folder and an empty store where there is none.
  Result<OpenStation> open_or_create() const;
  /// The project named by --project (an id or a code), else the one in use, else the only one.
  Result<Project> project(const Store& store) const;
};

using Action = std::function<Result<Answer>(const CommandContext&)>;

/// Collects the commands of the line and remembers which one was given.
class CommandSet {
 public:
  CommandSet(CLI::App& app, GlobalOptions& options) : app_(app), options_(options) {}

  /// A command ("project new" makes the group when needed) whose options the caller adds.
  CLI::App* add(const std::string& path, const std::string& description, Action action);
  /// What the line means without a command.
  void otherwise(Action action) { chosen_ = std::move(action); }
  const Action& chosen() const { return chosen_; }
  /// Whether the organisation's passphrase is asked before it (core/owner_commands.h).
  bool asks_owner() const { return asks_owner_; }
  /// Every command, as it is typed.
  const std::vector<std::string>& paths() const { return paths_; }
  GlobalOptions& options() { return options_; }
  const GlobalOptions& options() const { return options_; }

 private:
  CLI::App& app_;
  GlobalOptions& options_;
  Action chosen_;
  bool asks_owner_ = false;
  std::vector<std::string> paths_;
};

/// Options live as long as the command line itself: a value that an option fills and an action reads.
template <class T>
std::shared_ptr<T> option_values() {
  return std::make_shared<T>();
}

/// Tells people what is to be known, on standard error.
void say(const std::string& words);

/// For `check`: refuses an option whose words are empty or blank.
std::string must_say_something(const std::string& words);

Result<Uuid> parse_id(const std::string& text);
Json id_or_null(const std::optional<Uuid>& id);
Result<std::optional<Moment>> parse_optional_time(const std::optional<std::string>& text);

/// All of the line.
void add_commands(CommandSet& commands);

void add_project_commands(CommandSet& commands);
void add_roster_import_command(CommandSet& commands);
void add_roster_commands(CommandSet& commands);
void add_ticket_commands(CommandSet& commands);
void add_door_commands(CommandSet& commands);
void add_session_commands(CommandSet& commands);
void add_fact_commands(CommandSet& commands);
void add_report_commands(CommandSet& commands);
void add_keep_commands(CommandSet& commands);
void add_stick_commands(CommandSet& commands);
void add_record_commands(CommandSet& commands);
void add_record_init_command(CommandSet& commands);
void add_user_commands(CommandSet& commands);
void add_test_commands(CommandSet& commands);
void add_test_key_commands(CommandSet& commands);
void add_attempt_commands(CommandSet& commands);
void add_survey_commands(CommandSet& commands);
void add_observation_commands(CommandSet& commands);
void add_photo_commands(CommandSet& commands);
void add_certificate_commands(CommandSet& commands);
void add_certificate_paper_commands(CommandSet& commands);
void add_certificate_office_commands(CommandSet& commands);
void add_template_commands(CommandSet& commands);
void add_paper_commands(CommandSet& commands);
void add_hand_out_command(CommandSet& commands);
void add_print_commands(CommandSet& commands);
void add_verify_command(CommandSet& commands);
void add_book_commands(CommandSet& commands);
void add_screen_commands(CommandSet& commands);

}  // namespace sala
