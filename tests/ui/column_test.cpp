#include "ui/screens/column.h"

#include <algorithm>

#include "ui/kit.h"
#include "ui/screens/areas.h"

using namespace sala;

namespace {

/// The lines of the one text that a column draws.
std::vector<std::string> lines_drawn(Kit& kit, const std::function<void(Column&)>& tell, float width) {
  kit.frame([&](Ui& ui) {
    Column column(ui, width);
    tell(column);
    column.draw({0, 0, width, 1000});
  });
  REQUIRE(kit.ui->log.texts.size() == 1);
  std::vector<std::string> lines(1);
  for (const char letter : kit.ui->log.texts.front().text)
    if (letter == '\n')
      lines.emplace_back();
    else
      lines.back() += letter;
  return lines;
}

std::vector<std::string> name_lines(const std::string& name, float width) {
  Kit kit;
  return lines_drawn(
      kit, [&](Column& column) { column.name(name, name_types); }, width);
}

float size_drawn(const std::string& name, float width) {
  Kit kit;
  lines_drawn(
      kit, [&](Column& column) { column.name(name, name_types); }, width);
  return kit.ui->log.texts.front().size;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a name breaks between its parts and nowhere else") {
  CHECK(name_lines("นางสาวญาณิศา ตั้งใจดี", 1400) == Lines{"นางสาวญาณิศา ตั้งใจดี"});
  CHECK(name_lines("นางสาวญาณิศา ตั้งใจดี", 700) == Lines{"นางสาวญาณิศา", "ตั้งใจดี"});
}

TEST_CASE("a family name after ณ stays with it") {
  CHECK(name_lines("นางสาวญาณิศา ณ ตั้งใจดี", 700) == Lines{"นางสาวญาณิศา", "ณ ตั้งใจดี"});
}

TEST_CASE("a long name is set smaller before one of its parts breaks") {
  CHECK(size_drawn("นางสาวญาณิศา ตั้งใจดี", 700) == 84);
  CHECK(size_drawn("นางสาวพิมพ์พิชชาญาณ์ศศิ ตั้งใจดีสุวรรณภูมิ", 700) == 52);
}

TEST_CASE("a name of three parts is set smaller before it takes a third line") {
  CHECK(name_lines("ผู้ช่วยศาสตราจารย์ พิมพ์พิชชาญาณ์ศศิ สุวรรณภูมิศักดิ์", 800).size() == 2);
}

TEST_CASE("a long name takes a third line before it falls to the size of the words around it") {
  const std::string longest = "ว่าที่ร้อยตรีหญิงพิมพ์พิชชาญาณ์ศศิประภัสสร ณ เกียรติศักดิ์ศรีสุวรรณภูมิ";
  CHECK(name_lines(longest, 762) == Lines{"ว่าที่ร้อยตรีหญิง", "พิมพ์พิชชาญาณ์ศศิประภัสสร", "ณ เกียรติศักดิ์ศรีสุวรรณภูมิ"});
  CHECK(size_drawn(longest, 762) >= 52);
  const std::string english = "Assistant Professor Pimpitchayasasiprapasson Kiattisaksrisuwannaphum";
  CHECK(name_lines(english, 762) ==
        Lines{"Assistant Professor", "Pimpitchayasasiprapasson", "Kiattisaksrisuwannaphum"});
  CHECK(size_drawn(english, 762) >= 52);
}

TEST_CASE("a Thai prefix stands alone only where it does not fit beside the given name") {
  CHECK(name_lines("ผู้ช่วยศาสตราจารย์สมชาย ใจดี", 760) == Lines{"ผู้ช่วยศาสตราจารย์", "สมชาย ใจดี"});
  CHECK(name_lines("ผู้ช่วยศาสตราจารย์สมชาย ใจดี", 1400) == Lines{"ผู้ช่วยศาสตราจารย์สมชาย ใจดี"});
}

TEST_CASE("words end 40 above the ring that counts down") {
  Kit kit;
  kit.frame([](Ui& ui) {
    Shell shell;
    shell.countdown = Countdown{};
    const float ring = ui.screen().height - 100;
    CHECK(content_area(ui, shell).bottom() <= ring - 40);
  });
}

TEST_CASE("a name wider than a line in every size breaks where it can, and shows all of itself") {
  Kit kit;
  const std::string name(60, 'W');
  CHECK(lines_drawn(
            kit, [&](Column& column) { column.name(name, {Type::title}); }, 700) == Lines{name});
  CHECK_FALSE(kit.ui->log.texts.front().ellipsised);
}

TEST_CASE("no paragraph ends in a line with one word left over") {
  Kit kit;
  const std::string words = "การพัฒนาทักษะการเขียนหนังสือราชการและการใช้ระบบสารบรรณอิเล็กทรอนิกส์สำหรับบุคลากรสายสนับสนุน";
  kit.frame([&](Ui& ui) {
    for (float width = 500; width < 1100; width += 20) {
      const float set = well_broken_width(ui, words, Type::title, width);
      const auto lines = line_widths(ui.canvas, words, Type::title, set);
      INFO(width);
      CHECK(lines.size() == line_widths(ui.canvas, words, Type::title, width).size());
      CHECK(lines.back() > 0.2F * *std::max_element(lines.begin(), lines.end()));
    }
  });
}

TEST_CASE("centred lines are of even length") {
  Kit kit;
  kit.frame([](Ui& ui) {
    const std::string words = "Please show the ticket for today, or tell the staff at the registration desk";
    const float width = well_broken_width(ui, words, Type::heading_light, 1000, Align::center);
    const auto lines = line_widths(ui.canvas, words, Type::heading_light, width);
    REQUIRE(lines.size() == 2);
    CHECK(std::min(lines[0], lines[1]) > 0.7F * std::max(lines[0], lines[1]));
  });
}

TEST_CASE("where it is too low gaps give way first, and then pictures") {
  const auto heights = [](float room) {
    Kit kit;
    std::vector<float> placed;
    kit.frame([&](Ui& ui) {
      Column column(ui, 400);
      column.piece({200, 200}, 100, [&](Rect place) { placed = {place.height}; });
      column.gap(100);
      column.piece({200, 50}, [&](Rect place) { placed.push_back(place.y); });
      column.draw({0, 0, 400, room});
    });
    return placed;
  };
  CHECK(heights(350) == std::vector<float>{200, 300});
  CHECK(heights(300) == std::vector<float>{200, 250});  // half of the gap
  CHECK(heights(235) == std::vector<float>{150, 185});  // a gap never goes below 35 of 100
}

TEST_CASE("words of any length leave their room to what stands below them") {
  Kit kit;
  const std::string endless(50'000, 'W');
  Rect button;
  kit.frame([&](Ui& ui) {
    Column column(ui, 700);
    column.words(endless, Type::title, ui.color().ink);
    column.gap(40);
    column.name(endless, name_types);
    column.tag(endless, Tone::accent);
    column.piece({700, 112}, [&](Rect place) { button = place; });
    column.draw({0, 0, 700, 800});
  });
  CHECK(button.height == 112);
  CHECK(button.bottom() <= 801);
  for (const TextNote& text : kit.ui->log.texts) CHECK_FALSE(text.overflows);
}

TEST_CASE("figures become bold, words stay") {
  const RichText words = with_bold_figures("เข้าอบรม 1 จาก 24");
  REQUIRE(words.spans.size() == 2);
  CHECK(words.text.substr(words.spans[0].begin, words.spans[0].end - words.spans[0].begin) == "1");
  CHECK(words.text.substr(words.spans[1].begin, words.spans[1].end - words.spans[1].begin) == "24");
}
