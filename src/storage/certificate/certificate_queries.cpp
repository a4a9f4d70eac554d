#include "storage/certificate/certificate_queries.h"

#include "core/json_read.h"
#include "core/time.h"
#include "storage/database.h"

namespace sala {
namespace {

/// A revocation counts when an office says so, whichever the station was then.
constexpr const char* revoked_at = R"((
  SELECT min(word.at) FROM certificate_end AS word JOIN station ON station.station = word.writer
  WHERE word.certificate = newest.certificate AND instr(station.roles, 'office') > 0))";

/// Each certificate's newest issue that counts, with its fact; a number that followed stands before the issue without.
std::string newest_issues(const std::string& which) {
  return R"(
    SELECT newest.project,
           coalesce((SELECT person FROM merged WHERE merged.project = newest.project AND source = newest.participant),
                    newest.participant),
           fact.id, fact.body, )" +
         std::string(revoked_at) + R"(,
           EXISTS (SELECT 1 FROM certificate_handed AS handed WHERE handed.certificate = newest.certificate)
    FROM (SELECT *, row_number() OVER (
              PARTITION BY certificate ORDER BY issue DESC, n IS NOT NULL DESC, at DESC, writer DESC, seq DESC) AS place
          FROM certificate WHERE why = '' AND )" +
         which + R"() AS newest
    JOIN fact ON fact.project = newest.project AND fact.station = newest.writer AND fact.seq = newest.seq
    WHERE place = 1 AND fact.body IS NOT NULL
    ORDER BY newest.kind, newest.n IS NULL, newest.year, newest.n, newest.certificate)";
}

std::optional<StoredCertificate> read_stored(Query& row) {
  const auto body = stored_object(row.text(3));
  auto issued = body ? certificate_issued_from(*body) : std::nullopt;
  if (!issued) return std::nullopt;
  StoredCertificate stored;
  stored.project = row.id(0).value_or(Uuid{});
  stored.person = row.id(1).value_or(issued->participant);
  stored.fact = row.id(2).value_or(Uuid{});
  if (!row.is_null(4)) stored.revoked_ms = parse_at(row.text(4));
  stored.handed_out = row.flag(5);
  stored.issued = std::move(*issued);
  return stored;
}

NumberBlock read_block(Query& row) {
  NumberBlock block;
  block.series = parse_certificate_kind(row.text(0)).value_or(CertificateKind::participant);
  block.year = static_cast<int>(row.number(1));
  block.from = row.number(2);
  if (!row.is_null(3)) block.to = row.number(3);
  block.station = row.id(4).value_or(Uuid{});
  return block;
}

}  // namespace

Result<std::vector<StoredCertificate>> certificates_of(const Store& store, const Uuid& project) {
  static const std::string question = newest_issues("project = :project");
  return guarded([&] {
    std::vector<StoredCertificate> certificates;
    Query ask(store.connection(), question, {{":project", project}});
    while (ask.next())
      if (auto stored = read_stored(ask)) certificates.push_back(std::move(*stored));
    return certificates;
  });
}

Result<std::vector<StoredCertificate>> certificates_of_person(const Store& store, const Uuid& project,
                                                              const Uuid& person) {
  static const std::string question = newest_issues(R"(project = :project AND participant IN (
      SELECT :person UNION SELECT source FROM merged WHERE merged.project = :project AND merged.person = :person))");
  return guarded([&] {
    std::vector<StoredCertificate> certificates;
    Query ask(store.connection(), question, {{":project", project}, {":person", person}});
    while (ask.next())
      if (auto stored = read_stored(ask)) certificates.push_back(std::move(*stored));
    return certificates;
  });
}

Result<std::optional<StoredCertificate>> find_certificate(const Store& store, const Uuid& certificate) {
  static const std::string question = newest_issues("certificate = :certificate");
  return guarded([&] {
    Query ask(store.connection(), question, {{":certificate", certificate}});
    return ask.next() ? read_stored(ask) : std::nullopt;
  });
}

Result<bool> is_issued(const Store& store, const SignedCertificate& certificate) {
  static constexpr const char* question =
      "SELECT 1 FROM certificate WHERE certificate = :certificate AND signature = :signature AND why = ''";
  return guarded([&] {
    return Query(store.connection(), question,
                 {{":certificate", certificate.fields.certificate}, {":signature", hex(certificate.signature)}})
        .next();
  });
}

Result<std::string> revocation_reason(const Store& store, const Uuid& certificate) {
  static constexpr const char* question = R"(
    SELECT fact.body FROM certificate_end AS word JOIN station ON station.station = word.writer
    JOIN fact ON fact.project = word.project AND fact.station = word.writer AND fact.seq = word.seq
    WHERE word.certificate = :certificate AND instr(station.roles, 'office') > 0 AND fact.body IS NOT NULL
    ORDER BY word.at, word.writer, word.seq LIMIT 1)";
  return guarded([&] {
    Query ask(store.connection(), question, {{":certificate", certificate}});
    if (!ask.next()) return std::string();
    const auto body = stored_object(ask.text(0));
    return body ? text_at(*body, "reason") : std::string();
  });
}

Result<std::map<Uuid, GrantDecision>> grants_of(const Store& store, const Uuid& project, CertificateKind kind) {
  static constexpr const char* question = R"(
    SELECT coalesce((SELECT person FROM merged WHERE merged.project = word.project AND source = participant), participant),
           decision
    FROM certificate_grant AS word WHERE project = :project AND kind = :kind ORDER BY at, writer, seq)";
  return guarded([&] {
    std::map<Uuid, GrantDecision> grants;
    Query ask(store.connection(), question, {{":project", project}, {":kind", std::string(name_of(kind))}});
    while (ask.next())
      if (const auto person = ask.id(0))
        grants[*person] = parse_grant_decision(ask.text(1)).value_or(GrantDecision::by_rule);
    return grants;
  });
}

Result<int> times_used(const Store& store, const CertificateIssued& issued) {
  static constexpr const char* question = R"(
    SELECT count(*) FROM (
      SELECT certificate FROM certificate WHERE kind = :kind AND year = :year AND n = :n AND is_signed
      UNION SELECT certificate FROM certificate_erased WHERE kind = :kind AND year = :year AND n = :n))";
  return guarded([&] {
    Query ask(store.connection(), question,
              {{":kind", std::string(name_of(issued.kind))},
               {":year", issued.year.value_or(0)},
               {":n", issued.n.value_or(0)}});
    return ask.next() ? static_cast<int>(ask.number(0)) : 0;
  });
}

Result<std::vector<UsedBlock>> blocks_of(const Store& store, const Uuid& station, CertificateKind series, int year) {
  static constexpr const char* question = R"(
    SELECT series, year, first, last, station, (
      SELECT max(n) FROM (
        SELECT n FROM certificate
        WHERE kind = series AND certificate.year = number_block.year AND n BETWEEN first AND coalesce(last, n)
        UNION ALL SELECT n FROM certificate_erased
        WHERE kind = series AND certificate_erased.year = number_block.year AND n BETWEEN first AND coalesce(last, n)))
    FROM number_block WHERE station = :station AND series = :series AND year = :year ORDER BY first, last, writer, seq)";
  return guarded([&] {
    std::vector<UsedBlock> blocks;
    Query ask(store.connection(), question,
              {{":station", station}, {":series", std::string(name_of(series))}, {":year", year}});
    while (ask.next())
      blocks.push_back({read_block(ask), ask.is_null(5) ? std::nullopt : std::optional(ask.number(5))});
    return blocks;
  });
}

Result<std::vector<NumberBlock>> number_blocks(const Store& store) {
  static constexpr const char* question =
      "SELECT series, year, first, last, station FROM number_block ORDER BY series, year, first, last, writer, seq";
  return guarded([&] {
    std::vector<NumberBlock> blocks;
    for (Query ask(store.connection(), question); ask.next();) blocks.push_back(read_block(ask));
    return blocks;
  });
}

Result<std::vector<KnownCertificateKey>> certificate_keys(const Store& store, const KeyId& id) {
  static constexpr const char* question = R"(
    SELECT DISTINCT key, key IN (SELECT key FROM certificate_key_end) FROM certificate_key WHERE key_id = :id ORDER BY key)";
  return guarded([&] {
    std::vector<KnownCertificateKey> keys;
    Query ask(store.connection(), question, {{":id", hex(id)}});
    while (ask.next())
      if (const auto key = from_hex<32>(ask.text(0))) keys.push_back({*key, ask.flag(1)});
    return keys;
  });
}

Result<std::vector<OfficeHead>> office_heads(const Store& store) {
  static constexpr const char* question = R"(
    SELECT station.station, coalesce((SELECT max(newest_at) FROM chain WHERE chain.station = station.station), ''),
           EXISTS (SELECT 1 FROM chain WHERE chain.station = station.station AND own = 1)
    FROM station WHERE endorsed = 1 AND instr(roles, 'office') > 0 ORDER BY station.station)";
  return guarded([&] {
    std::vector<OfficeHead> offices;
    Query ask(store.connection(), question);
    while (ask.next())
      if (const auto station = ask.id(0)) offices.push_back({*station, parse_at(ask.text(1)).value_or(0), ask.flag(2)});
    return offices;
  });
}

}  // namespace sala
