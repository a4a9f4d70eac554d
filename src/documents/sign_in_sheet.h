// The sign-in sheet on paper: A4 upright, the event on every page, one row a person, tall enough to sign, empty rows for
// those who come without being listed, and at the end who made the list and who certifies it. Words arrive ready-made;
// knows no store.
#pragma once
#include <array>
#include <functional>
#include <string>
#include <vector>

#include "core/result.h"

namespace sala {

struct SignInRow {
  std::string no, name, position, unit;
  std::string signed_in;  ///< instead of a signature: "ลงทะเบียนแล้ว 08:31 น."
};

struct SignInSheet {
  std::string organiser, title, project_title, when_and_where, session;  ///< empty ones take no room
  std::string logo = {};                                                 ///< a PNG; may be empty
  std::array<std::string, 6> headings;                                   ///< no, name, position, unit, signature, note
  std::vector<SignInRow> rows;
  int empty_rows = 0;  ///< at least; where there are any, they go on to the end of the page
  std::string spare;   ///< beside the title of a page that has empty rows alone
  std::string count;   ///< at the foot: "รายชื่อ 40 คน · HR-1 · ข้อมูล ณ …"
  std::string sign_here, sign_on;      ///< "ลงชื่อ", "วันที่"
  std::array<std::string, 2> signers;  ///< who made the list, who certifies it
  std::function<std::string(std::size_t page, std::size_t pages)> page_words;  ///< "หน้า 1 จาก 3"
};

struct SignInPdf {
  std::string bytes;
  std::size_t pages = 0;
};

/// At least one page. Errors: error_fonts, error_document_write.
Result<SignInPdf> sign_in_pdf(const SignInSheet& sheet);

}  // namespace sala
