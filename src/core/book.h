// A book as data: what stands in it, in reading order, without sizes, fonts or files. Pure. What goes into a report is
// core/report's; documents/book writes a book as PDF and as DOCX.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/paper_chart.h"

namespace sala {

/// Words of a paragraph, some of them heavier.
struct BookRun {
  std::string words = {};
  bool bold = false;
};
using BookWords = std::vector<BookRun>;

/// A chapter (level 1, on a new page) or a heading inside one (2 and 3).
struct BookHeading {
  int level = 1;
  std::string number = {};  ///< "บทที่ 1", "3.2"; empty for a preface
  std::string words = {};
};

enum class BookParagraphKind { body, plain, note };  ///< indented; not; small, below a table
struct BookParagraph {
  BookWords words = {};
  BookParagraphKind kind = BookParagraphKind::body;
};

/// "1. …" and so on, or without numbers.
struct BookList {
  std::vector<std::string> items = {};
  bool is_numbered = true;
};

/// Above a table, below a picture.
struct BookCaption {
  std::string label = {};  ///< "ตารางที่ 3"
  std::string words = {};
};

enum class BookAlign { left, center, right };
struct BookColumn {
  std::string heading = {};
  double share = 1;  ///< of the width, beside the other columns'
  BookAlign align = BookAlign::left;
};
enum class BookRowKind { plain, inner, group, total };  ///< inner: below the last group
struct BookRow {
  std::vector<std::string> cells = {};  ///< one a column
  BookRowKind kind = BookRowKind::plain;
};
struct BookTable {
  BookCaption caption = {};
  std::vector<BookColumn> columns = {};
  std::vector<BookRow> rows = {};
  std::string note = {};  ///< small, below; may be empty
};

struct BookChart {
  BookCaption caption = {};
  std::string finding = {};  ///< what it shows, for who cannot see it
  PaperChart chart = {};
};

struct BookFigure {
  BookCaption caption = {};
  std::string png = {};
  double height_mm = 80;
};

struct BookPageBreak {};

// ---- of papers of few pages ---------------------------------------------------------------------------------------
/// At the top: whose paper it is, what it is.
struct BookMasthead {
  std::string logo = {};  ///< a PNG; may be empty
  std::string title = {}, below = {};
  bool is_memo = false;  ///< the title large in the middle
};

/// What a reader in a hurry takes along, beside a bar.
struct BookFinding {
  std::string first = {};
  std::vector<std::string> others = {};
};

/// Figures beside one another, each over what it counts.
struct BookTiles {
  struct Tile {
    std::string figure = {}, words = {};
    bool is_key = false;
  };
  std::vector<Tile> tiles = {};
};

/// One line of a form: labels, and on dots what stands there or is to be written.
struct BookFields {
  struct Field {
    std::string label = {}, words = {};
    double share = 1;
  };
  std::vector<Field> fields = {};
};

/// Room to sign, and below it in the right half who signs.
struct BookSigning {
  std::vector<std::string> lines = {};
};

enum class BookContentsOf { headings, tables, figures };
/// Filled by whoever knows the pages.
struct BookContents {
  BookContentsOf of = BookContentsOf::headings;
};

using BookBlock = std::variant<BookHeading, BookParagraph, BookList, BookTable, BookChart, BookFigure, BookPageBreak,
                               BookContents, BookMasthead, BookFinding, BookTiles, BookFields, BookSigning>;

struct BookCover {
  std::string logo = {};  ///< a PNG; may be empty
  std::string organisation = {}, organiser = {}, kind = {}, title = {};
  std::vector<std::string> when_and_where = {}, given_by = {};
  std::string small = {};  ///< the last line: code, how long it is kept
};

/// How the pages of a body say which they are: "12" at the top, at the foot "หน้า 1 จาก 2", or as memos from the second on.
enum class BookNumbers { top, foot, memo };

struct Book {
  std::string title = {}, author = {}, language = "th";
  bool thai_digits = false;       ///< of page numbers, too; words have theirs already (spell_in_thai_digits)
  std::string continued = {};     ///< after the caption of a table that goes on: "(ต่อ)"
  std::string page_heading = {};  ///< over the page numbers of the contents: "หน้า"
  BookNumbers numbers = BookNumbers::top;
  std::string foot = {};     ///< BookNumbers::foot: what the figures are of
  std::string page_of = {};  ///< the same: "จาก", between page and pages
  std::optional<BookCover> cover = {};
  std::vector<BookBlock> front = {};  ///< its pages are counted ก, ข, ค or i, ii, iii
  std::vector<BookBlock> body = {};   ///< 1, 2, 3
};

/// A line of the contents, and what it leads to: `place` counts headings, tables and pictures through the whole book.
struct BookEntry {
  BookContentsOf of = BookContentsOf::headings;
  std::size_t place = 0;
  int level = 1;
  std::string number = {}, words = {};
  bool operator==(const BookEntry&) const = default;
};
/// Everything that may stand in contents, in order. Headings of level 3 are left out of them.
std::vector<BookEntry> entries_of(const Book& book);

/// All words of the book as Thai offices write numbers (office_digits).
void spell_in_thai_digits(Book& book);

}  // namespace sala
