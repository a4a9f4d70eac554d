// The blocks of papers of few pages as Word has them: what is a bar or a frame on paper is heavier words here.
#include "documents/book/docx_writer.h"
#include "documents/png_size.h"

namespace sala {
namespace {

constexpr int sign_before_twips = 900, sign_left_twips = 3969;
constexpr double form_logo_mm = 15;

pugi::xml_node docx_value(pugi::xml_node node, const char* name, const char* value) {
  pugi::xml_node child = node.append_child(name);
  child.append_attribute("w:val") = value;
  return child;
}

}  // namespace

void DocxWriter::write_block(const BookMasthead& head) {
  if (!head.logo.empty())
    picture("BodyPlain", head.logo, {form_logo_mm * png_proportion(head.logo), form_logo_mm}, book_.author);
  pugi::xml_node title = paragraph("FormTitle");
  if (head.is_memo) docx_value(title.child("w:pPr"), "w:jc", "center");
  words(title, head.title);
  if (!head.below.empty()) words(paragraph("BodyPlain"), head.below);
}

void DocxWriter::write_block(const BookFinding& finding) {
  words(paragraph("BodyPlain"), finding.first, true);
  for (const std::string& other : finding.others) words(paragraph("BodyPlain"), other);
}

void DocxWriter::write_block(const BookTiles& tiles) {
  for (const BookTiles::Tile& tile : tiles.tiles) {
    pugi::xml_node made = paragraph("FormLine");
    words(made, tile.words);
    run(made).append_child("w:tab");
    words(made, tile.figure, true);
  }
}

void DocxWriter::write_block(const BookFields& line) {
  pugi::xml_node made = paragraph("FormLine");
  for (const BookFields::Field& field : line.fields) {
    words(made, field.label + "  ", true);
    words(made, field.words);
    run(made).append_child("w:tab");
  }
}

void DocxWriter::write_block(const BookSigning& signing) {
  bool is_first = true;
  for (const std::string& line : signing.lines) {
    pugi::xml_node made = paragraph("TableText"), properties = made.child("w:pPr");
    if (std::exchange(is_first, false))
      properties.append_child("w:spacing").append_attribute("w:before") = sign_before_twips;
    properties.append_child("w:ind").append_attribute("w:left") = sign_left_twips;
    docx_value(properties, "w:jc", "center");
    words(made, line);
  }
}

}  // namespace sala
