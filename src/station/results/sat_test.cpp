#include "station/results/sat_test.h"

#include "core/learning/kinds/question_rules.h"
#include "storage/roster_queries.h"

namespace sala {
namespace {

constexpr std::string_view not_answered = "null";

/// As staff write it, by letters in file order; where the key is not here, as it is stored.
std::string answer_words(const Question& question, const QuestionKey* key, const AnswerValue& value) {
  const Json said = key ? rules_of(question.kind).said(*key, value) : value;
  return said.is_string() ? said.get<std::string>() : said.dump();
}

ToldAnswer told_answer(const Question& question, const QuestionKey* key, std::string_view stored) {
  const AnswerValue value = AnswerValue::parse(stored, nullptr, false);
  const bool is_answered = !value.is_discarded() && !value.is_null() && rules_of(question.kind).takes(question, value);
  ToldAnswer told;
  if (is_answered) told.words = answer_words(question, key, value);
  if (key) told.points = earned(question, *key, is_answered ? &value : nullptr);
  return told;
}

struct AnswerAt {
  std::string_view question, value;
};
/// Takes the first line off.
AnswerAt next_answer(std::string_view& lines) {
  const std::size_t end = std::min(lines.find('\n'), lines.size());
  const std::string_view line = lines.substr(0, end);
  lines.remove_prefix(std::min(end + 1, lines.size()));
  const std::size_t blank = std::min(line.find(' '), line.size());
  return {line.substr(0, blank), line.substr(std::min(blank + 1, line.size()))};
}

void add_score(const SatTest& sat, AnswersTold& answers, SatAttempt& attempt) {
  if (!sat.key) return;
  Thousandths points = 0;
  for (const ToldAnswer* told : answers.of(attempt.form, attempt.lines)) points += told->points.value_or(0);
  attempt.points = points;
  attempt.full = full_score(sat.test, *sat.key, attempt.form);
}

SatAttempt sat_attempt(AttemptRow&& row, const Participant* person) {
  SatAttempt sat;
  if (person) {
    sat.no = person->no;
    sat.name = full_name(*person);
    sat.unit = person->unit;
    sat.personnel_type = person->personnel_type;
  }
  sat.phase = row.attempt.begun.phase;
  sat.form = row.attempt.begun.form;
  sat.begun = row.attempt.begun_at.time;
  sat.used_s = row.attempt.used_s;
  sat.answered = row.answered;
  sat.lines = std::move(row.answers);
  return sat;
}

}  // namespace

Result<std::shared_ptr<const SatTest>> sat_test(const Store& store, const Project& project, const StoredTest& stored,
                                                Moment now) {
  auto key = stored_key(store, project.id, stored.test);
  if (!key) return Failure(key.error());
  const auto rows = roster(store, project.id);
  if (!rows) return Failure(rows.error());
  std::map<Uuid, const Participant*> people;
  for (const RosterRow& row : *rows) people[row.person.id] = &row.person;
  const auto sat = std::make_shared<SatTest>();
  sat->test = stored.test;
  if (*key) sat->key = std::move((*key)->key);
  sat->pass_percent = pass_percent_of(project);
  AnswersTold answers(*sat);
  const auto read = for_each_counting(store, project, stored, now, [&](AttemptRow&& row) {
    const auto person = people.find(row.person);
    sat->attempts.push_back(sat_attempt(std::move(row), person == people.end() ? nullptr : person->second));
    add_score(*sat, answers, sat->attempts.back());
  });
  if (!read) return Failure(read.error());
  std::ranges::stable_sort(sat->attempts, [](const SatAttempt& a, const SatAttempt& b) {
    return a.phase != b.phase ? a.phase < b.phase : no_less(a.no, b.no);
  });
  return std::shared_ptr<const SatTest>(sat);
}

std::vector<AnswersTold::AskedOnce>& AnswersTold::asked(Form form) {
  const auto known = forms_.find(form);
  if (known != forms_.end()) return known->second;
  std::vector<AskedOnce>& made = forms_[form];
  for (const Question* question : questions_of(sat_.test, form))
    made.push_back({question, sat_.key ? key_of(*sat_.key, question->id) : nullptr, {}});
  return made;
}

const ToldAnswer& AnswersTold::told(AskedOnce& asked, std::string_view value) {
  const auto known = asked.known.find(value);
  if (known != asked.known.end()) return known->second;
  return asked.known.emplace(value, told_answer(*asked.question, asked.key, value)).first->second;
}

std::vector<const ToldAnswer*> AnswersTold::of(Form form, std::string_view lines) {
  std::vector<AskedOnce>& questions = asked(form);
  std::vector<const ToldAnswer*> told_all(questions.size(), nullptr);
  std::size_t next = 0;  // lines often stand in file order
  while (!lines.empty()) {
    const AnswerAt answer = next_answer(lines);
    for (std::size_t step = 0; step < questions.size(); ++step) {
      const std::size_t place = (next + step) % questions.size();
      if (questions[place].question->id != answer.question) continue;
      told_all[place] = &told(questions[place], answer.value);
      next = place + 1;
      break;
    }
  }
  for (std::size_t place = 0; place < questions.size(); ++place)
    if (told_all[place] == nullptr) told_all[place] = &told(questions[place], not_answered);
  return told_all;
}

}  // namespace sala
