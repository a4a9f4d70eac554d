// How a certificate looks, as data: a page, the picture behind it, and which words stand where. TOML, written by people and
// carried in facts. Draws nothing (certificate_press.h) and judges no taste (template_problems.h).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "documents/paper.h"

namespace sala {

enum class TemplateWhat {
  text,
  organiser,
  logo,
  name,
  sentence,
  title,
  dates,
  hours,
  place,
  given_on,
  number,
  signatories,
  code
};
std::string_view name_of(TemplateWhat what);

/// A place on the page and what stands in it.
struct TemplateField {
  TemplateWhat what = TemplateWhat::text;
  /// What follows on the same line where it is there, and on the next where the line is full.
  std::vector<TemplateWhat> joined = {};
  std::string text = {}, text_en = {};  ///< of a text; without any it is the certificate's opening words
  PrintBox box = {};                    ///< millimetres, whatever the alignment
  PrintAlign align = PrintAlign::left;
  PrintVertical vertical = PrintVertical::middle;
  double size = 16;      ///< points of TH Sarabun
  double shrink_to = 0;  ///< no smaller without a problem; 0 where the file does not say
  bool bold = false;
  int lines = 1;
  Ink ink = ink_of(0x1E2A32);
};

struct CertificateTemplate {
  std::string name = {}, name_en = {};
  PaperSize page = a4_lying;
  std::string background = {};  ///< the file's name; empty for paper that is printed already
  std::vector<TemplateField> fields = {};
};

inline constexpr std::size_t most_template_bytes = 64 * 1024, most_template_fields = 40;
inline constexpr double least_code_mm = 40, usual_code_mm = 45;

/// Names the first line that is wrong. Errors: error_template_toml, error_template_key, error_template_value,
/// error_template_lacks, error_template_many.
Result<CertificateTemplate> read_template(std::string_view toml);

}  // namespace sala
