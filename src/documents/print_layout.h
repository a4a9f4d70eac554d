// Pango's layouts for paper, for the files of documents that set text themselves: the fonts' context, and who gives them up.
#pragma once
#include <pango/pangocairo.h>

#include <memory>

namespace sala {

inline constexpr const char* print_families = "Laksaman, Noto Sans";

struct TextUnref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
using PrintLayout = std::unique_ptr<PangoLayout, TextUnref>;
using PrintContext = std::unique_ptr<PangoContext, TextUnref>;

/// One for paper, picture and measuring, so that words have the same sizes in all: a surface that knows of pixels would make
/// lines whole ones high, and a pixel may be a millimetre.
PrintContext print_context(PangoFontMap* map);

}  // namespace sala
