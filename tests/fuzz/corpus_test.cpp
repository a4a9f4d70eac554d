// Replays every kept input of tests/fuzz/corpus: what once was found stays mended. tools/fuzz looks for new ones.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "fuzz/targets.h"

using namespace sala;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::filesystem::path> inputs_of(const fuzz::Target& target) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(SALA_SOURCE_DIR "/tests/fuzz/corpus/" + std::string(target.name)))
    files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

}  // namespace

TEST_CASE("every kept input is read, refused with words, or both: nothing breaks and what must hold, holds") {
  for (const fuzz::Target& target : fuzz::targets) {
    const auto inputs = inputs_of(target);
    CHECK(inputs.size() >= 3);
    for (const auto& input : inputs) {
      INFO(input.string());
      CHECK_NOTHROW(target.run(bytes_of(input)));
    }
  }
}
