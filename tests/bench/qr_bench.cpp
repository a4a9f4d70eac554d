// How long a frame takes and how many harsh ones are read, beside ZXing used plainly and ZBar. Compare within one run:
//   build/sala_bench --benchmark_filter=qr
#include <benchmark/benchmark.h>
#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

#include <random>

#include "scanner/decoder.h"
#include "scanner/qr_pictures.h"
#include "zbar_decoder.h"

namespace sala {
namespace {

/// ZXing with both its options for difficult pictures and none of our tricks.
CodeTexts plain_zxing(const GreyFrame& frame) {
  const auto hints = ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode).setTryRotate(false);
  const ZXing::ImageView view(frame.row(0), frame.width, frame.height, ZXing::ImageFormat::Lum, frame.stride);
  CodeTexts texts;
  for (const auto& result : ZXing::ReadBarcodes(view, hints)) texts.push_back(result.text());
  return texts;
}

CodeTexts still(const GreyFrame& frame) {
  return decode_still(frame, [] { return true; });
}

/// What a second of holding still gives: the same view with the noise of eight frames.
CodeTexts stream(const GreyFrame& frame) {
  StreamDecoder decoder;
  for (int i = 0; i < 8; ++i)
    if (auto texts = decoder.decode(frame); !texts.empty()) return texts;
  return {};
}

using Decode = CodeTexts (*)(const GreyFrame&);

struct Shot {
  std::string text;
  GreyFrame frame;
};

constexpr unsigned conditions = 10;

/// The conditions in turn, each a little different, from easy to hopeless.
QrLook harsh_look(unsigned number) {
  std::minstd_rand random(number * 7919 + 1);
  const auto between = [&](double low, double high) {
    return low + (high - low) * static_cast<double>(random() % 1000) / 999;
  };
  QrLook look{.module_px = between(3.5, 7), .degrees = between(-30, 30), .seed = number};
  switch (number % conditions) {
    case 0:
      look.degrees = between(0, 360);
      break;
    case 1:
      look.tilt = between(0.2, 0.7);
      break;
    case 2:
      look.blur_radius = static_cast<int>(between(1, 4.9));
      break;
    case 3:
      look.noise = between(20, 90);
      break;
    case 4:
      look.light = between(0.05, 0.3), look.noise = between(2, 9);
      break;
    case 5:
      look.glare = between(0.1, 0.4);
      break;
    case 6:
      look.module_px = between(1.6, 3);
      break;
    case 7:
      look.inverted = true;
      break;
    case 8:
      look.moire = between(0.2, 0.9);
      break;
    case 9:
      look.phone = true, look.moire = between(0, 0.4), look.blur_radius = static_cast<int>(between(0, 2.9));
      break;
  }
  return look;
}

const std::vector<Shot>& harsh_shots() {
  static const std::vector<Shot> shots = [] {
    std::vector<Shot> made;
    for (unsigned number = 0; number < 30 * conditions; ++number) {
      const std::string text = ticket_like_text(number);
      made.push_back({text, picture_of(text, harsh_look(number))});
    }
    return made;
  }();
  return shots;
}

/// Whole harsh frames read, and how many texts were not those of the code.
void qr_recall(benchmark::State& state, Decode decode) {
  int read = 0, wrong = 0;
  for (auto _ : state) {
    read = wrong = 0;
    for (const Shot& shot : harsh_shots()) {
      const CodeTexts texts = decode(shot.frame);
      read += texts == CodeTexts{shot.text};
      wrong += static_cast<int>(std::ranges::count_if(texts, [&](const auto& text) { return text != shot.text; }));
    }
  }
  state.counters["read"] = read;
  state.counters["wrong"] = wrong;
  state.counters["of"] = static_cast<double>(harsh_shots().size());
}
BENCHMARK_CAPTURE(qr_recall, plain_zxing, plain_zxing)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(qr_recall, zbar, zbar_texts)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(qr_recall, stream, stream)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(qr_recall, still, still)->Iterations(1)->Unit(benchmark::kMillisecond);

/// Somebody walks up with a ticket: in which of thirty frames it is read first, on average.
void qr_approach(benchmark::State& state, Decode decode) {
  constexpr unsigned walks = 12;
  constexpr int frames = 30;
  static const auto pictures = [] {
    std::vector<Shot> made;
    for (unsigned walk = 0; walk < walks; ++walk)
      for (int i = 0; i < frames; ++i) {
        const double near = static_cast<double>(i) / frames;
        const QrLook look{.module_px = 1.2 + 3.3 * near,
                          .degrees = walk * 31.0 + 10 * near,
                          .tilt = 0.3 * (1 - near),
                          .blur_radius = walk % 2 == 0 ? 1 : 0,
                          .noise = 8,
                          .seed = walk * 100 + static_cast<unsigned>(i)};
        made.push_back({ticket_like_text(walk), picture_of(ticket_like_text(walk), look)});
      }
    return made;
  }();
  int frames_until_read = 0;
  for (auto _ : state)
    for (unsigned walk = 0; walk < walks; ++walk)
      for (int i = 0; i < frames; ++i, ++frames_until_read) {
        const Shot& shot = pictures[walk * frames + static_cast<unsigned>(i)];
        if (decode(shot.frame) == CodeTexts{shot.text}) break;
      }
  state.counters["frames"] = static_cast<double>(frames_until_read) / (walks * static_cast<double>(state.iterations()));
}

/// Rooms without a code and noise: what is read there is not there.
void qr_nothing_there(benchmark::State& state, Decode decode) {
  std::size_t wrong = 0;
  for (auto _ : state)
    for (unsigned seed = 1; seed <= 30; ++seed)
      wrong += decode(seed % 3 == 0 ? noise_picture(seed) : picture_without_code(seed)).size();
  state.counters["wrong"] = static_cast<double>(wrong);
}
BENCHMARK_CAPTURE(qr_nothing_there, stream, stream)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(qr_nothing_there, still, still)->Iterations(1)->Unit(benchmark::kMillisecond);

void qr_frame(benchmark::State& state, Decode decode, const GreyFrame& frame) {
  for (auto _ : state) benchmark::DoNotOptimize(decode(frame));
}

/// One frame of the stream, on average over its turns.
CodeTexts stream_frame(const GreyFrame& frame) {
  static StreamDecoder decoder;
  return decoder.decode(frame);
}

BENCHMARK_CAPTURE(qr_approach, plain_zxing, plain_zxing)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(qr_approach, zbar, zbar_texts)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(qr_approach, stream, stream_frame)->Iterations(1)->Unit(benchmark::kMillisecond);

/// A queue as the camera sees it: of three frames, one shows a ticket.
void qr_queue(benchmark::State& state, Decode decode) {
  static const std::array frames{picture_without_code(1), picture_without_code(2),
                                 picture_of(ticket_like_text(1), {.degrees = 8, .noise = 6})};
  std::size_t number = 0;
  for (auto _ : state) benchmark::DoNotOptimize(decode(frames[number++ / 8 % frames.size()]));
}
BENCHMARK_CAPTURE(qr_queue, plain_zxing, plain_zxing)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(qr_queue, zbar, zbar_texts)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(qr_queue, stream, stream_frame)->Unit(benchmark::kMillisecond);

const GreyFrame with_code = picture_of(ticket_like_text(1), {.degrees = 8, .noise = 6});
const GreyFrame without_code = picture_without_code(1);
const GreyFrame noise = noise_picture(1);
BENCHMARK_CAPTURE(qr_frame, plain_zxing_with_code, plain_zxing, with_code)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(qr_frame, plain_zxing_without_code, plain_zxing, without_code)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(qr_frame, stream_with_code, stream_frame, with_code)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(qr_frame, stream_without_code, stream_frame, without_code)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(qr_frame, still_with_code, still, with_code)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(qr_frame, still_without_code, still, without_code)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(qr_frame, still_of_noise, still, noise)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(qr_frame, stream_of_noise, stream_frame, noise)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sala
