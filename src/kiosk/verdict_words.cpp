#include "kiosk/verdict_words.h"

#include "core/format_date.h"
#include "core/hour_words.h"
#include "documents/certificate/certificate_words.h"
#include "station/certificate/compared_text.h"
#include "station/program_files.h"
#include "words/certificate_shown.h"

namespace sala {
namespace {

struct VerdictLook {
  VerdictFace face = VerdictFace::silent;
  Icon icon = Icon::info;
  TextId title = words::verdict_not_a_certificate, words = words::verdict_not_a_certificate_do;
};

VerdictLook look_of_verdict(const Verdict& verdict) {
  switch (verdict.state) {
    case CertificateState::valid:
      return {VerdictFace::good, Icon::check, words::verdict_valid, words::verdict_valid_do};
    case CertificateState::status_unknown:
      return {VerdictFace::doubtful, Icon::info, words::verdict_status_unknown, words::verdict_status_unknown_do};
    case CertificateState::replaced:
      return {VerdictFace::doubtful, Icon::refresh, words::verdict_replaced, words::verdict_replaced_do};
    case CertificateState::expired:
      return {VerdictFace::doubtful, Icon::clock, words::verdict_expired, words::verdict_expired_do};
    case CertificateState::revoked:
      return {VerdictFace::bad, Icon::close, words::verdict_revoked, words::verdict_revoked_do};
    case CertificateState::altered:
      return {VerdictFace::bad, Icon::close, words::verdict_altered,
              verdict.reason == VerdictReason::key_ended ? words::verdict_key_ended_do : words::verdict_altered_do};
    case CertificateState::unknown_signer:
      return {VerdictFace::silent, Icon::person, words::verdict_unknown_signer, words::verdict_unknown_signer_do};
    case CertificateState::not_a_certificate:
      break;
  }
  if (verdict.reason == VerdictReason::is_ticket)
    return {VerdictFace::silent, Icon::ticket, words::verdict_is_ticket, words::verdict_is_ticket_do};
  return {VerdictFace::silent, Icon::qr, words::verdict_not_a_certificate, words::verdict_not_a_certificate_do};
}

/// "24 พฤศจิกายน 2569 16:02".
std::string time_told(std::int64_t utc_ms, int offset_min, const Texts& texts) {
  const Moment moment{utc_ms, offset_min};
  return long_date(day_of(moment), texts.language()) + " " + at_clock(texts, moment);
}

/// How far it is known, or why it is not.
std::string chip_of(const Verdict& verdict, const Texts& texts, int offset_min) {
  const std::string time = verdict.as_of_ms ? time_told(*verdict.as_of_ms, offset_min, texts) : "";
  if (verdict.state == CertificateState::valid) return texts.with(words::verdict_valid_chip, {{"time", time}});
  switch (verdict.reason) {
    case VerdictReason::not_in_register:
      return texts[words::verdict_not_in_register];
    case VerdictReason::number_twice:
      return texts[words::verdict_number_twice];
    case VerdictReason::text_differs:
      return told_differences(verdict, texts);
    case VerdictReason::clock_behind:
      return texts[words::verdict_clock_behind];
    case VerdictReason::offices_not_heard:
      return time.empty() ? texts[words::verdict_offices_never_heard]
                          : texts.with(words::verdict_offices_not_heard, {{"time", time}});
    case VerdictReason::none:
    case VerdictReason::is_ticket:
    case VerdictReason::key_ended:
      break;
  }
  return "";
}

std::string joined_with_space(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() ? a + b : a + " " + b;
}

/// As the paper says them: it is always in Thai.
std::vector<VerdictShown::Field> paper_fields(const CertificateFields& fields, const Texts& paper, const Texts& texts) {
  const CertificateWording wording;
  const std::string hours = hours_line(paper, fields.minutes.value_or(0), wording);
  const std::string when =
      joined_with_space(joined_with_space(dates_line(paper, fields.from, fields.to, wording), hours),
                        place_line(paper, fields.place.value_or("")));
  const std::string number = number_line(paper, fields.number, wording);
  std::vector<VerdictShown::Field> shown = {
      {texts[words::verdict_field_name], fields.name, true},
      {fields.sentence, fields.title},
      {texts[words::verdict_field_when], when},
      {texts[words::verdict_field_organiser], fields.organiser},
      {texts[words::verdict_field_given], given_on_line(paper, fields.given_on, wording)}};
  if (!number.empty()) shown.push_back({texts[words::verdict_field_number], number, false, true});
  return shown;
}

VerdictShown::Finding found(VerdictFace face, const Texts& texts, TextId title, TextId what) {
  return {face, texts[title], texts[what]};
}

std::vector<VerdictShown::Finding> findings_of(const Verdict& verdict, const Texts& texts) {
  const auto code = found(VerdictFace::good, texts, words::verdict_found_code, words::verdict_found_code_do);
  const auto hidden = found(VerdictFace::silent, texts, words::verdict_found_hidden, words::verdict_found_hidden_do);
  if (verdict.reason == VerdictReason::key_ended)
    return {code, found(VerdictFace::bad, texts, words::verdict_found_key_ended, words::verdict_found_key_ended_do),
            hidden};
  if (verdict.state == CertificateState::altered)
    return {code, found(VerdictFace::bad, texts, words::verdict_found_altered, words::verdict_found_altered_do),
            hidden};
  if (verdict.state == CertificateState::unknown_signer)
    return {code, found(VerdictFace::silent, texts, words::verdict_found_signer, words::verdict_found_signer_do),
            hidden};
  if (verdict.reason == VerdictReason::is_ticket)
    return {found(VerdictFace::silent, texts, words::verdict_found_ticket, words::verdict_found_ticket_do)};
  return {found(VerdictFace::silent, texts, words::verdict_found_no_code, words::verdict_found_no_code_do)};
}

std::string long_day_of(std::optional<std::int64_t> utc_ms, int offset_min, const Texts& texts) {
  return utc_ms ? long_date(day_of(Moment{*utc_ms, offset_min}), texts.language()) : std::string();
}

}  // namespace

Result<VerdictShown> verdict_words(const Verdict& verdict, const Texts& texts, int offset_min) {
  const VerdictLook look = look_of_verdict(verdict);
  VerdictShown shown;
  shown.face = look.face;
  shown.icon = look.icon;
  shown.title = texts[look.title];
  std::string date = long_day_of(verdict.revoked_ms, offset_min, texts);
  if (verdict.state == CertificateState::expired && verdict.fields && verdict.fields->valid_until)
    date = long_date(*verdict.fields->valid_until, texts.language());
  shown.words = texts.with(look.words, {{"signer", verdict.signer}, {"date", date}});
  shown.chip = chip_of(verdict, texts, offset_min);
  if (is_genuine(verdict.state).value_or(false) && verdict.fields) {
    const auto paper = load_texts(Language::th);
    if (!paper) return Failure(paper.error());
    shown.fields = paper_fields(*verdict.fields, *paper, texts);
    return shown;
  }
  shown.findings = findings_of(verdict, texts);
  if (verdict.reason != VerdictReason::is_ticket) shown.advice = texts[words::verdict_try_again];
  return shown;
}

}  // namespace sala
