#include "kiosk/demo/sample_observations.h"

#include <random>

#include "core/observation/read_rubric.h"
#include "files/whole_file.h"
#include "station/program_files.h"

namespace sala {
namespace {

Uuid observed_id(std::size_t number) {
  Uuid id;
  id.bytes.fill(static_cast<std::uint8_t>(0x40 + number));
  return id;
}

}  // namespace

Rubric sample_rubric() {
  const auto text = read_file(program_folder("data") / "observation" / "learning.toml");
  if (!text) return {};
  std::mt19937 engine(3);
  const Random random = [&engine](std::span<std::uint8_t> bytes) {
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(engine());
  };
  const auto read = read_rubric(*text, random);
  return read ? read->rubric : Rubric{};
}

std::vector<Participant> observed_people(const Samples& s) {
  struct Somebody {
    const char *prefix, *given, *family, *en, *unit, *unit_en, *table;
  };
  static constexpr Somebody all[] = {
      {"นาง", "กัญญ์วรา", "ปั้นทองคำ", "Kanwara Panthongkham", "คณะบริหารธุรกิจ", "Faculty of Business", "1"},
      {"นาย", "ก้องเกียรติ", "ซื่อสัตย์", "Kongkiat Suesat", "กองคลัง", "Finance Division", "3"},
      {"นางสาว", "ญาณิศา", "ตั้งใจดี", "Yanisa Tangjaidee", "คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ", "Faculty of Agriculture",
       "1"},
      {"ว่าที่ร้อยตรีหญิง", "พิมพ์พิชชาญาณ์ศศิประภัสสร", "ณ เกียรติศักดิ์ศรีสุวรรณภูมิ", "Pimpitchayasasiprapasson Kiattisaksrisuwannaphum",
       "คณะเกษตรศาสตร์", "Faculty of Agriculture", "2"},
      {"ดร.", "ปิ่นเพ็ชร์", "ฐูปแก้ว", "Pinphet Thupkaew", "สถาบันวิจัย", "Research Institute", "2"},
      {"นางสาว", "ฟ้าใส", "ณ อยุธยา", "Fahsai Na Ayudhya", "กองคลัง", "Finance Division", "3"},
      {"นาย", "ภูวดล", "แสงเดือน", "Phuwadon Saengduean", "กองกลาง", "Central Division", "2"},
      {"นาง", "สมใจ", "เกื้อกูล", "Somjai Kueakun", "สำนักงานอธิการบดี", "President's Office", "1"}};
  std::vector<Participant> people;
  for (std::size_t i = 0; i < std::size(all); ++i) {
    Participant person;
    person.id = observed_id(i);
    person.no = std::to_string(i + 1);
    person.prefix = all[i].prefix;
    person.given_name = all[i].given;
    person.family_name = all[i].family;
    person.name_en = all[i].en;
    person.unit = s.in(all[i].unit, all[i].unit_en);
    person.extra = {{s.in("โต๊ะ", "Table"), all[i].table}};
    people.push_back(std::move(person));
  }
  return people;
}

ObservationResults sample_observations(const Samples& s, std::size_t people) {
  ObservationResults results;
  RubricResult result;
  result.stored.rubric = sample_rubric();
  std::vector<CountedRating> ratings;
  for (std::size_t person = 0; person < people; ++person)
    for (std::size_t item = 0; item < result.stored.rubric.items.size(); ++item)
      for (std::size_t observer = 0; observer < 1 + person % 2; ++observer) {
        const auto low = static_cast<int>((person * 3 + item * 2 + observer) % (item == 1 ? 4 : 3));
        ratings.push_back({observed_id(person).text(), "", result.stored.rubric.items[item].id,
                           std::to_string(observer), highest_rating - low});
      }
  result.figures.observers = people > 0 ? 2 : 0;
  result.figures.overall = observed_figures(ratings);
  for (const RubricItem& item : result.stored.rubric.items)
    result.figures.items.push_back({item.name, observed_item_figures(ratings, item.id)});
  results.rubrics.push_back(std::move(result));
  if (people == 0) return results;
  results.notes = {
      {{observed_id(1), ""}, {}, s.in("ช่วยเพื่อนจัดรูปแบบหนังสือเวียน", "helped others with a circular")},
      {{observed_id(4), ""}, {}, s.in("ถามเรื่องการอ้างถึงได้ตรงประเด็น", "asked to the point about references")},
      {{{}, s.in("โต๊ะ 2", "Table 2")}, {}, s.in("แบ่งงานกันดี เสร็จก่อนเวลา", "shared the work well, done early")},
      {{}, {}, s.in("หลังพักกลางวันเริ่มช้า ควรมีกิจกรรมเรียกความสนใจ", "slow to begin after lunch; a short game would help")}};
  return results;
}

}  // namespace sala
