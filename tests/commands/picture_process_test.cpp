// Pictures made anew by the built program in its confinement: good ones, attacks, and readers that fail.
#include "documents/picture_process.h"

#include "core/png_form.h"
#include "support/day/desk.h"
#include "support/picture_bytes.h"
#include "words/core.h"

namespace sala {
namespace {

const TableReader picture_reader{SALA_PROGRAM};

TextId picture_refusal(const std::string& bytes, const TableReader& reader = picture_reader) {
  const auto made = make_picture_apart(bytes, "map.png", reader);
  REQUIRE_FALSE(made);
  CHECK(made.error().values == std::vector<std::pair<std::string, std::string>>{{"file", "map.png"}});
  return made.error().text;
}

/// What becomes of a picture whose reader is this shell script.
TextId refusal_of_picture_by(const Desk& desk, const std::string& script,
                             std::chrono::milliseconds time_limit = std::chrono::seconds(9)) {
  const std::string program = desk.write("reader", "#!/bin/sh\n" + script + "\n");
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  return picture_refusal(picture_bytes(8, 8, "jpeg"), {program, time_limit});
}

/// A PNG of that many pixels, all of one colour: some kilobytes that unpack to all of them.
std::string bomb(int width, int height) {
  return picture_bytes(width, height, "png");
}

}  // namespace

TEST_CASE("pictures made anew apart are those made within") {
  for (const char* format : {"png", "jpeg"}) {
    const std::string bytes = picture_bytes(2000, 700, format, PictureContent::noise);
    const auto apart = make_picture_apart(bytes, "map", picture_reader);
    REQUIRE(apart);
    CHECK(*apart == picture_anew(bytes, "map").value());
    CHECK(is_made_picture(*apart));
  }
}

TEST_CASE("the confined reader refuses bombs and what is no picture, in words") {
  CHECK(picture_refusal("") == words::error_image_unknown);
  CHECK(picture_refusal("no picture") == words::error_image_unknown);
  CHECK(picture_refusal(std::string(most_picture_bytes + 1, 'x')) == words::error_image_too_large);
  const std::string whole = picture_bytes(300, 200, "jpeg", PictureContent::noise);
  CHECK(picture_refusal(whole.substr(0, whole.size() / 2)) == words::error_image_damaged);
  std::string giant = picture_bytes(8, 8, "png");
  giant.replace(16, 8, std::string("\0\0\x4e\x20\0\0\x4e\x20", 8));  // 20,000 × 20,000
  CHECK(picture_refusal(giant) == words::error_image_too_large);
  const auto large = make_picture_apart(bomb(7900, 7900), "map.png", picture_reader);  // 250 MB unpacked
  if (!large) CHECK(large.error().text != words::error_image_unknown);
}

TEST_CASE("a reader of pictures that fails says nothing that is believed") {
  const Desk desk;
  CHECK(refusal_of_picture_by(desk, "exit 0") == words::error_image_damaged);
  CHECK(refusal_of_picture_by(desk, "exit 3") == words::error_image_too_large);
  CHECK(refusal_of_picture_by(desk, "kill -SEGV $$") == words::error_image_damaged);
  CHECK(refusal_of_picture_by(desk, "kill -ABRT $$") == words::error_image_too_large);
  CHECK(refusal_of_picture_by(desk, "printf 'picture\\n'; cat") == words::error_image_damaged);  // not made anew
  CHECK(refusal_of_picture_by(desk, "printf 'picture\\nGIF89a'") == words::error_image_damaged);
  CHECK(refusal_of_picture_by(desk, "cat /dev/zero") == words::error_image_too_large);
  CHECK(refusal_of_picture_by(desk, "exec sleep 20", std::chrono::milliseconds(200)) == words::error_image_too_large);
  CHECK(picture_refusal(picture_bytes(8, 8, "png"), {"/nonexistent"}) == words::error_image_damaged);
}

}  // namespace sala
