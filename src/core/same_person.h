// Weighs what speaks for and against two descriptions being one person: for lists, walk-ins, staff who add somebody and
// stations that meet. One table of rules, asked by everybody who recognises somebody. Pure: what follows is the caller's.
#pragma once
#include <span>

#include "core/near_names.h"
#include "core/roster.h"

namespace sala {

/// What a field says of two descriptions; nothing where one of them leaves it out.
enum class Says { nothing, agrees, differs };

/// Folded and without prefix. Near: a slip of the finger away. Turned: the given name stands as the family name.
enum class Names { other, near, turned, same };

struct Evidence {
  Names names = Names::other;
  Says unit = Says::nothing;  ///< agrees, too, where neither description has one
  Says no = Says::nothing;
  Says email = Says::nothing;
  Says phone = Says::nothing;
  Says sex = Says::nothing;   ///< as prefixes tell it: นาย, นางสาว
  bool is_unchecked = false;  ///< one of them said the name at the door, and no staff has looked
  bool operator==(const Evidence&) const = default;
};

/// In the order of how much there is to tell.
enum class Likeness {
  other,           ///< two people
  shares_contact,  ///< two people who have an e-mail or a telephone in common
  likely_double,   ///< two people until somebody says that they are one
  contradicted,    ///< one name, and something speaks against it: to be asked; two people until then
  same,            ///< one person
};

/// One shared field never makes two people one: a name needs a number, a contact or its unit beside it, and more speaking
/// for it than against it. Another name is another person.
Likeness weigh(const Evidence& evidence);

/// How much speaks for one person beside the name: of several who are `same`, the one with most is meant.
int strength(const Evidence& evidence);

/// A description made ready once to be compared with many.
struct Described {
  explicit Described(const Participant& person);

  std::string name, turned;  ///< folded, without prefix and spaces; blank: nobody
  NameLetters letters;
  std::string unit, no;
  std::vector<std::string> emails, phones;
  enum class Sex { unsaid, man, woman } sex = Sex::unsaid;
  bool is_unchecked = false;
};

/// What a walk-in says of themselves, and all that a likely double is found by; quicker to make ready.
Described described_by_name(const Participant& person);

Evidence evidence_between(const Described& a, const Described& b);

/// Telephones as they are dialled: 081-234-5678, +66 81 234 5678 and 0066812345678 are one; extensions left out.
std::vector<std::string> dialled(std::string_view phones);

/// Whether two prefixes are one: น.ส. and นางสาว. The same one and none are.
bool is_same_prefix(const std::string& a, const std::string& b);

}  // namespace sala
