// Facts that come from elsewhere: Store::receive.
#include "storage/apply.h"
#include "storage/clock_bound.h"
#include "storage/reception.h"

namespace sala {
namespace {

std::vector<Fact> read(const std::vector<std::string>& lines, ReceiveReport& report) {
  std::vector<Fact> read;
  for (const std::string& line : lines) {
    if (auto fact = from_line(line)) {
      read.push_back(std::move(*fact));
    } else {
      ++report.refused;
      if (report.refusals.size() < most_refusals) report.refusals.push_back(fact.error());
    }
  }
  return read;
}

}  // namespace

Families Store::reads() const {
  return own_ ? readable_by(own_->station.roles) : Families();
}

Result<ReceiveReport> Store::receive(const std::vector<std::string>& lines, Trust trust) {
  ReceiveReport report;
  std::vector<Fact> arrived = read(lines, report);
  return transact(*connection_, [&] {
    const std::int64_t latest_ms = latest_accepted_ms(*connection_, seams_.clock->now().utc_ms);
    const AuthoritySnapshot before = authority_snapshot(*connection_);
    const auto pinned = pinned_organisation(*connection_);
    Reception reception(*connection_, trust, latest_ms, reads(), report);
    for (Fact& fact : arrived) reception.take(std::move(fact));
    reception.settle();
    reception.keep_the_rest();
    std::set<Uuid> changed = changed_since(*connection_, before);
    changed.merge(reception.newly_accepted());
    if (pinned_organisation(*connection_) != pinned)
      rebuild_tables(*connection_);
    else
      apply_added(*connection_, reception.added(), std::move(changed));
    report.unsigned_facts = reception.count_unsigned();
    return report;
  });
}

}  // namespace sala
