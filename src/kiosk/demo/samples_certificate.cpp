// What visitors see of certificates.
#include "kiosk/demo/samples_certificate.h"

#include "core/certificate/certificate_facts.h"
#include "kiosk/demo/sample_certificates.h"
#include "kiosk/ticket_code.h"
#include "kiosk/verdict_words.h"
#include "words/certificate_desk.h"

namespace sala {
namespace {

constexpr int sample_offset_min = 7 * 60;

std::int64_t sample_time_ms(Day day, int minute) {
  return moment_at(day, minute, sample_offset_min).utc_ms;
}

CertificateScreen shown_certificate(const Samples& s) {
  const CertificateIssued issued = sample_certificate(s, "นางสาวญาณิศา ตั้งใจดี", 12);
  CertificateScreen screen;
  screen.name = issued.fields.name;
  screen.number = s.texts.with(words::certs_preview_number, {{"number", issued.fields.number}});
  screen.picture = sample_certificate_picture(s);
  screen.code = code_picture(certificate_text(signed_certificate(issued))).value_or(CodePicture{});
  return screen;
}

void add_shown(const Samples& s) {
  const CertificateScreen shown = shown_certificate(s);
  s.add("certificate", shown);
  s.add("certificate-larger-text", shown).shell.accessibility.larger_text = true;
  s.add("certificate-dark", shown).shell.accessibility.dark = true;
  CertificateScreen drawing = shown;
  drawing.picture.reset();
  s.add("certificate-drawing", drawing);
  drawing.cannot_be_drawn = true;
  drawing.name = sample_longest_name(s);
  s.add("certificate-not-drawn", drawing);
}

Verdict sample_verdict(const Samples& s, CertificateState state, VerdictReason reason = VerdictReason::none) {
  Verdict verdict;
  verdict.state = state;
  verdict.reason = reason;
  verdict.fields = sample_certificate(s, "นางสาวญาณิศา ตั้งใจดี", 12).fields;
  verdict.signer = s.in("มหาวิทยาลัยเทคโนโลยีตัวอย่าง", "Sample University of Technology");
  verdict.as_of_ms = sample_time_ms({2026, 11, 24}, 16 * 60 + 2);
  return verdict;
}

SampleScreen& add_verdict_sample(const Samples& s, const char* name, const Verdict& verdict) {
  auto shown = verdict_words(verdict, s.texts, sample_offset_min);
  return s.add(name, VerifyScreen{shown ? std::move(*shown) : VerdictShown{}});
}

/// What a person can hold up that is genuine.
void add_genuine(const Samples& s) {
  using State = CertificateState;
  const Verdict valid = sample_verdict(s, State::valid);
  add_verdict_sample(s, "verify-valid", valid);
  add_verdict_sample(s, "verify-valid-larger-text", valid).shell.accessibility.larger_text = true;
  add_verdict_sample(s, "verify-valid-dark", valid).shell.accessibility.dark = true;
  add_verdict_sample(s, "verify-valid-low-controls", valid).shell.accessibility.low_controls = true;
  Verdict long_words = valid;
  long_words.fields->name = "ว่าที่ร้อยตรีหญิงพิมพ์พิชชาญาณ์ศศิประภัสสร ณ เกียรติศักดิ์ศรีสุวรรณภูมิ";
  long_words.fields->title = "การพัฒนาทักษะการเขียนหนังสือราชการและการใช้ระบบสารบรรณอิเล็กทรอนิกส์สำหรับบุคลากรสายสนับสนุน";
  add_verdict_sample(s, "verify-long-words", long_words);
  add_verdict_sample(s, "verify-not-heard", sample_verdict(s, State::status_unknown, VerdictReason::offices_not_heard));
  Verdict never = sample_verdict(s, State::status_unknown, VerdictReason::offices_not_heard);
  never.as_of_ms.reset();
  add_verdict_sample(s, "verify-never-heard", never);
  add_verdict_sample(s, "verify-not-in-register",
                     sample_verdict(s, State::status_unknown, VerdictReason::not_in_register));
  add_verdict_sample(s, "verify-clock-behind", sample_verdict(s, State::status_unknown, VerdictReason::clock_behind));
  add_verdict_sample(s, "verify-number-twice", sample_verdict(s, State::status_unknown, VerdictReason::number_twice));
  add_verdict_sample(s, "verify-replaced", sample_verdict(s, State::replaced));
  Verdict expired = sample_verdict(s, State::expired);
  expired.fields->valid_until = Day{2026, 11, 30};
  add_verdict_sample(s, "verify-expired", expired);
  Verdict revoked = sample_verdict(s, State::revoked);
  revoked.revoked_ms = sample_time_ms({2026, 12, 3}, 9 * 60);
  add_verdict_sample(s, "verify-revoked", revoked);
}

void add_others(const Samples& s) {
  using State = CertificateState;
  add_verdict_sample(s, "verify-altered", sample_verdict(s, State::altered));
  add_verdict_sample(s, "verify-altered-high-contrast", sample_verdict(s, State::altered))
      .shell.accessibility.high_contrast = true;
  add_verdict_sample(s, "verify-key-ended", sample_verdict(s, State::altered, VerdictReason::key_ended));
  add_verdict_sample(s, "verify-unknown-signer", sample_verdict(s, State::unknown_signer));
  Verdict none;
  add_verdict_sample(s, "verify-not-a-certificate", none);
  none.reason = VerdictReason::is_ticket;
  add_verdict_sample(s, "verify-ticket", none);
}

}  // namespace

void add_certificate_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  const Samples samples{texts, all};
  add_shown(samples);
  add_genuine(samples);
  add_others(samples);
}

}  // namespace sala
