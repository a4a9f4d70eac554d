#include "documents/table_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <new>
#include <span>

#include "documents/question_source.h"
#include "documents/table_confinement.h"
#include "documents/table_lines.h"
#include "words/documents.h"

namespace sala {
namespace {

using Clock = std::chrono::steady_clock;

constexpr const char *people_wish = "people", *questions_wish = "questions";
constexpr int no_confinement_status = 2, no_memory_status = 3;

/// An open descriptor, closed at the end.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }
  int number() const { return number_; }

 private:
  int number_;
};

/// Starts the reader with the file as its input and the pipe as its output, without environment; -1 when that fails.
pid_t start(const TableReader& reader, std::vector<std::string> wish, int file, int answer) {
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

struct Answer {
  std::string lines;
  bool too_late = false;
};

/// What the reader says until it closes its end, says too much or is out of time.
Answer listen(int pipe, std::chrono::milliseconds time_limit) {
  Answer answer;
  const auto deadline = Clock::now() + time_limit;
  std::array<char, 1 << 16> piece;
  while (answer.lines.size() <= max_table_lines_bytes) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    pollfd ready{pipe, POLLIN, 0};
    const int count = left > 0 ? poll(&ready, 1, static_cast<int>(left)) : 0;
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      answer.too_late = true;
      break;
    }
    const ssize_t got = read(pipe, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    answer.lines.append(piece.data(), static_cast<std::size_t>(got));
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

Failure why_no_answer(const Answer& answer, int status, const std::string& file) {
  if (answer.too_late || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU))
    return fail(words::error_table_slow, {{"file", file}});
  if (WIFEXITED(status) && WEXITSTATUS(status) == no_memory_status)
    return fail(words::error_table_memory, {{"file", file}});
  const std::string why = WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status))
                                              : "exit " + std::to_string(WEXITSTATUS(status));
  return fail(words::error_table_reader, {{"file", file}, {"why", why}});
}

/// Standard input up to one byte more than a table may have, which parse_table then refuses.
std::string read_input() {
  std::string bytes;
  struct stat told;
  if (fstat(STDIN_FILENO, &told) == 0 && S_ISREG(told.st_mode))
    bytes.reserve(std::min(static_cast<std::size_t>(told.st_size), max_table_bytes) + 1);
  std::array<char, 1 << 16> piece;
  while (bytes.size() <= max_table_bytes) {
    const ssize_t got = read(STDIN_FILENO, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    bytes.append(piece.data(), static_cast<std::size_t>(got));
  }
  return bytes;
}

bool write_output(std::string_view text) {
  while (!text.empty()) {
    const ssize_t put = write(STDOUT_FILENO, text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

/// What the reader with this wish says of the file.
Result<FileContent> read_apart(const std::filesystem::path& file, std::vector<std::string> wish,
                               const TableReader& reader) {
  const Descriptor input(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));  // a named pipe must not hold us up
  struct stat told;
  if (input.number() < 0 || fstat(input.number(), &told) != 0 || !S_ISREG(told.st_mode))
    return fail(words::error_table_missing, {{"file", file.string()}});
  const std::string name = file.filename().string();
  if (static_cast<std::size_t>(told.st_size) > max_table_bytes)
    return fail(words::error_table_too_large, {{"file", name}});
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return fail(words::error_table_reader, {{"file", name}, {"why", "pipe"}});
  const Descriptor ours(ends[0]);
  Descriptor theirs(ends[1]);
  const pid_t process = start(reader, std::move(wish), input.number(), theirs.number());
  theirs.close();
  if (process < 0) return fail(words::error_table_reader, {{"file", name}, {"why", "start"}});
  const Answer answer = listen(ours.number(), reader.time_limit);
  const int status = reap(process);
  if (answer.too_late || answer.lines.size() > max_table_lines_bytes) return why_no_answer(answer, status, name);
  auto content = content_from_lines(answer.lines, name);
  return content ? std::move(*content) : Result<FileContent>(why_no_answer(answer, status, name));
}

/// What the reader answers to its wish, whose first word says what the file is about.
std::string answer_to(std::span<const std::string> wish) {
  if (!wish.empty() && wish[0] == questions_wish) return content_lines(parse_question_bytes(read_input(), ""));
  const SheetChoice choice = roster_sheet(wish.size() > 1 ? wish[1] : "", wish.size() > 2 ? wish[2] : "");
  return table_lines(parse_table(read_input(), "", choice));
}

}  // namespace

Result<Table> read_table_apart(const std::filesystem::path& file, const std::string& sheet, const std::string& columns,
                               const TableReader& reader) {
  auto content = read_apart(file, {people_wish, sheet, columns}, reader);
  if (!content) return Failure(content.error());
  if (auto* table = std::get_if<Table>(&*content)) return std::move(*table);
  return fail(words::error_table_reader, {{"file", file.filename().string()}, {"why", "text"}});
}

Result<RosterTable> read_roster_apart(const std::filesystem::path& file, const std::string& sheet,
                                      const std::string& columns, const TableReader& reader) {
  const auto table = read_table_apart(file, sheet, columns, reader);
  if (!table) return Failure(table.error());
  return roster_from(*table, columns, file.filename().string());
}

Result<FileContent> read_questions_apart(const std::filesystem::path& file, const TableReader& reader) {
  return read_apart(file, {questions_wish}, reader);
}

int run_table_reader(int argc, char** argv) {
  if (!confine_reader()) return no_confinement_status;
  try {
    const std::vector<std::string> wish(argv + std::min(argc, 2), argv + argc);
    return write_output(answer_to(wish)) ? 0 : 1;
  } catch (const std::bad_alloc&) {
    return no_memory_status;
  }
}

}  // namespace sala
