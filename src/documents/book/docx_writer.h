// Writes a book's blocks as the body of a Word document. The parts around it are docx_styles'.
#pragma once
#include <pugixml.hpp>

#include "core/book.h"
#include "documents/book/docx_package.h"
#include "documents/paper.h"

namespace sala {

class DocxWriter {
 public:
  DocxWriter(const Book& book, const std::vector<std::string>& labels, const PrintFonts& fonts);

  void write();
  /// A picture could not be drawn.
  const std::optional<Error>& fault() const { return fault_; }
  DocxPart document() const;
  std::vector<DocxPart> take_pictures() { return std::move(pictures_); }
  /// rId1 and on.
  const std::vector<std::string>& relations() const { return relations_; }

 private:
  void write_cover(const BookCover& cover);
  void write_block(const BookHeading& heading);
  void write_block(const BookParagraph& paragraph);
  void write_block(const BookList& list);
  void write_block(const BookTable& table);
  void write_block(const BookChart& chart);
  void write_block(const BookFigure& figure);
  void write_block(const BookPageBreak&);
  void write_block(const BookContents& contents);
  void write_block(const BookMasthead& head);
  void write_block(const BookFinding& finding);
  void write_block(const BookTiles& tiles);
  void write_block(const BookFields& line);
  void write_block(const BookSigning& signing);

  pugi::xml_node paragraph(const char* style, pugi::xml_node where = {});
  pugi::xml_node run(pugi::xml_node where, bool bold = false);
  void words(pugi::xml_node where, const std::string& text, bool bold = false);
  void field_mark(pugi::xml_node where, const char* kind);
  void field(pugi::xml_node where, const std::string& instruction, const std::string& result);
  /// What links and contents lead to.
  void begin_place(pugi::xml_node where);
  void end_place(pugi::xml_node where);
  void caption(const BookCaption& caption, const char* counter, bool is_above);
  void table_row(pugi::xml_node table, const BookTable& of, const BookRow& row, bool is_head, bool is_last);
  /// In a paragraph of that style.
  void picture(const char* style, const std::string& png, PaperSize size, const std::string& alternative);
  void end_section(const char* number_format, bool has_header);
  void page_setup(pugi::xml_node section, const char* number_format, bool has_header);

  const Book& book_;
  const std::vector<std::string>& labels_;
  const PrintFonts& fonts_;
  std::vector<BookEntry> entries_;
  pugi::xml_document document_;
  pugi::xml_node body_;
  std::vector<DocxPart> pictures_;
  std::vector<std::string> relations_ = {"styles.xml", "settings.xml", "fontTable.xml", "header1.xml"};
  std::size_t place_ = 0;
  std::optional<Error> fault_;
};

}  // namespace sala
