#include "documents/book/docx_writer.h"

#include <fmt/format.h>

#include <sstream>

#include "documents/book/chart_pen.h"
#include "documents/png_size.h"
#include "documents/xml_text.h"

namespace sala {
namespace {

constexpr int text_twips = 9071;  // 160 mm
constexpr double emu_of_mm = 36'000;
constexpr const char* header_relation = "rId4";

std::string place_bookmark(std::size_t place) {
  return fmt::format("_Place{}", place);
}

pugi::xml_node value_child(pugi::xml_node node, const char* name, const std::string& value) {
  pugi::xml_node child = node.append_child(name);
  child.append_attribute("w:val") = value.c_str();
  return child;
}

void border(pugi::xml_node borders, const char* side, int eighths) {
  pugi::xml_node line = value_child(borders, side, "single");
  line.append_attribute("w:sz") = eighths;
  line.append_attribute("w:space") = 0;
  line.append_attribute("w:color") = "111111";
}

const char* docx_alignment(BookAlign align) {
  return align == BookAlign::center ? "center" : align == BookAlign::right ? "right" : "left";
}

}  // namespace

DocxWriter::DocxWriter(const Book& book, const std::vector<std::string>& labels, const PrintFonts& fonts)
    : book_(book), labels_(labels), fonts_(fonts), entries_(entries_of(book)) {
  pugi::xml_node root = document_.append_child("w:document");
  root.append_attribute("xmlns:w") = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  root.append_attribute("xmlns:r") = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  root.append_attribute("xmlns:wp") = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
  root.append_attribute("xmlns:a") = "http://schemas.openxmlformats.org/drawingml/2006/main";
  root.append_attribute("xmlns:pic") = "http://schemas.openxmlformats.org/drawingml/2006/picture";
  body_ = root.append_child("w:body");
}

void DocxWriter::write() {
  const auto write_all = [&](const std::vector<BookBlock>& blocks) {
    for (const BookBlock& block : blocks) std::visit([&](const auto& one) { write_block(one); }, block);
  };
  if (book_.cover) {
    write_cover(*book_.cover);
    end_section("decimal", false);
  }
  if (!book_.front.empty()) {
    write_all(book_.front);
    end_section(book_.language == "th" ? "thaiLetters" : "lowerRoman", true);
  }
  write_all(book_.body);
  if (!book_.foot.empty()) words(paragraph("Note"), book_.foot);
  pugi::xml_node section = body_.append_child("w:sectPr");
  page_setup(section, book_.thai_digits ? "thaiNumbers" : "decimal", book_.numbers != BookNumbers::foot);
  if (book_.numbers == BookNumbers::memo) section.append_child("w:titlePg");
}

DocxPart DocxWriter::document() const {
  std::ostringstream xml;
  document_.save(xml, "", pugi::format_raw, pugi::encoding_utf8);
  return {"word/document.xml", xml.str()};
}

pugi::xml_node DocxWriter::paragraph(const char* style, pugi::xml_node where) {
  pugi::xml_node made = (where ? where : body_).append_child("w:p");
  value_child(made.append_child("w:pPr"), "w:pStyle", style);
  return made;
}

pugi::xml_node DocxWriter::run(pugi::xml_node where, bool bold) {
  pugi::xml_node made = where.append_child("w:r");
  pugi::xml_node properties = made.append_child("w:rPr");
  if (bold) {
    properties.append_child("w:b");
    properties.append_child("w:bCs");
  }
  if (book_.language == "th") properties.append_child("w:cs");
  return made;
}

void DocxWriter::words(pugi::xml_node where, const std::string& text, bool bold) {
  pugi::xml_node node = run(where, bold).append_child("w:t");
  node.append_attribute("xml:space") = "preserve";
  node.text() = for_xml(text).c_str();
}

void DocxWriter::field_mark(pugi::xml_node where, const char* kind) {
  run(where).append_child("w:fldChar").append_attribute("w:fldCharType") = kind;
}

void DocxWriter::field(pugi::xml_node where, const std::string& instruction, const std::string& result) {
  field_mark(where, "begin");
  pugi::xml_node node = run(where).append_child("w:instrText");
  node.append_attribute("xml:space") = "preserve";
  node.text() = instruction.c_str();
  field_mark(where, "separate");
  words(where, result, true);
  field_mark(where, "end");
}

void DocxWriter::begin_place(pugi::xml_node where) {
  pugi::xml_node mark = where.append_child("w:bookmarkStart");
  mark.append_attribute("w:id") = place_;
  mark.append_attribute("w:name") = place_bookmark(place_).c_str();
}

void DocxWriter::end_place(pugi::xml_node where) {
  where.append_child("w:bookmarkEnd").append_attribute("w:id") = place_++;
}

void DocxWriter::write_cover(const BookCover& cover) {
  const auto line = [&](const char* style, const std::string& text) {
    if (!text.empty()) words(paragraph(style), text);
  };
  if (!cover.logo.empty()) {
    constexpr double high_mm = 25;
    picture("CoverText", cover.logo, {high_mm * png_proportion(cover.logo), high_mm}, cover.organisation);
  }
  line("CoverName", cover.organisation);
  line("CoverText", cover.organiser);
  line("CoverKind", cover.kind);
  line("CoverTitle", cover.title);
  for (const std::string& text : cover.when_and_where) line("CoverText", text);
  constexpr int before_givers = 1'800;
  bool is_first = true;
  for (const std::string& text : cover.given_by) {
    pugi::xml_node made = paragraph("CoverText");
    if (std::exchange(is_first, false))
      made.child("w:pPr").append_child("w:spacing").append_attribute("w:before") = before_givers;
    words(made, text);
  }
  line("CoverSmall", cover.small);
}

void DocxWriter::write_block(const BookHeading& heading) {
  const std::string style = fmt::format("Heading{}", heading.level);
  pugi::xml_node made = paragraph(style.c_str());
  begin_place(made);
  if (!heading.number.empty()) {
    words(made, heading.level == 1 ? heading.number : heading.number + "  ");
    if (heading.level == 1) run(made).append_child("w:br");
  }
  words(made, heading.words);
  end_place(made);
}

void DocxWriter::write_block(const BookParagraph& of) {
  const char* style = of.kind == BookParagraphKind::body    ? "BodyText"
                      : of.kind == BookParagraphKind::plain ? "BodyPlain"
                                                            : "Note";
  pugi::xml_node made = paragraph(style);
  for (const BookRun& part : of.words) words(made, part.words, part.bold);
}

void DocxWriter::write_block(const BookList& list) {
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    pugi::xml_node made = paragraph("ListText");
    const std::string number = std::to_string(i + 1) + ".";
    words(made, !list.is_numbered ? "–" : book_.thai_digits ? office_digits(number) : number);
    run(made).append_child("w:tab");
    words(made, list.items[i]);
  }
}

void DocxWriter::caption(const BookCaption& of, const char* counter, bool is_above) {
  if (of.label.empty()) {
    ++place_;
    if (!of.words.empty()) words(paragraph("Caption"), of.words, true);
    return;
  }
  pugi::xml_node made = paragraph("Caption");
  pugi::xml_node properties = made.child("w:pPr");
  if (is_above)
    properties.append_child("w:keepNext");
  else
    value_child(properties, "w:jc", "center");
  begin_place(made);
  const std::size_t number = of.label.rfind(' ');
  words(made, of.label.substr(0, number == std::string::npos ? 0 : number + 1), true);
  field(made, fmt::format(" SEQ {} \\* {} ", counter, book_.thai_digits ? "THAIARABIC" : "ARABIC"),
        of.label.substr(number == std::string::npos ? 0 : number + 1));
  end_place(made);
  words(made, "  " + of.words);
}

void DocxWriter::table_row(pugi::xml_node table, const BookTable& of, const BookRow& row, bool is_head, bool is_last) {
  pugi::xml_node made = table.append_child("w:tr");
  pugi::xml_node properties = made.append_child("w:trPr");
  properties.append_child("w:cantSplit");
  if (is_head) properties.append_child("w:tblHeader");
  double shares = 0;
  for (const BookColumn& column : of.columns) shares += column.share;
  const bool is_group = row.kind == BookRowKind::group, is_total = row.kind == BookRowKind::total;
  for (std::size_t i = 0; i < of.columns.size(); ++i) {
    pugi::xml_node cell = made.append_child("w:tc"), cell_properties = cell.append_child("w:tcPr");
    pugi::xml_node width = cell_properties.append_child("w:tcW");
    width.append_attribute("w:w") = static_cast<int>(text_twips * of.columns[i].share / shares);
    width.append_attribute("w:type") = "dxa";
    if (is_head || is_group || is_total) {
      pugi::xml_node borders = cell_properties.append_child("w:tcBorders");
      if (!is_head) border(borders, "w:top", is_total ? 6 : 4);
      if (is_head) border(borders, "w:bottom", 6);
    }
    pugi::xml_node text = paragraph("TableText", cell);
    if (!is_last) text.child("w:pPr").append_child("w:keepNext");
    if (row.kind == BookRowKind::inner && i == 0)
      text.child("w:pPr").append_child("w:ind").append_attribute("w:left") = 340;
    value_child(text.child("w:pPr"), "w:jc", docx_alignment(of.columns[i].align));
    if (i < row.cells.size() && !row.cells[i].empty()) words(text, row.cells[i], is_head || is_group || is_total);
  }
}

void DocxWriter::write_block(const BookTable& of) {
  caption(of.caption, "Table", true);
  pugi::xml_node table = body_.append_child("w:tbl"), properties = table.append_child("w:tblPr");
  pugi::xml_node width = properties.append_child("w:tblW");
  width.append_attribute("w:w") = text_twips;
  width.append_attribute("w:type") = "dxa";
  pugi::xml_node borders = properties.append_child("w:tblBorders");
  border(borders, "w:top", 10);
  border(borders, "w:bottom", 10);
  properties.append_child("w:tblLayout").append_attribute("w:type") = "fixed";
  pugi::xml_node grid = table.append_child("w:tblGrid");
  double shares = 0;
  for (const BookColumn& column : of.columns) shares += column.share;
  BookRow head;
  for (const BookColumn& column : of.columns) {
    grid.append_child("w:gridCol").append_attribute("w:w") = static_cast<int>(text_twips * column.share / shares);
    head.cells.push_back(column.heading);
  }
  table_row(table, of, head, true, false);
  const std::size_t count = of.rows.size();
  for (std::size_t i = 0; i < count; ++i)
    table_row(table, of, of.rows[i], false, i != 0 && i + 2 != count && of.rows[i].kind != BookRowKind::group);
  words(paragraph("Note"), of.note);
}

void DocxWriter::picture(const char* style, const std::string& png, PaperSize size, const std::string& alternative) {
  const std::size_t number = pictures_.size() + 1;
  pictures_.push_back({fmt::format("word/media/picture{}.png", number), png});
  relations_.push_back(fmt::format("media/picture{}.png", number));
  const auto wide = static_cast<long>(size.width * emu_of_mm), high = static_cast<long>(size.height * emu_of_mm);
  pugi::xml_node where = run(paragraph(style)).append_child("w:drawing");
  const std::string xml = fmt::format(
      R"(<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{0}" cy="{1}"/><wp:docPr id="{2}" name="Picture {2}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{2}" name="picture{2}.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId{3}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{0}" cy="{1}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>)",
      wide, high, number, relations_.size());
  where.append_buffer(xml.data(), xml.size());
  where.child("wp:inline").child("wp:docPr").append_attribute("descr") = for_xml(alternative).c_str();
}

void DocxWriter::write_block(const BookChart& chart) {
  constexpr double wide_mm = 160;
  auto png = chart_png(fonts_, chart.chart, wide_mm);
  if (!png) {
    fault_ = png.error();
    return;
  }
  picture("Picture", *png, {wide_mm, height_of(chart.chart, chart_line_mm)},
          chart.caption.words + ": " + chart.finding);
  caption(chart.caption, "Figure", false);
}

void DocxWriter::write_block(const BookFigure& figure) {
  picture("Picture", figure.png, {figure.height_mm * png_proportion(figure.png), figure.height_mm},
          figure.caption.words);
  caption(figure.caption, "Figure", false);
}

void DocxWriter::write_block(const BookPageBreak&) {
  run(body_.append_child("w:p")).append_child("w:br").append_attribute("w:type") = "page";
}

void DocxWriter::write_block(const BookContents& contents) {
  const char* instruction = contents.of == BookContentsOf::headings ? " TOC \\o \"1-2\" \\h \\z "
                            : contents.of == BookContentsOf::tables ? " TOC \\h \\z \\c \"Table\" "
                                                                    : " TOC \\h \\z \\c \"Figure\" ";
  pugi::xml_node made = paragraph("BodyPlain");
  field_mark(made, "begin");
  pugi::xml_node node = run(made).append_child("w:instrText");
  node.append_attribute("xml:space") = "preserve";
  node.text() = instruction;
  field_mark(made, "separate");
  for (const BookEntry& entry : entries_) {
    if (entry.of != contents.of) continue;
    made = paragraph(entry.of != BookContentsOf::headings ? "TableOfFigures" : entry.level == 1 ? "TOC1" : "TOC2");
    pugi::xml_node link = made.append_child("w:hyperlink");
    link.append_attribute("w:anchor") = place_bookmark(entry.place).c_str();
    words(link, entry.number.empty() ? entry.words : entry.number + "  " + entry.words);
    run(link).append_child("w:tab");
    words(link, entry.place < labels_.size() ? labels_[entry.place] : std::string());
  }
  field_mark(made, "end");
}

void DocxWriter::page_setup(pugi::xml_node section, const char* number_format, bool has_header) {
  if (has_header) {
    pugi::xml_node header = section.append_child("w:headerReference");
    header.append_attribute("w:type") = "default";
    header.append_attribute("r:id") = header_relation;
  }
  pugi::xml_node size = section.append_child("w:pgSz");
  size.append_attribute("w:w") = 11'906;
  size.append_attribute("w:h") = 16'838;
  pugi::xml_node margins = section.append_child("w:pgMar");
  constexpr std::array<std::pair<const char*, int>, 7> margin_rows = {{{"w:top", 1'417},
                                                                       {"w:right", 1'134},
                                                                       {"w:bottom", 1'134},
                                                                       {"w:left", 1'701},
                                                                       {"w:header", 680},
                                                                       {"w:footer", 567},
                                                                       {"w:gutter", 0}}};
  for (const auto& [name, twips] : margin_rows) margins.append_attribute(name) = twips;
  pugi::xml_node numbers = section.append_child("w:pgNumType");
  numbers.append_attribute("w:fmt") = number_format;
  numbers.append_attribute("w:start") = 1;
}

void DocxWriter::end_section(const char* number_format, bool has_header) {
  pugi::xml_node properties = body_.append_child("w:p").append_child("w:pPr");
  pugi::xml_node spacing = properties.append_child("w:spacing");  // takes no line of the last page
  spacing.append_attribute("w:line") = 20;
  spacing.append_attribute("w:lineRule") = "exact";
  page_setup(properties.append_child("w:sectPr"), number_format, has_header);
}

}  // namespace sala
