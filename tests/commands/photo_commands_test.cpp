// Photos by line, from a camera's file to the folder they are taken out to.
#include <fstream>

#include "files/kept_files.h"
#include "support/day/desk.h"
#include "support/picture_bytes.h"

namespace sala {
namespace {

std::string camera_file(int width) {
  std::string jpeg = picture_bytes(width, 60, "jpeg", PictureContent::noise);
  const std::string words("Exif\0\0GPS 6.9N 100.5E", 22);
  return jpeg.insert(2, std::string("\xff\xe1\0\x18", 4) + words);
}

}  // namespace

TEST_CASE("photos are added by line, listed, taken out bare, and deleted") {
  Desk desk;
  desk.set_up();
  desk.ask({"check-in", "--participant", desk.yanisa});
  const std::string first = desk.write("a.jpg", camera_file(80)), second = desk.write("b.jpg", camera_file(90));
  const Json added = desk.ask({"photos", "add", first, second, "--caption", "ฝึกปฏิบัติ"});
  REQUIRE(added["photos"].size() == 2);
  CHECK(added["present"] == 1);
  CHECK(added["not_agreed"] == 1);
  const Json listed = desk.ask({"photos", "list"});
  REQUIRE(listed.size() == 2);
  CHECK(listed[0]["caption"] == "ฝึกปฏิบัติ");
  CHECK(listed[0]["here"] == true);
  const Json out = desk.ask({"photos", "export", "--out", desk.file("out").string()});
  CHECK(out["written"] == 2);
  for (const auto& file : std::filesystem::directory_iterator(desk.file("out"))) {
    std::ifstream stream(file.path(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
    CHECK(bytes.find("Exif") == std::string::npos);
    CHECK(bytes.find("GPS") == std::string::npos);
  }
  desk.ask({"photos", "delete", added["photos"][0].get<std::string>()});
  CHECK(desk.ask({"photos", "list"}).size() == 1);
  CHECK(kept_files(desk.data()).size() == 1);
}

TEST_CASE("what is no picture, and a session that is none, add nothing") {
  Desk desk;
  desk.set_up();
  const std::string good = desk.write("a.jpg", camera_file(80)), bad = desk.write("b.jpg", "no picture");
  CHECK(desk.ask({"photos", "add", good, bad}, 1)["error"] == "error_image_unknown");
  CHECK(desk.ask({"photos", "add", good, "--session", desk.yanisa}, 1)["error"] == "error_photo_session");
  CHECK(desk.ask({"photos", "list"}).empty());
  CHECK(kept_files(desk.data()).empty());
}

}  // namespace sala
