// What a test of a whole province costs: 10,000 people × 50 questions × before and after are 10⁶ answers.
//   build/sala_bench --benchmark_filter=learning
#include <benchmark/benchmark.h>

#include "province.h"
#include "station/learning/test_results.h"
#include "storage/project_queries.h"

namespace sala {
namespace {

void learning_facts_import(benchmark::State& state) {
  const auto lines = province_lines({});
  for (auto turn : state) {
    state.PauseTiming();
    Province place;
    state.ResumeTiming();
    place.take_in(lines);
  }
  state.counters["answers"] = 2.0 * province_people * ProvinceFacts{}.questions;
}
BENCHMARK(learning_facts_import)->Unit(benchmark::kMillisecond)->Iterations(1);

void learning_summary(benchmark::State& state) {
  Province place;
  place.take_in(province_lines({}));
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
