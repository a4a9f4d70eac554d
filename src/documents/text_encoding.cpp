#include "documents/text_encoding.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <memory>
#include <new>

namespace sala {
namespace {

bool is_utf8(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8(nullptr, 0, nullptr, bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  return status != U_INVALID_CHAR_FOUND;
}

/// Whether nearly all bytes at odd (or even) places are the high bytes of Latin and Thai characters.
bool has_high_bytes_at(std::size_t first, std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 64 << 10);
  std::size_t units = 0, high = 0;
  for (std::size_t at = first; at < sample.size(); at += 2, ++units)
    high += sample[at] == '\x00' || sample[at] == '\x0e';
  return units > 0 && high * 10 >= units * 9;
}

std::string converted(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status), ucnv_close);
  const icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  if (wide.isBogus()) throw std::bad_alloc();
  std::string text;
  wide.toUTF8String(text);
  return text;
}

}  // namespace

DecodedText decode_text(std::string_view bytes) {
  if (bytes.starts_with("\xef\xbb\xbf")) {
    const std::string_view rest = bytes.substr(3);
    return {is_utf8(rest) ? std::string(rest) : converted(rest, "UTF-8"), "utf-8"};
  }
  if (bytes.starts_with("\xff\xfe")) return {converted(bytes.substr(2), "UTF-16LE"), "utf-16le"};
  if (bytes.starts_with("\xfe\xff")) return {converted(bytes.substr(2), "UTF-16BE"), "utf-16be"};
  const bool little = has_high_bytes_at(1, bytes), big = has_high_bytes_at(0, bytes);
  if (little && !big) return {converted(bytes, "UTF-16LE"), "utf-16le"};
  if (big && !little) return {converted(bytes, "UTF-16BE"), "utf-16be"};
  if (is_utf8(bytes)) return {std::string(bytes), "utf-8"};
  return {converted(bytes, "windows-874"), "windows-874"};
}

}  // namespace sala
