// Holds how the house is built beyond its arrows: what a subject may know of others, where threads and files are opened,
// that no name stands twice. src/README.md says why.
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "support/sources.h"

namespace {

using sala::quoted_include;
using sala::sources;
using HouseFound = std::vector<std::string>;

// ---- subjects ----------------------------------------------------------------------------------------------------
/// Folders of subjects: what stands directly in them is shared.
const std::vector<std::string> families = {"kiosk/visits/", "kiosk/staff/", "ui/screens/staff/", "ui/screens/"};

/// "door" of kiosk/visits/door/door_visit.h; empty for what belongs to no subject.
std::string subject_of(const std::string& path) {
  for (const std::string& family : families) {
    if (!path.starts_with(family)) continue;
    const std::size_t slash = path.find('/', family.size());
    const std::string subject = slash == std::string::npos ? "" : path.substr(family.size(), slash - family.size());
    return subject == "staff" ? "" : subject;
  }
  return "";
}

/// Includes by which a subject's file knows another subject.
HouseFound foreign_includes(const std::string& file, const std::string& text) {
  HouseFound wrong;
  const std::string own = subject_of(file);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::string other = subject_of(quoted_include(line));
    if (!own.empty() && !other.empty() && other != own) wrong.push_back(file + ": " + quoted_include(line));
  }
  return wrong;
}

// ---- words that may stand in few places ----------------------------------------------------------------------------
struct Confined {
  const char* what;
  std::regex pattern;
  std::vector<std::string> places;  ///< beginnings of paths
};

const std::vector<Confined>& confined() {
  static const std::vector<Confined> all = {
      {"the line's parser", std::regex(R"(#include <CLI/)"), {"commands/"}},
      {"a thread",
       std::regex(R"(\bstd::(async|thread|jthread)\b)"),
       {"kiosk/apart.h", "scanner/", "platform/", "station/keeping/backups.cpp"}},
      {"a file's move or sync",
       std::regex(R"((::rename|\bfs::rename|filesystem::rename|\bfsync|\bfdatasync|\bsyncfs)\()"),
       {"files/", "storage/", "security/"}},
  };
  return all;
}

HouseFound out_of_place(const std::string& file, const std::string& text) {
  HouseFound wrong;
  for (const Confined& each : confined()) {
    const auto stands_in = [&](const std::string& place) { return file.starts_with(place); };
    if (std::regex_search(text, each.pattern) && std::ranges::none_of(each.places, stands_in))
      wrong.push_back(file + ": " + each.what);
  }
  return wrong;
}

/// The whole of a call whose name ends before `open`, with its brackets.
std::string call_at(const std::string& text, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && --depth == 0) return text.substr(open, at - open + 1);
  }
  return text.substr(open);
}

/// Visits of intents with a case for whatever is left: a new intent would be swallowed in silence.
HouseFound careless_visits(const std::string& file, const std::string& text) {
  HouseFound wrong;
  for (std::size_t at = text.find("std::visit("); at != std::string::npos; at = text.find("std::visit(", at + 1)) {
    const std::string call = call_at(text, at + 10);
    const bool is_of_intents = call.find("intent::") != std::string::npos || call.find("Intent&") != std::string::npos;
    if (is_of_intents && std::regex_search(call, std::regex(R"(\[[^\]]*\]\((const )?auto&+)"))) wrong.push_back(file);
  }
  return wrong;
}

// ---- names -----------------------------------------------------------------------------------------------------
struct Name {
  std::string scope;  ///< "sala", "sala::intent"; ends with "::" within an anonymous namespace
  std::string name;
  bool is_type = false;
};

std::string joined(const std::vector<std::string>& scopes) {
  std::string all;
  for (const std::string& each : scopes) all += (all.empty() ? "" : "::") + each;
  return all;
}

/// What a file defines at the edge of its lines: types, functions, constants; not what is only declared.
std::vector<Name> names_in(const std::string& text) {
  static const std::regex begin(R"(^namespace ?([\w:]*) ?\{$)"),
      type(R"(^(struct|class|enum class|enum) (\w+)( final)?( ?:[^:;(][^;(]*)? \{.*)");
  static const std::regex function(R"(^\w[\w:<>,&*\[\] ]*[ &*](\w+)\(.*)"),
      constant(R"(^(const|constexpr|inline|static) [^(]*[ &*](\w+)(\[\w*\])? ?[={].*)");
  std::vector<Name> names;
  std::vector<std::string> scopes;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::smatch parts;
    if (std::regex_match(line, parts, begin)) scopes.push_back(parts[1]);
    if (line.starts_with("}  // namespace") && !scopes.empty()) scopes.pop_back();
    if (std::regex_match(line, parts, type))
      names.push_back({joined(scopes), parts[2], true});
    else if (std::regex_match(line, parts, constant))
      names.push_back({joined(scopes), parts[2]});
    else if (std::regex_match(line, parts, function) && line.ends_with("{"))
      names.push_back({joined(scopes), parts[1]});
  }
  return names;
}

bool is_hidden(const Name& name) {
  return name.scope.ends_with("::");
}

std::string folder_of(const std::string& file) {
  return file.substr(0, file.rfind('/') + 1);
}

/// Those that stand in more than one file.
HouseFound twice(const std::map<std::string, std::set<std::string>>& files_of) {
  HouseFound found;
  for (const auto& [name, files] : files_of) {
    if (files.size() < 2) continue;
    std::string line = name + " in";
    for (const std::string& file : files) line += " " + file;
    found.push_back(line);
  }
  return found;
}

template <class Judge>
HouseFound all_wrong(Judge judge) {
  HouseFound wrong;
  for (const auto& [file, text] : sources())
    for (const std::string& each : judge(file, text)) wrong.push_back(each);
  return wrong;
}

}  // namespace

TEST_CASE("no subject's visit, part or screens know another subject") {
  CHECK(all_wrong(foreign_includes) == HouseFound{});
  CHECK(foreign_includes("kiosk/visits/find/a.cpp", R"(#include "kiosk/visits/door/b.h")").size() == 1);
  CHECK(foreign_includes("kiosk/visits/find/a.cpp", R"(#include "ui/screens/door/b.h")").size() == 1);
  CHECK(foreign_includes("ui/screens/staff/out/a.cpp", R"(#include "ui/screens/staff/people/b.h")").size() == 1);
  CHECK(foreign_includes("kiosk/visits/find/a.cpp", R"(#include "ui/screens/find/b.h")").empty());
  CHECK(foreign_includes("kiosk/visits.cpp", R"(#include "kiosk/visits/door/b.h")").empty());
}

TEST_CASE("the flows know no subject") {
  for (const char* flow : {"kiosk/flow.h", "kiosk/staff/staff_flow.h"}) {
    INFO(flow);
    std::istringstream lines(sources().at(flow));
    for (std::string line; std::getline(lines, line);) CHECK(subject_of(quoted_include(line)) == "");
  }
}

TEST_CASE("threads, moves of files and the line's parser stand where they belong") {
  CHECK(all_wrong(out_of_place) == HouseFound{});
  CHECK(out_of_place("kiosk/flow.cpp", "auto work = std::async(std::launch::async, slow);").size() == 1);
  CHECK(out_of_place("kiosk/flow.cpp", "::rename(from, to);").size() == 1);
  CHECK(out_of_place("station/doctor.h", "#include <CLI/CLI.hpp>").size() == 1);
}

TEST_CASE("whoever visits intents names every one of them") {
  CHECK(all_wrong(careless_visits) == HouseFound{});
  CHECK(careless_visits("a.cpp", "std::visit(Overloaded{[](intent::A) {}, [](const auto&) {}}, wanted);").size() == 1);
  CHECK(careless_visits("a.cpp", "std::visit([](const auto& shown) { return shown.id; }, screen);").empty());
}

TEST_CASE("no two types of the program have one name") {
  std::map<std::string, std::set<std::string>> files_of;
  for (const auto& [file, text] : sources())
    for (const Name& name : names_in(text))
      if (name.is_type && !is_hidden(name)) files_of[name.scope + "::" + name.name].insert(file);
  REQUIRE(files_of.size() > 300);
  CHECK(twice(files_of) == HouseFound{});
}

TEST_CASE("names of one file alone are unique within its folder, so that its files can be compiled together") {
  std::map<std::string, std::set<std::string>> files_of;
  for (const auto& [file, text] : sources())
    for (const Name& name : names_in(text))
      if (is_hidden(name)) files_of[folder_of(file) + " " + name.name].insert(file);
  REQUIRE(files_of.size() > 1000);
  CHECK(twice(files_of) == HouseFound{});
}

TEST_CASE("types, functions and constants are found with the namespace they stand in") {
  const auto names = names_in(
      "namespace sala {\nnamespace {\n\nstruct A {\n};\nconstexpr int b = 1;\nint c(int d) {\n}\n"
      "}  // namespace\nclass E final : public F {\nstruct G;\n}  // namespace sala\n");
  REQUIRE(names.size() == 4);
  CHECK((names[0].name == "A" && is_hidden(names[0]) && names[0].is_type));
  CHECK((names[1].name == "b" && !names[1].is_type));
  CHECK(names[2].name == "c");
  CHECK((names[3].name == "E" && names[3].scope == "sala" && names[3].is_type));
}
