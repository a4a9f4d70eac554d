#include "ui/keyboard.h"

#include <catch2/catch.hpp>

#include "ui/edit_field.h"
#include "ui/keyboard_layouts.h"
#include "ui/kit.h"
#include "words/shell.h"

namespace sala {
namespace {

/// A field above the keyboard.
struct Desk {
  explicit Desk(int width_px = 1920, int height_px = 1080) : kit(width_px, height_px) {}

  Kit::Draw draw() {
    return [this](Ui& ui) {
      edit_field(ui, {.id = "field", .label = "ชื่อ", .rect = {404, 28, 600, 112}}, field);
      const auto typed = draw_keyboard(ui, keyboard, field, {.done_label = texts[words::keyboard_search]}, texts);
      done += typed.done;
      changed += typed.changed;
    };
  }
  void tap(std::initializer_list<std::string> ids) {
    for (const std::string& id : ids) kit.tap("keyboard." + id, draw());
  }
  void stroke(const EditStroke& stroke) {
    kit.input.strokes = {stroke};
    kit.frame(draw());
    kit.input.strokes.clear();
  }

  Kit kit;
  Texts texts = read_texts(Language::th);
  Keyboard keyboard = keyboard_for(Language::th);
  EditText field;
  int done = 0, changed = 0;
};

}  // namespace

TEST_CASE("Thai is typed key by key, marks with their letters") {
  Desk desk;
  desk.tap({"เ", "ก", "ี", "ย", "ร", "ต", "ิ"});
  CHECK(desk.field.text == "เกียรติ");
  CHECK(desk.changed == 7);
  desk.tap({"erase", "done"});
  CHECK(desk.field.text == "เกียรต");
  CHECK(desk.done == 1);
}

TEST_CASE("shift is for one letter, twice at once it stays, a third time it goes; tapped again later it goes, too") {
  Desk desk;
  desk.tap({"shift", "ญ", "า"});
  CHECK(desk.field.text == "ญา");
  desk.tap({"shift", "shift", "ฐ", "ฐ", "shift", "า"});
  CHECK(desk.field.text == "ญาฐฐา");
}

TEST_CASE("shift tapped by mistake is taken back a while later") {
  Desk desk;
  desk.tap({"shift"});
  for (int i = 0; i < 60; ++i) desk.kit.frame(desk.draw());
  desk.tap({"shift", "า"});
  CHECK(desk.field.text == "า");
}

TEST_CASE("the language key changes the letters, the digits key comes back to them") {
  Desk desk;
  desk.tap({"language", "a", "symbols", "7", "symbols", "b", "space", "language", "ก"});
  CHECK(desk.field.text == "a7b ก");
}

TEST_CASE("backspace held takes back again and again, and once more is not taken when it is let go") {
  Desk desk;
  desk.field = edit_text("กกกกกกกกกกกกกกกก");
  desk.kit.frame(desk.draw());
  desk.kit.press(desk.kit.ui->log.find("keyboard.erase")->touch.center(), desk.draw());
  for (int i = 0; i < 60; ++i) desk.kit.frame(desk.draw());  // a second
  const std::size_t held = desk.field.text.size();
  CHECK(held < edit_text("กกกกกกกกกกกก").text.size());
  CHECK(held > 0);
  desk.kit.release(desk.draw());
  CHECK(desk.field.text.size() == held);
}

TEST_CASE("a keyboard that is plugged in types what the keys on the screen show") {
  Desk desk;
  desk.stroke({EditKey::text, "d"});
  desk.stroke({EditKey::text, "็"});
  CHECK(desk.field.text == "ก็");
  desk.tap({"language"});
  desk.stroke({EditKey::text, "d"});
  CHECK(desk.field.text == "ก็d");
  desk.stroke({EditKey::backspace});
  desk.stroke({EditKey::enter});
  CHECK(desk.field.text == "ก็");
  CHECK(desk.done == 1);
}

TEST_CASE("nothing is typed while something covers the keyboard") {
  Desk desk;
  desk.kit.input.strokes = {{EditKey::text, "ก"}};
  desk.kit.frame([&](Ui& ui) {
    ui.enabled = false;
    desk.draw()(ui);
  });
  CHECK(desk.field.text.empty());
}

TEST_CASE("Kedmanee stands in its places") {
  std::string typed;
  for (const char us : std::string("l;ylfu8iy[")) typed += *kedmanee(us);
  CHECK(typed == "สวัสดีครับ");
  CHECK(*kedmanee('E') == "ฎ");
}

TEST_CASE("no letter stands on two keys, and every Thai letter on one") {
  for (const bool shift : {false, true})
    for (const KeyboardLayout layout : {KeyboardLayout::thai, KeyboardLayout::english, KeyboardLayout::symbols}) {
      std::set<std::string> letters;
      for (const auto& row : letters_on(layout, shift))
        for (const std::string& letter : row) CHECK(letters.insert(letter).second);
    }
  std::string all;
  for (const bool shift : {false, true})
    for (const auto& row : letters_on(KeyboardLayout::thai, shift))
      for (const std::string& letter : row) all += letter;
  for (const char* letter : {"ก", "ฃ", "ฅ", "ฆ", "ฌ", "ฒ", "ฬ", "ฮ", "ะ", "็", "์", "ๅ", "ฺ", "๙"})
    CHECK(all.find(letter) != std::string::npos);
}

TEST_CASE("every layer of the keyboard fits landscape, portrait and small screens") {
  for (const auto& [width, height] : {std::pair(1920, 1080), std::pair(1080, 1920), std::pair(1280, 800)})
    for (const Language language : {Language::th, Language::en})
      for (const KeyboardLayout layout : {KeyboardLayout::thai, KeyboardLayout::english, KeyboardLayout::symbols})
        for (const Shift shift : {Shift::off, Shift::once}) {
          Desk desk(width, height);
          desk.texts = read_texts(language);
          desk.keyboard.layout = layout;
          desk.keyboard.shift = shift;
          desk.kit.frame(desk.draw());
          INFO(width << "x" << height << " " << static_cast<int>(layout));
          CHECK(problems(desk.kit.ui->log, desk.kit.ui->canvas.size) == std::vector<std::string>{});
        }
}

TEST_CASE("a finger puts the caret and draws over letters to select them") {
  Desk desk;
  desk.field = edit_text("abcdef");
  desk.kit.press({1000, 84}, desk.draw());
  desk.kit.frame(desk.draw());
  CHECK(desk.field.caret == 6);
  desk.kit.drag_to({420, 84}, desk.draw());
  desk.kit.release(desk.draw());
  CHECK(selection(desk.field) == std::pair<std::size_t, std::size_t>(0, 6));
  desk.stroke({EditKey::text, "็"});
  CHECK(desk.field.text == "็");
}

TEST_CASE("a secret field shows dots and never its letters") {
  Desk desk;
  desk.field.secret = true;
  desk.tap({"ก", "ข"});
  desk.kit.frame(desk.draw());
  CHECK(desk.kit.ui->log.shows("••"));
  CHECK_FALSE(desk.kit.ui->log.shows("กข"));
}

}  // namespace sala
