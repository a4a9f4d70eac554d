#include "documents/certificate/certificate_words.h"

#include "documents/paper.h"
#include "support/word_lists.h"

using namespace sala;

namespace {

const CertificateWording thai{}, full{.era_in_full = true}, western{.digits = DigitChoice::western},
    dates_only{.digits = DigitChoice::dates_only};

}  // namespace

TEST_CASE("TH Sarabun 16 is Laksaman 10.56, and digits become Thai") {
  CHECK(sarabun(16) == Approx(10.56));
  CHECK(sarabun_mm(16) == Approx(3.725).margin(0.001));
  CHECK(thai_digits("0012/2569 ก") == "๐๐๑๒/๒๕๖๙ ก");
}

TEST_CASE("a certificate's lines in Thai") {
  const Texts texts = read_texts(Language::th);
  CHECK(dates_line(texts, {2026, 11, 23}, {2026, 11, 24}, thai) == "ระหว่างวันที่ ๒๓ – ๒๔ พฤศจิกายน พ.ศ. ๒๕๖๙");
  CHECK(dates_line(texts, {2026, 11, 24}, {2026, 11, 24}, full) == "เมื่อวันที่ ๒๔ พฤศจิกายน พุทธศักราช ๒๕๖๙");
  CHECK(dates_line(texts, {2026, 11, 30}, {2026, 12, 2}, western) == "ระหว่างวันที่ 30 พฤศจิกายน – 2 ธันวาคม พ.ศ. 2569");
  CHECK(dates_line(texts, {2026, 12, 30}, {2027, 1, 2}, thai) == "ระหว่างวันที่ ๓๐ ธันวาคม พ.ศ. ๒๕๖๙ – ๒ มกราคม พ.ศ. ๒๕๗๐");
  CHECK(hours_line(texts, 720, thai) == "จำนวน ๑๒ ชั่วโมง");
  CHECK(hours_line(texts, 750, dates_only) == "จำนวน 12 ชั่วโมง 30 นาที");
  CHECK(hours_line(texts, 45, thai) == "จำนวน ๔๕ นาที");
  CHECK(hours_line(texts, 0, thai).empty());
  CHECK(place_line(texts, "ห้องประชุมใหญ่") == "ณ ห้องประชุมใหญ่");
  CHECK(place_line(texts, "").empty());
  CHECK(given_on_line(texts, {2026, 11, 24}, dates_only) == "ให้ไว้ ณ วันที่ ๒๔ พฤศจิกายน พ.ศ. ๒๕๖๙");
  CHECK(number_line(texts, "0012/2569", thai) == "เลขที่ ๐๐๑๒/๒๕๖๙");
  CHECK(number_line(texts, "0012/2569", dates_only) == "เลขที่ 0012/2569");
  CHECK(number_line(texts, "", thai).empty());
  CHECK(sentence_line(texts, CertificateSentence::completed) == "ได้ผ่านการฝึกอบรม");
}

TEST_CASE("a certificate's lines in English have no Thai digits") {
  const Texts texts = read_texts(Language::en);
  CHECK(dates_line(texts, {2026, 11, 23}, {2026, 11, 24}, thai) == "from 23 to 24 November 2026");
  CHECK(dates_line(texts, {2026, 11, 24}, {2026, 11, 24}, thai) == "on 24 November 2026");
  CHECK(hours_line(texts, 60, thai) == "1 hour");
  CHECK(number_line(texts, "12/2026", thai) == "No. 12/2026");
}
