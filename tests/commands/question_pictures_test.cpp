// Pictures beside a file of questions, by line: found, made anew, kept, and counted where they are missing.
#include "documents/question_pictures.h"

#include <fstream>

#include "documents/question_file.h"
#include "files/kept_files.h"
#include "support/day/desk.h"
#include "support/picture_bytes.h"
#include "words/core.h"
#include "words/questions.h"

namespace sala {
namespace {

constexpr const char* with_map = "[html]Where? <img src\\=\"@@PLUGINFILE@@/map.png\">{=here ~there}\n\nPlain {T}\n";

const TableReader pictures_reader{SALA_PROGRAM};

/// What the check-up says of kept files; nothing while all are here.
std::optional<std::string> state_of_files(Desk& desk) {
  const Json told = desk.run({"doctor", "--camera", "none"}).json();
  for (const Json& check : told["checks"])
    if (check["name"] == "files") return check["state"];
  return std::nullopt;
}

/// The notes at the first question, of this file with what lies beside it.
std::vector<TextId> notes_of(const Desk& desk, const std::string& gift) {
  const auto read = read_question_file(desk.write("q.gift", gift), pictures_reader);
  REQUIRE(read);
  std::vector<TextId> notes;
  for (const Error& note : read->questions.front().notes) notes.push_back(note.text);
  return notes;
}

}  // namespace

TEST_CASE("a picture beside the questions is imported with them, and kept by its hash") {
  Desk desk;
  desk.set_up();
  desk.write("map.png", picture_bytes(200, 100, "png"));
  const Json done = desk.ask({"test", "import", desk.write("q.gift", with_map)});
  CHECK(done["pictures_missing"].empty());
  CHECK(done["questions"][0]["picture"] == "map.png");
  CHECK(done["questions"][0]["picture_found"] == true);
  CHECK(done["questions"][0]["notes"].empty());
  const auto kept = kept_files(desk.data());
  REQUIRE(kept.size() == 1);
  CHECK(decoded_picture(kept_file(desk.data(), kept.front()).value()).width == 200);
  CHECK(state_of_files(desk) == std::nullopt);
  std::filesystem::remove_all(desk.data() / "files");
  CHECK(state_of_files(desk) == "warn");
}

TEST_CASE("a dry run keeps nothing") {
  Desk desk;
  desk.set_up();
  desk.write("map.png", picture_bytes(200, 100, "png"));
  desk.ask({"test", "import", desk.write("q.gift", with_map), "--dry-run"});
  CHECK(kept_files(desk.data()).empty());
}

TEST_CASE("what is not there or is no picture is told at its question, which is taken without it") {
  Desk desk;
  desk.set_up();
  CHECK(notes_of(desk, with_map) == std::vector{words::question_note_picture_beside});
  const Json done = desk.ask({"test", "import", desk.write("q.gift", with_map)});
  CHECK(done["pictures_missing"] == Json::array({"map.png"}));
  CHECK(done["questions"].size() == 2);
  const std::string jpeg = picture_bytes(300, 200, "jpeg", PictureContent::noise);
  const std::pair<std::string, TextId> attacks[] = {{"no picture", words::error_image_unknown},
                                                    {"", words::error_image_unknown},
                                                    {jpeg.substr(0, 999), words::error_image_damaged},
                                                    {"<svg/>", words::error_image_unknown}};
  for (const auto& [bytes, why] : attacks) {
    desk.write("map.png", bytes);
    CHECK(notes_of(desk, with_map) == std::vector{why});
  }
  std::filesystem::remove(desk.file("map.png"));
  std::filesystem::create_symlink("/etc/hostname", desk.file("map.png"));
  CHECK(notes_of(desk, with_map).size() == 1);
}

TEST_CASE("a picture is looked for by its name alone, in any capitals, and only beside the file") {
  const Desk desk;
  desk.write("MAP.PNG", picture_bytes(20, 10, "png"));
  CHECK(notes_of(desk, with_map).empty());
  CHECK(notes_of(desk, "[html]Q <img src\\=\"../../secret/map.png\">{T}").empty());
  std::filesystem::create_directory(desk.file("below"));
  std::filesystem::rename(desk.file("MAP.PNG"), desk.file("below") / "map.png");
  CHECK(notes_of(desk, with_map).size() == 1);
}

TEST_CASE("the template names a picture, too, and one file serves many questions") {
  const Desk desk;
  desk.write("Map.jpg", picture_bytes(20, 10, "jpeg"));
  const auto read = read_question_file(desk.write("q.csv",
                                                  "kind,question,choice 1,choice 2,answer,picture\n"
                                                  "single,Q,a,b,1,C:\\pictures\\map.jpg\n"
                                                  "single,R,a,b,1,Map.jpg\n"
                                                  "single,S,a,b,1,list.docx\n"),
                                       pictures_reader);
  REQUIRE(read);
  REQUIRE(read->questions.size() == 3);
  REQUIRE(read->questions[0].picture_read);
  REQUIRE(read->questions[1].picture_read);
  CHECK(read->questions[0].picture_read->hash == read->questions[1].picture_read->hash);
  CHECK_FALSE(read->questions[2].picture_read);
  CHECK(read->questions[2].notes.back().text == words::error_image_unknown);
}

}  // namespace sala
