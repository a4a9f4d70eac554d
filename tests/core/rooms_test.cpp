// Holds the rooms of src/ to their arrows by the #include lines of every file, as src/README.md draws them:
// core ← storage, record, scanner, documents, security, web ← app ← main; core ← ui ← app; core ← platform ← app.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <sstream>

namespace {

using Rooms = std::set<std::string>;

const Rooms side_rooms = {"storage", "record", "scanner", "documents", "security", "web", "ui", "platform"};

/// The rooms whose headers a file of this room may include; nothing for a folder that is no room.
std::optional<Rooms> may_include(const std::string& room) {
  if (room == "core") return Rooms{"core"};
  if (side_rooms.contains(room)) return Rooms{"core", room};
  if (room == "main.cpp") return Rooms{"app"};
  if (room != "app") return std::nullopt;
  Rooms all = side_rooms;
  all.insert({"core", "app"});
  return all;
}

/// Headers of the outside world: files, sockets, SQL, windows, sound, logs.
const std::set<std::string> outside_headers = {"filesystem", "fstream",  "iostream", "cstdio",  "stdio.h",
                                               "fcntl.h",    "unistd.h", "dirent.h", "netdb.h", "thread"};
const std::vector<std::string> outside_folders = {"SQLiteCpp", "sqlite3", "imgui", "GLFW",  "GL",    "EGL",
                                                  "gst",       "spdlog",  "sys",   "pango", "cairo", "ZXing"};

bool reaches_outside(const std::string& header) {
  const auto is_in = [&](const std::string& folder) {
    return header.starts_with(folder + "/") || header.starts_with(folder + ".");
  };
  return outside_headers.contains(header) || std::ranges::any_of(outside_folders, is_in);
}

struct Include {
  std::string path;
  bool quoted = false;
};

std::optional<Include> include_of(const std::string& line) {
  static const std::regex directive(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"].*)");
  std::smatch parts;
  if (!std::regex_match(line, parts, directive)) return std::nullopt;
  return Include{parts[2].str(), parts[1].str() == "\""};
}

std::string wrong_in(const std::string& room, const Include& include) {
  const auto allowed = may_include(room);
  if (!allowed) return "is in no room";
  if (!include.quoted) return room == "core" && reaches_outside(include.path) ? "core reaches outside" : "";
  const std::size_t slash = include.path.find('/');
  if (slash == std::string::npos) return "is not written room/file.h";
  return allowed->contains(include.path.substr(0, slash)) ? "" : "is against the arrows";
}

/// What is wrong with the includes of one file, as "core/x.h: ui/text.h is against the arrows".
std::vector<std::string> wrong_includes(const std::string& file, const std::string& text) {
  std::vector<std::string> wrong;
  const std::string room = file.substr(0, file.find('/'));
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (const auto include = include_of(line))
      if (const std::string why = wrong_in(room, *include); !why.empty())
        wrong.push_back(file + ": " + include->path + " " + why);
  return wrong;
}

/// Every source file by its path below src/, with its text; the precompiled header belongs to no room.
std::map<std::string, std::string> sources() {
  const std::filesystem::path root = std::filesystem::path(SALA_SOURCE_DIR) / "src";
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    const std::string name = entry.path().lexically_relative(root).string();
    if ((!name.ends_with(".h") && !name.ends_with(".cpp")) || name == "precompiled.h") continue;
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    files[name] = text.str();
  }
  return files;
}

using Wrong = std::vector<std::string>;

}  // namespace

TEST_CASE("no room includes what lies against the arrows") {
  const auto files = sources();
  REQUIRE(files.size() > 50);
  Wrong wrong;
  for (const auto& [file, text] : files)
    for (const std::string& line : wrong_includes(file, text)) wrong.push_back(line);
  CHECK(wrong == Wrong{});
}

TEST_CASE("core takes the time from whoever asks it, never from a clock") {
  for (const auto& [file, text] : sources()) {
    if (!file.starts_with("core/")) continue;
    INFO(file);
    CHECK(text.find("_clock::now") == std::string::npos);
    CHECK(text.find("time(nullptr)") == std::string::npos);
  }
}

TEST_CASE("a wrong-way include is found however it is written") {
  CHECK(wrong_includes("core/time.h", R"(#include "ui/text.h")") ==
        Wrong{"core/time.h: ui/text.h is against the arrows"});
  CHECK(wrong_includes("core/time.h", R"(#  include"ui/text.h"  // why)").size() == 1);
  CHECK(wrong_includes("ui/text.cpp", R"(#include "platform/window.h")").size() == 1);
  CHECK(wrong_includes("platform/window.h", R"(#include "ui/frame.h")").size() == 1);
  CHECK(wrong_includes("storage/store.cpp", R"(#include "security/keys.h")").size() == 1);
  CHECK(wrong_includes("security/keys.h", R"(#include "station/program_files.h")").size() == 1);
  CHECK(wrong_includes("main.cpp", R"(#include "storage/store.h")").size() == 1);
  CHECK(wrong_includes("attic/box.h", R"(#include "core/time.h")").size() == 1);
  CHECK(wrong_includes("ui/text.cpp", R"(#include "text.h")").size() == 1);
}

TEST_CASE("core may not include SQL, windows, files or logs") {
  for (const char* header : {"SQLiteCpp/Database.h", "sqlite3.h", "imgui.h", "GLFW/glfw3.h", "filesystem", "fstream",
                             "sys/stat.h", "spdlog/spdlog.h"}) {
    INFO(header);
    CHECK(wrong_includes("core/fact.cpp", "#include <" + std::string(header) + ">").size() == 1);
    CHECK(wrong_includes("app/flow.cpp", "#include <" + std::string(header) + ">").empty());
  }
}

TEST_CASE("includes along the arrows pass") {
  CHECK(wrong_includes("core/time.cpp", "#include \"core/time.h\"\n#include <string>\n").empty());
  CHECK(wrong_includes("ui/text.cpp", R"(#include "core/texts.h")").empty());
  CHECK(wrong_includes("app/flow.cpp", R"(#include "ui/frame.h")").empty());
  CHECK(wrong_includes("main.cpp", R"(#include "commands/command_line.h")").empty());
  CHECK(wrong_includes("core/time.h", "int included = 0;  // #include \"ui/text.h\"").empty());
}
