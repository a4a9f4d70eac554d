// The register of certificates (ทะเบียนคุมเกียรติบัตร) on paper: one row a number, with room to sign for what was handed
// over. Words arrive ready-made; knows no store. The same as a workbook is the store's sheets'.
#pragma once
#include <array>
#include <functional>
#include <string>
#include <vector>

#include "core/result.h"

namespace sala {

struct RegisterRow {
  std::string number, name, unit, kind, given_on;
  std::string state = {};  ///< "เพิกถอน 3 ธ.ค. 2569"; empty for one that counts
  bool is_ended = false;   ///< its words are quiet, and nobody signs for it
};

struct RegisterPaper {
  std::string organiser, title, project_title;  ///< empty ones take no room
  std::array<std::string, 7> headings;          ///< number, name, unit, kind, given on, state, signature
  std::vector<RegisterRow> rows;
  std::string count;       ///< at the foot: "ออกแล้ว 37 ฉบับ"
  std::string printed_at;  ///< "พิมพ์เมื่อ …"
  std::function<std::string(std::size_t page, std::size_t pages)> page_words;
};

/// A4 lying; at least one page, letters of one size on all of it but where a cell is too narrow. Errors: error_fonts,
/// error_document_write.
Result<std::string> register_pdf(const RegisterPaper& paper);

}  // namespace sala
