#include "commands/test_line.h"

#include "files/whole_file.h"
#include "words/learning.h"

namespace sala {

Result<TestAtHand> test_at_hand(const CommandContext& context, OpenMode mode, const std::string& wanted) {
  auto station = context.open(mode);
  if (!station) return Failure(station.error());
  auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  auto stored = project_test(*station->store, project->id, wanted);
  if (!stored) return Failure(stored.error());
  return TestAtHand{std::move(*station), std::move(*project), std::move(*stored)};
}

void add_test_option(CLI::App* command, std::string& wanted) {
  command->add_option("--test", wanted, "a test's id, where the project has several");
}

TextId words_of(AttemptOutcome outcome) {
  switch (outcome) {
    case AttemptOutcome::already_begun:
      return words::attempt_already_begun;
    case AttemptOutcome::time_over:
      return words::attempt_time_over;
    case AttemptOutcome::phase_closed:
      return words::attempt_phase_closed;
    case AttemptOutcome::not_on_roster:
      return words::attempt_not_on_roster;
    case AttemptOutcome::withdrawn:
      return words::attempt_withdrawn;
    case AttemptOutcome::not_registered:
      return words::attempt_not_registered;
    case AttemptOutcome::needs_ticket:
      return words::attempt_needs_ticket;
    case AttemptOutcome::needs_staff:
      return words::attempt_needs_staff;
    case AttemptOutcome::needs_reason:
      return words::attempt_needs_reason;
    case AttemptOutcome::not_a_question:
      return words::attempt_not_a_question;
    case AttemptOutcome::not_an_answer:
      return words::attempt_not_an_answer;
    case AttemptOutcome::not_minutes:
      return words::attempt_not_minutes;
    case AttemptOutcome::already_finished:
    case AttemptOutcome::started:
    case AttemptOutcome::resumed:
    case AttemptOutcome::answered:
    case AttemptOutcome::finished:
    case AttemptOutcome::more_time:
      return words::attempt_already_finished;
  }
  return words::attempt_already_finished;
}

TextId words_of(Phase phase) {
  return phase == Phase::pre ? words::phase_pre : words::phase_post;
}

Result<Json> read_json_file(const std::string& file, const char* example) {
  const auto text = read_file(file);
  if (!text) return Failure(text.error());
  Json json;
  if (!nests_deeper_than(*text, max_body_depth)) json = Json::parse(*text, nullptr, false);
  if (json.is_discarded() || json.is_null())
    return fail(words::error_answers_file, {{"file", file}, {"why", "JSON"}, {"example", example}});
  return json;
}

Json points_number(Thousandths points) {
  if (points % whole == 0) return points / whole;
  return static_cast<double>(points) / static_cast<double>(whole);
}

}  // namespace sala
