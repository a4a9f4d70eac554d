// What the page about a file asks over itself: what a column is, and whether a row and somebody known are one person.
#pragma once
#include "ui/screens/staff/import/import_table_page.h"

namespace sala {

std::optional<StaffIntent> draw_column_question(Ui& ui, ImportTablePage& page, const Texts& texts);
std::optional<StaffIntent> draw_doubt_question(Ui& ui, const ImportTablePage::Doubt& doubt, const Texts& texts);

}  // namespace sala
