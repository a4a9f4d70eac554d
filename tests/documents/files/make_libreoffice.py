# Makes libreoffice.xlsx and libreoffice.ods, which stand here as LibreOffice 7.4.7 wrote them from a workbook like the
# ones that units send: title rows, a merged head, blank rows, a total, Thai digits, zero-width spaces, a decomposed ำ, a
# hidden sheet. The tests do not run this.   python3 make_libreoffice.py
import datetime, subprocess, tempfile
from openpyxl import Workbook

book = Workbook()
book.active.title = "คำชี้แจง"
book.active["A1"] = "โปรดกรอกรายชื่อในแผ่นงาน รายชื่อ"
sheet = book.create_sheet("รายชื่อ")
sheet.merge_cells("A1:I1")
sheet["A1"] = "รายชื่อผู้เข้ารับการอบรม หลักสูตรการเขียนหนังสือราชการ"
sheet.merge_cells("A2:I2")
sheet["A2"] = datetime.date(2026, 11, 23)
sheet.append([])
sheet.append(["ลำดับที่", "คำนำหน้า", "ชื่อ", "นามสกุล", "ตำแหน่ง", "หน่วยงาน", "เบอร์โทรศัพท์", "อีเมล",
              "เลขประจำตัวประชาชน"])
sheet.append([1, "นางสาว", "ญาณิศา", "ตั้งใจดี", "นักวิชาการ", "กองคลัง", "0812345678", "yanisa@example.ac.th",
              "1234567890123"])
sheet.append([2, "ผศ.ดร.", "สมชาย", "ณ อยุธยา", "อาจารย์", "คณะวิทยาศาสตร์", 898765432, "somchai@example.ac.th"])
sheet["G6"].number_format = "0##-###-####"
sheet.append([])
sheet.append(["๓", "ว่าที่ ร.ต.", "ก้องเกียรติ", "ซื่อสัตย์", "นิติกร", "กองคลัง", "๐๘๑-๒๓๔-๕๖๗๙"])
sheet.append([4, "นาย", "  กำพล\u200b ", "เข้มแข็ง", None, "กองแผน", "081 234 5670"])
sheet.append(["=4+1", "นาง", "น\u0e4d\u0e32ฝน", "ใจดี", "ช่าง", "กองคลัง", "0811112222"])
sheet.append([None, None, None, None, None, "รวม 5 คน"])
sheet.freeze_panes = "A5"
sheet.auto_filter.ref = "A4:I10"
book.create_sheet("ซ่อน").sheet_state = "hidden"
with tempfile.TemporaryDirectory() as folder:
    book.save(folder + "/libreoffice.xlsx")
    for kind in ("xlsx:Calc MS Excel 2007 XML", "ods"):
        subprocess.run(["soffice", "--headless", "--convert-to", kind, folder + "/libreoffice.xlsx"], check=True)
