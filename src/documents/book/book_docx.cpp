#include "documents/book/book_docx.h"

#include "documents/book/docx_styles.h"
#include "documents/book/docx_writer.h"

namespace sala {

Result<std::string> book_docx(const Book& book, const std::vector<std::string>& labels) {
  const auto fonts = PrintFonts::open();
  if (!fonts) return Failure(fonts.error());
  DocxWriter writer(book, labels, *fonts);
  writer.write();
  if (writer.fault()) return Failure(*writer.fault());
  const bool thai = book.language == "th";
  std::vector<DocxPart> parts = writer.take_pictures();
  parts.push_back(writer.document());
  parts.push_back(docx_styles({thai, book.thai_digits}));
  parts.push_back(docx_settings());
  parts.push_back(docx_fonts());
  parts.push_back(docx_header());
  parts.push_back(docx_properties(book.title, book.author, thai));
  return docx_package(std::move(parts), writer.relations());
}

}  // namespace sala
