// What the readers of XLSX and ODS share: the sheets a workbook offers, and rows put together cell by cell.
#pragma once
#include <cstdint>

#include "documents/table.h"
#include "documents/workbook_package.h"

namespace sala {

struct SheetPlace {
  std::string name;
  bool hidden = false;
  std::string part;  ///< XLSX: where in the package it is
};

/// Takes cells in reading order (places count from 0) and keeps the rows that have something in them.
class SheetRows {
 public:
  explicit SheetRows(const std::string& file) : file_(file) {}

  void begin_row(std::size_t row, bool hidden);
  /// Blank texts, blanks alone among them, are not kept; nor is a cell that stands alone beyond the last column.
  Result<void> put(std::size_t column, std::string text);
  /// What is written in a merged cell holds for every row it reaches down to.
  void merge_down(std::size_t row, std::size_t column, std::size_t rows);
  Result<std::vector<TableRow>> finish();

 private:
  struct Merge {
    std::size_t row, column, rows;
  };
  Failure too_many_rows() const;
  void fill(const Merge& merge);

  const std::string& file_;
  std::vector<TableRow> rows_;
  std::vector<Merge> merges_;
  int far_cells_ = 0;
  int number_ = 0;
  bool hidden_ = false;
};

/// A workbook opened: its sheets, and how one of them is read.
struct Workbook {
  std::vector<SheetPlace> sheets;
  std::function<Result<std::vector<TableRow>>(const SheetPlace&)> read;
};

Result<Workbook> open_xlsx(WorkbookPackage& package);
Result<Workbook> open_ods(WorkbookPackage& package);

}  // namespace sala
