// Holds the lists written by hand against the folders: what stands in a folder stands in its list.
#include <catch2/catch.hpp>

#include "support/sources.h"

namespace {

using sala::sources;
using sala::text_of;
using ListsFound = std::vector<std::string>;

const std::filesystem::path project_folder = SALA_SOURCE_DIR;

/// The headers below a folder of src/ whose names end so, however deep.
ListsFound headers(const std::string& folder, const std::string& ending) {
  ListsFound found;
  for (const auto& [file, text] : sources())
    if (file.starts_with(folder) && file.ends_with(ending)) found.push_back(file);
  return found;
}

/// Those that a list does not include.
ListsFound left_out(const std::string& list, const ListsFound& files) {
  ListsFound missing;
  for (const std::string& file : files)
    if (sources().at(list).find("#include \"" + file + "\"") == std::string::npos) missing.push_back(file);
  return missing;
}

void check_listed(const std::string& list, const std::string& folder, const std::string& ending) {
  const ListsFound files = headers(folder, ending);
  INFO(list << " against " << folder << "…" << ending);
  CHECK(files.size() > 1);
  CHECK(left_out(list, files) == ListsFound{});
}

ListsFound names_of(const std::filesystem::path& folder) {
  ListsFound names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.push_back(entry.path().stem().string());
  std::ranges::sort(names);
  return names;
}

/// What stands in `set(word_lists …)` of the build.
ListsFound listed_words() {
  const std::string build = text_of(project_folder / "CMakeLists.txt");
  const std::size_t begin = build.find("set(word_lists ") + 15;
  std::istringstream list(build.substr(begin, build.find(')', begin) - begin));
  ListsFound names;
  for (std::string name; list >> name;) names.push_back(name);
  std::ranges::sort(names);
  return names;
}

}  // namespace

TEST_CASE("every screen stands in the list of screens") {
  check_listed("ui/screens/screen.h", "ui/screens/", "_screen.h");
}

TEST_CASE("every subject's intents stand in the list of intents") {
  ListsFound intents = headers("ui/screens/", "_intent.h");
  std::erase_if(intents, [](const std::string& file) {
    return file.starts_with("ui/screens/staff/") && !file.ends_with("/staff_intent.h");
  });
  CHECK(intents.size() > 4);
  CHECK(left_out("ui/screens/intent.h", intents) == ListsFound{});
  ListsFound of_staff = headers("ui/screens/staff/", "_intent.h");
  std::erase(of_staff, "ui/screens/staff/staff_intent.h");
  CHECK(left_out("ui/screens/staff/staff_intent.h", of_staff) == ListsFound{});
}

TEST_CASE("every page of the staff's side stands in the list of pages") {
  check_listed("ui/screens/staff/staff_screen.h", "ui/screens/staff/", "_page.h");
}

TEST_CASE("every visit stands in the list of visits") {
  check_listed("kiosk/visits.cpp", "kiosk/visits/", "_visit.h");
}

TEST_CASE("every subject's samples stand in the list of samples") {
  check_listed("kiosk/demo/sample_screens.cpp", "kiosk/demo/samples_", ".h");
}

TEST_CASE("every file of commands stands in the list of commands") {
  const std::string& list = sources().at("commands/command_line.cpp");
  ListsFound missing;
  for (const auto& [file, text] : sources()) {
    if (!file.starts_with("commands/") || !file.ends_with("_commands.cpp")) continue;
    const std::string subject = file.substr(9, file.size() - 9 - 4);
    if (list.find("add_" + subject + "(") == std::string::npos) missing.push_back(file);
  }
  CHECK(missing == ListsFound{});
}

TEST_CASE("every list of words stands in the build and in every language") {
  const ListsFound listed = listed_words();
  REQUIRE(listed.size() > 20);
  for (const char* language : {"en", "th"}) {
    INFO(language);
    CHECK(names_of(project_folder / "assets" / "lang" / language) == listed);
  }
}
