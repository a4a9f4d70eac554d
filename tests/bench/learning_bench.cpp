// What a test of a whole province costs: 10,000 people × 50 questions × before and after are 10⁶ answers.
//   build/sala_bench --benchmark_filter=learning
#include <benchmark/benchmark.h>

#include <random>

#include "core/learning/attempt_facts.h"
#include "core/learning/make_test.h"
#include "core/learning/test_body.h"
#include "core/scope.h"
#include "station/learning/test_results.h"
#include "storage/project_queries.h"
#include "support/bodies.h"
#include "support/temporary_folder.h"

namespace sala {
namespace {

constexpr int province_people = 10'000, province_questions = 50;
const Uuid province = id_of(0xaa), province_test = id_of(0x77);

Uuid numbered_id(std::uint8_t kind, int number) {
  Uuid id = id_of(kind);
  id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
  id.bytes[15] = static_cast<std::uint8_t>(number);
  return id;
}

MadeTest province_questions_made(const Random& random) {
  std::vector<ReadQuestion> questions;
  for (int i = 0; i < province_questions; ++i) {
    ReadQuestion question;
    question.text = {"ข้อ " + std::to_string(i), ""};
    question.choices = {{"ก", 1000}, {"ข", 0}, {"ค", 0}, {"ง", 0}};
    questions.push_back(std::move(question));
  }
  return make_test({province_test, {"แบบทดสอบ", ""}, {}, true, {{Phase::pre, {}}, {Phase::post, {}}}}, questions,
                   Form::only, random);
}

/// A person's whole attempt: three facts, as paper and files bring them. Better after than before, and not alike.
void write_whole_attempt(Pen& pen, const MadeTest& made, int number, Phase phase, std::mt19937& luck) {
  const Uuid attempt = numbered_id(phase == Phase::pre ? 0x41 : 0x42, number);
  const Written written{"system", Moment{pen_epoch_ms, 420}};
  pen.write(province, "attempt_started",
            attempt_started_body({attempt, numbered_id(0x11, number), province_test, phase, Form::only, "5eed", {}},
                                 written));
  AnswersGiven given{attempt, {}, 600};
  const unsigned of_ten = phase == Phase::pre ? 4 : 7;
  for (const Question& question : made.test.questions) {
    const bool knows = luck() % 10 < of_ten;
    given.answers[question.id] =
        knows ? made.key.answers.at(question.id).right.front() : question.choices[luck() % 4].id;
  }
  pen.write(province, "answer", answer_body(given, written));
  pen.write(province, "attempt_finished", attempt_finished_body({attempt, FinishReason::submitted, 600}, written));
}

const std::vector<std::string>& province_lines() {
  static const std::vector<std::string> lines = [] {
    std::mt19937 luck(7);
    const Random random = [&](std::span<std::uint8_t> bytes) {
      for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(luck());
    };
    const MadeTest made = province_questions_made(random);
    const Written written{"system", Moment{pen_epoch_ms, 420}};
    Pen pen(1, Roles::all());
    pen.write(province, "project_put", bodies::project("P-1"));
    pen.write(province, "test_put", test_put_body(made.test, written));
    pen.write(scope_of(province, Family::trainer), "test_key", test_key_body(made.key, made.test, written));
    for (int i = 0; i < province_people; ++i)
      pen.write(province, "participant_put",
                bodies::participant(numbered_id(0x11, i), "คน" + std::to_string(i), false, std::to_string(i)));
    for (const Phase phase : {Phase::pre, Phase::post})
      for (int i = 0; i < province_people; ++i) write_whole_attempt(pen, made, i, phase, luck);
    return pen.lines();
  }();
  return lines;
}

struct Province {
  TemporaryFolder folder;
  SetClock clock{{pen_epoch_ms, 420}};
  std::unique_ptr<Store> store = Store::open(folder.path(), OpenMode::read_write, {&clock, {}}).value();

  void take_in() {
    if (!store->receive(province_lines(), Trust::store_owner)) std::abort();
  }
};

void learning_facts_import(benchmark::State& state) {
  province_lines();
  for (auto turn : state) {
    state.PauseTiming();
    Province place;
    state.ResumeTiming();
    place.take_in();
  }
  state.counters["answers"] = 2.0 * province_people * province_questions;
}
BENCHMARK(learning_facts_import)->Unit(benchmark::kMillisecond)->Iterations(1);

void learning_summary(benchmark::State& state) {
  Province place;
  place.take_in();
  const auto project = find_project(*place.store, province).value().value();
  for (auto turn : state) {
    const auto results = test_results(*place.store, project, place.clock.now());
    if (!results || results->front().figures.pairs != province_people) std::abort();
    benchmark::DoNotOptimize(results);
  }
}
BENCHMARK(learning_summary)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sala
