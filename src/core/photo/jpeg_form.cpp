#include "core/photo/jpeg_form.h"

namespace sala {
namespace {

using namespace std::string_view_literals;

// JPEG (ITU-T T.81): marks of two bytes, most with a length of two bytes and their content, the length counted in. What follows
// SOS is the picture itself, in which FF stands only before 00 and before restarts.
constexpr unsigned char start_of_scan_mark = 0xda, end_of_image_mark = 0xd9, jfif_mark = 0xe0;
constexpr std::size_t jfif_bytes = 14;  // without a small picture in it

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}
unsigned word_at(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) * 256U + byte_at(bytes, at + 1);
}

bool is_frame(unsigned mark) {
  return mark >= 0xc0 && mark <= 0xcf && mark != 0xc4 && mark != 0xc8 && mark != 0xcc;
}

/// Tables, frames and scans; JFIF's head where it is nothing more.
bool is_of_jpeg_pixels(unsigned mark, std::string_view content) {
  if (mark == jfif_mark) return content.size() == jfif_bytes && content.starts_with("JFIF\0"sv);
  return (mark >= 0xc0 && mark <= 0xcf) || (mark >= 0xda && mark <= 0xdd);
}

/// How much of the bytes is the picture itself, up to the next mark.
std::size_t scan_length(std::string_view bytes) {
  for (std::size_t at = 0; at + 1 < bytes.size(); ++at) {
    if (byte_at(bytes, at) != 0xff) continue;
    const unsigned next = byte_at(bytes, at + 1);
    if (next != 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.size();
}

/// Calls each with a mark and its content, as long as it answers true; what is left when it ends or cannot go on.
template <class Each>
std::string_view walk_jpeg(std::string_view bytes, const Each& each) {
  if (!bytes.starts_with("\xff\xd8\xff"sv)) return bytes;
  bytes.remove_prefix(2);
  while (bytes.size() >= 4 && byte_at(bytes, 0) == 0xff) {
    const unsigned mark = byte_at(bytes, 1);
    const std::size_t length = word_at(bytes, 2);
    if (mark == end_of_image_mark || length < 2 || length + 2 > bytes.size()) return bytes;
    if (!each(mark, bytes.substr(4, length - 2))) return bytes;
    bytes.remove_prefix(length + 2);
    if (mark == start_of_scan_mark) bytes.remove_prefix(scan_length(bytes));
  }
  return bytes;
}

}  // namespace

std::optional<JpegSides> jpeg_sides(std::string_view bytes) {
  std::optional<JpegSides> sides;
  walk_jpeg(bytes, [&](unsigned mark, std::string_view content) {
    if (is_frame(mark) && content.size() >= 5) sides = JpegSides{word_at(content, 3), word_at(content, 1)};
    return !sides;
  });
  return sides;
}

bool is_bare_jpeg(std::string_view bytes) {
  bool has_scan = false;
  const std::string_view rest = walk_jpeg(bytes, [&](unsigned mark, std::string_view content) {
    has_scan = has_scan || mark == start_of_scan_mark;
    return is_of_jpeg_pixels(mark, content);
  });
  return has_scan && rest == "\xff\xd9"sv;
}

}  // namespace sala
