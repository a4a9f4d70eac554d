// What a person's fields are called, wherever people read about them: import, history, the command line.
#pragma once
#include <array>
#include <string>

#include "core/text_ids.h"
#include "core/texts.h"
#include "documents/roster_headings.h"

namespace sala {

struct NamedField {
  RosterField field;
  TextId words;
};

/// In the order of a list on paper; `name` is the whole name in one cell.
inline constexpr std::array<NamedField, 11> named_fields = {{{RosterField::no, TextId::people_by_number},
                                                             {RosterField::name, TextId::import_field_name},
                                                             {RosterField::prefix, TextId::out_prefix},
                                                             {RosterField::given_name, TextId::edit_given_name},
                                                             {RosterField::family_name, TextId::out_family_name},
                                                             {RosterField::name_en, TextId::edit_name_en},
                                                             {RosterField::position, TextId::edit_position},
                                                             {RosterField::unit, TextId::edit_unit},
                                                             {RosterField::personnel_type, TextId::edit_personnel_type},
                                                             {RosterField::email, TextId::edit_email},
                                                             {RosterField::phone, TextId::edit_phone}}};

/// A field named as in participant_put; anything else is a heading of people's own and stays.
std::string column_words(const std::string& column, const Texts& texts);

}  // namespace sala
