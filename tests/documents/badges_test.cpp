#include "documents/badges.h"

#include <fstream>

#include "documents/certificate/register_paper.h"
#include "support/command_output.h"
#include "support/temporary_folder.h"
#include "words/documents.h"

using namespace sala;

namespace {

BadgeCard badge(int number) {
  BadgeCard card;
  card.given_name = "ญาณิศา" + std::to_string(number);
  card.family_name = "งามตา";
  card.unit = "กองคลัง";
  card.kind = "วิทยากร";
  card.code = "SALAB1:ABCDEFGHIJKLMNOPQRSTUVWX";
  return card;
}

std::string told_of(const std::string& command, const std::string& pdf, const std::string& rest = "") {
  const TemporaryFolder folder;
  std::ofstream(folder / "out.pdf", std::ios::binary) << pdf;
  return output_of(command + " '" + (folder / "out.pdf").string() + "' " + rest);
}

int times(const std::string& text, const std::string& part) {
  int count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("badges lie four, eight, ten and two on a page of A4") {
  std::vector<BadgeCard> cards;
  for (int i = 0; i < 11; ++i) cards.push_back(badge(i));
  const auto pages_of = [&](BadgeSize size) {
    const std::string told = told_of("pdfinfo", badges_pdf(cards, size).value());
    CHECK(told.find("595.276 x 841.89 pts (A4)") != std::string::npos);
    return std::stoi(told.substr(told.find("Pages:") + 6));
  };
  CHECK(pages_of(BadgeSize::a6) == 3);
  CHECK(pages_of(BadgeSize::a7) == 2);
  CHECK(pages_of(BadgeSize::card) == 2);
  CHECK(pages_of(BadgeSize::folded) == 6);
}

TEST_CASE("a folded badge says its name on both sides, any other once") {
  CHECK(times(told_of("pdftotext", badges_pdf({badge(1)}, BadgeSize::folded).value(), "-"), "งามตา") == 2);
  CHECK(times(told_of("pdftotext", badges_pdf({badge(1)}, BadgeSize::card).value(), "-"), "งามตา") == 1);
}

TEST_CASE("sizes of badges have the names that the line knows") {
  for (const char* name : {"a6", "a7", "86x54", "fold"}) CHECK(name_of(parse_badge_size(name).value()) == name);
  CHECK_FALSE(parse_badge_size("a5"));
}

TEST_CASE("a badge takes no ticket's code: it is too large for its modules") {
  BadgeCard card = badge(1);
  card.code = "SALA1:" + std::string(158, 'A');
  CHECK(badges_pdf({card}, BadgeSize::card).error().text == words::error_qr_text);
}

TEST_CASE("the register has a row a number, its columns on every page, and one page of nobody") {
  RegisterPaper paper;
  paper.title = "ทะเบียนคุมเกียรติบัตร";
  paper.headings = {"no", "name", "unit", "kind", "day", "state", "signature"};
  paper.page_words = [](std::size_t page, std::size_t pages) {
    return "page" + std::to_string(page) + "of" + std::to_string(pages);
  };
  CHECK(told_of("pdftotext", register_pdf(paper).value(), "-").find("page1of1") != std::string::npos);
  for (int i = 0; i < 40; ++i) paper.rows.push_back({"N" + std::to_string(i) + "x", "ญาณิศา", "", "", ""});
  const std::string words = told_of("pdftotext", register_pdf(paper).value(), "-");
  CHECK(times(words, "signature") == 4);
  CHECK(words.find("page4of4") != std::string::npos);
  CHECK(times(words, "ญาณิศา") == 40);
}
