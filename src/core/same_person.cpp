#include "core/same_person.h"

#include <algorithm>
#include <array>

#include "core/person_name.h"
#include "core/thai_text.h"

namespace sala {
namespace {

/// Folded and without spaces, so that a name written in one field is the name written in two.
std::string joined_name(const std::string& first, const std::string& second) {
  std::string name = fold(without_prefix(clean(first + " " + second)));
  std::erase(name, ' ');
  return name;
}

/// Parts between the marks people put between several addresses or numbers in one cell.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(",;/"), text.size());
    if (std::string part = clean(text.substr(0, end)); !part.empty()) parts.push_back(std::move(part));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::vector<std::string> addresses_in(const std::string& emails) {
  return parts_of(fold(emails));
}

/// น.ส. is นางสาว; blank where nothing is said.
std::string prefix_meant(const std::string& prefix) {
  constexpr auto short_forms = std::to_array<std::pair<std::string_view, std::string_view>>({{"นส", "นางสาว"},
                                                                                             {"ดช", "เด็กชาย"},
                                                                                             {"ดญ", "เด็กหญิง"},
                                                                                             {"ดร", "ดอกเตอร์"},
                                                                                             {"ด็อกเตอร์", "ดอกเตอร์"},
                                                                                             {"dr", "ดอกเตอร์"},
                                                                                             {"mr", "นาย"},
                                                                                             {"mrs", "นาง"},
                                                                                             {"miss", "นางสาว"},
                                                                                             {"ms", "นางสาว"}});
  std::string meant = fold(prefix);
  std::erase_if(meant, [](char c) { return c == '.' || c == ' '; });
  const auto known =
      std::ranges::find(short_forms, std::string_view(meant), [](const auto& form) { return form.first; });
  return known == short_forms.end() ? meant : std::string(known->second);
}

Described::Sex sex_of(const std::string& prefix) {
  const std::string meant = prefix_meant(prefix);
  const auto has = [&meant](std::string_view word) { return meant.find(word) != std::string::npos; };
  if (meant.starts_with("นาง") || has("หญิง") || meant == "madam") return Described::Sex::woman;
  if (meant.starts_with("นาย") || has("เด็กชาย") || meant == "master") return Described::Sex::man;
  return Described::Sex::unsaid;
}

Says text_says(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return Says::nothing;
  return a == b ? Says::agrees : Says::differs;
}

/// One in common is enough.
Says contacts_say(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return Says::nothing;
  return std::ranges::find_first_of(a, b) != a.end() ? Says::agrees : Says::differs;
}

Says sexes_say(Described::Sex a, Described::Sex b) {
  if (a == Described::Sex::unsaid || b == Described::Sex::unsaid) return Says::nothing;
  return a == b ? Says::agrees : Says::differs;
}

Names names_are(const Described& a, const Described& b) {
  if (a.name.empty() || b.name.empty()) return Names::other;
  if (a.name == b.name) return Names::same;
  if (a.name == b.turned) return Names::turned;
  return a.letters.is_near(b.letters) ? Names::near : Names::other;
}

int fields_that(std::initializer_list<Says> fields, Says say) {
  return static_cast<int>(std::ranges::count(fields, say));
}

/// The number stands beside the name on the list itself: only everything else together outweighs both.
Likeness weigh_numbered(const Evidence& evidence) {
  const bool all_differ =
      evidence.unit == Says::differs && evidence.email == Says::differs && evidence.phone == Says::differs;
  return all_differ ? Likeness::contradicted : Likeness::same;
}

Likeness weigh_one_name(const Evidence& evidence) {
  if (evidence.no == Says::agrees) return weigh_numbered(evidence);
  const int against = fields_that({evidence.no, evidence.email, evidence.phone, evidence.sex}, Says::differs);
  const int contacts = fields_that({evidence.email, evidence.phone}, Says::agrees);
  if (evidence.unit == Says::agrees) {
    if (against > contacts) return Likeness::contradicted;
    return evidence.is_unchecked && contacts == 0 ? Likeness::likely_double : Likeness::same;
  }
  if (contacts > against) return Likeness::same;
  return contacts > 0 ? Likeness::contradicted : Likeness::likely_double;
}

}  // namespace

Likeness weigh(const Evidence& evidence) {
  const bool shares = evidence.email == Says::agrees || evidence.phone == Says::agrees;
  switch (evidence.names) {
    case Names::same:
      return weigh_one_name(evidence);
    case Names::turned:
      return Likeness::likely_double;
    case Names::near:
      if (evidence.unit != Says::differs || shares) return Likeness::likely_double;
      break;
    case Names::other:
      break;
  }
  return shares ? Likeness::shares_contact : Likeness::other;
}

int strength(const Evidence& evidence) {
  return 4 * fields_that({evidence.no}, Says::agrees) +
         2 * fields_that({evidence.email, evidence.phone}, Says::agrees) + fields_that({evidence.unit}, Says::agrees);
}

Described::Described(const Participant& person)
    : name(joined_name(person.given_name, person.family_name)),
      turned(joined_name(person.family_name, person.given_name)),
      letters(name),
      unit(fold(person.unit)),
      no(fold(person.no)),
      emails(addresses_in(person.email)),
      phones(dialled(person.phone)),
      sex(sex_of(person.prefix)),
      is_unchecked(person.walk_in && person.no.empty()) {}

Described described_by_name(const Participant& person) {
  Participant named;
  named.given_name = person.given_name;
  named.family_name = person.family_name;
  named.unit = person.unit;
  return Described(named);
}

Evidence evidence_between(const Described& a, const Described& b) {
  Evidence evidence;
  evidence.names = names_are(a, b);
  evidence.unit = a.unit.empty() && b.unit.empty() ? Says::agrees : text_says(a.unit, b.unit);
  evidence.no = text_says(a.no, b.no);
  evidence.email = contacts_say(a.emails, b.emails);
  evidence.phone = contacts_say(a.phones, b.phones);
  evidence.sex = sexes_say(a.sex, b.sex);
  evidence.is_unchecked = a.is_unchecked || b.is_unchecked;
  return evidence;
}

std::vector<std::string> dialled(std::string_view phones) {
  std::vector<std::string> numbers;
  for (const std::string& part : parts_of(western_digits(phones))) {
    std::string_view text = part;
    for (const std::string_view extension : {"ต่อ", "ext", "#"}) text = text.substr(0, text.find(extension));
    std::string number;
    for (const char c : text)
      if ((c >= '0' && c <= '9') || (c == '+' && number.empty())) number += c;
    for (const std::string_view abroad : {"+66", "0066"})
      if (number.starts_with(abroad))
        number = "0" + number.substr(number.substr(abroad.size()).starts_with('0') ? abroad.size() + 1 : abroad.size());
    if (!number.empty()) numbers.push_back(std::move(number));
  }
  return numbers;
}

bool is_same_prefix(const std::string& a, const std::string& b) {
  return prefix_meant(a) == prefix_meant(b);
}

}  // namespace sala
