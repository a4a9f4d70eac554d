// The papers as the page lists them, and what is missing for one in words.
#pragma once
#include "core/report/paper_lacks.h"
#include "ui/screens/staff/papers/papers_page.h"

namespace sala {

/// A row: a paper, or the part of the staff's side where others are made.
struct PaperRow {
  std::optional<ProjectPaper> paper = {};
  StaffArea elsewhere = StaffArea::papers;
  std::string_view file = {};  ///< how its file's name begins
  TextId title = {}, words = {};
  Icon icon = Icon::file;
  bool has_docx = false, has_xlsx = false, has_pdf = true;
};
std::span<const PaperRow> paper_rows();

/// Rows, forms and, once it was looked at, what is missing; the rest of the page is its desk's.
void fill_papers(PapersPage& page, std::size_t chosen, const std::vector<PaperLack>* lacks, const Texts& texts);

}  // namespace sala
