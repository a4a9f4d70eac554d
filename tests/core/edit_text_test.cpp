#include "core/edit_text.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

namespace sala {
namespace {

EditText pressed(EditText field, std::initializer_list<EditKey> keys) {
  for (const EditKey key : keys) apply(field, {key});
  return field;
}

}  // namespace

TEST_CASE("what stood in a field before is never cut, however long; typing adds nothing to it") {
  std::string units;
  for (int i = 0; i < 40; ++i) units += "สำนักวิทยบริการและเทคโนโลยีสารสนเทศ, ";
  EditText field = edit_text(units);
  CHECK(field.text == units);
  CHECK_FALSE(type_text(field, "ก"));
  CHECK(edit_text("กองคลัง").limit == EditText::usual_limit);
  CHECK(edit_text("กองคลัง", 200).limit == 200);
}

TEST_CASE("what is typed comes before the caret") {
  EditText field = edit_text("กี");
  put_caret(field, 0);
  type_text(field, "ป");
  CHECK(field.text == "ปกี");
  CHECK(field.caret == std::string("ป").size());
}

TEST_CASE("backspace takes one Thai sign, the caret moves by whole letters") {
  CHECK(pressed(edit_text("ที่"), {EditKey::backspace}).text == "ที");
  CHECK(pressed(edit_text("ที่"), {EditKey::backspace, EditKey::backspace}).text == "ท");
  CHECK(pressed(edit_text("กที่"), {EditKey::left}).caret == std::string("ก").size());
  CHECK(pressed(edit_text("น้ำ"), {EditKey::left}).caret == 0);
  CHECK(pressed(edit_text("น้ำ"), {EditKey::backspace}).text == "น้");
}

TEST_CASE("delete takes the whole letter after the caret") {
  CHECK(pressed(edit_text("ที่ก"), {EditKey::home, EditKey::erase}).text == "ก");
}

TEST_CASE("a letter of several code points that is not Thai goes as one") {
  CHECK(pressed(edit_text("e\u0301x\u0301"), {EditKey::backspace}).text == "e\u0301");
}

TEST_CASE("typing replaces what is selected") {
  EditText field = edit_text("สมชาย");
  apply(field, {EditKey::select_all});
  CHECK(type_text(field, "ก"));
  CHECK(field.text == "ก");
  CHECK(selection(field).first == selection(field).second);
}

TEST_CASE("a selection grows with the caret and is left by an arrow") {
  EditText field = edit_text("abc");
  apply(field, {EditKey::left, "", true});
  apply(field, {EditKey::left, "", true});
  CHECK(selection(field) == std::pair<std::size_t, std::size_t>(1, 3));
  apply(field, {EditKey::left});
  CHECK(field.caret == 1);
  CHECK(field.anchor == 1);
}

TEST_CASE("no control characters and nothing invisible can be typed or pasted") {
  EditText field;
  field.may_paste = true;
  apply(field, {EditKey::paste,
                "a\tb\nc\x7f\u200b\u202e"
                "d"});
  CHECK(field.text == "abcd");
  CHECK(edit_text("\xff\xfeก").text == "ก");
}

TEST_CASE("only a field for staff takes what is pasted") {
  EditText field;
  CHECK_FALSE(apply(field, {EditKey::paste, "ก"}));
  CHECK(field.text.empty());
}

TEST_CASE("the limit counts characters and what is selected makes room") {
  EditText field;
  field.limit = 3;
  type_text(field, "กขคง");
  CHECK(field.text == "กขค");
  CHECK_FALSE(type_text(field, "จ"));
  apply(field, {EditKey::left, "", true});
  CHECK(type_text(field, "จ"));
  CHECK(field.text == "กขจ");
}

TEST_CASE("a secret shows one dot a letter and its caret stands between dots") {
  EditText field;
  field.secret = true;
  type_text(field, "ที่รัก");
  CHECK(shown_text(field) == "•••");
  CHECK(shown_place(field, field.caret) == shown_text(field).size());
  CHECK(place_of_shown(field, std::string("•").size()) == std::string("ที่").size());
  wipe(field);
  CHECK(field.text.empty());
  CHECK(shown_text(field).empty());
}

TEST_CASE("whatever keys come, the caret stands between letters of valid text within the limit") {
  static const std::vector<std::string> words = {"ก", "ี", "่", "ำ", "เ", "a", " ", "\u0301", "👩‍🏫", "\n"};
  CHECK(rc::check([] {
    EditText field;
    field.limit = 12;
    const auto keys = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 26));
    for (const int key : keys) {
      if (key < 10)
        type_text(field, words[static_cast<std::size_t>(key)]);
      else
        apply(field, {static_cast<EditKey>(1 + key % 7), "", key > 20});
      const auto places = caret_places(field.text);
      RC_ASSERT(std::ranges::count(places, field.caret) == 1);
      RC_ASSERT(std::ranges::count(places, field.anchor) == 1);
      RC_ASSERT(static_cast<std::size_t>(
                    std::ranges::count_if(field.text, [](char c) { return (c & 0xc0) != 0x80; })) <= field.limit);
    }
  }));
}

}  // namespace sala
