#include "core/book.h"

#include "core/overloaded.h"
#include "core/thai_digits.h"

namespace sala {
namespace {

void spell(std::string& words) {
  words = office_digits(words);
}

void spell(BookCaption& caption) {
  spell(caption.label);
  spell(caption.words);
}

void spell_table(BookTable& table) {
  spell(table.caption);
  spell(table.note);
  for (BookColumn& column : table.columns) spell(column.heading);
  for (BookRow& row : table.rows)
    for (std::string& cell : row.cells) spell(cell);
}

void spell_block(BookBlock& block) {
  std::visit(Overloaded{[](BookHeading& heading) {
                          spell(heading.number);
                          spell(heading.words);
                        },
                        [](BookParagraph& paragraph) {
                          for (BookRun& run : paragraph.words) spell(run.words);
                        },
                        [](BookList& list) {
                          for (std::string& item : list.items) spell(item);
                        },
                        [](BookTable& table) { spell_table(table); },
                        [](BookChart& chart) {
                          spell(chart.caption);
                          spell(chart.finding);
                          for_each_word(chart.chart, [](std::string& words) { spell(words); });
                        },
                        [](BookFigure& figure) { spell(figure.caption); }, [](BookPageBreak&) {}, [](BookContents&) {},
                        [](BookMasthead& head) {
                          spell(head.title);
                          spell(head.below);
                        },
                        [](BookFinding& finding) {
                          spell(finding.first);
                          for (std::string& other : finding.others) spell(other);
                        },
                        [](BookTiles& tiles) {
                          for (BookTiles::Tile& tile : tiles.tiles) {
                            spell(tile.figure);
                            spell(tile.words);
                          }
                        },
                        [](BookFields& line) {
                          for (BookFields::Field& field : line.fields) {
                            spell(field.label);
                            spell(field.words);
                          }
                        },
                        [](BookSigning& signing) {
                          for (std::string& line : signing.lines) spell(line);
                        }},
             block);
}

}  // namespace

void spell_in_thai_digits(Book& book) {
  book.thai_digits = true;
  spell(book.foot);
  if (book.cover) {
    BookCover& cover = *book.cover;
    for (std::string* words : {&cover.organisation, &cover.organiser, &cover.kind, &cover.title, &cover.small})
      spell(*words);
    for (std::string& line : cover.when_and_where) spell(line);
    for (std::string& line : cover.given_by) spell(line);
  }
  for (BookBlock& block : book.front) spell_block(block);
  for (BookBlock& block : book.body) spell_block(block);
}

std::vector<BookEntry> entries_of(const Book& book) {
  std::vector<BookEntry> entries;
  std::size_t place = 0;
  const auto captioned = [&](BookContentsOf of, const BookCaption& caption) {
    entries.push_back({of, place++, 1, caption.label, caption.words});
  };
  const auto take = [&](const BookBlock& block) {
    if (const auto* heading = std::get_if<BookHeading>(&block)) {
      if (heading->level <= 2)
        entries.push_back({BookContentsOf::headings, place, heading->level, heading->number, heading->words});
      ++place;
    }
    if (const auto* table = std::get_if<BookTable>(&block)) captioned(BookContentsOf::tables, table->caption);
    if (const auto* chart = std::get_if<BookChart>(&block)) captioned(BookContentsOf::figures, chart->caption);
    if (const auto* figure = std::get_if<BookFigure>(&block)) captioned(BookContentsOf::figures, figure->caption);
  };
  for (const BookBlock& block : book.front) take(block);
  for (const BookBlock& block : book.body) take(block);
  return entries;
}

}  // namespace sala
