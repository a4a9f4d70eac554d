#include "station/people/badge_cards.h"

#include "core/format_date.h"
#include "core/organiser.h"
#include "core/thai_text.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/certificate.h"
#include "words/station.h"

namespace sala {
namespace {

struct BadgeNames {
  std::string given, family;
};

/// As the person reads it; an English name's first word is the given one.
BadgeNames badge_names(const Participant& person, Language language) {
  if (language == Language::th || person.name_en.empty()) return {person.given_name, person.family_name};
  const std::size_t space = person.name_en.find(' ');
  if (space == std::string::npos) return {person.name_en, ""};
  return {person.name_en.substr(0, space), person.name_en.substr(space + 1)};
}

}  // namespace

Result<std::vector<BadgeCard>> badge_cards(const Store& store, const Project& project,
                                           const std::optional<Uuid>& participant, const Texts& texts) {
  const auto people = roster(store, project.id);
  if (!people) return Failure(people.error());
  const auto known = organisation(store);
  if (!known) return Failure(known.error());
  const bool thai = texts.language() == Language::th;
  BadgeCard common;
  common.organiser = organiser_of(project, *known, thai);
  if (*known) common.logo = (*known)->logo;
  common.project_title = title_in(project.title, thai);
  common.date = date_range(project.starts_on, project.ends_on, texts.language());
  std::vector<BadgeCard> cards;
  for (const RosterRow& row : *people) {
    const Participant& person = row.person;
    if (participant ? person.id != *participant : person.status == "withdrawn") continue;
    const BadgeNames names = badge_names(person, texts.language());
    if (names.given.empty() && names.family.empty()) continue;
    BadgeCard card = common;
    card.given_name = names.given.empty() ? names.family : names.given;
    card.family_name = names.given.empty() ? "" : names.family;
    card.unit = person.unit;
    if (!person.no.empty()) card.no = texts.with(words::badge_number, {{"number", person.no}});
    cards.push_back(std::move(card));
  }
  if (cards.empty() && participant) return fail(words::error_no_participant, {{"participant", participant->text()}});
  if (cards.empty()) return fail(words::error_badges_none);
  return cards;
}

}  // namespace sala
