#include "documents/book/book_docx.h"

#include <zip.h>

#include <pugixml.hpp>

#include "documents/book/book_pdf.h"
#include "support/made_report.h"
#include "support/word_lists.h"

using namespace sala;

namespace {

std::string docx_of(const Book& book) {
  const auto pdf = book_pdf(book);
  REQUIRE(pdf);
  const auto docx = book_docx(book, pdf->labels);
  REQUIRE(docx);
  return *docx;
}

Book thai_book(const ReportData& data) {
  return report_book(data, plan_of_sources(), read_texts(Language::th));
}

/// The bytes of a part; empty where there is none.
std::string part_of(const std::string& docx, const std::string& name) {
  zip_error_t error;
  zip_t* archive =
      zip_open_from_source(zip_source_buffer_create(docx.data(), docx.size(), 0, &error), ZIP_RDONLY, &error);
  REQUIRE(archive);
  std::string bytes;
  zip_stat_t told;
  if (zip_stat(archive, name.c_str(), 0, &told) == 0) {
    bytes.resize(told.size);
    zip_file_t* file = zip_fopen(archive, name.c_str(), 0);
    CHECK(zip_fread(file, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
    zip_fclose(file);
  }
  zip_discard(archive);
  return bytes;
}

pugi::xml_document read_xml(const std::string& xml) {
  pugi::xml_document document;
  REQUIRE(document.load_buffer(xml.data(), xml.size()));
  return document;
}

std::size_t count_in(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

}  // namespace

TEST_CASE("every part of a DOCX is XML, and every relation leads to a part that is there") {
  const std::string docx = docx_of(thai_book(made_report()));
  for (const char* name : {"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml",
                           "word/settings.xml", "word/fontTable.xml", "word/header1.xml", "docProps/core.xml"})
    read_xml(part_of(docx, name));
  const pugi::xml_document relations = read_xml(part_of(docx, "word/_rels/document.xml.rels"));
  for (const pugi::xml_node relation : relations.first_child()) {
    CHECK_FALSE(part_of(docx, std::string("word/") + relation.attribute("Target").value()).empty());
    CHECK_FALSE(relation.attribute("TargetMode"));  // nothing comes from outside
  }
}

TEST_CASE("Word is told to set Thai as Thai, to count captions and to keep the contents as they are") {
  const std::string docx = docx_of(thai_book(made_report()));
  const std::string document = part_of(docx, "word/document.xml"), styles = part_of(docx, "word/styles.xml");
  CHECK(styles.find("w:cs=\"TH Sarabun New\"") != std::string::npos);
  CHECK(styles.find("<w:szCs w:val=\"32\"/>") != std::string::npos);
  CHECK(styles.find("w:bidi=\"th-TH\"") != std::string::npos);
  CHECK(styles.find("thaiDistribute") != std::string::npos);
  CHECK(part_of(docx, "word/fontTable.xml").find("TH SarabunPSK") != std::string::npos);
  CHECK(part_of(docx, "word/settings.xml").find("updateFields") == std::string::npos);
  CHECK(document.find(" SEQ Table \\* THAIARABIC ") != std::string::npos);
  CHECK(document.find(" TOC \\o \"1-2\" \\h \\z ") != std::string::npos);
  CHECK(document.find("w:fmt=\"thaiLetters\"") != std::string::npos);
  CHECK(document.find("w:fmt=\"thaiNumbers\"") != std::string::npos);
  CHECK(count_in(document, "<w:tblHeader/>") == count_in(document, "<w:tbl>"));
  CHECK(count_in(document, "<w:tr>") == count_in(document, "<w:cantSplit/>"));
  CHECK(count_in(document, "\"begin\"") == count_in(document, "\"end\""));
  CHECK(count_in(document, "<w:bookmarkStart") == count_in(document, "<w:bookmarkEnd"));
}

TEST_CASE("charts are pictures with words for who cannot see them") {
  const std::string docx = docx_of(thai_book(made_report()));
  CHECK(part_of(docx, "word/media/picture1.png").substr(1, 3) == "PNG");
  const std::string document = part_of(docx, "word/document.xml");
  CHECK(count_in(document, "<wp:inline") == count_in(document, "descr=\""));
}

TEST_CASE("names of hostile people stay words") {
  ReportData data = made_report(4, 0);
  data.people[0].name = "</w:t><w:br/> & \"<b>\x01\xEF\xBF\xBF =1+1";
  data.project.title.th = "ก < ข & 'ค' \x02";
  const std::string docx = docx_of(thai_book(data));
  const pugi::xml_document document = read_xml(part_of(docx, "word/document.xml"));
  const auto found = document.select_node("//w:t[contains(., '</w:t><w:br/> & \"<b>')]");
  CHECK(found);
  read_xml(part_of(docx, "docProps/core.xml"));
}

TEST_CASE("the same book is the same file") {
  const Book book = thai_book(made_report(5, 5));
  CHECK(docx_of(book) == docx_of(book));
}
