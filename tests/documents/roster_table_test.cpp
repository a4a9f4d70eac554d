#include "documents/roster_table.h"

#include <fstream>

#include "core/person_name.h"
#include "documents/csv.h"
#include "documents/unnamed_columns.h"
#include "support/temporary_folder.h"
#include "words/documents.h"

using namespace sala;

namespace {

Result<RosterTable> table_of(std::string_view csv, const std::string& columns = "") {
  const auto table = parse_csv(csv, "people.csv");
  REQUIRE(table);
  return roster_from(*table, columns, "people.csv");
}

std::vector<Participant> people(std::string_view csv, const std::string& columns = "") {
  const auto roster = table_of(csv, columns);
  REQUIRE(roster);
  std::vector<Participant> found;
  for (const RosterEntry& entry : roster->entries) found.push_back(entry.person);
  return found;
}

std::string names_in(std::string_view csv) {
  std::string names;
  for (const Participant& person : people(csv))
    names += person.prefix + "|" + person.given_name + "|" + person.family_name + "\n";
  return names;
}

std::string problems_in(std::string_view csv) {
  const auto roster = table_of(csv);
  REQUIRE(roster);
  std::string text;
  for (const RosterProblem& problem : roster->problems)
    text += std::to_string(problem.row) + " " + problem.column + " " + problem.value +
            (problem.skipped ? " skipped" : "") + "\n";
  return text;
}

}  // namespace

TEST_CASE("a name in one cell is taken apart into prefix, given and family name") {
  const std::pair<const char*, NameParts> names[] = {
      {"นางสาวญาณิศา ตั้งใจดี", {"นางสาว", "ญาณิศา", "ตั้งใจดี"}},
      {"นาย สมชาย ใจดี", {"นาย", "สมชาย", "ใจดี"}},
      {"นายสมชาย ณ อยุธยา", {"นาย", "สมชาย", "ณ อยุธยา"}},
      {"น.ส.มาลี ศรีสุข", {"น.ส.", "มาลี", "ศรีสุข"}},
      {"ผศ.ดร.สมชาย ใจดี", {"ผศ.ดร.", "สมชาย", "ใจดี"}},
      {"ผศ. ดร. สมชาย ใจดี", {"ผศ. ดร.", "สมชาย", "ใจดี"}},
      {"รองศาสตราจารย์ ดร.มาลี ใจดี", {"รองศาสตราจารย์ ดร.", "มาลี", "ใจดี"}},
      {"ว่าที่ ร.ต.สมชาย ใจดี", {"ว่าที่ ร.ต.", "สมชาย", "ใจดี"}},
      {"ว่าที่ร้อยตรีหญิงสมศรี ใจดี", {"ว่าที่ร้อยตรีหญิง", "สมศรี", "ใจดี"}},
      {"ร.ต.(หญิง) สมศรี ใจดี", {"ร.ต.(หญิง)", "สมศรี", "ใจดี"}},
      {"พ.ต.อ.หญิง สมศรี ใจดี", {"พ.ต.อ.หญิง", "สมศรี", "ใจดี"}},
      {"ว่าที่ ร.ต. หญิง มาลี ใจดี", {"ว่าที่ ร.ต. หญิง", "มาลี", "ใจดี"}},
      {"ร.ต. หญิง ใจดี", {"ร.ต.", "หญิง", "ใจดี"}},
      {"ม.ล.ปิ่น มาลากุล", {"ม.ล.", "ปิ่น", "มาลากุล"}},
      {"นาย ดร.สมชาย ใจดี", {"นาย ดร.", "สมชาย", "ใจดี"}},
      {"นายพระนาย สุวรรณ", {"นาย", "พระนาย", "สุวรรณ"}},
      {"นายพลเอก ใจดี", {"นาย", "พลเอก", "ใจดี"}},
      {"นางหญิง ใจดี", {"นาง", "หญิง", "ใจดี"}},
      {"คุณากร ใจดี", {"", "คุณากร", "ใจดี"}},
      {"คุณมานี ใจดี", {"คุณ", "มานี", "ใจดี"}},
      {"นายิกา ใจดี", {"", "นายิกา", "ใจดี"}},
      {"สมชาย", {"", "สมชาย", ""}},
      {"นาย", {"", "นาย", ""}},
      {"นางสาว", {"", "นางสาว", ""}},
      {"นาง สาวิตรี ใจดี", {"นาง", "สาวิตรี", "ใจดี"}},
      {"น.ส มาลี ศรีสุข", {"น.ส.", "มาลี", "ศรีสุข"}},
      {"ว่าที่ ร.ต สมชาย ใจดี", {"ว่าที่ ร.ต.", "สมชาย", "ใจดี"}},
      {"นส มาลี ศรีสุข", {"นส.", "มาลี", "ศรีสุข"}},
      {"ผศ ดร สมชาย ณ อยุธยา", {"ผศ ดร.", "สมชาย", "ณ อยุธยา"}},
      {"ดรุณี ใจดี", {"", "ดรุณี", "ใจดี"}},
      {"ดร.ชล ใจดี", {"ดร.", "ชล", "ใจดี"}},
      {"Mr. John Smith", {"Mr.", "John", "Smith"}},
      {"Mr John Michael Smith", {"Mr", "John Michael", "Smith"}},
      {"Asst. Prof. Dr. Ludwig van Beethoven", {"Asst. Prof. Dr.", "Ludwig", "van Beethoven"}},
      {"Missy Elliott", {"", "Missy", "Elliott"}},
      {"", {"", "", ""}}};
  for (const auto& [name, parts] : names) {
    INFO(name);
    const NameParts split = split_name(name);
    INFO(split.prefix << "|" << split.given_name << "|" << split.family_name);
    CHECK((split == parts));
  }
}

TEST_CASE("a line of a name begins at one of its parts, not after ณ, and after a prefix written to the name") {
  const auto parts_of = [](std::string_view name) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (const std::size_t start : line_starts_of_name(name)) {
      parts.emplace_back(name.substr(from, start - from));
      from = start;
    }
    parts.emplace_back(name.substr(from));
    return parts;
  };
  using Parts = std::vector<std::string>;
  CHECK(parts_of("นางสาวญาณิศา ตั้งใจดี") == Parts{"นางสาว", "ญาณิศา ", "ตั้งใจดี"});
  CHECK(parts_of("ว่าที่ร้อยตรีหญิงกมล ณ อยุธยา") == Parts{"ว่าที่ร้อยตรีหญิง", "กมล ", "ณ อยุธยา"});
  CHECK(parts_of("Ms. Yanisa Tangjaidee") == Parts{"Ms. ", "Yanisa ", "Tangjaidee"});
  CHECK(parts_of("กมล") == Parts{"กมล"});
  CHECK(parts_of("") == Parts{""});
}

TEST_CASE("headings are found below title rows, in Thai and English, with all their fields") {
  const auto thai = people(
      "รายชื่อผู้เข้ารับการอบรม,,,\n,,,\nลำดับ,คำนำหน้า,ชื่อ,นามสกุล,ตำแหน่ง,สังกัด/หน่วยงาน,ประเภทบุคลากร,E-mail,เบอร์โทรศัพท์\n"
      "๑,นาง,มาลี,ศรีสุข,อาจารย์,คณะวิทยาศาสตร์,สายวิชาการ,malee@example.ac.th,๐๘๑-๒๓๔-๕๖๗๘\n");
  REQUIRE(thai.size() == 1);
  const Participant& person = thai[0];
  CHECK(person.no == "1");
  CHECK(full_name(person) == "นางมาลี ศรีสุข");
  CHECK(person.position == "อาจารย์");
  CHECK(person.unit == "คณะวิทยาศาสตร์");
  CHECK(person.personnel_type == "สายวิชาการ");
  CHECK(person.email == "malee@example.ac.th");
  CHECK(person.phone == "081-234-5678");
  const auto english = people("No.;First Name;Last Name;Department;Phone\n7;Ann;Lee;Science;0812345678\n");
  CHECK(english[0].no == "7");
  CHECK(full_name(english[0]) == "Ann Lee");
  CHECK(english[0].unit == "Science");
}

TEST_CASE("however the name's columns are called, it is the same person") {
  for (const char* csv :
       {"ชื่อ-สกุล\nนางมาลี ศรีสุข\n", "ชื่อ - นามสกุล\nนาง มาลี  ศรีสุข\n", "ชื่อ\nนางมาลี ศรีสุข\n", "ชื่อ,ชื่อสกุล\nนางมาลี,ศรีสุข\n",
        "คำนำหน้า,ชื่อ,นามสกุล\nนาง,มาลี,ศรีสุข\n", "คำนำหน้า,ชื่อ,นามสกุล\nนาง,นางมาลี,ศรีสุข\n", "คำนำหน้า,ชื่อ-สกุล\nนาง,มาลี ศรีสุข\n",
        "ชื่อ-สกุล,,\nนาง,มาลี,ศรีสุข\n", "Name,Surname\nนางมาลี,ศรีสุข\n"}) {
    INFO(csv);
    CHECK(names_in(csv) == "นาง|มาลี|ศรีสุข\n");
  }
}

TEST_CASE("texts are cleaned: stray and zero-width spaces, decomposed ำ") {
  const auto found = people("ชื่อ,นามสกุล\n  สม\u200bชาย ,น\u0e4d\u0e32ใจ\u00a0\n");
  CHECK(found[0].given_name == "สมชาย");
  CHECK(found[0].family_name == "นำใจ");
}

TEST_CASE("a dash says nothing, and a number, a telephone or a prefix may be dressed up") {
  const auto found = people(
      "ที่,คำนำหน้า,ชื่อ,นามสกุล,หน่วยงาน,โทรศัพท์\n"
      "๑.,ดร,มาลี,ใจดี,-,\"=\"\"0812345678\"\"\"\n(2),น.ส,ก้อง,-,–,'021234567\nA-3,นาย,กล้า,-ดี,—,--\n");
  REQUIRE(found.size() == 3);
  CHECK(found[0].no == "1");
  CHECK(full_name(found[0]) == "ดร.มาลี ใจดี");
  CHECK(found[0].unit.empty());
  CHECK(found[0].phone == "0812345678");
  CHECK(found[1].no == "2");
  CHECK(full_name(found[1]) == "น.ส.ก้อง");
  CHECK(found[1].phone == "021234567");
  CHECK(found[2].no == "A-3");
  CHECK(found[2].family_name == "-ดี");
  CHECK(found[2].phone.empty());
  CHECK(people("ชื่อ-สกุล,อีเมล,โทร\nนางมาลี ใจดี,ไม่มี,N/A\n")[0].email.empty());
  CHECK(problems_in("ชื่อ-สกุล,อีเมล,โทร\nนางมาลี ใจดี,ไม่มี,N/A\nนางสาว,,\n") == "3 given_name  skipped\n");
}

TEST_CASE("who signs below the total is nobody of the list") {
  CHECK(problems_in("ที่,ชื่อ-สกุล,สังกัด\n1,นางมาลี ศรีสุข,กองคลัง\n,รวม 1 คน,\n,(นายก้อง ใจดี),\n,ผู้อำนวยการกองคลัง,\n") ==
        "3 given_name รวม 1 คน skipped\n4 given_name (นายก้อง ใจดี) skipped\n5 given_name ผู้อำนวยการกองคลัง skipped\n");
  CHECK(people("ที่,ชื่อ-สกุล,สังกัด\n1,นางมาลี ศรีสุข,กองคลัง\n,รวม 1 คน,\n,นายก้อง ใจดี,\n").size() == 2);
}

TEST_CASE("columns of which no heading is known are offered, and names with prefixes are recognised") {
  const auto offered = [](std::string_view csv) {
    Table table = parse_csv(csv, "people.csv").value();
    const RosterHeadings headings = unnamed_columns(table);
    std::string told;
    for (const RosterColumn& column : headings.all)
      told += column.heading + (column.field ? "=" + std::string(field_name(*column.field)) : "") + " ";
    for (const RosterEntry& entry : roster_with(table, headings).entries)
      told += "| " + std::to_string(entry.row) + " " + full_name(entry.person);
    return told;
  };
  CHECK(offered("รหัส,ผู้มา\nA1,นายสมชาย ใจดี\n") == "รหัส ผู้มา=name | 2 นายสมชาย ใจดี");
  CHECK(offered("1,นายสมชาย ใจดี\n2,นางมาลี ใจดี\n") == "A B=name | 1 นายสมชาย ใจดี| 2 นางมาลี ใจดี");
  CHECK(offered("a,b\n1,2\n") == "a b ");
}

TEST_CASE("rows carry their number in the file, and problems name row, field and value") {
  CHECK(problems_in("ลำดับ,ชื่อ,นามสกุล,อีเมล,โทร\n1,ก้อง,ดี,k@example.com,0812345678\n2,,,x@y.z,\n\n3,ข?,ดี,no mail,12\n") ==
        "3 given_name  skipped\n5 given_name ข?\n5 email no mail\n5 phone 12\n");
  const auto roster = table_of("ชื่อ,นามสกุล\nก,ข\n\nค,ง\n");
  CHECK(roster->rows == 2);
  CHECK(roster->entries[1].row == 4);
}

TEST_CASE("what stands in a text that could not be decoded is noted") {
  const std::string csv = "\xef\xbb\xbfชื่อ,นามสกุล,สังกัด\nก,ข,กอง\xff\n";
  CHECK(problems_in(csv) == "2 unit กอง\ufffd\n");
}

TEST_CASE("telephone numbers as people write them are no problem") {
  for (const char* phone : {"0812345678", "081-234-5678", "02 123 4567", "02-123-4567 ต่อ 12", "+66 81 234 5678",
                            "(02) 123-4567", "0812345678/0898765432", "๐๘๑๒๓๔๕๖๗๘"}) {
    INFO(phone);
    CHECK(problems_in("ชื่อ,นามสกุล,โทร\nก,ข," + std::string(phone) + "\n").empty());
  }
  for (const char* phone : {"812345678", "12", "call me", "081234567890123"}) {
    INFO(phone);
    CHECK_FALSE(problems_in("ชื่อ,นามสกุล,โทร\nก,ข," + std::string(phone) + "\n").empty());
  }
}

TEST_CASE("mail addresses that are none are noted") {
  for (const char* mail : {"a@b", "@b.c", "a b@c.d", "a@b@c.d", "a@.d", "a@b.", "ก@b.c"}) {
    INFO(mail);
    CHECK_FALSE(problems_in("ชื่อ,นามสกุล,อีเมล\nก,ข," + std::string(mail) + "\n").empty());
  }
}

TEST_CASE("a column of citizen numbers is never taken, whatever it is called, and no number is repeated") {
  const std::string csv = "เลขที่,ชื่อ,นามสกุล,โทร\n1-1037-01234-56-7,ก,ข,1103701234567\n๑๑๐๓๗๐๑๒๓๔๕๖๘,ค,ง,1103701234568\n";
  const auto roster = table_of(csv);
  REQUIRE(roster);
  for (const RosterEntry& entry : roster->entries) {
    CHECK(entry.person.no.empty());
    CHECK(entry.person.phone.empty());
  }
  CHECK(problems_in(csv) == "1 เลขที่ \n1 โทร \n");
  CHECK(table_of("รหัส,ชื่อ,นามสกุล\n1103701234567,ก,ข\n", "no=รหัส")->entries[0].person.no.empty());
}

TEST_CASE("a column of citizen numbers below a blank heading is named by its letter") {
  CHECK(problems_in("ชื่อ,นามสกุล,\nก,ข,1103701234567\nค,ง,1103701234568\n") == "1 C \n");
}

TEST_CASE("columns can be chosen by their headings") {
  const auto found = people("รหัส,ชื่อ,นามสกุล,ส่วน,สังกัด\nA-7,ก,ข,กอง 1,กรม\n", "no=รหัส, unit=ส่วน");
  CHECK(found[0].no == "A-7");
  CHECK(found[0].unit == "กอง 1");
  CHECK(people("ผู้มา\nนางมาลี ศรีสุข\n", "name=ผู้มา")[0].given_name == "มาลี");
}

TEST_CASE("a file without headings, and columns that are not there, are refused with what to do") {
  CHECK(table_of("1,2\n3,4\n").error().text == words::error_roster_header);
  CHECK(table_of("").error().text == words::error_roster_header);
  CHECK(table_of("ชื่อ\nก\n", "unit=ไม่มี").error().text == words::error_roster_heading);
  for (const char* wrong : {"colour=ชื่อ", "no", "no=", "=x", ","})
    CHECK(table_of("ชื่อ\nก\n", wrong).error().text == words::error_roster_columns);
}

TEST_CASE("headings repeated on every page are not people") {
  CHECK(names_in("ที่,ชื่อ-สกุล\n1,ก ข\nที่,ชื่อ-สกุล\n2,ค ง\n") == "|ก|ข\n|ค|ง\n");
}

TEST_CASE("a file is read with its encoding found by itself") {
  const TemporaryFolder folder;
  std::ofstream(folder / "people.csv", std::ios::binary)
      << "\xaa\xd7\xe8\xcd,\xb9\xd2\xc1\xca\xa1\xd8\xc5\n\xa1,\xa2\n";
  const auto roster = read_roster(folder / "people.csv", "", "");
  REQUIRE(roster);
  CHECK(roster->encoding == "windows-874");
  CHECK(roster->entries[0].person.given_name == "ก");
}

TEST_CASE("totals, notes and signatures below the table are left out and said") {
  CHECK(problems_in("ที่,ชื่อ-สกุล,สังกัด\n1,นายรวมพล ใจดี,ก\n2,นางมาลี ดี,ก\nรวมทั้งสิ้น 2 คน,,\n,รวม 2 คน,\nหมายเหตุ,มาสาย,\n") ==
        "4 given_name รวมทั้งสิ้น 2 คน skipped\n5 given_name รวม 2 คน skipped\n6 given_name หมายเหตุ skipped\n");
  CHECK(names_in("ชื่อ-สกุล\nรวมพล ใจดี\nจำนวน ทองคำ\n") == "|รวมพล|ใจดี\n|จำนวน|ทองคำ\n");
}

TEST_CASE("a telephone number gets back the first 0 that a spreadsheet took, and that is said") {
  const std::string csv = "ชื่อ,นามสกุล,โทร\nก,ข,812345678\nค,ง,21234567\nจ,ฉ,112345678\n";
  const auto found = people(csv);
  CHECK(found[0].phone == "0812345678");
  CHECK(found[1].phone == "021234567");
  CHECK(found[2].phone == "112345678");
  CHECK(problems_in(csv) == "2 phone 812345678\n3 phone 21234567\n4 phone 112345678\n");
}

TEST_CASE(
    "a citizen number is never taken, in whatever cell it stands, and a column of them is said though nobody asked") {
  const std::string csv =
      "ที่,ชื่อ,นามสกุล,โทร,เลขประจำตัวประชาชน\n1,ก,ข,1103701234567,1103701234567\n2,ค,ง,0812345678,1103701234568\n3,จ,ฉ,"
      "0812345679,\n";
  CHECK(problems_in(csv) == "1 เลขประจำตัวประชาชน \n2 phone \n");
  for (const Participant& person : people(csv)) CHECK(person.phone.find("110370") == std::string::npos);
  const auto roster = table_of(csv);
  REQUIRE(roster->preview.columns.size() == 5);
  CHECK(roster->preview.columns[4].citizen_numbers);
  for (const TableRow& row : roster->preview.rows)
    for (const std::string& text : row.cells) CHECK(text.find("110370") == std::string::npos);
}

TEST_CASE("an error of a formula counts as empty and is said") {
  const std::string csv = "ชื่อ,นามสกุล,สังกัด\nก,ข,#N/A\n#REF!,,\n";
  CHECK(people(csv)[0].unit.empty());
  CHECK(problems_in(csv) == "2 unit #N/A\n3 given_name #REF!\n3 given_name  skipped\n");
}

TEST_CASE("other columns are kept by their heading or another name, and citizen numbers not even so") {
  const std::string csv = "ชื่อ,นามสกุล,อาหาร,ที่พัก,บัตร\nก,ข,เจ,,1103701234567\n";
  CHECK(people(csv)[0].extra.empty());
  const std::vector<ExtraValue> kept = {{"food", "เจ"}};
  const auto found = people(csv, "+food=อาหาร,+ที่พัก,+บัตร");
  CHECK((found[0].extra == kept));
  CHECK(table_of(csv, "+ไม่มี").error().text == words::error_roster_heading);
  CHECK(table_of(csv, "+").error().text == words::error_roster_columns);
  CHECK(table_of(csv, "+=อาหาร").error().text == words::error_roster_columns);
}

TEST_CASE("a preview tells the columns and what becomes of each") {
  const auto roster = table_of("ที่,ชื่อ-สกุล,อาหาร,เบอร์โทรศัพท์ (มือถือ)\n1,นางมาลี ศรีสุข,เจ,0812345678\n");
  REQUIRE(roster);
  const auto& columns = roster->preview.columns;
  REQUIRE(columns.size() == 4);
  CHECK(columns[1].field == RosterField::name);
  CHECK(columns[2].heading == "อาหาร");
  CHECK_FALSE(columns[2].field.has_value());
  CHECK(columns[3].field == RosterField::phone);
  CHECK(roster->preview.rows.at(0).cells == std::vector<std::string>{"1", "นางมาลี ศรีสุข", "เจ", "0812345678"});
}

TEST_CASE("headings are found below a long letterhead, numbered as a form's questions, and in two lines") {
  CHECK(names_in(std::string(60, '\n') + "ลำดับ,ชื่อ-สกุล\n1,นายธีระ มั่นคง\n") == "นาย|ธีระ|มั่นคง\n");
  std::string letterhead;
  for (int line = 1; line < 60; ++line) letterhead += "ประกาศข้อ " + std::to_string(line) + "\n";
  CHECK(names_in(letterhead + "ลำดับ,ชื่อ-สกุล\n1,นายธีระ มั่นคง\n") == "นาย|ธีระ|มั่นคง\n");
  CHECK(people("เวลา,1. ชื่อ-สกุล,๒) หน่วยงาน,3. โทร\n9:00,นายธีระ มั่นคง,กองคลัง,0811111111\n")[0].unit == "กองคลัง");
  CHECK(names_in("ลำดับ,ชื่อ - สกุล,,หน่วยงาน\n,ชื่อ,สกุล,\n1,ธีระ,มั่นคง,กองคลัง\n") == "|ธีระ|มั่นคง\n");
}

TEST_CASE("of two columns for one field each row is asked in both: telephones, and the whole name beside its parts") {
  const auto phones = people("ชื่อ-สกุล,โทรศัพท์,มือถือ\nนายธีระ มั่นคง,,0811111111\nนางพิม ขยันดี,02-123-4567,0822222222\n");
  CHECK(phones[0].phone == "0811111111");
  CHECK(phones[1].phone == "02-123-4567");
  CHECK(columns_left(table_of("ชื่อ-สกุล,โทรศัพท์,มือถือ\nนายธีระ มั่นคง,,0811111111\n")->preview).empty());
  CHECK(names_in("name,first_name,last_name\nPim Kayandee,Pim,Kayandee\nTheera Mankong,,\nนางกมล ดี,,\n") ==
        "|Pim|Kayandee\n|Theera|Mankong\nนาง|กมล|ดี\n");
}

TEST_CASE("values as programs wrote them are what they say") {
  const auto floats = people("ลำดับ,ชื่อ,นามสกุล,โทรศัพท์\n1.0,ธีระ,มั่นคง,812345678.0\n2.50,พิม,ดี,\n");
  CHECK(floats[0].no == "1");
  CHECK(floats[0].phone == "0812345678");
  CHECK(floats[1].no == "2.50");
  const auto numbered = people("ลำดับ,ชื่อ-สกุล\n,1. นายธีระ มั่นคง\n,๒) นางพิม ขยันดี\n");
  CHECK(numbered[0].no == "1");
  CHECK(numbered[1].no == "2");
  CHECK(full_name(numbered[1]) == "นางพิม ขยันดี");
  CHECK(names_in("name\n\"Mankong, Theera\"\n\"Theera Mankong, PhD\"\n").starts_with("|Theera|Mankong\n"));
  CHECK(people("ชื่อ-สกุล,โทร\nนายธีระ มั่นคง,0066 81 234 5678\n")[0].phone == "0066 81 234 5678");
  CHECK(problems_in("ชื่อ-สกุล,โทร\nนายธีระ มั่นคง,0066 81 234 5678\n").empty());
}

TEST_CASE("names that begin like a prefix are names, and an emeritus professor's title is one") {
  CHECK(split_name("คุณธรรม รักชาติ") == NameParts{"", "คุณธรรม", "รักชาติ"});
  CHECK(split_name("คุณสมชาย ใจดี") == NameParts{"คุณ", "สมชาย", "ใจดี"});
  CHECK(split_name("ศ.เกียรติคุณ นพ.ประวิทย์ ใจดี") == NameParts{"ศ.เกียรติคุณ นพ.", "ประวิทย์", "ใจดี"});
  CHECK(split_name("ศ.เกียรติคุณ ใจดี") == NameParts{"ศ.", "เกียรติคุณ", "ใจดี"});
}

TEST_CASE(
    "text tables are parted by bars, by blanks before a quotation mark, and thousands of empty columns say nothing") {
  CHECK(names_in("ลำดับ|ชื่อ-สกุล|หน่วยงาน\n1|นายธีระ มั่นคง|กองคลัง\n2|นางพิม ขยันดี|กองแผน\n") == "นาย|ธีระ|มั่นคง\nนาง|พิม|ขยันดี\n");
  CHECK(people("no, name, unit\n1, \"Mr. Theera Mankong\", \"Finance, Division 2\"\n")[0].unit ==
        "Finance, Division 2");
  const std::string commas(16384, ',');
  CHECK(people("ชื่อ,นามสกุล" + commas + "\nธีระ,มั่นคง" + commas + "\n").size() == 1);
}
