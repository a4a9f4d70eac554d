// The defects of tests/planted, which tools/planted-defects plants: each still fits the code and names a test that
// exists. Whether the tests notice them is that program's to say; it builds a copy for it.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

namespace fs = std::filesystem;

const fs::path root = SALA_SOURCE_DIR;

std::string content(const fs::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<fs::path> patches() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(root / "tests" / "planted"))
    if (entry.path().extension() == ".patch") found.push_back(entry.path());
  return found;
}

/// What a patch says of itself after "Test: " and the like.
std::string planted_said(const std::string& patch, const std::string& what) {
  const std::string label = what + ": ";
  const std::size_t at = patch.find(label);
  return at == std::string::npos ? "" : patch.substr(at + label.size(), patch.find('\n', at) - at - label.size());
}

bool is_a_test_of(const std::string& program, const std::string& name) {
  const fs::path folder = root / "tests" / program.substr(0, program.find("_tests"));
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".cpp" &&
        content(entry.path()).find("TEST_CASE(\"" + name + "\")") != std::string::npos)
      return true;
  return false;
}

}  // namespace

TEST_CASE("every planted defect says what it is and names a test that exists") {
  REQUIRE(patches().size() >= 19);
  for (const fs::path& file : patches()) {
    INFO(file);
    const std::string patch = content(file);
    CHECK_FALSE(planted_said(patch, "Defect").empty());
    CHECK(is_a_test_of(planted_said(patch, "Program"), planted_said(patch, "Test")));
  }
}

TEST_CASE("every planted defect still fits the code") {
  if (std::system("git --version >/dev/null 2>&1") != 0) {
    WARN("SKIPPED: git is not installed");
    return;
  }
  for (const fs::path& file : patches()) {
    const std::string line = "cd '" + root.string() + "' && git apply --check '" + file.string() + "'";
    INFO(line);
    CHECK(std::system(line.c_str()) == 0);
  }
}
