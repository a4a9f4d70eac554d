#include "ui/text_attributes.h"

#include <cmath>

namespace sala {

namespace {

constexpr std::string_view word_joiner = "\xE2\x81\xA0";  // U+2060

guint to_guint(std::size_t value) {
  return static_cast<guint>(value);
}

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t begin, std::size_t end) {
  attribute->start_index = to_guint(begin);
  attribute->end_index = to_guint(end);
  pango_attr_list_insert(list, attribute);
}

// Pango breaks Thai by a dictionary that does not know the word joiner; so the letters on both its sides are kept
// together.
void keep_joined(PangoAttrList* list, const std::string& text) {
  for (std::size_t at = text.find(word_joiner); at != std::string::npos; at = text.find(word_joiner, at + 1)) {
    const char* joiner = text.data() + at;
    const char* before = at == 0 ? joiner : g_utf8_prev_char(joiner);
    const char* after = joiner + word_joiner.size();
    const char* end = *after == '\0' ? after : g_utf8_next_char(after);
    add(list, pango_attr_allow_breaks_new(FALSE), static_cast<std::size_t>(before - text.data()),
        static_cast<std::size_t>(end - text.data()));
  }
}

// "ณ" before a place or a family name belongs to it: "ณ อยุธยา" stays on one line.
void keep_na(PangoAttrList* list, const std::string& text) {
  constexpr std::string_view na = "ณ ";
  for (std::size_t at = text.find(na); at != std::string::npos; at = text.find(na, at + 1)) {
    const bool is_word = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n';
    const char* after = text.data() + at + na.size();
    if (!is_word || *after == '\0') continue;
    add(list, pango_attr_allow_breaks_new(FALSE), at, static_cast<std::size_t>(g_utf8_next_char(after) - text.data()));
  }
}

// Two words to Pango's dictionary, one to a reader.
struct Compound {
  std::string_view first, second;
};
constexpr auto compounds = std::to_array<Compound>(
    {{"กำหนด", "การ"}, {"เกียรติ", "บัตร"},   {"คำนำ", "หน้า"}, {"เช็ก", "อิน"},     {"ตัว", "หนังสือ"},
     {"ตัว", "อักษร"},   {"ปัญญา", "ประดิษฐ์"}, {"แป้น", "พิมพ์"},  {"ผู้", "เข้า"},      {"ผู้", "จัด"},
     {"ผู้", "ใช้"},      {"ผู้", "ดูแล"},       {"ผู้", "อำนวย"},  {"แฟลช", "ไดรฟ์"},  {"รหัส", "ผ่าน"},
     {"ลง", "ชื่อ"},     {"ลง", "ทะเบียน"},   {"ลายมือ", "ชื่อ"}, {"ส่วน", "ราชการ"}, {"หนังสือ", "ราชการ"},
     {"หน่วย", "งาน"},  {"หน้า", "จอ"},      {"หน้า", "แรก"},  {"ห้อง", "ประชุม"},  {"อำนวย", "การ"}});
constexpr std::size_t thai_bytes = 3;  // of each Thai letter in UTF-8

// The third byte of UTF-8 tells Thai letters apart; most begin no compound.
constexpr std::uint64_t letter_bit(char third_byte) {
  return std::uint64_t{1} << (static_cast<unsigned char>(third_byte) & 0x3FU);
}
constexpr std::uint64_t first_letters = [] {
  std::uint64_t letters = 0;
  for (const Compound& word : compounds) letters |= letter_bit(word.first[2]);
  return letters;
}();

bool begins_with(std::string_view text, const Compound& word) {
  return text[2] == word.first[2] && text.starts_with(word.first) &&
         text.substr(word.first.size()).starts_with(word.second);
}

bool shows_nothing(gunichar c) {
  const bool variation_selector = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  return variation_selector || g_unichar_isspace(c) || g_unichar_type(c) == G_UNICODE_FORMAT ||
         g_unichar_type(c) == G_UNICODE_CONTROL;
}

bool needs_box(gunichar c, const FontSet& fonts) {
  const bool usual = c < 0x7F || (c >= 0x0E01 && c <= 0x0E3A) || (c >= 0x0E3F && c <= 0x0E5B);
  return !usual && !fonts.has(c) && !shows_nothing(c);
}

// Characters that no font has get the room of a box, so that lines break around it as around a letter.
void keep_room_for_boxes(PangoAttrList* list, const std::string& text, float size, const FontSet& fonts) {
  const PangoRectangle room{0, -to_pango(size * 0.72F), to_pango(size * 0.62F), to_pango(size * 0.72F)};
  for (const char* at = text.c_str(); *at != '\0'; at = g_utf8_next_char(at)) {
    if (!needs_box(g_utf8_get_char(at), fonts)) continue;
    const auto begin = static_cast<std::size_t>(at - text.c_str());
    add(list, pango_attr_shape_new(&room, &room), begin, begin + static_cast<std::size_t>(g_utf8_next_char(at) - at));
  }
}

}  // namespace

// Joined are the letters on both sides of where it would be taken apart.
void keep_compounds(PangoAttrList* list, const std::string& text) {
  constexpr char first_byte = '\xE0';  // of Thai letters, and of some others of three bytes
  for (std::size_t at = text.find(first_byte); at != std::string::npos; at = text.find(first_byte, at + thai_bytes)) {
    if ((first_letters & letter_bit(text[at + 2])) == 0) continue;
    for (const Compound& word : compounds) {
      if (!begins_with(std::string_view(text).substr(at), word)) continue;
      const std::size_t joint = at + word.first.size();
      add(list, pango_attr_allow_breaks_new(FALSE), joint - thai_bytes, joint + thai_bytes);
    }
  }
}

int to_pango(float px) {
  return static_cast<int>(std::floor(px * static_cast<float>(PANGO_SCALE)));
}

bool is_box(const PangoItem& item) {
  for (const GSList* node = item.analysis.extra_attrs; node != nullptr; node = node->next)
    if (static_cast<const PangoAttribute*>(node->data)->klass->type == PANGO_ATTR_SHAPE) return true;
  return false;
}

Attributes attributes_of(const std::string& text, const std::vector<TextSpan>& spans, const TypeSpec& style,
                         const FontSet& fonts) {
  Attributes list(pango_attr_list_new());
  if (style.letter_spacing != 0) {
    const auto spacing = static_cast<int>(std::lround(style.letter_spacing * static_cast<float>(PANGO_SCALE)));
    add(list.get(), pango_attr_letter_spacing_new(spacing), 0, G_MAXUINT);
  }
  if (style.tabular) add(list.get(), pango_attr_font_features_new("tnum=1"), 0, G_MAXUINT);
  for (const TextSpan& span : spans)
    if (span.bold && !style.bold && span.end > span.begin)
      add(list.get(), pango_attr_weight_new(PANGO_WEIGHT_BOLD), span.begin, span.end);
  keep_joined(list.get(), text);
  keep_na(list.get(), text);
  keep_room_for_boxes(list.get(), text, style.size, fonts);
  return list;
}

}  // namespace sala
