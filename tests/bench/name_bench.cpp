// What a keystroke in "find my name" waits for, by the number of people and of Thai letters typed.
//   build/sala_bench --benchmark_filter=name
#include <benchmark/benchmark.h>

#include <random>

#include "core/name_index.h"

namespace sala {
namespace {

/// A roster of made-up names of everyday parts, and what people who look for themselves type.
struct Roster {
  explicit Roster(std::int64_t people) {
    static const std::vector<std::string> parts = {"สม",  "ชาย",  "หญิง", "ศักดิ์", "เกียรติ", "ญา",   "ณิศา", "พร",
                                                   "ทิพย์", "วรรณ", "ปั้น",  "ทอง", "คำ",    "เอี่ยม", "ศรี",  "กมล",
                                                   "ธิดา", "รัตน์",  "เพ็ญ", "นภา", "อุดม",   "ซื่อ",   "สัตย์", "ใจดี"};
    const auto name = [&](int count) {
      std::string joined;
      for (int i = 0; i < count; ++i) joined += parts[random() % parts.size()];
      return joined;
    };
    std::vector<IndexedName> names;
    for (std::int64_t i = 0; i < people; ++i) {
      Uuid id;
      for (std::size_t byte = 0; byte < 4; ++byte) id.bytes[byte] = static_cast<std::uint8_t>(i >> (8 * byte));
      names.push_back({id, "นาย", name(2), name(3)});
      typed.push_back(names.back().given_name + names.back().family_name);
    }
    index = NameIndex(std::move(names));
  }

  /// The first letters of somebody's name, or of none's, every fourth time.
  std::string search(std::size_t letters) {
    if (random() % 4 == 0) return "ฬ" + typed[0].substr(0, (letters - 1) * 3);
    return typed[random() % typed.size()].substr(random() % 4 * 3, letters * 3);
  }

  std::mt19937 random;
  std::vector<std::string> typed;
  NameIndex index;
};

void name_search(benchmark::State& state) {
  Roster roster(state.range(0));
  std::vector<double> times_ms;
  for (auto _ : state) {
    const std::string search = roster.search(static_cast<std::size_t>(state.range(1)));
    const auto begin = std::chrono::steady_clock::now();
    benchmark::DoNotOptimize(roster.index.find(search, 6));
    times_ms.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  std::ranges::sort(times_ms);
  state.counters["p99_ms"] = times_ms[times_ms.size() * 99 / 100];
}

void name_index(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Roster(state.range(0)).index);
}

BENCHMARK(name_search)->ArgsProduct({{10'000, 100'000}, {1, 2, 3, 8}})->Unit(benchmark::kMillisecond);
BENCHMARK(name_index)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sala
