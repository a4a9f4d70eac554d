// A list taken in from a file, in every state that matters, for the tour.
#include "kiosk/demo/samples_import.h"

#include "core/format_date.h"
#include "kiosk/demo/samples_staff.h"
#include "kiosk/staff/import/import_words.h"
#include "words/documents.h"
#include "words/import_list.h"
#include "words/out.h"

namespace sala {
namespace {

ImportFilesPage files_page(const StaffSamples& w, bool with_stick) {
  ImportFilesPage page;
  if (with_stick) page.places.push_back(w.texts.with(words::send_stick, {{"name", "KINGSTON"}}));
  page.places.push_back(w.texts[words::send_folder]);
  if (!with_stick) {
    page.hint = w.texts[words::send_no_stick];
    return page;
  }
  const std::string date = long_date({2026, 11, 22}, w.texts.language());
  page.entries = {
      {w.in("อบรมสารบรรณ 2569", "Training 2026"), "", true},
      {"รายชื่อผู้เข้าอบรม (แก้ไขล่าสุด).xlsx", "48 KB · " + date + " 21:47", false},
      {"รายชื่อผู้เข้าร่วมโครงการพัฒนาทักษะการเขียนหนังสือราชการ ฉบับส่งกองคลัง.ods", "132 KB · " + date + " 16:05", false},
      {"people.csv", "3 KB · " + date + " 09:12", false}};
  return page;
}

void add_files(const StaffSamples& w) {
  const auto show = [&](const char* name, const ImportFilesPage& page) {
    w.add(name, StaffArea::import_people, words::import_title, page);
  };
  const auto told = [&](WorkTold::State state, TextId title, std::string words) {
    ImportFilesPage page = files_page(w, true);
    page.told = {state, w.texts.with(title, {{"file", page.entries[1].name}}), std::move(words)};
    return page;
  };
  show("import-no-stick", files_page(w, false));
  show("import-files", files_page(w, true));
  ImportFilesPage folder = files_page(w, true);
  folder.folder = folder.entries.front().name;
  folder.entries.erase(folder.entries.begin());
  show("import-folder", folder);
  show("import-reading", told(WorkTold::State::running, words::import_reading, w.texts[words::import_reading_do]));
  show("import-trouble", told(WorkTold::State::trouble, words::import_trouble, w.texts[words::import_gone]));
  ImportReport report;
  report.rows = 41, report.added = 38, report.updated = 2, report.skipped = 1;
  show("import-done", told(WorkTold::State::done, words::import_done,
                           counts_words(report, w.texts) + "\n" + w.texts[words::import_done_do]));
}

RosterColumn column(std::size_t index, const char* heading, std::optional<RosterField> field) {
  RosterColumn column;
  column.column = index;
  column.heading = heading;
  column.field = field;
  return column;
}

/// A list as units send it, with all that may be odd about one.
ImportFile list_of_people() {
  ImportFile file;
  file.headings.all = {column(0, "ที่", RosterField::no),      column(1, "ชื่อ - สกุล", RosterField::name),
                       column(2, "สังกัด", RosterField::unit), column(3, "เบอร์โทร", RosterField::phone),
                       column(4, "อาหาร", std::nullopt),     column(5, "เลขประจำตัวประชาชน", std::nullopt),
                       column(6, "หมายเหตุ", std::nullopt)};
  file.headings.all[4].kept_as = "อาหาร";
  file.headings.all[5].citizen_numbers = true;
  file.roster.preview.columns = file.headings.all;
  file.roster.preview.rows = {{5, {"๑", "ผศ.ดร.วิทยา เกื้อกูล", "คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ", "0812345678", "มังสวิรัติ"}}};
  file.roster.preview.sheet = "รายชื่อ";
  file.roster.preview.sheets = {"รายชื่อ", "สรุป"};
  file.report = {41, 38, 2, 0, 1, {}, {}};
  file.report.problems = {{5, "phone", "812345678", {words::problem_phone_zero, {{"phone", "0812345678"}}}, false},
                          {12, "no", "7", {words::problem_no_taken, {{"no", "41"}}}, false},
                          {19, "email", "somsak@", {words::problem_email_form}, false},
                          {44, "given_name", "รวม 40 คน", {words::problem_totals}, true}};
  return file;
}

Participant described(const char* no, const char* prefix, const char* given_name, const char* family_name,
                      const char* email) {
  Participant person;
  person.no = no;
  person.prefix = prefix;
  person.given_name = given_name;
  person.family_name = family_name;
  person.unit = "กองคลัง";
  person.email = email;
  return person;
}

/// Rows that may be somebody who is on the list already: asked, told, and answered.
ImportFile list_with_doubles() {
  ImportFile file = list_of_people();
  const Participant somchai = described("7", "นาย", "สมชาย", "ใจดี", "somchai.j@example.ac.th");
  ImportDoubt other_address{9, somchai, described("31", "นาย", "สมชาย", "ใจดี", "somchai.2@example.ac.th"), {}};
  other_address.likeness = Likeness::contradicted;
  ImportDoubt near{
      14, described("12", "นางสาว", "ญาณิศา", "ตั้งใจดี", ""), described("", "นางสาว", "ญานิศา", "ตั้งใจดี", ""), {}};
  near.evidence.names = Names::near;
  ImportDoubt mailbox{21, somchai, described("", "นางสาว", "กมล", "รักงาน", "finance@example.ac.th"), {}};
  mailbox.evidence.email = Says::agrees;
  mailbox.likeness = Likeness::shares_contact;
  file.report.doubts = {other_address, near, mailbox};
  file.answers = {{14, true}};
  return file;
}

void add_tables(const StaffSamples& w) {
  const auto show = [&](const char* name, ImportTablePage page) {
    page.file = "รายชื่อผู้เข้าอบรม (แก้ไขล่าสุด).xlsx";
    w.add(name, StaffArea::import_people, words::import_check, std::move(page));
  };
  const ImportTablePage page = table_page(list_of_people(), w.texts);
  show("import-table", page);
  ImportTablePage asked = page;
  asked.asked = 3;
  asked.now = use_index(list_of_people().headings.all[3]);
  show("import-column", asked);
  ImportTablePage writing = page;
  writing.writing = true;
  show("import-writing", writing);
  ImportTablePage doubles = table_page(list_with_doubles(), w.texts);
  show("import-doubles", doubles);
  doubles.asked_doubt = 0;
  show("import-double-asked", doubles);
  ImportFile same = list_of_people();
  same.report = {40, 0, 0, 40, 0, {}, {}};
  show("import-nothing-new", table_page(same, w.texts));
}

}  // namespace

void add_import_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  const StaffSamples samples{{texts, all}};
  add_files(samples);
  add_tables(samples);
}

}  // namespace sala
