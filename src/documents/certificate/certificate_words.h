// The lines of a certificate in words, from plain values: what is printed, by the rules of Thai office letters. Which words
// a kind of certificate begins with is said here too; where they stand is the template's.
#pragma once
#include <string>

#include "core/texts.h"
#include "core/time.h"

namespace sala {

/// Where Thai papers have Thai digits; English ones never do.
enum class DigitChoice { western, dates_only, everywhere };

struct CertificateWording {
  DigitChoice digits = DigitChoice::everywhere;
  bool era_in_full = false;  ///< พุทธศักราช in place of พ.ศ.
};

/// "ขอมอบเกียรติบัตรฉบับนี้ให้ไว้เพื่อแสดงว่า"; for a test that was passed (วุฒิบัตร), its own.
std::string opening_line(const Texts& texts, bool is_for_ability = false);

enum class CertificateSentence { completed, attended, spoke, organised };
/// What stands before the title: "ได้ผ่านการฝึกอบรม".
std::string sentence_line(const Texts& texts, CertificateSentence sentence);

/// "ระหว่างวันที่ ๒๓ – ๒๔ พฤศจิกายน พ.ศ. ๒๕๖๙", of one day "เมื่อวันที่ ๒๓ …".
std::string dates_line(const Texts& texts, Day from, Day to, const CertificateWording& wording);
/// "จำนวน ๑๒ ชั่วโมง ๓๐ นาที"; nothing for none.
std::string hours_line(const Texts& texts, int minutes, const CertificateWording& wording);
/// "ณ ห้องประชุมใหญ่"; nothing for none.
std::string place_line(const Texts& texts, const std::string& place);
/// "ให้ไว้ ณ วันที่ ๒๔ พฤศจิกายน พ.ศ. ๒๕๖๙".
std::string given_on_line(const Texts& texts, Day day, const CertificateWording& wording);
/// "เลขที่ ๐๐๑๒/๒๕๖๙"; nothing where the number will follow.
std::string number_line(const Texts& texts, const std::string& number, const CertificateWording& wording);
/// What stands below the code.
std::string code_line(const Texts& texts);

}  // namespace sala
