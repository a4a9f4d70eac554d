// What Pango is told about stretches of a text before it lays it out: bold, spacing, what must not be broken, and the
// room of characters that no font has.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "ui/fonts.h"
#include "ui/text.h"

namespace sala {

struct FreeAttributes {
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
using Attributes = std::unique_ptr<PangoAttrList, FreeAttributes>;

/// `text` must be safe, and spans end between whole characters.
Attributes attributes_of(const std::string& text, const std::vector<TextSpan>& spans, const TypeSpec& style,
                         const FontSet& fonts);

/// Keeps words on one line that a dictionary takes apart: "หน่วยงาน", "เกียรติบัตร". `text` must be safe.
void keep_compounds(PangoAttrList* list, const std::string& text);

/// Whether these glyphs stand for a character that no font has.
bool is_box(const PangoItem& item);

int to_pango(float px);

}  // namespace sala
