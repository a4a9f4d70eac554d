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

/// How many bytes of a UTF-8 character of several bytes begin the text; 0 when none does.
std::size_t long_character(std::string_view text) {
  for (std::size_t size = 2; size <= 4 && size <= text.size(); ++size)
    if (is_utf8(text.substr(0, size))) return size;
  return 0;
}

/// A file in UTF-8 in which some bytes went wrong: another encoding hardly ever makes a character of several bytes.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t right = 0, wrong = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const bool is_plain = static_cast<unsigned char>(bytes[at]) < 0x80;
    const std::size_t size = is_plain ? 1 : long_character(bytes.substr(at));
    right += !is_plain && size > 0;
    wrong += size == 0;
    at += std::max<std::size_t>(1, size);
  }
  constexpr std::size_t right_for_one_wrong = 4;
  return right >= wrong * right_for_one_wrong;
}

bool is_latin_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Accented letters stand alone or in pairs within words of Latin letters; Thai comes in runs.
bool is_windows_1252(std::string_view bytes) {
  const auto is_high = [](char c) { return static_cast<unsigned char>(c) >= 0xC0; };
  std::size_t runs = 0, within_words = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (static_cast<unsigned char>(bytes[at]) < 0xA1) continue;
    std::size_t end = at;
    while (end < bytes.size() && static_cast<unsigned char>(bytes[end]) >= 0xA1) ++end;
    const bool is_short = end - at <= 2 && std::all_of(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                                                       bytes.begin() + static_cast<std::ptrdiff_t>(end), is_high);
    const bool joins =
        (at > 0 && is_latin_letter(bytes[at - 1])) || (end < bytes.size() && is_latin_letter(bytes[end]));
    ++runs;
    within_words += is_short && joins;
    at = end;
  }
  return runs > 0 && within_words * 10 >= runs * 9;
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
  if (is_mostly_utf8(bytes)) return {converted(bytes, "UTF-8"), "utf-8"};
  if (is_windows_1252(bytes)) return {converted(bytes, "windows-1252"), "windows-1252"};
  return {converted(bytes, "windows-874"), "windows-874"};
}

}  // namespace sala
