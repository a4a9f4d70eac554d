#include "documents/certificate/certificate_words.h"

#include "core/icu_date.h"
#include "documents/paper.h"
#include "words/certificate_paper.h"

namespace sala {
namespace {

bool has_thai_dates(const Texts& texts, const CertificateWording& wording) {
  return texts.language() == Language::th && wording.digits != DigitChoice::western;
}

std::string in_digits(const Texts& texts, std::string words, const CertificateWording& wording) {
  const bool thai = texts.language() == Language::th && wording.digits == DigitChoice::everywhere;
  return thai ? thai_digits(words) : words;
}

/// "24 พฤศจิกายน พ.ศ. 2569", "24 November 2026".
std::string day_with_era(const Texts& texts, Day day, const CertificateWording& wording) {
  return texts.with(
      wording.era_in_full ? words::certificate_day_era_in_full : words::certificate_day_era,
      {{"day", icu_date(day, texts.language(), u"d MMMM")}, {"year", icu_date(day, texts.language(), u"y")}});
}

/// As much of the first day as the last one does not say, too.
std::string first_day(const Texts& texts, Day from, Day to, const CertificateWording& wording) {
  if (from.year != to.year) return day_with_era(texts, from, wording);
  return icu_date(from, texts.language(), from.month == to.month ? u"d" : u"d MMMM");
}

std::string in_date_digits(const Texts& texts, std::string words, const CertificateWording& wording) {
  return has_thai_dates(texts, wording) ? thai_digits(words) : words;
}

}  // namespace

std::string opening_line(const Texts& texts, bool is_for_ability) {
  return texts[is_for_ability ? words::certificate_opening_ability : words::certificate_opening];
}

std::string sentence_line(const Texts& texts, CertificateSentence sentence) {
  switch (sentence) {
    case CertificateSentence::completed:
      return texts[words::certificate_completed];
    case CertificateSentence::attended:
      return texts[words::certificate_attended];
    case CertificateSentence::spoke:
      return texts[words::certificate_spoke];
    case CertificateSentence::organised:
      return texts[words::certificate_organised];
  }
  return {};
}

std::string dates_line(const Texts& texts, Day from, Day to, const CertificateWording& wording) {
  const std::string last = day_with_era(texts, to, wording);
  if (from == to) return in_date_digits(texts, texts.with(words::certificate_on_day, {{"day", last}}), wording);
  return in_date_digits(
      texts, texts.with(words::certificate_between, {{"from", first_day(texts, from, to, wording)}, {"to", last}}),
      wording);
}

std::string hours_line(const Texts& texts, int minutes, const CertificateWording& wording) {
  if (minutes <= 0) return {};
  const int hours = minutes / 60, rest = minutes % 60;
  const TextId id = hours == 0   ? words::certificate_minutes
                    : rest != 0  ? words::certificate_hours_minutes
                    : hours == 1 ? words::certificate_one_hour
                                 : words::certificate_hours;
  return in_digits(texts, texts.with(id, {{"hours", std::to_string(hours)}, {"minutes", std::to_string(rest)}}),
                   wording);
}

std::string place_line(const Texts& texts, const std::string& place) {
  return place.empty() ? "" : texts.with(words::certificate_at_place, {{"place", place}});
}

std::string given_on_line(const Texts& texts, Day day, const CertificateWording& wording) {
  return in_date_digits(texts, texts.with(words::certificate_given_on, {{"day", day_with_era(texts, day, wording)}}),
                        wording);
}

std::string number_line(const Texts& texts, const std::string& number, const CertificateWording& wording) {
  if (number.empty()) return {};
  return in_digits(texts, texts.with(words::certificate_number, {{"number", number}}), wording);
}

std::string code_line(const Texts& texts) {
  return texts[words::certificate_code_below];
}

}  // namespace sala
