// Every command of the line stands in the one table that says whether the organisation's passphrase is asked.
#include "core/owner_commands.h"

#include <catch2/catch.hpp>
#include <set>

#include "commands/command.h"

namespace sala {
namespace {

std::set<std::string> commands_of_the_line() {
  CLI::App app("", "sala");
  GlobalOptions options;
  CommandSet commands(app, options);
  add_commands(commands);
  return {commands.paths().begin(), commands.paths().end()};
}

}  // namespace

TEST_CASE("every command of the line stands in the table of those that ask the owner, once, and no other does") {
  std::set<std::string> rows;
  for (const OwnerRow& row : owner_rows) CHECK(rows.insert(std::string(row.command)).second);
  for (const std::string& command : commands_of_the_line()) {
    INFO(command);
    CHECK(rows.contains(command));
  }
  CHECK(rows == commands_of_the_line());
}

TEST_CASE("options that make a command ask are options it has") {
  CLI::App app("", "sala");
  GlobalOptions options;
  CommandSet commands(app, options);
  add_commands(commands);
  const CLI::App* summary = app.get_subcommand("summary");
  CHECK(owner_row("summary").asks == AsksOwner::with_option);
  CHECK(summary->get_option_no_throw("--xlsx") != nullptr);
  CHECK(summary->get_option_no_throw("--csv") != nullptr);
  CHECK(summary->get_option_no_throw("--passphrase-fd") != nullptr);
}

TEST_CASE("a command that nobody put into the table asks") {
  CHECK(owner_row("no such command").asks == AsksOwner::always);
  CHECK(owner_row("check-in").asks == AsksOwner::never);
  CHECK(owner_row("facts export").asks == AsksOwner::always);
}

}  // namespace sala
