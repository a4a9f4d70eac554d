#include "record/postgres_record.h"

#include <algorithm>
#include <set>

#include "record/postgres/fact_columns.h"
#include "record/postgres/server_checks.h"
#include "record/postgres/server_files.h"
#include "record/postgres/server_setup.h"
#include "record/record_errors.h"

namespace sala {
namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

constexpr auto trying_holds = 1h;

constexpr const char* find_heads = R"(
  WITH RECURSIVE head AS (
    (SELECT project, station, seq, hash FROM sala.fact WHERE readers = $1
     ORDER BY project DESC, station DESC, seq DESC, hash DESC LIMIT 1)
    UNION ALL
    SELECT next.* FROM head CROSS JOIN LATERAL (SELECT project, station, seq, hash FROM sala.fact f
      WHERE readers = $1 AND (f.project, f.station) < (head.project, head.station)
      ORDER BY project DESC, station DESC, seq DESC, hash DESC LIMIT 1) next)
  SELECT * FROM head)";

/// One row more than a page holds tells that there is more. The bodies alone are summed: a page of lines is never shorter.
constexpr const char* pull_page = R"(
  SELECT project, station, seq, hash, id, at, kind, body, body_hash, head_sig, n FROM (
    SELECT *, row_number() OVER () AS nth, coalesce(sum(octet_length(body)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND
      1 PRECEDING), 0) AS bytes_before FROM (
      SELECT f.*, want.n FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::bigint[], $5::bytea[]) WITH ORDINALITY
        AS want (readers, project, station, after_seq, after_hash, n)
      CROSS JOIN LATERAL (SELECT * FROM sala.fact f WHERE f.readers = want.readers AND f.project = want.project
        AND f.station = want.station AND (f.seq, f.hash) > (want.after_seq, want.after_hash)
        ORDER BY f.seq, f.hash LIMIT $6) f LIMIT $6) AS wanted) AS page
  WHERE nth <= 2 OR bytes_before <= $7)";

/// Whose body an emptied fact had: the first erasure that names it says so.
constexpr const char* find_participants = R"sql(
  SELECT DISTINCT ON (n) n, substring(e.body from '"participant":"([0-9a-f-]{36})"') FROM unnest($1::uuid[], $2::text[])
    WITH ORDINALITY AS emptied (project, id, n)
  JOIN sala.fact e ON e.project = emptied.project AND e.kind = 'erasure' AND position(emptied.id in e.body) > 0
  ORDER BY n, e.at, e.hash)sql";

constexpr const char* add_facts = R"(
  INSERT INTO sala.fact (readers, project, station, seq, hash, id, at, kind, body, body_hash, head_sig, pushed_by)
  SELECT readers, project, station, seq, hash, id, at, kind, body, body_hash, head_sig, $12
  FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::bigint[], $5::bytea[], $6::uuid[], $7::text[], $8::text[], $9::text[],
              $10::bytea[], $11::bytea[])
    AS added (readers, project, station, seq, hash, id, at, kind, body, body_hash, head_sig)
  ON CONFLICT DO NOTHING)";

/// What else stands in these places.
constexpr const char* find_in_places = R"(
  SELECT place.n, f.hash FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::bigint[], $5::bytea[]) WITH ORDINALITY
    AS place (readers, project, station, seq, hash, n)
  CROSS JOIN LATERAL (SELECT o.hash FROM sala.fact o WHERE o.readers = place.readers AND o.project = place.project
    AND o.station = place.station AND o.seq = place.seq AND o.hash <> place.hash ORDER BY o.hash) f)";

constexpr const char* find_hashes = R"(
  SELECT hash FROM sala.fact WHERE readers = $1 AND project = $2 AND station = $3 AND seq = $4 ORDER BY hash)";

/// What the erasure names and that still has a body.
constexpr const char* find_left = R"(
  SELECT f.id FROM sala.fact f JOIN sala.fact e ON e.project = f.project AND e.kind = 'erasure'
  WHERE e.project = $1 AND e.station = $2 AND e.seq = $3 AND e.hash = $4 AND f.readers = $6 AND f.id = ANY ($5)
    AND f.body IS NOT NULL AND NOT sala.is_kept(f.kind) AND position(f.id::text in e.body) > 0)";

constexpr const char* lock_state = "55P03";

/// Comes after every hash.
const std::string after_every_hash(33, '\xff');

Result<std::vector<Fact>> facts_in_order(std::span<const std::string> lines, const std::string& shown) {
  std::vector<Fact> facts;
  for (const std::string& line : lines) {
    auto fact = from_line(line);
    if (!fact) return record_failure(SyncTrouble::form, shown, "line");
    facts.push_back(std::move(*fact));
  }
  // One order for everybody: two relays cannot lock each other out.
  std::ranges::stable_sort(facts, {},
                           [](const Fact& fact) { return std::tuple(fact.project, fact.station, fact.seq); });
  return facts;
}

std::vector<ServerValue> want_columns(std::span<const RecordWant> wants) {
  ServerArray readers(ServerType::text), project(ServerType::id), station(ServerType::id), seq(ServerType::number),
      hash(ServerType::bytes);
  for (const RecordWant& want : wants) {
    readers.add(server_readers(family_of(want.chain.project)));
    project.add(id_bytes(server_project(want.chain.project)));
    station.add(id_bytes(want.chain.station));
    seq.add(number_bytes(want.after_seq));
    hash.add(want.after_hash.empty() ? after_every_hash : hash_bytes(want.after_hash));
  }
  return {readers.value(), project.value(), station.value(), seq.value(), hash.value()};
}

class PostgresRecord : public Record {
 public:
  PostgresRecord(ServerAddress address) : address_(std::move(address)) {}

  Result<RecordInfo> open(const RecordWish& wish) override {
    link_.reset();
    station_ = wish.station;
    reads_ = wish.reads;
    auto link = ServerLink::connect(address_);
    if (!link) return Failure(link.error());
    auto found = look_at_server(*link, shown());
    if (found && !found->has_record) found = make(*link, *found, wish);
    if (!found) return Failure(found.error());
    is_owner_ = found->is_owner;
    auto info = check(*link, wish);
    if (info) link_ = std::move(*link);
    return info;
  }

  Result<std::vector<RecordHead>> heads() override {
    std::vector<ServerAsk> asks;
    for (const Family family : {Family::project, Family::trainer, Family::staff})
      if (reads_.has(family)) asks.push_back({find_heads, {server_text(server_readers(family))}});
    const auto answers = turn(asks);
    if (!answers) return Failure(answers.error());
    std::vector<RecordHead> heads;
    for (const ServerRows& rows : *answers)
      for (int row = 0; row < rows.count(); ++row) {
        const Uuid project = rows.id(row, 0);
        heads.push_back({project == Uuid{} ? std::nullopt : std::optional(project), rows.id(row, 1),
                         rows.number(row, 2), rows.digits(row, 3)});
      }
    return heads;
  }

  Result<RecordPage> pull(std::span<const RecordWant> wants, std::size_t most_bytes) override {
    auto values = want_columns(wants);
    values.push_back(server_value(static_cast<std::int64_t>(most_pulled_lines + 1)));
    values.push_back(server_value(static_cast<std::int64_t>(most_bytes)));
    const auto rows = ask({pull_page, std::move(values)});
    if (!rows) return Failure(rows.error());
    std::vector<Fact> facts;
    std::vector<std::size_t> emptied;
    for (int row = 0; row < rows->count(); ++row) {
      if (row > 0 && rows->number(row, 10) < rows->number(row - 1, 10))
        return record_failure(SyncTrouble::other, shown(), "order");
      if (rows->is_null(row, 7)) emptied.push_back(facts.size());
      facts.push_back(fact_in_row(*rows, row));
    }
    if (const auto told = tell_whose(facts, emptied); !told) return Failure(told.error());
    return page_of(facts, most_bytes);
  }

  /// Where others hold locks in one chain, the rest goes on without it; what stands there then stays, for it is the same again.
  Result<PushReport> push(std::span<const std::string> lines) override {
    const auto facts = facts_in_order(lines, shown());
    if (!facts) return Failure(facts.error());
    auto report = add(*facts);
    if (report || !link_ || link_->last_refusal().state != lock_state) return report;
    PushReport all;
    std::optional<Error> first;
    for (auto from = facts->begin(); from != facts->end();) {
      const auto of_another = [&](const Fact& fact) {
        return fact.project != from->project || fact.station != from->station;
      };
      const auto to = std::find_if(from, facts->end(), of_another);
      const auto one = add({from, to});
      if (!one && !first) first = one.error();
      if (one) {
        all.added += one->added;
        all.already += one->already;
        all.others.insert(all.others.end(), one->others.begin(), one->others.end());
      }
      from = to;
    }
    return first ? Result<PushReport>(Failure(*first)) : all;
  }

  Result<std::vector<std::string>> hashes_at(const ChainId& chain, std::int64_t seq) override {
    const auto rows =
        ask({find_hashes,
             {server_text(server_readers(family_of(chain.project))), server_value(server_project(chain.project)),
              server_value(chain.station), server_value(seq)}});
    if (!rows) return Failure(rows.error());
    std::vector<std::string> hashes;
    for (int row = 0; row < rows->count(); ++row) hashes.push_back(rows->digits(row, 0));
    return hashes;
  }

  Result<std::int64_t> erase(const RecordErasure& erasure) override {
    const RecordHead& stored = erasure.erasure;
    ServerArray ids(ServerType::id);
    for (const Uuid& fact : erasure.facts) ids.add(id_bytes(fact));
    const std::vector<ServerValue> values = {server_value(server_project(stored.project)), server_value(stored.station),
                                             server_value(stored.seq), server_bytes(hash_bytes(stored.hash)),
                                             ids.value()};
    auto with_readers = values;
    with_readers.push_back(server_text(server_readers(family_of(stored.project))));
    const std::vector<ServerAsk> asks = {{"SELECT sala.erase($1, $2, $3, $4, $5)", values}, {find_left, with_readers}};
    const auto answers = turn(asks);
    if (!answers) return Failure(answers.error());
    if (answers->back().count() > 0) return record_failure(SyncTrouble::access, shown(), "sala.erase");
    return answers->front().number(0, 0);
  }

  Result<std::vector<FileHash>> files_held(Family readers, std::span<const FileHash> asked) override {
    return link_ ? files_at_server(*link_, readers, asked) : Result<std::vector<FileHash>>(not_open());
  }
  Result<std::string> fetch_file(Family readers, const FileHash& hash) override {
    return link_ ? fetch_from_server(*link_, shown(), readers, hash) : Result<std::string>(not_open());
  }
  Result<void> put_file(Family readers, const FileHash& hash, std::string_view bytes) override {
    return link_ ? put_at_server(*link_, shown(), readers, {hash, station_, bytes}) : Result<void>(not_open());
  }
  Result<void> drop_file(const FileHash& hash) override {
    return link_ ? drop_at_server(*link_, shown(), hash) : Result<void>(not_open());
  }

 private:
  const std::string& shown() const { return address_.shown; }
  Failure not_open() const { return record_failure(SyncTrouble::no_answer, shown()); }

  Result<std::vector<ServerRows>> turn(std::span<const ServerAsk> asks) {
    return link_ ? link_->turn(asks) : Result<std::vector<ServerRows>>(not_open());
  }
  Result<ServerRows> ask(const ServerAsk& one) { return link_ ? link_->ask(one) : Result<ServerRows>(not_open()); }

  Result<ServerFound> make(ServerLink& link, const ServerFound& found, const RecordWish& wish) {
    if (!wish.may_make || !found.may_make_record) return record_failure(SyncTrouble::form, shown(), "no schema sala");
    const auto made = set_up_server(link, shown(), {.organisation = wish.organisation});
    return made ? look_at_server(link, shown()) : Failure(made.error());
  }

  Result<RecordInfo> check(ServerLink& link, const RecordWish& wish) {
    if (const auto closed = check_protection(link, shown()); !closed) return Failure(closed.error());
    auto info = about_record(link, shown());
    if (!info) return info;
    if (info->organisation && wish.organisation && *info->organisation != *wish.organisation)
      return record_failure(SyncTrouble::organisation, shown());
    if (is_owner_) return as_owner(link, *info, wish);
    if (!info->organisation) return record_failure(SyncTrouble::form, shown(), "organisation");
    if (const auto ours = check_login(link, shown(), wish.station); !ours) return Failure(ours.error());
    if (SteadyClock::now() < tried_until_) return info;
    if (const auto tried = check_by_trying(link, shown()); !tried) return Failure(tried.error());
    tried_until_ = SteadyClock::now() + trying_holds;
    return info;
  }

  Result<RecordInfo> as_owner(ServerLink& link, RecordInfo info, const RecordWish& wish) {
    info.access = RecordAccess::owner;
    info.warnings.push_back("owner_access");
    if (info.organisation || !wish.organisation) return info;
    if (const auto claimed = claim_record(link, *wish.organisation); !claimed) return Failure(claimed.error());
    info.organisation = wish.organisation;
    return info;
  }

  Result<void> tell_whose(std::vector<Fact>& facts, const std::vector<std::size_t>& emptied) {
    if (emptied.empty()) return {};
    ServerArray project(ServerType::id), id(ServerType::text);
    for (const std::size_t at : emptied) {
      project.add(id_bytes(server_project(facts[at].project)));
      id.add(facts[at].id.text());
      facts[at].absent = absence_of(Uuid{});
    }
    const auto rows = ask({find_participants, {project.value(), id.value()}});
    if (!rows) return Failure(rows.error());
    for (int row = 0; row < rows->count(); ++row)
      if (const auto participant = Uuid::parse(rows->bytes(row, 1)))
        facts[emptied.at(static_cast<std::size_t>(rows->number(row, 0) - 1))].absent = absence_of(*participant);
    return {};
  }

  static std::string absence_of(const Uuid& participant) {
    return canonical({{"participant", participant.text()}, {"why", "erased"}});
  }

  static RecordPage page_of(const std::vector<Fact>& facts, std::size_t most_bytes) {
    RecordPage page;
    std::size_t bytes = 0;
    for (const Fact& fact : facts) {
      std::string line = to_line(fact);
      bytes += line.size() + 1;
      page.more = !page.lines.empty() && (bytes > most_bytes || page.lines.size() == most_pulled_lines);
      if (page.more) break;
      page.lines.push_back(std::move(line));
    }
    return page;
  }

  /// One statement for all: facts in order, all or none.
  Result<PushReport> add(std::span<const Fact> facts) {
    if (facts.empty()) return PushReport{};
    auto values = fact_columns(facts);
    values.push_back(server_value(station_));
    const std::vector<ServerAsk> asks = {{add_facts, std::move(values)}, {find_in_places, place_columns(facts)}};
    const auto answers = turn(asks);
    if (!answers) return Failure(answers.error());
    const std::int64_t added = answers->front().changed();
    PushReport report{added, std::ssize(facts) - added, {}};
    std::set<RecordHead> others;
    const ServerRows& found = answers->back();
    for (int row = 0; row < found.count(); ++row) {
      const Fact& fact = facts[static_cast<std::size_t>(found.number(row, 0) - 1)];
      others.insert({fact.project, fact.station, fact.seq, found.digits(row, 1)});
    }
    report.others.assign(others.begin(), others.end());
    return report;
  }

  ServerAddress address_;
  std::optional<ServerLink> link_;
  Uuid station_;
  Families reads_;
  bool is_owner_ = false;
  SteadyClock::time_point tried_until_{};
};

}  // namespace

Result<std::unique_ptr<Record>> make_postgres_record(const RecordUrl& url, const RecordSeams& seams) {
  auto address = server_address(url, seams);
  if (!address) return Failure(address.error());
  return std::make_unique<PostgresRecord>(std::move(*address));
}

}  // namespace sala
