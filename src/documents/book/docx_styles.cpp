#include "documents/book/docx_styles.h"

#include <fmt/format.h>

#include <pugixml.hpp>
#include <sstream>

#include "documents/xml_text.h"

namespace sala {
namespace {

constexpr std::string_view part_head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr std::string_view word_space = R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";

struct DocxStyle {
  std::string_view id, name;
  int half_points;
  bool bold = false;
  std::string_view paragraph = {};  ///< its properties, in the order of the schema
  std::string_view color = {};
  int outline = -1;
};

constexpr auto docx_style_rows = std::to_array<DocxStyle>({
    {"Heading1", "heading 1", 40, true,
     R"(<w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:spacing w:before="0" w:after="240"/><w:jc w:val="center"/>)",
     "", 0},
    {"Heading2", "heading 2", 36, true, R"(<w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="40"/>)", "",
     1},
    {"Heading3", "heading 3", 32, true, R"(<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="40"/>)", "",
     2},
    {"BodyPlain", "Body Plain", 32, false, R"(<w:spacing w:before="120" w:after="0"/>)"},
    {"FormTitle", "Form Title", 48, true, R"(<w:keepNext/><w:spacing w:before="0" w:after="0"/>)"},
    {"FormLine", "Form Line", 32, false,
     R"(<w:tabs><w:tab w:val="left" w:pos="4536"/><w:tab w:val="left" w:pos="6804"/></w:tabs><w:spacing w:before="40" w:after="0"/>)"},
    {"Note", "Note", 28, false, R"(<w:spacing w:before="60" w:after="0"/>)"},
    {"ListText", "List Text", 32, false,
     R"(<w:tabs><w:tab w:val="left" w:pos="1134"/></w:tabs><w:spacing w:before="20" w:after="0"/><w:ind w:left="1134" w:hanging="454"/>)"},
    {"TableText", "Table Text", 32, false, R"(<w:spacing w:before="0" w:after="0"/>)"},
    {"Caption", "caption", 32, false, R"(<w:spacing w:before="200" w:after="60"/>)"},
    {"Picture", "Picture", 32, false, R"(<w:keepNext/><w:spacing w:before="240" w:after="0"/><w:jc w:val="center"/>)"},
    {"TOC1", "toc 1", 32, true,
     R"(<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9071"/></w:tabs><w:spacing w:before="60" w:after="0"/>)"},
    {"TOC2", "toc 2", 32, false,
     R"(<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9071"/></w:tabs><w:spacing w:before="0" w:after="0"/><w:ind w:left="680"/>)"},
    {"TableOfFigures", "table of figures", 32, false,
     R"(<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9071"/></w:tabs><w:spacing w:before="0" w:after="0"/>)"},
    {"CoverName", "Cover Name", 44, true, R"(<w:spacing w:before="240" w:after="0"/><w:ind w:left="850"/>)", "0F5C63"},
    {"CoverText", "Cover Text", 44, false, R"(<w:spacing w:before="0" w:after="0"/><w:ind w:left="850"/>)"},
    {"CoverKind", "Cover Kind", 52, false, R"(<w:spacing w:before="1900" w:after="0"/><w:ind w:left="850"/>)"},
    {"CoverTitle", "Cover Title", 96, true, R"(<w:spacing w:before="60" w:after="400"/><w:ind w:left="850"/>)"},
    {"CoverSmall", "Cover Small", 32, false, R"(<w:spacing w:before="200" w:after="0"/><w:ind w:left="850"/>)",
     "4A565D"},
});

std::string style_xml(const DocxStyle& style) {
  const std::string outline = style.outline < 0 ? "" : fmt::format(R"(<w:outlineLvl w:val="{}"/>)", style.outline);
  const std::string color = style.color.empty() ? "" : fmt::format(R"(<w:color w:val="{}"/>)", style.color);
  return fmt::format(
      R"(<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{}{}</w:pPr><w:rPr>{}{}<w:sz w:val="{}"/><w:szCs w:val="{}"/></w:rPr></w:style>)",
      style.id, style.name, style.paragraph, outline, style.bold ? "<w:b/><w:bCs/>" : "", color, style.half_points,
      style.half_points);
}

}  // namespace

DocxPart docx_styles(const DocxManner& manner) {
  std::string xml = fmt::format(
      R"({}<w:styles {}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="TH Sarabun New" w:eastAsia="TH Sarabun New" w:hAnsi="TH Sarabun New" w:cs="TH Sarabun New"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="{}" w:eastAsia="en-US" w:bidi="th-TH"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>)",
      part_head, word_space, manner.thai ? "th-TH" : "en-US");
  xml += fmt::format(
      R"(<w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="120" w:after="0"/><w:ind w:firstLine="1134"/><w:jc w:val="{}"/></w:pPr></w:style>)",
      manner.thai ? "thaiDistribute" : "left");
  for (const DocxStyle& style : docx_style_rows) xml += style_xml(style);
  return {"word/styles.xml", xml + "</w:styles>"};
}

DocxPart docx_settings() {
  return {
      "word/settings.xml",
      fmt::format(
          R"({}<w:settings {}><w:defaultTabStop w:val="720"/><w:compat><w:applyBreakingRules/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:bidi="th-TH"/></w:settings>)",
          part_head, word_space)};
}

DocxPart docx_fonts() {
  return {
      "word/fontTable.xml",
      fmt::format(
          R"({}<w:fonts {}><w:font w:name="TH Sarabun New"><w:altName w:val="TH SarabunPSK"/><w:charset w:val="DE"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>)",
          part_head, word_space)};
}

DocxPart docx_header() {
  return {
      "word/header1.xml",
      fmt::format(
          R"({}<w:hdr {}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:cs/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:cs/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr><w:cs/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:cs/></w:rPr><w:t>1</w:t></w:r><w:r><w:rPr><w:cs/></w:rPr><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>)",
          part_head, word_space)};
}

DocxPart docx_properties(const std::string& title, const std::string& author, bool thai) {
  pugi::xml_document document;
  pugi::xml_node properties = document.append_child("cp:coreProperties");
  properties.append_attribute("xmlns:cp") = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
  properties.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
  properties.append_child("dc:title").text() = for_xml(title).c_str();
  properties.append_child("dc:creator").text() = for_xml(author).c_str();
  properties.append_child("dc:language").text() = thai ? "th-TH" : "en";
  std::ostringstream xml;
  document.save(xml, "", pugi::format_raw, pugi::encoding_utf8);
  return {"docProps/core.xml", xml.str()};
}

}  // namespace sala
