#include "kiosk/demo/sample_certificates.h"

#include "security/certificate_key.h"
#include "station/certificate/certificate_files.h"

namespace sala {
namespace {

const SecretKey& sample_key() {
  static const SecretKey key = [] {
    std::array<std::uint8_t, SecretKey::seed_bytes> seed;
    seed.fill(7);
    return SecretKey::from_seed(seed);
  }();
  return key;
}

Uuid sample_id(std::uint8_t number) {
  Uuid id;
  id.bytes.fill(number);
  return id;
}

struct SampleLine {
  const char *th, *en;
  int attended;
  std::optional<int> post;
  bool survey;
  EarnedState state;
  std::optional<std::int64_t> n = {};
};

EligibleLine eligible_sample(const Samples& s, std::uint8_t number, const SampleLine& sample) {
  EligibleLine line;
  line.person.id = sample_id(number);
  line.person.no = std::to_string(number);
  line.person.given_name = s.in(sample.th, sample.en);
  line.person.unit = s.in("กองคลัง", "Finance Division");
  line.answer = {sample.state, true, sample.attended, 2, 2, sample.post, 60, sample.survey, true};
  if (!sample.n) return line;
  StoredCertificate stored;
  stored.person = line.person.id;
  stored.issued = sample_certificate(s, line.person.given_name, *sample.n);
  line.certificate = std::move(stored);
  return line;
}

}  // namespace

CertificateIssued sample_certificate(const Samples&, const std::string& name, std::int64_t n) {
  CertificateIssued issued;
  issued.n = n;
  issued.year = 2569;
  CertificateFields& fields = issued.fields;
  fields.certificate = sample_id(static_cast<std::uint8_t>(100 + n));
  fields.salt.fill(5);
  fields.number = number_text({}, n, 2569);
  fields.name = name;
  fields.sentence = "ได้ผ่านการฝึกอบรม";
  fields.title = "การเขียนหนังสือราชการยุคดิจิทัล";
  fields.from = {2026, 11, 23};
  fields.to = {2026, 11, 24};
  fields.minutes = 12 * 60;
  fields.place = "ห้องประชุมใหญ่";
  fields.organiser = "มหาวิทยาลัยเทคโนโลยีตัวอย่าง";
  fields.given_on = {2026, 11, 24};
  fields.signatories = {{"รองศาสตราจารย์ ดร.สมหญิง รักเรียน", "อธิการบดี"}};
  const SignedCertificate made = sign_certificate(fields, sample_key());
  issued.key = sample_key().public_key();
  issued.signature = made.signature;
  return issued;
}

ShownPicture sample_certificate_picture(const Samples& s) {
  static const std::string png = [&] {
    const CertificatePages pages{{sample_certificate(s, "นางสาวญาณิศา ตั้งใจดี", 12)}, ""};
    return draw_picture_of(pages, 110).value_or("");
  }();
  return shown_picture("sample certificate", png);
}

std::vector<EligibleLine> sample_eligible(const Samples& s) {
  const std::vector<SampleLine> samples = {
      {"นางสาวญาณิศา ตั้งใจดี", "Ms. Yanisa Tangjaidee", 2, 85, true, EarnedState::earned, 12},
      {"นางกัญญ์วรา ปั้นทองคำ", "Mrs. Kanwara Panthongkham", 2, 80, true, EarnedState::earned, 13},
      {"ดร.ปิ่นเพ็ชร์ ฐูปแก้ว", "Dr. Pinpet Thupkaew", 2, 90, true, EarnedState::earned},
      {"นายธนภัทร อิ่มเอม", "Mr. Thanaphat Im-em", 1, 70, true, EarnedState::not_earned},
      {"นายก้องเกียรติ ซื่อสัตย์", "Mr. Kongkiat Suesat", 2, 50, true, EarnedState::not_earned},
      {"นางรัตนา ใจเย็น", "Mrs. Rattana Jaiyen", 2, 70, false, EarnedState::not_earned},
      {"นายวิริยะ ทองแท้", "Mr. Wiriya Thongthae", 2, 80, true, EarnedState::earned, 14},
      {"ว่าที่ร้อยตรีหญิงพิมพ์พิชชาญาณ์ศศิประภัสสร ณ เกียรติศักดิ์ศรีสุวรรณภูมิ",
       "Assistant Professor Pimpitchayasasiprapasson Kiattisaksrisuwannaphum",
       1,
       {},
       true,
       EarnedState::granted},
      {"นางสาวศิริพร แก้วใส", "Ms. Siriporn Kaewsai", 2, 75, true, EarnedState::withheld},
      {"นายมานพ สุขใจ", "Mr. Manop Sukjai", 2, {}, true, EarnedState::unknown},
      {"นางสมศรี ยิ้มแย้ม", "Mrs. Somsri Yimyaem", 2, 95, true, EarnedState::earned},
      {"นายประเสริฐ ดีงาม", "Mr. Prasert Deengam", 2, 65, true, EarnedState::earned}};
  std::vector<EligibleLine> lines;
  for (const SampleLine& sample : samples)
    lines.push_back(eligible_sample(s, static_cast<std::uint8_t>(lines.size() + 1), sample));
  return lines;
}

}  // namespace sala
