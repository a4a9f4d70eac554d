#include "scanner/typed_scanner.h"

#include <map>

#include "core/ticket.h"

using namespace sala;

namespace {

KeyPress press_of(char wanted, std::int64_t time_ms) {
  for (const int code :
       {32, 39, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 59, 61, 65, 66, 67, 68, 69, 70,  71,
        72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 96, 257, 258})
    for (const bool shift : {false, true})
      if (us_character(PhysicalKey{code}, shift) == wanted)
        return {.key = PhysicalKey{code}, .shift = shift, .time_ms = time_ms, .since_ms = time_ms};
  FAIL("no key says " << wanted);
  return {};
}

KeyPress press_of(PhysicalKey key, std::int64_t time_ms) {
  return {.key = key, .time_ms = time_ms, .since_ms = time_ms};
}

/// A keyboard whose keys go through the scanner's eyes; time passes only as keys are pressed.
struct Keyboard {
  TypedScanner scanner;
  TypedKeys all;
  std::int64_t now_ms = 0;
  std::int64_t longest_hold_ms = 0;

  void take(const TypedKeys& keys, std::int64_t at_ms) {
    for (const KeyPress& press : keys.typed) longest_hold_ms = std::max(longest_hold_ms, at_ms - press.time_ms);
    all.typed.insert(all.typed.end(), keys.typed.begin(), keys.typed.end());
    all.scanned.insert(all.scanned.end(), keys.scanned.begin(), keys.scanned.end());
  }
  void pass(std::int64_t ms) {
    const auto end_ms = now_ms + ms;
    while (scanner.wakes_at_ms() && *scanner.wakes_at_ms() <= end_ms) {
      const auto at_ms = *scanner.wakes_at_ms();
      take(scanner.pause_until(at_ms), at_ms);
    }
    now_ms = end_ms;
  }
  Keyboard& press(KeyPress key, std::int64_t gap_ms) {
    pass(gap_ms);
    key.time_ms = key.since_ms = now_ms;
    take(scanner.key(key), now_ms);
    return *this;
  }
  Keyboard& type(std::string_view text, std::int64_t gap_ms) {
    for (const char c : text) press(press_of(c, now_ms), gap_ms);
    return *this;
  }
  std::string typed() const {
    std::string text;
    for (const KeyPress& press : all.typed) text += us_character(press.key, press.shift).value_or('?');
    return text;
  }
  std::vector<std::string> scanned() {
    pass(1000);
    return all.scanned;
  }
};

const std::string& ticket() {
  static const std::string text = ticket_text(TicketPayload{});
  return text;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("keys say what a US keyboard says, whatever the layout of the machine") {
  const std::map<int, std::string> keys = {{'A', "aA"},   {'Z', "zZ"},   {'0', "0)"}, {'4', "4$"},   {'5', "5%"},
                                           {'8', "8*"},   {'=', "=+"},   {'-', "-_"}, {'.', ".>"},   {'/', "/?"},
                                           {';', ";:"},   {'\\', "\\|"}, {' ', "  "}, {257, "\n\n"}, {258, "\t\t"},
                                           {335, "\n\n"}, {321, "11"},   {334, "++"}};
  for (const auto& [code, says] : keys) {
    CHECK(us_character(PhysicalKey{code}, false) == says[0]);
    CHECK(us_character(PhysicalKey{code}, true) == says[1]);
  }
  CHECK_FALSE(us_character(PhysicalKey{256}, false));
  CHECK_FALSE(us_character(PhysicalKey{290}, true));
  CHECK_FALSE(us_character(PhysicalKey{161}, false));
}

TEST_CASE("a ticket typed by a scanner is swallowed whole and told once, its end key cut off") {
  for (const std::string end : {"\n", "\t", "", "\n\n"}) {
    Keyboard keyboard;
    CHECK(keyboard.type(ticket() + end, 12).scanned() == Texts{ticket()});
    CHECK(keyboard.typed().empty());
  }
}

TEST_CASE("scanners between one and 29 ms a key are recognised") {
  for (const int gap_ms : {0, 1, 8, 16, 29})
    CHECK(Keyboard().type(ticket() + "\n", gap_ms).scanned() == Texts{ticket()});
}

TEST_CASE("a person's keys all come through within 60 ms, in order") {
  Keyboard keyboard;
  keyboard.type("Somchai SALA1: $%*+-./:\n", 90);
  CHECK(keyboard.scanned().empty());
  CHECK(keyboard.typed() == "Somchai SALA1: $%*+-./:\n");
  CHECK(keyboard.longest_hold_ms <= 60);
}

TEST_CASE("two keys rolled over one another are a person's") {
  Keyboard keyboard;
  keyboard.type("th", 20).type("e", 80).type(" ", 70).pass(100);
  CHECK(keyboard.typed() == "the ");
  CHECK(keyboard.longest_hold_ms <= 60);
}

TEST_CASE("seven fast keys and Enter are still a person's") {
  Keyboard keyboard;
  CHECK(keyboard.type("abcdef\n", 5).scanned().empty());
  CHECK(keyboard.typed() == "abcdef\n");
}

TEST_CASE("another code at a scanner's pace, closed by Enter, is told so that the kiosk can answer it") {
  CHECK(Keyboard().type("https://example.org/a?b=1\n", 10).scanned() == Texts{"https://example.org/a?b=1"});
}

TEST_CASE("another code that nothing closes is given back as typed") {
  Keyboard keyboard;
  CHECK(keyboard.type("1234567890", 10).scanned().empty());
  CHECK(keyboard.typed() == "1234567890");
}

TEST_CASE("two tickets that come at once, as after a stall of the machine, are two codes") {
  TicketPayload other;
  other.ticket.bytes[3] = 7;
  CHECK(Keyboard().type(ticket() + "\n" + ticket_text(other) + "\n", 0).scanned() ==
        Texts{ticket(), ticket_text(other)});
  CHECK(Keyboard().type("https://example.org\n" + ticket() + "\n", 10).scanned() ==
        Texts{"https://example.org\n" + ticket()});
}

TEST_CASE("text around a ticket is part of the code") {
  CHECK(Keyboard().type("X" + ticket() + "\n", 10).scanned() == Texts{"X" + ticket()});
  CHECK(Keyboard().type(ticket() + "\nEXTRA\n", 10).scanned() == Texts{ticket() + "\nEXTRA"});
  CHECK(Keyboard().type(" " + ticket() + " \n", 10).scanned() == Texts{" " + ticket() + " "});
}

TEST_CASE("Caps Lock changes nothing, also when the scanner turns its letters round for it") {
  for (const bool turns : {false, true}) {
    Keyboard keyboard;
    for (const char c : ticket() + "\n") {
      KeyPress press = press_of(c, 0);
      press.caps_lock = true;
      if (turns && c >= 'A' && c <= 'Z') press.shift = false;
      keyboard.press(press, 10);
    }
    CHECK(keyboard.scanned() == Texts{ticket()});
  }
}

TEST_CASE("without Caps Lock a ticket in lower case stays one, and is no ticket") {
  std::string lower = ticket();
  for (char& c : lower) c = static_cast<char>(std::tolower(c));
  CHECK(Keyboard().type(lower + "\n", 10).scanned() == Texts{lower});
}

TEST_CASE("Shift pressed between the keys neither delays nor breaks a code") {
  Keyboard keyboard;
  for (const char c : ticket() + "\n") keyboard.press(press_of(PhysicalKey::left_shift, 0), 2).press(press_of(c, 0), 8);
  CHECK(keyboard.scanned() == Texts{ticket()});
}

TEST_CASE("Ctrl, Alt, Super and F keys at a scanner's pace do nothing, and take their code with them") {
  KeyPress control = press_of('q', 0);
  control.command = true;
  for (const KeyPress& command : {control, press_of(PhysicalKey{293}, 0)}) {
    Keyboard inside;
    CHECK(inside.type("SALA1:AB", 10).press(command, 10).type("CD\n", 10).scanned().empty());
    CHECK(inside.typed().empty());
    Keyboard alone;
    CHECK(alone.press(command, 10).press(command, 10).press(command, 10).scanned().empty());
    CHECK(alone.typed().empty());
  }
}

TEST_CASE("a person's single Ctrl or F key comes through") {
  Keyboard keyboard;
  KeyPress control = press_of('q', 0);
  control.command = true;
  keyboard.press(control, 10).press(press_of(PhysicalKey{290}, 0), 200).pass(200);
  CHECK(keyboard.all.typed.size() == 2);
}

TEST_CASE("Escape inside a code makes it nothing") {
  Keyboard keyboard;
  CHECK(keyboard.type("SALA1:AB", 10).press(press_of(PhysicalKey{256}, 0), 10).type("CD\n", 10).scanned().empty());
  CHECK(keyboard.typed().empty());
}

TEST_CASE("a flood of more than 1600 keys does nothing, and the next code counts") {
  Keyboard keyboard;
  keyboard.type(std::string(5000, 'A') + "\n", 3).pass(500);
  CHECK(keyboard.all.scanned.empty());
  CHECK(keyboard.typed().empty());
  CHECK(keyboard.type(ticket() + "\n", 10).scanned() == Texts{ticket()});
}

TEST_CASE("a certificate's code, long as it is and with blanks in it, is one scan") {
  std::string code = "SALAC1:6BF$%*+-./: ";
  while (code.size() < 970) code += "NCFOXN%TS3DH 3ZSUZK+.V0ETD%65NL-AH";
  Keyboard keyboard;
  keyboard.type(code + "\n", 3).pass(500);
  CHECK(keyboard.all.scanned == Texts{code});
  CHECK(keyboard.typed().empty());
}

TEST_CASE("a key held down goes to the person at once") {
  Keyboard keyboard;
  KeyPress held = press_of('a', 0);
  keyboard.press(held, 100);
  held.repeat = true;
  for (int i = 0; i < 20; ++i) keyboard.press(held, 25);
  CHECK(keyboard.typed() == std::string(21, 'a'));
  CHECK(keyboard.longest_hold_ms <= 60);
}

TEST_CASE("a code survives a hiccup of the machine once it is certain") {
  CHECK(Keyboard()
            .type(ticket().substr(0, 20), 10)
            .type(ticket().substr(20, 1), 120)
            .type(ticket().substr(21) + "\n", 10)
            .scanned() == Texts{ticket()});
}

TEST_CASE("keys that waited out slow frames are still one code, and a person's still hers") {
  // A frame takes 90 ms; what was typed meanwhile is delivered at its end.
  const auto deliver = [](Keyboard& keyboard, std::string_view text, std::int64_t gap_ms) {
    std::int64_t pressed_ms = 0;
    for (const char c : text) {
      pressed_ms += gap_ms;
      const std::int64_t delivered_ms = (pressed_ms / 90 + 1) * 90;
      if (delivered_ms > keyboard.now_ms) {
        keyboard.take(keyboard.scanner.pause_until(keyboard.now_ms), keyboard.now_ms);
        keyboard.now_ms = delivered_ms;
      }
      KeyPress press = press_of(c, delivered_ms);
      press.since_ms = delivered_ms - 90;
      keyboard.take(keyboard.scanner.key(press), delivered_ms);
    }
  };
  Keyboard scan, person;
  deliver(scan, ticket() + "\n", 16);
  CHECK(scan.scanned() == Texts{ticket()});
  deliver(person, "somchai jaidee\n", 70);
  CHECK(person.scanned().empty());
  CHECK(person.typed() == "somchai jaidee\n");
}

TEST_CASE("whatever way people and scanners take turns, keys and codes stay apart and in order") {
  CHECK(rc::check([] {
    Keyboard keyboard;
    std::string expected_typing;
    Texts expected_codes;
    const int turns = *rc::gen::inRange(1, 12);
    for (int turn = 0; turn < turns; ++turn) {
      keyboard.pass(*rc::gen::inRange(160, 900));
      if (*rc::gen::arbitrary<bool>()) {
        TicketPayload payload;
        payload.ticket.bytes[3] = *rc::gen::arbitrary<std::uint8_t>();
        const std::string text = ticket_text(payload);
        const std::string end = *rc::gen::element<std::string>("\n", "\t", "");
        for (const char c : text + end) keyboard.press(press_of(c, 0), *rc::gen::inRange(0, 29));
        expected_codes.push_back(text);
      } else {
        const auto letters =
            *rc::gen::container<std::string>(rc::gen::elementOf(std::string("abcSALA1:0 $%*+-./\n\tXyz")));
        for (const char c : letters) keyboard.press(press_of(c, 0), *rc::gen::inRange(35, 300));
        expected_typing += letters;
      }
    }
    RC_ASSERT(keyboard.scanned() == expected_codes);
    RC_ASSERT(keyboard.typed() == expected_typing);
    RC_ASSERT(keyboard.longest_hold_ms <= 60);
  }));
}
