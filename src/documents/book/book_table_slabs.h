// A book's table as slabs: caption and head, which come again with "(ต่อ)" where a page breaks, rows that are never cut, and
// the note below.
#pragma once
#include "documents/book/book_slab.h"

namespace sala {

struct TableSetting {
  const PrintFonts& fonts;
  const std::string& continued;  ///< "(ต่อ)"
  std::size_t group;             ///< of its rows; caption and note are the next two
};
std::vector<BookSlab> table_slabs(const BookTable& table, const TableSetting& setting);

}  // namespace sala
