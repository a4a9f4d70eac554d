/* Makes libxlsxwriter.xlsx, which stands here as libxlsxwriter 1.1.4 wrote it (shared strings and rich text, as Excel
   does). The tests do not run this.   cc make_libxlsxwriter.c -lxlsxwriter -o make && ./make */
#include <xlsxwriter.h>

int main(void) {
  lxw_workbook *book = workbook_new("libxlsxwriter.xlsx");
  lxw_worksheet *sheet = workbook_add_worksheet(book, "รายชื่อ");
  lxw_format *bold = workbook_add_format(book), *phone = workbook_add_format(book), *day = workbook_add_format(book),
             *long_number = workbook_add_format(book);
  format_set_bold(bold);
  format_set_num_format(phone, "0000000000");
  format_set_num_format(day, "d mmm yyyy");
  format_set_num_format(long_number, "0.00E+00");
  worksheet_merge_range(sheet, 0, 0, 0, 4, "ใบลงทะเบียน", bold);
  const char *headings[] = {"ลำดับ", "ชื่อ", "นามสกุล", "หน่วยงาน", "เบอร์โทร", "วันเกิด", "รหัส"};
  for (lxw_col_t i = 0; i < 7; ++i) worksheet_write_string(sheet, 2, i, headings[i], bold);
  lxw_rich_string_tuple first = {.string = "นาง"}, second = {.format = bold, .string = "มาลี"};
  lxw_rich_string_tuple *rich[] = {&first, &second, NULL};
  worksheet_write_number(sheet, 3, 0, 1, NULL);
  worksheet_write_rich_string(sheet, 3, 1, rich, NULL);
  worksheet_write_string(sheet, 3, 2, "ศรีสุข", NULL);
  worksheet_merge_range(sheet, 3, 3, 4, 3, "คณะวิทยาศาสตร์", NULL);
  worksheet_write_number(sheet, 3, 4, 812345678, phone);
  lxw_datetime birthday = {1990, 2, 28, 0, 0, 0};
  worksheet_write_datetime(sheet, 3, 5, &birthday, day);
  worksheet_write_number(sheet, 3, 6, 1234567890123456.0, NULL);
  worksheet_write_number(sheet, 4, 0, 2, NULL);
  worksheet_write_string(sheet, 4, 1, "ก้อง", NULL);
  worksheet_write_string(sheet, 4, 2, "ดี", NULL);
  worksheet_write_formula_str(sheet, 4, 4, "=\"02-123-4567\"", NULL, "02-123-4567");
  worksheet_write_number(sheet, 4, 6, 66812345678.0, long_number);
  lxw_row_col_options hidden = {.hidden = LXW_TRUE};
  worksheet_write_string(sheet, 6, 1, "ซ่อน", NULL);
  worksheet_set_row_opt(sheet, 6, LXW_DEF_ROW_HEIGHT, NULL, &hidden);
  return workbook_close(book);
}
