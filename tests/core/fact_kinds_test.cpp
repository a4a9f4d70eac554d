#include "core/fact_kinds.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace sala;

namespace {

std::string families_of(const char* kind) {
  std::string row;
  for (const Family family : {Family::organisation, Family::project, Family::trainer, Family::staff})
    row += may_stand(kind_of(kind), family) ? family_name(family)[0] : '-';
  return row;
}

std::string page() {
  std::ifstream file(std::string(SALA_SOURCE_DIR) + "/src/README.md");
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The kinds that the architecture page's table names, and the chain it says they stand in.
std::map<std::string, std::string> kinds_on_the_page() {
  std::map<std::string, std::string> kinds;
  std::istringstream lines(page());
  bool in_table = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("| chain | kinds")) in_table = true;
    if (line.empty()) in_table = false;
    if (!in_table || !line.starts_with("| ") || line.starts_with("| chain")) continue;
    const std::string chain = line.substr(2, line.find(" |", 2) - 2);
    for (std::size_t at = line.find('`'); at != std::string::npos; at = line.find('`', at)) {
      const std::size_t end = line.find('`', at + 1);
      kinds[line.substr(at + 1, end - at - 1)] = chain;
      at = end + 1;
    }
  }
  return kinds;
}

const char* chain_word(Stands stands) {
  switch (stands) {
    case Stands::organisation:
      return "organisation";
    case Stands::project:
      return "project";
    case Stands::trainer:
      return "trainer";
    case Stands::staff:
      return "staff";
    case Stands::with_its_subject:
      return "with its subject";
    case Stands::anywhere:
      return "any";
  }
  return "";
}

}  // namespace

TEST_CASE("every kind that the architecture page names has a row, and stands where the page says") {
  const auto named = kinds_on_the_page();
  REQUIRE(named.size() > 40);
  for (const auto& [kind, chain] : named) {
    INFO(kind);
    REQUIRE(is_known_kind(kind));
    CHECK(chain_word(kind_of(kind).stands) == chain);
  }
}

TEST_CASE("every row is named on the architecture page, once in the table of kinds") {
  const auto named = kinds_on_the_page();
  std::set<std::string_view> rows;
  for (const FactKind& kind : fact_kinds()) {
    INFO(kind.name);
    CHECK(named.contains(std::string(kind.name)));
    CHECK(rows.insert(kind.name).second);
  }
}

TEST_CASE("a kind stands in one family of chains") {
  CHECK(families_of("organisation_put") == "o---");
  CHECK(families_of("station_revoked") == "o---");
  CHECK(families_of("certificate_key_put") == "o---");
  CHECK(families_of("participant_put") == "-p--");
  CHECK(families_of("check_in") == "-p--");
  CHECK(families_of("certificate_issued") == "-p--");
  CHECK(families_of("test_key") == "--t-");
  CHECK(families_of("observation") == "--t-");
  CHECK(families_of("contact_put") == "---s");
  CHECK(families_of("expense") == "---s");
  CHECK(families_of("correction") == "-pts");
  CHECK(families_of("erasure") == "-pts");
  CHECK(families_of("station_put") == "opts");
  CHECK(families_of("a_kind_of_tomorrow") == "opts");
}

TEST_CASE("what may be taken back, and what counts only with the organisation's signature") {
  std::set<std::string_view> taken_back, by_organisation;
  for (const FactKind& kind : fact_kinds()) {
    if (kind.may_be_taken_back) taken_back.insert(kind.name);
    if (kind.by_organisation) by_organisation.insert(kind.name);
  }
  CHECK(taken_back == std::set<std::string_view>{"attempt_finished", "attempt_started", "check_in", "expense",
                                                 "observation", "photo"});
  CHECK(by_organisation ==
        std::set<std::string_view>{"certificate_key_ended", "erasure", "fork_settled", "station_revoked"});
}

TEST_CASE("a text is measured however deep it stands") {
  const auto fits = [](const Json& body) { return keeps_to_bounds(kind_of("participant_put"), body); };
  const std::string longest(1000, 'x');
  CHECK(fits({{"given_name", longest}}));
  CHECK_FALSE(fits({{"given_name", longest + "x"}}));
  CHECK_FALSE(fits({{"extra", {{{"name", "food"}, {"value", longest + "x"}}}}}));
  CHECK(keeps_to_bounds(kind_of("a_kind_of_tomorrow"), {{"text", std::string(100'000, 'x')}}));
}

TEST_CASE("who is who is never emptied") {
  for (const char* kind : {"station_put", "organisation_put", "certificate_key_put", "station_revoked"})
    CHECK_FALSE(may_be_erased(kind_of(kind)));
  for (const char* kind : {"participant_put", "check_in", "contact_put"}) CHECK(may_be_erased(kind_of(kind)));
}
