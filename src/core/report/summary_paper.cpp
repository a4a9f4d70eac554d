// The two-page summary: of each section of the book what it found, and its chart.
#include <algorithm>

#include "core/figures/band_words.h"
#include "core/figures/figure_text.h"
#include "core/format_number.h"
#include "core/report/few_pages.h"
#include "core/report/report_sections.h"
#include "words/papers.h"
#include "words/report.h"

namespace sala {
namespace {

struct DigestRow {
  TextId title;
  void (*write)(ReportScribe&);
  int chart_until;  ///< its chart is left out of shorter summaries
};
constexpr auto digest_rows = std::to_array<DigestRow>({
    {words::papers_people, write_people, 2},
    {words::papers_attendance, write_attendance, 1},
    {words::papers_learned, write_before_after, 4},
    {words::papers_satisfied, write_satisfaction, 3},
});

/// The sentences that a section's tables led to: its heavy ones.
std::vector<std::string> found_in(const std::vector<BookBlock>& blocks) {
  std::vector<std::string> found;
  for (const BookBlock& block : blocks)
    if (const auto* paragraph = std::get_if<BookParagraph>(&block))
      for (const BookRun& run : paragraph->words)
        if (run.bold) found.push_back(run.words);
  return found;
}

void add_digest(std::vector<BookBlock>& all, ReportScribe& scribe, const DigestRow& row, int shorter) {
  row.write(scribe);
  std::vector<BookBlock> blocks = scribe.take();
  std::vector<std::string> found = found_in(blocks);
  if (found.empty()) return;
  all.push_back(BookHeading{3, "", scribe.words(row.title)});
  if (shorter > 2) found.resize(1);
  all.push_back(BookParagraph{{{joined_sentences(found), false}}, BookParagraphKind::plain});
  if (shorter >= row.chart_until) return;
  const auto chart =
      std::ranges::find_if(blocks, [](const BookBlock& block) { return std::holds_alternative<BookChart>(block); });
  if (chart == blocks.end()) return;
  std::get<BookChart>(*chart).caption.label.clear();
  all.push_back(std::move(*chart));
}

std::string share_words(std::int64_t part, std::int64_t whole) {
  return grouped(part) + " / " + grouped(whole);
}

BookTiles summary_tiles(const ReportScribe& scribe) {
  const ReportData& data = scribe.data();
  BookTiles tiles;
  const auto add = [&](std::string figure, std::string words) {
    tiles.tiles.push_back({std::move(figure), std::move(words)});
  };
  const auto expected = std::ranges::count_if(data.people, &ReportPerson::is_expected);
  const auto came = std::ranges::count_if(data.people, &ReportPerson::came);
  add(expected > 0 ? share_words(came, expected) : grouped(came), scribe.words(words::papers_tile_came));
  for (const ReportTest& test : data.tests) {
    if (!test.key_is_here || test.figures.pairs == 0) continue;
    add(decimals(test.figures.before_percent, 0) + " → " + decimals(test.figures.after_percent, 0),
        scribe.words(words::papers_tile_learned));
    break;
  }
  for (const ReportSurvey& survey : data.surveys) {
    const PooledFigures& overall = survey.figures.overall;
    if (survey.figures.responses < told_from_people || !overall.mean) continue;
    add(decimals(overall.mean, 2),
        scribe.words(words::papers_tile_satisfied,
                     {{"level", overall.level ? scribe.words(words_of_level(*overall.level)) : std::string()}}));
    break;
  }
  const auto measured = std::ranges::count_if(data.indicators, [](const auto& one) { return one.reached.has_value(); });
  const auto reached = std::ranges::count_if(data.indicators, [](const auto& one) { return one.reached == true; });
  if (measured > 0) add(share_words(reached, measured), scribe.words(words::papers_tile_reached));
  tiles.tiles.back().is_key = measured > 0;
  return tiles;
}

void add_indicators(std::vector<BookBlock>& all, ReportScribe& scribe) {
  write_indicators(scribe);
  for (BookBlock& block : scribe.take())
    if (auto* table = std::get_if<BookTable>(&block)) {
      table->caption.label.clear();
      all.push_back(std::move(*table));
    }
}

/// A list under its heading, of at most so many.
void add_points(std::vector<BookBlock>& all, ReportScribe& scribe, TextId title, void (*write)(ReportScribe&),
                std::size_t most) {
  write(scribe);
  for (BookBlock& block : scribe.take())
    if (auto* list = std::get_if<BookList>(&block)) {
      if (list->items.size() > most) list->items.resize(most);
      all.push_back(BookHeading{3, "", scribe.words(title)});
      all.push_back(std::move(*list));
    }
}

BookFinding summary_finding(ReportScribe& scribe) {
  BookFinding finding;
  write_outcome(scribe);
  for (const BookBlock& block : scribe.take())
    if (const auto* list = std::get_if<BookList>(&block)) finding.others = list->items;
  if (finding.others.empty()) return finding;
  finding.first = finding.others.back();  // whether it reached what was promised
  finding.others.pop_back();
  if (finding.others.size() > 2) finding.others.resize(2);
  return finding;
}

}  // namespace

Book few_pages(FewPages pages, const Texts& texts) {
  Book book;
  book.language = name_of(texts.language());
  book.title = std::move(pages.title);
  book.author = std::move(pages.author);
  book.continued = texts[words::report_continued];
  book.page_heading = texts[words::report_page];
  book.page_of = texts[words::papers_page_of];
  book.numbers = pages.numbers;
  book.foot = std::move(pages.foot);
  book.body = std::move(pages.blocks);
  if (texts.language() == Language::th && pages.thai_digits) spell_in_thai_digits(book);
  return book;
}

Book summary_paper(const ReportData& data, const Texts& texts, int shorter) {
  ReportScribe scribe(data, texts);
  const std::string& title = scribe.in_language(data.project.title);
  std::vector<BookBlock> all;
  all.push_back(BookMasthead{
      data.logo, title,
      scribe.words(words::papers_summary_of) + " · " + paper_dates(data.project, texts) + " · " + data.organiser});
  if (BookFinding finding = summary_finding(scribe); !finding.first.empty()) all.push_back(std::move(finding));
  all.push_back(summary_tiles(scribe));
  for (const DigestRow& row : digest_rows) add_digest(all, scribe, row, shorter);
  add_indicators(all, scribe);
  const std::size_t most = shorter > 1 ? 1 : 3;
  add_points(all, scribe, words::papers_strengths, write_strengths, most);
  add_points(all, scribe, words::papers_to_improve, write_to_improve, most);
  return few_pages({scribe.words(words::papers_summary_title, {{"title", title}}),
                    data.organiser.empty() ? data.organisation : data.organiser, data.sheet.thai_digits,
                    texts.with(words::report_code, {{"code", data.project.code}}), std::move(all)},
                   texts);
}

}  // namespace sala
