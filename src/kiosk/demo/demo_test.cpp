#include "kiosk/demo/demo_test.h"

#include "documents/picture_anew.h"
#include "documents/question_file.h"
#include "documents/question_pictures.h"
#include "documents/question_source.h"
#include "files/whole_file.h"
#include "station/learning/phases.h"
#include "station/learning/test_import.h"
#include "storage/project_queries.h"

namespace sala {
namespace {

constexpr int demo_minutes = 15;

Result<void> set_demo_window(OpenStation& station, const Uuid& project, const WindowChange& change) {
  const auto changed = change_window(station, project, change);
  return changed ? Result<void>() : Failure(changed.error());
}

}  // namespace

Result<void> add_demo_test(OpenStation& station, const Uuid& project, const std::filesystem::path& questions) {
  const auto bytes = read_file(questions);
  if (!bytes) return Failure(bytes.error());
  const auto content = parse_question_bytes(*bytes, questions.filename().string());
  if (!content) return Failure(content.error());
  auto read = understand_questions(*content, questions.filename().string());
  if (!read) return Failure(read.error());
  take_pictures(read->questions, questions.parent_path(), picture_anew);  // Sala's own files: in place
  TestImport wish;
  wish.questions = read->questions;
  const auto held = find_project(*station.store, project);
  if (!held) return Failure(held.error());
  if (*held) wish.title = (*held)->title;
  wish.minutes = demo_minutes;
  const auto imported = import_test(station, project, wish);
  if (!imported) return Failure(imported.error());
  const auto agenda = sessions(*station.store, project);
  if (!agenda) return Failure(agenda.error());
  if (agenda->size() < 3) return {};
  const Uuid first = agenda->front().id, last = agenda->back().id;
  const auto training = std::ranges::find(*agenda, true, &Session::takes_attendance);
  const Uuid begins = training == agenda->end() ? first : training->id;
  const Uuid review = (*agenda)[agenda->size() - 2].id;
  const auto pre = set_demo_window(station, project,
                                   {*imported->test, Phase::pre, {WindowEdge{first}, WindowEdge{begins, false, 15}}});
  if (!pre) return pre;
  return set_demo_window(station, project,
                         {*imported->test, Phase::post, {WindowEdge{review}, WindowEdge{last, true, 0}}});
}

}  // namespace sala
