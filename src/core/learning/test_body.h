// Bodies of test_put, test_key and test_key_opened, both ways. A body over 256 KB is not cut: it is said how many questions
// would fit.
#pragma once
#include "core/learning/test.h"
#include "core/learning/written.h"

namespace sala {

Json test_put_body(const Test& test, const Written& written);
Result<Test> test_put_from(const Json& body);

/// For the scope `trainer`: names of questions, what is right, file order, feedback.
Json test_key_body(const TestKey& key, const Test& test, const Written& written);
/// What a key says can only be read beside the test: its questions tell their kinds. What it says of others is left aside.
Result<TestKey> test_key_from(const Json& body, const Test& test);
/// One question's part: {answer, points, fractions, tolerance, void, …}. Nothing where no right answer can be read.
Json question_key_json(const QuestionKey& key, QuestionKind kind);
std::optional<QuestionKey> question_key_from(const Json& json, QuestionKind kind);

/// A key that a person opened for the doors to show results by, in the project's own chain.
struct OpenedKey {
  Uuid of = {};  ///< the test_key fact
  TestKey key = {};
  bool operator==(const OpenedKey&) const = default;
};
Json test_key_opened_body(const OpenedKey& opened, const Test& test, const Written& written);
Result<OpenedKey> test_key_opened_from(const Json& body, const Test& test);

/// How many of the first questions fit where the whole test does not: in test_put, in test_key, and in test_key_opened.
/// Nothing: all fit.
std::optional<std::size_t> most_that_fit(const Test& test, const TestKey& key);

}  // namespace sala
