// The staff's documents in every state that matters, for the tour.
#include "kiosk/demo/samples_papers.h"

#include "core/report/few_pages.h"
#include "documents/book/book_pdf.h"
#include "kiosk/demo/samples_staff.h"
#include "kiosk/staff/papers/papers_rows.h"
#include "words/out.h"
#include "words/papers.h"

namespace sala {
namespace {

YearProject sample_training(const Samples& s, const char* th, const char* en, Day day, std::int64_t came, bool covers) {
  YearProject project{"HR", {th, en}, day, day, true};
  const std::string academic = s.in("สายวิชาการ", "Academic"), support = s.in("สายสนับสนุน", "Support");
  project.types = {{academic, came / 2, came / 2}, {support, came - came / 2, covers ? came - came / 2 : 0}};
  project.people = {"", came + 2, came};
  project.sessions = 2;
  project.pairs = project.responses = came - 3;
  project.before_percent = Ratio{479, 10};
  project.after_percent = Ratio{721, 10};
  project.satisfaction = Ratio{438, 100};
  project.promised = project.measured = 3;
  project.reached = covers ? 3 : 2;
  project.planned_satang = 1'800'000;
  if (!covers) project.missing = {support};
  return project;
}

/// The first page of a quarter's report.
ShownPicture sample_paper_picture(const Samples& s) {
  YearReport report{YearReportKind::quarterly, 2570};
  report.types = {s.in("สายวิชาการ", "Academic"), s.in("สายสนับสนุน", "Support")};
  report.organisation = s.in("กองบริหารงานบุคคล", "Human Resources Division");
  report.logo = *sample_logo();
  report.as_of = sample_day;
  YearPeriod period{1, {2026, 10, 1}, {2026, 12, 31}, {}};
  period.projects = {sample_training(s, "ปฐมนิเทศบุคลากรใหม่", "Orientation of new staff", {2026, 10, 7}, 26, true),
                     sample_training(s, "จริยธรรมการวิจัยในมนุษย์", "Ethics of research", {2026, 10, 29}, 41, false),
                     sample_training(s, "การเขียนหนังสือราชการยุคดิจิทัล", "Writing official letters", sample_day, 38, true)};
  report.periods = {std::move(period)};
  return shown_picture("sample quarter " + std::string(name_of(s.texts.language())),
                       first_page_png(year_paper(report, s.texts), 100).value_or(""));
}

PapersPage papers_sample(const Samples& s, std::size_t chosen, const std::vector<PaperLack>& lacks) {
  const Texts& texts = s.texts;
  PapersPage page;
  fill_papers(page, chosen, &lacks, texts);
  page.picture = sample_paper_picture(s);
  page.places = {texts.with(words::send_stick, {{"name", "KINGSTON"}}), texts[words::send_folder]};
  return page;
}

}  // namespace

void add_papers_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  const StaffSamples s{{texts, all}};
  const auto show = [&](const char* name, PapersPage page) {
    s.add(name, StaffArea::papers, words::papers_title, std::move(page));
  };
  show("papers", papers_sample(s, 2, {}));
  show("papers-lacking",
       papers_sample(s, 2, {PaperLack::arrivals, PaperLack::survey, PaperLack::indicators, PaperLack::logo}));
  PapersPage looking;
  fill_papers(looking, 0, nullptr, texts);
  looking.places = {texts[words::send_folder]};
  show("papers-looking", looking);
  PapersPage elsewhere;
  fill_papers(elsewhere, 4, nullptr, texts);
  show("papers-elsewhere", elsewhere);
  PapersPage making = papers_sample(s, 2, {});
  making.told = {WorkTold::State::running, texts.with(words::papers_making, {{"what", texts[words::papers_book]}}), ""};
  making.share = 0.4F;
  show("papers-making", making);
  PapersPage made = papers_sample(s, 2, {});
  made.told = {WorkTold::State::done, texts[words::papers_told_made],
               texts.with(words::send_done_file, {{"file", "report-HR-69-014-20261123-1630.pdf"},
                                                  {"size", "2.4 MB"},
                                                  {"place", texts.with(words::send_stick, {{"name", "KINGSTON"}})}}) +
                   "\n" + texts[words::send_take_out]};
  show("papers-made", made);
  PapersPage full = papers_sample(s, 2, {});
  full.told = {WorkTold::State::trouble, texts[words::papers_told_trouble], texts[words::send_full]};
  show("papers-full", full);
}

}  // namespace sala
