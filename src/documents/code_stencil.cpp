#include "documents/code_stencil.h"

#include "documents/paper.h"
#include "documents/qr_code.h"
#include "words/documents.h"

namespace sala {
namespace {

struct PatternDestroy {
  void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
};

/// One pixel a module; dark ones let the ink through.
PaperSurface stencil_of(const QrMatrix& code) {
  PaperSurface stencil(cairo_image_surface_create(CAIRO_FORMAT_A1, code.size, code.size));
  const PaperPen pen(cairo_create(stencil.get()));
  cairo_set_antialias(pen.get(), CAIRO_ANTIALIAS_NONE);
  for (int y = 0; y < code.size; ++y)
    for (int x = 0; x < code.size; ++x)
      if (code.dark(x, y)) cairo_rectangle(pen.get(), x, y, 1, 1);
  cairo_fill(pen.get());
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
