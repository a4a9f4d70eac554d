#include "commands/test_line.h"
#include "core/learning/kinds/question_rules.h"
#include "core/learning/question_order.h"
#include "core/thai_text.h"
#include "station/learning/attempt_desk.h"
#include "station/learning/phases.h"
#include "station/learning/test_results.h"
#include "storage/learning/attempt_queries.h"
#include "storage/roster_queries.h"
#include "words/learning.h"
#include "words/station.h"

namespace sala {
namespace {

constexpr const char* answers_example = R"({"1":"b","2":["a","c"],"3":true,"4":"12.5"})";

struct AttemptOptions {
  std::string participant, phase, file, reason, test;
  int minutes = 0;
};

Json attempt_json(const AttemptLine& line) {
  const Form form = line.attempt.begun.form;
  return {{"attempt", line.attempt.begun.attempt.text()},
          {"participant", line.person.text()},
          {"phase", std::string(name_of(line.attempt.begun.phase))},
          {"form", form == Form::only ? Json() : Json(std::string(name_of(form)))},
          {"state", std::string(name_of(line.standing.state))},
          {"counts", line.standing.counts},
          {"score", line.score ? points_number(line.score->points) : Json()},
          {"full", line.score ? points_number(line.score->full) : Json()},
          {"used_s", line.attempt.used_s}};
}

Result<Answer> list_attempts(const CommandContext& context, const AttemptOptions& given) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  const auto all = stored_tests(*station->store, project->id);
  if (!all) return Failure(all.error());
  std::optional<Uuid> person;
  if (!given.participant.empty()) {
    const auto id = parse_id(given.participant);
    const auto resolved =
        id ? resolve_participant(*station->store, project->id, *id) : Result<Uuid>(Failure(id.error()));
    if (!resolved) return Failure(resolved.error());
    person = *resolved;
  }
  Answer answer{Json::array(), ""};
  for (const StoredTest& stored : *all) {
    if (!given.test.empty() && stored.test.id.text() != given.test) continue;
    const auto lines = attempt_lines(*station->store, *project, stored, context.clock.now());
    if (!lines) return Failure(lines.error());
    for (const AttemptLine& line : *lines) {
      if (person && line.person != *person) continue;
      if (!given.phase.empty() && name_of(line.attempt.begun.phase) != given.phase) continue;
      answer.json.push_back(attempt_json(line));
      answer.text += fmt::format("{}  {}  {:>4}  {}  {}\n", line.attempt.begun.attempt.text(),
                                 name_of(line.attempt.begun.phase), line.no, line.name, name_of(line.standing.state));
    }
  }
  return answer;
}

/// "1", "2"… of the form in file order; null and what is left out are not answered.
Result<std::map<std::string, AnswerValue>> answers_meant(const KeyedTest& keyed, Form form, const Json& said,
                                                         const std::string& file) {
  const Test& test = keyed.stored.test;
  if (!said.is_object())
    return fail(words::error_answers_file, {{"file", file}, {"why", "{ }"}, {"example", answers_example}});
  std::map<std::string, AnswerValue> answers;
  for (const auto& member : said.items()) {
    const std::string& name = member.key();
    const bool is_number =
        !name.empty() && name.size() <= 4 && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
    const Question* question = is_number ? numbered(test, form, std::stoi(name)) : nullptr;
    if (!question)
      return fail(words::error_answers_question,
                  {{"file", file}, {"question", name}, {"count", std::to_string(questions_of(test, form).size())}});
    if (member.value().is_null()) continue;
    const QuestionKey* key = key_of(keyed.key.key, question->id);
    const QuestionRules& rules = rules_of(question->kind);
    const auto value = key ? rules.meant(*key, member.value()) : std::nullopt;
    if (!value || !rules.takes(*question, *value))
      return fail(words::error_answers_value, {{"file", file}, {"question", name}});
    answers[question->id] = *value;
  }
  return answers;
}

Answer refused_attempt(const CommandContext& context, const AttemptStep& step) {
  const std::string message = context.texts[words_of(step.outcome)];
  say(message);
  const std::string name(name_of(step.outcome));
  Json json = {{"error", name}, {"message", message}, {"outcome", name}, {"attempt", nullptr}};
  if (step.attempt) json["attempt"] = step.attempt->begun.attempt.text();
  return {json, "", 1};
}

Result<Answer> answer_test(const CommandContext& context, const AttemptOptions& given) {
  const auto said = read_json_file(given.file, answers_example);
  if (!said) return Failure(said.error());
  const auto participant = parse_id(given.participant);
  if (!participant) return Failure(participant.error());
  auto hand = test_at_hand(context, OpenMode::read_write, given.test);
  if (!hand) return Failure(hand.error());
  const Store& store = *hand->station.store;
  const Uuid& project = hand->project.id;
  const auto keyed = keyed_test(store, project, hand->stored.test.id);
  if (!keyed) return Failure(keyed.error());
  const auto person = resolve_participant(store, project, *participant);
  if (!person) return Failure(person.error());
  const auto found = find_participant(store, project, *person);
  if (!found) return Failure(found.error());
  if (!*found) return fail(words::error_no_participant, {{"participant", given.participant}});
  const Phase phase = phase_of(given.phase).value_or(Phase::pre);
  const Form form = form_for(keyed->stored.test, {(*found)->no, *person, phase});
  const auto answers = answers_meant(*keyed, form, *said, given.file);
  if (!answers) return Failure(answers.error());
  const AttemptRequest request{project, *person, keyed->stored.test.id, phase, true, false, {}, "system"};
  const auto step = give_whole_attempt(hand->station, request, *answers);
  if (!step) return Failure(step.error());
  if (step->outcome != AttemptOutcome::started) return refused_attempt(context, *step);
  const std::string attempt = step->attempt ? step->attempt->begun.attempt.text() : "";
  return Answer{{{"attempt", attempt}, {"fact", step->fact ? Json(step->fact->text()) : Json()}},
                context.texts.with(words::test_answer_stored, {{"attempt", attempt}})};
}

/// Phases that are meant: the one named, else those open now.
Result<std::vector<Phase>> meant_phases(const CommandContext& context, const TestAtHand& hand,
                                        const std::string& named) {
  if (const auto phase = phase_of(named)) return std::vector{*phase};
  std::vector<Phase> open;
  for (const Phase phase : {Phase::pre, Phase::post}) {
    const auto status =
        phase_status(*hand.station.store, hand.project.id, hand.stored.test, phase, context.clock.now());
    if (!status) return Failure(status.error());
    if (status->is_open) open.push_back(phase);
  }
  if (open.empty()) return fail(words::attempt_none_open);
  return open;
}

/// The person's newest attempt in those phases that was not handed in, else the newest.
Result<Uuid> attempt_in(const TestAtHand& hand, const Uuid& person, const std::vector<Phase>& phases) {
  std::optional<Uuid> newest;
  bool is_open = false;
  for (const Phase phase : phases) {
    const auto attempts = attempts_of(*hand.station.store, {hand.project.id, person, hand.stored.test.id, phase});
    if (!attempts) return Failure(attempts.error());
    for (const Attempt& attempt : *attempts) {
      if (attempt.is_corrected || (is_open && attempt.finished)) continue;
      newest = attempt.begun.attempt;
      is_open = !attempt.finished;
    }
  }
  if (!newest) return fail(words::error_no_attempt, {{"attempt", person.text()}});
  return *newest;
}

Result<Answer> more_time(const CommandContext& context, const AttemptOptions& given) {
  auto hand = test_at_hand(context, OpenMode::read_write, given.test);
  if (!hand) return Failure(hand.error());
  const auto phases = meant_phases(context, *hand, given.phase);
  if (!phases) return Failure(phases.error());
  AttemptMoreTime more{{}, hand->stored.test.id, phases->front(), given.minutes, clean(given.reason)};
  if (!given.participant.empty()) {
    const auto participant = parse_id(given.participant);
    if (!participant) return Failure(participant.error());
    const auto person = resolve_participant(*hand->station.store, hand->project.id, *participant);
    if (!person) return Failure(person.error());
    const auto attempt = attempt_in(*hand, *person, *phases);
    if (!attempt) return Failure(attempt.error());
    more.attempt = *attempt;
    more.test = {};
    more.phase = {};
  }
  const auto step = give_more_time(hand->station, hand->project.id, more, "system");
  if (!step) return Failure(step.error());
  if (step->outcome != AttemptOutcome::more_time) return refused_attempt(context, *step);
  return Answer{{{"minutes", given.minutes},
                 {"attempt", more.attempt ? Json(more.attempt->text()) : Json()},
                 {"phase", more.phase ? Json(std::string(name_of(*more.phase))) : Json()},
                 {"fact", step->fact ? Json(step->fact->text()) : Json()}},
                context.texts.with(words::test_more_time_given, {{"minutes", std::to_string(given.minutes)}})};
}

}  // namespace

void add_attempt_commands(CommandSet& commands) {
  const auto given = option_values<AttemptOptions>();
  CLI::App* list = commands.add("test attempts", "who began, who ended, and which attempt counts",
                                [given](const auto& context) { return list_attempts(context, *given); });
  list->add_option("--participant", given->participant);
  list->add_option("--phase", given->phase)->check(CLI::IsMember({"pre", "post"}));
  add_test_option(list, given->test);
  CLI::App* answer = commands.add("test answer", "bring a person's answers from a file: a whole attempt",
                                  [given](const auto& context) { return answer_test(context, *given); });
  answer->add_option("--participant", given->participant)->required();
  answer->add_option("--phase", given->phase)->required()->check(CLI::IsMember({"pre", "post"}));
  answer->add_option("--file", given->file, "JSON by question number, choices by letter in file order")->required();
  add_test_option(answer, given->test);
  CLI::App* more = commands.add("test more-time", "more time for one person, or for everybody in the open phase",
                                [given](const auto& context) { return more_time(context, *given); });
  more->add_option("MINUTES", given->minutes)->required()->check(CLI::Range(1, most_more_minutes));
  more->add_option("--participant", given->participant);
  more->add_option("--phase", given->phase)->check(CLI::IsMember({"pre", "post"}));
  more->add_option("--reason", given->reason)->required()->check(must_say_something);
  add_test_option(more, given->test);
}

}  // namespace sala
