#include "station/certificate/certificate_register.h"

#include <map>
#include <set>

#include "core/format_date.h"
#include "core/organiser.h"
#include "storage/certificate/certificate_queries.h"
#include "storage/certificate/register_queries.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/certificate.h"
#include "words/out.h"

namespace sala {
namespace {

constexpr std::size_t most_passed_over = 1000;  // of a block: more is no gap but a mistyped block

RegisterEntry register_entry(const StoredCertificate& stored, int offset_min) {
  const CertificateFields& fields = stored.issued.fields;
  RegisterEntry entry;
  entry.number = fields.number;
  entry.kind = stored.issued.kind;
  entry.certificate = fields.certificate;
  entry.name = fields.name;
  entry.given_on = fields.given_on;
  entry.issue = fields.issue;
  entry.handed_out = stored.handed_out;
  if (fields.number.empty()) entry.state = RegisterState::to_follow;
  if (stored.revoked_ms) {
    entry.state = RegisterState::revoked;
    entry.revoked_on = day_of(Moment{*stored.revoked_ms, offset_min});
  }
  return entry;
}

/// What a number is ordered by; those to follow come last.
struct RegisterPlace {
  CertificateKind kind = {};
  int year = 0;
  std::int64_t n = 0;
  auto operator<=>(const RegisterPlace&) const = default;
};

Result<std::vector<std::string>> numbers_passed_over(const Store& store, const std::set<RegisterPlace>& places) {
  const auto known = organisation(store);
  const auto blocks = number_blocks(store);
  if (!known) return Failure(known.error());
  if (!blocks) return Failure(blocks.error());
  const Numbering numbering = *known ? numbering_from((*known)->rest) : Numbering{};
  std::set<std::pair<CertificateKind, int>> series;
  for (const RegisterPlace& place : places)
    if (place.n > 0) series.insert({place.kind, place.year});
  std::vector<std::string> numbers;
  for (const auto& [kind, year] : series) {
    const auto used = used_numbers(store, kind, year);
    if (!used) return Failure(used.error());
    for (const NumberBlock& block : *blocks) {
      if (block.series != kind || block.year != year) continue;
      auto end = used->end();
      if (block.to) end = used->upper_bound(*block.to);
      const auto begin = used->lower_bound(block.from);
      if (begin == end) continue;
      const std::int64_t highest = *std::prev(end);
      const std::size_t before = numbers.size();
      for (std::int64_t n = block.from; n < highest && numbers.size() - before < most_passed_over; ++n)
        if (!used->contains(n)) numbers.push_back(number_text(numbering, n, year));
    }
  }
  return numbers;
}

std::string kind_words(CertificateKind kind, const Texts& texts) {
  switch (kind) {
    case CertificateKind::speaker:
      return texts[words::certificate_kind_speaker];
    case CertificateKind::committee:
      return texts[words::certificate_kind_committee];
    case CertificateKind::participant:
      break;
  }
  return texts[words::certificate_kind_participant];
}

std::string state_words(const RegisterEntry& entry, const Texts& texts) {
  switch (entry.state) {
    case RegisterState::revoked:
      return texts.with(words::register_revoked,
                        {{"day", entry.revoked_on ? long_date(*entry.revoked_on, texts.language()) : std::string()}});
    case RegisterState::erased:
      return texts[words::register_erased];
    case RegisterState::to_follow:
      return texts[words::certificate_number_follows];
    case RegisterState::in_force:
      break;
  }
  return entry.issue > 1 ? texts.with(words::register_issue, {{"issue", std::to_string(entry.issue)}}) : "";
}

}  // namespace

std::string_view name_of(RegisterState state) {
  constexpr std::array<std::string_view, 4> names = {"in_force", "to_follow", "revoked", "erased"};
  return names[static_cast<std::size_t>(state)];
}

Result<CertificateRegister> certificate_register(const Store& store, const Project& project, int offset_min) {
  const auto stored = certificates_of(store, project.id);
  if (!stored) return Failure(stored.error());
  const auto erased = erased_numbers(store, project.id);
  if (!erased) return Failure(erased.error());
  const auto people = roster(store, project.id);
  if (!people) return Failure(people.error());
  std::map<Uuid, std::string> units;
  for (const RosterRow& row : *people) units[row.person.id] = row.person.unit;

  std::multimap<RegisterPlace, RegisterEntry> by_number;
  std::vector<RegisterEntry> to_follow;
  std::set<RegisterPlace> places;
  for (const StoredCertificate& each : *stored) {
    RegisterEntry entry = register_entry(each, offset_min);
    entry.unit = units[each.person];
    if (entry.state == RegisterState::revoked) {
      auto reason = revocation_reason(store, each.issued.fields.certificate);
      if (!reason) return Failure(reason.error());
      entry.reason = std::move(*reason);
    }
    if (!each.issued.n) {
      to_follow.push_back(std::move(entry));
      continue;
    }
    const RegisterPlace place{each.issued.kind, each.issued.year.value_or(0), *each.issued.n};
    places.insert(place);
    by_number.emplace(place, std::move(entry));
  }
  for (const ErasedNumber& number : *erased) {
    const RegisterPlace place{number.kind, number.year, number.n};
    RegisterEntry entry;
    entry.number = number.number;
    entry.kind = number.kind;
    entry.state = RegisterState::erased;
    places.insert(place);
    by_number.emplace(place, std::move(entry));
  }
  CertificateRegister all;
  for (auto& [place, entry] : by_number) all.entries.push_back(std::move(entry));
  std::ranges::move(to_follow, std::back_inserter(all.entries));
  auto passed_over = numbers_passed_over(store, places);
  if (!passed_over) return Failure(passed_over.error());
  all.passed_over = std::move(*passed_over);
  return all;
}

RegisterPaper register_paper(const CertificateRegister& all, const Project& project,
                             const std::optional<Organisation>& organisation, Moment printed_at, const Texts& texts) {
  const bool thai = texts.language() == Language::th;
  RegisterPaper paper;
  paper.organiser = organiser_of(project, organisation, thai);
  paper.title = texts[words::register_title];
  paper.project_title = title_in(project.title, thai);
  paper.headings = {texts[words::register_number],   texts[words::out_name],       texts[words::out_unit],
                    texts[words::register_kind],     texts[words::register_given], texts[words::register_state],
                    texts[words::register_signature]};
  for (const RegisterEntry& entry : all.entries) {
    const bool is_ended = entry.state == RegisterState::revoked || entry.state == RegisterState::erased;
    paper.rows.push_back({entry.number, entry.name, entry.unit, kind_words(entry.kind, texts),
                          entry.given_on ? long_date(*entry.given_on, texts.language()) : "", state_words(entry, texts),
                          is_ended});
  }
  paper.count = texts.with(words::register_count, {{"count", std::to_string(all.entries.size())}});
  paper.printed_at = texts.with(words::register_printed, {{"time", date_and_time(printed_at, texts.language())}});
  paper.page_words = [&texts](std::size_t page, std::size_t pages) {
    return texts.with(words::sign_page, {{"page", std::to_string(page)}, {"pages", std::to_string(pages)}});
  };
  return paper;
}

DataSheet register_sheet(const CertificateRegister& all, const Texts& texts) {
  DataSheet sheet{"certificates", texts[words::register_title], {}, {}};
  sheet.columns = {{texts[words::register_number], 14}, {texts[words::out_name], 32},
                   {texts[words::out_unit], 28},        {texts[words::register_kind], 18},
                   {texts[words::register_given], 14},  {texts[words::register_issue_column], 10},
                   {texts[words::register_state], 24},  {texts[words::register_reason], 28},
                   {texts[words::register_handed], 12}};
  for (const RegisterEntry& entry : all.entries)
    sheet.rows.push_back({entry.number, entry.name, entry.unit, kind_words(entry.kind, texts),
                          entry.given_on ? DataCell{*entry.given_on} : DataCell{}, std::int64_t{entry.issue},
                          state_words(entry, texts), entry.reason,
                          entry.handed_out ? texts[words::register_is_handed] : std::string()});
  return sheet;
}

Json register_json(const CertificateRegister& all) {
  Json entries = Json::array();
  for (const RegisterEntry& entry : all.entries)
    entries.push_back({{"number", entry.number.empty() ? Json() : Json(entry.number)},
                       {"state", std::string(name_of(entry.state))},
                       {"kind", std::string(name_of(entry.kind))},
                       {"certificate", entry.certificate ? Json(entry.certificate->text()) : Json()},
                       {"given_on", entry.given_on ? Json(format_day(*entry.given_on)) : Json()},
                       {"issue", entry.issue},
                       {"handed_out", entry.handed_out}});
  return {{"entries", entries}, {"passed_over", all.passed_over}};
}

}  // namespace sala
