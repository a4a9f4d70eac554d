#include "core/certificate/cbor.h"

#include <unicode/ustring.h>

namespace sala {
namespace {

constexpr unsigned unsigned_number = 0, negative_number = 1, byte_string = 2, text_string = 3;
constexpr std::uint64_t most_magnitude = std::uint64_t{1} << 53;

bool is_utf8(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  std::int32_t units = 0;
  u_strFromUTF8(nullptr, 0, &units, text.data(), static_cast<std::int32_t>(text.size()), &error);
  return U_SUCCESS(error) || error == U_BUFFER_OVERFLOW_ERROR;
}

}  // namespace

CborWriter& CborWriter::head(unsigned major, std::uint64_t argument) {
  const int extra_bytes = argument < 24            ? 0
                          : argument < 0x100       ? 1
                          : argument < 0x10000     ? 2
                          : argument < 0x100000000 ? 4
                                                   : 8;
  const unsigned size_code = extra_bytes == 0   ? static_cast<unsigned>(argument)
                             : extra_bytes == 1 ? 24
                             : extra_bytes == 2 ? 25
                             : extra_bytes == 4 ? 26
                                                : 27;
  out_ += static_cast<char>(major << 5 | size_code);
  for (int byte = extra_bytes; byte-- > 0;) out_ += static_cast<char>(argument >> (8 * byte) & 0xff);
  return *this;
}

CborWriter& CborWriter::whole(std::int64_t number) {
  return number < 0 ? head(negative_number, static_cast<std::uint64_t>(-(number + 1)))
                    : head(unsigned_number, static_cast<std::uint64_t>(number));
}

CborWriter& CborWriter::bytes(std::string_view bytes) {
  head(byte_string, bytes.size()).out_ += bytes;
  return *this;
}

CborWriter& CborWriter::text(std::string_view text) {
  head(text_string, text.size()).out_ += text;
  return *this;
}

CborWriter& CborWriter::array(std::size_t items) {
  return head(4, items);
}

CborWriter& CborWriter::map(std::size_t pairs) {
  return head(5, pairs);
}

CborWriter& CborWriter::tag(std::uint64_t tag) {
  return head(6, tag);
}

std::uint64_t CborReader::argument_of(unsigned major) {
  const auto first = rest_.empty() ? 0xffU : static_cast<unsigned char>(rest_.front());
  const unsigned size_code = first & 31;
  const std::size_t extra_bytes = size_code < 24 ? 0 : std::size_t{1} << (size_code - 24);
  if (!sound_ || first >> 5 != major || size_code > 27 || rest_.size() < 1 + extra_bytes) {
    sound_ = false;
    return 0;
  }
  std::uint64_t argument = extra_bytes == 0 ? size_code : 0;
  for (const char byte : rest_.substr(1, extra_bytes)) argument = argument << 8 | static_cast<unsigned char>(byte);
  rest_.remove_prefix(1 + extra_bytes);
  return argument;
}

std::int64_t CborReader::whole() {
  const bool negative = !rest_.empty() && static_cast<unsigned char>(rest_.front()) >> 5 == negative_number;
  const std::uint64_t magnitude = argument_of(negative ? negative_number : unsigned_number);
  if (magnitude >= most_magnitude) sound_ = false;
  if (!sound_) return 0;
  const auto number = static_cast<std::int64_t>(magnitude);
  return negative ? -1 - number : number;
}

std::string CborReader::run_of(unsigned major) {
  const std::uint64_t length = argument_of(major);
  if (length > rest_.size()) sound_ = false;
  if (!sound_) return {};
  std::string run(rest_.substr(0, length));
  rest_.remove_prefix(length);
  return run;
}

std::string CborReader::text() {
  std::string text = run_of(text_string);
  if (!is_utf8(text)) sound_ = false;
  return sound_ ? text : std::string();
}

}  // namespace sala
