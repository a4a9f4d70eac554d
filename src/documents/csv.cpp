#include "documents/csv.h"

#include "documents/text_encoding.h"
#include "words/documents.h"

namespace sala {
namespace {

constexpr std::size_t lines_to_judge = 50;
constexpr std::string_view csv_zip_start("PK\x03\x04", 4), old_workbook_start("\xd0\xcf\x11\xe0", 4);

/// Walks through the text once, field by field.
class Reader {
 public:
  Reader(std::string_view text, char delimiter, const std::string& file)
      : text_(text), delimiter_(delimiter), file_(file) {}

  Result<std::vector<TableRow>> rows() {
    std::vector<TableRow> rows;
    for (int number = 1; at_ < text_.size(); ++number) {
      auto cells = row();
      if (!cells) return Failure(cells.error());
      const bool blank = std::ranges::all_of(*cells, &std::string::empty);
      if (blank) continue;
      if (rows.size() == max_table_rows)
        return fail(words::error_table_rows, {{"file", file_}, {"limit", std::to_string(max_table_rows)}});
      rows.push_back({number, std::move(*cells)});
    }
    return rows;
  }

 private:
  Result<std::vector<std::string>> row() {
    std::vector<std::string> cells;
    std::size_t column = 0;
    for (bool more = true; more; ++column) {
      auto cell = field();
      if (!cell) return Failure(cell.error());
      const bool says_something = cell->find_first_not_of(' ') != std::string::npos;
      if (column < max_table_columns)
        cells.push_back(std::move(*cell));
      else if (says_something && far_cells_++ > 0)
        return wrong(words::error_table_columns, line_, {{"limit", std::to_string(max_table_columns)}});
      more = end_field();
    }
    return cells;
  }

  /// Quotation marks count only where a field begins; what follows the closing one is taken as it stands. Blanks before
  /// and behind them are some programs' way to part fields.
  Result<std::string> field() {
    std::string cell;
    if (quoted_between_blanks(cell)) return cell;
    cell.clear();
    if (at_ < text_.size() && text_[at_] == '"') {
      const int opened = line_;
      ++at_;
      if (!quoted(cell)) return wrong(words::error_table_quote, opened);
    }
    while (at_ < text_.size() && !ends_field(text_[at_])) cell += text_[at_++];
    return cell;
  }

  /// Only where nothing but blanks stands between the marks and the ends of the field.
  bool quoted_between_blanks(std::string& cell) {
    const std::size_t begin = at_;
    const int line = line_;
    at_ = std::min(text_.find_first_not_of(' ', at_), text_.size());
    if (at_ > begin && text_.substr(at_, 1) == "\"") {
      ++at_;
      if (quoted(cell)) {
        at_ = std::min(text_.find_first_not_of(' ', at_), text_.size());
        if (at_ == text_.size() || ends_field(text_[at_])) return true;
      }
    }
    at_ = begin;
    line_ = line;
    return false;
  }

  /// Up to and with the closing quotation mark; false when there is none.
  bool quoted(std::string& cell) {
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '"' && text_.substr(at_ + 1, 1) != "\"") {
        ++at_;
        return true;
      }
      if (c == '"') ++at_;
      if (c == '\n') ++line_;
      cell += c;
    }
    return false;
  }

  bool ends_field(char c) const { return c == delimiter_ || c == '\n' || c == '\r'; }

  /// Steps over what ended the field; whether the row goes on.
  bool end_field() {
    if (at_ >= text_.size()) return false;
    if (text_[at_] == delimiter_) {
      ++at_;
      return true;
    }
    at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
    ++line_;
    return false;
  }

  Failure wrong(TextId what, int line, std::vector<std::pair<std::string, std::string>> values = {}) const {
    values.emplace_back("line", std::to_string(line));
    values.emplace_back("file", file_);
    return fail(what, std::move(values));
  }

  std::string_view text_;
  char delimiter_;
  const std::string& file_;
  std::size_t at_ = 0;
  int line_ = 1;
  int far_cells_ = 0;  ///< beyond the last column that counts; one alone out there is no part of the table
};

/// How often the delimiter stands outside quotation marks, in each of the first lines that have anything.
std::vector<int> counts_by_line(std::string_view text, char delimiter) {
  std::vector<int> counts;
  int count = 0;
  bool quoted = false, blank = true;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == delimiter) ++count;
    if (c == '\n' || c == '\r') {
      if (!blank) counts.push_back(count);
      if (counts.size() == lines_to_judge) return counts;
      count = 0;
      blank = true;
    } else {
      blank = false;
    }
  }
  if (!blank) counts.push_back(count);
  return counts;
}

/// On how many lines the delimiter stands equally often: a table's does so on most.
std::pair<int, int> agreement(std::string_view text, char delimiter) {
  std::map<int, int> lines_with;
  for (const int count : counts_by_line(text, delimiter))
    if (count > 0) ++lines_with[count];
  std::pair<int, int> best{0, 0};
  for (const auto& [count, lines] : lines_with) best = std::max(best, {lines, count});
  return best;
}

char delimiter_of(std::string_view text) {
  char best = ',';
  for (const char candidate : {';', '\t', '|'})
    if (agreement(text, candidate) > agreement(text, best)) best = candidate;
  return best;
}

/// Excel's first line "sep=;" names the delimiter and is no row of the table, though it counts as one.
std::optional<char> named_delimiter(std::string_view text) {
  constexpr std::string_view names = "sep=";
  if (!text.starts_with(names) || text.size() < names.size() + 2) return std::nullopt;
  const char after = text[names.size() + 1];
  if (after != '\n' && after != '\r') return std::nullopt;
  return text[names.size()];
}

}  // namespace

Result<Table> parse_csv(std::string_view bytes, const std::string& file) {
  if (bytes.starts_with(csv_zip_start) || bytes.starts_with(old_workbook_start))
    return fail(words::error_table_workbook, {{"file", file}});
  DecodedText decoded = decode_text(bytes);
  const std::string_view text = decoded.text;
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(nul), '\n');
    return fail(words::error_table_binary, {{"line", std::to_string(line)}, {"file", file}});
  }
  const auto named = named_delimiter(text);
  auto rows = Reader(text, named.value_or(delimiter_of(text)), file).rows();
  if (!rows) return Failure(rows.error());
  if (named && !rows->empty()) rows->erase(rows->begin());
  return Table{.encoding = std::move(decoded.encoding), .rows = std::move(*rows), .sheet = {}};
}

}  // namespace sala
