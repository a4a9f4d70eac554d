#include "documents/data_sheet.h"

namespace sala {

std::size_t row_count(const DataSheet& sheet) {
  return sheet.rows.size() + (sheet.more ? sheet.more_rows : 0);
}

void for_each_row(const DataSheet& sheet, const TakeDataRow& take) {
  for (const DataRow& row : sheet.rows) take(row);
  if (sheet.more) sheet.more(take);
}

}  // namespace sala
