#include "core/learning/picture_name.h"

#include <catch2/catch.hpp>
#include <string>

using namespace sala;
using namespace std::string_view_literals;

TEST_CASE("a picture's name is that of one file, with a picture's ending") {
  for (const std::string_view name : {"map.png", "แผนที่ 1.JPG", "a.b.jpeg", "..png"}) {
    INFO(name);
    CHECK(is_picture_name(name) == !name.starts_with('.'));
  }
  for (const std::string_view name : {""sv, ".png"sv, "map"sv, "map.svg"sv, "map.png.exe"sv, "../map.png"sv,
                                      "a/b.png"sv, "a\\b.png"sv, ".hidden.png"sv, "a\0.png"sv, "/etc/passwd"sv})
    CHECK_FALSE(is_picture_name(name));
  CHECK_FALSE(is_picture_name(std::string(300, 'a') + ".png"));
}

TEST_CASE("of a path the name alone is looked for") {
  CHECK(picture_name_in("map.png") == "map.png");
  CHECK(picture_name_in("C:\\pictures\\map.png") == "map.png");
  CHECK(picture_name_in("../../secret/map.png") == "map.png");
  CHECK(picture_name_in("map/") == "");
}
