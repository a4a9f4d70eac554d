// What the sections of a report write with: blocks in order, tables and pictures numbered as they come, so that numbers
// close up where a section has nothing to tell.
#pragma once
#include "core/book.h"
#include "core/figures/comparison_words.h"
#include "core/report/report_data.h"

namespace sala {

class ReportScribe {
 public:
  ReportScribe(const ReportData& data, const Texts& texts) : data_(data), texts_(texts) {}

  const ReportData& data() const { return data_; }
  const Texts& texts() const { return texts_; }
  bool is_thai() const { return texts_.language() == Language::th; }
  const std::string& in_language(const Bilingual& words) const { return title_in(words, is_thai()); }
  const std::string& words(TextId id) const { return texts_[id]; }
  std::string words(TextId id, const WordValues& values) const { return texts_.with(id, values); }

  void heading(int level, std::string number, std::string title);
  void paragraph(std::string text);
  /// The first sentence is heavier: what a reader in a hurry takes along.
  void finding(std::string lead, const std::string& first, const std::vector<std::string>& others);
  void note(std::string text);
  void list(std::vector<std::string> items, bool is_numbered = true);
  /// Answers the table's number.
  std::string table(std::string caption, BookTable table);
  std::string chart(std::string caption, std::string finding, PaperChart chart);
  std::string picture(std::string caption, std::string png);
  /// "จากตารางที่ 3 พบว่า"
  std::string from_table(const std::string& number) const;
  void contents(BookContentsOf of) { blocks_.push_back(BookContents{of}); }

  bool is_empty() const { return blocks_.empty(); }
  std::vector<BookBlock> take() { return std::exchange(blocks_, {}); }

 private:
  const ReportData& data_;
  const Texts& texts_;
  int tables_ = 0, figures_ = 0;
  std::vector<BookBlock> blocks_;
};

/// "23–24 พฤศจิกายน พ.ศ. 2569", as papers write it; "23–24 November 2026".
std::string paper_dates(const Project& project, const Texts& texts);

/// Sentences one after another: Thai has a space between them, English its full stops.
std::string joined_sentences(const std::vector<std::string>& sentences);

}  // namespace sala
