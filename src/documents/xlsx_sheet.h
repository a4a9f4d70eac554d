// One table put into a workbook that is being written. Part of xlsx_writer.h.
#pragma once
#include <xlsxwriter.h>

#include <string>

#include "documents/data_sheet.h"

namespace sala {

struct XlsxFormats {
  lxw_format *heading, *words, *long_words, *count, *measure, *fine, *money, *share, *day, *time;
};
XlsxFormats make_xlsx_formats(lxw_workbook* book, Era era);

/// `name`: as sheet_names has it.
lxw_error write_xlsx_sheet(lxw_workbook* book, const DataSheet& table, const std::string& name,
                           const XlsxFormats& formats);

}  // namespace sala
