#include "zbar_decoder.h"

#include <zbar.h>

namespace sala {

CodeTexts zbar_texts(const GreyFrame& frame) {
  static zbar::ImageScanner scanner = [] {
    zbar::ImageScanner made;
    made.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    made.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    return made;
  }();
  const auto width = static_cast<unsigned>(frame.width), height = static_cast<unsigned>(frame.height);
  zbar::Image image(width, height, "Y800", frame.row(0), static_cast<unsigned long>(width) * height);
  scanner.scan(image);
  CodeTexts texts;
  for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol) texts.push_back(symbol->get_data());
  return texts;
}

}  // namespace sala
