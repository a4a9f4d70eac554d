// What the workbook of a whole province costs: 10,000 people on all sheets, with a test of 20 questions before and after and a
// survey. Aim: 3 s, 60 MB over what the program held before.
//   build/sala_bench --benchmark_filter=workbook
#include <benchmark/benchmark.h>

#include <fstream>

#include "documents/xlsx_writer.h"
#include "province.h"
#include "station/results/evaluation_workbook.h"
#include "storage/project_queries.h"

namespace sala {
namespace {

/// Kilobytes of a line of /proc/self/status.
double status_kb(const std::string& name) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(name + ":")) return std::stod(line.substr(name.size() + 1));
  return 0;
}

/// The highest so far is forgotten.
void begin_peak() {
  std::ofstream("/proc/self/clear_refs") << "5";
}

Texts thai_texts() {
  std::vector<std::string> read;
  for (const std::string& name : word_list_names()) {
    std::ifstream file(std::string(SALA_SOURCE_DIR) + "/assets/lang/th/" + name + ".toml");
    read.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return Texts::parse(Language::th, read).value();
}

void workbook_of_province(benchmark::State& state) {
  constexpr double kb_of_mb = 1024;
  Province place;
  place.take_in(province_lines({20, true}));
  const auto project = find_project(*place.store, province).value().value();
  const Texts texts = thai_texts();
  const auto file = place.folder / "results.xlsx";
  for (auto turn : state) {
    begin_peak();
    const double before = status_kb("VmRSS");
    const auto book = evaluation_workbook(*place.store, project, texts, place.clock.now());
    if (!book) std::abort();
    if (!write_xlsx(file, book->sheets, Era::buddhist, {book->title, book->creator})) std::abort();
    state.counters["MB_over"] = (status_kb("VmHWM") - before) / kb_of_mb;
    state.counters["sheets"] = static_cast<double>(book->sheets.size());
  }
  state.counters["MB_of_file"] = static_cast<double>(std::filesystem::file_size(file)) / kb_of_mb / kb_of_mb;
}
BENCHMARK(workbook_of_province)->Unit(benchmark::kMillisecond)->Iterations(2);

}  // namespace
}  // namespace sala
