#include "documents/table_process.h"

#include <fcntl.h>
#include <iconv.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <new>
#include <span>

#include "documents/pdf_process.h"
#include "documents/picture_process.h"
#include "documents/question_source.h"
#include "documents/table_confinement.h"
#include "words/documents.h"

namespace sala {
namespace {

constexpr const char *people_wish = "people", *questions_wish = "questions";

Failure why_no_answer(const ReaderAnswer& answer, const std::string& file) {
  const int status = answer.status;
  if (answer.is_late || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU))
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
  const ReaderDescriptor input(
      ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));  // a named pipe must not hold us up
  struct stat told;
  if (input.number() < 0 || fstat(input.number(), &told) != 0 || !S_ISREG(told.st_mode))
    return fail(words::error_table_missing, {{"file", file.string()}});
  const std::string name = file.filename().string();
  if (static_cast<std::size_t>(told.st_size) > max_table_bytes)
    return fail(words::error_table_too_large, {{"file", name}});
  const auto answer = ask_reader(input.number(), std::move(wish), reader, max_table_lines_bytes);
  if (!answer) return fail(words::error_table_reader, {{"file", name}, {"why", "start"}});
  if (answer->is_late || answer->is_too_much) return why_no_answer(*answer, name);
  auto content = content_from_lines(answer->text, name);
  return content ? std::move(*content) : Result<FileContent>(why_no_answer(*answer, name));
}

/// What the reader answers to its wish, whose first word says what the file is about.
std::string answer_to(std::span<const std::string> wish) {
  if (!wish.empty() && wish[0] == picture_wish) return picture_answer(read_input());
  if (!wish.empty() && wish[0] == pdf_wish) return pdf_answer(read_input());
  if (!wish.empty() && wish[0] == photo_wish) return photo_answer(read_input());
  if (!wish.empty() && wish[0] == questions_wish) return content_lines(parse_question_bytes(read_input(), ""));
  const SheetChoice choice = roster_sheet(wish.size() > 1 ? wish[1] : "", wish.size() > 2 ? wish[2] : "");
  return table_lines(parse_table(read_input(), "", choice));
}

/// poppler turns a page's text by way of UTF-16, whose converter glibc reads from a file: afterwards none can be opened.
/// Held open to the end, both ways, so that they stay.
void load_converters() {
  for (const auto& [to, from] : {std::pair("UTF-16", "UTF-8"), {"UTF-8", "UTF-16"}}) iconv_open(to, from);
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
  load_converters();
  if (!confine_reader()) return no_confinement_status;
  try {
    const std::vector<std::string> wish(argv + std::min(argc, 2), argv + argc);
    return write_output(answer_to(wish)) ? 0 : 1;
  } catch (const std::bad_alloc&) {
    return no_memory_status;
  }
}

}  // namespace sala
