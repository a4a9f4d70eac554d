// Which parts a report book has, in which order and by which titles: data/report/book.toml. What a part is made of is
// report_book.h's.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/project.h"

namespace sala {

struct PlannedSection {
  std::string what = {};  ///< one of report_sections' names, or "text"
  Bilingual title = {};
  std::vector<Bilingual> text = {};  ///< paragraphs of "text" and of a preface, with {placeholders}
};

struct PlannedChapter {
  std::string name = {};  ///< as --parts names it
  Bilingual title = {};
  std::vector<PlannedSection> sections = {};
};

struct BookPlan {
  std::vector<PlannedSection> front = {};
  std::vector<PlannedChapter> chapters = {};
  std::vector<PlannedChapter> appendices = {};
};

/// Errors: error_book_plan with the line and what stands there.
Result<BookPlan> read_book_plan(std::string_view toml);

/// "cover", then the names of front parts, chapters and appendices, in their order.
std::vector<std::string> part_names(const BookPlan& plan);

}  // namespace sala
