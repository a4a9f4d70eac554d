// What is wrong with a template, found before a certificate is issued by it: printed with the longest words it will have to
// hold. Changes nothing; says it in numbers and letters, template_problem_words says it to people.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/texts.h"
#include "documents/certificate/certificate_press.h"

namespace sala {

enum class TemplateFault {
  outside,           ///< of what a printer can print: nearer to the edge than 5 mm
  overlap,           ///< two fields' words or pictures meet
  shrunk,            ///< below 70 %, or below what the template allows
  unknown_letters,   ///< no font has them
  borrowed_letters,  ///< Noto Sans has them, Laksaman has not: no harm, to be looked at
  small_code,        ///< under 40 mm
  code_on_colour,    ///< the paper is not white there and 8 mm around
  code_at_edge,      ///< less than 8 mm from the paper's edge
  pale               ///< contrast to white under 4.5
};

/// "outside", "overlap" …, as the command line writes it.
std::string_view name_of(TemplateFault fault);

struct TemplateProblem {
  TemplateFault fault = {};
  std::size_t field = 0;     ///< of the template, from 0
  std::size_t other = 0;     ///< of an overlap
  int percent = 0;           ///< of what was shrunk
  std::string letters = {};  ///< unknown or borrowed
  bool operator==(const TemplateProblem&) const = default;
};

/// In the order of the fields. `longest` holds the longest name, title and unit that will be printed.
std::vector<TemplateProblem> template_problems(const CertificatePress& press, const PrintedCertificate& longest);

/// "ชื่อ: ตัวอักษรเล็กลงเหลือ 64 % …"
std::string template_problem_words(const Texts& texts, const CertificateTemplate& shape,
                                   const TemplateProblem& problem);

}  // namespace sala
