// Holds the rooms of src/ to their arrows by the #include lines of every file, as src/README.md draws them:
// main → commands → kiosk → station → storage, security, documents; kiosk also → ui, platform, scanner; all → files → core.
#include <catch2/catch.hpp>
#include <optional>
#include <regex>
#include <set>

#include "support/sources.h"

namespace {

using sala::sources;

using Rooms = std::set<std::string>;

/// The rooms that a room includes beside itself, with all that stands below those.
const std::map<std::string, Rooms> arrows = {
    {"core", {}},
    {"files", {"core"}},
    {"storage", {"files"}},
    {"record", {"files"}},
    {"security", {"files"}},
    {"documents", {"files"}},
    {"scanner", {"files"}},
    {"platform", {"files"}},
    {"ui", {"files"}},
    {"station", {"storage", "security", "documents", "record"}},
    {"web", {"station"}},
    {"kiosk", {"station", "ui", "platform", "scanner"}},
    {"commands", {"kiosk", "web"}},
};

void add_below(const std::string& room, Rooms& found) {
  if (!found.insert(room).second) return;
  for (const std::string& below : arrows.at(room)) add_below(below, found);
}

/// The rooms whose headers a file of this room may include; nothing for a folder that is no room. Everybody may read the
/// words, which are made from assets/lang.
std::optional<Rooms> may_include(const std::string& room) {
  if (room == "main.cpp") return Rooms{"commands"};
  if (!arrows.contains(room)) return std::nullopt;
  Rooms found = {"words"};
  add_below(room, found);
  return found;
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
  for (const char* above :
       {"ui/frame.h", "platform/window.h", "scanner/frame.h", "kiosk/flow.h", "commands/command.h"}) {
    INFO(above);
    CHECK(wrong_includes("station/door/door.h", "#include \"" + std::string(above) + "\"").size() == 1);
  }
  CHECK(wrong_includes("ui/screens/screen.h", R"(#include "station/door/door.h")").size() == 1);
  CHECK(wrong_includes("kiosk/flow.h", R"(#include "commands/command.h")").size() == 1);
  CHECK(wrong_includes("files/new_file.h", R"(#include "storage/store.h")").size() == 1);
  CHECK(wrong_includes("main.cpp", R"(#include "storage/store.h")").size() == 1);
  CHECK(wrong_includes("attic/box.h", R"(#include "core/time.h")").size() == 1);
  CHECK(wrong_includes("ui/text.cpp", R"(#include "text.h")").size() == 1);
}

TEST_CASE("core may not include SQL, windows, files or logs") {
  for (const char* header : {"SQLiteCpp/Database.h", "sqlite3.h", "imgui.h", "GLFW/glfw3.h", "filesystem", "fstream",
                             "sys/stat.h", "spdlog/spdlog.h"}) {
    INFO(header);
    CHECK(wrong_includes("core/fact.cpp", "#include <" + std::string(header) + ">").size() == 1);
    CHECK(wrong_includes("kiosk/flow.cpp", "#include <" + std::string(header) + ">").empty());
  }
}

TEST_CASE("includes along the arrows pass") {
  CHECK(wrong_includes("core/time.cpp", "#include \"core/time.h\"\n#include <string>\n").empty());
  CHECK(wrong_includes("ui/text.cpp", R"(#include "core/texts.h")").empty());
  CHECK(wrong_includes("kiosk/flow.cpp", R"(#include "ui/frame.h")").empty());
  CHECK(wrong_includes("commands/door_commands.cpp", R"(#include "kiosk/run_kiosk.h")").empty());
  CHECK(wrong_includes("station/door/door.cpp", R"(#include "storage/store.h")").empty());
  CHECK(wrong_includes("ui/top_bar.cpp", R"(#include "words/door.h")").empty());
  CHECK(wrong_includes("main.cpp", R"(#include "commands/command_line.h")").empty());
  CHECK(wrong_includes("core/time.h", "int included = 0;  // #include \"ui/text.h\"").empty());
}
