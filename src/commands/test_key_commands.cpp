#include "commands/test_line.h"
#include "core/figures/figure_text.h"
#include "core/learning/said_key.h"
#include "station/learning/key_change.h"
#include "words/learning.h"

namespace sala {
namespace {

constexpr const char* key_example = R"({"answer":"b"})";

struct KeyOptions {
  std::string question, as, file, reason, test;
  bool dry_run = false;
};

/// Means are those after the training where anybody took it then, else those before.
Json preview_numbers(const KeyChangePreview& preview) {
  const KeyPreview& told = preview.post.people > 0 ? preview.post : preview.pre;
  const auto mean = [&](Thousandths points) {
    return told.people > 0 ? Json(static_cast<double>(points) / (1000.0 * told.people)) : Json();
  };
  return {{"people", preview.people},
          {"mean_before", mean(told.points_before)},
          {"mean_after", mean(told.points_after)},
          {"pass_gained", told.pass_gained},
          {"pass_lost", told.pass_lost}};
}

std::string preview_words(const KeyChangePreview& preview, const Texts& texts) {
  const KeyPreview& told = preview.post.people > 0 ? preview.post : preview.pre;
  return texts.with(words::test_key_changed,
                    {{"people", std::to_string(preview.people)},
                     {"before", decimals(ratio(told.points_before, std::int64_t{1000} * told.people), 2)},
                     {"after", decimals(ratio(told.points_after, std::int64_t{1000} * told.people), 2)},
                     {"gained", std::to_string(told.pass_gained)},
                     {"lost", std::to_string(told.pass_lost)}});
}

/// Previews the change, and records it unless only that was asked.
Result<Answer> answer_key_change(const CommandContext& context, TestAtHand& hand, const KeyChange& change,
                                 bool dry_run) {
  const auto preview = preview_key_change(*hand.station.store, hand.project, change, context.clock.now());
  if (!preview) return Failure(preview.error());
  Answer answer{preview_numbers(*preview), preview_words(*preview, context.texts)};
  if (dry_run) return answer;
  const auto fact = change_key(hand.station, hand.project.id, change);
  if (!fact) return Failure(fact.error());
  answer.json["fact"] = fact->text();
  return answer;
}

/// The key of the question as it is now.
Result<std::pair<const Question*, QuestionKey>> key_now(const TestAtHand& hand, const std::string& name) {
  const auto question = question_named(hand.stored.test, name);
  if (!question) return Failure(question.error());
  const auto keyed = keyed_test(*hand.station.store, hand.project.id, hand.stored.test.id);
  if (!keyed) return Failure(keyed.error());
  const QuestionKey* known = key_of(keyed->key.key, (*question)->id);
  return std::pair(*question, known ? *known : QuestionKey{});
}

Result<Answer> void_question(const CommandContext& context, const KeyOptions& given) {
  auto hand = test_at_hand(context, given.dry_run ? OpenMode::read_only : OpenMode::read_write, given.test);
  if (!hand) return Failure(hand.error());
  auto now = key_now(*hand, given.question);
  if (!now) return Failure(now.error());
  now->second.voided = given.as == "all" ? Voided::all : Voided::none;
  return answer_key_change(context, *hand, {hand->stored.test.id, now->first->id, now->second, given.reason},
                           given.dry_run);
}

Result<Answer> change_question_key(const CommandContext& context, const KeyOptions& given) {
  const auto said = read_json_file(given.file, key_example);
  if (!said) return Failure(said.error());
  auto hand = test_at_hand(context, given.dry_run ? OpenMode::read_only : OpenMode::read_write, given.test);
  if (!hand) return Failure(hand.error());
  const auto now = key_now(*hand, given.question);
  if (!now) return Failure(now.error());
  const auto meant = key_meant(*now->first, now->second, *said);
  if (!meant) return fail(words::error_key_value, {{"file", given.file}, {"question", given.question}});
  return answer_key_change(context, *hand, {hand->stored.test.id, now->first->id, *meant, given.reason}, given.dry_run);
}

}  // namespace

void add_test_key_commands(CommandSet& commands) {
  const auto given = option_values<KeyOptions>();
  CLI::App* voided = commands.add("test void", "give everybody a question's points, or take it out of the test",
                                  [given](const auto& context) { return void_question(context, *given); });
  CLI::App* key = commands.add("test key", "change what is right in a question",
                               [given](const auto& context) { return change_question_key(context, *given); });
  for (CLI::App* command : {voided, key}) {
    command->add_option("QUESTION", given->question, "a question's number or id")->required();
    command->add_option("--reason", given->reason)->required()->check(must_say_something);
    command->add_flag("--dry-run", given->dry_run, "who would change, and nothing else");
    add_test_option(command, given->test);
  }
  voided->add_option("AS", given->as)->required()->check(CLI::IsMember({"all", "none"}));
  key->add_option("--file", given->file, "JSON: an answer as answers are written, or {answer, points, …}")->required();
}

}  // namespace sala
