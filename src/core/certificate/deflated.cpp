#include "core/certificate/deflated.h"

#include <zlib.h>

#include <cstdlib>

#include "core/certificate_dictionary.h"

namespace sala {
namespace {

constexpr int raw_window = -15;  // no zlib header, no checksum: the signature is one
constexpr int memory_level = 8;

const Bytef* raw_bytes(const void* bytes) {
  return static_cast<const Bytef*>(bytes);
}

/// zlib does not write to what it reads, but says so only where it is built to.
void feed(z_stream& stream, std::string_view bytes, std::string& room) {
  stream.next_in = const_cast<Bytef*>(raw_bytes(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(room.data());
  stream.avail_out = static_cast<uInt>(room.size());
}

}  // namespace

std::string deflated(std::string_view bytes) {
  z_stream stream{};
  const bool begun =
      deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, raw_window, memory_level, Z_DEFAULT_STRATEGY) == Z_OK &&
      deflateSetDictionary(&stream, certificate_dictionary.data(), static_cast<uInt>(certificate_dictionary.size())) ==
          Z_OK;
  if (!begun) std::abort();  // out of memory for a few KB
  std::string room(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  feed(stream, bytes, room);
  if (deflate(&stream, Z_FINISH) != Z_STREAM_END) std::abort();  // the bound is always enough
  deflateEnd(&stream);
  return room.substr(0, stream.total_out);
}

std::optional<std::string> inflated(std::string_view bytes) {
  z_stream stream{};
  if (inflateInit2(&stream, raw_window) != Z_OK) std::abort();
  inflateSetDictionary(&stream, certificate_dictionary.data(), static_cast<uInt>(certificate_dictionary.size()));
  std::string room(most_inflated_bytes, '\0');
  feed(stream, bytes, room);
  const bool whole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0;
  inflateEnd(&stream);
  return whole ? std::optional(room.substr(0, stream.total_out)) : std::nullopt;
}

}  // namespace sala
