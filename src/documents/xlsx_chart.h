// The charts of a table, drawn by whoever opens the workbook, beside the cells they are made of. Part of xlsx_writer.h.
#pragma once
#include <xlsxwriter.h>

#include <string>

#include "documents/data_sheet.h"

namespace sala {

lxw_error add_xlsx_charts(lxw_workbook* book, lxw_worksheet* sheet, const DataSheet& table, const std::string& name);

}  // namespace sala
