#include "core/report/report_book.h"

#include <algorithm>

#include "core/report/report_sections.h"
#include "core/thai_text.h"
#include "words/report.h"

namespace sala {
namespace {

/// "ก", "ข", without ฃ and ฅ, which nobody writes; "A" in English.
std::string appendix_letter(std::size_t place, bool thai) {
  constexpr std::array<std::string_view, 10> letters = {"ก", "ข", "ค", "ง", "จ", "ฉ", "ช", "ซ", "ฌ", "ญ"};
  if (place >= letters.size()) return std::to_string(place + 1);
  return thai ? std::string(letters[place]) : std::string(1, static_cast<char>('A' + place));
}

std::string filled(std::string text, const WordValues& values) {
  for (const auto& [name, value] : values) {
    const std::string hole = "{" + name + "}";
    for (std::size_t at = text.find(hole); at != std::string::npos; at = text.find(hole, at + value.size()))
      text.replace(at, hole.size(), value);
  }
  return text;
}

class BookMaker {
 public:
  BookMaker(const ReportData& data, const BookPlan& plan, const Texts& texts, const std::vector<std::string>& parts)
      : data_(data), plan_(plan), texts_(texts), parts_(parts), scribe_(data, texts) {}

  Book make() {
    Book book;
    book.language = name_of(texts_.language());
    book.title = texts_.with(words::report_title, {{"title", title_in(data_.project.title, is_thai())}});
    book.author = data_.organiser.empty() ? data_.organisation : data_.organiser;
    book.continued = texts_[words::report_continued];
    book.page_heading = texts_[words::report_page];
    if (is_wanted("cover")) book.cover = cover();
    book.body = body();  // before the front: what its lists name is known then
    book.front = front(book);
    if (is_thai() && data_.sheet.thai_digits) spell_in_thai_digits(book);
    return book;
  }

 private:
  bool is_thai() const { return texts_.language() == Language::th; }
  bool is_wanted(const std::string& part) const {
    return parts_.empty() || std::ranges::find(parts_, part) != parts_.end();
  }

  WordValues project_values() const {
    const Project& project = data_.project;
    return {{"title", title_in(project.title, is_thai())},
            {"organiser", data_.organiser.empty() ? texts_[words::report_we] : data_.organiser},
            {"dates", texts_.with(words::report_on_days, {{"dates", paper_dates(project, texts_)}})},
            {"place",
             project.place.empty() ? std::string() : texts_.with(words::report_at_place, {{"place", project.place}})}};
  }

  BookCover cover() const {
    const Project& project = data_.project;
    BookCover cover{data_.logo, data_.organisation, data_.organiser, texts_[words::report_kind],
                    title_in(project.title, is_thai())};
    if (cover.organiser == cover.organisation) cover.organiser.clear();
    cover.when_and_where.push_back(paper_dates(project, texts_));
    if (!project.place.empty())
      cover.when_and_where.push_back(texts_.with(words::report_at_place, {{"place", project.place}}));
    cover.given_by = data_.sheet.responsible;
    cover.small = texts_.with(words::report_code, {{"code", project.code}});
    if (!data_.sheet.fiscal_year) return cover;
    const int year = *data_.sheet.fiscal_year - (is_thai() ? 0 : 543);
    cover.given_by.push_back(texts_.with(words::report_fiscal_year, {{"year", std::to_string(year)}}));
    cover.small = texts_.with(words::report_code_kept, {{"code", project.code}, {"year", std::to_string(year + 5)}});
    return cover;
  }

  void write_texts(const PlannedSection& part) {
    for (const Bilingual& text : part.text)
      scribe_.paragraph(clean(filled(title_in(text, is_thai()), project_values())));
  }

  /// The blocks of a section, under its heading; nothing where it has nothing to tell.
  void add_section(std::vector<BookBlock>& blocks, const PlannedSection& part, BookHeading heading) {
    write_texts(part);
    write_section(scribe_, part.what);
    if (scribe_.is_empty()) return;
    if (!heading.words.empty()) blocks.push_back(std::move(heading));
    std::ranges::move(scribe_.take(), std::back_inserter(blocks));
  }

  void add_chapter(std::vector<BookBlock>& book, const PlannedChapter& chapter, const BookHeading& heading,
                   const std::string& number) {
    std::vector<BookBlock> blocks;
    int section = 0;
    for (const PlannedSection& part : chapter.sections) {
      const std::size_t before = blocks.size();
      const std::string& title = title_in(part.title, is_thai());
      add_section(blocks, part, {2, fmt::format("{}.{}", number, section + 1), title});
      if (blocks.size() > before && !title.empty()) ++section;
    }
    if (blocks.empty()) return;
    book.push_back(heading);
    std::ranges::move(blocks, std::back_inserter(book));
  }

  std::vector<BookBlock> body() {
    std::vector<BookBlock> blocks;
    std::size_t chapters = 0, appendices = 0;
    for (const PlannedChapter& chapter : plan_.chapters) {
      if (!is_wanted(chapter.name)) continue;
      const std::string number = std::to_string(chapters + 1);
      const std::size_t before = blocks.size();
      add_chapter(blocks, chapter,
                  {1, texts_.with(words::report_chapter, {{"n", number}}), title_in(chapter.title, is_thai())}, number);
      if (blocks.size() > before) ++chapters;
    }
    for (const PlannedChapter& appendix : plan_.appendices) {
      if (!is_wanted(appendix.name)) continue;
      const std::string letter = appendix_letter(appendices, is_thai());
      const std::size_t before = blocks.size();
      add_chapter(blocks, appendix,
                  {1, texts_.with(words::report_appendix, {{"letter", letter}}), title_in(appendix.title, is_thai())},
                  letter);
      if (blocks.size() > before) ++appendices;
    }
    return blocks;
  }

  std::vector<BookBlock> front(const Book& book) {
    std::vector<BookBlock> blocks;
    const std::vector<BookEntry> entries = entries_of(book);
    const auto has = [&](BookContentsOf of) { return std::ranges::find(entries, of, &BookEntry::of) != entries.end(); };
    for (const PlannedSection& part : plan_.front) {
      if (!is_wanted(part.what)) continue;
      if (part.what == "contents") scribe_.contents(BookContentsOf::headings);
      if (part.what == "list_of_tables" && has(BookContentsOf::tables)) scribe_.contents(BookContentsOf::tables);
      if (part.what == "list_of_figures" && has(BookContentsOf::figures)) scribe_.contents(BookContentsOf::figures);
      add_section(blocks, part, {1, "", title_in(part.title, is_thai())});
    }
    return blocks;
  }

  const ReportData& data_;
  const BookPlan& plan_;
  const Texts& texts_;
  const std::vector<std::string>& parts_;
  ReportScribe scribe_;
};

}  // namespace

Book report_book(const ReportData& data, const BookPlan& plan, const Texts& texts,
                 const std::vector<std::string>& parts) {
  return BookMaker(data, plan, texts, parts).make();
}

}  // namespace sala
