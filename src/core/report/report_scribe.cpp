#include "core/report/report_scribe.h"

#include "core/format_date.h"
#include "words/report.h"

namespace sala {

std::string paper_dates(const Project& project, const Texts& texts) {
  const std::string dates = date_range(project.starts_on, project.ends_on, texts.language());
  const std::size_t year = dates.rfind(' ') + 1;
  return dates.substr(0, year) + texts.with(words::report_year, {{"year", dates.substr(year)}});
}

std::string joined_sentences(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) {
    if (sentence.empty()) continue;
    if (!text.empty()) text += ' ';
    text += sentence;
  }
  return text;
}

void ReportScribe::heading(int level, std::string number, std::string title) {
  blocks_.push_back(BookHeading{level, std::move(number), std::move(title)});
}

void ReportScribe::paragraph(std::string text) {
  if (!text.empty()) blocks_.push_back(BookParagraph{{{std::move(text), false}}, BookParagraphKind::body});
}

void ReportScribe::finding(std::string lead, const std::string& first, const std::vector<std::string>& others) {
  if (first.empty()) return;
  BookParagraph paragraph;
  if (!lead.empty()) paragraph.words.push_back({std::move(lead) + " ", false});
  paragraph.words.push_back({first, true});
  if (const std::string more = joined_sentences(others); !more.empty()) paragraph.words.push_back({" " + more, false});
  blocks_.push_back(std::move(paragraph));
}

void ReportScribe::note(std::string text) {
  blocks_.push_back(BookParagraph{{{std::move(text), false}}, BookParagraphKind::note});
}

void ReportScribe::list(std::vector<std::string> items, bool is_numbered) {
  if (!items.empty()) blocks_.push_back(BookList{std::move(items), is_numbered});
}

std::string ReportScribe::table(std::string caption, BookTable table) {
  std::string number = std::to_string(++tables_);
  table.caption = {words(words::report_table, {{"n", number}}), std::move(caption)};
  blocks_.push_back(std::move(table));
  return number;
}

std::string ReportScribe::chart(std::string caption, std::string finding, PaperChart chart) {
  std::string number = std::to_string(++figures_);
  BookCaption under = {words(words::report_figure, {{"n", number}}), std::move(caption)};
  blocks_.push_back(BookChart{std::move(under), std::move(finding), std::move(chart)});
  return number;
}

std::string ReportScribe::picture(std::string caption, std::string png) {
  std::string number = std::to_string(++figures_);
  blocks_.push_back(BookFigure{{words(words::report_figure, {{"n", number}}), std::move(caption)}, std::move(png)});
  return number;
}

std::string ReportScribe::from_table(const std::string& number) const {
  return words(words::report_from_table, {{"n", number}});
}

}  // namespace sala
