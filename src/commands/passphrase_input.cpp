#include "commands/passphrase_input.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include "security/organisation_key.h"
#include "words/commands.h"
#include "words/security.h"
#include "words/shell.h"
#include "words/staff.h"

namespace sala {
namespace {

constexpr std::size_t longest_passphrase = 4096;

/// Up to the end of the line; nothing where not even that can be read.
std::optional<std::string> read_line(int descriptor) {
  std::string line;
  for (char letter = 0; line.size() < longest_passphrase;) {
    const ssize_t got = ::read(descriptor, &letter, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0 || letter == '\n') return line;
    line += letter;
  }
  return std::nullopt;
}

/// The terminal with its echo switched off for as long as this lives.
class QuietTerminal {
 public:
  QuietTerminal() : descriptor_(::open("/dev/tty", O_RDWR | O_CLOEXEC)) {
    if (descriptor_ < 0 || ::tcgetattr(descriptor_, &before_) != 0) return;
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    is_quiet_ = ::tcsetattr(descriptor_, TCSAFLUSH, &quiet) == 0;
  }
  ~QuietTerminal() {
    if (is_quiet_) ::tcsetattr(descriptor_, TCSAFLUSH, &before_);
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  QuietTerminal(const QuietTerminal&) = delete;
  QuietTerminal& operator=(const QuietTerminal&) = delete;

  bool is_quiet() const { return is_quiet_; }
  std::optional<std::string> ask(const std::string& words) const {
    const std::string prompt = words + ": ";
    if (::write(descriptor_, prompt.data(), prompt.size()) < 0) return std::nullopt;
    auto line = read_line(descriptor_);
    if (::write(descriptor_, "\n", 1) < 0) return std::nullopt;
    return line;
  }

 private:
  int descriptor_ = -1;
  termios before_{};
  bool is_quiet_ = false;
};

/// What is said about one kind of secret.
struct SecretWords {
  TextId ask, ask_again, descriptor, no_terminal, repeat;
};

Result<std::string> read_secret(const PassphraseInput& input, const Texts& texts, const SecretWords& words,
                                AskPassphrase how) {
  if (input.descriptor) {
    const auto line = read_line(*input.descriptor);
    if (!line) return fail(words.descriptor, {{"number", std::to_string(*input.descriptor)}});
    return *line;
  }
  const QuietTerminal terminal;
  if (!terminal.is_quiet()) return fail(words.no_terminal);
  const auto once = terminal.ask(texts[words.ask]);
  const auto again = how == AskPassphrase::twice ? terminal.ask(texts[words.ask_again]) : once;
  if (!once || !again) return fail(words.no_terminal);
  if (*once != *again) return fail(words.repeat);
  return *once;
}

}  // namespace

void add_new_passphrase_option(CLI::App* command, PassphraseInput& input) {
  command->add_option("--new-passphrase-fd", input.descriptor, "a file descriptor to read the new passphrase from");
}

void add_pin_option(CLI::App* command, PassphraseInput& input) {
  command->add_option("--pin-fd", input.descriptor, "a file descriptor to read the PIN from");
}

Result<std::string> read_passphrase(const PassphraseInput& input, const Texts& texts, AskPassphrase how) {
  return read_secret(input, texts,
                     {how == AskPassphrase::twice ? words::ask_new_passphrase : words::ask_passphrase, words::ask_again,
                      words::error_passphrase_fd, words::error_seal_passphrase, words::error_seal_repeat},
                     how);
}

Result<std::string> owner_passphrase(const CommandContext& context, const PassphraseInput& input) {
  const auto key = organisation_key_state(context.folder());
  if (!key) return Failure(key.error());
  if (*key != OrganisationKeyState::sealed) return std::string();
  auto passphrase = read_passphrase(input, context.texts, AskPassphrase::once);
  if (!passphrase) return passphrase;
  if (const auto opened = open_organisation_key(context.folder(), *passphrase); !opened) return Failure(opened.error());
  return passphrase;
}

Result<std::string> read_new_pin(const PassphraseInput& input, const Texts& texts) {
  return read_secret(
      input, texts,
      {words::users_pin_ask, words::ask_again, words::error_pin_fd, words::error_pin_terminal, words::error_pin_repeat},
      AskPassphrase::twice);
}

}  // namespace sala
