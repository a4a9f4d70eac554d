// The published vector of data/vectors, made by other software, through the whole store.
#include <algorithm>
#include <fstream>

#include "storage/project_queries.h"
#include "support/test_store.h"

using namespace sala;

TEST_CASE("the vector's facts are taken in by sync, verified and exported byte for byte") {
  std::vector<std::string> lines;
  std::ifstream file(std::string(SALA_SOURCE_DIR) + "/data/vectors/facts.facts.jsonl");
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  REQUIRE(lines.size() == 8);
  TestStore store;
  const auto report = store.sync(lines);
  CHECK(report.added == 8);
  CHECK(report.refused == 0);
  CHECK(store.exported() == lines);
  CHECK_FALSE(store->verify()->broken);
  CHECK(projects(*store)->front().code == "HR-69-01");
  const auto heads = store->heads().value();
  CHECK(heads.size() == 2);
  CHECK(std::ranges::all_of(heads, &Head::is_signed));
}
