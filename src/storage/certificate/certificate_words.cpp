#include "storage/certificate/certificate_words.h"

#include "core/certificate/certificate_facts.h"
#include "core/json_read.h"

namespace sala {
namespace {

/// NULL where there is none, through nullif in the statement: numbers begin with 1.
std::int64_t or_zero(std::optional<std::int64_t> number) {
  return number.value_or(0);
}

/// "We have this certificate, and …" in a table that holds no more than that.
void note_certificate(Connection& connection, const char* put, const FactWord& word, const Uuid& certificate) {
  Query(connection, put,
        {{":project", word.project},
         {":certificate", certificate},
         {":writer", word.fact.station},
         {":seq", word.fact.seq},
         {":at", word.fact.at}})
      .run();
}

}  // namespace

bool put_certificate_issued(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO certificate (project, certificate, participant, kind, issue, number_text, n, year, key, signature, is_signed, why,
      writer, seq, at)
    VALUES (:project, :certificate, :participant, :kind, :issue, :number, nullif(:n, 0), nullif(:year, 0), :key, :signature,
      :is_signed, 'signature', :writer, :seq, :at))";
  const auto issued = certificate_issued_from(word.body);
  if (!issued) return false;
  Query(connection, put,
        {{":project", word.project},
         {":certificate", issued->fields.certificate},
         {":participant", issued->participant},
         {":kind", std::string(name_of(issued->kind))},
         {":issue", issued->fields.issue},
         {":number", issued->fields.number},
         {":n", or_zero(issued->n)},
         {":year", issued->year.value_or(0)},
         {":key", hex(issued->key)},
         {":signature", hex(issued->signature)},
         {":is_signed", is_signed_with(signed_certificate(*issued), issued->key)},
         {":writer", word.fact.station},
         {":seq", word.fact.seq},
         {":at", word.fact.at}})
      .run();
  return true;
}

bool put_certificate_revoked(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO certificate_end (project, certificate, writer, seq, at) VALUES (:project, :certificate, :writer, :seq, :at))";
  const auto revoked = certificate_revoked_from(word.body);
  if (revoked) note_certificate(connection, put, word, revoked->certificate);
  return revoked.has_value();
}

bool put_certificate_handed_out(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO certificate_handed (project, certificate, writer, seq, at)
    VALUES (:project, :certificate, :writer, :seq, :at))";
  const auto handed = certificate_handed_out_from(word.body);
  if (handed) note_certificate(connection, put, word, handed->certificate);
  return handed.has_value();
}

bool put_certificate_granted(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO certificate_grant (project, participant, kind, decision, writer, seq, at)
    VALUES (:project, :participant, :kind, :decision, :writer, :seq, :at))";
  const auto granted = certificate_granted_from(word.body);
  if (!granted) return false;
  Query(connection, put,
        {{":project", word.project},
         {":participant", granted->participant},
         {":kind", std::string(name_of(granted->kind))},
         {":decision", std::string(name_of(granted->decision))},
         {":writer", word.fact.station},
         {":seq", word.fact.seq},
         {":at", word.fact.at}})
      .run();
  return true;
}

bool put_certificate_key(Connection& connection, const FactWord& word) {
  static constexpr const char* put =
      "INSERT INTO certificate_key (key, key_id, writer, seq) VALUES (:key, :key_id, :writer, :seq)";
  const auto said = certificate_key_put_from(word.body);
  if (!said) return false;
  Query(connection, put,
        {{":key", hex(said->key)},
         {":key_id", hex(key_id(said->key))},
         {":writer", word.fact.station},
         {":seq", word.fact.seq}})
      .run();
  return true;
}

bool end_certificate_key(Connection& connection, const FactWord& word) {
  static constexpr const char* put = "INSERT INTO certificate_key_end (key, writer, seq) VALUES (:key, :writer, :seq)";
  const auto ended = certificate_key_ended_from(word.body);
  if (!ended) return false;
  Query(connection, put, {{":key", hex(ended->key)}, {":writer", word.fact.station}, {":seq", word.fact.seq}}).run();
  return true;
}

bool put_number_block(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO number_block (series, year, first, last, station, writer, seq)
    VALUES (:series, :year, :first, nullif(:last, 0), :station, :writer, :seq))";
  const auto block = number_block_from(word.body);
  if (!block) return false;
  Query(connection, put,
        {{":series", std::string(name_of(block->series))},
         {":year", block->year},
         {":first", block->from},
         {":last", or_zero(block->to)},
         {":station", block->station},
         {":writer", word.fact.station},
         {":seq", word.fact.seq}})
      .run();
  return true;
}

void keep_erased_numbers(Connection& connection, const FactWord& erasure) {
  static constexpr const char* put = R"(
    INSERT OR IGNORE INTO certificate_erased (project, certificate, issue, kind, number_text, n, year, revoked, writer)
    VALUES (:project, :certificate, :issue, :kind, :number, :n, :year, :revoked, :writer))";
  const auto listed = erasure.body.find("certificates");
  if (listed == erasure.body.end() || !listed->is_array()) return;
  for (const Json& entry : *listed)
    if (const auto certificate = id_at(entry, "certificate"))
      Query(connection, put,
            {{":project", erasure.project},
             {":certificate", *certificate},
             {":issue", int_at(entry, "issue", 1)},
             {":kind", text_at(entry, "kind")},
             {":number", text_at(entry, "number")},
             {":n", large_int_at(entry, "n", 0)},
             {":year", int_at(entry, "year", 0)},
             {":revoked", bool_at(entry, "revoked", false)},
             {":writer", erasure.fact.station}})
          .run();
}

bool is_endorsed_key(const Json& body, const PublicKey& organisation) {
  const auto put = certificate_key_put_from(body);
  return put && is_endorsed(*put, organisation);
}

}  // namespace sala
