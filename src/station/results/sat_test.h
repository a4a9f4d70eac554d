// The attempts of a test that count, each with its person and its score, kept small for sheets of many people: answers stay
// as the store has them until a row of them is written.
#pragma once
#include <memory>

#include "core/roster.h"
#include "station/learning/test_results.h"

namespace sala {

struct SatAttempt {
  std::string no = {}, name = {}, unit = {}, personnel_type = {};
  Phase phase = Phase::pre;
  Form form = Form::only;
  Moment begun = {};
  std::int64_t used_s = 0, answered = 0;
  std::string lines = {};                             ///< "question value" (attempt_queries.h)
  std::optional<Thousandths> points = {}, full = {};  ///< where the key is here
};

struct SatTest {
  Test test = {};
  std::optional<TestKey> key = {};
  std::optional<int> pass_percent = {};
  std::vector<SatAttempt> attempts = {};  ///< before the training first, each by the person's number
};
Result<std::shared_ptr<const SatTest>> sat_test(const Store& store, const Project& project, const StoredTest& stored,
                                                Moment now);

/// What one answer is told as and what it earned; each different answer is worked out once.
struct ToldAnswer {
  std::string words = {};  ///< empty: not answered
  std::optional<Thousandths> points = {};
};
class AnswersTold {
 public:
  explicit AnswersTold(const SatTest& sat) : sat_(sat) {}
  /// One for each question of the attempt's form, in file order.
  std::vector<const ToldAnswer*> of(Form form, std::string_view lines);

 private:
  struct AskedOnce {
    const Question* question = nullptr;
    const QuestionKey* key = nullptr;
    std::map<std::string, ToldAnswer, std::less<>> known = {};  ///< by the value as it is stored
  };
  std::vector<AskedOnce>& asked(Form form);
  static const ToldAnswer& told(AskedOnce& asked, std::string_view value);

  const SatTest& sat_;
  std::map<Form, std::vector<AskedOnce>> forms_;
};

}  // namespace sala
