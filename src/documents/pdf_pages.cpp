#include "documents/pdf_pages.h"

#include <functional>

#define POINTERHOLDER_TRANSITION 4  // std::shared_ptr alone: else qpdf's headers warn
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "documents/paper_text.h"
#include "words/documents.h"

namespace sala {
namespace {

constexpr const char* paper_name = "/SalaPaper";

std::string bytes_of_pdf(QPDF& file) {
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

void lay_under(QPDFPageObjectHelper page, const QPDFObjectHandle& drawing, const QPDFObjectHandle& paper) {
  QPDFObjectHandle resources = page.getAttribute("/Resources", true);
  if (!resources.isDictionary())
    resources = page.getObjectHandle().replaceKeyAndGetNew("/Resources", QPDFObjectHandle::newDictionary());
  QPDFObjectHandle pictures = resources.getKey("/XObject");
  if (!pictures.isDictionary()) pictures = resources.replaceKeyAndGetNew("/XObject", QPDFObjectHandle::newDictionary());
  pictures.replaceKey(paper_name, paper);
  page.addPageContents(drawing, true);
}

/// qpdf throws; whatever it was is a file that was not written.
template <class Made>
Result<Made> made_by_qpdf(const std::function<Made()>& make) {
  try {
    return make();
  } catch (const std::exception& error) {
    return fail(words::error_document_write, {{"file", "PDF"}, {"why", error.what()}});
  }
}

}  // namespace

Result<std::string> with_paper_under(const std::string& pdf, const std::string& paper) {
  return made_by_qpdf<std::string>([&] {
    QPDF file, picture;
    file.processMemoryFile("pages", pdf.data(), pdf.size());
    picture.processMemoryFile("paper", paper.data(), paper.size());
    const QPDFObjectHandle form =
        file.copyForeignObject(QPDFPageDocumentHelper(picture).getAllPages().at(0).getFormXObjectForPage());
    const QPDFObjectHandle drawing = QPDFObjectHandle::newStream(&file, std::string("q ") + paper_name + " Do Q\n");
    for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(file).getAllPages()) lay_under(page, drawing, form);
    return bytes_of_pdf(file);
  });
}

Result<PdfPages> PdfPages::open(std::string pdf) {
  return made_by_qpdf<PdfPages>([&] {
    PdfPages pages;
    pages.bytes_ = std::make_shared<std::string>(std::move(pdf));
    pages.file_ = std::make_shared<QPDF>();
    pages.file_->processMemoryFile("pages", pages.bytes_->data(), pages.bytes_->size());
    pages.count_ = pages.file_->getAllPages().size();
    return pages;
  });
}

Result<std::string> PdfPages::file_of(std::size_t page, const std::string& title) const {
  return made_by_qpdf<std::string>([&] {
    QPDF file;
    file.emptyPDF();
    QPDFPageDocumentHelper(file).addPage(file_->getAllPages().at(page), true);
    QPDFObjectHandle told = QPDFObjectHandle::newDictionary();
    told.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(for_paper(title)));
    file.getTrailer().replaceKey("/Info", file.makeIndirectObject(told));
    return bytes_of_pdf(file);
  });
}

}  // namespace sala
