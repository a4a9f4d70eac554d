#include "documents/code_stencil.h"

#include <bit>

#include "documents/paper.h"
#include "documents/qr_code.h"
#include "words/documents.h"

namespace sala {
namespace {

struct PatternDestroy {
  void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
};

/// One pixel a module; dark ones let the ink through. Written as cairo keeps them, the first pixel of a byte in its lowest
/// bit: as rectangles they took longer than all the page's words.
PaperSurface stencil_of(const QrMatrix& code) {
  static_assert(std::endian::native == std::endian::little);
  PaperSurface stencil(cairo_image_surface_create(CAIRO_FORMAT_A1, code.size, code.size));
  cairo_surface_flush(stencil.get());
  unsigned char* row = cairo_image_surface_get_data(stencil.get());
  for (int y = 0; y < code.size; ++y, row += cairo_image_surface_get_stride(stencil.get()))
    for (int x = 0; x < code.size; ++x)
      if (code.dark(x, y)) row[x / 8] = static_cast<unsigned char>(row[x / 8] | 1 << x % 8);
  cairo_surface_mark_dirty(stencil.get());
  return stencil;
}

}  // namespace

Result<void> draw_code_stencil(cairo_t* pen, const std::string& text, const PrintBox& box, int most_version) {
  const auto code = qr_code(text);
  if (!code) return Failure(code.error());
  if ((code->size - 17) / 4 > most_version) return fail(words::error_qr_text);
  fill_box(pen, box, ink_of(0xFFFFFF));
  const double module = box.width / (code->size + 2 * quiet_modules);
  const PaperSurface stencil = stencil_of(*code);
  const std::unique_ptr<cairo_pattern_t, PatternDestroy> pattern(cairo_pattern_create_for_surface(stencil.get()));
  cairo_pattern_set_filter(pattern.get(), CAIRO_FILTER_NEAREST);
  cairo_save(pen);
  cairo_translate(pen, box.x + quiet_modules * module, box.y + quiet_modules * module);
  cairo_scale(pen, module, module);
  set_ink(pen, ink_of(0x000000));
  cairo_mask(pen, pattern.get());
  cairo_restore(pen);
  return {};
}

}  // namespace sala
