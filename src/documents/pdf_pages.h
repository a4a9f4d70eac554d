// A PDF's pages after cairo wrote them: one picture laid under all of them, and each as a file of its own. cairo would draw
// that picture anew for every page, and embed the fonts anew in every file.
#pragma once
#include <memory>
#include <string>

#include "core/result.h"

class QPDF;

namespace sala {

/// The same file with the first page of `paper`, which is as large, under every page; it is held once. Error:
/// error_document_write.
Result<std::string> with_paper_under(const std::string& pdf, const std::string& paper);

/// Takes a file apart.
class PdfPages {
 public:
  /// Error: error_document_write.
  static Result<PdfPages> open(std::string pdf);

  std::size_t count() const { return count_; }
  /// The page as a file of this title. Error: error_document_write.
  Result<std::string> file_of(std::size_t page, const std::string& title) const;

 private:
  std::shared_ptr<std::string> bytes_;
  std::shared_ptr<QPDF> file_;
  std::size_t count_ = 0;
};

}  // namespace sala
