#include "kiosk/staff/papers/papers_rows.h"

#include "words/certificate_desk.h"
#include "words/papers.h"
#include "words/staff.h"

namespace sala {
namespace {

constexpr auto paper_row_list = std::to_array<PaperRow>({
    {ProjectPaper::book, StaffArea::papers, "report", words::papers_book, words::papers_book_do, Icon::file, true},
    {ProjectPaper::summary, StaffArea::papers, "summary", words::papers_summary_of, words::papers_summary_do,
     Icon::bars, true},
    {ProjectPaper::quarter, StaffArea::papers, "quarter", words::papers_quarter_paper, words::papers_quarter_do,
     Icon::calendar, true, true},
    {ProjectPaper::workbook, StaffArea::papers, "results", words::papers_workbook, words::papers_workbook_do,
     Icon::bars, false, true, false},
    {{}, StaffArea::out, "", words::papers_sheets, words::papers_sheets_do, Icon::pencil},
    {{}, StaffArea::certificates, "", words::certs_title, words::papers_certificates_do, Icon::certificate},
});

struct LackRow {
  PaperLack lack;
  TextId words, mend;
  StaffArea area;
};
constexpr auto lack_rows = std::to_array<LackRow>({
    {PaperLack::names, words::papers_lack_names, words::staff_area_import, StaffArea::import_people},
    {PaperLack::arrivals, words::papers_lack_arrivals, words::staff_area_door, StaffArea::door},
    {PaperLack::scores, words::papers_lack_scores, words::papers_mend_tests, StaffArea::learning},
    {PaperLack::ratings, words::papers_lack_ratings, words::papers_mend_survey, StaffArea::survey},
    {PaperLack::survey, words::papers_lack_survey, words::papers_mend_survey, StaffArea::survey},
    {PaperLack::objectives, words::papers_lack_objectives, words::staff_area_set_up, StaffArea::set_up},
    {PaperLack::indicators, words::papers_lack_indicators, words::staff_area_set_up, StaffArea::set_up},
    {PaperLack::budget, words::papers_lack_budget, words::staff_area_set_up, StaffArea::set_up},
    {PaperLack::logo, words::papers_lack_logo, words::staff_area_set_up, StaffArea::set_up},
});

void add_forms(PapersPage& page, const PaperRow& row, const Texts& texts) {
  if (!row.paper) {
    page.forms.push_back({"papers.elsewhere", texts[words::papers_elsewhere], staff_intent::OpenArea{row.elsewhere}});
    return;
  }
  const auto add = [&](std::string_view id, TextId label, PaperForm form) {
    page.forms.push_back({id, texts[label], PapersIntent(papers_intent::Make{form})});
  };
  if (row.has_pdf) add("papers.pdf", words::papers_make_pdf, PaperForm::pdf);
  if (row.has_docx) add("papers.docx", words::papers_make_docx, PaperForm::docx);
  if (row.has_xlsx) add("papers.xlsx", words::papers_make_xlsx, PaperForm::xlsx);
}

}  // namespace

std::span<const PaperRow> paper_rows() {
  return paper_row_list;
}

void fill_papers(PapersPage& page, std::size_t chosen, const std::vector<PaperLack>* lacks, const Texts& texts) {
  for (const PaperRow& row : paper_row_list) page.rows.push_back({row.icon, texts[row.title], texts[row.words]});
  page.chosen = chosen;
  const PaperRow& row = paper_row_list[chosen];
  add_forms(page, row, texts);
  page.waits = texts[row.paper ? words::papers_drawing : words::papers_elsewhere_do];
  if (lacks == nullptr) return;
  page.state = texts[lacks->empty() ? words::papers_ready : words::papers_lacking];
  for (const PaperLack lack : *lacks) {
    const auto found = std::ranges::find(lack_rows, lack, &LackRow::lack);
    if (found != lack_rows.end()) page.lacks.push_back({texts[found->words], texts[found->mend], found->area});
  }
}

}  // namespace sala
