// What capturing and decoding 1280 × 720 at 30 frames a second costs the processor, without a screen.
//   build/sala_bench --benchmark_filter=camera
#include <benchmark/benchmark.h>
#include <time.h>

#include <atomic>

#include "queue_video.h"
#include "scanner/camera.h"
#include "scanner/qr_pictures.h"
#include "scanner/source.h"
#include "scanner/video_source.h"
#include "support/temporary_folder.h"

namespace sala {
namespace {

double process_cpu_s() {
  timespec spent{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
  return static_cast<double>(spent.tv_sec) + static_cast<double>(spent.tv_nsec) / 1e9;
}

void camera_720p30(benchmark::State& state) {
  const TemporaryFolder folder;
  const auto file = folder / "queue.avi";
  write_queue_video(file, {ticket_like_text(1), ticket_like_text(2)});
  std::atomic<int> frames = 0, codes = 0;
  CameraCallbacks callbacks;
  callbacks.on_frame = [&](const ColourFrame&) { ++frames; };
  callbacks.on_code = [&](const CodeSeen&) { ++codes; };
  for (auto _ : state) {
    const Camera camera(video_file_source(file), callbacks);
    std::this_thread::sleep_for(std::chrono::seconds(2));
    const double before = process_cpu_s();
    const int frames_before = frames;
    std::this_thread::sleep_for(std::chrono::seconds(8));
    state.counters["core_percent"] = 100 * (process_cpu_s() - before) / 8;
    state.counters["frames_a_second"] = (frames - frames_before) / 8.0;
  }
  state.counters["codes"] = codes.load();
}
BENCHMARK(camera_720p30)->Iterations(1)->Unit(benchmark::kSecond)->UseRealTime();

}  // namespace
}  // namespace sala
