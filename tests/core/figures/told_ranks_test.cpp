#include "core/figures/told_ranks.h"

#include <catch2/catch.hpp>

#include "core/figures/group_counts.h"
#include "support/word_lists.h"

using namespace sala;

namespace {

using RankNames = std::vector<std::string>;

}  // namespace

TEST_CASE("what is written alike is one rank, the highest first") {
  const std::vector<NamedFigure> things = {{"a", {4504, 1000}}, {"b", {4495, 1000}}, {"c", {3, 1}}};
  const std::vector<ToldRank> ranks = told_ranks(things, 2);
  REQUIRE(ranks.size() == 2);
  CHECK(ranks[0].told == "4.50");
  CHECK(ranks[0].names == RankNames{"a", "b"});
  CHECK(ranks[1].told == "3.00");
  CHECK(told_ranks({}, 2).empty());
}

TEST_CASE("names are listed as people say them") {
  const Texts texts = read_texts(Language::th);
  CHECK(listed({}, texts).empty());
  CHECK(listed({"ก"}, texts) == "ก");
  CHECK(listed({"ก", "ข"}, texts) == "ก และ ข");
  CHECK(listed({"ก", "ข", "ค"}, texts) == "ก, ข และ ค");
}

TEST_CASE(
    "groups are counted: the most who came first, who has no group last, who neither came nor is expected not at all") {
  const std::vector<GroupedPerson> people = {{"กองคลัง", true, false},
                                             {"คณะศิลปศาสตร์", true, true},
                                             {"", true, true},
                                             {"คณะศิลปศาสตร์", false, true},
                                             {"กองคลัง", false, false}};
  const GroupCounts counts = group_counts(people);
  CHECK(counts.all == GroupCount{"", 3, 3});
  CHECK(counts.groups == std::vector<GroupCount>{{"คณะศิลปศาสตร์", 1, 2}, {"กองคลัง", 1, 0}, {"", 1, 1}});
}
