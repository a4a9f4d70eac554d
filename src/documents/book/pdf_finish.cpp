#include "documents/book/pdf_finish.h"

#define POINTERHOLDER_TRANSITION 4  // std::shared_ptr alone: else qpdf's headers warn
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "words/documents.h"

namespace sala {
namespace {

/// Gives each Figure below an element its words.
void describe_figures(QPDFObjectHandle element, const std::vector<std::string>& alternatives, std::size_t& next) {
  if (element.isArray()) {
    for (QPDFObjectHandle& kid : element.getArrayAsVector()) describe_figures(kid, alternatives, next);
    return;
  }
  if (!element.isDictionary() || !element.hasKey("/S")) return;
  if (element.getKey("/S").getName() == "/Figure" && next < alternatives.size())
    element.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(alternatives[next++]));
  if (element.hasKey("/K")) describe_figures(element.getKey("/K"), alternatives, next);
}

}  // namespace

Result<std::string> finished_pdf(const std::string& pdf, const PdfFinish& finish) {
  try {
    QPDF file;
    file.processMemoryFile("book", pdf.data(), pdf.size());
    QPDFObjectHandle root = file.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(finish.language));
    QPDFObjectHandle marked = QPDFObjectHandle::newDictionary();
    marked.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
    root.replaceKey("/MarkInfo", marked);
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
    std::size_t next = 0;
    if (root.hasKey("/StructTreeRoot"))
      describe_figures(root.getKey("/StructTreeRoot").getKey("/K"), finish.alternatives, next);
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
  } catch (const std::exception& error) {
    return fail(words::error_document_write, {{"file", "PDF"}, {"why", error.what()}});
  }
}

}  // namespace sala
