#include "documents/table_lines.h"

#include "core/canonical.h"
#include "core/json_read.h"
#include "core/texts.h"

namespace sala {
namespace {

std::string line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json take_line(std::string_view& lines) {
  const auto end = std::min(lines.find('\n'), lines.size());
  Json json = Json::parse(lines.substr(0, end), nullptr, false);
  lines.remove_prefix(std::min(end + 1, lines.size()));
  return json;
}

bool is_texts(const Json& json) {
  return json.is_array() && std::ranges::all_of(json, [](const Json& text) { return text.is_string(); });
}

std::optional<Error> error_from(const Json& head, const std::string& file) {
  const auto known = text_id_of(text_at(head, "error"));
  const Json values = head.value("values", Json::array());
  if (!known || !values.is_array()) return std::nullopt;
  Error error{*known, {}};
  for (const Json& pair : values) {
    if (!is_texts(pair) || pair.size() != 2) return std::nullopt;
    const std::string name = pair[0];
    error.values.emplace_back(name, name == "file" ? file : pair[1].get<std::string>());
  }
  return error;
}

/// [number, hidden, "cell", …]
std::optional<TableRow> row_from(const Json& json) {
  if (!json.is_array() || json.size() < 2 || json.size() > max_table_columns + 2) return std::nullopt;
  if (!json[0].is_number_integer() || !json[1].is_boolean()) return std::nullopt;
  TableRow row{json[0].get<int>(), {}, json[1].get<bool>()};
  for (std::size_t i = 2; i < json.size(); ++i) {
    if (!json[i].is_string()) return std::nullopt;
    row.cells.push_back(json[i].get<std::string>());
  }
  return row;
}

std::string error_lines(const Error& error) {
  Json values = Json::array();
  for (const auto& [name, value] : error.values) values.push_back({name, value});
  return line({{"error", name_of(error.text)}, {"values", values}}) + line({{"rows", 0}});
}

/// Everything after the head; nothing when it is not whole.
std::optional<Table> table_after(const Json& head, std::string_view lines) {
  const Json sheets = head.value("sheets", Json());
  if (!is_texts(sheets)) return std::nullopt;
  Table table{.encoding = text_at(head, "encoding"),
              .rows = {},
              .sheet = text_at(head, "sheet"),
              .sheets = sheets.get<std::vector<std::string>>()};
  while (!lines.empty()) {
    const Json json = take_line(lines);
    if (json.is_object()) {
      const bool whole = json == Json{{"rows", table.rows.size()}} && lines.empty();
      return whole ? std::optional(std::move(table)) : std::nullopt;
    }
    auto row = row_from(json);
    if (!row || table.rows.size() == max_table_rows) return std::nullopt;
    table.rows.push_back(std::move(*row));
  }
  return std::nullopt;
}

}  // namespace

std::string table_lines(const Result<Table>& table) {
  if (!table) return error_lines(table.error());
  std::string lines = line({{"encoding", table->encoding}, {"sheet", table->sheet}, {"sheets", table->sheets}});
  for (const TableRow& row : table->rows) {
    Json json = {row.number, row.hidden};
    for (const std::string& cell : row.cells) json.push_back(cell);
    lines += line(json);
  }
  return lines + line({{"rows", table->rows.size()}});
}

std::string content_lines(const Result<FileContent>& content) {
  if (!content) return error_lines(content.error());
  if (const auto* table = std::get_if<Table>(&*content)) return table_lines(*table);
  const auto& text = std::get<DecodedText>(*content);
  return line({{"encoding", text.encoding}, {"text", text.text}}) + line({{"rows", 0}});
}

std::optional<Result<FileContent>> content_from_lines(std::string_view lines, const std::string& file) {
  const Json head = take_line(lines);
  if (!head.is_object()) return std::nullopt;
  if (head.contains("error")) {
    const auto error = error_from(head, file);
    return error ? std::optional<Result<FileContent>>(Failure(*error)) : std::nullopt;
  }
  if (head.contains("text")) {
    const bool whole = head["text"].is_string() && take_line(lines) == Json{{"rows", 0}} && lines.empty();
    if (!whole) return std::nullopt;
    return Result<FileContent>(DecodedText{head["text"].get<std::string>(), text_at(head, "encoding")});
  }
  auto table = table_after(head, lines);
  return table ? std::optional<Result<FileContent>>(std::move(*table)) : std::nullopt;
}

std::optional<Result<Table>> table_from_lines(std::string_view lines, const std::string& file) {
  auto content = content_from_lines(lines, file);
  if (!content) return std::nullopt;
  if (!*content) return Result<Table>(Failure(content->error()));
  auto* table = std::get_if<Table>(&**content);
  return table ? std::optional<Result<Table>>(std::move(*table)) : std::nullopt;
}

}  // namespace sala
