#include "record/postgres/fact_columns.h"

namespace sala {
namespace {

std::string raw_signature(const std::string& digits) {
  const Signature signature = from_hex<64>(digits).value_or(Signature{});
  return {signature.begin(), signature.end()};
}

}  // namespace

std::string_view server_readers(Family family) {
  return family == Family::trainer ? "trainer" : family == Family::staff ? "staff" : "door";
}

Uuid server_project(const std::optional<Uuid>& project) {
  return project.value_or(Uuid{});
}

std::vector<ServerValue> place_columns(std::span<const Fact> facts) {
  ServerArray readers(ServerType::text), project(ServerType::id), station(ServerType::id), seq(ServerType::number),
      hash(ServerType::bytes);
  for (const Fact& fact : facts) {
    readers.add(server_readers(family_of(fact.project)));
    project.add(id_bytes(server_project(fact.project)));
    station.add(id_bytes(fact.station));
    seq.add(number_bytes(fact.seq));
    hash.add(hash_bytes(fact.hash));
  }
  return {readers.value(), project.value(), station.value(), seq.value(), hash.value()};
}

std::vector<ServerValue> fact_columns(std::span<const Fact> facts) {
  ServerArray id(ServerType::id), at(ServerType::text), kind(ServerType::text), body(ServerType::text),
      body_hash(ServerType::bytes), head_sig(ServerType::bytes);
  for (const Fact& fact : facts) {
    id.add(id_bytes(fact.id));
    at.add(fact.at);
    kind.add(fact.kind);
    is_erased(fact) ? body.add_nothing() : body.add(fact.body);
    body_hash.add(hash_bytes(fact.body_hash));
    fact.head_sig ? head_sig.add(raw_signature(*fact.head_sig)) : head_sig.add_nothing();
  }
  auto columns = place_columns(facts);
  for (const ServerArray* column : {&id, &at, &kind, &body, &body_hash, &head_sig}) columns.push_back(column->value());
  return columns;
}

Fact fact_in_row(const ServerRows& rows, int row) {
  const Uuid project = rows.id(row, 0);
  Fact fact{rows.id(row, 4),    project == Uuid{} ? std::nullopt : std::optional(project),
            rows.id(row, 1),    rows.number(row, 2),
            rows.text(row, 5),  rows.text(row, 6),
            rows.text(row, 7),  rows.digits(row, 8),
            rows.digits(row, 3)};
  if (!rows.is_null(row, 9)) fact.head_sig = rows.digits(row, 9);
  return fact;
}

}  // namespace sala
