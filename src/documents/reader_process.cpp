#include "documents/reader_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace sala {
namespace {

using ReaderClock = std::chrono::steady_clock;

/// Starts the reader with the file as its input and the pipe as its output, without environment; -1 when that fails.
pid_t start_reader(const TableReader& reader, std::vector<std::string> wish, int file, int answer) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, answer, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  std::string program = reader.program.string(), command = table_reader_command;
  std::vector<char*> words = {program.data(), command.data()};
  for (std::string& word : wish) words.push_back(word.data());
  words.push_back(nullptr);
  char* const no_environment[] = {nullptr};
  pid_t process = -1;
  const int failed = posix_spawn(&process, program.c_str(), &actions, &attributes, words.data(), no_environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return failed == 0 ? process : -1;
}

/// What the reader says until it closes its end, says too much or is out of time.
ReaderAnswer listen_to(int pipe, std::chrono::milliseconds time_limit, std::size_t most_bytes) {
  ReaderAnswer answer;
  const auto deadline = ReaderClock::now() + time_limit;
  std::array<char, 1 << 16> piece;
  while (answer.text.size() <= most_bytes) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - ReaderClock::now()).count();
    pollfd ready{pipe, POLLIN, 0};
    const int count = left > 0 ? poll(&ready, 1, static_cast<int>(left)) : 0;
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      answer.is_late = true;
      break;
    }
    const ssize_t got = read(pipe, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    answer.text.append(piece.data(), static_cast<std::size_t>(got));
  }
  return answer;
}

/// Ends the process where it has not ended by itself; how it ended.
int reap(pid_t process) {
  kill(process, SIGKILL);
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

}  // namespace

int file_in_memory(std::string_view bytes) {
  const int file = memfd_create("file", MFD_CLOEXEC);
  while (file >= 0 && !bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      ::close(file);
      return -1;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file >= 0) ::lseek(file, 0, SEEK_SET);
  return file;
}

void ReaderDescriptor::close() {
  if (number_ >= 0) ::close(number_);
  number_ = -1;
}

std::optional<ReaderAnswer> ask_reader(int file, std::vector<std::string> wish, const TableReader& reader,
                                       std::size_t most_bytes) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
  const ReaderDescriptor ours(ends[0]);
  ReaderDescriptor theirs(ends[1]);
  const pid_t process = start_reader(reader, std::move(wish), file, theirs.number());
  theirs.close();
  if (process < 0) return std::nullopt;
  ReaderAnswer answer = listen_to(ours.number(), reader.time_limit, most_bytes);
  answer.status = reap(process);
  answer.is_too_much = answer.text.size() > most_bytes;
  return answer;
}

}  // namespace sala
