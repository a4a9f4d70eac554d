# Makes openpyxl.xlsx, which stands here as openpyxl 3.0.9 wrote it (absolute targets, inline strings). The tests do not
# run this.   python3 make_openpyxl.py
import datetime
from openpyxl import Workbook

book = Workbook()
book.active.title = "คำชี้แจง"
book.active["A1"] = "กรอกรายชื่อในแผ่นงานถัดไป"
sheet = book.create_sheet("รายชื่อ")
sheet.merge_cells("A1:F1")
sheet["A1"] = "รายชื่อผู้เข้ารับการอบรม"
sheet.append([])
sheet.append(["ที่", "ชื่อ-สกุล", "สังกัด", "โทรศัพท์", "วันที่สมัคร", "มาแล้ว"])
sheet.append([1, "นางสาวญาณิศา ตั้งใจดี", "กองคลัง", 812345678, datetime.date(2026, 11, 23), True])
sheet["D4"].number_format = "0##-###-####"
sheet.append([2, "ผศ.ดร.สมชาย ณ อยุธยา", "กองแผน", "0898765432", datetime.datetime(2026, 11, 23, 8, 30), False])
sheet.append([3, "ว่าที่ ร.ต.ก้องเกียรติ ซื่อสัตย์"])
sheet["C6"] = "#N/A"
sheet["C6"].data_type = "e"
book.save("openpyxl.xlsx")
