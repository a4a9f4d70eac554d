#include "record/postgres/server_files.h"

#include <set>

#include "record/postgres/fact_columns.h"
#include "record/record_errors.h"
#include "words/record.h"

namespace sala {
namespace {

constexpr std::size_t part_bytes = 262144, most_parts = 80, parts_a_turn = 4;

constexpr const char* find_files = R"(
  SELECT DISTINCT sha256 FROM (SELECT sha256, sha256(string_agg(bytes, '' ORDER BY part)) AS found
    FROM sala.file WHERE readers = $1 AND sha256 = ANY ($2) GROUP BY sha256, pushed_by, parts HAVING count(*) = parts) whole
  WHERE found = sha256)";

constexpr const char* fetch_parts = R"(
  SELECT string_agg(bytes, '' ORDER BY part) AS found FROM sala.file WHERE readers = $1 AND sha256 = $2
  GROUP BY pushed_by, parts HAVING count(*) = parts AND sha256(string_agg(bytes, '' ORDER BY part)) = $2 LIMIT 1)";

constexpr const char* find_parts = "SELECT part FROM sala.file WHERE readers = $1 AND sha256 = $2 AND pushed_by = $3";

constexpr const char* put_part = R"(
  INSERT INTO sala.file (readers, sha256, part, parts, bytes, pushed_by) VALUES ($1, $2, $3::bigint, $4::bigint, $5, $6)
  ON CONFLICT DO NOTHING)";

ServerValue readers_value(Family readers) {
  return server_text(server_readers(readers));
}

ServerValue sha_value(const FileHash& hash) {
  return server_bytes(hash_bytes(hash.text()));
}

}  // namespace

Result<std::vector<FileHash>> files_at_server(ServerLink& link, Family readers, std::span<const FileHash> asked) {
  ServerArray hashes(ServerType::bytes);
  for (const FileHash& hash : asked) hashes.add(hash_bytes(hash.text()));
  const auto rows = link.ask({find_files, {readers_value(readers), hashes.value()}});
  if (!rows) return Failure(rows.error());
  std::set<std::string> found;
  for (int row = 0; row < rows->count(); ++row) found.insert(rows->digits(row, 0));
  std::vector<FileHash> held;
  for (const FileHash& hash : asked)
    if (found.contains(hash.text())) held.push_back(hash);
  return held;
}

Result<std::string> fetch_from_server(ServerLink& link, const std::string& shown, Family readers,
                                      const FileHash& hash) {
  const auto rows = link.ask({fetch_parts, {readers_value(readers), sha_value(hash)}});
  if (!rows) return Failure(rows.error());
  std::string bytes = rows->count() == 1 ? rows->text(0, 0) : "";
  if (rows->count() == 1 && FileHash::of(bytes) == hash) return bytes;
  return fail(words::error_record_file, {{"record", shown}, {"file", hash.text()}});
}

Result<void> put_at_server(ServerLink& link, const std::string& shown, Family readers, const ServerFile& file) {
  const std::size_t parts = std::max<std::size_t>(1, (file.bytes.size() + part_bytes - 1) / part_bytes);
  if (parts > most_parts) return record_failure(SyncTrouble::form, shown, "20 MB");
  const std::vector<ServerValue> key = {readers_value(readers), sha_value(file.hash), server_value(file.station)};
  const auto rows = link.ask({find_parts, key});
  if (!rows) return Failure(rows.error());
  std::set<std::int64_t> there;
  for (int row = 0; row < rows->count(); ++row) there.insert(rows->number(row, 0));
  std::vector<ServerAsk> asks;
  for (std::size_t part = 0; part < parts; ++part) {
    const auto number = static_cast<std::int64_t>(part);
    if (!there.contains(number))
      asks.push_back({put_part,
                      {key[0], key[1], server_value(number), server_value(static_cast<std::int64_t>(parts)),
                       server_bytes(file.bytes.substr(part * part_bytes, part_bytes)), key[2]}});
    if (asks.size() < parts_a_turn && part + 1 < parts) continue;
    if (const auto done = link.turn(std::exchange(asks, {})); !done) return Failure(done.error());
  }
  return {};
}

Result<void> drop_at_server(ServerLink& link, const std::string& shown, const FileHash& hash) {
  const std::vector<ServerAsk> asks = {{"SELECT sala.drop_file($1)", {sha_value(hash)}},
                                       {"SELECT FROM sala.file WHERE sha256 = $1 LIMIT 1", {sha_value(hash)}}};
  const auto answers = link.turn(asks);
  if (!answers) return Failure(answers.error());
  return answers->back().count() == 0 ? Result<void>() : record_failure(SyncTrouble::access, shown, "sala.drop_file");
}

}  // namespace sala
