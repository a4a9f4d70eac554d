// What a tap waits for, what a keystroke in the search waits for, and how fast facts of others come in.
//   build/sala_bench --benchmark_filter=store
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <unistd.h>

#include <random>

#include "storage/backup.h"
#include "storage/door_queries.h"
#include "storage/roster_queries.h"
#include "storage/store.h"
#include "support/bodies.h"
#include "support/temporary_folder.h"

namespace sala {
namespace {

const Uuid project = id_of(0xaa);
const PenKey organisation_key(0x70);
constexpr int people = 10'000;

Uuid person(int number) {
  Uuid id = id_of(0x11);
  id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
  id.bytes[15] = static_cast<std::uint8_t>(number);
  return id;
}

Uuid ticket(int number) {
  Uuid id = person(number);
  id.bytes[0] = 0x22;
  return id;
}

Json body_of(int number) {
  static const char* const names[] = {"สมชาย", "ญาณิศา", "เกื้อกูล", "ปั๊ม", "หนี้"};
  return bodies::participant(person(number), names[number % 5] + std::to_string(number), false, std::to_string(number));
}

struct Place {
  TemporaryFolder folder;
  SetClock clock{{pen_epoch_ms, 420}};
  std::mt19937 random;
  std::unique_ptr<Store> store;

  Place() {
    const auto bytes = [this](std::span<std::uint8_t> span) {
      for (std::uint8_t& byte : span) byte = static_cast<std::uint8_t>(random());
    };
    store = Store::open(folder.path(), OpenMode::read_write, {&clock, bytes}).value();
    const Pen own(1, Roles::all());
    store->set_own_station({own.station, [key = own.key](std::string_view message) { return key.sign(message); }});
  }

  void record(const std::function<Draft(int number)>& draft) {
    std::vector<Draft> drafts;
    for (int i = 0; i < people; ++i) drafts.push_back(draft(i));
    if (!store->record(drafts)) std::abort();
  }
  void fill_roster() {
    record([](int number) { return Draft{project, "participant_put", body_of(number)}; });
  }
  /// Everybody has a ticket and is registered with it.
  void register_all() {
    record([](int number) { return Draft{project, "ticket_put", bodies::ticket(ticket(number), person(number))}; });
    record([](int number) { return Draft{project, "check_in", bodies::check_in({}, pen_epoch_ms, ticket(number))}; });
  }
};

template <class Work>
double taken_ms(Work work) {
  const auto begun = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

/// 0.5: the median.
double share(const std::vector<double>& sorted, double part) {
  return sorted[static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1))];
}

void store_check_in(benchmark::State& state) {
  Place place;
  place.fill_roster();
  place.register_all();
  int number = 0;
  for (auto _ : state) {
    const Uuid who = person(++number % people);
    benchmark::DoNotOptimize(counted_check_in(*place.store, project, who, {}, {}));
    if (!place.store->record({{project, "check_in", bodies::check_in(who, pen_epoch_ms)}})) std::abort();
  }
}

/// A commit beside what the disk alone takes for 4 KB, in turn: how many times as long, in the middle and at the slow end.
void store_commit_beside_disk(benchmark::State& state) {
  Place place;
  place.fill_roster();
  const std::string block(4096, 'x');
  const int raw = ::open((place.folder / "raw").c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  std::vector<double> commits_ms, syncs_ms;
  int number = 0;
  for (auto _ : state) {
    commits_ms.push_back(taken_ms([&] {
      const Json body = bodies::check_in(person(++number % people), pen_epoch_ms);
      if (!place.store->record({{project, "check_in", body}})) std::abort();
    }));
    place.store->tidy();  // as the kiosk does between two people
    syncs_ms.push_back(taken_ms([&] {
      if (::write(raw, block.data(), block.size()) != 4096 || ::fdatasync(raw) != 0) std::abort();
    }));
  }
  ::close(raw);
  std::ranges::sort(commits_ms);
  std::ranges::sort(syncs_ms);
  state.counters["p50_ms"] = share(commits_ms, 0.5);
  state.counters["p99_ms"] = share(commits_ms, 0.99);
  state.counters["disk_p50_ms"] = share(syncs_ms, 0.5);
  state.counters["disk_p99_ms"] = share(syncs_ms, 0.99);
  state.counters["p50_times"] = share(commits_ms, 0.5) / share(syncs_ms, 0.5);
  state.counters["p99_times"] = share(commits_ms, 0.99) / share(syncs_ms, 0.99);
}

/// The same while a backup is made as the kiosk makes it, a few pages between check-ins: p50 and p99 of the commit.
void store_check_in_beside_backup(benchmark::State& state) {
  Place place;
  place.fill_roster();
  place.register_all();
  const bool with_backup = state.range(0) == 1;
  std::optional<StoreCopy> copy;
  std::vector<double> times_ms;
  int number = 0, copies = 0;
  for (auto _ : state) {
    if (with_backup && !copy) copy.emplace(StoreCopy::begin(*place.store, place.folder / "copy.part").value());
    if (with_backup && copy->step(32).value()) {
      copy.reset();
      ++copies;
    }
    const auto begun = std::chrono::steady_clock::now();
    const Uuid who = person(++number % people);
    if (!place.store->record({{project, "check_in", bodies::check_in(who, pen_epoch_ms)}})) std::abort();
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begun;
    times_ms.push_back(passed.count() * 1000);
    state.SetIterationTime(passed.count());
  }
  std::ranges::sort(times_ms);
  state.counters["p50_ms"] = share(times_ms, 0.5);
  state.counters["p99_ms"] = share(times_ms, 0.99);
  state.counters["copies"] = copies;
}

void store_roster_import(benchmark::State& state) {
  for (auto _ : state) {
    Place place;
    place.fill_roster();
  }
  state.SetItemsProcessed(state.iterations() * people);
}

void store_search(benchmark::State& state) {
  Place place;
  place.fill_roster();
  place.register_all();
  for (auto _ : state) benchmark::DoNotOptimize(roster(*place.store, project, state.range(0) == 0 ? "" : "ณิศ 77"));
}

/// Every fact signed, as single check-ins are.
void store_receive_signed(benchmark::State& state) {
  Pen door(2, Roles::all(), &organisation_key);
  door.write(std::nullopt, "organisation_put", bodies::organisation(organisation_key));
  for (int i = 0; i < people; ++i) door.write(project, "check_in", bodies::check_in(person(i), pen_epoch_ms));
  const auto lines = door.lines();
  for (auto _ : state) {
    Place place;
    if (place.store->receive(lines, Trust::endorsed)->added != people + 3) std::abort();
  }
  state.SetItemsProcessed(state.iterations() * people);
}

void store_rebuild(benchmark::State& state) {
  Place place;
  place.fill_roster();
  place.register_all();
  for (auto _ : state)
    if (!place.store->rebuild()) std::abort();
  state.SetItemsProcessed(state.iterations() * people * 3);
}

/// What strangers try: thousands of lines in one place of a chain of nobody, again at every exchange.
void store_forks_of_nobody(benchmark::State& state) {
  constexpr int forks = 5000;
  std::vector<std::string> lines;
  for (int i = 0; i < forks; ++i) {
    Pen stranger(3, Roles::all());
    stranger.write(project, "gate", bodies::gate(std::to_string(i), true));
    lines.push_back(to_line(stranger.facts.back()));
  }
  Place place;
  for (auto _ : state)
    if (!place.store->receive(lines, Trust::endorsed)) std::abort();
  state.SetItemsProcessed(state.iterations() * forks);
}

/// Everybody merged into the next: followed once at the end of a transaction.
void store_merges_in_a_row(benchmark::State& state) {
  const int merges = static_cast<int>(state.range(0));
  Pen office(2, Roles::all(), &organisation_key);
  office.write(std::nullopt, "organisation_put", bodies::organisation(organisation_key));
  office.write(project, "project_put", bodies::project());
  for (int i = 0; i < merges; ++i)
    office.write(project, "participant_merged", bodies::merged(person(i), person(i + 1)));
  const auto lines = office.lines();
  for (auto _ : state) {
    Place place;
    if (place.store->receive(lines, Trust::endorsed)->added != merges + 4) std::abort();
  }
  state.SetItemsProcessed(state.iterations() * merges);
}

/// The office changes the roles of one of fifty stations, beside making all tables anew.
void store_changed_role(benchmark::State& state) {
  constexpr int stations = 50, check_ins = 400;
  Pen office(2, Roles::all(), &organisation_key);
  office.write(std::nullopt, "organisation_put", bodies::organisation(organisation_key));
  office.write(project, "project_put", bodies::project());
  Place place;
  if (!place.store->receive(office.lines(), Trust::endorsed)) std::abort();
  Station changed;
  for (int number = 0; number < stations; ++number) {
    Pen door(static_cast<std::uint8_t>(10 + number), Roles::parse("door"), &organisation_key);
    for (int i = 0; i < check_ins; ++i)
      door.write(project, "check_in", bodies::check_in(person(number * check_ins + i), pen_epoch_ms),
                 i + 1 == check_ins);
    if (!place.store->receive(door.lines(), Trust::endorsed)) std::abort();
    changed = door.station;
  }
  double change_ms = 0, rebuild_ms = 0;
  bool more = false;
  for (auto _ : state) {
    changed.roles = Roles::parse((more = !more) ? "door,trainer" : "door");
    office.write(std::nullopt, "station_put", station_body(endorsed(changed, organisation_key), "system"));
    const std::string word = to_line(office.facts.back());
    change_ms += taken_ms([&] {
      if (place.store->receive({word}, Trust::endorsed)->added != 1) std::abort();
    });
    rebuild_ms += taken_ms([&] {
      if (!place.store->rebuild()) std::abort();
    });
  }
  state.counters["change_ms"] = change_ms / static_cast<double>(state.iterations());
  state.counters["share_of_rebuild"] = change_ms / rebuild_ms;
}

BENCHMARK(store_forks_of_nobody)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(store_merges_in_a_row)->Arg(400)->Arg(1500)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(store_changed_role)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(store_check_in)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(store_commit_beside_disk)->Iterations(5000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(store_check_in_beside_backup)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->UseManualTime();
BENCHMARK(store_roster_import)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(store_search)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(store_receive_signed)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(store_rebuild)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace sala
