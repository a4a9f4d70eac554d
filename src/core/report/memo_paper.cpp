// Memos (บันทึกข้อความ) of the procedure's steps, and the receipt that a speaker signs.
#include <algorithm>
#include <array>

#include "core/figures/figure_text.h"
#include "core/format_date.h"
#include "core/format_number.h"
#include "core/report/baht_words.h"
#include "core/report/few_pages.h"
#include "core/report/report_money.h"
#include "core/report/report_sections.h"
#include "core/thai_text.h"
#include "words/memos.h"
#include "words/report.h"

namespace sala {
namespace {

/// "18,000.00 บาท (หนึ่งหมื่นแปดพันบาทถ้วน)".
std::string amount_in_words(std::int64_t satang, const Texts& texts) {
  return texts.with(words::memo_amount, {{"amount", baht_text(satang)}, {"words", baht_words(satang)}});
}

WordValues memo_values(const ReportScribe& scribe) {
  const ReportData& data = scribe.data();
  const auto expected = std::ranges::count_if(data.people, &ReportPerson::is_expected);
  return {{"title", scribe.in_language(data.project.title)},
          {"organiser", data.organiser.empty() ? scribe.words(words::report_we) : data.organiser},
          {"dates", paper_dates(data.project, scribe.texts())},
          {"place", data.project.place.empty() ? std::string()
                                               : scribe.words(words::report_at_place, {{"place", data.project.place}})},
          {"people", grouped(expected)},
          {"amount", amount_in_words(satang_in_all(data.budget), scribe.texts())}};
}

struct MemoWords {
  int step;
  TextId subject, why, what, please;
};
constexpr auto memo_rows = std::to_array<MemoWords>({
    {4, words::memo_4_subject, words::memo_4_why, words::memo_4_what, words::memo_4_please},
    {7, words::memo_7_subject, words::memo_7_why, words::memo_7_what, words::memo_7_please},
    {15, words::memo_15_subject, words::memo_15_why, words::memo_15_what, words::memo_15_please},
});

/// What the step is about, between what is wanted and the request.
void write_matter(ReportScribe& scribe, int step) {
  const ReportData& data = scribe.data();
  if (step == 4) return scribe.list(data.sheet.objectives);
  if (step == 15) return write_summary(scribe);
  std::vector<std::string> lines;
  for (const PlannedLine& line : data.budget)
    lines.push_back(line.name + " " + baht_text(line.satang) + " " + scribe.words(words::memo_baht));
  scribe.list(std::move(lines));
}

void add_matter(std::vector<BookBlock>& blocks, ReportScribe& scribe, int step) {
  write_matter(scribe, step);
  for (BookBlock& block : scribe.take())
    if (step != 15 || std::holds_alternative<BookList>(block)) blocks.push_back(std::move(block));
}

BookBlock memo_paragraph(std::string text) {
  return BookParagraph{{{clean(text), false}}, BookParagraphKind::body};
}

}  // namespace

bool has_memo(int step) {
  return std::ranges::find(memo_rows, step, &MemoWords::step) != memo_rows.end();
}

Book memo_paper(const ReportData& data, int step, Day written, const Texts& texts) {
  const auto row = std::ranges::find(memo_rows, step, &MemoWords::step);
  ReportScribe scribe(data, texts);
  const WordValues values = memo_values(scribe);
  const std::string subject = texts.with(row->subject, values);
  std::vector<BookBlock> blocks;
  blocks.push_back(BookMasthead{data.logo, texts[words::memo_title], "", true});
  blocks.push_back(BookFields{{{texts[words::memo_from], data.organiser}}});
  blocks.push_back(
      BookFields{{{texts[words::memo_no], ""}, {texts[words::memo_date], long_date(written, texts.language())}}});
  blocks.push_back(BookFields{{{texts[words::memo_subject], subject}}});
  blocks.push_back(BookParagraph{{{texts[words::memo_to], false}}, BookParagraphKind::plain});
  blocks.push_back(memo_paragraph(texts.with(row->why, values)));
  const bool needs_money = step != 15 && satang_in_all(data.budget) == 0;
  blocks.push_back(memo_paragraph(texts.with(needs_money ? words::memo_what_unpriced : row->what, values)));
  add_matter(blocks, scribe, step);
  blocks.push_back(memo_paragraph(texts[row->please]));
  blocks.push_back(BookSigning{{texts[words::memo_sign], texts[words::memo_position]}});
  return few_pages({subject, data.organiser, data.sheet.thai_digits, "", std::move(blocks), BookNumbers::memo}, texts);
}

Book receipt_paper(const ReportData& data, const Receipt& receipt, const Texts& texts) {
  std::vector<BookBlock> blocks;
  const std::string from = data.organisation.empty() ? data.organiser : data.organisation;
  blocks.push_back(BookMasthead{data.logo, texts[words::receipt_title], "", true});
  blocks.push_back(BookFields{{{texts[words::receipt_at], from, 1.3}, {texts[words::memo_date], "", 0.7}}});
  blocks.push_back(BookFields{{{texts[words::receipt_i], receipt.name}}});
  blocks.push_back(BookFields{{{texts[words::receipt_citizen], ""}}});
  blocks.push_back(BookFields{{{texts[words::receipt_address], ""}}});
  blocks.push_back(BookFields{{{texts[words::receipt_from], from}}});
  BookTable table;
  table.columns = {{texts[words::receipt_item], 0.74}, {texts[words::receipt_amount], 0.26, BookAlign::right}};
  const std::string what = receipt.what.empty() ? texts[words::receipt_speaker] : receipt.what;
  table.rows = {{{what + " · " + title_in(data.project.title, texts.language() == Language::th) + " · " +
                      paper_dates(data.project, texts),
                  baht_text(receipt.satang)}},
                {{texts[words::report_all], baht_text(receipt.satang)}, BookRowKind::total}};
  table.note = "(" + baht_words(receipt.satang) + ")";
  blocks.push_back(std::move(table));
  blocks.push_back(BookSigning{{texts[words::receipt_sign], texts[words::receipt_taker]}});
  blocks.push_back(BookSigning{{texts[words::receipt_sign], texts[words::receipt_payer]}});
  return few_pages(
      {texts[words::receipt_title], from, data.sheet.thai_digits, "", std::move(blocks), BookNumbers::memo}, texts);
}

}  // namespace sala
