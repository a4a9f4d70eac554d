// Where a passphrase or a PIN comes from on the command line: a file descriptor, or the terminal without showing it.
// Never an argument and never the environment, which other programs can read.
#pragma once
#include <optional>
#include <string>

#include "commands/command.h"

namespace sala {

struct PassphraseInput {
  std::optional<int> descriptor = {};  ///< --passphrase-fd, or --pin-fd
};

/// Adds --pin-fd to a command.
void add_pin_option(CLI::App* command, PassphraseInput& input);

enum class AskPassphrase { once, twice };

/// Adds --new-passphrase-fd to a command.
void add_new_passphrase_option(CLI::App* command, PassphraseInput& input);

/// The first line of the descriptor, else what is typed on the terminal; `twice` guards against a slip of the finger.
/// Errors: error_passphrase_fd, error_seal_passphrase (no terminal), error_seal_repeat.
Result<std::string> read_passphrase(const PassphraseInput& input, const Texts& texts, AskPassphrase how);
/// What is asked before the commands that core/owner_commands.h names: the organisation's passphrase, checked; empty as long
/// as it has none. They find it as CommandContext::owner. Errors also: error_passphrase_wrong.
Result<std::string> owner_passphrase(const CommandContext& context, const PassphraseInput& input);
/// The same for a new PIN; on the terminal twice. Errors: error_pin_fd, error_pin_terminal, error_pin_repeat.
Result<std::string> read_new_pin(const PassphraseInput& input, const Texts& texts);

}  // namespace sala
