#include "ui/text.h"

#include <bit>
#include <list>

#include "ui/shaping.h"
#include "ui/text_parts.h"

namespace sala {

namespace {

std::uint64_t mixed_in(std::uint64_t hash, std::uint64_t value) {
  return (hash ^ value) * 0x9E3779B97F4A7C15ULL;
}

std::uint64_t hash_of(const TextQuery& query) {
  std::uint64_t hash = std::hash<std::string_view>{}(query.text.text);
  const auto bits = [](float value) { return std::uint64_t{std::bit_cast<std::uint32_t>(value)}; };
  hash = mixed_in(hash, bits(query.style.size) << 32U | bits(query.width_px));
  hash = mixed_in(hash, bits(query.height_px));
  hash = mixed_in(hash, bits(query.style.line_height) << 32U | bits(query.style.letter_spacing));
  hash = mixed_in(hash, static_cast<std::uint64_t>(query.max_lines) << 8U |
                            static_cast<std::uint64_t>(query.align) << 4U | std::uint64_t{query.shrink} << 3U |
                            std::uint64_t{query.style.bold} << 2U | std::uint64_t{query.style.tabular} << 1U);
  for (const TextSpan& span : query.text.spans) {
    const Color color = span.color.value_or(Color{0, 0, 0, 0});
    hash = mixed_in(hash, span.begin << 33U | span.end << 1U | std::uint64_t{span.bold});
    hash = mixed_in(hash, std::bit_cast<std::uint32_t>(color));
  }
  return hash ^ hash >> 29U;
}

bool same_style(const TypeSpec& a, const TypeSpec& b) {
  return a.size == b.size && a.line_height == b.line_height && a.bold == b.bold &&
         a.letter_spacing == b.letter_spacing && a.tabular == b.tabular;
}

}  // namespace

TypeSpec smaller_by(TypeSpec style, int steps) {
  const float share = 1.0F - 0.12F * static_cast<float>(steps);
  style.size *= share;
  style.line_height *= share;
  return style;
}

bool KeptLayout::answers(const TextQuery& query) const {
  return text.text == query.text.text && text.spans == query.text.spans && same_style(style, query.style) &&
         width_px == query.width_px && max_lines == query.max_lines && height_px == query.height_px &&
         align == query.align && shrink == query.shrink;
}

Result<TextEngine> TextEngine::open(const FontFiles& files) {
  Result<FontSet> fonts = FontSet::open(files);
  if (!fonts) return Failure(fonts.error());
  return TextEngine(std::make_unique<Parts>(std::move(*fonts)));
}

TextEngine::TextEngine(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
TextEngine::TextEngine(TextEngine&&) noexcept = default;
TextEngine& TextEngine::operator=(TextEngine&&) noexcept = default;
TextEngine::~TextEngine() = default;

const TextLayout& TextEngine::layout(const TextQuery& query) {
  Parts& parts = *parts_;
  ++parts.asked;
  const std::uint64_t hash = hash_of(query);
  if (const auto found = parts.by_hash.find(hash); found != parts.by_hash.end()) {
    parts.kept.splice(parts.kept.begin(), parts.kept, found->second);
    if (found->second->answers(query)) return found->second->layout;
    parts.by_hash.erase(found);  // two texts with one hash: the older one only waits for its turn to go
  }
  ++parts.shaped;
  const RichText safe = safe_rich_text(query.text);
  TextQuery safe_query{safe, query.style, query.width_px, query.max_lines, query.height_px, query.align, query.shrink};
  parts.kept.push_front({hash, query.text, query.style, query.width_px, query.max_lines, query.height_px, query.align,
                         query.shrink, shape(safe_query, parts.fonts)});
  parts.glyphs_held += parts.kept.front().layout.glyphs.size();
  parts.by_hash.insert_or_assign(hash, parts.kept.begin());
  return parts.kept.front().layout;
}

std::vector<CaretStop> TextEngine::caret_stops(std::string_view text, const TypeSpec& style_px) {
  return shape_caret_stops(safe_text(text), style_px, parts_->fonts);
}

void TextEngine::end_frame() {
  Parts& parts = *parts_;
  while (parts.kept.size() > Parts::most_layouts || parts.glyphs_held > Parts::most_glyphs) {
    const KeptLayout& oldest = parts.kept.back();
    parts.glyphs_held -= oldest.layout.glyphs.size();
    const auto found = parts.by_hash.find(oldest.hash);
    if (found != parts.by_hash.end() && &*found->second == &oldest) parts.by_hash.erase(found);
    parts.kept.pop_back();
  }
}

TextEngine::Numbers TextEngine::numbers() const {
  return {parts_->kept.size(), parts_->glyph_cache.size(), parts_->shaped, parts_->asked};
}

}  // namespace sala
