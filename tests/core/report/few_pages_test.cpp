#include "core/report/few_pages.h"

#include <catch2/catch.hpp>

#include "support/made_report.h"
#include "support/word_lists.h"

namespace sala {
namespace {

std::string all_words(const Book& book) {
  std::string all;
  for (const BookBlock& block : book.body) {
    if (const auto* paragraph = std::get_if<BookParagraph>(&block))
      for (const BookRun& run : paragraph->words) all += run.words + "\n";
    if (const auto* list = std::get_if<BookList>(&block))
      for (const std::string& item : list->items) all += item + "\n";
    if (const auto* line = std::get_if<BookFields>(&block))
      for (const BookFields::Field& field : line->fields) all += field.label + " " + field.words + "\n";
    if (const auto* table = std::get_if<BookTable>(&block)) all += table->note + "\n";
  }
  return all;
}

bool says(const Book& book, const char* words) {
  return all_words(book).find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a memo of a step says what is asked, the money in words, and what came of it") {
  const Texts texts = read_texts(Language::en);
  const ReportData data = made_report();
  CHECK(says(memo_paper(data, 4, {2026, 11, 1}, texts), "13,200.00 baht (หนึ่งหมื่นสามพันสองร้อยบาทถ้วน)"));
  CHECK(says(memo_paper(data, 4, {2026, 11, 1}, texts), "เขียนหนังสือราชการได้ถูกต้อง"));
  CHECK(says(memo_paper(data, 7, {2026, 11, 1}, texts), "ค่าอาหารกลางวัน 6,000.00 baht"));
  CHECK(says(memo_paper(data, 15, {2026, 11, 25}, texts), "36 people registered, of 40"));
  CHECK_FALSE(has_memo(14));
}

TEST_CASE("a memo without a budget promises none") {
  ReportData data = made_report();
  data.budget.clear();
  const Book memo = memo_paper(data, 4, {2026, 11, 1}, read_texts(Language::en));
  CHECK(says(memo, "no budget is set yet"));
  CHECK_FALSE(says(memo, "0.00"));
}

TEST_CASE("a receipt leaves citizen number and address to be written, and says the amount in Thai words") {
  const Book receipt = receipt_paper(made_report(), {"", "", 720'050}, read_texts(Language::th));
  CHECK(says(receipt, "(เจ็ดพันสองร้อยบาทห้าสิบสตางค์)"));
  CHECK(says(receipt, "เลขประจำตัวประชาชน \n"));
}

TEST_CASE("a shorter summary leaves charts out, never figures") {
  const Texts texts = read_texts(Language::th);
  const auto count = [](const Book& book, auto is_one) { return std::ranges::count_if(book.body, is_one); };
  const auto is_chart = [](const BookBlock& block) { return std::holds_alternative<BookChart>(block); };
  const auto is_tiles = [](const BookBlock& block) { return std::holds_alternative<BookTiles>(block); };
  const Book whole = summary_paper(made_report(), texts, 0);
  const Book shortest = summary_paper(made_report(), texts, shortest_summary);
  CHECK(count(whole, is_chart) == 4);
  CHECK(count(shortest, is_chart) == 0);
  CHECK(count(shortest, is_tiles) == 1);
}

}  // namespace sala
