// sala_bench: Google Benchmark as always. As the first argument, --table gives the table of figures instead, and
// --queue-video FILE writes a video of a queue with the codes read from standard input, a line each.
#include <benchmark/benchmark.h>
#include <spdlog/spdlog.h>

#include <cstring>
#include <iostream>

#include "figures.h"
#include "queue_video.h"

namespace {

/// Keeps what benchmarks told and says on the error stream which one is done.
class Collector : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }

  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.error_occurred) continue;
      const double to_ms = 1000 / benchmark::GetTimeUnitMultiplier(run.time_unit);
      auto& told = measured[plain_name(run.benchmark_name())];
      told["real_ms"] = run.GetAdjustedRealTime() * to_ms;
      told["cpu_ms"] = run.GetAdjustedCPUTime() * to_ms;
      for (const auto& [name, counter] : run.counters) told[name] = counter.value;
      std::cerr << run.benchmark_name() << '\n';
    }
  }

  sala::Measured measured;

 private:
  /// Without what Google Benchmark adds: "/iterations:5", "/real_time".
  static std::string plain_name(const std::string& name) {
    return name.substr(0, std::min(name.find("/iterations:"), name.find("/real_time")));
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc == 3 && std::strcmp(argv[1], "--queue-video") == 0) {
    std::vector<std::string> codes;
    for (std::string code; std::getline(std::cin, code);) codes.push_back(code);
    sala::write_queue_video(argv[2], codes);
    return 0;
  }
  const bool as_table = argc > 1 && std::strcmp(argv[1], "--table") == 0;
  if (as_table) {
    std::copy(argv + 2, argv + argc, argv + 1);
    --argc;
  }
  spdlog::set_level(spdlog::level::off);  // what stations log would stand between the rows
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  if (!as_table) {
    benchmark::RunSpecifiedBenchmarks();
    return 0;
  }
  Collector collector;
  benchmark::RunSpecifiedBenchmarks(&collector);
  std::cout << sala::figures_table(collector.measured);
  return 0;
}
