// One text through Pango: paragraphs, line breaks at words, the ellipsis, and glyph positions out of it. Caches
// nothing.
#pragma once
#include "ui/fonts.h"
#include "ui/text.h"

namespace sala {

/// `safe_text` with its spans moved to where their words now stand, between whole characters.
RichText safe_rich_text(const RichText& untrusted);

/// `query.text` must be safe. The style's size and line height are in px.
TextLayout shape(const TextQuery& query, FontSet& fonts);

std::vector<CaretStop> shape_caret_stops(const std::string& text, const TypeSpec& style, FontSet& fonts);

}  // namespace sala
