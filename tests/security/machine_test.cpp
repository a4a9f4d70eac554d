#include "security/machine.h"

#include <catch2/catch.hpp>

#include "files.h"
#include "support/temporary_folder.h"

using namespace sala;

TEST_CASE("a machine is told by a hash of its id, the same each time") {
  const TemporaryFolder folder;
  overwrite(folder / "here", "8c1f7d0e6b5a49382716f5e4d3c2b1a0\n");
  overwrite(folder / "elsewhere", "8c1f7d0e6b5a49382716f5e4d3c2b1a1\n");
  const auto here = machine_id(folder / "here");
  REQUIRE(here);
  CHECK(hex(*here).find("8c1f7d0e") == std::string::npos);
  CHECK(machine_id(folder / "here") == here);
  CHECK(machine_id(folder / "elsewhere") != here);
}

TEST_CASE("a machine without an id cannot be told") {
  const TemporaryFolder folder;
  overwrite(folder / "empty", "");
  overwrite(folder / "before first boot", "uninitialized\n");
  CHECK_FALSE(machine_id(folder / "empty"));
  CHECK_FALSE(machine_id(folder / "before first boot"));
  CHECK_FALSE(machine_id(folder / "missing"));
}
