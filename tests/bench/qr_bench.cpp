// How long a frame takes and how many harsh ones are read, beside ZXing used plainly. Compare within one run:
//   build/sala_bench --benchmark_filter=qr
#include <benchmark/benchmark.h>
#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

#include <random>

#include "scanner/decoder.h"
#include "scanner/qr_pictures.h"

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

/// The conditions in turn, each a little different, from easy to hopeless.
QrLook harsh_look(unsigned number) {
  std::minstd_rand random(number * 7919 + 1);
  const auto between = [&](double low, double high) {
    return low + (high - low) * static_cast<double>(random() % 1000) / 999;
  };
  QrLook look{.module_px = between(3.5, 7), .degrees = between(-30, 30), .seed = number};
  switch (number % 8) {
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
  }
  return look;
}

const std::vector<Shot>& harsh_shots() {
  static const std::vector<Shot> shots = [] {
    std::vector<Shot> made;
    for (unsigned number = 0; number < 160; ++number) {
      const std::string text = ticket_like_text(number);
      made.push_back({text, picture_of(text, harsh_look(number))});
    }
    return made;
  }();
  return shots;
}

void qr_recall(benchmark::State& state, Decode decode) {
  int read = 0;
  for (auto _ : state) {
    read = 0;
    for (const Shot& shot : harsh_shots()) read += decode(shot.frame) == CodeTexts{shot.text};
  }
  state.counters["read"] = read;
  state.counters["of"] = static_cast<double>(harsh_shots().size());
}
BENCHMARK_CAPTURE(qr_recall, plain_zxing, plain_zxing)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(qr_recall, stream, stream)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(qr_recall, still, still)->Iterations(1)->Unit(benchmark::kMillisecond);

void qr_frame(benchmark::State& state, Decode decode, const GreyFrame& frame) {
  for (auto _ : state) benchmark::DoNotOptimize(decode(frame));
}

/// One frame of the stream, on average over its turns.
CodeTexts stream_frame(const GreyFrame& frame) {
  static StreamDecoder decoder;
  return decoder.decode(frame);
}

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
