// What everything that is said of a test costs, for as many people and questions as a project may have.
//   build/sala_bench --benchmark_filter=test_figures
#include <benchmark/benchmark.h>

#include "core/figures/test_figures.h"

namespace sala {
namespace {

constexpr int questions = 50;

std::vector<ScoredAttempt> attempts_of_people(std::int64_t people, unsigned good_of_five) {
  std::vector<ScoredAttempt> attempts;
  for (unsigned i = 0; i < people; ++i) {
    ScoredAttempt& attempt = attempts.emplace_back();
    attempt.participant.bytes = {static_cast<std::uint8_t>(i >> 8), static_cast<std::uint8_t>(i)};
    attempt.no = std::to_string(i);
    for (unsigned q = 0; q < questions; ++q)
      attempt.answers.push_back({(i * 7 + q * 13 + i * q) % 5 < good_of_five ? 1000 : 0,
                                 static_cast<std::uint16_t>(1U << ((i + q) % 4)), true});
  }
  return attempts;
}

void test_figures_of_people(benchmark::State& state) {
  ScoredTest test;
  TestForm& form = test.forms.emplace_back();
  for (int q = 1; q <= questions; ++q)
    form.questions.push_back(
        {std::to_string(q), q, q % 2 == 0 ? "กฎหมาย" : "ระเบียบ", 1000, true, {"a", "b", "c", "d"}, 1});
  test.pre = attempts_of_people(state.range(0), 2);
  test.post = attempts_of_people(state.range(0), 3);
  test.pass_percent = 60;
  for (auto _ : state) benchmark::DoNotOptimize(test_figures(test));
}

BENCHMARK(test_figures_of_people)->Arg(100)->Arg(10'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sala
