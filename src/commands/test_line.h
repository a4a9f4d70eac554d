// What the commands about tests share: which test is meant, words of outcomes, JSON that a person wrote.
#pragma once
#include "commands/command.h"
#include "core/learning/attempt_rules.h"
#include "station/learning/project_test.h"
#include "station/learning/test_results.h"

namespace sala {

/// The store open, the project and the test that are meant.
struct TestAtHand {
  OpenStation station;
  Project project;
  StoredTest stored;
};
Result<TestAtHand> test_at_hand(const CommandContext& context, OpenMode mode, const std::string& wanted);

/// "--test", which may be left out where the project has one test.
void add_test_option(CLI::App* command, std::string& wanted);

TextId words_of(AttemptOutcome outcome);
TextId words_of(Phase phase);

/// A file of JSON; `example` is told where it is none. Error: error_answers_file.
Result<Json> read_json_file(const std::string& file, const char* example);

/// Whole thousandths as a number: 1500 is 1.5.
Json points_number(Thousandths points);

/// What the tests came to, in sentences.
std::string tests_text(const std::vector<TestResult>& results, const Texts& texts);

}  // namespace sala
