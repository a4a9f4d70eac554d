#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "ui/text_attributes.h"
#include "ui/text_parts.h"
#include "words/shell.h"

using namespace sala;

namespace {

const TypeSpec body{28, 42};

TextEngine& engine() {
  static TextEngine opened = TextEngine::open().value();
  return opened;
}

const TextLayout& laid_out(const RichText& words, float width = 0, int max_lines = 0, bool shrink = false) {
  return engine().layout({words, body, width, max_lines, 0, Align::left, shrink});
}

std::vector<std::string> lines_of(const std::string& text, float width, const TypeSpec& style = body) {
  const RichText words{text};
  const TextLayout& layout = engine().layout({words, style, width});
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const std::size_t begin = layout.glyphs[layout.lines[i].first_glyph].byte;
    const std::size_t end =
        i + 1 < layout.lines.size() ? layout.glyphs[layout.lines[i + 1].first_glyph].byte : text.size();
    lines.push_back(text.substr(begin, end - begin));
  }
  return lines;
}

}  // namespace

TEST_CASE("Thai breaks between words, never within one") {
  const auto lines = lines_of("โปรดแสดงบัตรลงทะเบียนของท่านที่กล้อง", 240);
  REQUIRE(lines.size() > 1);
  for (const std::string& line : lines) {
    INFO(line);
    const std::vector<std::string> words = {"โปรด", "แสดง", "บัตร",  "ลงทะเบียน", "ของ",
                                            "ท่าน",  "ที่",    "กล้อง", "ลง",       "ทะเบียน"};
    CHECK(std::any_of(words.begin(), words.end(), [&](const std::string& word) { return line.starts_with(word); }));
  }
}

TEST_CASE("a word joiner keeps what it joins on one line") {
  const auto split = lines_of("กองบริหารงานบุคคล", 120);
  CHECK(split == std::vector<std::string>{"กองบริหาร", "งานบุคคล"});
  const std::string joined_words = "บริหาร\xE2\x81\xA0งาน";
  const auto joined = lines_of("กอง" + joined_words + "บุคคล", 120);
  CHECK(std::find(joined.begin(), joined.end(), joined_words) != joined.end());
}

TEST_CASE("ณ stays with the place or the family name after it, on whatever width") {
  for (float width = 300; width < 900; width += 10)
    for (const std::string& line : lines_of("นางสาวญาณิศา ณ เกียรติศักดิ์ศรี และนายก้องเกียรติ ณ อยุธยา", width)) {
      INFO(width << ": " << line);
      CHECK_FALSE(line.ends_with("ณ "));
      CHECK_FALSE(line.ends_with("ณ"));
    }
}

TEST_CASE("compounds are not taken apart, on whatever width they fit") {
  const std::string words = "โปรดติดต่อเจ้าหน้าที่หน่วยงานของฉันเพื่อออกเกียรติบัตรหลังลงทะเบียนอบรมการเขียนหนังสือราชการ";
  for (float width = 200; width < 700; width += 5)
    for (const std::string& line : lines_of(words, width)) {
      INFO(width << ": " << line);
      for (const char* half : {"หน่วย", "เกียรติ", "หลังลง", "หนังสือ"}) CHECK_FALSE(line.ends_with(half));
    }
}

TEST_CASE("a compound wider than the line is taken apart between its words") {
  const RichText whole{"เกียรติบัตร"}, half{"เกียรติ"};
  const float width = (laid_out(whole).width + laid_out(half).width) / 2;
  CHECK(lines_of(whole.text, width) == std::vector<std::string>{"เกียรติ", "บัตร"});
}

TEST_CASE("a label's word is set smaller, three steps at most, before it is broken") {
  const RichText words{"Purple"};
  const float full = laid_out(words).width;
  const auto in = [&](float share) { return laid_out(words, full * share, 2, true); };
  CHECK(in(1.01F).shrunk == 0);
  CHECK(in(0.8F).shrunk == 2);
  CHECK(in(0.7F).shrunk == 3);
  for (const float share : {1.01F, 0.9F, 0.8F, 0.7F}) CHECK(in(share).lines.size() == 1);
  CHECK(in(0.55F).lines.size() == 2);
}

TEST_CASE("a name breaks between its parts, and its bold stretches go with their letters") {
  const RichText name{"นางสาวญาณิศา ตั้งใจดี", {{18, 36}, {37, 52}}};
  const auto broken_at = [&](float width) {
    return broken_between_parts(name, 3, [&](const RichText& line) { return laid_out(line).width <= width; });
  };
  const float given = laid_out(RichText{"นางสาวญาณิศา", {{18, 36}}}).width;
  CHECK(broken_at(1000)->text == name.text);
  const RichText two = broken_at(given + 1).value();
  CHECK(two.text == "นางสาวญาณิศา\nตั้งใจดี");
  CHECK(two.spans == name.spans);
  const RichText three = broken_at(given * 0.7F).value();
  CHECK(three.text == "นางสาว\nญาณิศา\nตั้งใจดี");
  CHECK(three.text.substr(three.spans[0].begin, three.spans[0].end - three.spans[0].begin) == "ญาณิศา");
  CHECK(three.spans[1].begin == 38);
  CHECK_FALSE(broken_at(20));
}

TEST_CASE("no paragraph ends in a line with one word left over, where narrower lines help it") {
  const std::string words = "การพัฒนาทักษะการเขียนหนังสือราชการและการใช้ระบบสารบรรณอิเล็กทรอนิกส์สำหรับบุคลากรสายสนับสนุน";
  for (float width = 400; width < 900; width += 10)
    for (const std::string& text : {words, words + "\nถอดแฟลชไดรฟ์ได้เลย"}) {
      const RichText rich{text};
      const auto& lines = laid_out(rich, width).lines;
      const std::size_t last = text == words ? lines.size() - 1 : lines.size() - 2;
      float longest = 0;
      for (std::size_t i = 0; i <= last; ++i) longest = std::max(longest, lines[i].width);
      INFO(width << ", " << lines.size() << " lines");
      CHECK(lines[last].width > 0.2F * longest);
    }
  const std::vector<std::string> faculty = lines_of("Faculty of Agriculture and Natural Resources", 500);
  CHECK(faculty == std::vector<std::string>{"Faculty of Agriculture and ", "Natural Resources"});
}

TEST_CASE("a line that ends where its writer ended it is no word left over") {
  CHECK(lines_of("ลงทะเบียนเรียบร้อยแล้ว\nเชิญ", 700) == std::vector<std::string>{"ลงทะเบียนเรียบร้อยแล้ว\n", "เชิญ"});
}

TEST_CASE("a word longer than the line is broken rather than run over") {
  const RichText words{std::string(200, 'w')};
  const TextLayout& layout = laid_out(words, 300);
  CHECK(layout.lines.size() > 1);
  CHECK(layout.width <= 300);
}

TEST_CASE("lines stand apart by the style's line height, whatever marks they carry") {
  const TextLayout& layout = laid_out(RichText{"ก\nปั๊ม\nญู\nAy"});
  REQUIRE(layout.lines.size() == 4);
  for (std::size_t i = 1; i < 4; ++i) CHECK(layout.lines[i].baseline - layout.lines[i - 1].baseline == Approx(42));
  CHECK(layout.height == Approx(168));
}

TEST_CASE("what does not fit ends in an ellipsis and says so") {
  const RichText words{"คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ"};
  const TextLayout& one = laid_out(words, 200, 1);
  CHECK(one.ellipsised);
  CHECK(one.lines.size() == 1);
  CHECK(one.width <= 200);
  const TextLayout& whole = laid_out(words, 200, 8);
  CHECK_FALSE(whole.ellipsised);
  CHECK(whole.lines.size() > 1);
  const TextLayout& two = laid_out(words, 200, 2);
  CHECK(two.ellipsised);
  CHECK(two.lines.size() == 2);
}

TEST_CASE("a label shrinks by two steps before it is cut") {
  const RichText words{"กำหนดการของฉันวันนี้"};
  const float full = laid_out(words).width;
  CHECK(laid_out(words, full + 1, 1, true).shrunk == 0);
  CHECK(laid_out(words, full * 0.9F, 1, true).shrunk == 1);
  CHECK(laid_out(words, full * 0.8F, 1, true).shrunk == 2);
  CHECK_FALSE(laid_out(words, full * 0.8F, 1, true).ellipsised);
  CHECK(laid_out(words, full * 0.5F, 1, true).ellipsised);
}

TEST_CASE("alignment moves lines within the room") {
  const RichText words{"ABC"};
  const float width = laid_out(words).width;
  const auto x_of = [&](Align align) { return engine().layout({words, body, 500, 1, 0, align}).lines.front().x; };
  CHECK(x_of(Align::left) == 0);
  CHECK(x_of(Align::center) == Approx((500 - width) / 2));
  CHECK(x_of(Align::right) == Approx(500 - width));
}

TEST_CASE("bold stretches are bold and the rest is not") {
  const RichText words = with_bold_values("ลงทะเบียนแล้ว {count} จาก {total} คน", {{"count", "26"}, {"total", "40"}});
  CHECK(words.text == "ลงทะเบียนแล้ว 26 จาก 40 คน");
  REQUIRE(words.spans.size() == 2);
  CHECK(words.text.substr(words.spans[0].begin, words.spans[0].end - words.spans[0].begin) == "26");
  const TextLayout& layout = laid_out(words);
  for (const PlacedGlyph& glyph : layout.glyphs) {
    const bool in_number = (glyph.byte >= words.spans[0].begin && glyph.byte < words.spans[0].end) ||
                           (glyph.byte >= words.spans[1].begin && glyph.byte < words.spans[1].end);
    CHECK((glyph.span >= 0) == in_number);
  }
  CHECK(laid_out(RichText{"กองคลัง", {{0, 12}}}).width > laid_out(RichText{"กองคลัง"}).width);
}

TEST_CASE("a value that looks like a placeholder stays a value") {
  const RichText words = with_bold_values("{name} · {unit}", {{"name", "{unit} <b>"}, {"unit", "กองคลัง"}});
  CHECK(words.text == "{unit} <b> · กองคลัง");
  CHECK(with_bold_values("{other", {}).text == "{other");
  CHECK(with_bold_values("{other}", {}).text == "{other}");
}

TEST_CASE("every occurrence of what was typed is highlighted") {
  const RichText words = with_highlight("เกียรติ เกียรติ", "เกียรติ", rgb(0x0F5C63));
  CHECK(words.spans.size() == 2);
  CHECK(with_highlight("ก", "").spans.empty());
}

TEST_CASE("the caret stands between letters a person sees, not within a cluster") {
  const std::string text = "น้ำที่";
  std::vector<std::string> stops;
  float x = -1;
  for (const CaretStop& stop : engine().caret_stops(text, body)) {
    stops.push_back(text.substr(0, stop.byte));
    CHECK(stop.x > x);
    x = stop.x;
  }
  CHECK(stops == std::vector<std::string>{"", "น้", "น้ำ", "น้ำที่"});
}

TEST_CASE("tabular figures are of one width") {
  const TypeSpec tabular{64, 76.8F, true, 0, true};
  const RichText ones{"1111"};
  const RichText eights{"8888"};
  CHECK(engine().layout({ones, tabular}).width == Approx(engine().layout({eights, tabular}).width));
}

TEST_CASE("a tabular style asks the font for tabular figures") {
  const auto is_features = [](PangoAttribute* attribute, gpointer) -> gboolean {
    return attribute->klass->type == PANGO_ATTR_FONT_FEATURES;
  };
  const auto asks = [&](bool tabular) {
    const Attributes all = attributes_of("08:31", {}, {24, 36, false, 0, tabular}, engine().parts().fonts);
    return Attributes(pango_attr_list_filter(all.get(), is_features, nullptr)) != nullptr;
  };
  CHECK(asks(true));
  CHECK_FALSE(asks(false));
}

TEST_CASE("a character that no font has becomes a visible box") {
  const TextLayout& layout = laid_out(RichText{"ก漢😀"});
  CHECK(layout.missing_glyphs);
  int boxes = 0;
  for (const PlacedGlyph& glyph : layout.glyphs)
    if (glyph.glyph == box_glyph) {
      ++boxes;
      CHECK(glyph.advance > 4);
    }
  CHECK(boxes == 2);
  CHECK(laid_out(RichText{"漢漢漢漢漢漢漢漢漢漢"}, 60).lines.size() > 3);
  CHECK_FALSE(engine().parts().fonts.rasterise(layout.glyphs[0].font, box_glyph, 0).coverage.empty());
  CHECK_FALSE(laid_out(RichText{"กขค ABC 123 ฿ “” – … · ๑๒๓\xE2\x80\x8B\xE2\x81\xA0"}).missing_glyphs);
}

TEST_CASE("text from outside is made safe") {
  CHECK(safe_text("สวัสดี\nค่ะ") == "สวัสดี\nค่ะ");
  CHECK(safe_text("a\tb\r\n") == "a b\n");
  CHECK(safe_text("a\x01z\x7F") == "a\xEF\xBF\xBDz\xEF\xBF\xBD");
  CHECK(safe_text("a\xFFz") == "a\xEF\xBF\xBDz");
  CHECK(safe_text("\xE0\xB8") == "\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(safe_text(std::string("a\0b", 3)) ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(safe_text("ดี\xE2\x80\xAEหนึ่ง") == "ดีหนึ่ง");  // U+202E would turn the order of what follows
  CHECK(safe_text("\xE2\x81\xA0") == "\xE2\x81\xA0");
  std::string marks = "ก";
  for (int i = 0; i < 500; ++i) marks += "้";
  CHECK(safe_text(marks).size() == 3 + 6 * 3);
}

TEST_CASE("ten thousand characters are cut and laid out within their room") {
  std::string flood;
  for (int i = 0; i < 10'000; ++i) flood += "ก้";
  CHECK(safe_text(flood).size() < longest_text * 3 + 4);
  const RichText words{flood};
  const TextLayout& layout = laid_out(words, 600, 3);
  CHECK(layout.lines.size() == 3);
  CHECK(layout.ellipsised);
  CHECK(layout.width <= 600);
}

TEST_CASE("any bytes at all can be laid out") {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> byte(0, 255);
  std::uniform_int_distribution<int> length(0, 300);
  for (int i = 0; i < 300; ++i) {
    std::string noise;
    for (int k = length(random); k > 0; --k) noise += static_cast<char>(byte(random));
    RichText words{noise, {{3, 40}, {200, 5000}, {50, 20}}};
    const TextLayout& layout = laid_out(words, 400, 2, true);
    CHECK(layout.lines.size() <= 2);
    CHECK(std::isfinite(layout.width));
    engine().caret_stops(noise, body);
  }
}

TEST_CASE("a text asked for again is not shaped again") {
  TextEngine fresh = TextEngine::open().value();
  const RichText words{"ค้นหาชื่อของฉัน"};
  for (int i = 0; i < 100; ++i) fresh.layout({words, body});
  CHECK(fresh.numbers().shaped == 1);
  CHECK(fresh.numbers().asked == 100);
  fresh.layout({words, body, 300});
  CHECK(fresh.numbers().shaped == 2);
}

TEST_CASE("the layout cache stays within its bound and keeps what was asked for last") {
  TextEngine fresh = TextEngine::open().value();
  for (int i = 0; i < 3000; ++i) {
    const RichText words{"ลำดับที่ " + std::to_string(i)};
    fresh.layout({words, body});
    fresh.end_frame();
  }
  CHECK(fresh.numbers().layouts <= TextEngine::Parts::most_layouts);
  const RichText last{"ลำดับที่ 2999"};
  fresh.layout({last, body});
  CHECK(fresh.numbers().shaped == 3000);
}

TEST_CASE("missing fonts are refused with the file's name") {
  const Result<TextEngine> opened = TextEngine::open({"/nowhere", "Noto Sans", {"NotoSans-Regular.ttf"}});
  REQUIRE_FALSE(opened);
  CHECK(opened.error().text == words::error_fonts_missing);
  CHECK(opened.error().values.front().second == "/nowhere/NotoSans-Regular.ttf");
}

TEST_CASE("only Sala's own fonts are used, whatever the machine has") {
  const TextLayout& layout = laid_out(RichText{"กA漢"});
  const FontSet& fonts = engine().parts().fonts;
  for (const PlacedGlyph& glyph : layout.glyphs) CHECK(fonts.size_of(glyph.font) == 28);
}
