#include "core/scope.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "core/fact_kinds.h"

using namespace sala;

namespace {

/// The lines of data/vectors/scopes.txt: project, name, scope.
std::vector<std::array<std::string, 3>> vector_lines() {
  std::ifstream file(std::string(SALA_SOURCE_DIR) + "/data/vectors/scopes.txt");
  std::vector<std::array<std::string, 3>> lines;
  for (std::array<std::string, 3> line; file >> line[0] >> line[1] >> line[2];) lines.push_back(line);
  return lines;
}

Family family_named(const std::string& name) {
  return name == "trainer" ? Family::trainer : Family::staff;
}

}  // namespace

TEST_CASE("the vector's scopes are made from its project") {
  const auto lines = vector_lines();
  REQUIRE(lines.size() == 4);
  for (const auto& [project, name, scope] : lines) {
    CHECK(scope_of(Uuid::parse(project).value(), family_named(name)).text() == scope);
    CHECK(family_of(Uuid::parse(scope)) == family_named(name));
  }
}

TEST_CASE("no project's id is a scope's") {
  std::uint8_t next = 0;
  const Random random = [&](std::span<std::uint8_t> bytes) {
    for (std::uint8_t& byte : bytes) byte = next += 37;
  };
  for (int i = 0; i < 1000; ++i) {
    const Uuid project = Uuid::v4(random);
    CHECK(family_of(project) == Family::project);
    CHECK_FALSE(is_scope(project));
  }
  CHECK(family_of(std::nullopt) == Family::organisation);
}

TEST_CASE("who reads which family") {
  const auto read_by = [](const char* roles) {
    std::string row;
    for (const Family family : {Family::organisation, Family::project, Family::trainer, Family::staff})
      row += may_read(Roles::parse(roles), family) ? family_name(family)[0] : '-';
    return row;
  };
  CHECK(read_by("door") == "op--");
  CHECK(read_by("trainer") == "opt-");
  CHECK(read_by("door,staff") == "opts");
  CHECK(read_by("office") == "opts");
  CHECK(read_by("") == "op--");
}

TEST_CASE("a kind's row puts a fact into the chain it belongs to") {
  const Uuid project = Uuid::parse("6f1c2a34-9d0e-4b57-8a31-0c5d7e9f1b24").value();
  const Uuid scope = scope_of(project, Family::trainer);
  CHECK(chain_for(kind_of("observation"), project) == scope);
  CHECK(chain_for(kind_of("observation"), scope) == scope);
  CHECK(chain_for(kind_of("expense"), project) == scope_of(project, Family::staff));
  CHECK(chain_for(kind_of("check_in"), project) == project);
  CHECK(chain_for(kind_of("organisation_put"), std::nullopt) == std::nullopt);
  CHECK(chain_for(kind_of("observation"), std::nullopt) == std::nullopt);
}
