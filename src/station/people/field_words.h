// What a person's fields are called, wherever people read about them: import, history, the command line.
#pragma once
#include <array>
#include <string>

#include "core/texts.h"
#include "documents/roster_headings.h"
#include "words/import_list.h"
#include "words/out.h"
#include "words/people.h"

namespace sala {

struct NamedField {
  RosterField field;
  TextId words;
};

/// In the order of a list on paper; `name` is the whole name in one cell.
inline constexpr std::array<NamedField, 11> named_fields = {{{RosterField::no, words::people_by_number},
                                                             {RosterField::name, words::import_field_name},
                                                             {RosterField::prefix, words::out_prefix},
                                                             {RosterField::given_name, words::edit_given_name},
                                                             {RosterField::family_name, words::out_family_name},
                                                             {RosterField::name_en, words::edit_name_en},
                                                             {RosterField::position, words::edit_position},
                                                             {RosterField::unit, words::edit_unit},
                                                             {RosterField::personnel_type, words::edit_personnel_type},
                                                             {RosterField::email, words::edit_email},
                                                             {RosterField::phone, words::edit_phone}}};

/// A field named as in participant_put; anything else is a heading of people's own and stays.
std::string column_words(const std::string& column, const Texts& texts);

}  // namespace sala
