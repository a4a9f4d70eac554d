#include <sys/mman.h>
#include <unistd.h>

#include "core/logo.h"
#include "documents/logo_picture.h"
#include "fuzz/targets.h"
#include "scanner/decoder.h"
#include "scanner/image_file.h"

namespace sala::fuzz {
namespace {

constexpr std::int64_t max_decoded_pixels = 512 * 512;  // larger ones are read, and not searched for codes: time

/// A file in memory.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : descriptor_(memfd_create("picture", MFD_CLOEXEC)) {
    must(descriptor_ >= 0 && write(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
         "a file in memory");
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() { close(descriptor_); }
  std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

}  // namespace

void image(std::string_view bytes) {
  const auto logo = logo_from(bytes, "picture");
  must(!logo || is_logo(*logo), "what is taken as a logo is one");
  const MemoryFile file(bytes);
  const auto picture = read_image(file.path());
  if (!picture) return;
  must(looks_like_image(file.path()), "what can be read looks like a picture");
  const ColourFrame& colour = picture->colour;
  must(!colour.empty() && colour.bytes->size() == i420_bytes(colour.width, colour.height), "a picture is whole");
  must(picture->grey.width == colour.width && picture->grey.height == colour.height, "its brightness is as large");
  if (std::int64_t{colour.width} * colour.height > max_decoded_pixels) return;
  int tricks = 4;
  (void)decode_still(picture->grey, [&] { return tricks-- > 0; });
}

}  // namespace sala::fuzz
