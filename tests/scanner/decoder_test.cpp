#include "scanner/decoder.h"

#include "scanner/held_codes.h"
#include "scanner/qr_pictures.h"

using namespace sala;

namespace {

const std::string text = ticket_like_text(1);
const TimeLeft decoder_always = [] { return true; };

/// How many frames of the same view it takes to read it; nothing within one full turn of tricks.
std::optional<int> frames_to_read(const GreyFrame& frame) {
  StreamDecoder decoder;
  for (int i = 1; i <= 8; ++i)
    if (decoder.decode(frame) == CodeTexts{text}) return i;
  return std::nullopt;
}

}  // namespace

TEST_CASE("a code held straight is read in the first frame") {
  CHECK(frames_to_read(picture_of(text, {})) == 1);
}

TEST_CASE("a still is read however the code is turned") {
  for (const double degrees : {0.0, 7.0, 15.0, 45.0, 90.0, 133.0, 180.0, 270.0}) {
    INFO(degrees);
    CHECK(decode_still(picture_of(text, {.degrees = degrees}), decoder_always) == CodeTexts{text});
  }
}

TEST_CASE("what a camera makes of a code is read within a turn of the stream, and as a still") {
  const std::pair<const char*, QrLook> looks[] = {{"turned", {.degrees = 30}},
                                                  {"tilted", {.degrees = 10, .tilt = 0.25}},
                                                  {"blurred", {.blur_radius = 2}},
                                                  {"inverted", {.inverted = true}},
                                                  {"noisy", {.noise = 35}},
                                                  {"small", {.module_px = 2.6}},
                                                  {"dark", {.noise = 5, .light = 0.2}},
                                                  {"glare", {.glare = 0.15}},
                                                  {"inverted and turned", {.degrees = 20, .inverted = true}}};
  for (const auto& [name, look] : looks) {
    INFO(name);
    const GreyFrame frame = picture_of(text, look);
    CHECK(frames_to_read(frame));
    CHECK(decode_still(frame, decoder_always) == CodeTexts{text});
  }
}

TEST_CASE("two codes in one picture are both read, also when one is small or inverted") {
  const std::string other = ticket_like_text(2);
  for (const QrLook& right : {QrLook{.module_px = 6, .middle_x = 0.75}, QrLook{.module_px = 2.4, .middle_x = 0.75},
                              QrLook{.module_px = 5, .inverted = true, .middle_x = 0.75}}) {
    const GreyFrame both = together(picture_of(text, {.middle_x = 0.25}), picture_of(other, right));
    CodeTexts texts = decode_still(both, decoder_always);
    std::ranges::sort(texts);
    CodeTexts expected = {text, other};
    std::ranges::sort(expected);
    CHECK(texts == expected);
  }
}

TEST_CASE("a photograph of a phone's full size is read") {
  CHECK(decode_still(picture_of(text, {.module_px = 9, .degrees = 12, .noise = 12}, 4032, 3024), decoder_always) ==
        CodeTexts{text});
}

TEST_CASE("a camera of 4K is read like any other") {
  CHECK(frames_to_read(picture_of(text, {.module_px = 18}, 3840, 2160)));
}

TEST_CASE("texts come exactly as they are: spaces, Thai, control characters") {
  for (const auto& exact : CodeTexts{" SALA1:A ", "SALA1:\n", std::string("a\0b", 3), "é", "บัตรลงทะเบียน ตั้งใจดี",
                                     "a\tb\x01", "\xef\xbb\xbfSALA1:"}) {
    INFO(exact);
    CHECK(decode_still(picture_of(exact, {.module_px = 8}), decoder_always) == CodeTexts{exact});
  }
}

TEST_CASE("pictures without a code, empty and tiny ones give nothing") {
  CHECK(decode_still(picture_without_code(1), decoder_always).empty());
  CHECK(decode_still(noise_picture(1, 320, 240), decoder_always).empty());
  CHECK(decode_still(GreyFrame{}, decoder_always).empty());
  for (const int side : {1, 2, 7}) CHECK(decode_still(noise_picture(3, side, side), decoder_always).empty());
  StreamDecoder decoder;
  for (int i = 0; i < 9; ++i) CHECK(decoder.decode(noise_picture(3, 1 + i, 2)).empty());
  CHECK(decoder.decode(GreyFrame{}).empty());
}

TEST_CASE("no trick begins after the time is over") {
  int asked = 0;
  const auto texts = decode_still(picture_without_code(2), [&] { return ++asked < 3; });
  CHECK(texts.empty());
  CHECK(asked == 3);
}

TEST_CASE("a stride wider than the picture is skipped over") {
  const GreyFrame wide = picture_of(text, {.middle_x = 0.3});
  const GreyFrame left{720, 720, wide.stride, wide.bytes};
  CHECK(decode_still(left, decoder_always) == CodeTexts{text});
}

TEST_CASE("a code held in view is one scan, also when some frames miss it") {
  HeldCodes held;
  CHECK(held.newly_seen({"A"}, 0) == CodeTexts{"A"});
  for (std::int64_t ms = 33; ms < 10'000; ms += 33) {
    const bool missed = ms / 33 % 20 < 10;
    CHECK(held.newly_seen(missed ? CodeTexts{} : CodeTexts{"A"}, ms).empty());
  }
}

TEST_CASE("a code that was out of view for a second counts again, not sooner") {
  for (const auto& [away_ms, again] : {std::pair{900, false}, std::pair{1000, true}}) {
    HeldCodes held;
    held.newly_seen({"A"}, 0);
    held.newly_seen({}, 100);
    CHECK(held.newly_seen({"A"}, 100 + away_ms).size() == (again ? 1u : 0u));
  }
}

TEST_CASE("a camera of one frame a second does not scan a held code twice") {
  HeldCodes held;
  CHECK(held.newly_seen({"A"}, 0).size() == 1);
  for (std::int64_t ms = 1000; ms < 9000; ms += 1000) CHECK(held.newly_seen({"A"}, ms).empty());
}

TEST_CASE("two codes in quick succession, or together, are two scans") {
  HeldCodes held;
  CHECK(held.newly_seen({"A"}, 0) == CodeTexts{"A"});
  CHECK(held.newly_seen({"B"}, 33) == CodeTexts{"B"});
  CHECK(held.newly_seen({"A", "B", "C"}, 66) == CodeTexts{"C"});
}

TEST_CASE("a code that lies before the camera hides no other from the stream") {
  const std::string other = ticket_like_text(2);
  const GreyFrame both = together(picture_of(text, {.middle_x = 0.25}),
                                  picture_of(other, {.module_px = 5, .inverted = true, .middle_x = 0.75}));
  StreamDecoder decoder;
  bool seen = false;
  for (int i = 0; i < 8; ++i) seen = seen || std::ranges::count(decoder.decode(both), other) > 0;
  CHECK(seen);
}
