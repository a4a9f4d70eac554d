#include "documents/qr_code.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include "words/documents.h"

namespace sala {
namespace {

constexpr int level_m = 4;  // of ZXing's 0 to 8

/// The text's bytes as they are, so that no encoding needs to be named in the code.
std::wstring widened(const std::string& text) {
  std::wstring wide;
  for (const char c : text) wide += static_cast<wchar_t>(static_cast<unsigned char>(c));
  return wide;
}

}  // namespace

Result<QrMatrix> qr_code(const std::string& text) {
  try {
    const ZXing::BitMatrix bits = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                      .setEccLevel(level_m)
                                      .setMargin(0)
                                      .encode(widened(text), 0, 0);
    QrMatrix matrix{bits.width(), {}};
    for (int y = 0; y < bits.height(); ++y)
      for (int x = 0; x < bits.width(); ++x) matrix.modules.push_back(bits.get(x, y));
    return matrix;
  } catch (const std::exception&) {  // empty, or longer than the largest version holds
    return fail(words::error_qr_text);
  }
}

}  // namespace sala
