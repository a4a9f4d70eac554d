// The zip file that a workbook is, read within bounds: how many parts, and how many bytes they become, counted while they
// are unpacked since what a zip file says about itself may be untrue. Knows no sheets.
#pragma once
#include <zip.h>

#include <map>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "core/result.h"

namespace sala {

/// An XML document and the text it points into.
struct XmlPart {
  std::unique_ptr<std::string> text;  // the document points into it, so it never moves
  std::unique_ptr<pugi::xml_document> document;
  pugi::xml_node root() const { return document->document_element(); }
};

class WorkbookPackage {
 public:
  /// `bytes` must live as long as the package; `file` names it in messages.
  static Result<WorkbookPackage> open(std::string_view bytes, const std::string& file);

  /// Parts are found however their names are written: in other case, with \ for /, or from the root.
  bool has(const std::string& part) const;
  /// error_table_damaged when it is not there or not whole, error_table_bomb when it, or all parts together, are too large.
  Result<std::string> text(const std::string& part);
  Result<XmlPart> xml(const std::string& part);
  /// The same of a part's text; error_table_damaged when it is no XML.
  Result<XmlPart> parsed(std::string text) const;

  const std::string& file() const { return file_; }
  Failure damaged() const;

 private:
  struct Close {
    void operator()(zip_t* archive) const { zip_discard(archive); }
  };
  WorkbookPackage(zip_t* archive, std::string file) : archive_(archive), file_(std::move(file)) {}

  std::unique_ptr<zip_t, Close> archive_;
  std::map<std::string, zip_uint64_t> parts_;
  std::string file_;
  std::size_t unpacked_ = 0;
};

/// The name without its namespace's prefix: workbooks of some programs write <x:row>.
std::string_view local_name(const pugi::xml_node& node);
std::string_view local_name(const pugi::xml_attribute& attribute);
/// The value of the attribute of this local name; blank when there is none.
std::string_view attribute_of(const pugi::xml_node& node, std::string_view name);
/// The first child of this local name.
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name);
/// All children of this local name: places are counted among these, never among white space and comments.
std::vector<pugi::xml_node> children_of(const pugi::xml_node& node, std::string_view name);
/// All text directly in the node: a comment, CDATA or an instruction within cuts nothing off.
std::string text_in(const pugi::xml_node& node);
/// "xl\\Sheet1.xml", "/xl/sheet1.xml" and "./xl/sheet1.xml" as one.
std::string part_name(std::string_view written);

}  // namespace sala
