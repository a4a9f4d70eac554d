#include "documents/picture_process.h"

#include <signal.h>
#include <sys/wait.h>

#include "documents/table_lines.h"
#include "words/core.h"

namespace sala {
namespace {

constexpr std::string_view made_head = "picture\n";
constexpr std::size_t most_answer_bytes = 32u << 20;

/// GLib ends a program that it can give no memory.
bool had_no_room(const ReaderAnswer& answer) {
  if (answer.is_late || answer.is_too_much) return true;
  if (WIFEXITED(answer.status)) return WEXITSTATUS(answer.status) == no_memory_status;
  const int signal = WTERMSIG(answer.status);
  return signal == SIGXCPU || signal == SIGTRAP || signal == SIGABRT;
}

struct MadeApart {
  const char* wish;
  bool (*is_made)(std::string_view);
};

Result<std::string> make_apart(std::string_view bytes, const std::string& name, const TableReader& reader,
                               const MadeApart& what) {
  if (bytes.size() > most_picture_bytes) return fail(words::error_image_too_large, {{"file", name}});
  const ReaderDescriptor input(file_in_memory(bytes));
  if (input.number() < 0) return fail(words::error_image_too_large, {{"file", name}});
  auto answer = ask_reader(input.number(), {what.wish}, reader, most_answer_bytes);
  if (!answer) return fail(words::error_image_damaged, {{"file", name}});
  if (had_no_room(*answer)) return fail(words::error_image_too_large, {{"file", name}});
  if (!answer->text.starts_with(made_head)) {
    const auto told = content_from_lines(answer->text, name);
    return told && !*told ? Failure(told->error()) : fail(words::error_image_damaged, {{"file", name}});
  }
  answer->text.erase(0, made_head.size());
  if (!what.is_made(answer->text)) return fail(words::error_image_damaged, {{"file", name}});
  return std::move(answer->text);
}

std::string answer_of_made(const Result<std::string>& made) {
  return made ? std::string(made_head) + *made : content_lines(Failure(made.error()));
}

}  // namespace

Result<std::string> make_picture_apart(std::string_view bytes, const std::string& name, const TableReader& reader) {
  return make_apart(bytes, name, reader, {picture_wish, is_made_picture});
}

Result<std::string> make_photo_apart(std::string_view bytes, const std::string& name, const TableReader& reader) {
  return make_apart(bytes, name, reader, {photo_wish, is_made_photo});
}

std::string picture_answer(std::string_view bytes) {
  return answer_of_made(picture_anew(bytes, ""));
}

std::string photo_answer(std::string_view bytes) {
  return answer_of_made(photo_anew(bytes, ""));
}

}  // namespace sala
