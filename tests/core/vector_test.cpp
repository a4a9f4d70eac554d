// Holds Sala to the published vectors of data/vectors, which other software made.
#include <catch2/catch.hpp>
#include <fstream>

#include "core/fact.h"
#include "core/station.h"
#include "core/ticket.h"

using namespace sala;

namespace {

std::vector<std::string> lines_of(const std::string& name) {
  std::ifstream file(std::string(SALA_SOURCE_DIR) + "/data/vectors/" + name);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

std::vector<Fact> vector_facts() {
  std::vector<Fact> facts;
  for (const std::string& line : lines_of("facts.facts.jsonl")) facts.push_back(from_line(line).value());
  return facts;
}

}  // namespace

TEST_CASE("every line of the vector is read and written back byte for byte") {
  const auto lines = lines_of("facts.facts.jsonl");
  REQUIRE(lines.size() == 8);
  for (const std::string& line : lines) {
    const auto fact = from_line(line);
    REQUIRE(fact);
    CHECK(to_line(*fact) == line);
  }
}

TEST_CASE("the vector's hashes chain by project and station") {
  std::map<std::optional<Uuid>, std::string> heads;
  for (const Fact& fact : vector_facts()) {
    const std::string previous = heads.contains(fact.project) ? heads[fact.project] : first_previous_hash;
    CHECK(hash_body(fact.body) == fact.body_hash);
    CHECK(hash_fact(previous, fact) == fact.hash);
    heads[fact.project] = fact.hash;
  }
  CHECK(heads.size() == 2);
}

TEST_CASE("the vector's station is endorsed and its heads are signed") {
  const auto facts = vector_facts();
  const auto station = station_from(Json::parse(facts[0].body)).value();
  const auto organisation = organisation_from(Json::parse(facts[1].body)).value();
  CHECK(is_endorsed(station, organisation.key));
  int signed_heads = 0;
  for (const Fact& fact : facts) {
    if (!fact.head_sig) continue;
    ++signed_heads;
    CHECK(verifies(from_hex<64>(*fact.head_sig).value(), head_message(fact), station.key));
  }
  CHECK(signed_heads == 2);
}

TEST_CASE("the vector's ticket is read, verified and written back") {
  const std::string text = lines_of("ticket.txt").at(0);
  const auto payload = parse_ticket(text);
  REQUIRE(payload);
  const auto facts = vector_facts();
  const auto station = station_from(Json::parse(facts[0].body)).value();
  CHECK(payload->project == facts.back().project);
  CHECK(payload->key == key_id(station.key));
  CHECK(verifies(payload->signature, ticket_message(*payload), station.key));
  CHECK(ticket_text(*payload) == text);
}

TEST_CASE("a line that was touched is refused") {
  const std::string line = lines_of("facts.facts.jsonl").at(6);
  const auto touched = [&](const std::string& from, const std::string& to) {
    std::string other = line;
    return from_line(other.replace(other.find(from), from.size(), to)).has_value();
  };
  CHECK(from_line(line));
  CHECK_FALSE(touched("08:31:05", "08:30:05"));                 // the body no longer has its hash
  CHECK_FALSE(touched("\"method\":", "\"method\": "));          // another spacing
  CHECK_FALSE(touched("\"seq\":5", "\"seq\":0"));               // chains begin at 1
  CHECK_FALSE(touched("01:26:00.000Z", "01:26:00Z"));           // another form of time
  CHECK_FALSE(touched("\"kind\":", "\"colour\":1,\"kind\":"));  // a member this version does not know
  CHECK_FALSE(from_line(line.substr(0, line.size() / 2)));
  CHECK_FALSE(from_line(""));
  CHECK_FALSE(from_line(std::string(300'000, '[')));
}
