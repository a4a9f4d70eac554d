// What staff can ask for on the page of documents. Part of staff_intent.h.
#pragma once
#include <cstddef>
#include <variant>

namespace sala {

/// As what a paper is made.
enum class PaperForm { pdf, docx, xlsx };

namespace papers_intent {
struct Choose {
  std::size_t row;
};
struct ChoosePlace {
  std::size_t place;  ///< as the page lists them
};
struct Make {
  PaperForm form;
};
struct Stop {};
}  // namespace papers_intent

using PapersIntent =
    std::variant<papers_intent::Choose, papers_intent::ChoosePlace, papers_intent::Make, papers_intent::Stop>;

}  // namespace sala
