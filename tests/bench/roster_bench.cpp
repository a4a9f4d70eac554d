// What a person waits for after choosing a file: a list of 10,000 people in a workbook, read and written as facts. Aim: 2 s.
//   build/sala_bench --benchmark_filter=roster
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>

#include "station/people/roster_import.h"
#include "station/project/project_changes.h"
#include "station/system_clock.h"
#include "support/temporary_folder.h"
#include "support/zip_file.h"

namespace sala {
namespace {

constexpr int people = 10'000;

std::string inline_cell(const std::string& text) {
  return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
}

std::string rows_of_people() {
  std::string rows = "<row>";
  for (const char* heading : {"ลำดับ", "ชื่อ-สกุล", "ตำแหน่ง", "สังกัด", "ประเภทบุคลากร", "อีเมล", "โทรศัพท์"})
    rows += inline_cell(heading);
  rows += "</row>";
  for (int number = 1; number <= people; ++number) {
    const std::string text = std::to_string(number);
    rows += "<row><c><v>" + text + "</v></c>" + inline_cell("นางสาวญาณิศา" + text + " ตั้งใจดี ณ อยุธยา") +
            inline_cell("นักวิชาการเงินและบัญชี") + inline_cell("คณะวิทยาศาสตร์และเทคโนโลยี") + inline_cell("สายสนับสนุน") +
            inline_cell("person" + text + "@example.ac.th") + inline_cell("0812345678") + "</row>";
  }
  return rows;
}

void write_workbook(const std::filesystem::path& file) {
  std::ofstream(file, std::ios::binary) << small_workbook(rows_of_people());
}

void roster_read_xlsx(benchmark::State& state) {
  const TemporaryFolder folder;
  write_workbook(folder / "people.xlsx");
  for (auto step : state) benchmark::DoNotOptimize(read_roster(folder / "people.xlsx", "", ""));
}
BENCHMARK(roster_read_xlsx)->Unit(benchmark::kMillisecond);

void roster_import_xlsx(benchmark::State& state) {
  const TemporaryFolder files;
  write_workbook(files / "people.xlsx");
  const SystemClock clock;
  for (auto step : state) {
    state.PauseTiming();
    const TemporaryFolder folder;
    auto station = open_station(folder / "data", OpenMode::read_write, clock).value();
    Project project;
    project.code = "A";
    project.title = {"อบรม", ""};
    project.starts_on = project.ends_on = {2026, 11, 23};
    const Uuid id = add_project(station, project).value();
    state.ResumeTiming();
    const auto table = read_roster(files / "people.xlsx", "", "").value();
    if (import_roster(station, id, table).value().added != people) std::abort();
  }
}
BENCHMARK(roster_import_xlsx)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sala
