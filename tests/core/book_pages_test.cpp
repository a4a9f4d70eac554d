#include "core/book_pages.h"

#include <catch2/catch.hpp>

using namespace sala;

namespace {

/// "a5" a slab 5 high, "a5+" one that keeps with the next, "|a5" one that begins a page, "h5" a row of a table whose head is 2 high.
std::vector<SlabPage> broken(const std::vector<std::string>& slabs, double room) {
  std::vector<PageSlab> measures;
  for (std::string words : slabs) {
    PageSlab slab;
    slab.begins_page = words.starts_with("|");
    if (slab.begins_page) words.erase(0, 1);
    slab.keeps_with_next = words.ends_with("+");
    slab.head = words[0] == 'h' ? 2 : 0;
    slab.height = words[1] - '0';
    measures.push_back(slab);
  }
  return pages_of(measures, room);
}

std::vector<std::size_t> first_of_pages(const std::vector<std::string>& slabs, double room = 10) {
  std::vector<std::size_t> firsts;
  for (const SlabPage& page : broken(slabs, room)) firsts.push_back(page.front().slab);
  return firsts;
}

using PageStarts = std::vector<std::size_t>;

}  // namespace

TEST_CASE("pages break between slabs, and what keeps together goes on together") {
  CHECK(first_of_pages({}) == PageStarts{});
  CHECK(first_of_pages({"a5", "a5"}) == PageStarts{0});
  CHECK(first_of_pages({"a5", "a5", "a1"}) == PageStarts{0, 2});
  CHECK(first_of_pages({"a5", "a3+", "a3"}) == PageStarts{0, 1});
  CHECK(first_of_pages({"a6", "a1+", "a1+", "a3"}) == PageStarts{0, 1});
  CHECK(first_of_pages({"a1", "|a1", "a1"}) == PageStarts{0, 1});
  CHECK(first_of_pages({"|a1", "a1"}) == PageStarts{0});
}

TEST_CASE("what no page holds together breaks after all") {
  CHECK(first_of_pages({"a6+", "a6+", "a6"}) == PageStarts{0, 1, 2});
  CHECK(first_of_pages({"a9", "a9"}, 5) == PageStarts{0, 1});
}

TEST_CASE("a table that goes on has its head again, and room for it") {
  const auto pages = broken({"a8", "h2", "h5", "h3", "h1"}, 10);
  REQUIRE(pages.size() == 3);
  CHECK(pages[0].back() == PlacedSlab{1, 8, false});
  CHECK(pages[1] == SlabPage{{2, 2, true}, {3, 7, false}});
  CHECK(pages[2] == SlabPage{{4, 2, true}});
}

TEST_CASE("room before a slab is none at the top of a page") {
  const std::vector<PageSlab> slabs = {{.height = 6, .above = 3}, {.height = 2, .above = 2}, {.height = 5, .above = 4}};
  const auto pages = pages_of(slabs, 10);
  REQUIRE(pages.size() == 2);
  CHECK(pages[0] == SlabPage{{0, 0, false}, {1, 8, false}});
  CHECK(pages[1] == SlabPage{{2, 0, false}});
}
