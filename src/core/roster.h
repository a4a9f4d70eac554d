// A person on a project's roster, as participant_put carries it.
#pragma once
#include <string>
#include <vector>

#include "core/canonical.h"
#include "core/result.h"
#include "core/texts.h"
#include "core/uuid.h"

namespace sala {

/// What a list says about a person in a column that Sala has no field for: food, lodging.
struct ExtraValue {
  std::string name, value;
  bool operator==(const ExtraValue&) const = default;
};

struct Participant {
  Uuid id;
  std::string no;  ///< unique in the project, as text: "7", "A-12"
  std::string prefix, given_name, family_name, name_en;
  std::string position, unit, personnel_type, email, phone;
  std::string reply = "none";       ///< yes, no, none
  std::string status = "expected";  ///< expected, withdrawn
  std::optional<Uuid> replaces = {};
  bool walk_in = false;
  std::vector<ExtraValue> extra = {};

  bool operator==(const Participant&) const = default;
};

/// "นางสาวญาณิศา ตั้งใจดี": a Thai prefix stands without a space before the given name, another with one.
std::string full_name(const Participant& person);
/// As the person reads it: the English name where there is one and English is spoken.
std::string name_in(const Participant& person, Language language);
/// "นางสาวญาณิศา ต•••" for screens of a project that masks names.
std::string masked_name(const Participant& person);

/// What a search by staff looks through: one folded text a person.
std::string search_text(const Participant& person);

/// The body of participant_put, salt included; `by` as in every body.
Json participant_body(const Participant& person, const std::string& salt, const std::string& by);
Result<Participant> participant_from(const Json& body);

/// The `extra` of that body, which has it only when there is something in it: [{"name":"อาหาร","value":"เจ"}].
Json extra_json(const std::vector<ExtraValue>& extra);
/// What is not in that form is left out.
std::vector<ExtraValue> extra_from(const Json& json);

/// `no` order: numbers as numbers, before and between texts ("2" < "10" < "A2" < "A10").
bool no_less(const std::string& a, const std::string& b);

}  // namespace sala
