// What a staff member waits for after "issue all": 1,000 certificates as facts, signed, one PDF each and all in one. Aim: 6 s,
// the merged file 3.5 MB.
//   build/sala_bench --benchmark_filter=certificates
#include <benchmark/benchmark.h>

#include "station/certificate/certificate_files.h"
#include "station/certificate/certificate_issue.h"
#include "station/project/project_changes.h"
#include "station/system_clock.h"
#include "storage/project_queries.h"
#include "support/bodies.h"
#include "support/temporary_folder.h"

namespace sala {
namespace {

constexpr int certified_people = 1'000;
constexpr double bytes_of_mb = 1024 * 1024;

Uuid certified_person(int number) {
  Uuid id = id_of(0x11);
  id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
  id.bytes[15] = static_cast<std::uint8_t>(number);
  return id;
}

/// Everybody came, so everybody has earned one.
Project certified_project(OpenStation& station) {
  Project project;
  project.code = "A";
  project.title = {"การเขียนหนังสือราชการยุคดิจิทัล", ""};
  project.starts_on = project.ends_on = {2026, 11, 23};
  project.id = add_project(station, project).value();
  std::vector<Draft> drafts;
  for (int i = 0; i < certified_people; ++i) {
    const Uuid id = certified_person(i);
    const std::string name = "ญาณิศา" + std::to_string(i) + " ตั้งใจดี ณ อยุธยา";
    drafts.push_back({project.id, "participant_put", bodies::participant(id, name, false, std::to_string(i + 1))});
    drafts.push_back({project.id, "check_in", bodies::check_in(id, station.clock->now().utc_ms)});
  }
  if (!record(station, drafts)) std::abort();
  return find_project(*station.store, project.id).value().value();
}

void certificates_of_a_thousand(benchmark::State& state) {
  const SystemClock clock;
  for (auto turn : state) {
    state.PauseTiming();
    const TemporaryFolder folder;
    auto station = open_station(folder / "data", OpenMode::read_write, clock).value();
    const Project project = certified_project(station);
    state.ResumeTiming();
    const auto issued = issue_certificates(station, project, {}).value();
    if (issued.size() != certified_people) std::abort();
    const auto merged = folder / "merged.pdf";
    if (!write_certificates(*station.store, issued, {folder / "each", merged})) std::abort();
    state.counters["MB_merged"] = static_cast<double>(std::filesystem::file_size(merged)) / bytes_of_mb;
  }
}
BENCHMARK(certificates_of_a_thousand)->Unit(benchmark::kMillisecond)->Iterations(1);

void certificates_drawn(benchmark::State& state) {
  const SystemClock clock;
  const TemporaryFolder folder;
  auto station = open_station(folder / "data", OpenMode::read_write, clock).value();
  const auto issued = issue_certificates(station, certified_project(station), {}).value();
  const auto pages = certificate_pages(*station.store, issued).value();
  for (auto turn : state) benchmark::DoNotOptimize(draw_pages(pages, [](std::size_t) { return true; }));
}
BENCHMARK(certificates_drawn)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
}  // namespace sala
