#include "documents/safe_file_name.h"

#include <filesystem>

using namespace sala;

TEST_CASE("a file's name made from people's text stays a plain name") {
  const std::pair<std::string, std::string> names[] = {{"7", "7"},
                                                       {"A-12", "A-12"},
                                                       {"../x", "_._x"},
                                                       {"..", "_"},
                                                       {"", "_"},
                                                       {"/etc/passwd", "_etc_passwd"},
                                                       {"a\\b", "a_b"},
                                                       {"CON", "_CON"},
                                                       {"con.txt", "_con.txt"},
                                                       {"LPT1", "_LPT1"},
                                                       {"COM0", "COM0"},
                                                       {"x. . ", "x"},
                                                       {".hidden", "_hidden"},
                                                       {"-rf", "_rf"},
                                                       {"a\x01\n b", "a b"},
                                                       {"ก/ข:ค", "ก_ข_ค"},
                                                       {"\u200b\u202e", "_"},
                                                       {"a*?\"<>|b", "a______b"}};
  for (const auto& [text, name] : names) {
    INFO(text);
    CHECK(safe_file_name(text) == name);
  }
}

TEST_CASE("a long name is cut between characters") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "ก";
  const std::string name = safe_file_name(text);
  CHECK(name.size() == 99);
  CHECK(text.starts_with(name));
}

TEST_CASE("two of the same name get two files, also where only case differs") {
  FileNames names;
  CHECK(names.take("7", ".png") == "7.png");
  CHECK(names.take("7", ".png") == "7-2.png");
  CHECK(names.take("7-2", ".png") == "7-2-2.png");
  CHECK(names.take("a", ".png") == "a.png");
  CHECK(names.take("A", ".png") == "A-2.png");
  CHECK(names.take("../x", ".png") != names.take("._x", ".png"));
}

TEST_CASE("no text whatever leads out of the folder or twice to one file") {
  CHECK(rc::check([](const std::vector<std::string>& texts) {
    FileNames names;
    std::set<std::string> taken;
    for (const std::string& text : texts) {
      const std::string name = names.take(text, ".png");
      RC_ASSERT(std::filesystem::path(name).filename() == name);
      RC_ASSERT(name.find_first_of("/\\") == std::string::npos);
      RC_ASSERT(name.size() < 120);
      RC_ASSERT(taken.insert(name).second);
    }
  }));
}
