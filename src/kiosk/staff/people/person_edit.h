// Editing a person, and making two entries of the roster one. Every change is a fact by the user.
#pragma once
#include "kiosk/staff/people/people_list.h"

namespace sala {

/// An empty page for somebody who is not on the roster.
void begin_add(StaffDesk& desk);
/// Somebody new in the place of the one who withdrew, from the same unit.
Result<void> begin_substitute(StaffDesk& desk, const Uuid& withdrawn);
Result<void> begin_edit(StaffDesk& desk, const Uuid& person);
/// Writes what stands in the fields, when something changed. Error: error_person_name.
Result<void> save_edit(StaffDesk& desk);

Result<void> begin_merge(StaffDesk& desk, const Uuid& person);
Result<void> search_other(StaffDesk& desk, PeopleList& list);
Result<void> choose_other(StaffDesk& desk, const Uuid& person);
void swap_merge(StaffDesk& desk);
void ask_merge(StaffDesk& desk);
/// Makes the open person and a likely double one, or keeps them apart.
Result<void> settle_double(StaffDesk& desk, const Uuid& other, bool is_one);
Result<void> merge_both(StaffDesk& desk, const std::string& reason);

}  // namespace sala
