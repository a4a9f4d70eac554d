#include "scanner/decoder.h"

#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

#include <cmath>

#include "scanner/picture_tricks.h"

namespace sala {
namespace {

constexpr int stream_pixels = 1920 * 1080;
constexpr int still_pixels = 4096 * 4096;
constexpr unsigned frames_between_whole = 8;
constexpr auto still_limit = std::chrono::milliseconds(150);

void add(CodeTexts& all, CodeTexts more) {
  for (std::string& text : more)
    if (std::ranges::find(all, text) == all.end()) all.push_back(std::move(text));
}

/// As it is; looked at harder; also at smaller sizes.
enum class Effort { quick, hard, thorough };

CodeTexts read(const GreyFrame& frame, Effort effort) {
  const auto hints = ZXing::DecodeHints()
                         .setFormats(ZXing::BarcodeFormat::QRCode)
                         .setTryHarder(effort != Effort::quick)
                         .setTryDownscale(effort == Effort::thorough)
                         .setTryRotate(false);
  const ZXing::ImageView view(frame.row(0), frame.width, frame.height, ZXing::ImageFormat::Lum, frame.stride);
  CodeTexts texts;
  for (const ZXing::Result& result : ZXing::ReadBarcodes(view, hints))
    if (result.isValid()) add(texts, {result.text()});
  return texts;
}

/// Halved until it has at most so many pixels.
GreyFrame at_most(GreyFrame frame, int pixels) {
  while (std::int64_t{frame.width} * frame.height > pixels) frame = halved(frame);
  return frame;
}

GreyFrame sharpened(const GreyFrame& frame) {
  return unsharp_masked(frame, 4, 3);
}

GreyFrame at_720p(const GreyFrame& frame) {
  const double factor = std::sqrt(1280.0 * 720 / (static_cast<double>(frame.width) * frame.height));
  return scaled(frame, static_cast<int>(frame.width * factor), static_cast<int>(frame.height * factor));
}

}  // namespace

CodeTexts StreamDecoder::decode(const GreyFrame& given) {
  if (given.empty()) return {};
  const unsigned turn = turn_++;
  const GreyFrame frame = at_most(given, stream_pixels);
  if (turn % frames_between_whole == frames_between_whole - 1) return read(frame, Effort::thorough);
  const GreyFrame half = halved(frame);
  CodeTexts texts = read(half, Effort::quick);
  if (!texts.empty() && turn % frames_between_whole < frames_between_whole / 2) return texts;
  add(texts, read(turn % 2 == 0 ? sharpened(half) : inverted(half), Effort::quick));
  return texts;
}

CodeTexts decode_still(const GreyFrame& picture, const TimeLeft& time_left) {
  if (picture.empty()) return {};
  const GreyFrame whole = at_most(picture, still_pixels);
  const bool large = std::int64_t{whole.width} * whole.height > stream_pixels;
  const GreyFrame frame = large ? at_720p(whole) : whole;
  const GreyFrame half = halved(frame);

  CodeTexts texts = read(half, Effort::quick);
  if (time_left()) add(texts, read(frame, texts.empty() ? Effort::thorough : Effort::hard));
  if (time_left()) add(texts, read(inverted(half), Effort::quick));
  const std::function<CodeTexts()> rescues[] = {
      [&] { return read(sharpened(half), Effort::quick); },
      [&] { return large ? read(whole, Effort::thorough) : CodeTexts(); },
      [&] { return read(mirrored(half), Effort::quick); },
      [&] { return read(scaled(frame, frame.width * 3 / 4, frame.height * 3 / 4), Effort::thorough); },
      [&] { return read(box_blurred(frame, 1), Effort::thorough); },
      [&] { return read(locally_thresholded(frame, 12), Effort::thorough); },
      [&] { return read(sharpened(frame), Effort::thorough); },
      [&] { return read(inverted(frame), Effort::thorough); },
  };
  for (const auto& rescue : rescues) {
    if (!texts.empty() || !time_left()) break;
    add(texts, rescue());
  }
  return texts;
}

CodeTexts decode_still(const GreyFrame& picture) {
  const auto end = std::chrono::steady_clock::now() + still_limit;
  return decode_still(picture, [end] { return std::chrono::steady_clock::now() < end; });
}

}  // namespace sala
