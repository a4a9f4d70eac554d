// Facts that come from elsewhere, and facts that go out: Store::receive, export_lines, verify.
#include "core/text_ids.h"
#include "core/time.h"
#include "storage/apply.h"
#include "storage/chain.h"

namespace sala {
namespace {

constexpr std::int64_t far_ahead_ms = 48 * 3'600'000LL;
constexpr std::size_t most_refusals = 100;

bool chain_order(const Fact& a, const Fact& b) {
  return std::tie(a.project, a.station, a.seq) < std::tie(b.project, b.station, b.seq);
}

void refuse(ReceiveReport& report, Error why) {
  ++report.refused;
  if (report.refusals.size() < most_refusals) report.refusals.push_back(std::move(why));
}

/// A line of a person that was erased elsewhere: its body is gone, which this version cannot judge yet.
bool is_erased(const std::string& line) { return line.find("\"absent\":{") != std::string::npos && line.find("\"body\":") == std::string::npos; }

std::vector<Fact> read_lines(const std::vector<std::string>& lines, ReceiveReport& report) {
  std::vector<Fact> facts;
  for (const std::string& line : lines) {
    auto fact = from_line(line);
    if (fact)
      facts.push_back(std::move(*fact));
    else
      refuse(report, is_erased(line) ? Error{TextId::error_erased_line} : fact.error());
  }
  std::ranges::stable_sort(facts, chain_order);
  return facts;
}

std::int64_t newest_own_ms(SQLite::Database& database, const std::optional<Uuid>& own) {
  if (!own) return 0;
  SQLite::Statement ask(database, "SELECT coalesce(max(at), '') FROM fact WHERE station = :station");
  ask.bind(":station", own->text());
  ask.executeStep();
  return parse_at(ask.getColumn(0).getString()).value_or(0);
}

/// How many of these stand in no signed, endorsed history.
int unsigned_among(SQLite::Database& database, const std::vector<Fact>& added) {
  SQLite::Statement ask(database, R"(
    SELECT chain.trust, (SELECT max(seq) FROM fact WHERE fact.project = chain.project AND fact.station = chain.station AND head_sig IS NOT NULL)
    FROM chain WHERE chain.project = :project AND chain.station = :station)");
  int count = 0;
  for (const Fact& fact : added) {
    ask.reset();
    ask.bind(":project", project_column(fact.project));
    ask.bind(":station", fact.station.text());
    if (!ask.executeStep()) continue;
    const bool signed_up_to_it = !ask.getColumn(1).isNull() && ask.getColumn(1).getInt64() >= fact.seq;
    if (ask.getColumn(0).getString() == "owner" || !signed_up_to_it) ++count;
  }
  return count;
}

bool head_holds(const Fact& fact, const PublicKey& key) {
  const auto signature = from_hex<64>(*fact.head_sig);
  return signature && verifies(*signature, head_message(fact), key);
}

/// Why the fact does not follow; `previous` is the one before it in its chain, where there is one.
const char* broken_link(SQLite::Database& database, const Fact& fact, const std::optional<Fact>& previous) {
  if (fact.seq != (previous ? previous->seq + 1 : 1)) return "seq";
  if (!parse_canonical(fact.body) || hash_body(fact.body) != fact.body_hash) return "body_hash";
  if (hash_fact(previous ? previous->hash : first_previous_hash, fact) != fact.hash) return "hash";
  const auto chain = find_chain(database, fact.project, fact.station);
  if (!chain) return "chain";
  if (fact.head_sig && !head_holds(fact, chain->key)) return "head_sig";
  return nullptr;
}

}  // namespace

Result<ReceiveReport> Store::receive(const std::vector<std::string>& lines, Trust trust) {
  ReceiveReport report;
  const std::vector<Fact> facts = read_lines(lines, report);
  return guarded([&] {
    Transaction transaction(*database_);
    SQLite::Database& database = *database_;
    const auto own = own_station_id();
    const std::int64_t now_ms = std::max(seams_.clock->now().utc_ms, newest_own_ms(database, own));
    const Gate gate{trust, pinned_organisation(database), own, now_ms + far_ahead_ms};
    std::vector<Fact> added;
    for (const Fact& fact : facts) {
      Intake intake = take_in(database, fact, gate, added);
      if (intake.how == Taken::already) ++report.already;
      if (intake.how == Taken::pending) ++report.pending;
      if (intake.how == Taken::refused) refuse(report, std::move(*intake.why));
    }
    const std::size_t directly = added.size();
    retry_pending(database, gate, added);
    report.pending = std::max(0, report.pending - static_cast<int>(added.size() - directly));
    report.added = static_cast<int>(added.size());
    apply_added(database, added);
    report.unsigned_facts = unsigned_among(database, added);
    transaction.commit();
    return report;
  });
}

Result<void> Store::export_lines(std::optional<Uuid> project, const std::function<Result<void>(const std::string&)>& line) const {
  return guarded([&]() -> Result<void> {
    const char* which = project ? "WHERE project = :project" : "";
    SQLite::Statement ask(*database_, std::string("SELECT ") + fact_columns + " FROM fact " + which + " ORDER BY project, station, seq");
    if (project) ask.bind(":project", project->text());
    while (ask.executeStep())
      if (auto written = line(to_line(read_fact(ask))); !written) return written;
    return {};
  });
}

Result<VerifyReport> Store::verify() const {
  return guarded([&] {
    VerifyReport report;
    std::optional<Fact> previous;
    SQLite::Statement ask(*database_, std::string("SELECT ") + fact_columns + " FROM fact ORDER BY project, station, seq");
    while (ask.executeStep()) {
      const Fact fact = read_fact(ask);
      if (previous && (previous->project != fact.project || previous->station != fact.station)) previous.reset();
      ++report.facts;
      if (const char* why = broken_link(*database_, fact, previous)) {
        report.broken = Error{TextId::error_chain, {{"station", fact.station.text()}, {"seq", std::to_string(fact.seq)}, {"why", why}}};
        return report;
      }
      previous = fact;
    }
    return report;
  });
}

}  // namespace sala
